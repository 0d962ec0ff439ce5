"""The schools that the municipality buys lessons from, and whether it names a preferred one."""

from datetime import date
from typing import Any, cast

from flask import Response, abort, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, DateField, Form, RadioField, SelectField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import InputRequired, Optional

from portal.domain.actor import Task, require
from portal.domain.region import SchoolContract
from portal.municipality.region_page import about_changes, after, undo
from portal.municipality.views import blueprint
from portal.operations.set_contracts import (
    PARTS,
    ContractFault,
    ContractRefused,
    ContractUnknown,
    KeptContract,
    contract_of,
    contracts_of,
    keep_contract,
    names_preferred,
    put_contract_back,
    remove_contract,
    set_policy,
)
from portal.web.current import read_model, today
from portal.web.form_words import OwnWords
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer
from portal.web.staff_region_words import CONTRACT_FAULTS

__all__ = ["blueprint"]

POLICIES = {"yes": True, "no": False, "": None}
FIELD_OF = {ContractFault.SCHOOL: "school", ContractFault.TWICE: "school", ContractFault.DAYS: "until"}


class ContractForm(Form):
    """One contract."""

    Meta = OwnWords

    school = SelectField(_("School"), [InputRequired()])
    since = DateField(_("First day"), [InputRequired()])
    until = DateField(_("Last day"), [Optional()])
    preferred = BooleanField(_("Our preferred school"))

    def __init__(self, args: MultiDict[str, str] | None = None, **more: Any) -> None:
        super().__init__(args, **more)
        schools = sorted(read_model().catalogue.providers, key=lambda one: one.name.casefold())
        named = [SelectChoice(one.slug, one.name) for one in schools]
        self.school.choices = [SelectChoice("", _("Choose a school")), *named]

    def contract(self) -> SchoolContract:
        """The contract of a valid form."""
        since = cast(date, self.since.data)
        return SchoolContract(self.school.data, since, self.until.data, self.preferred.data)

    def refuse(self, fault: ContractFault) -> None:
        """Tell the fault at its field."""
        field = self[FIELD_OF[fault]]
        field.errors = [*field.errors, CONTRACT_FAULTS[fault]]


class PolicyForm(Form):
    """Whether a preferred school is named."""

    Meta = OwnWords

    named = RadioField(
        _("Do you tell residents which school you prefer?"),
        choices=[
            SelectChoice("yes", _("Yes, we name a preferred school")),
            SelectChoice("no", _("No, we prefer no school")),
            SelectChoice("", _("We do not say")),
        ],
    )


@blueprint.get("/contracts")
def contracts() -> str | Response:
    """The list, with the policy."""
    listed, day = contracts_of(current_actor()), today()
    if request.args.get("format") == "csv":
        return csv_answer("contracts", header(), [row(one, day) for one in listed])
    named = {value: word for word, value in POLICIES.items()}[names_preferred(current_actor())]
    form = PolicyForm(data={"named": named})
    return render_template(
        "municipality/contracts.html", contracts=listed, policy=form, today=day, **about_changes(PARTS)
    )


def header() -> list[str]:
    """The names of the columns."""
    return [
        gettext("School"),
        gettext("First day"),
        gettext("Last day"),
        gettext("Preferred"),
        gettext("Holds on %(day)s", day=today().isoformat()),
    ]


def row(one: KeptContract, day: date) -> list[object]:
    """A contract as a row of the table."""
    yes, no = gettext("yes"), gettext("no")
    held = one.contract
    until = held.until.isoformat() if held.until else None
    return [one.name, held.since.isoformat(), until, yes if held.preferred else no, yes if held.holds(day) else no]


@blueprint.post("/contracts/policy")
def keep_policy() -> AnyResponse:
    """Say whether a preferred school is named."""
    require(current_actor(), Task.DECIDE)
    named = request.form.get("named", "")
    if named not in POLICIES:
        abort(400)
    set_policy(current_actor(), POLICIES[named], now())
    return after(".contracts", "kept")


@blueprint.get("/contracts/add")
def new_contract() -> str:
    """An empty form."""
    require(current_actor(), Task.DECIDE)
    return contract_shown(ContractForm(), None)


@blueprint.post("/contracts/add")
def add_contract() -> AnyResponse | tuple[str, int]:
    """Keep a new contract."""
    require(current_actor(), Task.DECIDE)
    return contract_given(None)


@blueprint.get("/contracts/<int:number>")
def contract(number: int) -> str:
    """One contract as a form."""
    require(current_actor(), Task.DECIDE)
    kept = known_contract(number).contract
    answers = {"school": kept.school, "since": kept.since, "until": kept.until, "preferred": kept.preferred}
    return contract_shown(ContractForm(data=answers), number)


@blueprint.post("/contracts/<int:number>")
def change_contract(number: int) -> AnyResponse | tuple[str, int]:
    """Keep a changed contract."""
    require(current_actor(), Task.DECIDE)
    known_contract(number)
    return contract_given(number)


def contract_given(number: int | None) -> AnyResponse | tuple[str, int]:
    """Keep what the form says, or show the form again with what was typed."""
    form = ContractForm(request.form)
    if not form.validate():
        return contract_shown(form, number), 400
    try:
        keep_contract(current_actor(), form.contract(), now(), number)
    except ContractRefused as refused:
        form.refuse(refused.fault)
        return contract_shown(form, number), 400
    return after(".contracts", "kept")


def contract_shown(form: ContractForm, number: int | None) -> str:
    """The page with the form."""
    return render_template("municipality/contract.html", form=form, number=number)


def known_contract(number: int) -> KeptContract:
    """The municipality's own contract; else there is no such page."""
    try:
        return contract_of(current_actor(), number)
    except ContractUnknown:
        abort(404)


@blueprint.get("/contracts/<int:number>/remove")
def ask_contract_removal(number: int) -> str:
    """Ask before a contract is taken off the list."""
    require(current_actor(), Task.DECIDE)
    return render_template("municipality/remove_contract.html", contract=known_contract(number))


@blueprint.post("/contracts/<int:number>/remove")
def take_contract_off(number: int) -> AnyResponse:
    """Take it off."""
    require(current_actor(), Task.DECIDE)
    known_contract(number)
    remove_contract(current_actor(), number, now())
    return after(".contracts", "removed")


@blueprint.post("/contracts/undo")
def undo_contract() -> AnyResponse:
    """Put the last change of contracts or policy back."""
    return undo(put_contract_back, ".contracts")
