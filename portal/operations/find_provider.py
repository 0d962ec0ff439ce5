"""Which school a line of a table speaks of: by its slug, or by its number in the register of quality marks."""

from collections.abc import Sequence

from sqlalchemy import select

from portal.domain.table import IGNORED, Fault, Row, TableFaults
from portal.extensions import db
from portal.models.provider import Provider

# The columns that name a school; a table has one of them.
COLUMNS = frozenset({"provider", "register_id"})
# Their headings in Dutch tables.
SPELLINGS = {
    r"aanbieder|taalschool|school": "provider",
    "naam|plaats|woonplaats": IGNORED,
    r"register ?id|(register|keurmerk|certificaat|relatie)?[ -]?nummer": "register_id",
}


def known_providers(name: str, rows: Sequence[Row]) -> tuple[list[tuple[Row, int]], tuple[str, ...]]:
    """The rows of schools that the portal knows, each with the school's row id, and what the others are called.

    A slug goes before a number. Raises TableFaults where a row has neither.
    """
    schools = db.session.execute(select(Provider.id, Provider.slug, Provider.register_id)).all()
    by_slug = {row.slug: row.id for row in schools}
    by_number = {row.register_id: row.id for row in schools if row.register_id}
    found, unknown, faults = [], set(), []
    for row in rows:
        slug, number = row["provider"], row["register_id"]
        if not slug and not number:
            faults.append(Fault(row.line, "provider", "is empty"))
            continue
        school = by_slug.get(slug) if slug else by_number.get(number)
        if school is None:
            unknown.add(slug or number)
        else:
            found.append((row, school))
    if faults:
        raise TableFaults(name, faults)
    return found, tuple(sorted(unknown))


def require_one_name(name: str, found: Sequence[tuple[Row, int]], key: Sequence[str]) -> None:
    """Raise TableFaults where two lines speak of the same thing of one school, however they name it."""
    first: dict[tuple[object, ...], int] = {}
    faults = []
    for row, school in found:
        line = first.setdefault((school, *(row[column] for column in key)), row.line)
        if line != row.line:
            faults.append(Fault(row.line, "provider", f"the same provider, {', '.join(key)} as line {line}"))
    if faults:
        raise TableFaults(name, faults)
