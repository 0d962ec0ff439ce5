"""Finds desks and organisations near a place that help newcomers; no table is read."""

from dataclasses import dataclass
from math import inf

from portal.domain.region import HelpPoint
from portal.domain.travel import great_circle_km
from portal.operations.build_read_model import ReadModel
from portal.travel.gazetteer import Ambiguous, Place, Unknown

# Farther away nobody goes to ask (assumption); the own municipality's are shown wherever they are.
NEAR_KM = 25.0
MOST_SHOWN = 8


@dataclass(frozen=True, slots=True)
class NearHelp:
    """A help point and how far it is as the crow flies; None where its place is not known."""

    point: HelpPoint
    kilometres: float | None


@dataclass(frozen=True, slots=True)
class HelpFound:
    """What was found around a place: nearest first. Without one, `choices` and `suggestions` are places to choose."""

    place: Place | None = None
    municipality: str | None = None
    points: tuple[NearHelp, ...] = ()
    choices: tuple[Place, ...] = ()
    suggestions: tuple[str, ...] = ()


def find_help(model: ReadModel, asked: str, municipality: str | None = None) -> HelpFound:
    """Help near a place or postcode; the municipality's code settles namesakes."""
    match model.gazetteer.resolve(asked, municipality):
        case Ambiguous(choices):
            return HelpFound(choices=choices)
        case Unknown(suggestions):
            return HelpFound(suggestions=suggestions)
        case place:
            name = model.gazetteer.municipality_name(place.municipality_code)
            return HelpFound(place, name, near_points(model.help_points, place))


def near_points(points: tuple[HelpPoint, ...], place: Place) -> tuple[NearHelp, ...]:
    """Those near enough, and the municipality's own, nearest first."""
    found = [NearHelp(point, kilometres_to(point, place)) for point in points]
    near = [one for one in found if one.point.municipality == place.municipality_code or near_enough(one.kilometres)]
    ordered = sorted(near, key=lambda one: (inf if one.kilometres is None else one.kilometres, one.point.name))
    return tuple(ordered[:MOST_SHOWN])


def kilometres_to(point: HelpPoint, place: Place) -> float | None:
    """The distance; None where the point has no place on the map."""
    if point.latitude is None or point.longitude is None:
        return None
    return float(great_circle_km(place.latitude, place.longitude, [point.latitude], [point.longitude])[0])


def near_enough(kilometres: float | None) -> bool:
    """Whether somebody would go there; not where it is not known."""
    return kilometres is not None and kilometres <= NEAR_KM
