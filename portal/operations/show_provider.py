"""Everything the portal knows of one school, for its page."""

from dataclasses import dataclass

from portal.domain.offering import Address, Offering, Provider
from portal.domain.outcome import Evidence, LearnerGroup, Outcome, best_witnesses
from portal.domain.pass_rate import expected_passes
from portal.domain.rating import AreaSummary, Rating, published, summarise
from portal.domain.waiting_time import Wait
from portal.operations.refresh_catalogue import ReadModel

# A count is only shown from so many starters, and with so many who passed and who did not (decision model, 2.5).
FEWEST_STARTED = 10
FEWEST_IN_CELL = 3


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
    """Passed of started in one group, and how many of the same learners pass at an average school."""

    group: LearnerGroup
    cohorts: tuple[int, int]
    started: int
    passed: int
    expected: int
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ProviderPage:
    """A school, its offerings by location, ratings by area and the pass counts that may be shown."""

    provider: Provider
    locations: tuple[LocationOffers, ...]
    ratings: tuple[Rating, ...]
    areas: tuple[AreaSummary, ...]
    pass_counts: tuple[PassCount, ...]
    too_few_counted: bool


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
    counts = pass_counts(provider)
    shown = tuple(count for count in counts if may_be_shown(count))
    return ProviderPage(
        provider=provider,
        locations=tuple(
            LocationOffers(address, tuple(sorted(lines, key=lambda line: line.offering.title)))
            for address, lines in sorted(by_address.items(), key=lambda pair: address_order(pair[0]))
        ),
        ratings=ratings,
        areas=summarise(ratings) if ratings else (),
        pass_counts=shown,
        too_few_counted=len(shown) < len(counts),
    )


def address_order(address: Address | None) -> tuple[bool, str, str]:
    """Locations by town and street, those without an address last."""
    return (address is None, address.city or "" if address else "", address.street or "" if address else "")


def pass_counts(provider: Provider) -> list[PassCount]:
    """The provider's counts by group over all cohorts; its own claims are left out."""
    counts = []
    counted = best_witnesses(one for one in provider.outcomes if one.evidence != Evidence.CLAIM)
    for group in LearnerGroup:
        own = [one for one in counted if one.group == group]
        if own:
            counts.append(one_count(group, own))
    return counts


def one_count(group: LearnerGroup, outcomes: list[Outcome]) -> PassCount:
    """All cohorts of one group added up."""
    cohorts = sorted(one.cohort for one in outcomes)
    return PassCount(
        group=group,
        cohorts=(cohorts[0], cohorts[-1]),
        started=sum(one.started for one in outcomes),
        passed=sum(one.passed for one in outcomes),
        expected=round(expected_passes(outcomes)),
        sources=tuple(sorted({one.source for one in outcomes})),
    )


def may_be_shown(count: PassCount) -> bool:
    """True where no single learner can be recognised in the count."""
    failed = count.started - count.passed
    return count.started >= FEWEST_STARTED and min(count.passed, failed) >= FEWEST_IN_CELL
