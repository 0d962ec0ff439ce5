"""The world of the market bench: towns, bureaus with their locations, and newcomers (decision model, section 6.1).

What section 6.1 leaves open is an assumption of this bench, marked so, and set only by how people choose today.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import ndtri

from portal.domain.outlook import WEEKS_A_MONTH
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = npt.NDArray[np.intp]

BUREAUS, TOWNS, KNOWN = 160, 40, 6
COUNTRY_KM = np.array([160.0, 220.0])
NEWCOMERS, BATCHES = 800, 8
GROUP_SHARES = (0.17, 0.43, 0.40)
SEATS = 1.1 * NEWCOMERS
HOURS = (6.0, 9.0, 12.0, 15.0)
EVENING_OFFERED = 0.4
QUALITY_SD, LOW_SD = 0.6, 0.4
ADVERT_FACTOR, ADVERT_BIAS_SD, SILENT = 0.75, 0.3, 0.2
TERM, MONTHS_BEFORE_CHOICE = 36.0, 4.0
FOLLOW_OTHERS, LEAVE_LONG_LISTS, REPORT = 0.15, 0.8, 0.1
# The sd of log-normal sizes at which the largest tenth has 47 %; no bureau has fewer than a class a year.
SIZE_SPREAD, SMALLEST = 1.26, 1.0
# Assumptions, set so that today's habit passes as many as section 6.1 says: seats a month of a location, how far people
# live from a town's middle and branches lie apart, how often a school opens where there are enough, who can come in
# the evening only, and the journey at which a bureau is known 1/e as well as one next door.
SEATS_A_LOCATION, MOST_LOCATIONS = 2.5, 8
TOWN_KM, BRANCH_KM = 6.0, 25.0
LEAST_OPEN = 0.1
EVENING_NEEDED = 0.2
KNOWN_MINUTES = 18.0
# An intake comes before every start (assumption).
LEAD_MONTHS = 1.5 / WEEKS_A_MONTH


@dataclass(frozen=True, slots=True)
class World:
    """Columns over bureaus (general quality, skill with low-literate learners, bias of adverts, size, silence), and
    over locations (bureau, place in km, hours a week, evening lessons, seats a month); `first` is each bureau's first
    location. Over towns: place and share of the newcomers.
    """

    theta: Column
    low: Column
    advert_bias: Column
    size: Column
    silent: Flags
    school: Rows
    first: Rows
    place: Column
    hours: Column
    evening: Flags
    seats: Column
    towns: Column
    population: Column

    @property
    def best(self) -> Flags:
        """The locations of the 16 best bureaus."""
        rank: Rows = np.argsort(np.argsort(-self.theta))
        best: Flags = rank[self.school] < 16
        return best


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Columns over people in order of choosing; `luck` (people, 8) are the uniform numbers that decide their course.

    `known` are the numbers of six bureaus, the first being the one that others talk of.
    """

    group: Rows
    place: Column
    evening_only: Flags
    months_left: Column
    ability: Column
    pace: Column
    known: Rows
    follows_others: Flags
    leaves: Flags
    reports: Flags
    adoption: Column
    luck: Column

    def rows(self, chosen: slice) -> "Newcomers":
        """The same for a part of them."""
        return Newcomers(*(getattr(self, name)[chosen] for name in Newcomers.__slots__))


def make_world(seed: int) -> World:
    """A country with its bureaus; quality depends on neither size nor anything else."""
    chance = np.random.default_rng((seed, 1))
    population = 1 / np.arange(1, TOWNS + 1)
    population /= population.sum()
    towns, size = chance.random((TOWNS, 2)) * COUNTRY_KM, sizes(chance)
    locations = np.clip(np.round(size / SEATS_A_LOCATION), 1, MOST_LOCATIONS).astype(np.intp)
    school = np.repeat(np.arange(BUREAUS), locations)
    town = settle(chance, towns, population, school, (size / locations)[school])
    return World(
        theta=QUALITY_SD * chance.standard_normal(BUREAUS),
        low=LOW_SD * chance.standard_normal(BUREAUS),
        advert_bias=ADVERT_BIAS_SD * chance.standard_normal(BUREAUS),
        size=size,
        silent=chance.random(BUREAUS) < SILENT,
        school=school,
        first=np.cumsum(locations) - locations,
        place=towns[town] + TOWN_KM * chance.standard_normal((len(school), 2)),
        hours=chance.choice(HOURS, len(school)),
        evening=chance.random(len(school)) < EVENING_OFFERED,
        seats=(size / locations)[school],
        towns=towns,
        population=population,
    )


def sizes(chance: np.random.Generator) -> Column:
    """Seats a month of each bureau: log-normal, all together a tenth more than there are newcomers."""
    size = np.exp(SIZE_SPREAD * ndtri((np.arange(BUREAUS) + 0.5) / BUREAUS))
    size = np.maximum(size / size.sum() * SEATS, SMALLEST)
    result: Column = chance.permutation(size / size.sum() * SEATS)
    return result


def settle(chance: np.random.Generator, towns: Column, population: Column, school: Rows, seats: Column) -> Rows:
    """The town of each location: where people have no school yet, and for further locations of a bureau, near its own.

    `seats` are placed one location after the other, in the order of locations.
    """
    open_to = population * SEATS
    chosen = np.zeros(len(school), dtype=np.intp)
    for one in range(len(school)):
        weight = np.maximum(open_to, LEAST_OPEN * population * SEATS)
        if one and school[one] == school[one - 1]:
            weight = weight * np.exp(-np.hypot(*(towns - towns[chosen[one - 1]]).T) / BRANCH_KM)
        chosen[one] = chance.choice(TOWNS, p=weight / weight.sum())
        open_to[chosen[one]] -= seats[one]
    return chosen


def make_newcomers(world: World, seed: int, months: int) -> Newcomers:
    """Everybody who chooses in so many months; the same people under every policy."""
    chance = np.random.default_rng((seed, 2))
    number = NEWCOMERS * months
    town = chance.choice(TOWNS, number, p=world.population)
    place = world.towns[town] + TOWN_KM * chance.standard_normal((number, 2))
    return Newcomers(
        group=chance.choice(len(GROUP_SHARES), number, p=GROUP_SHARES),
        place=place,
        evening_only=chance.random(number) < EVENING_NEEDED,
        months_left=TERM - chance.gamma(4, MONTHS_BEFORE_CHOICE / 4, number).clip(0, 24),
        ability=VALUES["ability_spread"] * chance.standard_normal(number),
        pace=chance.standard_normal(number),
        known=np.concatenate([known_bureaus(world, part, chance) for part in np.array_split(place, months)]),
        follows_others=chance.random(number) < FOLLOW_OTHERS,
        leaves=chance.random(number) < LEAVE_LONG_LISTS,
        reports=chance.random(number) < REPORT,
        adoption=chance.random(number),
        luck=chance.random((number, 8)),
    )


def known_bureaus(world: World, place: Column, chance: np.random.Generator) -> Rows:
    """Six bureaus that each person happens to know, (people, 6): large and near ones more often."""
    minutes = np.minimum.reduceat(travel_minutes(world, place), world.first, axis=0)
    weight = np.log(world.size)[:, None] - minutes / KNOWN_MINUTES + chance.gumbel(size=minutes.shape)
    order: Rows = np.argsort(-weight, axis=0)[:KNOWN].T
    return order


def travel_minutes(world: World, place: Column) -> Column:
    """Minutes one way, (locations, people): by bicycle, or by public transport where that is faster (section 5.3)."""
    distance = np.hypot(*(world.place[:, None] - place).transpose(2, 0, 1))
    minutes: Column = np.minimum(distance * 1.3 / 15 * 60, 12 + 1.15 * distance)
    return minutes
