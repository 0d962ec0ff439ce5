"""The open data's answer to a search: offerings with what each would bring to the person who asks, and why."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from portal.domain.explanation import ReasonKind
from portal.domain.open_data import About, Resource
from portal.domain.open_schools import OfferingRecord
from portal.domain.travel import Means


@dataclass(frozen=True, slots=True)
class WaitWeeks:
    """The wait as we reckon it."""

    median: Annotated[int, About("The middle: half of the people wait longer", "weeks")]
    low: Annotated[int, About("One of ten waits shorter", "weeks")]
    high: Annotated[int, About("One of ten waits longer", "weeks")]
    stated: Annotated[bool, About("False where nobody says anything: then it is the usual wait elsewhere")]


@dataclass(frozen=True, slots=True)
class JourneyTold:
    """One way from the place that was asked for."""

    means: Annotated[Means, About("How one travels")]
    minutes: Annotated[int | None, About("The usual time one way", "minutes")]
    low: Annotated[int | None, About("The shortest", "minutes")]
    high: Annotated[int | None, About("The longest", "minutes")]
    nearby: Annotated[bool, About("True where it is so near that no time can be told")]
    more_than_minutes: Annotated[int | None, About("It takes longer than this: how long is not told", "minutes")]
    source: Annotated[str, About("What the time rests on: a table of a routing engine, the engine itself, an estimate")]
    engine: Annotated[str | None, About("The routing engine; null: estimated")]
    as_of: Annotated[date | None, About("The day on which the table was made")]


@dataclass(frozen=True, slots=True)
class MeasuresTold:
    """What the offering would bring to the person who asks."""

    chance_to_pass: Annotated[float | None, About("The chance to pass the exam in time, from 0 to 1")]
    chance_to_pass_interval: Annotated[
        tuple[float, ...] | None, About("Its 80 % interval: the lowest and the highest chance")
    ]
    about_as_good_as_the_best: Annotated[bool, About("True where it is about as good as the first")]
    among_the_best_three: Annotated[
        float | None, About("In what share of all reckonings it is among the best three; null: not reckoned")
    ]
    less_good_on_every_point_than: Annotated[
        str | None, About("A school that is as good on every point and better on one")
    ]
    quality_known: Annotated[bool, About("False where too little is known of the school")]
    wait_weeks: Annotated[WaitWeeks, About("The wait")]
    travel: Annotated[JourneyTold | None, About("The journey; null: no place was asked for")]
    states_all_that_was_asked: Annotated[
        bool, About("False where the school does not say whether it has what was asked")
    ]


@dataclass(frozen=True, slots=True)
class ReasonTold:
    """Why an offering stands where it stands."""

    kind: Annotated[ReasonKind, About("The reason")]
    values: Annotated[tuple[int, ...], About("The whole numbers that it speaks of")]


@dataclass(frozen=True, slots=True)
class FoundOffering(OfferingRecord):
    """An offering that answers a search."""

    resource: ClassVar[Resource] = Resource.OFFERINGS

    measures: Annotated[MeasuresTold, About("What it would bring to the person who asks")]
    reasons: Annotated[tuple[ReasonTold, ...], About("Why it stands where it stands")]
    other_offerings: Annotated[tuple[str, ...], About("Ids of the school's other offerings there on this route")]


@dataclass(frozen=True, slots=True)
class LeftOutTold:
    """Schools that fit and are not shown."""

    closed: Annotated[int, About("Their lists take nobody in", "schools")]
    not_advised: Annotated[int, About("Their quality mark was suspended, taken away or has ended", "schools")]


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """A page of a search, in the order of the search page."""

    total: Annotated[int, About("How many choices there are: a school at a place on a route each", "choices")]
    total_certain: Annotated[int, About("How many of them state all that was asked", "choices")]
    total_reachable: Annotated[int, About("How many of them can be reached in a reasonable time", "choices")]
    page: Annotated[int, About("The number of this page; past the last one, the last is given")]
    page_size: Annotated[int, About("How many choices a page has at most", "choices")]
    pages: Annotated[int, About("How many pages there are", "pages")]
    left_out: Annotated[LeftOutTold, About("What fits and is not shown")]
    origin: Annotated[str | None, About("The place that was understood; null: none was asked for, or it is not clear")]
    fastest: Annotated[FoundOffering | None, About("The fastest start where it is none of the first")]
    offerings: Annotated[tuple[FoundOffering, ...], About("The best offering of each choice")]
