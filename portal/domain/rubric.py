"""What municipalities judge and by which yardstick: four areas from 1 to 5, each step described, and plain yes or no.

Described steps make raters differ less than bare numbers do; the same table stands in the form and on the method page.
"""

from collections.abc import Mapping
from enum import StrEnum

LOWEST, HIGHEST = 1, 5


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


# The described steps from 1 to 5 in that order; English is the language of the messages that are translated.
ANCHORS: Mapping[Area, tuple[str, str, str, str, str]] = {
    Area.LESSONS: (
        "Lessons are often cancelled, or the teacher has no certificate for Dutch as a second language.",
        "Lessons are given, but teachers change often, or the group's levels lie far apart.",
        "Certified teachers give the lessons as planned and follow a textbook for the level.",
        "Teachers adapt the lessons to the learner, and learners practise outside the classroom too.",
        "As 4, and test results are used to change what is taught; learners keep coming.",
    ),
    Area.GUIDANCE: (
        "The municipality hears nothing of how its learners are doing, even when it asks.",
        "Reports come late or only on request, and do not say how far the learner is.",
        "A report on every learner comes each quarter, with attendance and level.",
        "As 3, and the school itself warns when a learner stays away or falls behind.",
        "As 4, and school, learner and municipality agree each quarter on the next steps and keep to them.",
    ),
    Area.FLEXIBILITY: (
        "Lessons at one fixed time only; who misses one has lost it.",
        "A second time of day exists on paper, but seldom has room.",
        "Lessons by day and in the evening, and a missed lesson can be caught up.",
        "As 3, and childcare is arranged, or lessons are possible at the workplace.",
        "As 4, and learners can change times or pace within a few weeks when work or family asks for it.",
    ),
    Area.INTAKE: (
        "The school turns away who learns slowly, or people wait without an answer.",
        "Everybody is heard, but the place that is offered often is the wrong level or comes late.",
        "Everybody gets an intake and a test, and hears within a month where and when to start.",
        "As 3, and people who have never been to school are placed as fast as others.",
        "As 4, and who cannot start at once gets lessons to begin with, or is told of another school.",
    ),
}

BASICS: Mapping[Basic, str] = {
    Basic.MARK_VALID: "The school holds the quality mark.",
    Basic.COMPLAINTS_PROCEDURE: "There is a procedure for complaints, and learners are told of it.",
    Basic.CONTRACT_WITHOUT_PENALTY: "A learner can end the contract without a penalty.",
}
