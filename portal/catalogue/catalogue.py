"""The read model: all live offerings as immutable columns in memory, one version at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.facets import Facets, build_facets
from portal.catalogue.market import Market, build_market, floats
from portal.catalogue.prospects import Prospects, build_prospects
from portal.domain.counts import school_counts
from portal.domain.course import COURSE_MODES, CourseMode, daypart_bits
from portal.domain.offering import Address, Offering, Provider
from portal.domain.outlook import CourseColumns, SchoolQuality
from portal.domain.own_words import signed_waits
from portal.domain.quality import Quality, estimate_quality, for_one_person
from portal.domain.quality_mark import NOT_TO_BE_ADVISED
from portal.domain.referral import NO_REFERRALS, Referrals
from portal.domain.routes import ROUTES, LearningRoute, level_rank
from portal.domain.severity import corrected_ratings
from portal.domain.wait_observation import WaitObservation
from portal.domain.waiting_time import Wait, WaitingTimes, estimate_waits

NO_REPORTS: Mapping[str, Sequence[WaitObservation]] = {}
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

    `offerings`, the columns, waits, market and prospects have one entry an offering; `waits` are projected to now with
    the portal's own referrals, `observed_waits` are not; `latitude` and `longitude` have one entry an address.
    """

    version: int
    today: date
    offerings: tuple[Offering, ...]
    providers: tuple[Provider, ...]
    addresses: tuple[Address, ...]
    columns: Columns
    facets: Facets
    quality: Quality
    observed_waits: WaitingTimes
    waits: WaitingTimes
    shown_waits: tuple[Wait, ...]
    market: Market
    prospects: Prospects
    latitude: Floats
    longitude: Floats
    position: Mapping[str, int]
    by_provider: Mapping[str, tuple[int, ...]]

    @property
    def demonstration(self) -> bool:
        """True where the catalogue shows the fictional country."""
        return any(provider.demonstration for provider in self.providers)


def build_catalogue(
    version: int,
    today: date,
    offerings: Sequence[Offering],
    providers: Sequence[Provider],
    referrals: Referrals = NO_REFERRALS,
    reports: Mapping[str, Sequence[WaitObservation]] = NO_REPORTS,
) -> Catalogue:
    """The catalogue of the given offerings; their providers are among `providers`.

    `reports` are what others than the schools saw of the waits, by the offering's id.
    """
    addresses = tuple({one.address.id: one.address for one in offerings if one.address}.values())
    number_of_provider = {provider.slug: number for number, provider in enumerate(providers)}
    quality = provider_quality(providers, today)
    columns = build_columns(offerings, number_of_provider, addresses, today)
    observed = observed_waits(offerings, columns.provider, reports, today)
    return Catalogue(
        version=version,
        today=today,
        offerings=tuple(offerings),
        providers=tuple(providers),
        addresses=addresses,
        columns=columns,
        facets=build_facets(columns.group, columns.route, columns.level_to, columns.dayparts, columns.mode),
        quality=quality,
        observed_waits=observed,
        latitude=floats(address.latitude for address in addresses),
        longitude=floats(address.longitude for address in addresses),
        position=positions(offerings),
        by_provider=rows_by_provider(offerings),
        **forecast(offerings, columns, observed, quality, today, referrals)._asdict(),
    )


def with_referrals(catalogue: Catalogue, referrals: Referrals) -> Catalogue:
    """The same catalogue after more people said where they sign up: only waits and what follows from them change."""
    parts = (catalogue.offerings, catalogue.columns, catalogue.observed_waits, catalogue.quality, catalogue.today)
    return replace(catalogue, **forecast(*parts, referrals)._asdict())


def with_reports(
    catalogue: Catalogue,
    offerings: Sequence[Offering],
    reports: Mapping[str, Sequence[WaitObservation]],
    referrals: Referrals,
) -> Catalogue:
    """The same catalogue after others than the schools told more of waits, and of lists that are closed.

    `offerings` are the same ones, row by row, as the calls left them.
    """
    columns = replace(catalogue.columns, closed=closed_lists(offerings))
    observed = observed_waits(offerings, columns.provider, reports, catalogue.today)
    return replace(
        catalogue,
        offerings=tuple(offerings),
        columns=columns,
        observed_waits=observed,
        **forecast(offerings, columns, observed, catalogue.quality, catalogue.today, referrals)._asdict(),
    )


class Forecast(NamedTuple):
    """What follows from the waits and from whom the portal sent where; the fields of a catalogue by that name."""

    waits: WaitingTimes
    shown_waits: tuple[Wait, ...]
    market: Market
    prospects: Prospects


def forecast(
    offerings: Sequence[Offering],
    columns: Columns,
    observed: WaitingTimes,
    quality: Quality,
    today: date,
    referrals: Referrals,
) -> Forecast:
    """Waits projected to now, and what each offering would bring with them."""
    waits, market = build_market(offerings, observed, today, referrals)
    prospects = build_prospects(course_columns(offerings, columns, waits), school_quality(quality))
    return Forecast(waits, waits.in_weeks(), market, prospects)


def observed_waits(
    offerings: Sequence[Offering], school: Whole, reports: Mapping[str, Sequence[WaitObservation]], today: date
) -> WaitingTimes:
    """The waits as they were seen, without what the portal's referrals did to them since.

    What schools told us themselves comes with the offerings.
    """
    position = positions(offerings)
    seen = {position[one]: (*waits,) for one, waits in reports.items() if one in position}
    for row, one in enumerate(offerings):
        if one.claims:
            seen[row] = (*seen.get(row, ()), *signed_waits(one, today))
    return estimate_waits(
        [one.start for one in offerings],
        school.tolist(),
        today,
        observations=seen,
        regions=region_numbers(offerings),
    )


def positions(offerings: Sequence[Offering]) -> dict[str, int]:
    """Public id of an offering to its row."""
    return {one.id: number for number, one in enumerate(offerings)}


def course_columns(offerings: Sequence[Offering], columns: Columns, waits: WaitingTimes) -> CourseColumns:
    """What the outlook asks of courses."""
    return CourseColumns(
        school=columns.provider,
        hours_per_week=columns.hours_per_week,
        wait_median=waits.reckoned,
        wait_low=waits.low,
        wait_high=waits.high,
        has_exam=np.array([one.has_exam for one in offerings], dtype=bool),
    )


def school_quality(quality: Quality) -> SchoolQuality:
    """What the outlook asks of schools."""
    return SchoolQuality(*for_one_person(quality))


def region_numbers(offerings: Sequence[Offering]) -> list[int]:
    """A number for each offering's province, -1 where it is not known."""
    provinces = [one.address.province if one.address else None for one in offerings]
    numbers = {name: number for number, name in enumerate(sorted({name for name in provinces if name}))}
    return [numbers[name] if name else -1 for name in provinces]


def rows_by_provider(offerings: Sequence[Offering]) -> dict[str, tuple[int, ...]]:
    """Provider's slug to the rows of its offerings."""
    rows: dict[str, list[int]] = {}
    for number, one in enumerate(offerings):
        rows.setdefault(one.provider.slug, []).append(number)
    return {slug: tuple(numbers) for slug, numbers in rows.items()}


def provider_quality(providers: Sequence[Provider], today: date) -> Quality:
    """Quality of all providers from their counts, their corrected ratings being what is expected beforehand."""
    counts = school_counts([provider.outcomes for provider in providers], today)
    return estimate_quality(counts, corrected_ratings([provider.ratings for provider in providers], today))


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
        closed=closed_lists(offerings),
        advised=np.array([is_advised(one.provider) for one in offerings], dtype=bool),
        group=group_numbers(provider, address, route),
    )


def closed_lists(offerings: Sequence[Offering]) -> Flags:
    """Which offerings take nobody in."""
    return np.array([one.closed for one in offerings], dtype=bool)


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
