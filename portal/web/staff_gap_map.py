"""The map of where lessons are missing: a dot an area, filled where there are some near enough, a cross where not."""

from collections.abc import Sequence

from flask_babel import gettext
from markupsafe import Markup

from portal.domain.travel import rounded_minutes
from portal.domain.web_mercator import point_of, region_of
from portal.operations.find_border import Rings, border_of
from portal.operations.show_supply_gap import AreaGap, SupplyGap
from portal.web.drawing import tag
from portal.web.map_drawing import HEIGHT, SHAPE, WIDTH, Frame, land, scale_bar, towns

KEY = "gaps"
# How far a cross reaches from its middle, and how wide a dot is: own areas and those around.
ARM, SMALL_ARM, DOT, SMALL_DOT = 4.5, 2.5, 4.0, 2.0


def gap_map(gap: SupplyGap, areas: Sequence[AreaGap], subject: str, time: str) -> Markup | None:
    """The drawing; None where no postcode of the municipality is known."""
    own = [point_of(one.place.latitude, one.place.longitude) for one in areas if one.own]
    if not own:
        return None
    frame = Frame(region_of(own, SHAPE))
    shown = [one for one in areas if point_of(one.place.latitude, one.place.longitude) in frame.region]
    title = gettext("%(level)s, %(time)s: where lessons are missing", level=subject, time=time)
    told = gettext("A cross is a postcode without lessons near enough. The table below says the same.")
    pieces = (
        tag("title", title, id=f"{KEY}-title"),
        tag("desc", told, id=f"{KEY}-description"),
        land(frame.region),
        border(frame, border_of(gap.area.code)),
        *(area_mark(frame, one) for one in sorted(shown, key=lambda one: (one.own, not one.within))),
        *towns(frame, []),
        scale_bar(frame),
    )
    return tag(
        "svg", Markup("").join(pieces), class_="drawn-map gap-map", role="img",
        aria_labelledby=f"{KEY}-title {KEY}-description", viewBox=f"0 0 {WIDTH:g} {HEIGHT:g}", direction="ltr",
        focusable="false",
    )  # fmt: skip


def border(frame: Frame, rings: Rings) -> Markup:
    """The municipality's own outline; nothing where it is not known."""
    paths = (" ".join(f"{x:.1f},{y:.1f}" for x, y in ring_in(frame, ring)) for ring in rings)
    drawn = "".join(f"M{path}z" for path in paths)
    return tag("path", d=drawn, class_="own-border", aria_hidden="true") if drawn else Markup("")


def ring_in(frame: Frame, ring: Sequence[Sequence[float]]) -> list[tuple[float, float]]:
    """A ring of longitude and latitude where it is drawn."""
    return [frame.place(point_of(latitude, longitude)) for longitude, latitude in ring]


def area_mark(frame: Frame, area: AreaGap) -> Markup:
    """A dot or a cross in the middle of an area, with its name and minutes for a pointer that rests on it."""
    x, y = frame.place(point_of(area.place.latitude, area.place.longitude))
    way = None if area.minutes is None else rounded_minutes(area.minutes)
    minutes = gettext("not known") if way is None else gettext("%(num)s minutes", num=way)
    name = tag("title", f"{area.place.label}: {minutes}")
    if area.within:
        mark = tag("circle", cx=x, cy=y, r=DOT if area.own else SMALL_DOT)
    else:
        arm = ARM if area.own else SMALL_ARM
        mark = tag("path", d=f"M{x - arm:.1f},{y - arm:.1f}l{2 * arm},{2 * arm}m0,{-2 * arm}l{-2 * arm},{2 * arm}")
    kind = f"{'has' if area.within else 'lacks'} {'own' if area.own else 'beside'}"
    return tag("g", name + mark, class_=kind)
