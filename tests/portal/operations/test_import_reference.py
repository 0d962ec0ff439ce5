"""Municipalities and postcodes: read again without harm, and a border that moves reaches the searches."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from portal.domain.table import TableFaults
from portal.extensions import db
from portal.models import Municipality, Postcode
from portal.models.version import data_version
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_postcodes import import_postcodes
from portal.operations.import_table import Brought, ImportResult
from tests.make import TODAY

BROUGHT = Brought(TODAY, source="made up", of_day=TODAY)
MUNICIPALITIES = (
    "code,name,province,postcodes",
    "GM9001,Oosterdam,Utrecht,3011-3012",
    "GM9002,Westerveen,Utrecht,4021",
)
AREAS = (
    "pc4,place,latitude,longitude,municipality",
    "3011,Oosterdam,52.0,5.0,GM9001",
    "3011,Dijkhoek,52.01,5.0,GM9001",
    "4021,Westerveen,52.0,5.146,GM9002",
)


@pytest.fixture
def table(tmp_path: Path) -> Callable[..., Path]:
    """Writes a CSV of these lines."""

    def write(*lines: str, encoding: str = "utf-8") -> Path:
        path = tmp_path / "table.csv"
        path.write_bytes("\n".join(lines).encode(encoding))
        return path

    return write


def municipality_of(pc4: str) -> str | None:
    db.session.expire_all()
    return db.session.scalars(sa.select(Postcode).where(Postcode.pc4 == pc4)).one().municipality_code


def test_municipalities_and_postcodes_are_taken_in_and_twice_is_once(table: Any) -> None:
    assert import_municipalities(table(*MUNICIPALITIES), BROUGHT) == ImportResult(added=2)
    assert import_postcodes(table(*AREAS), BROUGHT) == ImportResult(added=2)
    version = data_version(db.session)
    assert import_municipalities(table(*MUNICIPALITIES), BROUGHT) == ImportResult(same=2)
    assert import_postcodes(table(*AREAS), BROUGHT) == ImportResult(same=2)
    assert data_version(db.session) == version
    row = db.session.scalars(sa.select(Postcode).where(Postcode.pc4 == "3011")).one()
    assert (row.place, row.other_places) == ("Oosterdam", ["Dijkhoek"])


def test_a_renamed_municipality_is_counted_as_changed(table: Any) -> None:
    import_municipalities(table(*MUNICIPALITIES), BROUGHT)
    renamed = (*MUNICIPALITIES[:2], MUNICIPALITIES[2].replace("Westerveen", "Westerkwartier"))
    assert import_municipalities(table(*renamed), BROUGHT) == ImportResult(changed=1, same=1)
    assert set(db.session.scalars(sa.select(Municipality.name))) == {"Oosterdam", "Westerkwartier"}


def test_postcodes_come_before_municipalities_or_after(table: Any) -> None:
    import_postcodes(table(*AREAS), BROUGHT)
    assert municipality_of("3011") is None
    import_municipalities(table(*MUNICIPALITIES), BROUGHT)
    assert (municipality_of("3011"), municipality_of("4021")) == ("GM9001", "GM9002")


@pytest.mark.parametrize(
    ("operation", "lines"),
    [
        (import_municipalities, (*MUNICIPALITIES, "GM9003,Noordhuizen,Utrecht,3012")),
        (import_municipalities, (*MUNICIPALITIES, "GM9001,Oosterdam,Utrecht,9999")),
        (import_postcodes, (*AREAS, "5031,Noordhuizen,152.5,5.0,")),
        (import_postcodes, (*AREAS, "5031 AB,Noordhuizen,52.5,5.0,")),
    ],
)
def test_a_fault_in_the_last_line_stops_the_whole_table(operation: Any, lines: tuple[str, ...], table: Any) -> None:
    with pytest.raises(TableFaults):
        operation(table(*lines), BROUGHT)
    assert db.session.scalars(sa.select(Municipality)).all() == []
    assert db.session.scalars(sa.select(Postcode)).all() == []


def test_a_border_that_moves_raises_the_version(table: Any) -> None:
    import_municipalities(table(*MUNICIPALITIES), BROUGHT)
    import_postcodes(table(*AREAS), BROUGHT)
    version = data_version(db.session)
    import_municipalities(
        table(MUNICIPALITIES[0], "GM9001,Oosterdam,Utrecht,3011-3012 4021", "GM9002,Westerveen,Utrecht,4022"),
        BROUGHT,
    )
    assert municipality_of("4021") == "GM9001"
    assert data_version(db.session) == version + 1


def test_postcodes_without_municipality_leave_those_that_are_known(table: Any) -> None:
    import_municipalities(table(*MUNICIPALITIES), BROUGHT)
    import_postcodes(table(*AREAS), BROUGHT)
    import_postcodes(table("pc4,place,latitude,longitude", "3011,Oosterdam,52.0,5.0"), BROUGHT)
    assert municipality_of("3011") == "GM9001"


@pytest.mark.parametrize(("operation", "lines"), [(import_municipalities, MUNICIPALITIES), (import_postcodes, AREAS)])
def test_a_table_that_is_no_text_is_a_fault(operation: Any, lines: tuple[str, ...], table: Any) -> None:
    with pytest.raises(TableFaults):
        operation(table(*lines, lines[-1].replace("Westerveen", "S\x81dwest"), encoding="latin-1"), BROUGHT)
