"""The words of the planning pages: steps, parts of the cost, who pays, and what an amount rests on."""

from collections.abc import Callable, Mapping
from datetime import date

from babel.dates import format_skeleton
from flask_babel import gettext, ngettext
from flask_babel import lazy_gettext as _

from portal.domain.situation import Outcome
from portal.domain.term_plan import ExamLevel, StepKind, TermPlan, Verdict
from portal.domain.total_cost import Amount, Basis, PartKind, Payer
from portal.web.filters import shown_euros
from portal.web.language import current_locale

STEPS: Mapping[StepKind, object] = {
    StepKind.WAIT: _("Wait for a place"),
    StepKind.COURSE: _("The course"),
    StepKind.EXAM_DATE: _("Wait for the exams"),
    StepKind.RESULT: _("Wait for the results"),
    StepKind.SECOND_DATE: _("Wait for the second try"),
    StepKind.SECOND_RESULT: _("Wait for the second results"),
}
STEPS_UNKNOWN: Mapping[StepKind, object] = {
    StepKind.WAIT: _("We do not know how long you wait for a place. Ask the school: when can I start?"),
    StepKind.COURSE: _("We do not know how long the course is. Ask the school: how many weeks is it?"),
}
EXAM_LEVELS = {
    ExamLevel.A2: _("A2"),
    ExamLevel.B1: _("B1 or higher"),
    ExamLevel.NONE: _("I do no exams (Z route)"),
}
# Who pays, in words that do not ask why somebody came; each stands for the rules that hold then.
PAYING: Mapping[str, tuple[Outcome, object]] = {
    "municipality": (Outcome.WI2021_ASYLUM, _("My municipality pays")),
    "self": (Outcome.WI2021_FAMILY, _("I pay, and I had to start in 2022 or later")),
    "self-2013": (Outcome.WI2013, _("I pay, and I had to start before 2022")),
    "own-wish": (Outcome.NATURALISATION, _("I pay, and I do not have to learn Dutch")),
}
PARTS = {
    PartKind.COURSE: _("The course"),
    PartKind.MATERIAL: _("Books and other material"),
    PartKind.EXAMS: _("The exams"),
    PartKind.STATEMENT: _("PVT (participation statement)"),
    PartKind.TRAVEL: _("Travel to the lessons"),
}
PAYERS = {
    Payer.SELF: _("You"),
    Payer.MUNICIPALITY: _("Your municipality"),
    Payer.ASK: _("Ask your municipality"),
}
BASES = {
    Basis.SCHOOL: _("The school says this."),
    Basis.LAW: _("This is a fixed price."),
    Basis.OWN: _("You typed this."),
    Basis.ASSUMED: _("This is our guess."),
    Basis.UNKNOWN: _("not known"),
}
# What would take the place of a guess, or fill what is not known.
BETTER = {
    PartKind.COURSE: _("Ask the school: what does the whole course cost? Type it in the form."),
    PartKind.MATERIAL: _("One school asks this much. Ask your school, and type it in the form."),
    PartKind.EXAMS: _("The price depends on your law and your exams. Ask DUO."),
    PartKind.STATEMENT: _("It is free for refugees. Others pay."),
    PartKind.TRAVEL: _("Look up what one trip costs, and type it in the form."),
}
PAID_BY: Mapping[Payer, object] = {
    Payer.SELF: _("You pay:"),
    Payer.MUNICIPALITY: _("Your municipality pays:"),
    Payer.ASK: _("Ask who pays:"),
}


def month_words(day: date) -> str:
    """A month and its year in the reader's language."""
    return str(format_skeleton("yMMMM", day, locale=current_locale()))


def amount_words(amount: Amount) -> str | None:
    """Euros as people say them; None where they are not known."""
    if amount.low is None:
        return None
    assumed = amount.basis == Basis.ASSUMED
    low = money(amount.low, assumed=assumed)
    if amount.high is None:
        return str(gettext("at least %(low)s", low=low))
    high = money(amount.high, assumed=assumed)
    if low == high:
        return low
    if assumed:
        return str(gettext("about %(low)s to %(high)s", low=low, high=high))
    return str(gettext("%(low)s to %(high)s", low=low, high=high))


def money(euros: float, *, assumed: bool) -> str:
    """An amount with its sign, which stays on its line; a guess to the ten, so that it does not look exact."""
    return f"€\u00a0{shown_euros(round(euros, -1 if assumed else 2))}"


def done_sentence(plan: TermPlan) -> str | None:
    """When a person is ready; None where it is not known."""
    return None if plan.done is None else str(gettext("You are done about %(month)s.", month=month_words(plan.done)))


def before(months: int) -> str:
    """Done before the term ends."""
    if months == 0:
        return str(gettext("That is less than a month before your term ends."))
    words = ngettext(
        "That is %(num)s month before your term ends.", "That is %(num)s months before your term ends.", months
    )
    return str(words)


def after(months: int) -> str:
    """Done after the term has ended."""
    if months == 0:
        return str(gettext("That is less than a month after your term ends."))
    words = ngettext(
        "That is %(num)s month after your term ends.", "That is %(num)s months after your term ends.", months
    )
    return str(words)


APART: Mapping[Verdict, Callable[[int], str]] = {
    Verdict.BEFORE: before,
    Verdict.AFTER: after,
    Verdict.TIGHT: lambda _months: gettext("Your term ends in those same months. It may just be too late."),
}


def apart_sentence(plan: TermPlan) -> str | None:
    """How that lies to the end of the term; None where either is not known."""
    if plan.verdict is None or plan.months_apart is None:
        return None
    return APART[plan.verdict](plan.months_apart)
