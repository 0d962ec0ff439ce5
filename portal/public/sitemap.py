"""What search engines are told: every public page in every language, and what they need not read."""

from collections.abc import Iterator
from datetime import date
from gzip import compress, decompress
from threading import Lock
from typing import cast

from flask import Response, abort, current_app, request, url_for
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.last_change import course_changed, school_changed
from portal.operations.build_read_model import ReadModel
from portal.public.views import blueprint, root
from portal.web.addresses import base
from portal.web.current import read_model
from portal.web.sitemap import MappedPage, sitemap_index, sitemaps
from portal.web.stories import STORIES

__all__ = ["blueprint", "root"]

AN_HOUR = 3600
KEPT = "sitemap"
# Pages that are there without a question; the first ones show the data as they are.
OF_THE_DATA = ("home", "search", "search_map", "worth_waiting")
PLAIN = (
    "guide",
    "before_you_sign",
    "rules",
    "contracted",
    "costs",
    "term",
    "help_near",
    "for_helpers",
    "for_schools",
    "accessibility",
    "privacy",
    "method",
    "sources",
    "open_data",
    "open_dictionary",
    "stories",
    "translations",
    "find_report",
    "make_embed",
)
# What is a person's own, what staff see, and lists of lists without end.
NOT_TO_READ = (
    *("/*/follow-up/", "/*/signed-up/", "/*/reports/", "/*/school/", "/*/helper/", "/*/offering/"),
    *("/*/municipality/", "/*/maintainer/", "/*/accounts/", "/*/list?", "/*/compare?", "/*/sheet", "/*/why?"),
    *("/*/search?", "/*/search-map?", "/*/worth-waiting?", "/*/suggest", "/demonstration/", "/tiles/"),
)
Packed = tuple[bytes, ...]


class KeptSitemap:
    """The files of one version of the data, packed: made when first asked for, not at each request."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._key: tuple[object, ...] | None = None
        self._files: Packed = ()

    def files(self, model: ReadModel, site: str) -> Packed:
        """The files as they are now."""
        key = (model.catalogue.version, model.catalogue.today, site)
        with self._lock:
            if key != self._key:
                languages = current_app.config["LANGUAGES"]
                made = sitemaps(public_pages(model, languages[0]), site, languages)
                self._files = tuple(compress(one.encode(), 6) for one in made)
                self._key = key
            return self._files


@root.record
def begin_empty(state: BlueprintSetupState) -> None:
    """Each application keeps its own."""
    state.app.extensions[KEPT] = KeptSitemap()


def public_pages(model: ReadModel, language: str) -> Iterator[MappedPage]:
    """Every page that is the same for all readers; its address is made in this language."""
    schools = list(pages_of_schools(model, language))
    newest = max((page.changed for page in schools if page.changed), default=None)
    yield from (page_at(f"public.{name}", language, newest) for name in OF_THE_DATA)
    yield from (page_at(f"public.{name}", language) for name in PLAIN)
    yield from (page_at("public.story", language, slug=story.slug) for story in STORIES)
    yield from (page_at("public.terms", language, of=code) for code in current_app.config["LANGUAGES"])
    yield from schools
    for offering in model.catalogue.offerings:
        yield page_at("public.course", language, course_changed(offering), offering=offering.id)


def pages_of_schools(model: ReadModel, language: str) -> Iterator[MappedPage]:
    """Each school's page, and the one with all that municipalities wrote."""
    catalogue = model.catalogue
    for school in catalogue.providers:
        offerings = [catalogue.offerings[row] for row in catalogue.by_provider.get(school.slug, ())]
        changed = school_changed(school, offerings, catalogue.today)
        yield page_at("public.provider", language, changed, slug=school.slug)
        if school.ratings:
            yield page_at("public.ratings", language, changed, slug=school.slug)


def page_at(endpoint: str, language: str, changed: date | None = None, **values: str) -> MappedPage:
    """A view's page."""
    address = url_for(endpoint, language=language, **values)  # type: ignore[arg-type]
    return MappedPage(address.removeprefix(f"/{language}"), changed)


@root.get("/sitemap.xml")
def sitemap() -> AnyResponse:
    """All addresses, or the index of the files that have them."""
    files = kept_files()
    return xml(files[0] if len(files) == 1 else compress(sitemap_index(base(), len(files)).encode()))


@root.get("/sitemap-<int:number>.xml")
def sitemap_part(number: int) -> AnyResponse:
    """One file of several."""
    files = kept_files()
    if len(files) == 1 or not 0 < number <= len(files):
        abort(404)
    return xml(files[number - 1])


@root.get("/robots.txt")
def robots() -> AnyResponse:
    """What programs need not read, and where the sitemap is."""
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in NOT_TO_READ), f"Sitemap: {base()}/sitemap.xml"]
    return Response("\n".join(lines) + "\n", mimetype="text/plain")


def kept_files() -> Packed:
    """Those of the data at hand."""
    return cast(KeptSitemap, current_app.extensions[KEPT]).files(read_model(), base())


def xml(packed: bytes) -> AnyResponse:
    """A packed document, unpacked only for who cannot do it."""
    takes = request.accept_encodings.quality("gzip") > 0
    answer = Response(packed if takes else decompress(packed), mimetype="application/xml")
    if takes:
        answer.content_encoding = "gzip"
    answer.vary.add("Accept-Encoding")
    answer.cache_control.public, answer.cache_control.max_age = True, AN_HOUR
    answer.add_etag()
    return answer.make_conditional(request)
