"""Tells which schools have no counts for the last full quarter, and until when they are awaited."""

from dataclasses import dataclass
from datetime import date

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.due import due_after
from portal.domain.quarters import Quarter, last_full
from portal.operations.show_progress import School, all_schools, awaited_schools, by_name, stored_rows


@dataclass(frozen=True, slots=True)
class ProgressDue:
    """The quarter, the last day of the term, the schools without any count, and whether the term is over."""

    quarter: Quarter
    due_on: date
    missing: tuple[School, ...]
    late: bool


def show_due_progress(actor: Actor, today: date) -> ProgressDue:
    """What the actor's own municipality has still to count."""
    return due_progress(municipality_of(actor, Task.READ), today)


def due_progress(municipality: str, today: date) -> ProgressDue:
    """What a municipality (GM0344) has still to count; for pages of its staff and letters to them."""
    quarter = last_full(today)
    counted = {key.school for key in stored_rows(municipality, quarter)}
    names = all_schools()
    missing = (School(slug, names[slug]) for slug in awaited_schools(municipality, quarter) - counted)
    due_on = due_after(quarter)
    return ProgressDue(quarter, due_on, tuple(sorted(missing, key=by_name)), today > due_on)
