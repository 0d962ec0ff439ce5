"""All that a municipality sees of its region at a glance, reckoned once per change of the data and kept."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from portal.domain.radar import RadarEvent, newest_first
from portal.operations.build_read_model import ReadModel
from portal.operations.find_region import Region, find_region
from portal.operations.show_conversions import Conversions, show_conversions
from portal.operations.show_radar import show_radar
from portal.operations.show_region_ratings import RegionRatings, show_region_ratings
from portal.operations.show_region_waits import RegionWaits, show_region_waits
from portal.operations.show_unmet_demand import UnmetDemand, show_unmet_demand

Value = TypeVar("Value")
# Books of so many municipalities are kept: some hundred kilobytes each.
MOST_KEPT = 60


@dataclass(frozen=True, slots=True)
class RegionBook:
    """What changes with the data alone."""

    region: Region
    waits: RegionWaits
    ratings: RegionRatings
    radar: tuple[RadarEvent, ...]


@dataclass(frozen=True, slots=True)
class ReferralBook:
    """What changes with each person who says where they sign up, too."""

    conversions: Conversions
    unmet: UnmetDemand


class Kept(Generic[Value]):
    """The values that were asked for last, by key."""

    def __init__(self, most: int = MOST_KEPT) -> None:
        self._most = most
        self._values: OrderedDict[Hashable, Value] = OrderedDict()
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], Value]) -> Value:
        """The value of a key, made where there is none."""
        with self._lock:
            if key in self._values:
                self._values.move_to_end(key)
                return self._values[key]
        made = make()
        with self._lock:
            self._values[key] = made
            while len(self._values) > self._most:
                self._values.popitem(last=False)
        return made


class RegionBooks:
    """The books of the municipalities that were asked for last; a newer version of the data is another key."""

    def __init__(self) -> None:
        self._regions: Kept[RegionBook] = Kept()
        self._referrals: Kept[ReferralBook] = Kept()

    def region(self, model: ReadModel, code: str, today: date) -> RegionBook:
        """The book of a municipality; raises MunicipalityUnknown."""
        return self._regions.get((model.catalogue.version, today, code), lambda: read_region(model, code, today))

    def referrals(self, model: ReadModel, region: Region, today: date) -> ReferralBook:
        """What people's choices tell of a region."""
        key = (model.catalogue.version, model.referrals.number, today, region.code)
        return self._referrals.get(key, lambda: read_referrals(model, region, today))


def read_region(model: ReadModel, code: str, today: date) -> RegionBook:
    """The book from the tables; raises MunicipalityUnknown."""
    region = find_region(model, code, today)
    return RegionBook(
        region, show_region_waits(model, region, today), show_region_ratings(region, today), show_radar(region, today)
    )


def read_referrals(model: ReadModel, region: Region, today: date) -> ReferralBook:
    """The other book from the tables."""
    return ReferralBook(show_conversions(model, region, today), show_unmet_demand(model, region, today))


def lately(events: tuple[RadarEvent, ...], today: date, days: timedelta) -> tuple[RadarEvent, ...]:
    """What happened in so many days."""
    return newest_first((one for one in events if one.day >= today - days), today)
