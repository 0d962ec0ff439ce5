"""The words for coded values, in the reader's language; whole sentences for reasons."""

from collections.abc import Callable, Mapping

from flask_babel import lazy_gettext as _
from flask_babel import ngettext

from portal.domain.course import Component, CourseMode, Daypart, PriceUnit, WaitKind
from portal.domain.criteria import Hardest, SortOrder
from portal.domain.drivers import Driver
from portal.domain.explanation import Reason, ReasonKind
from portal.domain.outcome import LearnerGroup
from portal.domain.quality import Verdict
from portal.domain.quality_mark import QualityMark
from portal.domain.routes import LearningRoute, Level
from portal.domain.rubric import Area, Basic
from portal.domain.travel import Means
from portal.domain.waiting_time import WaitFreshness

ROUTES = {
    LearningRoute.B1: _("B1 route"),
    LearningRoute.EDUCATION: _("Education route"),
    LearningRoute.Z: _("Z route (self-reliance)"),
    LearningRoute.WI2013: _("Integration, older law (2013)"),
    LearningRoute.STATE_EXAM: _("State exam Dutch (NT2)"),
    LearningRoute.LITERACY: _("Learning to read and write"),
    LearningRoute.NT2: _("Other Dutch lessons"),
}
LEVELS: dict[Level, object] = {
    Level.ALFA: _("Alfa (reading and writing)"),
    **{level: str(level) for level in Level if level != Level.ALFA},
}
DAYPARTS = {
    Daypart.MORNING: _("Morning"),
    Daypart.AFTERNOON: _("Afternoon"),
    Daypart.EVENING: _("Evening"),
    Daypart.WEEKEND: _("Weekend"),
}
COURSE_MODES = {
    CourseMode.CLASSROOM: _("In the classroom"),
    CourseMode.ONLINE: _("Online"),
    CourseMode.BLENDED: _("Classroom and online"),
    CourseMode.WORKPLACE: _("At work"),
}
MEANS = {
    Means.TRANSIT: _("Bus, tram or train"),
    Means.BIKE: _("Bicycle"),
    Means.WALK: _("On foot"),
    Means.CAR: _("Car"),
}
SORT_ORDERS = {
    SortOrder.ADVICE: _("Our advice"),
    SortOrder.WAIT: _("Soonest start first"),
    SortOrder.TRAVEL: _("Nearest first"),
    SortOrder.QUALITY: _("Best quality first"),
}
HARDEST = {
    Hardest.WAITING: _("Waiting for a place"),
    Hardest.TRAVELLING: _("The journey"),
    Hardest.EXAM: _("The exam"),
}
QUARTER_WORDS: Mapping[str, Callable[[str], object]] = {
    "1": lambda year: _("January to March %(year)s", year=year),
    "2": lambda year: _("April to June %(year)s", year=year),
    "3": lambda year: _("July to September %(year)s", year=year),
    "4": lambda year: _("October to December %(year)s", year=year),
}
PRICES = {
    PriceUnit.TOTAL: _("€ %(amount)s for the whole course"),
    PriceUnit.HOUR: _("€ %(amount)s an hour"),
    PriceUnit.LESSON: _("€ %(amount)s a lesson"),
    PriceUnit.WEEK: _("€ %(amount)s a week"),
    PriceUnit.MONTH: _("€ %(amount)s a month"),
    PriceUnit.MODULE: _("€ %(amount)s a module"),
}
LOWEST_PRICES = {
    PriceUnit.TOTAL: _("from € %(amount)s for the whole course"),
    PriceUnit.HOUR: _("from € %(amount)s an hour"),
    PriceUnit.LESSON: _("from € %(amount)s a lesson"),
    PriceUnit.WEEK: _("from € %(amount)s a week"),
    PriceUnit.MONTH: _("from € %(amount)s a month"),
    PriceUnit.MODULE: _("from € %(amount)s a module"),
}
COMPONENTS = {
    Component.LANGUAGE: _("Dutch language"),
    Component.KNM: _("KNM (knowledge of Dutch society)"),
    Component.ONA: _("ONA (work in the Netherlands)"),
    Component.MAP: _("MAP (work and taking part)"),
    Component.PVT: _("PVT (participation statement)"),
}
WAIT_KINDS = {
    WaitKind.CLOSED: _("Registration is closed"),
    WaitKind.FULL: _("The group is full"),
    WaitKind.WEEKS: _("The school states a waiting time"),
    WaitKind.DATES: _("The school states start dates"),
    WaitKind.MONTHS: _("The school states a month of start"),
    WaitKind.PERIODIC: _("New groups start regularly"),
    WaitKind.ROLLING: _("One can start at any time"),
    WaitKind.NO_WAITING_LIST: _("The school says: no waiting list"),
    WaitKind.WAITING_LIST: _("There is a waiting list"),
    WaitKind.MIN_PARTICIPANTS: _("Starts when enough people have registered"),
    WaitKind.VIA_MUNICIPALITY: _("Only through your municipality"),
    WaitKind.ON_REQUEST: _("The school says: ask us"),
    WaitKind.ANNOUNCED_LATER: _("Will be announced later"),
    WaitKind.UNKNOWN: _("Not known"),
}
MARKS = {
    QualityMark.HELD: _("Has the quality mark"),
    QualityMark.ASPIRANT: _("New: no results yet (aspirant quality mark)"),
    QualityMark.SUSPENDED: _("Quality mark suspended: no new students now"),
    QualityMark.WITHDRAWN: _("Quality mark was taken away"),
    QualityMark.ENDED: _("Quality mark has ended"),
}
AREAS = {
    "lessons": _("Lessons and teachers"),
    "guidance": _("Guidance and reports"),
    "flexibility": _("Evening lessons, childcare, catching up"),
    "intake": _("Getting in: for whom, how fast"),
}
VERDICTS = {
    Verdict.BETTER: _("More people pass here than at an average school with the same students."),
    Verdict.AS_EXPECTED: _("About as many people pass here as at an average school with the same students."),
    Verdict.WEAKER: _("Fewer people pass here than at an average school with the same students."),
    Verdict.TOO_LITTLE_KNOWN: _("We know too little to say how good this school is for the exam."),
}
FRESHNESS = {
    WaitFreshness.FRESH: _("This is fresh information."),
    WaitFreshness.OLDER: _("This information is not so sure: ask the school."),
    WaitFreshness.GUESS: _("This is a guess: ask the school."),
}
DRIVERS = {
    Driver.QUALITY: _("Passing in time"),
    Driver.START: _("Start"),
    Driver.HOURS: _("Lessons"),
    Driver.TRAVEL: _("Journey"),
}
# What each step from 1 to 5 means, in that order.
ANCHORS: Mapping[Area, tuple[object, object, object, object, object]] = {
    Area.LESSONS: (
        _("Lessons are often cancelled, or the teacher has no certificate for Dutch as a second language."),
        _("Lessons are given, but teachers change often, or the group's levels lie far apart."),
        _("Certified teachers give the lessons as planned and follow a textbook for the level."),
        _("Teachers adapt the lessons to the learner, and learners practise outside the classroom too."),
        _("As 4, and test results are used to change what is taught; learners keep coming."),
    ),
    Area.GUIDANCE: (
        _("The municipality hears nothing of how its learners are doing, even when it asks."),
        _("Reports come late or only on request, and do not say how far the learner is."),
        _("A report on every learner comes each quarter, with attendance and level."),
        _("As 3, and the school itself warns when a learner stays away or falls behind."),
        _("As 4, and school, learner and municipality agree each quarter on the next steps and keep to them."),
    ),
    Area.FLEXIBILITY: (
        _("Lessons at one fixed time only; who misses one has lost it."),
        _("A second time of day exists on paper, but seldom has room."),
        _("Lessons by day and in the evening, and a missed lesson can be caught up."),
        _("As 3, and childcare is arranged, or lessons are possible at the workplace."),
        _("As 4, and learners can change times or pace within a few weeks when work or family asks for it."),
    ),
    Area.INTAKE: (
        _("The school turns away who learns slowly, or people wait without an answer."),
        _("Everybody is heard, but the place that is offered often is the wrong level or comes late."),
        _("Everybody gets an intake and a test, and hears within a month where and when to start."),
        _("As 3, and people who have never been to school are placed as fast as others."),
        _("As 4, and who cannot start at once gets lessons to begin with, or is told of another school."),
    ),
}
BASICS = {
    Basic.MARK_VALID: _("The quality mark is in order"),
    Basic.COMPLAINTS_PROCEDURE: _("You can complain, and the school tells you how"),
    Basic.CONTRACT_WITHOUT_PENALTY: _("You can stop without paying a fine"),
}
GROUPS = {
    LearnerGroup.REFUGEE_LOW_LITERATE: _("Refugees who learned to read and write late"),
    LearnerGroup.REFUGEE_OTHER: _("Other refugees"),
    LearnerGroup.FAMILY: _("People who came for their family"),
}


def quarter_words(quarter: str) -> object:
    """The months of a quarter such as 2028-Q1, put into words where they are shown; anything else as it is."""
    year, _, number = quarter.partition("-Q")
    return QUARTER_WORDS[number](year) if number in QUARTER_WORDS else quarter


def reason_sentence(reason: Reason) -> str:
    """A reason as one sentence; its numbers are the model's, rounded."""
    if reason.kind == ReasonKind.LATER_BUT_BETTER:
        return later_but_better(*reason.values)
    if reason.kind in COUNTED_REASONS:
        return str(COUNTED_REASONS[reason.kind](reason.values[0]))
    return str(PLAIN_REASONS[reason.kind])


def later_but_better(weeks: int, people: int) -> str:
    """The comparison with the fastest start."""
    later = ngettext(
        "Starts %(num)s week later than the fastest.", "Starts %(num)s weeks later than the fastest.", weeks
    )
    more = ngettext("But of 10 people, %(num)s more passes.", "But of 10 people, %(num)s more pass.", people)
    return f"{later} {more}"


COUNTED_REASONS: Mapping[ReasonKind, Callable[[int], object]] = {
    ReasonKind.BETTER_CHANCE: lambda people: ngettext(
        "Of 10 people, %(num)s more passes here in time than usual.",
        "Of 10 people, %(num)s more pass here in time than usual.",
        people,
    ),
    ReasonKind.LONG_LIST: lambda weeks: ngettext(
        "Long list: about %(num)s week.", "Long list: about %(num)s weeks.", weeks
    ),
    ReasonKind.FEW_HOURS: lambda hours: ngettext(
        "Only %(num)s hour of lessons a week.", "Only %(num)s hours of lessons a week.", hours
    ),
}
PLAIN_REASONS: Mapping[ReasonKind, object] = {
    ReasonKind.FASTEST: _("The fastest start of all."),
    ReasonKind.NEAREST: _("The nearest to you."),
    ReasonKind.QUALITY_UNKNOWN: _("We know too little of how many people pass here. Ask the school."),
    ReasonKind.WAIT_UNKNOWN: _("The school does not say when you can start. Ask: when can I start?"),
    ReasonKind.HOURS_UNKNOWN: _("Ask: how many hours of lessons a week?"),
    ReasonKind.ASK: _("The school does not say all that you asked for. Ask it."),
}
