"""The postcode areas of a municipality and of those around it, as the read model knows them."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.domain.neighbours import neighbours_of
from portal.travel.gazetteer import Gazetteer
from portal.travel.namesakes import Place

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class OwnArea:
    """A municipality with its neighbours (code to name), and all their areas, its own first."""

    code: str
    name: str
    neighbours: dict[str, str]
    areas: tuple[Place, ...]

    @property
    def own(self) -> tuple[Place, ...]:
        """The municipality's own areas."""
        return tuple(one for one in self.areas if one.municipality_code == self.code)

    @property
    def points(self) -> tuple[Floats, Floats]:
        """Latitudes and longitudes of all areas."""
        return points_of(self.areas)


def points_of(places: tuple[Place, ...]) -> tuple[Floats, Floats]:
    """Latitudes and longitudes in degrees."""
    return np.array([one.latitude for one in places]), np.array([one.longitude for one in places])


def own_areas(gazetteer: Gazetteer, code: str) -> tuple[Place, ...]:
    """The areas of one municipality."""
    return tuple(one for one in gazetteer.areas() if one.municipality_code == code)


def own_area(gazetteer: Gazetteer, code: str) -> OwnArea:
    """A municipality and what lies around it; without areas where its postcodes are not known."""
    areas = gazetteer.areas()
    beside = neighbours_of(code, [one.municipality_code for one in areas], *points_of(areas))
    names = {one: gazetteer.municipality_name(one) or one for one in beside}
    ordered = dict(sorted(names.items(), key=lambda pair: pair[1]))
    around = tuple(one for one in areas if one.municipality_code in ordered)
    return OwnArea(code, gazetteer.municipality_name(code) or code, ordered, (*own_areas(gazetteer, code), *around))
