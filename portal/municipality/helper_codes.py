"""Codes for organisations of volunteers: hand one out, see what came of it, take it back."""

from flask import abort, current_app, make_response, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import DateField, Form, StringField
from wtforms.validators import InputRequired, Length, Optional

from portal.domain.helper_code import LONGEST_LIFE, USUAL_LIFE, in_groups
from portal.municipality.views import blueprint
from portal.operations.helper_codes import (
    LONGEST_NAME,
    CodeUnknown,
    ListedCode,
    NameMissing,
    TooManyCodes,
    issue_helper_code,
    list_helper_codes,
    revoke_helper_code,
)  # fmt: skip
from portal.web.current import today
from portal.web.form_words import OwnWords
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

HEADER = ("begins_with", "organisation", "issued_on", "expires_on", "revoked_on", "calls", "set_aside")


class CodeForm(Form):
    """Whom a code is for, and until when."""

    Meta = OwnWords

    organisation = StringField(_("Name of the organisation"), [InputRequired(), Length(max=LONGEST_NAME)])
    until = DateField(_("Works until"), [Optional()])


@blueprint.get("/helper-codes")
def helper_codes() -> str | Response:
    """All codes of the municipality, and the form for a new one."""
    listed = list_helper_codes(current_actor(), today())
    if request.args.get("format") == "csv":
        return csv_answer("helper-codes", HEADER, (as_row(one) for one in listed))
    return shown(CodeForm(), listed)


@blueprint.post("/helper-codes")
def new_helper_code() -> Response | tuple[str, int]:
    """A new code, shown this once; else the form again, with what was typed."""
    form = CodeForm(request.form)
    if form.validate():
        try:
            code = issue(form)
            return shown_once(code, form)
        except NameMissing:
            form.organisation.errors = [_("Type a name of at most %(num)s letters.", num=LONGEST_NAME)]
        except TooManyCodes:
            form.organisation.errors = [_("There are many open codes. End one that is not used any more.")]
        except ValueError:
            form.until.errors = [_("Choose a day from today on, at most a year from now.")]
    return shown(form, list_helper_codes(current_actor(), today())), 400


def issue(form: CodeForm) -> str:
    """The new code."""
    name = str(form.organisation.data or "")
    return issue_helper_code(current_actor(), name, now(), current_app.config["SECRET_KEY"], form.until.data)


def shown_once(code: str, form: CodeForm) -> Response:
    """The page with the code, which no browser keeps."""
    listed = list_helper_codes(current_actor(), today())
    page = shown(CodeForm(), listed, code=in_groups(code), organisation=str(form.organisation.data))
    answer = make_response(page)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@blueprint.post("/helper-codes/<int:number>/end")
def end_helper_code(number: int) -> Response:
    """Take a code back, with or without what was reported with it."""
    try:
        revoke_helper_code(current_actor(), number, now(), leave_out=request.form.get("leave_out") == "y")
    except CodeUnknown:
        abort(404)
    return redirect(url_for(".helper_codes", _anchor=f"code-{number}"), 303)


def shown(form: CodeForm, listed: tuple[ListedCode, ...], **more: str) -> str:
    """The page."""
    return render_template(
        "municipality/helper_codes.html",
        form=form,
        listed=listed,
        today=today(),
        usual=today() + USUAL_LIFE,
        longest=today() + LONGEST_LIFE,
        **more,
    )


def as_row(one: ListedCode) -> tuple[object, ...]:
    """A code as a row of the table."""
    days = (one.issued_on, one.expires_on, one.revoked_on)
    return (one.hint, one.organisation, *days, one.calls, "yes" if one.doubted else "no")
