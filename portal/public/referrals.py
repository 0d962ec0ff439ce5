"""Pages for who chose: "I am going to sign up here", and what became of it. Counts only; no account, no cookie."""

from contextlib import suppress
from datetime import date
from typing import cast

from flask import Flask, abort, current_app, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_babel import lazy_gettext as _
from flask_babel import ngettext
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import Form, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import InputRequired

from portal.domain.offering import Offering
from portal.domain.referral import FOLLOW_UP_LIVES, way_in
from portal.operations.follow_up import CodeExpired, CodeState, CodeUsed, follow_up, state_of
from portal.operations.refer import CodeUnknown, Intent, NotOpen, OfferingUnknown, choosable, intent_of, refer
from portal.public.views import blueprint
from portal.web.current import read_model, today
from portal.web.flood import Admission, DailySources
from portal.web.form_words import OwnWords
from portal.web.guards import from_own_page, network
from portal.web.limits import counts_of

__all__ = ["blueprint"]

SOURCES = "referral_sources"
FOREIGN = "foreign"
# Weeks from now until the first lesson that one can choose from; below 0 it has been.
LESSON_WEEKS = (-8, -4, -2, -1, 0, 1, 2, 3, 4, 6, 8, 10, 13, 17, 21, 26)
OUTCOMES = (PLACED, NOT_PLACED) = ("placed", "not_placed")
STATUS = {CodeState.OPEN: 200, CodeState.USED: 200, CodeState.EXPIRED: 410}

blueprint.add_app_template_global(way_in, "way_in")


@blueprint.record
def remember_sources(state: BlueprintSetupState) -> None:
    """Each application remembers its own sources."""
    state.app.extensions[SOURCES] = DailySources(counts_of(cast(Flask, state.app)), "referrals")


class PlacedForm(Form):
    """When the first lesson of a person with a place is."""

    Meta = OwnWords

    weeks = SelectField(_("When is your first lesson?"), [InputRequired()])

    def __init__(self, sent: MultiDict[str, str] | None = None) -> None:
        super().__init__(sent)
        self.weeks.choices = [SelectChoice("", _("Choose")), *map(lesson_choice, LESSON_WEEKS)]

    def lesson_in_weeks(self) -> int | None:
        """Weeks until the first lesson; None where none of the answers was chosen, with the fault on the field."""
        if self.validate():
            return int(self.weeks.data)
        self.weeks.errors = [_("Choose when your first lesson is.")]
        return None


def lesson_choice(weeks: int) -> SelectChoice:
    """One answer to when the first lesson is."""
    if weeks == 0:
        return SelectChoice("0", _("This week"))
    if weeks < 0:
        return SelectChoice(str(weeks), ngettext("%(num)s week ago", "%(num)s weeks ago", -weeks))
    return SelectChoice(str(weeks), ngettext("In %(num)s week", "In %(num)s weeks", weeks))


@blueprint.get("/offering/<offering>/sign-up")
def offering_page(offering: str) -> Response:
    """Where a course stands; for who asks for the button's address by itself."""
    found = live_offering(offering)
    return redirect(url_for("public.provider", slug=found.provider.slug, _anchor=f"o-{offering}"))


@blueprint.post("/offering/<offering>/sign-up")
def sign_up(offering: str) -> Response | tuple[str, int]:
    """Count one person who is going to sign up at the school, and say what to do now."""
    found = live_offering(offering)
    if not from_own_page():
        return not_counted(found, FOREIGN, 403)
    admission = cast(DailySources, current_app.extensions[SOURCES]).admit(network(), offering, today())
    if admission != Admission.COUNTED:
        return not_counted(found, admission, 429 if admission == Admission.TOO_MANY else 200)
    code = refer(read_model(), offering, today(), current_app.config["SECRET_KEY"])
    return redirect(url_for(".referred", code=code), 303)


def live_offering(offering_id: str) -> Offering:
    """The offering that one can sign up for; else the answer is that there is no such page."""
    try:
        return choosable(read_model(), offering_id, today())
    except (OfferingUnknown, NotOpen):
        abort(404)


def not_counted(offering: Offering, why: str, status: int) -> tuple[str, int]:
    """The page that says why nothing was counted, and what to do all the same."""
    catalogue = read_model().catalogue
    return render_template("public/referred.html", catalogue=catalogue, offering=offering, why=why, code=None), status


@blueprint.get("/signed-up/<code>")
def referred(code: str) -> str:
    """What was counted, what to do now, and the address to keep."""
    intent = known_intent(code)
    catalogue = read_model().catalogue
    return render_template(
        "public/referred.html",
        catalogue=catalogue,
        offering=offering_of(intent),
        why=None,
        code=code,
        day=intent.day,
        until=last_day(intent),
    )


@blueprint.get("/follow-up/<code>")
def follow_up_page(code: str) -> tuple[str, int]:
    """The question what became of it, or why it cannot be answered any more."""
    intent = known_intent(code)
    state = state_of(intent, today())
    return follow_up_shown(intent, code, state, PlacedForm()), STATUS[state]


@blueprint.post("/follow-up/<code>")
def answer_follow_up(code: str) -> Response | tuple[str, int]:
    """Count the answer, once."""
    intent, form, outcome = known_intent(code), PlacedForm(request.form), request.form.get("outcome")
    if not from_own_page():
        abort(403)
    if outcome not in OUTCOMES:
        abort(400)
    weeks = form.lesson_in_weeks() if outcome == PLACED else None
    if outcome == PLACED and weeks is None:
        return follow_up_shown(intent, code, state_of(intent, today()), form), 400
    # The page that follows tells of a code that was used before or has run out.
    with suppress(CodeUsed, CodeExpired):
        follow_up(code, weeks, today(), current_app.config["SECRET_KEY"])
    return redirect(url_for(".follow_up_page", code=code), 303)


def known_intent(code: str) -> Intent:
    """The intent of a code that we signed; raises CodeUnknown."""
    return intent_of(code, current_app.config["SECRET_KEY"])


@blueprint.errorhandler(CodeUnknown)
def code_unknown(error: CodeUnknown) -> tuple[str, int]:
    """The page for an address that is not whole."""
    catalogue = read_model().catalogue
    return render_template("public/follow_up.html", catalogue=catalogue, state="unknown", offering=None), 404


def follow_up_shown(intent: Intent, code: str, state: CodeState, form: PlacedForm) -> str:
    """The page of a code of ours."""
    return render_template(
        "public/follow_up.html",
        catalogue=read_model().catalogue,
        offering=offering_of(intent),
        state=state,
        code=code,
        day=intent.day,
        form=form,
    )


def offering_of(intent: Intent) -> Offering | None:
    """The offering that a person chose; None where it has gone since."""
    catalogue = read_model().catalogue
    row = catalogue.position.get(intent.offering)
    return None if row is None else catalogue.offerings[row]


def last_day(intent: Intent) -> date:
    """The last day on which the code can be answered."""
    return intent.day + FOLLOW_UP_LIVES
