"""A helper with a code reports a real wait of one course: a learner who began, or what the school said by telephone."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from flask import abort, render_template, request
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import DateField, Form, RadioField, StringField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import InputRequired

from portal.domain.offering import Offering
from portal.domain.wait_report import MOST_WEEKS, Outcome, ReportedWait, ReportKind, in_time
from portal.operations.report_wait import ReportedBefore, ReportUnknown, TooManyReports, report_wait, undo_report
from portal.volunteer.codes import STATUS, NotLetIn, let_in
from portal.volunteer.views import blueprint
from portal.web.current import read_model, today
from portal.web.form_words import OwnWords
from portal.web.guards import from_own_page
from portal.web.search_form import WholeNumber

__all__ = ["blueprint"]

FOREIGN, BEFORE, FULL = "foreign", "before", "full"
HOW: Mapping[str, object] = {
    "started": _("A student began here. I know how many weeks it took."),
    "weeks": _("I called the school. It said how many weeks."),
    "closed": _("I called the school. The list is closed."),
    "no_answer": _("I called the school. Nobody answered."),
}


class WaitForm(Form):
    """How it is known, how many weeks, and on which day."""

    Meta = OwnWords

    code = StringField(_("Code of your organisation"), [InputRequired()])
    how = RadioField(
        _("What do you know?"),
        choices=[SelectChoice(value, words) for value, words in HOW.items()],
        validate_choice=False,
    )
    weeks = WholeNumber(_("Number of weeks"), 0, int(MOST_WEEKS))
    on = DateField(_("On which day?"), [InputRequired()])

    def said(self, today: date) -> ReportedWait | None:
        """What is reported; None where something is missing, with the fault at its field."""
        whole, how = self.validate(), self.how.data
        if how not in HOW:
            self.how.errors, whole = [_("Choose what you know.")], False
        counted = how in ("started", "weeks")
        if counted and self.weeks.data is None and not self.weeks.errors:
            self.weeks.errors, whole = [self.weeks.fault], False
        if self.on.data and not in_time(self.on.data, today):
            self.on.errors, whole = [_("Choose a day in the last year, not later than today.")], False
        if not whole or self.on.data is None:
            return None
        kind = ReportKind.STARTED if how == "started" else ReportKind.TOLD
        weeks = float(self.weeks.data) if counted and self.weeks.data is not None else None
        return ReportedWait(kind, Outcome.WEEKS if counted else Outcome(how), weeks, self.on.data)


@blueprint.get("/report/<offering>")
def reporting(offering: str) -> str:
    """The form for one course."""
    return form_shown(known(offering), WaitForm(MultiDict({"on": today().isoformat()})))


@blueprint.post("/report/<offering>")
def report(offering: str) -> str | tuple[str, int]:
    """Keep the report and say how to take it back; else the form again, with what was typed."""
    found, form = known(offering), WaitForm(request.form)
    said = form.said(today())
    if said is None:
        return form_shown(found, form), 400
    try:
        helper = let_in()
        kept = report_wait(read_model(), helper, offering, said, datetime.now(UTC), today())
    except NotLetIn as error:
        return form_shown(found, form, error.why), STATUS[error.why]
    except ReportedBefore:
        return form_shown(found, form, BEFORE), 400
    except TooManyReports:
        return form_shown(found, form, FULL), 429
    catalogue = read_model().catalogue
    return render_template("volunteer/reported.html", catalogue=catalogue, reported=kept, helper=helper, said=said)


@blueprint.post("/undo")
def undo() -> str | tuple[str, int]:
    """Take a report of today back, once."""
    if not from_own_page():
        abort(403)
    catalogue = read_model().catalogue
    try:
        undo_report(request.form.get("undo", ""), datetime.now(UTC), today())
    except ReportUnknown:
        return render_template("volunteer/undone.html", catalogue=catalogue, undone=False), 404
    return render_template("volunteer/undone.html", catalogue=catalogue, undone=True)


def known(offering: str) -> Offering:
    """The course; else there is no such page."""
    catalogue = read_model().catalogue
    row = catalogue.position.get(offering)
    if row is None:
        abort(404)
    return catalogue.offerings[row]


def form_shown(offering: Offering, form: WaitForm, why: str | None = None) -> str:
    """The page with the form; `why` says why nothing was kept."""
    catalogue = read_model().catalogue
    return render_template("volunteer/report.html", catalogue=catalogue, offering=offering, form=form, why=why)
