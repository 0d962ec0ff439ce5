"""Draws one school: its branches near home, its groups, its honesty, its contracts."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from portal.demo.curriculum import Course, draw_course
from portal.demo.marks import draw_marks
from portal.demo.names import provider_name, slug_of, street_address
from portal.demo.places import Town, distance_km, make_postcode
from portal.demo.programmes import draw_groups, draw_log_wait, draw_offering, draw_programmes, draw_slots
from portal.demo.shapes.assignment import KIND_OF_SHAPE, ONLINE_SHAPES, UNIFORM_SHAPES
from portal.demo.world import Branch, Offering, Programme, Provider, Slot

THETA_SD, LOW_LITERACY_SD = 0.6, 0.4
# Adverts are a quarter to a third too short (log 0.29), each school with a bias of its own.
WAIT_LOG_BIAS, WAIT_LOG_BIAS_SD = 0.29, 0.3
CONTRACT_SHARES: Mapping[str, float] = {"contractor": 0.9, "college": 0.5, "firm": 0.35, "private": 0.2}
ONLINE_SHARE = 0.4
# An evening school has a page for each group, so that few programmes keep its shop small.
MOST_PROGRAMMES: Mapping[str, int] = {"practice": 3, "welfare": 3, "evening_school": 4}


@dataclass(frozen=True, slots=True)
class Plan:
    """What is settled about a school before it is drawn itself."""

    number: int
    size: int
    shape: str
    word: str
    site_state: str
    candour: str


def draw_provider(plan: Plan, towns: Sequence[Town], as_of: date, seed: int) -> Provider:
    """The school of a plan; its learners a year are settled with everybody's seats."""
    random = Random(f"{seed}:provider:{plan.number}")
    kind = KIND_OF_SHAPE.get(plan.shape, "firm" if plan.size > 5 else "private")
    name = provider_name(kind, plan.word, random)
    theta = random.gauss(0.0, THETA_SD)
    branches = _draw_branches(plan.size, towns, random)
    return Provider(
        slug=slug_of(name),
        name=name,
        kind=kind,
        shape=plan.shape,
        site_state=plan.site_state,
        candour=plan.candour,
        page_date=_page_date(as_of, random),
        branches=branches,
        offerings=_draw_offerings(kind, plan.shape, branches, draw_log_wait(theta, random), random),
        theta=theta,
        low_literacy_skill=random.gauss(0.0, LOW_LITERACY_SD),
        wait_log_bias=random.gauss(WAIT_LOG_BIAS, WAIT_LOG_BIAS_SD),
        learners_per_year=0.0,
        marks=draw_marks(kind, as_of, random),
        contracts=_draw_contracts(kind, branches, random),
    )


def _draw_contracts(kind: str, branches: Sequence[Branch], random: Random) -> tuple[str, ...]:
    codes = sorted({branch.municipality for branch in branches if branch.municipality})
    return tuple(code for code in codes if random.random() < CONTRACT_SHARES.get(kind, 0.05))


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
    most = MOST_PROGRAMMES.get(kind, 6 if uniform else 5)
    programmes = draw_programmes(kind, random.randint(most - 1, most) if len(branches) > 1 else most, random)
    common = {p.course.key: draw_slots(*draw_groups(1, kind, random)[0], random) for p in programmes}
    offerings: list[Offering] = []
    for branch in branches:
        chosen = _programmes_here(programmes, random)
        for programme in chosen:
            groups = [common[programme.course.key]] if uniform else _draw_weeks(kind, len(chosen), random)
            offerings += [draw_offering(programme, branch, slots, log_wait, random) for slots in groups]
    if shape in ONLINE_SHAPES and random.random() < ONLINE_SHARE:
        offerings.append(_draw_online(programmes[0], log_wait, random))
    return tuple(offerings)


def _draw_online(model: Programme, log_wait: float, random: Random) -> Offering:
    """An evening course without a place, at the price of the school's first programme."""
    course = draw_course("praten", random)
    named = Course("online", f"{course.title} online", course.route, course.level_from, None, course.components)
    programme = Programme(named, 12, None, 10, model.price, "online")
    return draw_offering(programme, None, draw_slots("evening", 6, random), log_wait, random)


def _programmes_here(programmes: Sequence[Programme], random: Random) -> list[Programme]:
    """At least half of the programmes are given at each branch."""
    number = random.randint(max(1, (len(programmes) + 1) // 2), len(programmes))
    return sorted(random.sample(list(programmes), number), key=list(programmes).index)


def _draw_weeks(kind: str, programmes: int, random: Random) -> list[tuple[Slot, ...]]:
    number = 2 if random.random() < (0.62 if programmes <= 3 else 0.36) else 1
    return [draw_slots(part, hours, random) for part, hours in draw_groups(number, kind, random)]
