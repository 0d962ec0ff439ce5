"""The read model: all live offerings as immutable columns in memory, one version at a time."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date

from portal.catalogue.forecast import Forecast
from portal.catalogue.made import Made
from portal.catalogue.market import build_market
from portal.catalogue.orders import Orders, build_orders
from portal.catalogue.prospects import build_prospects
from portal.catalogue.supply import Reports, Supply, take_in, with_told
from portal.domain.offering import Offering, Provider
from portal.domain.outlook import CourseColumns, SchoolQuality
from portal.domain.quality import Quality, for_one_person
from portal.domain.referral import NO_REFERRALS, Referrals
from portal.domain.waiting_time import WaitingTimes, waits_seen

NO_REPORTS: Reports = {}


@dataclass(frozen=True, slots=True)
class Catalogue(Forecast):
    """Everything that a search reads: the forecast, and the orders of those who can come at any time or not."""

    orders: Orders
    timed_orders: Orders


def build_catalogue(
    version: int,
    today: date,
    offerings: Iterable[Offering],
    providers: Sequence[Provider],
    referrals: Referrals = NO_REFERRALS,
    reports: Reports = NO_REPORTS,
) -> Catalogue:
    """The catalogue of the given offerings; their providers are among `providers`.

    `reports` are what others than the schools saw of the waits, by the offering's id.
    """
    return forecast(take_in(version, today, offerings, providers, reports), referrals)


def with_referrals(catalogue: Catalogue, referrals: Referrals) -> Catalogue:
    """The same catalogue after more people said where they sign up: only waits and what follows from them change."""
    return forecast(catalogue, referrals, catalogue.observed_waits)


def with_reports(
    catalogue: Catalogue, told: Mapping[int, Offering], reports: Reports, referrals: Referrals
) -> Catalogue:
    """The same catalogue after others than the schools told more of waits, and of lists that are closed.

    `told` are all offerings, by row, of which they say or said something, as the calls left them.
    """
    return forecast(with_told(catalogue, told, reports), referrals)


def forecast(supply: Supply, referrals: Referrals, observed: WaitingTimes | None = None) -> Catalogue:
    """The catalogue of a supply: waits projected to now, and what each offering would bring with them.

    `observed` are the waits as they were seen, where they are known already.
    """
    columns = supply.columns
    observed = observed or waits_seen(supply.seen, columns.provider, supply.region)
    waits, market = build_market(supply, observed, referrals)
    given = {one.name: getattr(supply, one.name) for one in fields(Supply)}
    made = Forecast(
        **given,
        observed_waits=observed,
        waits=waits,
        shown_waits=Made(len(waits.median), waits.shown),
        market=market,
        prospects=build_prospects(course_columns(supply, waits), school_quality(supply.quality)),
    )
    return Catalogue(
        **{one.name: getattr(made, one.name) for one in fields(Forecast)},
        orders=build_orders(made, timed=False),
        timed_orders=build_orders(made, timed=True),
    )


def course_columns(supply: Supply, waits: WaitingTimes) -> CourseColumns:
    """What the outlook asks of courses."""
    return CourseColumns(
        school=supply.columns.provider,
        hours_per_week=supply.columns.hours_per_week,
        wait_median=waits.reckoned,
        wait_low=waits.low,
        wait_high=waits.high,
        has_exam=supply.columns.has_exam,
    )


def school_quality(quality: Quality) -> SchoolQuality:
    """What the outlook asks of schools."""
    return SchoolQuality(*for_one_person(quality))
