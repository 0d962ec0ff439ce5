"""Pages of one judgement: preview and history, the form that saves itself, and the second person's decision."""

from flask import abort, make_response, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from portal.domain.assessment import (
    MOST_EVIDENCE,
    MOST_REFERENCE,
    MOST_REFERENCES,
    MOST_WORDS,
    REPLY_WORKING_DAYS,
)
from portal.domain.letter import Letter
from portal.domain.rubric import Area, Basic
from portal.municipality.rating_forms import RatingForm, filled, meet, posted
from portal.municipality.views import blueprint
from portal.operations.approve_assessment import Showing, Shown, approve_assessment
from portal.operations.change_assessment import AssessmentUnknown, ChangedMeanwhile, StepRefused, WordsRefused
from portal.operations.discard_assessment import discard_assessment
from portal.operations.publish_assessments import publish_assessments
from portal.operations.return_assessment import return_assessment
from portal.operations.send_link_again import send_link_again
from portal.operations.show_assessment import Act, AssessmentPage, show_assessment
from portal.operations.submit_assessment import Incomplete, submit_assessment
from portal.operations.write_assessment import write_assessment
from portal.web.addresses import whole_address
from portal.web.current import today
from portal.web.draft_saving import clock, draft_answer, saves_itself
from portal.web.errors import answer
from portal.web.letters import letter
from portal.web.staff import current_actor, now
from portal.web.staff_rating_words import STATES, refusal

__all__ = ["blueprint"]

CHANGED = _("Somebody else changed this in the meantime. Look at it again before you decide.")
REFUSED = _("This cannot be done now. The page shows where it stands.")
LIMITS = {
    "most_evidence": MOST_EVIDENCE,
    "most_references": MOST_REFERENCES,
    "most_reference": MOST_REFERENCE,
    "most_words": MOST_WORDS,
    "working_days": REPLY_WORKING_DAYS,
}

blueprint.add_app_template_filter(STATES.__getitem__, "judgement_state")
blueprint.add_app_template_filter(clock, "clock")


@blueprint.errorhandler(AssessmentUnknown)
def unknown(error: AssessmentUnknown) -> Response | tuple[str, int]:
    """There is no such page, whoever else may have one."""
    return answer(NotFound())


def typed_version() -> int:
    """The version that the form was made from; 0, which no version is, where it says none."""
    return request.form.get("version", 0, int)


@blueprint.get("/ratings/<int:number>")
def judgement(number: int) -> str:
    """What is said, as the school and newcomers will see it, with its history and what can be done now."""
    publish_assessments(today(), now(), current_actor().municipality)
    return page_shown(number)


def page_shown(number: int, why: object = None, words_fault: object = None) -> str:
    """The page, with why something was not done."""
    page, typed = show_assessment(current_actor(), number), request.form.get("words", "")
    return render_template(
        "municipality/judgement.html", page=page, acts=Act, why=why, words_fault=words_fault, typed=typed, **LIMITS
    )


@blueprint.get("/ratings/<int:number>/write")
def write_judgement(number: int) -> str | Response:
    """The form, as far as it was filled in."""
    page = show_assessment(current_actor(), number)
    if Act.WRITE not in page.may:
        return redirect(url_for(".judgement", number=number))
    return form_shown(page, filled(page.judgement.answers))


def form_shown(page: AssessmentPage, form: RatingForm, theirs: dict[str, str] | None = None) -> str:
    """The form; `theirs` is what stands at fields that somebody else changed meanwhile."""
    return render_template(
        "municipality/write_judgement.html",
        page=page,
        form=form,
        theirs=theirs or {},
        conflict=theirs is not None,
        areas=Area,
        basics=Basic,
        **LIMITS,
    )


@blueprint.post("/ratings/<int:number>/write")
def save_judgement(number: int) -> str | Response | tuple[str, int]:
    """Keep the draft, hand it in or throw it away; what was typed is never lost."""
    form = posted(request.form)
    try:
        return saved_quietly(number, form) if saves_itself() else redirect(saved(number, form), 303)
    except Incomplete as told:
        form.tell(told.lacking)
        return form_shown(show_assessment(current_actor(), number), form), 400
    except ChangedMeanwhile:
        page = show_assessment(current_actor(), number)
        return form_shown(page, form, meet(form, page.judgement.answers)), 409
    except StepRefused:
        return page_shown(number, REFUSED), 409


def saved(number: int, form: RatingForm) -> str:
    """Do what the button says, and give the address of what follows."""
    act, actor, version = request.form.get("act"), current_actor(), typed_version()
    if act == "discard":
        discard_assessment(actor, number, version, now())
        return url_for(".ratings")
    if act == "submit":
        submit_assessment(actor, number, version, form.answers(), now())
        return url_for(".judgement", number=number)
    write_assessment(actor, number, version, form.answers(), now())
    return url_for(".write_judgement", number=number)


def saved_quietly(number: int, form: RatingForm) -> Response:
    """The same for the script that saves as one types."""
    try:
        version = write_assessment(current_actor(), number, typed_version(), form.answers(), now())
    except ChangedMeanwhile:
        return draft_answer(_("Not saved: somebody else changed this. Press the button to see what."), 409)
    except StepRefused:
        return draft_answer(_("Not saved: this is no draft any more."), 409)
    return draft_answer(_("Saved at %(time)s", time=clock(now())), version=version)


@blueprint.post("/ratings/<int:number>/decide")
def decide_judgement(number: int) -> str | Response | tuple[str, int]:
    """The second person approves or gives back; a lost link is sent again."""
    act, version = request.form.get("act"), typed_version()
    try:
        if act == "return":
            return_assessment(current_actor(), number, version, request.form.get("words", ""), now())
            return redirect(url_for(".judgement", number=number), 303)
        done = send_link_again if act == "send-again" else approve_assessment
        if act not in ("approve", "send-again"):
            abort(400)
        return told_to_school(number, done(current_actor(), number, version, today(), now(), write_to_school))
    except ChangedMeanwhile:
        return page_shown(number, CHANGED), 409
    except StepRefused:
        return page_shown(number, REFUSED), 409
    except WordsRefused as told:
        return page_shown(number, words_fault=refusal(*told.args)), 400


def told_to_school(number: int, shown: Shown) -> Response:
    """Back to the page; where no address is known, the link to hand over, this one time."""
    if shown.code is None:
        return redirect(url_for(".judgement", number=number), 303)
    address = school_address(shown.code)
    words = render_template(
        "municipality/hand_over.html",
        page=show_assessment(current_actor(), number),
        address=address,
        reply_by=shown.reply_by,
    )
    response = make_response(words)
    response.headers["Cache-Control"] = "no-store"
    return response


def school_address(code: str) -> str:
    """The school's page, in Dutch."""
    return whole_address("school.reply", language="nl", code=code)


def write_to_school(showing: Showing) -> Letter:
    """The letter that a school gets when it may see its judgement."""
    return letter(
        "rating_shown",
        showing.recipient,
        "nl",
        showing=showing,
        address=school_address(showing.code),
        working_days=REPLY_WORKING_DAYS,
    )
