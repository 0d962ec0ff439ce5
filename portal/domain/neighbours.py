"""Which municipalities lie next to each other, from the middles of their postcode areas alone."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy.spatial import Delaunay

Floats = npt.NDArray[np.float64]
# Middles of areas that touch lie nearer than this; wide water lies between those that do not (assumption).
FARTHEST_KM = 12.0
KM_A_DEGREE = 111.32


def neighbours_of(owner: str, owners: Sequence[str | None], latitudes: Floats, longitudes: Floats) -> frozenset[str]:
    """The owners of areas that are joined to one of this owner's in the Delaunay triangulation of all middles."""
    if len(owners) <= 3 or owner not in owners:
        return frozenset()
    north = latitudes * KM_A_DEGREE
    east = longitudes * KM_A_DEGREE * np.cos(np.radians(latitudes.mean()))
    points = np.column_stack((north, east))
    # "QJ" moves points of one line or one place by a hair, so that there always is a triangulation.
    corners = Delaunay(points, qhull_options="QJ").simplices
    pairs = np.vstack((corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]))
    pairs = pairs[np.hypot(*(points[pairs[:, 0]] - points[pairs[:, 1]]).T) <= FARTHEST_KM]
    own = np.array([one == owner for one in owners])
    beside = np.union1d(pairs[own[pairs[:, 0]], 1], pairs[own[pairs[:, 1]], 0])
    found = {owners[int(number)] for number in beside}
    return frozenset(one for one in found if one and one != owner)
