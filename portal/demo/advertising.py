"""What a school says in public about its groups: the hidden truth passed through candour, habit and bias."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from portal.demo.world import Offering, Programme, Provider

# Strongest first, as in the contract of the listings.
WAIT_KINDS = (
    "closed", "full", "weeks", "dates", "months", "periodic", "rolling", "no_waiting_list", "waiting_list",
    "min_participants", "via_municipality", "on_request", "announced_later", "unknown",
)  # fmt: skip
# Assumption: shares of habits, chosen so that every kind of statement occurs.
HABITS: Mapping[str, Mapping[str, float]] = {
    "open": {
        "dates": 40, "weeks": 18, "months": 12, "rolling": 7, "periodic": 7, "full": 7, "waiting_list": 2,
        "min_participants": 3, "on_request": 2, "announced_later": 1, "closed": 1.5,
    },
    "hiding": {
        "on_request": 35, "announced_later": 20, "waiting_list": 14, "min_participants": 11, "unknown": 20,
    },
    "silent": {"unknown": 1},
}  # fmt: skip
HABITS_OF_KIND: Mapping[str, Mapping[str, float]] = {
    "contractor": {"via_municipality": 85, "weeks": 8, "on_request": 7},
    "practice": {"on_request": 34, "rolling": 24, "months": 20, "dates": 16, "weeks": 6},
    "welfare": {"rolling": 45, "periodic": 15, "dates": 15, "waiting_list": 15, "announced_later": 10},
}
FAITHFULNESS = 0.55
SCHEDULES = ("times", "times_and_hours", "product", "hours", "half_days", "half_days_of_length")
LANGUAGES = ("ar", "tr", "fa", "ti", "uk", "pl", "en", "fr", "so", "es")


@dataclass(frozen=True, slots=True)
class Start:
    """A statement about starting; `term` in `term_unit`s, `months` as first days."""

    kind: str
    term: tuple[int, int] | None = None
    term_unit: str = "week"
    dates: tuple[date, ...] = ()
    months: tuple[date, ...] = ()
    minimum: int | None = None

    @property
    def term_weeks(self) -> tuple[float, float] | None:
        """The term in weeks, months as 52/12 weeks to one decimal."""
        if self.term is None:
            return None
        if self.term_unit == "month":
            return round(self.term[0] * 52 / 12, 1), round(self.term[1] * 52 / 12, 1)
        return float(self.term[0]), float(self.term[1])


@dataclass(frozen=True, slots=True)
class Claims:
    """What a site says of the whole school; None and empty where it says nothing."""

    holds_mark: bool | None = None
    mark_words: str | None = None
    pass_rate: float | None = None
    languages: tuple[str, ...] = ()
    childcare: bool | None = None
    minimum: int | None = None
    without_list: bool = False


@dataclass(frozen=True, slots=True)
class Stated:
    """One group as the site states it: `fields` names the parts of the programme that are said at all."""

    offering: Offering
    start: Start
    schedule: str
    fields: frozenset[str]
    has_hours_total: bool = False

    @property
    def programme(self) -> Programme:
        """The programme of the group."""
        return self.offering.programme


def draw_claims(provider: Provider, seed: int) -> Claims:
    """The site-wide statements of a school; a third of the holders of a lost mark still show it."""
    random = Random(f"{seed}:claims:{provider.slug}")
    words = _mark_words(provider, random)
    return Claims(
        holds_mark=None if words is None else words == "held",
        mark_words=words,
        pass_rate=_pass_rate(provider, random),
        languages=_languages(random),
        childcare=_childcare(provider, random),
        minimum=random.randint(5, 8) if provider.candour == "open" and random.random() < 0.1 else None,
        without_list=_boasts(provider, random),
    )


def _mark_words(provider: Provider, random: Random) -> str | None:
    status = provider.mark_on(provider.page_date)
    if status is None or random.random() < 0.35:
        return "denied" if status is None and random.random() < 0.2 else None
    if status == "aspirant":
        return random.choice(("aspirant", "requested"))
    return "held" if status == "held" or random.random() < 0.33 else None


def _pass_rate(provider: Provider, random: Random) -> float | None:
    """A rosy pass rate at a fifth of the schools: quality counts for little in it."""
    if provider.kind in ("welfare", "evening_school") or random.random() > 0.2:
        return None
    return round(min(0.97, max(0.6, random.gauss(0.84 + 0.05 * provider.theta, 0.06))), 2)


def _languages(random: Random) -> tuple[str, ...]:
    return tuple(sorted(random.sample(LANGUAGES, random.randint(1, 3)))) if random.random() < 0.15 else ()


def _childcare(provider: Provider, random: Random) -> bool | None:
    share = 0.5 if provider.kind == "welfare" else 0.08
    chance = random.random()
    return True if chance < share else False if chance < share + 0.05 else None


def _boasts(provider: Provider, random: Random) -> bool:
    return provider.candour != "silent" and provider.kind != "contractor" and random.random() < 0.09


def draw_start(provider: Provider, offering: Offering, habit: str, claims: Claims, random: Random) -> Start:
    """A statement of the school's habitual kind, or of another one that it uses."""
    options = kinds_of(provider, claims)
    kind = habit if random.random() < FAITHFULNESS else random.choices(list(options), list(options.values()))[0]
    if kind not in ("unknown", "closed") and _is_paid_by_municipality(offering) and random.random() < 0.6:
        kind = "via_municipality"
    said_weeks = offering.wait_weeks * math.exp(-provider.wait_log_bias + random.gauss(0.0, 0.25))
    return _start_of_kind(kind, said_weeks, provider.page_date, offering, claims, random)


def kinds_of(provider: Provider, claims: Claims) -> dict[str, float]:
    """The kinds of statement that a school uses with their shares; who boasts of no list admits none."""
    habits = HABITS[provider.candour]
    if provider.candour != "silent":
        habits = HABITS_OF_KIND.get(provider.kind, habits)
    options: dict[str, float] = dict(habits)
    if claims.without_list:
        options = {kind: share for kind, share in options.items() if kind in ("dates", "months", "rolling", "periodic")}
        options["no_waiting_list"] = 40
    return options


def _is_paid_by_municipality(offering: Offering) -> bool:
    return offering.programme.price is None


def _start_of_kind(kind: str, weeks: float, today: date, offering: Offering, claims: Claims, random: Random) -> Start:
    if kind == "weeks":
        return _term(weeks, random)
    if kind == "dates" or (kind == "full" and random.random() < 0.5):
        return Start(kind, dates=_round_dates(weeks, today, offering, random), minimum=claims.minimum)
    if kind == "months":
        days = _round_dates(weeks, today, offering, random)[:2]
        return Start(kind, months=tuple(dict.fromkeys(day.replace(day=1) for day in days)))
    if kind == "min_participants":
        return Start(kind, minimum=claims.minimum or random.randint(5, 10))
    return Start(kind)


def _term(weeks: float, random: Random) -> Start:
    middle = max(1, round(weeks))
    form = random.choice(("one", "range", "range", "bound", "months"))
    if form == "months" and middle >= 7:
        months = max(2, round(middle * 12 / 52))
        return Start("weeks", (months, months + random.randint(0, 1)), "month")
    if form == "bound" and middle <= 6:
        return Start("weeks", (0, middle))
    if form == "one" or middle == 1:
        return Start("weeks", (middle, middle))
    return Start("weeks", (middle - random.randint(0, 1), middle + random.randint(1, 3)))


def _round_dates(weeks: float, today: date, offering: Offering, random: Random) -> tuple[date, ...]:
    """First lessons of one to three rounds, on the group's own first weekday."""
    weekday = offering.slots[0].weekday
    first = today + timedelta(days=max(3, round(7 * weeks)))
    first += timedelta(days=(weekday - first.weekday()) % 7)
    gap = timedelta(weeks=random.choice((7, 8, 9, 10, 12)))
    return tuple(first + i * gap for i in range(random.choice((1, 1, 1, 2, 2, 3))))
