"""The words of progress: groups, figures, what is wrong or odd, and questions for the talk with a school."""

from collections.abc import Mapping

from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from portal.domain.progress import Amount, Figure, Group, Reason, Route
from portal.domain.progress_checks import MOST, Finding, Remark
from portal.domain.progress_table import FileFault, TableFault
from portal.domain.review_questions import Asked, Question
from portal.domain.shared_counts import Shared, View

ROUTES = {
    Route.B1: _("B1 route"),
    Route.EDUCATION: _("Education route"),
    Route.Z: _("Z route"),
    Route.UNKNOWN: _("Route not known"),
}
REASONS = {Reason.ASYLUM: _("asylum"), Reason.FAMILY: _("family and others"), Reason.UNKNOWN: _("reason not known")}
FIGURES = {
    Figure.STARTED: _("Started"),
    Figure.ATTENDING: _("In lessons"),
    Figure.PASSED_PARTS: _("Passed a part"),
    Figure.PASSED: _("Passed all"),
    Figure.STOPPED: _("Stopped"),
    Figure.WAITING: _("Waiting"),
}
MEANINGS = {
    Figure.STARTED: _("People who began lessons in this quarter."),
    Figure.ATTENDING: _("People who were in lessons on the last day of the quarter."),
    Figure.PASSED_PARTS: _("People who passed one part or more of the exam in this quarter."),
    Figure.PASSED: _(
        "People who passed their last part in this quarter, and so are done. They count as “Passed a part” too."
    ),
    Figure.STOPPED: _("People who left the lessons in this quarter without having passed all."),
    Figure.WAITING: _("People who waited for a place on the last day of the quarter."),
}
SHARED = {
    Shared.STARTED: FIGURES[Figure.STARTED],
    Shared.LEFT: _("Left: passed all, or stopped"),
    Shared.WAITING: FIGURES[Figure.WAITING],
}
VIEWS = {View.SCHOOL: _("By school"), View.ROUTE: _("By route"), View.REASON: _("By reason of coming")}
FILE_FAULTS = {
    FileFault.TOO_LARGE: _("The file is too large. At most 1 MB and 5000 lines."),
    FileFault.NO_TEXT: _("This is no CSV file. Save the table as “CSV” in your spreadsheet."),
    FileFault.EMPTY: _("The file is empty."),
    FileFault.NO_TABLE: _("A quotation mark is missing or stands in the wrong place."),
    FileFault.MISSING_COLUMN: _("This column is missing."),
    FileFault.UNKNOWN_COLUMN: _("This column is not one of ours. Take it out."),
    FileFault.PERSONAL_COLUMN: _("This column seems to be about persons. Take it out: we count, and know nobody."),
    FileFault.DOUBLE_COLUMN: _("This column stands there twice."),
    FileFault.TOO_MANY_CELLS: _("This line has more or fewer cells than the first line."),
    FileFault.OTHER_QUARTER: _("This is not the quarter that you chose."),
    FileFault.UNKNOWN_SCHOOL: _("We know no school by this short name. Take it from the template."),
    FileFault.OTHER_NAME: _("This is not the name of the school. Leave it empty or take it from the template."),
    FileFault.UNKNOWN_ROUTE: _("Use b1, education, z or unknown."),
    FileFault.UNKNOWN_REASON: _("Use asylum, family or unknown."),
    FileFault.TWICE: _("This school and group stand there twice."),
}
CELL_FAULTS = {
    Finding.NOT_WHOLE: _("This is no whole number."),
    Finding.NEGATIVE: _("A count cannot be below 0."),
    Finding.TOO_LARGE: _("A count can be %(most)s at most.", most=MOST),
    Finding.PERSONAL: _(
        "Here stood words or a number of a person. We did not keep it. Leave the cell empty if you do not know."
    ),
}


def group_words(group: Group) -> str:
    """A group in a few words."""
    return f"{ROUTES[group.route]}, {REASONS[group.reason]}"


def amount_words(amount: Amount | None, unsaid: str | None = None) -> str:
    """A sum, or that it is not known or not known in full; `unsaid` stands for what is not told."""
    if amount is None:
        return unsaid or str(gettext("not known"))
    return str(amount.known) if amount.complete else str(gettext("at least %(number)s", number=amount.known))


def place_words(remark: Remark, schools: Mapping[str, str]) -> str:
    """School, group and figure."""
    school = schools.get(remark.row.school, remark.row.school)
    return f"{school} · {group_words(remark.row.group)} · {FIGURES[remark.figure]}"


def remark_words(remark: Remark) -> str:
    """What is wrong or odd at a cell."""
    gaps = {"number": remark.number, "other": remark.other}
    match remark.finding:
        case Finding.MORE_PASSED_THAN_PARTS:
            return str(
                gettext(
                    "%(number)s passed all, but only %(other)s passed a part. Who is done passed a part too.", **gaps
                )
            )
        case Finding.MORE_PARTS_THAN_PEOPLE:
            return str(
                gettext("%(number)s passed a part, but only %(other)s are in lessons, passed all or stopped.", **gaps)
            )
        case Finding.NOT_IN_BALANCE:
            return balance_words(remark.number or 0, remark.other or 0)
        case Finding.MORE_LEFT_THAN_WERE_THERE:
            return str(gettext("%(number)s left, but only %(other)s were in lessons or started.", **gaps))
        case Finding.FELL:
            return str(gettext("%(number)s, and %(other)s in the quarter before: more than a third less.", **gaps))
        case fault:
            return str(CELL_FAULTS[fault])


def balance_words(number: int, expected: int) -> str:
    """By how many the people in lessons differ from what the other figures give."""
    gaps = {"number": number, "expected": expected}
    if number > expected:
        words = ngettext(
            "%(number)s in lessons. From the other figures we reckon %(expected)s: %(num)s person fewer.",
            "%(number)s in lessons. From the other figures we reckon %(expected)s: %(num)s people fewer.",
            number - expected,
            **gaps,
        )
    else:
        words = ngettext(
            "%(number)s in lessons. From the other figures we reckon %(expected)s: %(num)s person more.",
            "%(number)s in lessons. From the other figures we reckon %(expected)s: %(num)s people more.",
            expected - number,
            **gaps,
        )
    return str(words)


def fault_words(fault: TableFault) -> str:
    """What is wrong, or odd, in a file."""
    kind = fault.fault
    if fault.remark:
        return remark_words(fault.remark)
    return str(FILE_FAULTS[kind] if isinstance(kind, FileFault) else CELL_FAULTS[kind])


def question_words(asked: Asked) -> str:
    """A question as it can be asked."""
    gaps = {"number": asked.number, "other": asked.other}
    match asked.question:
        case Question.NOT_COUNTED:
            return str(gettext("We have no counts of the last quarter. How many of our people are with you?"))
        case Question.WAITING_GREW:
            return str(
                gettext(
                    "%(number)s of our people wait, %(other)s a quarter before. What makes the list longer?", **gaps
                )
            )
        case Question.NOBODY_STARTED:
            return str(gettext("%(number)s of our people wait, and nobody started. When is the next start?", **gaps))
        case Question.FEWER_ATTEND:
            return str(gettext("%(number)s are in lessons, %(other)s a quarter before. Where did people go?", **gaps))
        case Question.MANY_STOPPED:
            return str(
                gettext("Of %(other)s people who left, %(number)s stopped. Why, and where are they now?", **gaps)
            )
        case Question.NOBODY_PASSED:
            return str(gettext("%(number)s people stopped and nobody passed all. What is needed?", **gaps))
        case Question.WAIT_NOT_TOLD:
            return str(
                gettext(
                    "Courses whose wait your site does not tell: %(number)s. When will people read it there?", **gaps
                )
            )
        case Question.WAITED_LONGER:
            return str(
                gettext("People waited %(number)s weeks; your site says %(other)s. What should we tell people?", **gaps)
            )
        case Question.PROMISE_OVERDUE:
            return str(gettext("Promises that are due: %(number)s. What came of them?", **gaps))
