"""Pages to say that a fact is not true, and to see what became of it. No account, nothing of who wrote it."""

import hashlib
from typing import cast

from flask import Flask, abort, current_app, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response
from wtforms import Form, RadioField, TextAreaField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from portal.domain.fault_report import MOST_LETTERS, WORKING_DAYS, FaultSubject
from portal.domain.personal_traces import personal_trace
from portal.operations.report_fault import TooManyReports, report_fault
from portal.operations.show_answer_times import show_answer_times
from portal.operations.show_provider import OfferingLine, ProviderPage, ProviderUnknown, show_provider
from portal.operations.show_report import ReportUnknown, plain_code, show_report
from portal.public.views import blueprint
from portal.web.current import read_model, today
from portal.web.flood import Admission, DailySources
from portal.web.form_words import OwnWords
from portal.web.guards import from_own_page, network
from portal.web.limits import counts_of
from portal.web.report_words import REFUSALS, STATES, SUBJECTS

__all__ = ["blueprint"]

SOURCES = "report_sources"
# Why nothing was kept although the form was filled in well.
FOREIGN = "foreign"
FULL = "full"

blueprint.add_app_template_filter(SUBJECTS.__getitem__, "subject_word")
blueprint.add_app_template_filter(STATES.__getitem__, "report_word")


@blueprint.record
def remember_sources(state: BlueprintSetupState) -> None:
    """Each application remembers its own sources."""
    state.app.extensions[SOURCES] = DailySources(counts_of(cast(Flask, state.app)), "reports")


class FaultForm(Form):
    """What is wrong, and what is right."""

    Meta = OwnWords

    about = RadioField(
        _("What is not true?"),
        choices=[SelectChoice(one.value, word) for one, word in SUBJECTS.items()],
        validate_choice=False,
    )
    text = TextAreaField(_("What is true?"))

    def validate_about(self, field: RadioField) -> None:
        """One of the subjects."""
        if field.data not in {one.value for one in FaultSubject}:
            raise ValidationError(_("Choose what is not true."))

    def validate_text(self, field: TextAreaField) -> None:
        """Not too long, nothing of a person; words are needed only where the subject says nothing."""
        text = (field.data or "").replace("\r\n", "\n").strip()
        if len(text) > MOST_LETTERS:
            raise ValidationError(_("This is too long. Use at most %(num)s letters.", num=MOST_LETTERS))
        if trace := personal_trace(text):
            raise ValidationError(REFUSALS[trace])
        if not text and self.about.data == FaultSubject.OTHER:
            raise ValidationError(_("Write what is not true, and what is true."))


@blueprint.get("/provider/<slug>/not-true")
def not_true(slug: str) -> str:
    """The form, with what it is about filled in where the address says so."""
    page = known_page(slug)
    asked = request.args.get("about")
    given = MultiDict({"about": asked}) if asked in set(FaultSubject) else None
    return form_shown(page, FaultForm(given), asked_course(page, request.args.get("offering")))


@blueprint.post("/provider/<slug>/not-true")
def report_not_true(slug: str) -> Response | tuple[str, int]:
    """Keep the report and lead to its own page; else the form again, with what was typed."""
    page, form = known_page(slug), FaultForm(request.form)
    line = asked_course(page, request.form.get("offering"))
    if not from_own_page():
        return form_shown(page, form, line, FOREIGN), 403
    if not form.validate():
        return form_shown(page, form, line), 400
    said = (slug, line.offering.id if line else None, FaultSubject(form.about.data), form.text.data or "")
    if admitted("\n".join(map(str, said))) == Admission.TOO_MANY:
        return form_shown(page, form, line, FULL), 429
    try:
        report = report_fault(*said, today())
    except TooManyReports:
        return form_shown(page, form, line, FULL), 429
    return redirect(url_for(".report", code=report.code), 303)


def admitted(said: str) -> Admission:
    """Whether this network may report more today; of what was said only a hash stays in memory."""
    sources = cast(DailySources, current_app.extensions[SOURCES])
    return sources.admit(network(), hashlib.sha256(said.encode(errors="replace")).hexdigest(), today())


def known_page(slug: str) -> ProviderPage:
    """The school's page; else there is no such page."""
    try:
        return show_provider(read_model(), slug)
    except ProviderUnknown:
        abort(404)


def asked_course(page: ProviderPage, offering: str | None) -> OfferingLine | None:
    """The course of this school that it is about; None where it is about the school."""
    return next((line for line in page.lines if line.offering.id == offering), None)


def form_shown(page: ProviderPage, form: FaultForm, line: OfferingLine | None, why: str | None = None) -> str:
    """The page with the form; `why` says why nothing was kept."""
    return render_template(
        "public/not_true.html",
        catalogue=read_model().catalogue,
        school=page.provider,
        line=line,
        form=form,
        why=why,
        most_letters=MOST_LETTERS,
        working_days=WORKING_DAYS,
    )


@blueprint.get("/reports")
def find_report() -> str | Response:
    """A field for a code that somebody wrote down, and how soon we answer."""
    code = plain_code(request.args.get("code", ""))
    if code:
        return redirect(url_for(".report", code=code))
    return render_template(
        "public/report.html",
        catalogue=read_model().catalogue,
        report=None,
        unknown=False,
        times=show_answer_times(today()),
        working_days=WORKING_DAYS,
    )


@blueprint.get("/reports/<code>")
def report(code: str) -> tuple[str, int]:
    """What became of a report."""
    catalogue = read_model().catalogue
    try:
        found = show_report(code)
    except ReportUnknown:
        return render_template("public/report.html", catalogue=catalogue, report=None, unknown=True), 404
    school = next((one for one in catalogue.providers if one.slug == found.provider), None)
    row = catalogue.position.get(found.offering or "")
    return render_template(
        "public/report.html",
        catalogue=catalogue,
        report=found,
        school=school,
        offering=None if row is None else catalogue.offerings[row],
        today=today(),
        working_days=WORKING_DAYS,
    ), 200
