"""Where the municipality's newcomers find help: its desks, and organisations of volunteers."""

from typing import Any

from flask import Response, abort, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response as AnyResponse
from wtforms import Form, RadioField, SelectMultipleField, StringField, widgets
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from portal.domain.actor import Task, require
from portal.domain.help_point import MOST_LETTERS
from portal.domain.region import HelpKind, HelpPoint
from portal.municipality.region_page import about_changes, after, undo
from portal.municipality.views import blueprint
from portal.operations.set_help_points import (
    FIELDS,
    PARTS,
    HelpPointRefused,
    HelpPointUnknown,
    help_point_of,
    help_points_of,
    keep_help_point,
    put_help_point_back,
    remove_help_point,
)
from portal.web.form_words import OwnWords
from portal.web.region_words import HELP_KINDS, SPOKEN
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer
from portal.web.staff_region_words import HELP_FAULTS

__all__ = ["blueprint"]

# Longer than any field may be, so that the fault is told and what was typed stays to be shortened.
MOST_TYPED = 2000


class HelpPointForm(Form):
    """One help point; which values are taken, the operation says."""

    Meta = OwnWords

    kind = RadioField(
        _("Who helps there?"), choices=[SelectChoice(one.value, word) for one, word in HELP_KINDS.items()]
    )
    name = StringField(_("Name of the desk or organisation"))
    street = StringField(_("Street and number"))
    postcode = StringField(_("Postcode"))
    city = StringField(_("Town"))
    phone = StringField(_("Phone number of the desk"))
    website = StringField(_("Website"))
    hours = StringField(_("When is it open?"))
    languages = SelectMultipleField(
        _("Which languages are spoken there?"),
        choices=[SelectChoice(code, name) for code, name in SPOKEN.items()],
        option_widget=widgets.CheckboxInput(),
        widget=widgets.ListWidget(prefix_label=False),
    )

    def point(self) -> HelpPoint:
        """The help point of a valid form, as it was typed."""
        typed = {name: " ".join((self[name].data or "")[:MOST_TYPED].split()) or None for name in FIELDS}
        postcode = (typed["postcode"] or "").upper() or None
        fields: dict[str, Any] = {**typed, "name": typed["name"] or "", "postcode": postcode}
        return HelpPoint(0, "", HelpKind(self.kind.data), languages=tuple(self.languages.data or ()), **fields)

    def refuse(self, refused: HelpPointRefused) -> None:
        """Tell the faults at their fields."""
        for name, fault in refused.faults.items():
            self[name].errors = [*self[name].errors, HELP_FAULTS[fault]]


@blueprint.get("/help-points")
def help_points() -> str | Response:
    """The list."""
    listed = help_points_of(current_actor())
    if request.args.get("format") == "csv":
        return csv_answer("help-points", header(), map(row, listed))
    return render_template("municipality/help_points.html", points=listed, spoken=SPOKEN, **about_changes(PARTS))


def header() -> list[str]:
    """The names of the columns."""
    form = HelpPointForm()
    return [str(form[name].label.text) for name in ("kind", *FIELDS, "languages")]


def row(point: HelpPoint) -> list[object]:
    """A help point as a row of the table."""
    fields = [getattr(point, name) for name in FIELDS]
    return [str(HELP_KINDS[point.kind]), *fields, ", ".join(SPOKEN[code] for code in point.languages)]


@blueprint.get("/help-points/add")
def new_help_point() -> str:
    """An empty form."""
    require(current_actor(), Task.DECIDE)
    return help_point_shown(HelpPointForm(data={"kind": HelpKind.DESK.value}), None)


@blueprint.post("/help-points/add")
def add_help_point() -> AnyResponse | tuple[str, int]:
    """Keep a new help point."""
    require(current_actor(), Task.DECIDE)
    return help_point_given(None)


@blueprint.get("/help-points/<int:number>")
def help_point(number: int) -> str:
    """One help point as a form."""
    require(current_actor(), Task.DECIDE)
    kept = known_point(number)
    answers = {name: getattr(kept, name) for name in FIELDS}
    form = HelpPointForm(data={"kind": kept.kind.value, "languages": list(kept.languages), **answers})
    return help_point_shown(form, number)


@blueprint.post("/help-points/<int:number>")
def change_help_point(number: int) -> AnyResponse | tuple[str, int]:
    """Keep a changed help point."""
    require(current_actor(), Task.DECIDE)
    known_point(number)
    return help_point_given(number)


def help_point_given(number: int | None) -> AnyResponse | tuple[str, int]:
    """Keep what the form says, or show the form again with what was typed."""
    form = HelpPointForm(request.form)
    if not form.validate():
        return help_point_shown(form, number), 400
    try:
        keep_help_point(current_actor(), form.point(), now(), number)
    except HelpPointRefused as refused:
        form.refuse(refused)
        return help_point_shown(form, number), 400
    return after(".help_points", "kept")


def help_point_shown(form: HelpPointForm, number: int | None) -> str:
    """The page with the form."""
    hints = {
        "name": gettext("The name of the desk. Not the name of a person."),
        "phone": gettext("The number of the desk. Not the number of a person."),
        "website": gettext("It begins with https:// or http://."),
        "hours": gettext("For example: Monday to Friday 9.00-17.00. Write it in Dutch."),
    }
    return render_template(
        "municipality/help_point.html", form=form, number=number, hints=hints, most=MOST_LETTERS, fields=FIELDS
    )


def known_point(number: int) -> HelpPoint:
    """The municipality's own help point; else there is no such page."""
    try:
        return help_point_of(current_actor(), number)
    except HelpPointUnknown:
        abort(404)


@blueprint.get("/help-points/<int:number>/remove")
def ask_point_removal(number: int) -> str:
    """Ask before a help point is taken out."""
    require(current_actor(), Task.DECIDE)
    return render_template("municipality/remove_help_point.html", point=known_point(number))


@blueprint.post("/help-points/<int:number>/remove")
def take_point_out(number: int) -> AnyResponse:
    """Take it out."""
    require(current_actor(), Task.DECIDE)
    known_point(number)
    remove_help_point(current_actor(), number, now())
    return after(".help_points", "removed")


@blueprint.post("/help-points/undo")
def undo_help_point() -> AnyResponse:
    """Put the last change back."""
    return undo(put_help_point_back, ".help_points")
