"""What offerings state as columns to filter and to reckon by, made part by part."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import date
from typing import TypeVar
from zlib import crc32

import numpy as np
import numpy.typing as npt

from portal.domain.congestion import seats_a_month
from portal.domain.course import COURSE_MODES, CourseMode, daypart_bits
from portal.domain.offering import Offering, Provider
from portal.domain.quality_mark import NOT_TO_BE_ADVISED
from portal.domain.routes import ROUTES, LearningRoute, level_rank
from portal.domain.wait_statement import least_weeks

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Codes = npt.NDArray[np.int8]
Flags = npt.NDArray[np.bool_]
Table = TypeVar("Table")


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry an offering; whole-number columns have -1, floats nan, where something is not known.

    `key` is a number to draw by, `seats` the places that open in a month, `least_weeks` what nobody begins before.
    """

    provider: Whole
    address: Whole
    route: Codes
    level_from: Codes
    level_to: Codes
    dayparts: Codes
    mode: Codes
    childcare: Codes
    women_only: Codes
    hours_per_week: Floats
    price_total: Floats
    price_is_lower_bound: Flags
    closed: Flags
    advised: Flags
    has_exam: Flags
    seats: Floats
    least_weeks: Floats
    key: npt.NDArray[np.uint64]
    ids: npt.NDArray[np.bytes_]

    @property
    def offered(self) -> Flags:
        """What somebody can be sent to: it takes people in, and the school's mark allows it."""
        offered: Flags = self.advised & ~self.closed
        return offered


def build_columns(offerings: Sequence[Offering], school: Whole, address: Whole, today: date) -> Columns:
    """The values of some offerings; `school` and `address` have their numbers already."""
    prices = [one.known_price(today) for one in offerings]
    ids = [one.id.encode() for one in offerings]
    return Columns(
        provider=school,
        address=address,
        route=codes(ROUTES.index(LearningRoute(one.route)) if one.route else -1 for one in offerings),
        level_from=codes(level_rank(one.level_from) for one in offerings),
        level_to=codes(level_rank(one.level_to) for one in offerings),
        dayparts=codes(daypart_bits(one.dayparts) for one in offerings),
        mode=codes(COURSE_MODES.index(CourseMode(one.mode)) if one.mode else -1 for one in offerings),
        childcare=codes(claim(one.childcare) for one in offerings),
        women_only=codes(claim(one.women_only) for one in offerings),
        hours_per_week=floats(one.hours_per_week for one in offerings),
        price_total=floats(price.total_eur if price else None for price in prices),
        price_is_lower_bound=flags(bool(price and price.is_lower_bound) for price in prices),
        closed=flags(one.closed for one in offerings),
        advised=flags(is_advised(one.provider) for one in offerings),
        has_exam=flags(one.has_exam for one in offerings),
        seats=seats_a_month(floats(one.group_size_max for one in offerings), np.full(len(offerings), np.nan)),
        least_weeks=floats(least_weeks(one.start, today) for one in offerings),
        key=np.fromiter((crc32(one) * 0x100000001 for one in ids), dtype=np.uint64),
        ids=np.array(ids, dtype=np.bytes_),
    )


def joined(parts: Sequence[Table]) -> Table:
    """One table of columns made of several, one after the other."""
    first = parts[0]
    names = [one.name for one in fields(first)]  # type: ignore[arg-type]
    return type(first)(*(np.concatenate([getattr(part, name) for part in parts]) for name in names))


def group_numbers(school: Whole, address: Whole, route: Codes) -> Whole:
    """One number, counted from 0, for each school, place and route."""
    places, routes = len(school) + 1, len(ROUTES) + 1
    _, numbers = np.unique((school * places + address + 1) * routes + route + 1, return_inverse=True)
    return np.asarray(numbers, dtype=np.int64)


def is_advised(provider: Provider) -> bool:
    """False for a school that may take no new learners, or whose mark was taken away or has ended."""
    return provider.mark is None or provider.mark.status not in NOT_TO_BE_ADVISED


def claim(value: bool | None) -> int:
    """1 for yes, 0 for no, -1 where it is not known."""
    return -1 if value is None else int(value)


def codes(values: Iterable[int]) -> Codes:
    """A column of small whole numbers."""
    return np.fromiter(values, dtype=np.int8)


def flags(values: Iterable[bool]) -> Flags:
    """A column of claims."""
    return np.fromiter(values, dtype=bool)


def floats(values: Iterable[float | None]) -> Floats:
    """A column of floats, nan for None."""
    return np.fromiter((np.nan if value is None else value for value in values), dtype=np.float64)
