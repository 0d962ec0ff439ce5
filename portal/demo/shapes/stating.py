"""Settles which facts of each group a school's site states, by the habits of the school."""

from dataclasses import dataclass, replace
from random import Random

from portal.demo.advertising import SCHEDULES, Claims, Stated, draw_start, kinds_of
from portal.demo.shapes.assignment import UNIFORM_SHAPES
from portal.demo.wording.voice import Voice
from portal.demo.world import Offering, Programme, Provider

# Sites of these shapes always state these fields: their point is where and how often.
FORCED_FIELDS = {"disagreeing": frozenset({"price", "group"}), "price_list": frozenset({"price"})}
# Assumption: how often a school says a fact of a programme at all.
SHARES = {"entry": 0.85, "weeks": 0.7, "group": 0.6, "price": 0.8, "mode": 0.9}
PLACELESS_MODES = ("online", "workplace")


@dataclass(frozen=True, slots=True)
class Speaker:
    """A school with its site-wide claims and its voice."""

    provider: Provider
    claims: Claims
    voice: Voice

    @property
    def gives_totals(self) -> bool:
        """Whether the site adds the total of hours to the weekly ones."""
        return self.voice.number("hours total", 8) == 0


def state_all(speaker: Speaker, random: Random) -> list[Stated]:
    """What is said of each offering, in their order; uniform sites say one thing of a programme everywhere."""
    provider = speaker.provider
    options = kinds_of(provider, speaker.claims)
    habit = random.choices(list(options), list(options.values()))[0]
    fields = {programme: _draw_fields(provider.shape, programme, random) for programme in provider.programmes}
    common: dict[Programme, Stated] = {}
    statements = []
    for offering in provider.offerings:
        stated = _state(speaker, offering, habit, fields[offering.programme], random)
        if provider.shape in UNIFORM_SHAPES:
            stated = replace(common.setdefault(offering.programme, stated), offering=offering)
        statements.append(stated)
    return statements


def _draw_fields(shape: str, programme: Programme, random: Random) -> frozenset[str]:
    drawn = {name for name, share in SHARES.items() if random.random() < share}
    if programme.mode in PLACELESS_MODES:
        drawn.add("mode")
    return frozenset(drawn) | FORCED_FIELDS.get(shape, frozenset())


def _state(speaker: Speaker, offering: Offering, habit: str, fields: frozenset[str], random: Random) -> Stated:
    start = draw_start(speaker.provider, offering, habit, speaker.claims, random)
    schedule = _schedule(speaker.voice, offering)
    has_total = speaker.gives_totals and "weeks" in fields and schedule != "half_days"
    return Stated(offering, start, schedule, fields, has_total)


def _schedule(voice: Voice, offering: Offering) -> str:
    """The site's habit; groups of mornings and afternoons have no one time and get their hours instead."""
    style = voice.choose("schedule", (*SCHEDULES[:2], "times", "times_and_hours", *SCHEDULES[2:]))
    is_split = len(offering.dayparts) > 1
    if is_split and style in ("times", "times_and_hours", "product"):
        return "hours"
    return style
