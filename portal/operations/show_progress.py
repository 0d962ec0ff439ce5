"""Reads a municipality's counts: the grid of a quarter, the flow over quarters, and who changed what."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.progress import (
    FIGURES,
    GROUPS,
    Amounts,
    Counts,
    Group,
    Reason,
    Route,
    RowKey,
    Sheet,
    flow_of,
)  # fmt: skip
from portal.domain.quarters import Quarter, last_full, quarters_until
from portal.extensions import db
from portal.models.account import Account, AuditEntry
from portal.models.municipality import Municipality
from portal.models.progress import ProgressCount
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.region import Contract

SUBJECT = "progress"
# The act of which these counts speak began on 1 January 2022 (Wet inburgering 2021).
FIRST = Quarter(2022, 1)
# So long a school that was counted is expected to be counted again.
REMEMBERED_QUARTERS = 4
MOST_SHOWN = 200


class QuarterUnknown(LookupError):
    """No such quarter, or one that is not over yet."""


class SchoolUnknown(LookupError):
    """No active school goes by this slug."""


@dataclass(frozen=True, slots=True)
class School:
    """A school by slug and name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Grid:
    """A quarter's rows as they stand, and the quarter before; `others` are schools that can be added.

    `stamp` changes with every change of the quarter, `words` explain odd figures by school, `changed_at` is the last
    change.
    """

    quarter: Quarter
    schools: tuple[School, ...]
    others: tuple[School, ...]
    now: Sheet
    before: Sheet
    words: Mapping[str, str]
    stamp: str
    changed_at: datetime | None

    def rows(self, *, all_groups: bool) -> list[RowKey]:
        """The rows to fill in: of each school the usual groups and those that were ever counted, or all."""
        keys = [RowKey(school.slug, group) for school in self.schools for group in GROUPS]
        seen = self.now.keys() | self.before.keys()
        return [key for key in keys if all_groups or key.group.is_known or key in seen]


@dataclass(frozen=True, slots=True)
class FlowPage:
    """The figures of the last quarters, of one school or of all schools together (None)."""

    school: School | None
    quarters: tuple[Quarter, ...]
    amounts: tuple[Amounts, ...]


@dataclass(frozen=True, slots=True)
class PastChange:
    """One change of a school's counts of a quarter: by whom (an e-mail address, None where no account did it)."""

    at: datetime
    by: str | None
    school: str
    quarter: str
    before: Mapping[str, object]
    after: Mapping[str, object]


def asked_quarter(text: str | None, today: date) -> Quarter:
    """The quarter of an address, the last full one where none is named; raises QuarterUnknown."""
    last = last_full(today)
    if not text:
        return last
    try:
        quarter = Quarter.parse(text)
    except ValueError as error:
        raise QuarterUnknown(text) from error
    if not FIRST <= quarter <= last:
        raise QuarterUnknown(text)
    return quarter


def show_grid(actor: Actor, quarter: Quarter, added: Iterable[str] = ()) -> Grid:
    """The grid of one quarter for the actor's municipality, with further schools; raises SchoolUnknown."""
    municipality = municipality_of(actor, Task.READ)
    everyone = all_schools()
    rows = stored_rows(municipality, quarter)
    known = known_schools(municipality, quarter) | {slug for slug, _ in rows}
    for slug in added:
        if slug not in everyone:
            raise SchoolUnknown(slug)
        known.add(slug)
    schools = sorted((School(slug, everyone[slug]) for slug in known if slug in everyone), key=by_name)
    others = sorted((School(slug, name) for slug, name in everyone.items() if slug not in known), key=by_name)
    return Grid(
        quarter=quarter,
        schools=tuple(schools),
        others=tuple(others),
        now={key: counts_of(row) for key, row in rows.items()},
        before=stored_sheet(municipality, quarter.back(1)),
        words={key.school: row.words for key, row in rows.items() if row.words},
        stamp=stamp_of(rows),
        changed_at=max((row.written_at for row in rows.values()), default=None),
    )


def by_name(school: School) -> tuple[str, str]:
    """The order of lists of schools."""
    return school.name.casefold(), school.slug


def all_schools() -> dict[str, str]:
    """Names of the active schools by slug."""
    query = select(Provider.slug, Provider.name).where(Provider.active)
    return {row.slug: row.name for row in db.session.execute(query)}


def known_schools(municipality: str, quarter: Quarter) -> set[str]:
    """The active schools to count people at: those that counts are awaited of, and those rated as contracted."""
    rated = Provider.active & Provider.id.in_(rated_as_contracted(municipality))
    return awaited_schools(municipality, quarter) | set(db.session.scalars(select(Provider.slug).where(rated)))


def awaited_schools(municipality: str, quarter: Quarter) -> set[str]:
    """The active schools that the municipality says here it buys from in a quarter, or counted in it or shortly before.

    What an old rating says of a contract asks nobody for counts.
    """
    contract = select(Contract.provider_id).where(
        Contract.municipality_code == municipality,
        Contract.since <= quarter.last_day,
        Contract.until.is_(None) | (Contract.until >= quarter.first_day),
    )
    recent = [str(one) for one in quarters_until(quarter, REMEMBERED_QUARTERS + 1)]
    counted = select(ProgressCount.provider_id).where(
        ProgressCount.municipality_code == municipality, ProgressCount.quarter.in_(recent)
    )
    awaited = Provider.active & (Provider.id.in_(contract) | Provider.id.in_(counted))
    return set(db.session.scalars(select(Provider.slug).where(awaited)))


def rated_as_contracted(municipality: str) -> set[int]:
    """Schools of which the municipality's newest published rating says that it buys from them."""
    query = select(Rating.provider_id, Rating.contract).where(
        Rating.municipality_code == municipality, Rating.contract.is_not(None), Rating.withdrawn_on.is_(None)
    )
    newest = {row.provider_id: row.contract for row in db.session.execute(query.order_by(Rating.quarter))}
    return {provider for provider, buys in newest.items() if buys}


def stored_rows(municipality: str, quarter: Quarter) -> dict[RowKey, ProgressCount]:
    """The table's rows of one quarter, in the order of schools and groups."""
    query = select(Provider.slug, ProgressCount).join(Provider, ProgressCount.provider_id == Provider.id)
    mine = (ProgressCount.municipality_code == municipality, ProgressCount.quarter == str(quarter))
    found = {
        RowKey(slug, Group(Route(row.route), Reason(row.reason))): row
        for slug, row in db.session.execute(query.where(*mine))
    }
    return dict(sorted(found.items(), key=lambda pair: (pair[0].school, GROUPS.index(pair[0].group))))


def stored_sheet(municipality: str, quarter: Quarter) -> dict[RowKey, Counts]:
    """The counts of one quarter."""
    return {key: counts_of(row) for key, row in stored_rows(municipality, quarter).items()}


def counts_of(row: ProgressCount) -> Counts:
    """A row of the table as its six figures."""
    return Counts(**{figure.value: getattr(row, figure.value) for figure in FIGURES})


def stamp_of(rows: Mapping[RowKey, ProgressCount]) -> str:
    """Short letters that differ when anything of a quarter's counts differs."""
    whole = [(key.school, *key.group, *(counts_of(row)[figure] for figure in FIGURES)) for key, row in rows.items()]
    return hashlib.sha256(repr(whole).encode()).hexdigest()[:16]


def show_flow(actor: Actor, last: Quarter, number: int, slug: str | None = None) -> FlowPage:
    """The figures of some quarters up to the last; raises SchoolUnknown."""
    municipality = municipality_of(actor, Task.READ)
    school = None
    if slug is not None:
        everyone = all_schools()
        if slug not in everyone:
            raise SchoolUnknown(slug)
        school = School(slug, everyone[slug])
    quarters = quarters_until(last, number)
    sheets = [stored_sheet(municipality, quarter) for quarter in quarters]
    return FlowPage(school, quarters, tuple(flow_of(sheets, slug)))


def show_flows(actor: Actor, last: Quarter, number: int) -> tuple[FlowPage, ...]:
    """The flow of all schools together, then of each school that was counted."""
    municipality = municipality_of(actor, Task.READ)
    quarters = quarters_until(last, number)
    sheets = [stored_sheet(municipality, quarter) for quarter in quarters]
    counted = {key.school for sheet in sheets for key in sheet}
    schools = sorted((School(slug, name) for slug, name in all_schools().items() if slug in counted), key=by_name)
    pages = [FlowPage(school, quarters, tuple(flow_of(sheets, school.slug))) for school in schools]
    return (FlowPage(None, quarters, tuple(flow_of(sheets))), *pages) if pages else ()


def past_changes(actor: Actor, most: int = MOST_SHOWN) -> list[PastChange]:
    """The newest changes of the municipality's counts, for those who may read its audit log."""
    municipality = municipality_of(actor, Task.DECIDE)
    query = (
        select(AuditEntry, Account.email)
        .outerjoin(Account, AuditEntry.actor == Account.id)
        .where(AuditEntry.municipality_code == municipality, AuditEntry.subject == SUBJECT)
        .order_by(AuditEntry.id.desc())
        .limit(most)
    )
    names = all_schools()
    found = []
    for entry, email in db.session.execute(query):
        slug, _, quarter = entry.subject_id.partition("/")
        found.append(PastChange(entry.at, email, names.get(slug, slug), quarter, entry.before or {}, entry.after or {}))
    return found


def municipality_name(actor: Actor) -> str:
    """The name of the actor's municipality."""
    code = municipality_of(actor, Task.READ)
    return db.session.scalar(select(Municipality.name).where(Municipality.code == code)) or code
