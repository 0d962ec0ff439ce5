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
    """The owners of areas that lie beside one of this owner's areas, as far as all middles in degrees tell."""
    if len(owners) <= 3 or owner not in owners:
        return frozenset()
    north = latitudes * KM_A_DEGREE
    east = longitudes * KM_A_DEGREE * np.cos(np.radians(latitudes.mean()))
    pairs = beside(np.column_stack((north, east)))
    own = np.array([one == owner for one in owners])
    others = np.union1d(pairs[own[pairs[:, 0]], 1], pairs[own[pairs[:, 1]], 0])
    found = {owners[int(number)] for number in others}
    return frozenset(one for one in found if one and one != owner)


def beside(points: Floats) -> npt.NDArray[np.int64]:
    """Pairs of points (n, 2; in km) that lie beside each other: no third one lies between, and no wide water.

    They are the Gabriel graph: of the Delaunay triangulation the edges across which no corner looks at a blunt angle.
    """
    # "QJ" moves points of one line or one place by a hair, so that there always is a triangulation.
    corners = Delaunay(points, qhull_options="QJ").simplices
    edges = np.vstack((corners[:, [0, 1]], corners[:, [1, 2]], corners[:, [2, 0]]))
    across = np.concatenate((corners[:, 2], corners[:, 0], corners[:, 1]))
    first, second = points[edges[:, 0]] - points[across], points[edges[:, 1]] - points[across]
    blunt = (first * second).sum(axis=1) < 0
    names = edges.min(axis=1) * len(points) + edges.max(axis=1)
    short = np.hypot(*(first - second).T) <= FARTHEST_KM
    return np.asarray(edges[short & ~np.isin(names, names[blunt])], dtype=np.int64)
