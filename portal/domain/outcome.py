"""Pass counts: who was counted, and how far the count can be trusted."""

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
