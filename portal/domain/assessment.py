"""A municipality's judgement on its way to publication: its states, its answers, and what is still missing in them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from portal.domain.personal_traces import PersonalTrace, personal_trace
from portal.domain.quarters import Quarter, quarters_until
from portal.domain.rubric import Area, Basic
from portal.domain.working_days import after_working_days

MOST_EVIDENCE, MOST_REPLY, MOST_WORDS = 1500, 2000, 1000
MOST_REFERENCES, MOST_REFERENCE = 10, 300
SCORES = range(1, 6)
# What the portal promises schools (our own term, no law's).
REPLY_WORKING_DAYS = 10
# Our own rule: what is older than a year nobody remembers well enough to judge it anew.
QUARTERS_BACK = 4


class State(StrEnum):
    """Where a judgement stands."""

    DRAFT = "draft"
    SUBMITTED = "submitted"
    RETURNED = "returned"
    # Approved, and sent to the school, which sees it at that moment and may reply.
    SHOWN = "shown"
    PUBLISHED = "published"
    # A correction stands in its place.
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"


STEPS: Mapping[State, frozenset[State]] = {
    State.DRAFT: frozenset({State.SUBMITTED, State.DISCARDED}),
    State.SUBMITTED: frozenset({State.RETURNED, State.SHOWN}),
    State.RETURNED: frozenset({State.SUBMITTED, State.DISCARDED}),
    # What turns out to be wrong while the school reads it can still be taken back.
    State.SHOWN: frozenset({State.RETURNED, State.PUBLISHED}),
    State.PUBLISHED: frozenset({State.WITHDRAWN, State.REPLACED}),
    State.WITHDRAWN: frozenset({State.REPLACED}),
    State.REPLACED: frozenset(),
    State.DISCARDED: frozenset(),
}
IN_WRITING = frozenset({State.DRAFT, State.RETURNED})
ON_THEIR_WAY = frozenset({State.DRAFT, State.RETURNED, State.SUBMITTED, State.SHOWN})
WERE_PUBLISHED = frozenset({State.PUBLISHED, State.REPLACED, State.WITHDRAWN})


def may_become(state: State, wanted: State) -> bool:
    """Whether the one may follow the other."""
    return wanted in STEPS[state]


def reply_until(shown_on: date) -> date:
    """The last day on which the school may reply."""
    return after_working_days(shown_on, REPLY_WORKING_DAYS)


class Lack(StrEnum):
    """What keeps a judgement from being submitted."""

    ANSWER = "answer"
    WORDS = "words"
    # All four areas "cannot judge": then there is nothing to publish.
    NOTHING_JUDGED = "nothing_judged"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"


UNSAID = frozenset({Lack.ANSWER, Lack.WORDS, Lack.NOTHING_JUDGED})
TRACES = {
    PersonalTrace.EMAIL: Lack.EMAIL,
    PersonalTrace.PHONE: Lack.PHONE,
    PersonalTrace.NUMBER: Lack.NUMBER,
}


@dataclass(frozen=True, slots=True)
class Answers:
    """What was filled in. An area or basic that is absent was not answered; None says "cannot judge", "not known".

    Texts may be what cannot be submitted: too long, or with something of a person in them; a draft keeps them.
    """

    areas: Mapping[Area, int | None] = field(default_factory=dict)
    evidence: Mapping[Area, str] = field(default_factory=dict)
    basics: Mapping[Basic, bool | None] = field(default_factory=dict)
    references: tuple[str, ...] = ()
    contract: bool | None = None
    conflict: bool | None = None
    conflict_words: str = ""

    def __post_init__(self) -> None:
        if any(score is not None and score not in SCORES for score in self.areas.values()):
            message = "an area runs from 1 to 5"
            raise ValueError(message)


@dataclass(frozen=True, slots=True)
class Missing:
    """A field, such as `area_lessons`, and what it lacks."""

    field: str
    lack: Lack


def missing(answers: Answers, repeats: bool = False) -> tuple[Missing, ...]:
    """All that keeps the answers from being submitted, in the order of the form.

    What only confirms an earlier judgement need say no more than that one did.
    """
    found = (Missing(name, lack) for part in (areas_lack, basics_lack, words_lack) for name, lack in part(answers))
    return tuple(one for one in found if not repeats or one.lack not in UNSAID)


def areas_lack(answers: Answers) -> Iterator[tuple[str, Lack]]:
    """Each area needs its answer, and one that is judged the words it rests on."""
    for area in Area:
        if area not in answers.areas:
            yield f"area_{area}", Lack.ANSWER
        text = answers.evidence.get(area, "")
        if answers.areas.get(area) is not None and not text.strip():
            yield f"evidence_{area}", Lack.WORDS
        elif lack := fault_in(text, MOST_EVIDENCE):
            yield f"evidence_{area}", lack
    if len(answers.areas) == len(Area) and not any(answers.areas.values()):
        yield f"area_{Area.LESSONS}", Lack.NOTHING_JUDGED


def basics_lack(answers: Answers) -> Iterator[tuple[str, Lack]]:
    """Each basic needs its answer, if only "not known"; and whether the municipality buys from the school."""
    for basic in Basic:
        if basic not in answers.basics:
            yield f"basic_{basic}", Lack.ANSWER
    if len(answers.references) > MOST_REFERENCES:
        yield "references", Lack.TOO_MANY
    elif lack := next(filter(None, (fault_in(one, MOST_REFERENCE) for one in answers.references)), None):
        yield "references", lack
    if answers.contract is None:
        yield "contract", Lack.ANSWER


def words_lack(answers: Answers) -> Iterator[tuple[str, Lack]]:
    """The statement on a conflict of interest, with words where there is one."""
    if answers.conflict is None:
        yield "conflict", Lack.ANSWER
    if answers.conflict and not answers.conflict_words.strip():
        yield "conflict_words", Lack.WORDS
    elif lack := fault_in(answers.conflict_words, MOST_WORDS):
        yield "conflict_words", lack


def fault_in(text: str, most: int) -> Lack | None:
    """Why a text cannot be published; None where it can."""
    if len(text) > most:
        return Lack.TOO_LONG
    trace = personal_trace(text)
    return TRACES[trace] if trace else None


def quarters_open(today: date) -> tuple[str, ...]:
    """The quarters that may be judged today, newest first: those that have begun and are not too long ago."""
    now = Quarter.of(today)
    return (str(now), *quarters_before(str(now)))


def quarters_before(quarter: str) -> tuple[str, ...]:
    """The quarters before one of which a judgement may still hold in it, newest first."""
    return tuple(str(one) for one in reversed(quarters_until(Quarter.parse(quarter).back(1), QUARTERS_BACK)))
