"""Learning routes (leerroutes) and language levels, as the law and the providers' listings name them."""

from enum import StrEnum


class LearningRoute(StrEnum):
    """What a course leads to: a route of the Wet inburgering 2021, the older act, or Dutch outside the law."""

    B1 = "b1"
    EDUCATION = "onderwijs"
    Z = "z"
    WI2013 = "wi2013"
    STATE_EXAM = "staatsexamen"
    LITERACY = "alfabetisering"
    NT2 = "nt2"


class Level(StrEnum):
    """Levels of the Common European Framework, with `alfa` for learning to read and write."""

    ALFA = "alfa"
    A0 = "A0"
    A1 = "A1"
    A2 = "A2"
    B1 = "B1"
    B2 = "B2"
    C1 = "C1"


ROUTES = tuple(LearningRoute)
LEVELS = tuple(Level)
# The Z-route ends with a talk at the municipality; literacy and other Dutch lessons have no exam of the law.
ROUTES_WITH_EXAM = frozenset(
    {LearningRoute.B1, LearningRoute.EDUCATION, LearningRoute.WI2013, LearningRoute.STATE_EXAM}
)


def level_rank(level: str | None) -> int:
    """The level's place on the ladder, 0 for `alfa`; -1 where it is not known."""
    return LEVELS.index(Level(level)) if level else -1
