"""A drawn map as inline SVG: the outline of the country, some towns, and numbered marks that lead to a list.

North is up and east is right in every language. The land keeps its own coordinates; a view of it is cut out.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import hypot
from pathlib import Path

from flask_babel import gettext
from markupsafe import Markup

from portal.domain.drawn_country import UNITS, DrawnCountry
from portal.domain.map_marks import Mark, spread
from portal.domain.web_mercator import Point, Region, point_of
from portal.web.current import read_model
from portal.web.drawing import Words, tag, text

# Land and borders with their source and licence, and how they were made, stand in the file itself.
FILE = Path(__file__).with_name("netherlands.json")
WIDTH, HEIGHT = 328.0, 384.0
SHAPE = HEIGHT / WIDTH
RADIUS = 15.0
# As far apart as a finger is wide, so that each mark can be tapped.
GAP = 44.0
MOST_TOWNS = 9
# How wide a letter and how high a line of the towns' names is.
LETTER, LINE = 6.6, 13.0
SCALES = (1, 2, 5, 10, 20, 50)
Spot = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Outline:
    """The country as paths from `north_west` to the south and east, and its towns, largest first."""

    north_west: Point
    units: float
    land: str
    borders: str
    towns: tuple[tuple[str, Point], ...]

    def view_box(self, region: Region) -> str:
        """A region in the paths' own numbers."""
        x, y = region.south_west.x - self.north_west.x, self.north_west.y - region.north_east.y
        return " ".join(f"{number * self.units:.1f}" for number in (x, y, region.width, region.height))


def outline() -> Outline:
    """The outline of the boundaries that were taken in, else the one in the package."""
    country = read_model().country
    return taken_in(country) if country else packaged()


@lru_cache(2)
def taken_in(country: DrawnCountry) -> Outline:
    """The outline of boundaries that were taken in, with the package's towns."""
    corner = point_of(country.north, country.west)
    return Outline(corner, UNITS, country.land, country.borders, packaged().towns)


@lru_cache(1)
def packaged() -> Outline:
    """The outline in the package."""
    read = json.loads(FILE.read_text(encoding="utf-8"))
    towns = tuple((name, point_of(latitude, longitude)) for name, latitude, longitude in read["towns"])
    corner = point_of(read["north"], read["west"])
    return Outline(corner, read["unitsPerDegree"], read["land"], read["borders"], towns)


@dataclass(frozen=True, slots=True)
class Frame:
    """A region in the frame of a drawing."""

    region: Region

    def place(self, point: Point) -> Spot:
        """Where a point is drawn; a region that has not the frame's shape stands in its middle."""
        scale = min(WIDTH / self.region.width, HEIGHT / self.region.height)
        corner, low = self.region.south_west, self.region.north_east
        x = (point.x - (corner.x + low.x) / 2) * scale + WIDTH / 2
        y = ((corner.y + low.y) / 2 - point.y) * scale + HEIGHT / 2
        return x, y

    @property
    def km_wide(self) -> float:
        """How many kilometres one unit of the drawing is."""
        return self.region.width_km / self.region.width / min(WIDTH / self.region.width, HEIGHT / self.region.height)


@dataclass(frozen=True, slots=True)
class Label:
    """A town's dot and the place of its name: `x` is the middle of the letters, `base` the line they stand on."""

    name: str
    dot: Spot
    x: float
    base: float

    @property
    def half(self) -> float:
        """Half of the name's width, reckoned from its letters."""
        return len(self.name) * LETTER / 2

    def fits(self) -> bool:
        """True where the dot and all of the name lie in the frame, above the scale."""
        x, y = self.dot
        in_frame = 0 < x < WIDTH and 0 < y < HEIGHT
        return in_frame and self.half < self.x < WIDTH - self.half and LINE < self.base < HEIGHT - 2 * LINE

    def covered(self, spots: Sequence[Spot]) -> bool:
        """True where a mark would cover some of the name."""
        middle = self.base - LINE / 3
        aside = (max(abs(x - self.x) - self.half, 0.0) for x, _ in spots)
        return any(hypot(side, y - middle) < RADIUS + LINE / 2 for side, (_, y) in zip(aside, spots, strict=True))

    def apart(self, others: Sequence["Label"]) -> bool:
        """True where none of the others touches it."""
        return all(
            abs(self.x - other.x) > self.half + other.half or abs(self.base - other.base) > 1.5 * LINE
            for other in others
        )


def labels(name: str, x: float, y: float) -> Iterator[Label]:
    """Where a town's name may stand: below its dot, above it or beside it, and then past a mark that stands there."""
    half = len(name) * LETTER / 2
    near = (0, LINE), (0, -6), (half + 5, 4), (-half - 5, 4)
    past = (0, 2.4 * LINE), (0, -1.8 * LINE), (half + 20, 4), (-half - 20, 4)
    for across, down in (*near, *past):
        yield Label(name, (x, y), x + across, y + down)


def draw_map(words: Words, region: Region, marks: Sequence[Mark], origin: Point | None = None) -> Markup:
    """The drawing; marks outside the region or without a point are left out."""
    frame = Frame(region)
    shown = [(mark, frame.place(mark.point)) for mark in marks if mark.point and mark.point in region]
    true = [place for _, place in shown]
    home = [frame.place(origin)] if origin and origin in region else []
    stands = spread([*home, *true], GAP, WIDTH, HEIGHT)[len(home) :]
    title, description = f"{words.key}-title", f"{words.key}-description"
    names = (tag("title", words.title, id=title), tag("desc", words.description, id=description))
    pieces = (
        *names,
        land(region),
        *towns(frame, [*stands, *home]),
        *(home_mark(*place) for place in home),
        *(leader(*place, *stand) for place, stand in zip(true, stands, strict=True) if place != stand),
        scale_bar(frame),
        *(mark_link(mark, *stand) for (mark, _), stand in zip(shown, stands, strict=True)),
    )
    return tag(
        "svg", Markup("").join(pieces), class_="drawn-map", role="group", aria_labelledby=title,
        aria_describedby=description, viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}", direction="ltr", focusable="false",
    )  # fmt: skip


def land(region: Region) -> Markup:
    """The water, and the land with the borders of its provinces."""
    return land_of(outline(), region)


@lru_cache(200)
def land_of(drawn: Outline, region: Region) -> Markup:
    """The same for one outline."""
    paths = tag("path", d=drawn.land, class_="land", fill_rule="evenodd") + tag(
        "path", d=drawn.borders, class_="border"
    )
    box = drawn.view_box(region)
    return tag("rect", width=WIDTH, height=HEIGHT, class_="water") + tag(
        "svg", paths, width=WIDTH, height=HEIGHT, viewBox=box, aria_hidden="true", focusable="false"
    )


def towns(frame: Frame, taken: Sequence[Spot]) -> list[Markup]:
    """The largest towns whose names leave room for the marks and for each other."""
    drawn: list[Label] = []
    for name, point in outline().towns:
        if point not in frame.region:
            continue
        fitting = (one for one in labels(name, *frame.place(point)) if one.fits() and not one.covered(taken))
        free = next((one for one in fitting if one.apart(drawn)), None)
        if free:
            drawn.append(free)
        if len(drawn) == MOST_TOWNS:
            break
    return [town(one) for one in drawn]


def town(label: Label) -> Markup:
    """A town's dot with its Dutch name; who hears the page has the places in the list."""
    x, y = label.dot
    inner = tag("circle", cx=x, cy=y, r=2.0) + text(label.name, label.x, label.base, "middle")
    return tag("g", inner, class_="town", lang="nl", aria_hidden="true")


def home_mark(x: float, y: float) -> Markup:
    """Where the person starts from."""
    rings = tag("circle", cx=x, cy=y, r=7.0) + tag("circle", cx=x, cy=y, r=2.5)
    return tag("g", rings, class_="home", aria_hidden="true")


def leader(x: float, y: float, stand_x: float, stand_y: float) -> Markup:
    """A line from the true place of a mark to where it stands."""
    line = tag("line", x1=x, y1=y, x2=stand_x, y2=stand_y)
    return tag("g", line + tag("circle", cx=x, cy=y, r=2.5), class_="leader", aria_hidden="true")


def mark_link(mark: Mark, x: float, y: float) -> Markup:
    """A mark that leads to its card."""
    inner = (
        tag("circle", cx=x, cy=y, r=GAP / 2, class_="hit")
        + tag("circle", cx=x, cy=y, r=RADIUS, class_="disc")
        + text(mark.sign, x, y + 5, "middle")
    )
    return tag("a", inner, href=f"#c-{mark.key}", id=f"m-{mark.key}", class_="pin", aria_label=mark.name)


def scale_bar(frame: Frame) -> Markup:
    """A length on the ground, at most a third of the drawing."""
    km = max((one for one in SCALES if one / frame.km_wide <= WIDTH / 3), default=SCALES[0])
    end, y = 10 + km / frame.km_wide, HEIGHT - 10
    line = tag("path", d=f"M10,{y - 5:.1f}V{y:.1f}H{end:.1f}V{y - 5:.1f}", class_="scale")
    label = text(gettext("%(distance)s km", distance=km), 10, y - 9, "start")
    return tag("g", line + label, class_="scale-bar", aria_hidden="true")
