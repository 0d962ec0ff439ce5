"""Official tables: shares of postcodes, mergers of municipalities, boundaries."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from portal.domain.table import TableFaults
from portal.extensions import Base, db
from portal.models import (
    AuditEntry,
    Border,
    Contract,
    CountryOutline,
    Municipality,
    Postcode,
    PostcodeShare,
    ProgressCount,
    Provider,
    Rating,
)
from portal.models.version import data_version
from portal.operations.find_border import border_of, country_drawing
from portal.operations.import_borders import import_borders
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_postcodes import import_postcodes
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought, ImportResult
from portal.operations.list_municipalities import list_municipalities, municipality_name
from tests.make import TODAY, add_providers, add_towns

BROUGHT = Brought(TODAY, source="made up", of_day=date(2026, 1, 1))
LOOKING = replace(BROUGHT, dry_run=True)
LIST = ("code,name,province", "GM9001,Oosterdam,Utrecht", "GM9003,Noordhuizen,Utrecht")
ENDS = "code,successor,ended_on"
Write = Callable[..., Path]


@pytest.fixture(autouse=True)
def country() -> None:
    add_towns()
    add_providers("de-brug", "het-leerhuis")


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of these lines."""

    def written(*lines: str, name: str = "table.csv") -> Path:
        path = tmp_path / name
        path.write_text("\n".join(lines), encoding="utf-8")
        return path

    return written


def everything() -> list[list[str]]:
    """All rows of all tables."""
    tables = Base.metadata.sorted_tables
    return [sorted(map(repr, map(tuple, db.session.execute(table.select())))) for table in tables]


def school(slug: str) -> int:
    return db.session.scalars(sa.select(Provider.id).where(Provider.slug == slug)).one()


def add_rating(code: str, quarter: str, slug: str = "de-brug") -> None:
    db.session.add(Rating(provider_id=school(slug), municipality_code=code, quarter=quarter, published_on=TODAY))
    db.session.commit()


def add_progress(code: str, quarter: str) -> None:
    fields = {"route": "b1", "reason": "asylum", "started": 3, "written_at": datetime(2026, 1, 1, tzinfo=UTC)}
    db.session.add(ProgressCount(provider_id=school("de-brug"), municipality_code=code, quarter=quarter, **fields))
    db.session.commit()


def ratings() -> list[tuple[str, str]]:
    db.session.expire_all()
    rows = db.session.scalars(sa.select(Rating).order_by(Rating.quarter, Rating.municipality_code))
    return [(row.quarter, row.municipality_code) for row in rows]


def owners() -> dict[str, str | None]:
    db.session.expire_all()
    return {row.pc4: row.municipality_code for row in db.session.scalars(sa.select(Postcode))}


def test_nothing_of_an_ended_municipality_moves_where_no_table_says_where_to(write: Write) -> None:
    add_rating("GM9002", "2025Q4")
    before = ratings()
    result = import_municipalities(write(*LIST), BROUGHT)
    assert result == ImportResult(same=2, gone=1)
    assert result.notes[0] == (
        "Needs a decision: GM9002 Westerveen is not in this table, and no line says what became of it. "
        "It holds 2 postcode, 1 rating."
    )
    assert ratings() == before and db.session.get_one(Municipality, "GM9002").ended_on is None


def test_what_an_ended_municipality_said_goes_where_the_table_says(write: Write) -> None:
    add_rating("GM9002", "2025Q4")
    add_progress("GM9002", "2025Q4")
    ends = write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv")
    import_municipalities(write(*LIST), BROUGHT, ends)
    assert ratings() == [("2025Q4", "GM9001")]
    assert db.session.scalars(sa.select(ProgressCount.municipality_code)).all() == ["GM9001"]
    row = db.session.get_one(Municipality, "GM9002")
    assert (row.ended_on, row.successor_code) == (date(2026, 1, 1), "GM9001")
    assert [one.code for one in list_municipalities()] == ["GM9003", "GM9001"]
    assert municipality_name("GM9002") == "Westerveen"
    actions = db.session.scalars(sa.select(AuditEntry.action).order_by(AuditEntry.id)).all()
    assert actions == ["municipality_ended", "municipality_succeeded"]
    version = data_version(db.session)
    assert import_municipalities(write(*LIST), BROUGHT, ends) == ImportResult(same=2)
    assert data_version(db.session) == version


def test_nothing_is_written_over_what_the_successor_said(write: Write) -> None:
    for code, quarter in (("GM9001", "2025Q4"), ("GM9002", "2025Q4"), ("GM9002", "2025Q3")):
        add_rating(code, quarter)
    ends = write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv")
    result = import_municipalities(write(*LIST), BROUGHT, ends)
    assert ratings() == [("2025Q3", "GM9001"), ("2025Q4", "GM9001"), ("2025Q4", "GM9002")]
    assert result.notes[:2] == (
        "To GM9001: 1 rating of GM9002 Westerveen.",
        "Needs a decision: GM9002 Westerveen still holds 2 postcode, 1 rating; GM9001 follows it.",
    )


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (("GM9002,GM9001,2026-01-01", "GM9002,GM9003,2026-01-01"), "was split over GM9001, GM9003"),
        (("GM9002,,2026-01-01",), "ended, and no line leads to a municipality of this table"),
        (("GM9002,GM9009,2026-01-01",), "ended, and no line leads to a municipality of this table"),
    ],
)
def test_a_split_or_a_dead_end_needs_a_decision(lines: Sequence[str], why: str, write: Write) -> None:
    add_rating("GM9002", "2025Q4")
    result = import_municipalities(write(*LIST), BROUGHT, write(ENDS, *lines, name="ends.csv"))
    assert f"Needs a decision: GM9002 Westerveen {why}." in result.notes[0]
    assert ratings() == [("2025Q4", "GM9002")]
    assert db.session.get_one(Municipality, "GM9002").ended_on == date(2026, 1, 1)


def test_contracts_stay_and_are_named(write: Write) -> None:
    contract = Contract(municipality_code="GM9002", provider_id=school("de-brug"), since=TODAY)
    db.session.add(contract)
    db.session.commit()
    result = import_municipalities(write(*LIST), LOOKING, write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv"))
    assert "still holds 1 contract, 2 postcode; GM9001 follows it." in result.notes[0]


def test_a_dry_run_of_a_merger_takes_nothing_in(write: Write) -> None:
    add_rating("GM9002", "2025Q4")
    before = everything()
    ends = write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv")
    result = import_municipalities(write(*LIST), LOOKING, ends)
    assert "  ~ GM9002: ended_on not known -> 2026-01-01, successor_code not known -> GM9001" in result.as_lines()
    db.session.expire_all()
    assert everything() == before


def test_a_municipality_that_comes_back_lives_again(write: Write) -> None:
    import_municipalities(write(*LIST), BROUGHT, write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv"))
    assert import_municipalities(write(*LIST, "GM9002,Westerveen,Utrecht"), BROUGHT).changed == 1
    assert db.session.get_one(Municipality, "GM9002").ended_on is None


def test_a_rating_by_an_ended_municipality_is_a_fault(write: Write) -> None:
    import_municipalities(write(*LIST), BROUGHT, write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv"))
    heading = "provider,municipality,quarter,lessons,guidance,flexibility,intake,mark_valid,complaints_procedure"
    table = write(
        f"{heading},contract_without_penalty,contract,published_on", "de-brug,GM9002,2025Q4,4,4,4,4,,,,,2026-01-02"
    )
    with pytest.raises(TableFaults, match="GM9002 is no municipality in the portal"):
        import_ratings(table, BROUGHT)


ADDRESSES = (
    "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025",
    *(f"3011AB;{number};90010000;900100;9001" for number in (1, 3)),
    *(f"3011AC;{number};90020000;900200;9002" for number in (1, 3, 5)),
    "9999ZZ;1;90030000;900300;9003",
)


def test_a_postcode_belongs_to_the_municipality_of_most_addresses_and_keeps_the_shares(write: Write) -> None:
    result = import_postcodes(write(*ADDRESSES, name="pc6hnr20250801_gwb.csv"), Brought(TODAY))
    assert (result.added, result.changed) == (3, 1)
    assert "Postcodes in several municipalities (1): 3011 (GM9002 60%, GM9001 40%)" in result.notes
    assert "Postcodes of the table without a point in the portal (1): 9999" in result.notes
    assert (owners()["3011"], owners()["3012"]) == ("GM9002", "GM9001")


def test_a_newer_table_of_addresses_takes_the_place_of_the_former(write: Write) -> None:
    import_postcodes(write(*ADDRESSES, name="pc6hnr20250801_gwb.csv"), Brought(TODAY))
    result = import_postcodes(write(*ADDRESSES[:3], name="pc6hnr20260801_gwb.csv"), Brought(TODAY))
    assert result == ImportResult(changed=1, same=1, gone=2)
    assert owners()["3011"] == "GM9001"
    assert [row.pc4 for row in db.session.scalars(sa.select(PostcodeShare))] == ["3011"]


def test_counted_addresses_go_before_every_other_table(write: Write) -> None:
    import_postcodes(write(*ADDRESSES, name="pc6hnr20250801_gwb.csv"), Brought(TODAY))
    import_postcodes(write("pc4,place,latitude,longitude,municipality", "3011,Oosterdam,52.0,5.0,GM9001"), BROUGHT)
    assert owners()["3011"] == "GM9002"
    lines = ("GM9001,Oosterdam,Utrecht,3011", "GM9002,Westerveen,Utrecht,4021", "GM9003,Noordhuizen,Utrecht,5031")
    import_municipalities(write("code,name,province,postcodes", *lines), BROUGHT)
    assert owners()["3011"] == "GM9002"


def test_addresses_of_an_unknown_or_ended_municipality_are_a_fault_of_the_first_line(write: Write) -> None:
    import_municipalities(write(*LIST), BROUGHT, write(ENDS, "GM9002,GM9001,2026-01-01", name="ends.csv"))
    before = everything()
    with pytest.raises(TableFaults) as caught:
        import_postcodes(write(*ADDRESSES, "3011AB;7;1;1;9009", "3011AB;9;1;1;9009"), BROUGHT)
    assert [(fault.line, fault.field) for fault in caught.value.faults] == [(4, "municipality"), (8, "municipality")]
    assert "GM9002 Westerveen ended on 2026-01-01; GM9001 follows it" in str(caught.value)
    assert everything() == before


def test_points_and_places_are_read_with_decimal_commas(write: Write) -> None:
    result = import_postcodes(write("pc4;place;latitude;longitude", "8011;Zwolle;52,5;6,1"), BROUGHT)
    assert (result.added, result.gone) == (1, 6)
    row = db.session.get_one(Postcode, "8011")
    assert (row.latitude, row.longitude) == (52.5, 6.1)


def square(code: str, west: float, width: float = 0.1) -> dict[str, Any]:
    ring = [[west, 51.9], [west + width, 51.9], [west + width, 52.1], [west, 52.1], [west, 51.9]]
    properties = {"statcode": code, "statnaam": code, "jrstatcode": f"2026{code}"}
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": [ring]}}


def collection(*features: dict[str, Any]) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


TWO = (square("GM9001", 4.95), square("GM9002", 5.05))


def test_boundaries_become_outlines_and_the_drawn_country(write: Write) -> None:
    result = import_borders(write(collection(*TWO)), Brought(TODAY))
    assert (result.added, result.gone) == (3, 0)
    assert "1 municipalities of the portal have no boundary: GM9003" in result.notes
    assert border_of("GM9002") == [[[5.05, 51.9], [5.15, 51.9], [5.15, 52.1], [5.05, 52.1]]]
    drawn = country_drawing()
    assert drawn is not None and drawn.land.count("z") == 1 and len(border_of("GM9001")) == 1
    version = data_version(db.session)
    assert import_borders(write(collection(*TWO)), Brought(TODAY)) == ImportResult(same=3)
    assert data_version(db.session) == version


def test_a_postcode_of_no_known_municipality_gets_that_of_its_point(write: Write) -> None:
    db.session.get_one(Postcode, "3012").municipality_code = None
    db.session.get_one(Postcode, "4021").municipality_code = "GM9003"
    db.session.commit()
    result = import_borders(write(collection(*TWO)), Brought(TODAY))
    assert owners()["3012"] == "GM9001" and owners()["4021"] == "GM9003"
    assert any("4021 (GM9003, its point in GM9002)" in note for note in result.notes)


@pytest.mark.parametrize("width", [0.101, 0.0995])
def test_boundaries_that_overlap_or_leave_a_gap_draw_no_country(width: float, write: Write) -> None:
    result = import_borders(write(collection(square("GM9001", 4.95, width), square("GM9002", 5.05))), Brought(TODAY))
    assert "The two sides of" in result.notes[0]
    assert db.session.get(CountryOutline, 1) is None and len(db.session.scalars(sa.select(Border)).all()) == 2


def test_a_boundary_of_an_unknown_municipality_stops_all(write: Write) -> None:
    before = everything()
    with pytest.raises(TableFaults, match="GM9009 GM9009 is no municipality in the portal"):
        import_borders(write(collection(*TWO, square("GM9009", 5.2))), Brought(TODAY))
    assert everything() == before


def test_boundaries_that_tell_no_day_need_one(write: Write) -> None:
    feature = square("GM9001", 4.95)
    del feature["properties"]["jrstatcode"]
    with pytest.raises(TableFaults, match="--date"):
        import_borders(write(collection(feature)), Brought(TODAY))
    assert import_borders(write(collection(feature)), LOOKING).added == 2
