"""Dutch map coordinates (Rijksdriehoek, EPSG:28992) to degrees (WGS 84).

The polynomials of F. H. Schreutelkamp and G. L. Strang van Hees, "Benaderingsformules voor de transformatie tussen RD-
en WGS84-kaartcoördinaten", Geodesia 43 (2001), 64-69: right to about 25 cm, which no drawing or postcode can tell.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

# Amersfoort, the middle of the system: in metres and in degrees.
X0, Y0 = 155_000.0, 463_000.0
LATITUDE0, LONGITUDE0 = 52.15517440, 5.38720621
# Power of x, power of y, seconds of arc.
NORTH = (
    (0, 1, 3235.65389),
    (2, 0, -32.58297),
    (0, 2, -0.24750),
    (2, 1, -0.84978),
    (0, 3, -0.06550),
    (2, 2, -0.01709),
    (1, 0, -0.00738),
    (4, 0, 0.00530),
    (2, 3, -0.00039),
    (4, 1, 0.00033),
    (1, 1, -0.00012),
)
EAST = (
    (1, 0, 5260.52916),
    (1, 1, 105.94684),
    (1, 2, 2.45656),
    (3, 0, -0.81885),
    (1, 3, 0.05594),
    (3, 1, -0.05607),
    (0, 1, 0.01199),
    (3, 2, -0.00256),
    (1, 4, 0.00128),
    (0, 2, 0.00022),
    (2, 0, -0.00022),
    (5, 0, 0.00026),
)


def degrees_of(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Longitudes and latitudes of points in metres, columns of equal length."""
    across, up = (x - X0) * 1e-5, (y - Y0) * 1e-5
    east, north = (np.sum([k * across**p * up**q for p, q, k in terms], axis=0) for terms in (EAST, NORTH))
    return LONGITUDE0 + east / 3600, LATITUDE0 + north / 3600
