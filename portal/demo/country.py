"""Builds the fictional country: schools with heavy-tailed sizes in real places, and their hidden truth."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random
from statistics import NormalDist

from portal.demo.marks import draw_marks
from portal.demo.names import invented_words, provider_name, slug_of, street_address
from portal.demo.places import PostcodeArea, Town, distance_km, make_postcode, towns_of
from portal.demo.programmes import draw_groups, draw_log_wait, draw_offering, draw_programmes, draw_slots
from portal.demo.shapes.assignment import KIND_OF_SHAPE, UNIFORM_SHAPES, assign_shapes
from portal.demo.world import Branch, Country, Offering, Programme, Provider, Slot

DEFAULT_SEED = 2026
PROVIDERS, LOCATIONS = 160, 1000
# Sigma 1.2 puts 47 % of a log-normal world on its largest tenth; the cap keeps a site within thirty pages.
SIZE_SIGMA, SIZE_CAP = 1.2, 60
THETA_SD, LOW_LITERACY_SD = 0.6, 0.4
SEVERITY_SD = 0.5
# Adverts are a quarter to a third too short (log 0.29), each school with a bias of its own.
WAIT_LOG_BIAS, WAIT_LOG_BIAS_SD = 0.29, 0.3
# 36,100 people in the cohort of 2023 (Statistics Netherlands), and a tenth more seats than people (assumption).
NEWCOMERS_PER_MONTH, SEATS_PER_NEWCOMER = 36_100 / 12, 1.1
BROKEN_SITES = ("error", "closed_by_robots", "script_shell", "error")
CANDOUR = (("open", 75), ("hiding", 20), ("silent", 5))


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is settled about a school before it is drawn itself."""

    number: int
    size: int
    shape: str
    word: str
    site_state: str
    candour: str


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
    providers = tuple(_draw_provider(plan, towns, as_of, seed) for plan in _draw_plans(seed))
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


def _draw_plans(seed: int) -> tuple[_Plan, ...]:
    random = Random(f"{seed}:plans")
    sizes = provider_sizes()
    words = invented_words(random)
    shapes = assign_shapes(sizes, random)
    small = [i for i, size in enumerate(sizes) if 1 < size <= 4]
    broken = dict(zip(random.sample(small, len(BROKEN_SITES)), BROKEN_SITES, strict=True))
    candours = _shares(CANDOUR, len(sizes), random)
    return tuple(
        _Plan(i, size, shapes[i], words[i], broken.get(i, "works"), candours[i])
        for i, size in enumerate(sizes)
    )


def _shares(shares: Sequence[tuple[str, int]], number: int, random: Random) -> list[str]:
    """A shuffled list in which each word has its share of a hundred."""
    words = [word for word, share in shares for _ in range(round(share * number / 100))]
    words += [shares[0][0]] * (number - len(words))
    random.shuffle(words)
    return words[:number]


def _draw_provider(plan: _Plan, towns: Sequence[Town], as_of: date, seed: int) -> Provider:
    random = Random(f"{seed}:provider:{plan.number}")
    kind = KIND_OF_SHAPE[plan.shape] if plan.shape in KIND_OF_SHAPE else "firm" if plan.size > 5 else "private"
    name = provider_name(kind, plan.word, random)
    theta = random.gauss(0.0, THETA_SD)
    branches = _draw_branches(plan.size, towns, random)
    offerings = _draw_offerings(kind, plan.shape, branches, draw_log_wait(theta, random), random)
    municipalities = sorted({b.municipality for b in branches if b.municipality})
    contracts = tuple(code for code in municipalities if random.random() < _contract_share(kind))
    return Provider(
        slug=slug_of(name),
        name=name,
        kind=kind,
        shape=plan.shape,
        site_state=plan.site_state,
        candour=plan.candour,
        page_date=_page_date(as_of, random),
        branches=branches,
        offerings=offerings,
        theta=theta,
        low_literacy_skill=random.gauss(0.0, LOW_LITERACY_SD),
        wait_log_bias=random.gauss(WAIT_LOG_BIAS, WAIT_LOG_BIAS_SD),
        learners_per_year=0.0,
        marks=draw_marks(kind, as_of, random),
        contracts=contracts,
    )


def _contract_share(kind: str) -> float:
    return {"contractor": 0.9, "college": 0.5, "firm": 0.35, "private": 0.2}.get(kind, 0.05)


def _page_date(as_of: date, random: Random) -> date:
    """Most sites were touched within three months, a tenth a year or more ago."""
    stale = random.random() < 0.1
    return as_of - timedelta(days=random.randint(330, 700) if stale else random.randint(1, 90))


def _draw_branches(size: int, towns: Sequence[Town], random: Random) -> tuple[Branch, ...]:
    """Branches in different towns: near home for most schools, larger towns first for the largest."""
    eligible = [town for town in towns if len(town.areas) >= 3]
    if len(eligible) < 2 * size:
        eligible = list(towns)
    home = random.choices(eligible, [len(town.areas) for town in eligible])[0]
    reach = 30.0 + 4.0 * size
    weighted = sorted(
        eligible, key=lambda town: _draw_order(town, distance_km(home, town) / reach, random), reverse=True
    )
    chosen = [home] + [town for town in weighted if town is not home]
    return tuple(_draw_branch(town, random) for town in chosen[:size])


def _draw_order(town: Town, reaches: float, random: Random) -> float:
    """A key for weighted drawing without replacement: weight falls with distance and grows with population."""
    weight = len(town.areas) * math.exp(-0.5 * min(reaches, 8.0) ** 2)
    return math.log(random.random()) / weight


def _draw_branch(town: Town, random: Random) -> Branch:
    area = random.choice(town.areas)
    return Branch(
        street_address(random),
        make_postcode(area.pc4, random),
        town.name,
        town.municipality,
        area.latitude,
        area.longitude,
    )


def _draw_offerings(
    kind: str, shape: str, branches: Sequence[Branch], log_wait: float, random: Random
) -> tuple[Offering, ...]:
    uniform = shape in UNIFORM_SHAPES
    most = 3 if kind in ("practice", "welfare") else 6 if uniform else 5
    programmes = draw_programmes(kind, random.randint(most - 1, most) if len(branches) > 1 else most, random)
    common = {p.course.key: draw_slots(*draw_groups(1, kind, random)[0], random) for p in programmes}
    offerings: list[Offering] = []
    for branch in branches:
        chosen = _programmes_here(programmes, random)
        for programme in chosen:
            groups = [common[programme.course.key]] if uniform else _draw_weeks(kind, len(chosen), random)
            offerings += [draw_offering(programme, branch, slots, log_wait, random) for slots in groups]
    return tuple(offerings)


def _programmes_here(programmes: Sequence[Programme], random: Random) -> list[Programme]:
    """At least half of the programmes are given at each branch."""
    number = random.randint(max(1, (len(programmes) + 1) // 2), len(programmes))
    return sorted(random.sample(list(programmes), number), key=list(programmes).index)


def _draw_weeks(kind: str, programmes: int, random: Random) -> list[tuple[Slot, ...]]:
    number = 2 if random.random() < (0.55 if programmes <= 3 else 0.25) else 1
    return [draw_slots(part, hours, random) for part, hours in draw_groups(number, kind, random)]


def _settle_seats(providers: Sequence[Provider]) -> tuple[Provider, ...]:
    """Scales seats to a tenth more than the newcomers of a month, and counts each school's learners a year."""
    total = sum(o.seats_per_month for p in providers for o in p.offerings)
    factor = NEWCOMERS_PER_MONTH * SEATS_PER_NEWCOMER / total
    return tuple(_with_seats(provider, factor) for provider in providers)


def _with_seats(provider: Provider, factor: float) -> Provider:
    offerings = tuple(
        replace(o, seats_per_month=round(o.seats_per_month * factor, 3)) for o in provider.offerings
    )
    seats = sum(offering.seats_per_month for offering in offerings)
    return replace(provider, offerings=offerings, learners_per_year=12 * seats / SEATS_PER_NEWCOMER)


def _draw_severities(providers: Sequence[Provider], seed: int) -> dict[str, float]:
    codes = sorted({code for provider in providers for code in provider.municipalities})
    random = Random(f"{seed}:severities")
    return {code: random.gauss(0.0, SEVERITY_SD) for code in codes}
