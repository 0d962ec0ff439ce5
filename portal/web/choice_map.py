"""What a map shows of a list of choices or of a school's places, and what stands in the list beside it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from flask_babel import gettext
from markupsafe import Markup

from portal.domain.map_marks import Mark, region_shown
from portal.domain.offering import Address, Offering
from portal.domain.web_mercator import Point, Region, point_of, region_of
from portal.operations.find_offerings import Page, SearchResult
from portal.web.drawing import Words
from portal.web.map_drawing import SHAPE, draw_map

# The sign of the fastest start, which stands aside and has no number in the list.
ASIDE = "▷"
# Degrees, about 50 km: so much that a town which people know stands beside a school's only place.
AROUND_A_SCHOOL = 0.75
# More marks than a page of choices has would stand far from their places.
MOST_PLACES = 20


class Origin(Protocol):
    """Where a person starts from, as the search understood it."""

    @property
    def latitude(self) -> float: ...
    @property
    def longitude(self) -> float: ...


@dataclass(frozen=True, slots=True)
class ListMap:
    """A drawing, the marks in the list's order, and the region's degrees (south, west, north, east)."""

    drawing: Markup
    marks: tuple[Mark, ...]
    region: Region
    origin: Point | None = None

    @property
    def bounds(self) -> str:
        """The region as the script reads it."""
        low, high = self.region.south_west, self.region.north_east
        return f"{low.latitude:.4f},{low.x:.4f},{high.latitude:.4f},{high.x:.4f}"

    @property
    def start(self) -> str | None:
        """Where the person starts from, as the script reads it."""
        return degrees_of(self.origin) if self.origin else None

    def is_drawn(self, mark: Mark) -> bool:
        """True where the mark stands in the drawing."""
        return mark.point is not None and mark.point in self.region

    @property
    def beyond(self) -> int:
        """How many of the marks lie outside the drawing."""
        return sum(1 for mark in self.marks if mark.point and not self.is_drawn(mark))


def degrees_of(point: Point) -> str:
    """A point as the script reads it: latitude and longitude."""
    return f"{point.latitude:.4f},{point.x:.4f}"


def choice_map(result: SearchResult, *, country: bool) -> ListMap:
    """The map of one page of choices, around the near ones where the person said from where, else of the country."""
    page, place = result.page, result.origin
    origin = point_of(place.latitude, place.longitude) if place else None
    marks = choice_marks(page)
    region = region_shown(marks, origin, SHAPE, country=country)
    words = Words("map", gettext("The choices on a map"), gettext("Each number leads to the choice in the list."))
    return ListMap(draw_map(words, region, marks, origin), marks, region, origin)


def choice_marks(page: Page) -> tuple[Mark, ...]:
    """The marks of the choices as they are shown, numbered as in the list."""
    number, marks = page.offset, []
    for choice in page.shown:
        if choice is page.fastest:
            name = f"{gettext('The fastest start')}: {named(choice.offering)}"
            marks.append(Mark("fastest", ASIDE, name, where(choice.offering.address), near=False))
            continue
        number += 1
        near = number <= page.near
        name = f"{number}. {named(choice.offering)}"
        marks.append(Mark(str(number), str(number), name, where(choice.offering.address), near=near))
    return tuple(marks)


def named(offering: Offering) -> str:
    """A school with its town."""
    town = offering.address.city or offering.address.postcode if offering.address else None
    return ", ".join(part for part in (offering.provider.name, town) if part)


def where(address: Address | None) -> Point | None:
    """An address on the plane; None where it is not known."""
    if address is None or address.latitude is None or address.longitude is None:
        return None
    return point_of(address.latitude, address.longitude)


def location_map(addresses: Sequence[Address], origin: Origin | None = None) -> ListMap | None:
    """The map of a school's places, in the order given; None where the place of none is known."""
    marks = tuple(location_mark(number, address) for number, address in enumerate(addresses[:MOST_PLACES], 1))
    points = [mark.point for mark in marks if mark.point]
    if not points:
        return None
    start = point_of(origin.latitude, origin.longitude) if origin else None
    region = region_of(points, SHAPE, AROUND_A_SCHOOL)
    words = Words("map", gettext("The places on a map"), gettext("Each number leads to the place in the list."))
    return ListMap(draw_map(words, region, marks, start), marks, region, start)


def location_mark(number: int, address: Address) -> Mark:
    """The mark of one place of a school."""
    parts = (address.street, address.city or address.postcode)
    name = f"{number}. {', '.join(part for part in parts if part)}"
    return Mark(f"place-{number}", str(number), name, where(address))
