"""The page on which a school sees what a municipality says of it, and replies."""

from flask import abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response

from portal.domain.assessment import MOST_REPLY, REPLY_WORKING_DAYS
from portal.operations.change_assessment import AssessmentUnknown, ChangedMeanwhile, WordsRefused
from portal.operations.publish_assessments import publish
from portal.operations.reply_to_assessment import TermOver, decline_reply, keep_reply, send_reply
from portal.operations.school_links import SchoolVisit
from portal.operations.show_assessment import SchoolsView, show_to_visitor
from portal.school.views import blueprint, visit
from portal.web.current import today
from portal.web.draft_saving import clock, draft_answer, saves_itself
from portal.web.guards import from_own_page
from portal.web.staff import now
from portal.web.staff_rating_words import refusal

__all__ = ["blueprint"]

FOREIGN = _("Your browser did not show that you came from our site. So we did not keep this. Press the button again.")
TOO_LATE = _("The term to reply is over. Nothing was kept.")
AGAIN = _("Something changed at the same moment. Look at the page and press the button again.")


def seen_by(visitor: SchoolVisit) -> SchoolsView:
    """The judgement that the link is for; else there is no such page."""
    try:
        return show_to_visitor(visitor, today())
    except AssessmentUnknown:
        abort(404)


@blueprint.get("/<code>/reply")
def reply(code: str) -> str:
    """What the municipality says, until when the school may reply, and the form for it."""
    visitor = visit(code)
    view = seen_by(visitor)
    if view.judgement.reply_by and view.judgement.reply_by < today():
        publish(view.judgement.number, today(), now())
    return reply_shown(visitor, code)


def reply_shown(
    visitor: SchoolVisit, code: str, why: object = None, fault: object = None, typed: str | None = None
) -> str:
    """The page; `why` says why nothing was kept, `fault` what is wrong with the words, `typed` what was not kept."""
    view = seen_by(visitor)
    kept = view.judgement.reply_draft if view.judgement.reply_draft is not None else view.judgement.reply
    return render_template(
        "school/reply.html",
        visit=visitor,
        code=code,
        one=view.judgement,
        may_reply=view.may_reply,
        typed=kept or "" if typed is None else typed,
        why=why,
        fault=fault,
        most_reply=MOST_REPLY,
        working_days=REPLY_WORKING_DAYS,
    )


@blueprint.post("/<code>/reply")
def send(code: str) -> str | Response | tuple[str, int]:
    """Send the reply, keep it for later, or say that there is none."""
    visitor, text = visit(code), request.form.get("words", "")
    if not from_own_page():
        return reply_shown(visitor, code, why=FOREIGN, typed=text), 403
    try:
        if saves_itself():
            keep_reply(visitor, text, today())
            return draft_answer(_("Saved at %(time)s", time=clock(now())))
        act_on(visitor, request.form.get("act"), text)
    except AssessmentUnknown:
        abort(404)
    except TermOver:
        return draft_answer(TOO_LATE, 409) if saves_itself() else (reply_shown(visitor, code, TOO_LATE), 409)
    except ChangedMeanwhile:
        return reply_shown(visitor, code, why=AGAIN, typed=text), 409
    except WordsRefused as told:
        return reply_shown(visitor, code, fault=refusal(*told.args), typed=text), 400
    return redirect(url_for(".reply", code=code), 303)


def act_on(visitor: SchoolVisit, act: str | None, text: str) -> None:
    """What the school's button does."""
    if act == "send":
        send_reply(visitor, text, today(), now())
    elif act == "none":
        decline_reply(visitor, today(), now())
    elif act == "keep":
        keep_reply(visitor, text, today())
    else:
        abort(400)
