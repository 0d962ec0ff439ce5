"""Takes in counts of one quarter, from the grid or a table: all or nothing, checked, and written into the audit log."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.personal_traces import holds_day, personal_trace
from portal.domain.progress import FIGURES, NOTHING, Counts, Figure, RowKey, Sheet
from portal.domain.progress_checks import Remark, check
from portal.domain.quarters import Quarter
from portal.extensions import db
from portal.models.progress import ProgressCount
from portal.models.provider import Provider
from portal.models.turns import take_turn
from portal.operations.audit import Subject, note
from portal.operations.show_progress import (
    SUBJECT,
    SchoolUnknown,
    all_schools,
    counts_of,
    stamp_of,
    stored_rows,
    stored_sheet,
)  # fmt: skip

MOST_LETTERS = 300


class CountsRefused(ValueError):
    """Counts with faults, or odd ones that nobody explained; nothing was kept. `remarks` are in the way."""

    def __init__(self, remarks: Iterable[Remark]) -> None:
        self.remarks = tuple(remarks)
        super().__init__(f"{len(self.remarks)} remarks")


class WordsRefused(ValueError):
    """An explanation that is too long or holds something of a person; `schools` are those it was given for."""

    def __init__(self, schools: Iterable[str]) -> None:
        super().__init__("an explanation cannot be kept")
        self.schools = frozenset(schools)


class ChangedMeanwhile(RuntimeError):
    """Somebody else changed the quarter's counts since they were read."""


@dataclass(frozen=True, slots=True)
class Change:
    """One figure that is to change, or changed."""

    row: RowKey
    figure: Figure
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Weighed:
    """What taking rows in would change, and what is wrong or odd with them."""

    changes: tuple[Change, ...]
    remarks: tuple[Remark, ...]

    @property
    def faults(self) -> tuple[Remark, ...]:
        """What keeps the rows out."""
        return tuple(remark for remark in self.remarks if not remark.is_warning)

    @property
    def odd_schools(self) -> tuple[str, ...]:
        """Schools whose figures want a word of explanation, in their order."""
        return tuple(dict.fromkeys(remark.row.school for remark in self.remarks if remark.is_warning))


def weigh_progress(actor: Actor, quarter: Quarter, rows: Sheet) -> Weighed:
    """What these rows would change in the municipality's quarter; nothing is kept. Raises SchoolUnknown."""
    municipality = municipality_of(actor, Task.WRITE)
    require_schools(rows)
    stored = stored_sheet(municipality, quarter)
    changes = tuple(changes_between(stored, rows))
    changed = {change.row for change in changes}
    # What stands there was explained before; what is wrong is told wherever it stands.
    remarks = check(rows, stored_sheet(municipality, quarter.back(1)))
    return Weighed(changes, tuple(one for one in remarks if not one.is_warning or one.row in changed))


def require_schools(rows: Sheet) -> None:
    """Raises SchoolUnknown for a row of no active school."""
    known = all_schools()
    for key in rows:
        if key.school not in known:
            raise SchoolUnknown(key.school)


def changes_between(stored: Sheet, rows: Sheet) -> Iterable[Change]:
    """The figures in which rows differ from what is stored."""
    for key, counts in rows.items():
        before = stored.get(key, NOTHING)
        for figure in FIGURES:
            if counts[figure] != before[figure]:
                yield Change(key, figure, before[figure], counts[figure])


def report_progress(
    actor: Actor, quarter: Quarter, rows: Sheet, words: Mapping[str, str], now: datetime, stamp: str | None = None
) -> tuple[Change, ...]:
    """Keep rows, with words by school for odd figures; rows that are not among them stay as they are.

    Raises CountsRefused, WordsRefused, SchoolUnknown, and ChangedMeanwhile where `stamp` is no longer the quarter's.
    """
    municipality = municipality_of(actor, Task.WRITE)
    take_turn(db.session, "progress", municipality)
    stored = stored_rows(municipality, quarter)
    if stamp is not None and stamp != stamp_of(stored):
        raise ChangedMeanwhile(str(quarter))
    weighed = weigh_progress(actor, quarter, rows)
    said = {school: text.strip() for school, text in words.items() if text.strip()}
    if refused := [school for school, text in said.items() if not may_be_kept(text)]:
        raise WordsRefused(refused)
    if weighed.faults or set(weighed.odd_schools) - said.keys():
        raise CountsRefused(weighed.remarks)
    for school in dict.fromkeys(change.row.school for change in weighed.changes):
        own = {key: counts for key, counts in rows.items() if key.school == school}
        explained = said.get(school) if school in weighed.odd_schools else None
        keep_school(actor, quarter, own, explained, now)
        note_school(
            actor, quarter, school, [one for one in weighed.changes if one.row.school == school], explained, now
        )
    db.session.commit()
    return weighed.changes


def may_be_kept(text: str) -> bool:
    """Whether words are short and hold no number, address or date of a person."""
    return len(text) <= MOST_LETTERS and not personal_trace(text) and not holds_day(text)


def keep_school(actor: Actor, quarter: Quarter, rows: Sheet, words: str | None, now: datetime) -> None:
    """Write one school's rows that differ; a row of which nothing is counted any more goes."""
    municipality = municipality_of(actor, Task.WRITE)
    stored = stored_rows(municipality, quarter)
    for key, counts in rows.items():
        row = stored.get(key)
        if counts == (counts_of(row) if row else NOTHING):
            continue
        if row and counts.is_empty:
            db.session.delete(row)
            continue
        if row is None:
            row = new_row(municipality, quarter, key)
        write(row, counts, words)
        row.written_by, row.written_at = actor.account, now
        db.session.add(row)
    db.session.flush()


def new_row(municipality: str, quarter: Quarter, key: RowKey) -> ProgressCount:
    """An empty row of the table."""
    provider = db.session.scalars(select(Provider.id).where(Provider.slug == key.school)).one()
    return ProgressCount(
        municipality_code=municipality,
        provider_id=provider,
        quarter=str(quarter),
        route=key.group.route.value,
        reason=key.group.reason.value,
    )


def write(row: ProgressCount, counts: Counts, words: str | None) -> None:
    """The six figures and the words into a row."""
    for figure in FIGURES:
        setattr(row, figure.value, counts[figure])
    row.words = words


def note_school(
    actor: Actor, quarter: Quarter, school: str, changes: Iterable[Change], words: str | None, now: datetime
) -> None:
    """One entry of the audit log with a school's figures before and after."""
    listed = list(changes)
    before = {name_of(one): one.before for one in listed}
    after: dict[str, object] = {name_of(one): one.after for one in listed}
    if words:
        after["words"] = words
    subject = Subject(SUBJECT, f"{school}/{quarter}", municipality_of(actor, Task.WRITE))
    note(actor, "counted", subject, now, before, after)


def name_of(change: Change) -> str:
    """A figure of a group as the audit log calls it."""
    return f"{change.row.group.route}/{change.row.group.reason}/{change.figure}"
