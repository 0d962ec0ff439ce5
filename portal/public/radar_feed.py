"""What changed at the schools around a municipality, as an Atom feed (RFC 4287) for whoever wants to follow it."""

from datetime import date
from uuid import UUID, uuid5

from flask import Response, abort, make_response, render_template, request

from portal.domain.radar import RadarEvent
from portal.operations.find_region import MunicipalityUnknown
from portal.operations.show_radar import public_radar
from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.language import current_language
from portal.web.radar_words import change_title
from portal.web.region_books import region_book

__all__ = ["blueprint"]

MOST_ENTRIES = 100
# Names of feeds and entries are made from this and what they are about, so that they never change.
NAMES = UUID("6f0b6a53-6f0c-4f51-9a2e-2d8a4e1b7c90")
# A feed in which nothing has happened yet has to bear a day too.
FIRST_DAY = date(2026, 1, 1)
AN_HOUR = 3600


@blueprint.get("/municipality-feed/<municipality>.atom")
def municipality_feed(municipality: str) -> Response:
    """The last changes at schools within reach of a municipality; of contracts nothing."""
    try:
        book = region_book(municipality)
    except MunicipalityUnknown:
        abort(404)
    events = public_radar(book.region, book.radar)[:MOST_ENTRIES]
    text = render_template(
        "public/radar_feed.xml",
        region=book.region,
        events=events,
        title=change_title,
        name=lambda event: entry_name(municipality, event),
        feed_name=name_of(municipality, "feed"),
        updated=max((one.day for one in events), default=FIRST_DAY),
        catalogue=read_model().catalogue,
    )
    answer = make_response(text)
    answer.content_type = "application/atom+xml; charset=utf-8"
    answer.cache_control.public, answer.cache_control.max_age = True, AN_HOUR
    answer.add_etag()
    answer.make_conditional(request)
    return answer


def entry_name(municipality: str, event: RadarEvent) -> str:
    """The lasting name of one change in this feed."""
    return name_of(municipality, event.key)


def name_of(municipality: str, about: str) -> str:
    """A name for something in the municipality's feed in this language."""
    return uuid5(NAMES, f"{current_language()}:{municipality}:{about}").urn
