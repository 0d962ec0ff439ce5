"""Keeps the list of schools that a municipality buys lessons from, and whether it prefers one of them."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.region import SchoolContract
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.region import Contract, SchoolPolicy
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.region_changes import (
    NothingToPutBack,
    Part,
    Snapshot,
    keep_row,
    put_back,
    remove_row,
    write_change,
)  # fmt: skip

PARTS = (Part.CONTRACT, Part.POLICY)


class ContractUnknown(LookupError):
    """The municipality has no such contract."""


class ContractFault(StrEnum):
    """Why a contract is not taken."""

    SCHOOL = "school"
    TWICE = "twice"
    DAYS = "days"


class ContractRefused(ValueError):
    """A contract that is not taken, with the reason."""

    def __init__(self, fault: ContractFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


@dataclass(frozen=True, slots=True)
class KeptContract:
    """A contract with its number and the school's name."""

    number: int
    name: str
    contract: SchoolContract


def contracts_of(actor: Actor) -> tuple[KeptContract, ...]:
    """The municipality's contracts by the school's name, those that ended among them."""
    return kept_contracts(municipality_of(actor, Task.READ))


def kept_contracts(municipality: str) -> tuple[KeptContract, ...]:
    """The contracts of any municipality."""
    query = select(Contract, Provider).join(Provider, Provider.id == Contract.provider_id)
    rows = db.session.execute(query.where(Contract.municipality_code == municipality).order_by(Provider.name))
    return tuple(
        KeptContract(row.id, school.name, SchoolContract(school.slug, row.since, row.until, row.preferred))
        for row, school in rows
    )


def contract_of(actor: Actor, number: int) -> KeptContract:
    """One contract of the municipality; raises ContractUnknown."""
    found = next((one for one in contracts_of(actor) if one.number == number), None)
    if found is None:
        raise ContractUnknown(number)
    return found


def keep_contract(actor: Actor, given: SchoolContract, now: datetime, number: int | None = None) -> None:
    """Add a contract, or change the one of this number; raises ContractRefused or ContractUnknown."""
    code = municipality_of(actor, Task.DECIDE)
    take_turn(db.session, "municipality", code)
    before = state_of(contract_of(actor, number).contract) if number is not None else None
    school = db.session.scalar(select(Provider.id).filter_by(slug=given.school, active=True))
    if school is None:
        raise ContractRefused(ContractFault.SCHOOL)
    if given.until is not None and given.until < given.since:
        raise ContractRefused(ContractFault.DAYS)
    if any(one.contract.school == given.school and one.number != number for one in kept_contracts(code)):
        raise ContractRefused(ContractFault.TWICE)
    row = (db.session.get(Contract, number) if number is not None else None) or Contract(municipality_code=code)
    row.provider_id, row.since, row.until, row.preferred = school, given.since, given.until, given.preferred
    keep_row(actor, Part.CONTRACT, row, (before, state_of(given)), now)


def remove_contract(actor: Actor, number: int, now: datetime) -> None:
    """Take a contract off the list; raises ContractUnknown."""
    take_turn(db.session, "municipality", municipality_of(actor, Task.DECIDE))
    remove_row(actor, Part.CONTRACT, number, state_of(contract_of(actor, number).contract), restore_contract, now)


def state_of(contract: SchoolContract) -> Snapshot:
    """A contract as the audit log keeps it."""
    until = contract.until.isoformat() if contract.until else None
    return {
        "school": contract.school,
        "since": contract.since.isoformat(),
        "until": until,
        "preferred": contract.preferred,
    }


def restore_contract(municipality: str, key: str, state: Snapshot | None, now: datetime) -> None:
    """Set a contract to a kept state, in the caller's transaction; raises NothingToPutBack where the school is gone."""
    raise_data_version(db.session)
    row = db.session.scalar(select(Contract).filter_by(id=int(key), municipality_code=municipality))
    if state is None:
        if row is not None:
            db.session.delete(row)
        return
    school = db.session.scalar(select(Provider.id).filter_by(slug=state["school"]))
    if school is None:
        raise NothingToPutBack
    row = row or Contract(id=int(key), municipality_code=municipality)
    row.provider_id, row.preferred = school, bool(state["preferred"])
    row.since = date.fromisoformat(str(state["since"]))
    row.until = date.fromisoformat(str(state["until"])) if state["until"] else None
    db.session.add(row)


def names_preferred(actor: Actor) -> bool | None:
    """Whether the municipality names a preferred school; None where it has not said."""
    return kept_policy(municipality_of(actor, Task.READ))


def kept_policy(municipality: str) -> bool | None:
    """The same for any municipality."""
    row = db.session.get(SchoolPolicy, municipality)
    return None if row is None else row.names_preferred


def set_policy(actor: Actor, named: bool | None, now: datetime) -> None:
    """Say whether the municipality names a preferred school; None takes the word back."""
    code = municipality_of(actor, Task.DECIDE)
    take_turn(db.session, "municipality", code)
    before = kept_policy(code)
    if before == named:
        return
    states = {"names_preferred": before}, {"names_preferred": named}
    restore_policy(code, code, states[1], now)
    write_change(actor, Part.POLICY, code, now, states)
    db.session.commit()


def restore_policy(municipality: str, key: str, state: Snapshot | None, now: datetime) -> None:
    """Set the policy to a kept state, in the caller's transaction."""
    raise_data_version(db.session)
    row = db.session.get(SchoolPolicy, municipality)
    named = (state or {}).get("names_preferred")
    if named is None:
        if row is not None:
            db.session.delete(row)
        return
    row = row or SchoolPolicy(municipality_code=municipality)
    row.names_preferred, row.changed_at, row.demonstration = bool(named), now, False
    db.session.add(row)


def put_contract_back(actor: Actor, entry: int, now: datetime) -> None:
    """Undo the last change of contracts or policy; raises NothingToPutBack."""
    put_back(actor, {Part.CONTRACT: restore_contract, Part.POLICY: restore_policy}, entry, now)
