"""The drawing of wait against chance, with the same facts as a sentence and a table."""

from flask_babel import gettext, ngettext

from portal.domain.explanation import out_of_ten
from portal.operations.weigh_waiting import WeighedSchool, WeighedWaiting
from portal.web.drawing import Axis, Dot, Line, Words, dot_chart
from portal.web.filters import shown_number
from portal.web.method_figures import Figure

# The axis of weeks ends at the first of these that holds all waits.
LAST_WEEKS = (8, 12, 20, 28, 40, 52, 80, 104)
TICKS = 4
TENS = (0, 2, 4, 6, 8, 10)
# The label of the fastest start, which has no number in the list.
ASIDE = "★"


def waiting_figure(weighed: WeighedWaiting) -> Figure:
    """The drawing of at least one school."""
    schools = weighed.schools
    line = sorted((one for one in schools if one.front), key=lambda one: one.choice.wait.median)
    words = Words(
        "waiting", gettext("Waiting and chance to pass, school by school"), gettext("The table below says the same.")
    )
    front = Line(
        gettext("Best for each wait"),
        [one.choice.wait.median for one in line],
        [10 * one.choice.chance for one in line],
    )
    drawing = dot_chart(words, weeks_axis(schools), chance_axis(), [dot(one) for one in schools], front)
    head = (
        gettext("School"),
        gettext("Number in the list"),
        gettext("Weeks of waiting"),
        gettext("People of 10 who pass in time"),
        gettext("Nothing is sooner and better"),
    )
    return Figure(drawing, sentence(weighed), head, tuple(row(one) for one in schools))


def weeks_axis(schools: tuple[WeighedSchool, ...]) -> Axis:
    """From now to after the longest wait."""
    longest = max(one.choice.wait.median for one in schools)
    last = next((weeks for weeks in LAST_WEEKS if weeks >= longest), longest)
    ticks = tuple((last * part / TICKS, shown_number(round(last * part / TICKS))) for part in range(TICKS + 1))
    return Axis(gettext("Weeks of waiting"), ticks)


def chance_axis() -> Axis:
    """From nobody to everybody."""
    return Axis(gettext("People of 10 who pass in time"), tuple((tens, shown_number(tens)) for tens in TENS))


def dot(school: WeighedSchool) -> Dot:
    """A school by its number in the list."""
    label = ASIDE if school.number is None else str(school.number)
    return Dot(label, school.choice.wait.median, 10 * school.choice.chance, school.among_first)


def row(school: WeighedSchool) -> tuple[str, ...]:
    """A school's line in the table."""
    choice = school.choice
    return (
        choice.offering.provider.name,
        gettext("The fastest start") + f" ({ASIDE})" if school.number is None else shown_number(school.number),
        shown_number(choice.wait.median),
        shown_number(out_of_ten(choice.chance)),
        gettext("yes") if school.front else gettext("no"),
    )


def sentence(weighed: WeighedWaiting) -> str:
    """What waiting brings, in words."""
    trade = weighed.trade
    if trade is None:
        return str(gettext("Waiting longer does not bring a better chance here."))
    weeks = ngettext(
        "You can wait %(num)s week longer for a better chance.",
        "You can wait %(num)s weeks longer for a better chance.",
        trade.weeks,
    )
    people = ngettext("Then %(num)s more of 10 people passes.", "Then %(num)s more of 10 people pass.", trade.people)
    return f"{weeks} {people}"
