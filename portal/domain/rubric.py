"""What municipalities judge: four areas from 1 to 5, and plain yes or no.

Each step is described where it is shown (web/words.py): described steps make raters differ less than bare numbers do.
"""

from enum import StrEnum


class Area(StrEnum):
    """What is judged from 1 to 5 (decision model, section 2.4)."""

    LESSONS = "lessons"
    GUIDANCE = "guidance"
    FLEXIBILITY = "flexibility"
    INTAKE = "intake"


class Basic(StrEnum):
    """What is in order or not, whatever the lessons are like."""

    MARK_VALID = "mark_valid"
    COMPLAINTS_PROCEDURE = "complaints_procedure"
    CONTRACT_WITHOUT_PENALTY = "contract_without_penalty"
