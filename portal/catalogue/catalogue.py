"""The read model: all live offerings as immutable columns in memory, one version at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from portal.domain.course import COURSE_MODES, CourseMode, WaitKind, daypart_bits
from portal.domain.offering import Address, Offering, Provider
from portal.domain.outlook import CourseColumns, Outlook, discounted, outlook
from portal.domain.parameters import VALUES
from portal.domain.pass_rate import Quality, estimate_quality, weighted_counts
from portal.domain.quality_mark import NOT_TO_BE_ADVISED
from portal.domain.rating import rated_quality, weighted_mean
from portal.domain.routes import ROUTES, LearningRoute, level_rank
from portal.domain.waiting_time import Wait, WaitingTimes, estimate_waits

Floats = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry an offering; whole-number columns have -1, floats nan, where something is not known.

    `group` numbers the choices that people see: one school at one place on one route.
    """

    provider: Whole
    address: Whole
    route: Whole
    level_from: Whole
    level_to: Whole
    dayparts: Whole
    mode: Whole
    childcare: Whole
    women_only: Whole
    hours_per_week: Floats
    price_total: Floats
    price_is_lower_bound: Flags
    closed: Flags
    advised: Flags
    group: Whole


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything that a search reads, for one version of the data and one day.

    `offerings` and the columns have one entry an offering; `outlook` and `advice` (utility in months, the long-list
    discount taken) have a second axis, the grid of travel times; `latitude` and `longitude` one entry an address.
    """

    version: int
    today: date
    offerings: tuple[Offering, ...]
    providers: tuple[Provider, ...]
    addresses: tuple[Address, ...]
    columns: Columns
    quality: Quality
    waits: WaitingTimes
    shown_waits: tuple[Wait, ...]
    outlook: Outlook
    advice: Floats
    latitude: Floats
    longitude: Floats
    position: Mapping[str, int]
    by_provider: Mapping[str, tuple[int, ...]]

    @property
    def demonstration(self) -> bool:
        """True where the catalogue shows the fictional country."""
        return any(provider.demonstration for provider in self.providers)


def build_catalogue(
    version: int, today: date, offerings: Sequence[Offering], providers: Sequence[Provider]
) -> Catalogue:
    """The catalogue of the given offerings; their providers are among `providers`."""
    addresses = tuple({one.address.id: one.address for one in offerings if one.address}.values())
    number_of_provider = {provider.slug: number for number, provider in enumerate(providers)}
    quality = provider_quality(providers, today)
    columns = build_columns(offerings, number_of_provider, addresses, today)
    waits = estimate_waits([one.start for one in offerings], columns.provider.tolist(), today)
    theta, theta_sd = quality.theta[columns.provider], quality.sd[columns.provider]
    courses = CourseColumns(columns.hours_per_week, waits.median, waits.low, waits.high, theta, theta_sd)
    prospects = outlook(courses, VALUES["months_left"])
    utility = prospects.months_gained + VALUES["pass_value"] * prospects.chance
    return Catalogue(
        version=version,
        today=today,
        offerings=tuple(offerings),
        providers=tuple(providers),
        addresses=addresses,
        columns=columns,
        quality=quality,
        waits=waits,
        shown_waits=waits.in_weeks(),
        outlook=prospects,
        advice=discounted(utility, waits.median[:, None]),
        latitude=floats(address.latitude for address in addresses),
        longitude=floats(address.longitude for address in addresses),
        position={one.id: number for number, one in enumerate(offerings)},
        by_provider=rows_by_provider(offerings),
    )


def rows_by_provider(offerings: Sequence[Offering]) -> dict[str, tuple[int, ...]]:
    """Provider's slug to the rows of its offerings."""
    rows: dict[str, list[int]] = {}
    for number, one in enumerate(offerings):
        rows.setdefault(one.provider.slug, []).append(number)
    return {slug: tuple(numbers) for slug, numbers in rows.items()}


def provider_quality(providers: Sequence[Provider], today: date) -> Quality:
    """Quality of all providers from their counts, with the municipal ratings as what is expected beforehand."""
    counts = [weighted_counts(list(provider.outcomes), today) for provider in providers]
    means = [weighted_mean(provider.ratings, today) for provider in providers]
    expected = VALUES["rating_slope"] * np.array(rated_quality(means), dtype=float)
    started, passed = (np.array([pair[part] for pair in counts], dtype=float).reshape(-1, 3) for part in range(2))
    return estimate_quality(started, passed, expected)


def build_columns(
    offerings: Sequence[Offering], number_of_provider: Mapping[str, int], addresses: Sequence[Address], today: date
) -> Columns:
    """The offerings' values as columns to filter by."""
    prices = [one.known_price(today) for one in offerings]
    number_of_address = {address.id: number for number, address in enumerate(addresses)}
    provider = whole(number_of_provider[one.provider.slug] for one in offerings)
    address = whole(number_of_address[one.address.id] if one.address else -1 for one in offerings)
    route = whole(ROUTES.index(LearningRoute(one.route)) if one.route else -1 for one in offerings)
    return Columns(
        provider=provider,
        address=address,
        route=route,
        level_from=whole(level_rank(one.level_from) for one in offerings),
        level_to=whole(level_rank(one.level_to) for one in offerings),
        dayparts=whole(daypart_bits(one.dayparts) for one in offerings),
        mode=whole(COURSE_MODES.index(CourseMode(one.mode)) if one.mode else -1 for one in offerings),
        childcare=whole(claim(one.childcare) for one in offerings),
        women_only=whole(claim(one.women_only) for one in offerings),
        hours_per_week=floats(one.hours_per_week for one in offerings),
        price_total=floats(price.total_eur if price else None for price in prices),
        price_is_lower_bound=np.array([bool(price and price.is_lower_bound) for price in prices], dtype=bool),
        closed=np.array([one.start.kind == WaitKind.CLOSED for one in offerings], dtype=bool),
        advised=np.array([is_advised(one.provider) for one in offerings], dtype=bool),
        group=group_numbers(provider, address, route),
    )


def group_numbers(provider: Whole, address: Whole, route: Whole) -> Whole:
    """One number, counted from 0, for each school, place and route."""
    places, routes = len(provider) + 1, len(ROUTES) + 1
    _, numbers = np.unique((provider * places + address + 1) * routes + route + 1, return_inverse=True)
    return np.asarray(numbers, dtype=np.int64)


def is_advised(provider: Provider) -> bool:
    """False for a school that may take no new learners, or whose mark was taken away or has ended."""
    return provider.mark is None or provider.mark.status not in NOT_TO_BE_ADVISED


def claim(value: bool | None) -> int:
    """1 for yes, 0 for no, -1 where it is not known."""
    return -1 if value is None else int(value)


def whole(values: Iterable[int]) -> Whole:
    """A column of whole numbers."""
    return np.fromiter(values, dtype=np.int64)


def floats(values: Iterable[float | None]) -> Floats:
    """A column of floats, nan for None."""
    return np.fromiter((np.nan if value is None else value for value in values), dtype=np.float64)
