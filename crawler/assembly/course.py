"""A course as one page has it, and which facts make a part of a page one."""

from dataclasses import dataclass, field

STRONG = frozenset(
    ("price", "starts", "wait", "hours_per_week", "slots", "dayparts", "weeks", "hours_total", "group_size_max")
)
OWN = frozenset(("price", "starts", "slots", "hours_per_week"))
OF_SCHOOL = frozenset(("keurmerk_claimed", "pass_rate_claimed", "support_languages"))
GENERIC = frozenset(("inburgering", "online", "evening", "day", "weekend"))


@dataclass(slots=True)
class Course:
    """One course as one page has it: its title, its own blocks, and those that it shares with its neighbours."""

    title: str
    page: int
    blocks: frozenset[int]
    topics: frozenset[str]
    kind: str
    rank: int
    table: int = -1
    heading: int = -1
    shared: frozenset[int] = frozenset()
    facts: frozenset[str] = frozenset()
    others: list["Course"] = field(default_factory=list)
    foreign_language: bool = False
    places: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    past: bool = False
