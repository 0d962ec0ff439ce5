"""Pass counts: who was counted, and how far the count can be trusted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class LearnerGroup(StrEnum):
    """Learners whose chances are alike; a pass rate is only fair within one group (decision model, section 2.3)."""

    REFUGEE_LOW_LITERATE = "refugee_low_literate"
    REFUGEE_OTHER = "refugee_other"
    FAMILY = "family"


class Evidence(StrEnum):
    """Who vouches for a count: an audit, a municipality's own caseload, or only the provider itself."""

    VERIFIED = "verified"
    MUNICIPAL = "municipal"
    CLAIM = "claim"


GROUPS = tuple(LearnerGroup)


# Who is believed where several witnesses counted the same learners, the best first.
BY_TRUST = tuple(Evidence)


@dataclass(frozen=True, slots=True)
class Outcome:
    """Of `started` learners of one group who began in the year `cohort`, `passed` passed within 36 months."""

    cohort: int
    group: LearnerGroup
    evidence: Evidence
    started: int
    passed: int
    source: str
    measured_on: date

    @property
    def final_on(self) -> date:
        """The day on which the count could no longer change: the middle of the year of start and three years more."""
        return min(self.measured_on, date(self.cohort + 3, 7, 1))


def best_witnesses(outcomes: Iterable[Outcome]) -> tuple[Outcome, ...]:
    """One count for each group and year of start: that of the witness who is trusted most."""
    best: dict[tuple[int, LearnerGroup], Outcome] = {}
    for outcome in sorted(outcomes, key=lambda one: BY_TRUST.index(one.evidence)):
        best.setdefault((outcome.cohort, outcome.group), outcome)
    return tuple(best.values())
