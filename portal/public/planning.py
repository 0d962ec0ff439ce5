"""Pages that plan: what to know before you sign, whether a course ends before the term, and what it costs in all."""

from typing import Any

from flask import render_template, request
from flask_babel import lazy_gettext as _

from portal.domain.law import RULES
from portal.domain.quality_mark import NOT_TO_BE_ADVISED
from portal.domain.reporting import DESKS
from portal.domain.total_cost import CAR_KM_EUR, HOURS_A_DAY, RIDE_EUR, RIDE_KM_EUR, Payer
from portal.operations.explain_choice import OfferingUnknown
from portal.operations.plan_term import RULES_USED as TERM_RULES
from portal.operations.plan_term import TermQuestion, plan_for
from portal.operations.reckon_cost import RULES_USED as COST_RULES
from portal.operations.reckon_cost import CostQuestion, reckon_cost
from portal.public.planning_forms import CostForm, PlanningForm, TermForm
from portal.public.views import blueprint
from portal.web import planning_words
from portal.web.current import read_model
from portal.web.planning_figures import answer_sentence, term_figure
from portal.web.rule_words import Statement, receipts

__all__ = ["blueprint"]

SIGNING_RULES = (
    *("official_questions", "gifts_forbidden", "photos_of_documents", "hours_not_given", "lessons_not_in_dutch"),
    *("digid_is_personal", "education_route_inspectorate"),
    *("student_may_leave", "thinking_time", "mark_needed_for_loan", "mark_needed_for_municipality"),
    *("mark_not_needed_for_own_money", "wi2021_more_time", "wi2021_more_time_hours", "childcare_allowance"),
    *("mark_suspended_no_new_students", "report_to_blik_op_werk", "report_to_inspectorate"),
)
blueprint.add_app_template_global(planning_words.amount_words, "amount_words")
blueprint.add_app_template_filter(planning_words.PARTS.__getitem__, "part_word")


@blueprint.get("/before-you-sign")
def before_you_sign() -> str:
    """What to ask, what is forbidden, which rights one has, and where to report; one sheet to print."""
    return ruled_page("public/before_you_sign.html", SIGNING_RULES, desks=DESKS)


@blueprint.get("/term")
def term() -> str | tuple[str, int]:
    """Whether the course and the exams end before the person's term does."""
    model, offering = read_model(), asked_offering()
    form = TermForm(request.args, today=model.catalogue.today)
    question = form.question() if form.validate() else TermQuestion()
    answer = plan_for(model, question, offering, model.catalogue.today)
    return answered_page(
        "public/term.html",
        TERM_RULES,
        form,
        answer=answer,
        figure=term_figure(answer.plan),
        said=answer_sentence(answer.plan),
        late=answer_sentence(answer.late) if answer.late and answer.late.done else None,
    )


@blueprint.get("/costs")
def costs() -> str | tuple[str, int]:
    """What learning Dutch costs in all, and who pays which part."""
    model, form = read_model(), CostForm(request.args)
    question = form.question() if form.validate() else CostQuestion()
    return answered_page(
        "public/costs.html",
        COST_RULES,
        form,
        answer=reckon_cost(model, question, asked_offering(), model.catalogue.today),
        outcome=question.outcome,
        payers=tuple(Payer),
        assumed={"ride": RIDE_EUR, "km": RIDE_KM_EUR, "car": CAR_KM_EUR, "hours": HOURS_A_DAY},
        without_mark=NOT_TO_BE_ADVISED,
    )


@blueprint.errorhandler(OfferingUnknown)
def offering_unknown(error: OfferingUnknown) -> tuple[str, int]:
    """The page for a course that is not there any more."""
    return render_template("error.html", code=404), 404


def answered_page(template: str, rules: tuple[str, ...], form: PlanningForm, **parts: Any) -> str | tuple[str, int]:
    """A page with its form, and with an answer where anything was asked without a fault."""
    shown = not form.errors and (form.asks or asked_offering() is not None)
    page = ruled_page(template, rules, form=form, shown=shown, words=planning_words, **parts)
    return (page, 400) if form.errors else page


def ruled_page(template: str, rules: tuple[str, ...], **parts: Any) -> str:
    """A page with the rules that it rests on."""
    catalogue = read_model().catalogue
    # The receipts want a statement: the question that stands above them is one without gaps.
    found = receipts([Statement(_("Where does this come from?"), rules)], catalogue.today)
    return render_template(template, catalogue=catalogue, rules=RULES, receipts=found, **parts)


def asked_offering() -> str | None:
    """The offering that a page is opened for."""
    return request.args.get("offering") or None
