"""Travel times from one origin to all lesson locations at once, estimated from the distance."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from portal.domain.travel import Floats, Means, TravelEstimate, estimate_minutes, great_circle_km

SOURCE = "estimate"


@dataclass(frozen=True, eq=False, slots=True)
class Journeys:
    """The way from one origin to n locations: distance in km, minutes with their range, and where they come from."""

    kilometres: Floats
    estimate: TravelEstimate
    source: str = SOURCE


class TravelTimes:
    """All locations' points, kept as columns; a location without a known point stays unknown in every answer."""

    def __init__(self, latitudes: ArrayLike, longitudes: ArrayLike) -> None:
        """Columns of n degrees each, nan where not known; raises ValueError where their shapes differ."""
        self._latitudes = np.array(latitudes, dtype=np.float64, ndmin=1)
        self._longitudes = np.array(longitudes, dtype=np.float64, ndmin=1)
        if self._latitudes.ndim != 1 or self._latitudes.shape != self._longitudes.shape:
            raise ValueError("latitudes and longitudes must be columns of one length")

    def from_origin(self, latitude: float, longitude: float, means: Means) -> Journeys:
        """Journeys from one point in degrees to all n locations; nan where a location or a time is not known."""
        kilometres = great_circle_km(latitude, longitude, self._latitudes, self._longitudes)
        return Journeys(kilometres, estimate_minutes(kilometres, means))
