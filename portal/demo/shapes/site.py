"""A school's web site before it is written out: its words, its pages, and which page states which groups."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from portal.demo.advertising import SCHEDULES, Claims, Stated, draw_claims, draw_start, kinds_of
from portal.demo.shapes.assignment import UNIFORM_SHAPES
from portal.demo.wording.claims import claim_sentences, notice
from portal.demo.wording.voice import Voice
from portal.demo.wording.words import Entry, describe
from portal.demo.world import Branch, Offering, Programme, Provider

FORCED_FIELDS = {"disagreeing": frozenset({"price", "group"}), "price_list": frozenset({"price"})}
SHARES = {"entry": 0.85, "weeks": 0.7, "group": 0.6, "price": 0.8, "mode": 0.9}


@dataclass(frozen=True, slots=True)
class Site:
    """The words of one school's site: its entries in the order of its offerings."""

    provider: Provider
    claims: Claims
    voice: Voice
    entries: tuple[Entry, ...]
    as_of: date

    @property
    def claim_sentences(self) -> tuple[str, ...]:
        """The site-wide claims, a sentence each."""
        return claim_sentences(self.voice, self.claims)

    @property
    def notice(self) -> str:
        """The sentence that the school is invented."""
        return notice(self.voice)

    @property
    def base_url(self) -> str:
        """Address of the site, with a slash at the end."""
        return f"http://{self.provider.slug}.localhost/"

    @property
    def only_branch(self) -> Branch | None:
        """The branch of a school that has one."""
        return self.provider.branches[0] if len(self.provider.branches) == 1 else None

    def at(self, branch: Branch) -> tuple[Entry, ...]:
        """The entries of a branch."""
        return tuple(entry for entry in self.entries if entry.stated.offering.branch == branch)

    def of(self, programme: Programme) -> tuple[Entry, ...]:
        """The entries of a programme."""
        return tuple(entry for entry in self.entries if entry.stated.programme == programme)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: template and values, and the entries whose page it is.

    `label` is its word in the menu (none: not in it), `body` stands for ready bytes.
    """

    path: str
    template: str
    title: str
    label: str = ""
    entries: tuple[Entry, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    body: bytes | None = None
    media_type: str = "text/html"
    charset: str | None = "utf-8"
    status: int = 200


def make_site(provider: Provider, as_of: date, seed: int) -> Site:
    """Settles what the school's site states and in which words."""
    voice = Voice(f"{seed}:{provider.slug}")
    claims = draw_claims(provider, seed)
    random = Random(f"{seed}:statements:{provider.slug}")
    statements = _state_all(provider, claims, voice, random)
    entries = tuple(describe(voice, stated, as_of) for stated in statements)
    return Site(provider, claims, voice, entries, as_of)


def _state_all(provider: Provider, claims: Claims, voice: Voice, random: Random) -> list[Stated]:
    options = kinds_of(provider, claims)
    habit = random.choices(list(options), list(options.values()))[0]
    fields = {programme: _draw_fields(provider.shape, programme, random) for programme in provider.programmes}
    totals = voice.number("hours total", 8) == 0
    common: dict[Programme, Stated] = {}
    statements = []
    for offering in provider.offerings:
        stated = _state(provider, offering, habit, claims, fields[offering.programme], voice, totals, random)
        if provider.shape in UNIFORM_SHAPES:
            first = common.setdefault(offering.programme, stated)
            stated = Stated(offering, first.start, first.schedule, first.fields, first.has_hours_total)
        statements.append(stated)
    return statements


def _draw_fields(shape: str, programme: Programme, random: Random) -> frozenset[str]:
    drawn = {name for name, share in SHARES.items() if random.random() < share}
    if programme.mode in ("online", "workplace"):
        drawn.add("mode")
    return frozenset(drawn) | FORCED_FIELDS.get(shape, frozenset())


def _state(
    provider: Provider,
    offering: Offering,
    habit: str,
    claims: Claims,
    fields: frozenset[str],
    voice: Voice,
    totals: bool,
    random: Random,
) -> Stated:
    start = draw_start(provider, offering, habit, claims, random)
    schedule = _schedule(offering, voice)
    has_total = totals and "weeks" in fields and schedule != "half_days"
    return Stated(offering, start, schedule, fields, has_total)


def _schedule(offering: Offering, voice: Voice) -> str:
    """The site's habit; groups of mornings and afternoons have no one time and get their hours instead."""
    style = voice.choose("schedule", (*SCHEDULES[:2], "times", "times_and_hours", *SCHEDULES[2:]))
    is_split = len(offering.dayparts) > 1
    if is_split and style in ("times", "times_and_hours", "product"):
        return "hours"
    return style


def chunks(branches: Sequence[Branch], size: int) -> Iterable[tuple[Branch, ...]]:
    """The branches in groups of at most `size`, in the order of their towns' names."""
    ordered = sorted(branches, key=lambda branch: branch.city)
    for start in range(0, len(ordered), size):
        yield tuple(ordered[start : start + size])
