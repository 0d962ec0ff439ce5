"""What changed in the open data, as Atom feeds (RFC 4287, RFC 5005): of all, of a school, of a municipality."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid5

from flask import Response, abort, make_response, render_template, request, url_for

from portal.domain.open_data import Resource
from portal.domain.open_regions import ChangeKind, ChangeRecord, MunicipalityRecord
from portal.domain.open_schools import ProviderRecord
from portal.operations.follow_changes import Wanted
from portal.operations.read_feed import FeedPage, read_feed
from portal.public.views import blueprint, root
from portal.web.open_book import open_book

__all__ = ["blueprint"]

# Names of feeds and entries are made from this, so that they stay the same.
NAMES = UUID("0d3f6f5a-51c8-4e5b-8a53-0b1b8b2f9c11")
# A feed without an entry has to bear a moment too.
FIRST_MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
FRESH_SECONDS = 300
LONGEST_NUMBER = 7


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed: which changes, what it is about, and the view and arguments of its address."""

    wanted: Wanted
    about: str
    view: str
    arguments: Mapping[str, str]

    @property
    def name(self) -> str:
        """Stays the same."""
        return uuid5(NAMES, f"{self.view}:{'/'.join(self.arguments.values())}").urn

    def address(self, archive: int | None = None) -> str:
        """Where it is found, or one of its archives."""
        told: dict[str, Any] = {**self.arguments} if archive is None else {**self.arguments, "archive": archive}
        return url_for(self.view, _external=True, **told)


@root.get("/open-data/feeds/changes.atom")
def changes_feed() -> Response:
    """All changes."""
    return answer(Feed(Wanted(), "all schools", "root.changes_feed", {}))


@root.get("/open-data/feeds/provider/<slug>.atom")
def provider_feed(slug: str) -> Response:
    """What changed at one school."""
    found = open_book().find(Resource.PROVIDERS, slug)
    wanted = Wanted(provider=slug)
    return answer(Feed(wanted, known_name(found, wanted, slug), "root.provider_feed", {"slug": slug}))


@root.get("/open-data/feeds/municipality/<code>.atom")
def municipality_changes_feed(code: str) -> Response:
    """What changed in what one municipality says, demands, buys and rates."""
    found = open_book().find(Resource.MUNICIPALITIES, code)
    wanted = Wanted(municipality=code)
    return answer(Feed(wanted, known_name(found, wanted, code), "root.municipality_changes_feed", {"code": code}))


def known_name(found: object, wanted: Wanted, key: str) -> str:
    """The name of a school or municipality; of one that went, its id; 404 for what never was."""
    if isinstance(found, ProviderRecord | MunicipalityRecord):
        return found.name
    page = read_feed(wanted)
    if page is None or not page.changes:
        abort(404)
    return key


def answer(feed: Feed) -> Response:
    """The feed, or the archive that is asked for."""
    asked = request.args.get("archive")
    if asked is not None and not (asked.isascii() and asked.isdigit() and len(asked) <= LONGEST_NUMBER):
        abort(404)
    page = read_feed(feed.wanted, None if asked is None else int(asked))
    if page is None:
        abort(404)
    response = make_response(render_template("public/open_feed.xml", **told(feed, page)))
    response.content_type = "application/atom+xml; charset=utf-8"
    response.headers["Access-Control-Allow-Origin"] = "*"
    response.cache_control.public, response.cache_control.max_age = True, FRESH_SECONDS
    response.add_etag()
    response.make_conditional(request)
    return response


def told(feed: Feed, page: FeedPage) -> dict[str, object]:
    """What the template writes."""
    return {
        "feed": feed,
        "page": page,
        "updated": page.changes[0].at if page.changes else FIRST_MOMENT,
        "entry_name": lambda change: uuid5(NAMES, f"change:{change.id}").urn,
        "title": title,
        "link": link,
    }


def title(change: ChangeRecord) -> str:
    """A change in one line."""
    fields = f": {', '.join(change.fields)}" if change.fields else ""
    return f"{change.resource} {change.record} {change.kind}{fields}"


def link(change: ChangeRecord) -> str:
    """Where more is found: the record, or what is left of a school or municipality whose record went."""
    if change.kind != ChangeKind.REMOVED:
        return url_for(f"api.show_{change.resource.value}", key=change.record, _external=True)
    return url_for("root.open_data", _external=True)
