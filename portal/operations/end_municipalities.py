"""Municipalities that a newer table no longer has: what they said goes where a table says, else nowhere."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import func, select, update

from portal.extensions import Base, db
from portal.models.assessment import Assessment
from portal.models.municipality import Municipality
from portal.models.progress import ProgressCount
from portal.models.rating import Rating
from portal.operations.audit import COMMAND, Subject, note
from portal.operations.import_table import Intake
from portal.operations.tell_import import worded
from portal.travel.successions import Succession, follow

# What goes to the successor together: the judgements of one school and quarter, and its counts of progress.
MOVING: tuple[tuple[type[Base], ...], ...] = ((Rating, Assessment), (ProgressCount,))


def end_municipalities(intake: Intake, living: frozenset[str], said: Mapping[str, Sequence[Succession]]) -> list[str]:
    """End those that the table no longer has and of which `said` tells the end; gives what a person should know.

    Nothing of one is moved without a line that says to whom, and nothing over what the successor said itself.
    """
    notes = []
    for row in db.session.scalars(select(Municipality).order_by(Municipality.code)):
        if row.code not in living:
            notes += end_one(intake, row, said.get(row.code, ()), follow(row.code, said, living))
    return notes


def end_one(intake: Intake, row: Municipality, told: Sequence[Succession], successor: str | None) -> list[str]:
    """End one municipality as far as a table tells."""
    name = f"{row.code} {row.name}"
    if told:
        write_end(intake, row, {"ended_on": max(one.ended_on for one in told), "successor_code": successor})
    notes = move_words(intake, row, successor) if successor else []
    left = holdings(row.code)
    if left and successor:
        notes.append(f"Needs a decision: {name} still holds {left}; {successor} follows it.")
    elif left:
        notes.append(f"Needs a decision: {name} {why_open(told)}. It holds {left}.")
    return notes


def write_end(intake: Intake, row: Municipality, end: Mapping[str, Any]) -> None:
    """Write down the end where that is new."""
    before = {name: getattr(row, name) for name in end}
    if before == end:
        return
    words = (f"{name} {worded(before[name])} -> {worded(value)}" for name, value in end.items())
    intake.tally.count("changed", row.code, ", ".join(words))
    for name, value in end.items():
        setattr(row, name, value)
    if intake.at:
        plain = {name: None if value is None else str(value) for name, value in end.items()}
        note(COMMAND, "municipality_ended", Subject("municipality", row.code), intake.at, after=plain)


def why_open(told: Sequence[Succession]) -> str:
    """Why nobody can say who follows."""
    successors = sorted(one.successor for one in told if one.successor)
    if len(successors) > 1:
        return f"was split over {', '.join(successors)}"
    if told:
        return "ended, and no line leads to a municipality of this table"
    return "is not in this table, and no line says what became of it"


def move_words(intake: Intake, row: Municipality, successor: str) -> list[str]:
    """Move what may be moved; gives a line that says so, where anything was."""
    moved = [told for models in MOVING for told in move(models, row.code, successor)]
    if not moved:
        return []
    if intake.at:
        after = {"successor_code": successor, "moved": moved}
        note(COMMAND, "municipality_succeeded", Subject("municipality", row.code, successor), intake.at, after=after)
    return [f"To {successor}: {', '.join(moved)} of {row.code} {row.name}."]


def move(models: Sequence[type[Any]], code: str, successor: str) -> list[str]:
    """Move rows of each school and quarter of which the successor said nothing itself; gives how many of each kind."""
    own, theirs = quarters(models, code), quarters(models, successor)
    told = []
    for model in models:
        count = 0
        for provider, quarter in own - theirs:
            mine = (model.municipality_code == code, model.provider_id == provider, model.quarter == quarter)
            found = db.session.scalar(select(func.count()).select_from(model).where(*mine)) or 0
            if found:
                db.session.execute(update(model).where(*mine).values(municipality_code=successor))
            count += found
        if count:
            told.append(f"{count} {model.__tablename__}")
    return told


def quarters(models: Sequence[type[Any]], code: str) -> set[tuple[int, str]]:
    """School and quarter of all that a municipality said in these tables."""
    queries = (select(model.provider_id, model.quarter).where(model.municipality_code == code) for model in models)
    return {(row.provider_id, row.quarter) for query in queries for row in db.session.execute(query)}


def holdings(code: str) -> str:
    """What still belongs to a municipality, in all tables that refer to it."""
    told = []
    for table in Base.metadata.sorted_tables:
        for column in table.columns:
            if any(key.target_fullname == "municipality.code" for key in column.foreign_keys):
                count = db.session.scalar(select(func.count()).select_from(table).where(column == code))
                told += [f"{count} {table.name}"] if count else []
    return ", ".join(told)
