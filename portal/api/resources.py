"""What can be asked of each kind of record, and how the answer is narrowed down to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from portal.api.parameters import Parameter, flag, moment, one_of, shaped, text, whole
from portal.domain.course import WaitKind
from portal.domain.demand import DemandKind
from portal.domain.open_data import Record, Resource, fields_of
from portal.domain.open_judgements import OutcomeRecord, QualityMarkRecord, RatingRecord, WaitRecord
from portal.domain.open_regions import (
    ChangeRecord,
    ContractRecord,
    DemandRecord,
    HelpPointRecord,
    MunicipalityRecord,
)
from portal.domain.open_schools import CourseRecord, LocationRecord, ProviderRecord
from portal.domain.outcome import LearnerGroup
from portal.domain.quality import Verdict
from portal.domain.quality_mark import QualityMark
from portal.domain.region import HelpKind
from portal.domain.routes import LearningRoute, Level
from portal.domain.wait_observation import Witness

Matches = Callable[[Record, Any], bool]
MOST_PAGES, PAGE_SIZE, LARGEST_PAGE = 100_000, 50, 200
LONGEST_ID = 200
GM = "GM[0-9]{4}"
QUARTER = "20[0-9]{2}Q[1-4]"


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter, and whether a record is among what it asks for."""

    parameter: Parameter
    matches: Matches


@dataclass(frozen=True, slots=True)
class Listing:
    """A kind of record that can be listed: what it is called in the answer, and what can be asked."""

    kind: type[Record]
    words: str
    filters: tuple[Filter, ...]

    @property
    def name(self) -> str:
        """The member of the answer that holds the records."""
        first, *rest = self.kind.resource.value.split("-")
        return first + "".join(part.capitalize() for part in rest)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """All that can be asked of the list."""
        return (*(one.parameter for one in self.filters), *PAGING, fields_parameter(self.kind))


def equal(parameter: Parameter, name: str | None = None) -> Filter:
    """Records whose field of this name (the parameter's unless told) has the value."""
    field = name or parameter.name
    return Filter(parameter, lambda record, value: bool(getattr(record, field) == value))


def fields_parameter(kind: type) -> Parameter:
    """Which fields are wanted."""
    names = [one.public_name for one in fields_of(kind)]
    return one_of("fields", "Only these fields, with commas between them.", names, commas=True, example=names[:2])


PAGING = (
    whole("page", "The number of the page, from 1.", 1, MOST_PAGES, 1),
    whole("pageSize", f"How many records a page has; {PAGE_SIZE} where it is not asked.", 1, LARGEST_PAGE, 10),
)
PROVIDER = equal(text("provider", "The id of a school.", LONGEST_ID, example="de-brug"))
MUNICIPALITY = equal(shaped("municipality", "The CBS code of a municipality.", GM, "GM0344"))
OFFERING = equal(text("offering", "The id of an offering.", LONGEST_ID, example="ac65531e6924"))
MADE_UP = equal(flag("demonstration", "Only what is made up, or only what is not."))


def since_day(record: Record, value: Any) -> bool:
    """Whether a wait was told on this day or later."""
    return isinstance(record, WaitRecord) and record.on >= value.date()


def taken_back(record: Record, value: bool) -> bool:
    """Whether a rating was withdrawn, or was not."""
    return isinstance(record, RatingRecord) and (record.withdrawn_on is not None) == value


def holds(record: Record, value: bool) -> bool:
    """Whether a status of a mark still holds, or does not."""
    return isinstance(record, QualityMarkRecord) and (record.until is None) == value


LISTINGS: Mapping[Resource, Listing] = {
    one.kind.resource: one
    for one in (
        Listing(
            ProviderRecord,
            "Language schools.",
            (
                equal(one_of("qualityMark", "The status of the quality mark.", QualityMark), "quality_mark"),
                equal(one_of("verdict", "How the learners do at their exams.", Verdict)),
                MADE_UP,
            ),
        ),
        Listing(LocationRecord, "Places where lessons are given.", (PROVIDER, MUNICIPALITY)),
        Listing(
            CourseRecord,
            "What schools teach, wherever they do.",
            (
                PROVIDER,
                equal(one_of("route", "The learning route.", LearningRoute)),
                equal(one_of("levelTo", "The level that it leads to.", Level), "level_to"),
            ),
        ),
        Listing(
            WaitRecord,
            "What was said of waits in the last twelve months, by whom and when.",
            (
                OFFERING,
                PROVIDER,
                equal(one_of("witness", "Who said so.", Witness)),
                equal(one_of("kind", "The kind of a school's words.", WaitKind)),
                Filter(moment("since", "Only what was said on this day or later."), since_day),
            ),
        ),
        Listing(
            RatingRecord,
            "Published ratings by municipalities, with the schools' replies; also what was corrected or taken back.",
            (
                PROVIDER,
                MUNICIPALITY,
                equal(shaped("quarter", "The quarter that they are about.", QUARTER, "2026Q2", "2026Q2")),
                Filter(flag("withdrawn", "Only what was taken back, or only what was not."), taken_back),
            ),
        ),
        Listing(
            OutcomeRecord,
            "How many learners started and passed, by group; counts of few people are not shown.",
            (PROVIDER, equal(one_of("group", "Who was counted.", LearnerGroup))),
        ),
        Listing(
            QualityMarkRecord,
            "Every status that the schools' quality marks had.",
            (
                PROVIDER,
                equal(one_of("status", "The status.", QualityMark)),
                Filter(flag("current", "Only what still holds, or only what does not."), holds),
            ),
        ),
        Listing(
            MunicipalityRecord,
            "Municipalities and what they tell their residents.",
            (equal(text("province", "The name of a province.", 40, example="Utrecht")),),
        ),
        Listing(
            DemandRecord,
            "What municipalities demand of schools.",
            (MUNICIPALITY, equal(one_of("kind", "What is demanded.", DemandKind))),
        ),
        Listing(ContractRecord, "From which schools municipalities buy lessons today.", (MUNICIPALITY, PROVIDER)),
        Listing(
            HelpPointRecord,
            "Where people find help.",
            (MUNICIPALITY, equal(one_of("kind", "Who helps.", HelpKind))),
        ),
    )
}
CHANGES = (
    shaped("after", "The `after` of the last answer: what came later is given.", "[0-9]{1,9}", "120", "0"),
    moment("since", "Only what was noticed from this moment on."),
    one_of("resource", "Only this kind of record.", Resource),
    text("provider", "Only what is about this school.", LONGEST_ID, example="de-brug"),
    shaped("municipality", "Only what is about this municipality.", GM, "GM0344"),
    PAGING[1],
    fields_parameter(ChangeRecord),
)
