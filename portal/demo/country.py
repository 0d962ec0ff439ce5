"""Builds the fictional country: schools with heavy-tailed sizes in real places, and their hidden truth."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from random import Random
from statistics import NormalDist

from portal.demo.names import invented_words
from portal.demo.places import PostcodeArea, towns_of
from portal.demo.providers import Plan, draw_provider
from portal.demo.shapes.assignment import assign_shapes
from portal.demo.world import Country, Provider

DEFAULT_SEED = 2026
PROVIDERS, LOCATIONS = 160, 1000
# Sigma 1.2 puts 47 % of a log-normal world on its largest tenth; the cap keeps a site within thirty pages.
SIZE_SIGMA, SIZE_CAP = 1.2, 60
SEVERITY_SD = 0.5
# 36,100 people in the cohort of 2023 (Statistics Netherlands), and a tenth more seats than people (assumption).
NEWCOMERS_PER_MONTH, SEATS_PER_NEWCOMER = 36_100 / 12, 1.1
BROKEN_SITES = ("error", "closed_by_robots", "script_shell", "error")
CANDOUR = (("open", 75), ("hiding", 20), ("silent", 5))


def build_country(
    postcodes: Sequence[PostcodeArea],
    municipality_of: Mapping[str, str],
    as_of: date,
    seed: int = DEFAULT_SEED,
) -> Country:
    """The country for a seed and a day: equal arguments give an equal value."""
    towns = towns_of(postcodes, municipality_of)
    if not towns:
        raise ValueError("a country needs postcode areas with a place name")
    providers = tuple(draw_provider(plan, towns, as_of, seed) for plan in _draw_plans(seed))
    return Country(seed, as_of, _settle_seats(providers), _draw_severities(providers, seed))


def provider_sizes(number: int = PROVIDERS, locations: int = LOCATIONS) -> tuple[int, ...]:
    """Numbers of locations, the largest first: expected order statistics of a log-normal, scaled to the sum."""
    normal = NormalDist()
    raw = [math.exp(SIZE_SIGMA * normal.inv_cdf((number - i - 0.5) / number)) for i in range(number)]
    scale = 1.0
    for _ in range(40):
        sizes = tuple(min(SIZE_CAP, max(1, round(scale * value))) for value in raw)
        scale *= locations / sum(sizes)
    return sizes


def _draw_plans(seed: int) -> tuple[Plan, ...]:
    random = Random(f"{seed}:plans")
    sizes = provider_sizes()
    words = invented_words(random)
    shapes = assign_shapes(sizes, random)
    small = [i for i, size in enumerate(sizes) if 1 < size <= 4]
    broken = dict(zip(random.sample(small, len(BROKEN_SITES)), BROKEN_SITES, strict=True))
    candours = _shares(CANDOUR, len(sizes), random)
    return tuple(
        Plan(i, size, shapes[i], words[i], broken.get(i, "works"), candours[i]) for i, size in enumerate(sizes)
    )


def _shares(shares: Sequence[tuple[str, int]], number: int, random: Random) -> list[str]:
    """A shuffled list in which each word has its share of a hundred."""
    words = [word for word, share in shares for _ in range(round(share * number / 100))]
    words += [shares[0][0]] * (number - len(words))
    random.shuffle(words)
    return words[:number]


def _settle_seats(providers: Sequence[Provider]) -> tuple[Provider, ...]:
    """Scales seats to a tenth more than the newcomers of a month, and counts each school's learners a year."""
    total = sum(o.seats_per_month for p in providers for o in p.offerings)
    factor = NEWCOMERS_PER_MONTH * SEATS_PER_NEWCOMER / total
    return tuple(_with_seats(provider, factor) for provider in providers)


def _with_seats(provider: Provider, factor: float) -> Provider:
    offerings = tuple(replace(o, seats_per_month=round(o.seats_per_month * factor, 3)) for o in provider.offerings)
    seats = sum(offering.seats_per_month for offering in offerings)
    return replace(provider, offerings=offerings, learners_per_year=12 * seats / SEATS_PER_NEWCOMER)


def _draw_severities(providers: Sequence[Provider], seed: int) -> dict[str, float]:
    codes = sorted({code for provider in providers for code in provider.municipalities})
    random = Random(f"{seed}:severities")
    return {code: random.gauss(0.0, SEVERITY_SD) for code in codes}
