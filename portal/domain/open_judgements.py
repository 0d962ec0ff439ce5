"""The open data's records of what is said and counted of schools: waits, ratings, pass counts, quality marks."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, ClassVar

from portal.domain.course import WaitKind
from portal.domain.disclosure import Hidden
from portal.domain.open_data import About, Record, Resource
from portal.domain.outcome import Evidence, LearnerGroup
from portal.domain.quality_mark import QualityMark
from portal.domain.wait_observation import Witness


@dataclass(frozen=True, slots=True)
class WaitRecord(Record):
    """What one witness said of a wait in the last twelve months."""

    resource: ClassVar[Resource] = Resource.WAITS

    offering: Annotated[str, About("The offering's id")]
    provider: Annotated[str, About("The school's id")]
    on: Annotated[
        date, About("The day it was said, or first seen; of learners and volunteers the first day of the month")
    ]
    witness: Annotated[Witness, About("Who said so, and how it is known")]
    kind: Annotated[WaitKind | None, About("The kind of a school's own words; null: it is told in weeks alone")]
    weeks: Annotated[float | None, About("From signing up to the first lesson; null: no wait was named", "weeks")]
    low: Annotated[float | None, About("The shortest that was named", "weeks")]
    high: Annotated[float | None, About("The longest that was named", "weeks")]
    at_least: Annotated[bool, About("True where it may be longer")]
    assumed: Annotated[bool, About("True where the words hold no number, and the weeks are how we read them")]
    people: Annotated[int, About("How many said the same; of learners and volunteers only where enough did", "people")]


@dataclass(frozen=True, slots=True)
class RatingRecord(Record):
    """One municipality's published judgement of one school over one quarter."""

    resource: ClassVar[Resource] = Resource.RATINGS

    provider: Annotated[str, About("The school's id")]
    municipality: Annotated[str, About("The municipality's CBS code")]
    quarter: Annotated[str, About("The quarter that it is about, as 2026Q2")]
    lessons: Annotated[int | None, About("The lessons, from 1 to 5", "points")]
    guidance: Annotated[int | None, About("The guidance of learners, from 1 to 5", "points")]
    flexibility: Annotated[int | None, About("How far it fits itself to learners, from 1 to 5", "points")]
    intake: Annotated[int | None, About("The intake, from 1 to 5", "points")]
    mark_valid: Annotated[bool | None, About("Whether the quality mark was valid")]
    complaints_procedure: Annotated[bool | None, About("Whether there is a procedure for complaints")]
    contract_without_penalty: Annotated[bool | None, About("Whether learners can end their contract without a fine")]
    contract: Annotated[bool | None, About("Whether the municipality buys lessons from the school")]
    conflict: Annotated[bool | None, About("Whether it has another interest in the school")]
    unchanged: Annotated[bool, About("True where it only says that nothing changed since an earlier quarter")]
    checked: Annotated[bool, About("True where a second person of the municipality approved it here")]
    published_on: Annotated[date, About("The day of publication")]
    reply: Annotated[str | None, About("The school's reply")]
    corrected_on: Annotated[date | None, About("When the municipality corrected it; these are the corrected answers")]
    withdrawn_on: Annotated[date | None, About("When the municipality took it back: it counts no more")]
    withdrawn_words: Annotated[str | None, About("Why it was taken back")]


@dataclass(frozen=True, slots=True)
class OutcomeRecord(Record):
    """How many learners of one group started and passed within 36 months, over the years that were counted."""

    resource: ClassVar[Resource] = Resource.OUTCOMES

    provider: Annotated[str, About("The school's id")]
    group: Annotated[LearnerGroup | None, About("Who was counted; null: all learners of years without groups")]
    first_cohort: Annotated[int, About("The first year in which they began", "year")]
    last_cohort: Annotated[int, About("The last year in which they began", "year")]
    started: Annotated[int | None, About("How many began; null where too few to show", "learners")]
    passed: Annotated[int | None, About("How many of them passed; null where too few to show", "learners")]
    expected: Annotated[
        int | None, About("How many of like learners pass at an average school, as we reckon", "learners", drifts=True)
    ]
    hidden: Annotated[Hidden | None, About("Why the count is not shown; null where it is")]
    evidence: Annotated[tuple[Evidence, ...], About("Who vouches for the counts")]
    sources: Annotated[tuple[str, ...], About("The counts' sources by name")]


@dataclass(frozen=True, slots=True)
class QualityMarkRecord(Record):
    """A status of a school's quality mark (keurmerk) in the register."""

    resource: ClassVar[Resource] = Resource.QUALITY_MARKS

    provider: Annotated[str, About("The school's id")]
    status: Annotated[QualityMark, About("The status")]
    since: Annotated[date, About("Its first day")]
    until: Annotated[date | None, About("Its last day; null: it holds still")]
    checked_on: Annotated[date, About("When the register was last looked at", drifts=True)]
