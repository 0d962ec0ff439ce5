"""What the portal knows in the market bench, and what it makes of it with its own functions: qualities, waits, advice.

It sees adverts, reports of learners, pass counts, municipal ratings and its own users' registrations; nothing else.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from portal.domain.congestion import Demand, free_seats, portal_share, projected_weeks
from portal.domain.counts import Counts, school_counts
from portal.domain.outcome import GROUPS, Evidence, Outcome
from portal.domain.outlook import CourseColumns, SchoolQuality
from portal.domain.parameters import VALUES
from portal.domain.quality import estimate_quality, for_one_person
from portal.domain.rating import AREAS, Rating
from portal.domain.severity import corrected_ratings
from portal.domain.wait_statement import WaitStatement
from portal.domain.waiting_time import WaitingTimes, estimate_waits
from tests.bench.market_sightings import FIRST_DAY, Sightings, day_of
from tests.bench.market_world import BATCHES, BUREAUS, QUALITY_SD, TOWNS, World

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]
Whole = npt.NDArray[np.int64]

# Assumption: what a school says of its groups gives its seats a month within a fifth.
SEATS_ERROR = 0.2
RATINGS_A_SCHOOL, VALIDITY = 2.5, 0.6


@dataclass(slots=True)
class Results:
    """Learners whose result is known: columns over (year it became known, bureau, group)."""

    started: Whole
    passed: Whole

    @classmethod
    def none(cls, months: int) -> "Results":
        """Nobody yet, over so many months."""
        shape = (months // 12 + 1, BUREAUS, len(GROUPS))
        return cls(np.zeros(shape, dtype=np.int64), np.zeros(shape, dtype=np.int64))

    def add(self, month: Rows, school: Rows, group: Rows, passed: Flags) -> None:
        """Count people by the month of their result; what is known only after the bench's end is left out."""
        year = month // 12
        inside = year < len(self.started)
        place = (year[inside], school[inside], group[inside])
        np.add.at(self.started, place, 1)
        np.add.at(self.passed, place, passed[inside])

    def outcomes(self, years: int) -> list[list[Outcome]]:
        """Each bureau's counts of the first so many years, as an audit gives them."""
        return [[self.outcome(*place) for place in self.counted(school, years)] for school in range(BUREAUS)]

    def counted(self, school: int, years: int) -> list[tuple[int, int, int]]:
        """The years, bureau and groups of which anybody was counted."""
        year, group = np.nonzero(self.started[:years, school])
        return [(one, school, other) for one, other in zip(year.tolist(), group.tolist(), strict=True)]

    def outcome(self, year: int, school: int, group: int) -> Outcome:
        """One count; learners whose result came in a year began three years before."""
        started, passed = int(self.started[year, school, group]), int(self.passed[year, school, group])
        measured_on = date(FIRST_DAY.year + year, 12, 31)
        cohort = FIRST_DAY.year + year - 3
        return Outcome(cohort, GROUPS[group], Evidence.VERIFIED, started, passed, "audit", measured_on)


@dataclass(slots=True)
class Portal:
    """The portal's own view: seats as it reckons them, its referrals by batch (running totals), sightings, estimates.

    `observed` are the waits as of the month's begin, `projected` of now; where the portal does not `project`, sightings
    stay as they were said.
    """

    world: World
    seats: Column
    ratings: list[list[Rating]]
    referred: Column
    projects: bool
    sightings: Sightings = field(default_factory=Sightings.none)
    quality: SchoolQuality = field(init=False)
    quality_known: Flags = field(init=False)
    stars: Column = field(init=False)
    observed: WaitingTimes = field(init=False)
    projected: WaitingTimes = field(init=False)
    learned: bool = False

    def learn_quality(self, month: int, results: Results) -> None:
        """Read counts and ratings anew, at the begin of a year; the ratings are confirmed each year."""
        counts = school_counts(results.outcomes(month // 12), date(FIRST_DAY.year + month // 12, 1, 1))
        quality = estimate_quality(counts, corrected_ratings(self.ratings, FIRST_DAY))
        self.quality = SchoolQuality(*for_one_person(quality))
        self.quality_known = ~quality.unsure[self.world.school]
        self.stars = raw_stars(counts, self.ratings)

    def learn_waits(self, month: int) -> None:
        """Reckon all waits anew from all sightings; a list of which nothing was ever seen is carried on as reckoned."""
        nothing_said = [WaitStatement()] * len(self.seats)
        told = self.sightings.observations(month)
        waits = estimate_waits(nothing_said, self.world.school.tolist(), day_of(month), observations=told)
        if self.projects and self.learned:
            waits = waits.moved(np.where(np.isnat(waits.newest), self.projected.median, waits.median))
        self.observed, self.projected, self.learned = waits, waits, True

    def refer(self, batch: int, location: Rows) -> None:
        """Count the registrations of the portal's users, and move all waits along by them."""
        size = len(self.seats)
        registrations = np.bincount(location, minlength=size).astype(float)
        self.referred[batch + 1] = self.referred[batch] + registrations
        if self.projects and len(location):
            demand, share = Demand(registrations, np.full(size, 1 / BATCHES), self.seats), self.share(batch + 1)
            self.sightings.move(demand, share)
            self.projected = self.projected.moved(projected_weeks(self.projected.median, demand, share))

    def referred_of_a_month(self, now: int) -> Column:
        """Each location's registrations in the month before a batch."""
        result: Column = self.referred[now] - self.referred[max(now - BATCHES, 0)]
        return result

    def share(self, now: int) -> float:
        """The portal's part of all registrations, by its own reckoning."""
        return portal_share(self.referred_of_a_month(now), self.seats)

    def free_seats(self, now: int) -> Column:
        """Places a month that the portal did not fill in the last one."""
        return free_seats(self.seats, self.referred_of_a_month(now))


def make_portal(world: World, seed: int, months: int, projects: bool) -> Portal:
    """A portal that has seen nothing but municipal ratings."""
    chance = np.random.default_rng((seed, 4))
    size = len(world.school)
    seats = world.seats * np.exp(SEATS_ERROR * chance.standard_normal(size))
    return Portal(world, seats, make_ratings(world, chance), np.zeros((months * BATCHES + 1, size)), projects)


def make_ratings(world: World, chance: np.random.Generator) -> list[list[Rating]]:
    """Ratings by some municipalities each, strict or mild, of a quality that agrees with the true one to .6."""
    own = VALIDITY * world.theta / QUALITY_SD + np.sqrt(1 - VALIDITY**2) * chance.standard_normal(BUREAUS)
    merit = 3 + np.sqrt(VALUES["rating_variance"]) * own
    severity = np.sqrt(VALUES["severity_variance"]) * chance.standard_normal(TOWNS)
    number = 1 + chance.poisson(RATINGS_A_SCHOOL - 1, BUREAUS)
    raters = [chance.choice(TOWNS, min(one, TOWNS), replace=False).tolist() for one in number]
    return [[rating(merit[school] - severity[one], one, chance) for one in raters[school]] for school in range(BUREAUS)]


def rating(score: float, municipality: int, chance: np.random.Generator) -> Rating:
    """One municipality's rating in whole points by area, published up to a year before it is read."""
    said = score + np.sqrt(VALUES["rating_error"]) * chance.standard_normal()
    areas = np.clip(np.round(said + 0.3 * chance.standard_normal(len(AREAS))), 1, 5).astype(int)
    published_on = FIRST_DAY - timedelta(days=int(chance.integers(365)))
    return Rating(str(municipality), "2029-Q4", tuple(areas.tolist()), False, published_on)


def raw_stars(counts: Counts, ratings: list[list[Rating]]) -> Column:
    """Stars as a naive site has them: the raw share of passes and the raw mean of ratings, each in sd's of its own."""
    started, passed = counts.started.sum(axis=1), counts.passed.sum(axis=1)
    share = passed / np.maximum(started, 1)
    mean = np.array([np.mean([one.mean for one in own if one.mean is not None]) for own in ratings])
    return standardised(share) + standardised(mean)


def standardised(values: Column) -> Column:
    """Values in sd's from their mean; 0 where they do not differ."""
    result: Column = (values - values.mean()) / max(float(values.std()), 1e-9)
    return result


def courses_of(world: World, waits: WaitingTimes) -> CourseColumns:
    """The locations as the outlook asks for them."""
    return CourseColumns(
        school=world.school,
        hours_per_week=world.hours,
        wait_median=waits.reckoned,
        wait_low=waits.low,
        wait_high=waits.high,
        has_exam=np.ones(len(world.school), dtype=bool),
    )
