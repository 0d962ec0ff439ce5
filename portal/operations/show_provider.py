"""Everything the portal knows of one school, for its page."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from portal.domain.disclosure import Cell, Count, Hidden, protected
from portal.domain.offering import Address, Offering, Provider
from portal.domain.outcome import LearnerGroup, Outcome, best_witnesses, counted
from portal.domain.pass_rate import expected_passes
from portal.domain.quality import Verdict
from portal.domain.rating import AreaSummary, BasicSummary, Rating, published, summarise, summarise_basics
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel

# Whom a count is of; None is all learners together, of years in which nobody counted the groups.
SHOWN_GROUPS = (*LearnerGroup, None)


class ProviderUnknown(LookupError):
    """No active school goes by this slug."""


@dataclass(frozen=True, slots=True)
class OfferingLine:
    """One offering with its wait."""

    offering: Offering
    wait: Wait


@dataclass(frozen=True, slots=True)
class LocationOffers:
    """One location with its offerings; None is lessons without a stated address."""

    address: Address | None
    lines: tuple[OfferingLine, ...]


@dataclass(frozen=True, slots=True)
class PassCount:
    """Passed of started in one group (None: nobody says who), and how many of them pass at an average school.

    `count` and `expected` are None where too few were counted to show: `hidden` says why. `outcomes` are the counts
    that were added up, which may not be shown.
    """

    group: LearnerGroup | None
    cohorts: tuple[int, int]
    count: Count | None
    expected: int | None
    sources: tuple[str, ...]
    hidden: Hidden | None = None
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class ProviderPage:
    """A school, its offerings by location, ratings by area and pass counts as far as they may be shown.

    `totals` are the lowest and highest known price of a whole course in euros, None where none is known.
    """

    provider: Provider
    locations: tuple[LocationOffers, ...]
    ratings: tuple[Rating, ...]
    areas: tuple[AreaSummary, ...]
    basics: tuple[BasicSummary, ...]
    pass_counts: tuple[PassCount, ...]
    verdict: Verdict
    totals: tuple[float, float] | None

    @property
    def lines(self) -> tuple[OfferingLine, ...]:
        """All offerings, in the order of the page."""
        return tuple(line for location in self.locations for line in location.lines)

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The locations of which an address is known."""
        return tuple(location.address for location in self.locations if location.address)

    @property
    def soonest(self) -> OfferingLine | None:
        """The offering that one can begin soonest, of those whose wait is known and that take people in."""
        known = (line for line in self.lines if line.wait.stated and not line.offering.closed)
        return min(known, key=lambda line: (line.wait.median, line.offering.id), default=None)

    @property
    def seen(self) -> date | None:
        """When the school's site was last read; None where no course was found on it."""
        return max((line.offering.seen for line in self.lines), default=None)

    def chosen(self, offering_id: str | None) -> OfferingLine | None:
        """The offering asked for, else the one with the soonest start, else the first; None where there is none."""
        asked = next((line for line in self.lines if line.offering.id == offering_id), None)
        return asked or self.soonest or next(iter(self.lines), None)

    @property
    def too_few_counted(self) -> bool:
        """True where a count is not shown because of its small numbers."""
        return any(one.count is None for one in self.pass_counts)


def show_provider(model: ReadModel, slug: str) -> ProviderPage:
    """The page of one school; raises ProviderUnknown."""
    catalogue = model.catalogue
    provider = next((one for one in catalogue.providers if one.slug == slug), None)
    if provider is None:
        raise ProviderUnknown(slug)
    rows = catalogue.by_provider.get(slug, ())
    by_address: dict[Address | None, list[OfferingLine]] = {}
    for row in rows:
        offering = catalogue.offerings[row]
        by_address.setdefault(offering.address, []).append(OfferingLine(offering, catalogue.shown_waits[row]))
    ratings = published(provider.ratings, catalogue.today)
    return ProviderPage(
        provider=provider,
        locations=tuple(
            LocationOffers(address, tuple(sorted(lines, key=lambda line: line.offering.title)))
            for address, lines in sorted(by_address.items(), key=lambda pair: address_order(pair[0]))
        ),
        ratings=ratings,
        areas=summarise(ratings) if ratings else (),
        basics=summarise_basics(ratings),
        pass_counts=pass_counts(provider),
        verdict=catalogue.quality.verdicts[catalogue.providers.index(provider)],
        totals=price_ends([catalogue.offerings[row] for row in rows], catalogue.today),
    )


def price_ends(offerings: Sequence[Offering], today: date) -> tuple[float, float] | None:
    """The lowest and highest price of a whole course, of those that are known today; None where none is."""
    prices = [price.total_eur for one in offerings if (price := one.known_price(today))]
    totals = [total for total in prices if total is not None]
    return (min(totals), max(totals)) if totals else None


def address_order(address: Address | None) -> tuple[bool, str, str]:
    """Locations by town and street, those without an address last."""
    return (address is None, address.city or "" if address else "", address.street or "" if address else "")


def pass_counts(provider: Provider) -> tuple[PassCount, ...]:
    """The provider's counts by group over all years, small ones hidden; what nobody vouches for is left out.

    No total over the groups is shown, so that none can be reckoned from it.
    """
    believed = best_witnesses(counted(provider.outcomes))
    by_group = {group: of_group(group, believed) for group in SHOWN_GROUPS}
    present = {group: own for group, own in by_group.items() if own}
    table = protected([[added_up(own)] for own in present.values()])
    return tuple(as_shown(group, own, cell) for (group, own), (cell,) in zip(present.items(), table.cells, strict=True))


def of_group(group: LearnerGroup | None, believed: Sequence[Outcome]) -> list[Outcome]:
    """The counts of one group; those of all learners only of years without groups, who would be counted twice."""
    split = {one.cohort for one in believed if one.group is not None}
    return [one for one in believed if one.group == group and (group is not None or one.cohort not in split)]


def added_up(outcomes: Sequence[Outcome]) -> Count:
    """All years of one group together."""
    return Count(sum(one.started for one in outcomes), sum(one.passed for one in outcomes))


def as_shown(group: LearnerGroup | None, outcomes: Sequence[Outcome], cell: Cell) -> PassCount:
    """The counts of one group as its line on the page."""
    years = [one.cohort for one in outcomes]
    return PassCount(
        group=group,
        cohorts=(min(years), max(years)),
        count=cell.count,
        expected=round(expected_passes(outcomes)) if cell.count else None,
        sources=tuple(sorted({one.source for one in outcomes})),
        hidden=cell.hidden,
        outcomes=tuple(outcomes),
    )
