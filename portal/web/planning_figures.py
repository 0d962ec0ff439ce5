"""The drawn way to the last exam, with the same facts as a sentence and as a table."""

from babel.dates import format_date
from flask_babel import gettext, ngettext
from markupsafe import Markup

from portal.domain.term_plan import DAYS_A_MONTH, Step, StepKind, Term, TermPlan
from portal.web.drawing import Words
from portal.web.language import DIRECTIONS, current_language, current_locale
from portal.web.method_figures import Figure
from portal.web.planning_words import STEPS, apart_sentence, done_sentence, month_words
from portal.web.timeline import Bar, Limit, calendar_of, timeline

WAITING = frozenset(StepKind) - {StepKind.COURSE}


def term_figure(plan: TermPlan) -> Figure:
    """The plan as far as it is known: drawing, sentence and table."""
    head = (gettext("What"), gettext("How long"), gettext("Until"))
    rows = [step_row(step) for step in plan.steps]
    rows += [(str(STEPS[kind]), gettext("not known"), gettext("not known")) for kind in plan.unknown]
    if plan.term:
        rows.append((gettext("Your term ends"), "", term_words(plan.term)))
    return Figure(drawing_of(plan), legend(plan), head, tuple(rows))


def legend(plan: TermPlan) -> str:
    """What the bars and lines of the drawing are."""
    said = [gettext("The light bars are waiting.")]
    said += [gettext("A line of dots is not known.")] if plan.unknown else []
    said += [gettext("The broad band is when your term ends.")] if plan.term else []
    return " ".join(said)


def answer_sentence(plan: TermPlan) -> str:
    """When a person is done, and how that lies to the term."""
    said = (done_sentence(plan) or gettext("We cannot say when you are done."), apart_sentence(plan))
    return " ".join(one for one in said if one)


def step_row(step: Step) -> tuple[str, str, str]:
    """What, how long, until when."""
    return str(STEPS[step.kind]), length_words((step.end - step.start).days), month_words(step.end)


def length_words(days: int) -> str:
    """So many weeks, or months where there are many of them."""
    weeks, months = round(days / 7), round(days / DAYS_A_MONTH)
    if weeks <= 20:
        return str(ngettext("%(num)s week", "%(num)s weeks", weeks))
    return str(ngettext("about %(num)s month", "about %(num)s months", months))


def term_words(term: Term) -> str:
    """The months in which a term ends."""
    return str(gettext("%(first)s to %(last)s", first=month_words(term.first), last=month_words(term.last)))


def drawing_of(plan: TermPlan) -> Markup:
    """The steps as bars; what is not known as a dashed line from where the known steps end."""
    bars = [
        Bar(str(STEPS[one.kind]), one.start, one.end, one.kind in WAITING) for one in plan.steps if one.end > one.start
    ]
    bars += [Bar(str(STEPS[kind]), plan.known_until, None, kind in WAITING) for kind in plan.unknown]
    bars = bars or [Bar("", plan.today, plan.today)]
    limit = Limit(gettext("Your term ends"), plan.term.first, plan.term.last) if plan.term else None
    calendar = calendar_of(bars, limit, mirrored=DIRECTIONS[current_language()] == "rtl")
    ticks = {day: str(format_date(day, "LLL y", locale=current_locale())) for day in calendar.ticks()}
    words = Words("term", gettext("Your way to the last result"), f"{answer_sentence(plan)} {legend(plan)}")
    return timeline(words, calendar, bars, limit, ticks)
