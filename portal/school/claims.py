"""Pages on which a school sees what is shown of it and where that was read, corrects facts, and takes words back."""

from collections.abc import Iterable

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.school_claim import ClaimField
from portal.operations.claim_facts import ClaimUnknown, Said, TooManyClaims, claim_fact, withdraw_claim
from portal.operations.school_links import SchoolVisit, close_link
from portal.operations.show_own_page import OfferingUnknown, OwnOffering, show_own_page
from portal.school.forms import FactsForm, SchoolForm, StartForm
from portal.school.views import blueprint, visit
from portal.school.words import STATES
from portal.web.current import today
from portal.web.guards import from_own_page
from portal.web.staff import now

__all__ = ["blueprint"]

# Field of a claim to the feed's field that holds its words and page.
PROOFS = {ClaimField.START: "wait_kind", ClaimField.PRICE: "price_eur"}
OF_A_COURSE = tuple(one for one in ClaimField if one not in (ClaimField.ADDRESS, ClaimField.WEBSITE))
Answer = str | Response | tuple[str, int]

blueprint.add_app_template_filter(STATES.__getitem__, "own_claim_state")
blueprint.add_app_template_filter(lambda field: PROOFS.get(field, field.value), "proof_field")


@blueprint.get("/<code>/facts")
def facts(code: str) -> str:
    """All courses, and what the school said of each."""
    return overview(visit(code), code, SchoolForm())


@blueprint.post("/<code>/facts")
def correct_school(code: str) -> Answer:
    """Keep what the school says of itself as a whole."""
    who, form = visit(code), SchoolForm(request.form)
    if not from_own_page():
        return overview(who, code, form, "foreign"), 403
    said = list(form.said()) if form.validate() else []
    if not said:
        return overview(who, code, form, None if form.errors else "empty"), 400
    return kept(who, said, url_for(".facts", code=code, kept=len(said)))


@blueprint.get("/<code>/facts/<offering>")
def course(code: str, offering: str) -> str:
    """One course: what its page says, what the school says, and the forms to correct it."""
    return course_page(visit(code), code, offering)


@blueprint.post("/<code>/facts/<offering>")
def correct_course(code: str, offering: str) -> Answer:
    """Keep what the school says of a course."""
    who, form = visit(code), FactsForm(request.form)
    if not from_own_page():
        return course_page(who, code, offering, facts_form=form, why="foreign"), 403
    said = list(form.said(offering)) if form.validate() else []
    if not said:
        return course_page(who, code, offering, facts_form=form, why=None if form.errors else "empty"), 400
    return kept(who, said, url_for(".course", code=code, offering=offering, kept=len(said)))


@blueprint.post("/<code>/facts/<offering>/start")
def tell_start(code: str, offering: str) -> Answer:
    """Keep when a course starts, or that its list is closed."""
    who, form = visit(code), StartForm(request.form)
    if not from_own_page():
        return course_page(who, code, offering, start_form=form, why="foreign"), 403
    if not form.validate():
        return course_page(who, code, offering, start_form=form), 400
    return kept(who, form.said(offering), url_for(".course", code=code, offering=offering, kept=1))


@blueprint.post("/<code>/claims/<int:number>/withdraw")
def withdraw(code: str, number: int) -> Answer:
    """Take back what the school said."""
    who = visit(code)
    if not from_own_page():
        return overview(who, code, SchoolForm(), "foreign"), 403
    try:
        withdraw_claim(who, number, now())
    except ClaimUnknown:
        abort(404)
    return redirect(url_for(".facts", code=code, withdrawn="yes"), 303)


@blueprint.post("/<code>/end")
def end(code: str) -> Answer:
    """End the link, as on a computer that others use."""
    who = visit(code)
    if not from_own_page():
        return overview(who, code, SchoolForm(), "foreign"), 403
    close_link(who, now())
    return redirect(url_for("public.for_schools"), 303)


def kept(who: SchoolVisit, said: Iterable[Said], back: str) -> Answer:
    """Keep each claim and go back; where a course is none of this school's, there is no such page."""
    try:
        for one in said:
            claim_fact(who, one, now(), today())
    except OfferingUnknown:
        abort(404)
    except TooManyClaims:
        return render_template("school/too_many.html", visit=who), 429
    return redirect(back, 303)


def overview(who: SchoolVisit, code: str, form: SchoolForm, why: str | None = None) -> str:
    """The page of the whole school; `why` says why nothing was kept."""
    page = show_own_page(who.provider, today())
    return render_template(
        "school/facts.html", visit=who, code=code, page=page, form=form, why=why, today=today(), fields=OF_A_COURSE
    )


def course_page(
    who: SchoolVisit,
    code: str,
    offering: str,
    facts_form: FactsForm | None = None,
    start_form: StartForm | None = None,
    why: str | None = None,
) -> str:
    """The page of one course, with what was typed."""
    return render_template(
        "school/course.html",
        visit=who,
        code=code,
        one=own_course(who, offering),
        facts_form=facts_form or FactsForm(),
        start_form=start_form or StartForm(),
        why=why,
        today=today(),
        fields=OF_A_COURSE,
    )


def own_course(who: SchoolVisit, offering: str) -> OwnOffering:
    """The school's own course; else there is no such page."""
    try:
        return show_own_page(who.provider, today()).offering(offering)
    except OfferingUnknown:
        abort(404)
