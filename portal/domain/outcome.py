"""Pass counts: who was counted, and how far the count can be trusted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from portal.domain.parameters import VALUES


class LearnerGroup(StrEnum):
    """Learners whose chances are alike; a pass rate is only fair within one group (decision model, section 2.3)."""

    REFUGEE_LOW_LITERATE = "refugee_low_literate"
    REFUGEE_OTHER = "refugee_other"
    FAMILY = "family"


class Evidence(StrEnum):
    """Who vouches for a count: an audit, a municipality's own caseload, volunteers or learners, only the provider."""

    VERIFIED = "verified"
    MUNICIPAL = "municipal"
    VOLUNTEER = "volunteer"
    CLAIM = "claim"


GROUPS = tuple(LearnerGroup)

# How a table names a count over all learners, of whom nobody says who they were.
TOTAL = "total"

# Who is believed where several witnesses counted the same learners, the best first.
BY_TRUST = tuple(Evidence)
# What a count weighs (decision model, section 2.2): volunteers see waits, not exams, and nobody vouches for himself.
WEIGHTS = {
    Evidence.VERIFIED: 1.0,
    Evidence.MUNICIPAL: VALUES["municipal_weight"],
    Evidence.VOLUNTEER: 0.0,
    Evidence.CLAIM: 0.0,
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of `started` learners of one group who began in the year `cohort`, `passed` passed within 36 months.

    A `group` of None is a total over all learners, of whom nobody says who they were.
    """

    cohort: int
    group: LearnerGroup | None
    evidence: Evidence
    started: int
    passed: int
    source: str
    measured_on: date

    @property
    def final_on(self) -> date:
        """The day on which the count could no longer change: the middle of the year of start and three years more."""
        return min(self.measured_on, date(self.cohort + 3, 7, 1))

    @property
    def started_on(self) -> date:
        """The middle of the year in which the learners began."""
        return date(self.cohort, 7, 1)


def counted(outcomes: Iterable[Outcome]) -> list[Outcome]:
    """The counts of witnesses who are believed."""
    return [outcome for outcome in outcomes if WEIGHTS[outcome.evidence] > 0]


def best_witnesses(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """One count for each group and year of start: that of the witness who is trusted most."""
    best: dict[tuple[int, LearnerGroup | None], Outcome] = {}
    for outcome in sorted(outcomes, key=lambda one: BY_TRUST.index(one.evidence)):
        best.setdefault((outcome.cohort, outcome.group), outcome)
    return tuple(best.values())
