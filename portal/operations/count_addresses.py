"""In which municipality the addresses of a postcode lie: what CBS counted goes before every other table."""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import select

from portal.domain.table import Fault, TableFaults
from portal.extensions import db
from portal.models.municipality import Municipality, Postcode, PostcodeShare
from portal.operations.import_table import Brought, ImportResult, Intake, begin, day_in_name, finish, keep_rows
from portal.travel.address_counts import AddressCounts, read_address_counts

NAMED = 10


def counted_owners() -> dict[str, str]:
    """For each postcode that was counted, the municipality of most of its addresses."""
    query = select(PostcodeShare).order_by(PostcodeShare.addresses, PostcodeShare.municipality_code.desc())
    return {row.pc4: row.municipality_code for row in db.session.scalars(query)}


def count_addresses(path: Path, brought: Brought) -> ImportResult:
    """Take in how the addresses of each postcode are shared out; the table as a whole takes the place of the former."""
    counts = read_address_counts(path)
    refuse_ended(path.name, counts)
    intake = begin("address_counts", path, brought, counts.source, day_in_name(path))
    shares = {key: count for key, count in sorted(counts.addresses.items()) if count}
    notes = move_postcodes(intake, shares)
    values = [{"pc4": pc4, "municipality_code": code, "addresses": count} for (pc4, code), count in shares.items()]
    keep_rows(intake, PostcodeShare, ("pc4", "municipality_code"), values, lambda row: True, drop=True)
    return finish(intake, notes)


def refuse_ended(name: str, counts: AddressCounts) -> None:
    """Raise TableFaults for municipalities that the portal does not know, or that ended."""
    known = {row.code: row for row in db.session.scalars(select(Municipality))}
    faults = []
    for code, line in sorted(counts.first_lines.items(), key=lambda one: one[1]):
        row = known.get(code)
        if row is None:
            faults.append(Fault(line, "municipality", f"{code} is no municipality in the portal"))
        elif row.ended_on:
            follows = f"; {row.successor_code} follows it" if row.successor_code else ""
            faults.append(Fault(line, "municipality", f"{code} {row.name} ended on {row.ended_on}{follows}"))
    if faults:
        raise TableFaults(name, faults)


def move_postcodes(intake: Intake, shares: Mapping[tuple[str, str], int]) -> list[str]:
    """Put each postcode into the municipality of most of its addresses; gives what a person should know."""
    by_postcode: dict[str, dict[str, int]] = defaultdict(dict)
    for (pc4, code), count in shares.items():
        by_postcode[pc4][code] = count
    areas = {row.pc4: row for row in db.session.scalars(select(Postcode).order_by(Postcode.pc4))}
    for pc4, row in areas.items():
        counts = by_postcode.get(pc4)
        owner = min(counts, key=lambda code: (-counts[code], code)) if counts else row.municipality_code
        if counts and owner != row.municipality_code:
            words = f"municipality {row.municipality_code or 'not known'} -> {owner} ({told(counts)})"
            intake.tally.count("changed", pc4, words)
            row.municipality_code = owner
    several = {pc4: counts for pc4, counts in by_postcode.items() if len(counts) > 1}
    return [
        *named("in several municipalities", [f"{pc4} ({told(counts)})" for pc4, counts in several.items()]),
        *named("of the table without a point in the portal", sorted(by_postcode.keys() - areas.keys())),
        *named("of the portal that are not in the table, left as they are", sorted(areas.keys() - by_postcode.keys())),
    ]


def told(counts: Mapping[str, int]) -> str:
    """The shares of one postcode, the largest first."""
    total = sum(counts.values())
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return ", ".join(f"{code} {count / total:.0%}" for code, count in ordered)


def named(what: str, postcodes: list[str]) -> list[str]:
    """A line that names the first of some postcodes; none where there are none."""
    if not postcodes:
        return []
    more = ", ..." if len(postcodes) > NAMED else ""
    return [f"Postcodes {what} ({len(postcodes)}): {', '.join(postcodes[:NAMED])}{more}"]
