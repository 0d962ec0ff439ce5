"""The HSDS export: each row as the schemas ask, each link leading somewhere, and the same facts as the database."""

import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid5

import pytest
from flask import Flask
from jsonschema import Draft202012Validator

from portal.domain.course import CourseMode, Daypart, PriceUnit
from portal.domain.hsds import TABLES, HsdsRows
from portal.domain.hsds_terms import NAMES
from portal.domain.open_data import Resource, as_document
from portal.domain.open_regions import MunicipalityRecord
from portal.domain.open_schools import LocationRecord, OfferingRecord, PriceTold
from portal.operations.load_open_records import of_kind
from tests.portal.exporting import book_of, export
from tests.portal.hsds_facts import HSDS, json_schema
from tests.portal.open_rows import add_open_rows

Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def portal(town_portal: Flask) -> Flask:
    """A portal with something of everything."""
    add_open_rows()
    return town_portal


def rows_in(folder: Path) -> Rows:
    return {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (folder / "hsds").iterdir()}


def test_every_row_is_as_the_schemas_ask(portal: Flask) -> None:
    rows = rows_in(export(portal).folder)
    assert rows.keys() == HSDS.keys() == set(TABLES)
    for table, listed in rows.items():
        validator = Draft202012Validator(json_schema(HSDS[table]))
        assert [(table, fault.message) for row in listed for fault in validator.iter_errors(row)] == []
        ids = [row["id"] for row in listed]
        assert len(ids) == len(set(ids)) and (ids or table in ("language", "address"))


def test_every_link_leads_to_a_row(portal: Flask) -> None:
    rows = rows_in(export(portal).folder)
    known = {table: {row["id"] for row in listed} for table, listed in rows.items()}
    for table, listed in rows.items():
        for row in listed:
            for name, key in row.items():
                if name.endswith("_id") and name != "link_id":
                    assert key in known[name.removesuffix("_id")], (table, name)
            if table == "attribute":
                assert row["link_id"] in known[row["link_entity"]]


# A reader of 20 lines: schools with their courses at their places, joined as HSDS says.
def read_hsds(folder: Path) -> dict[str, dict[str, Any]]:
    tables = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (folder / "hsds").iterdir()}
    by_id = {row["id"]: row for listed in tables.values() for row in listed}
    told: dict[str, dict[str, Any]] = defaultdict(dict)
    for one in tables["attribute"]:
        term = by_id[one["taxonomy_term_id"]]
        if term["taxonomy"] == "facts":
            told[one["link_id"]][term["name"]] = one["value"]
        else:
            told[one["link_id"]].setdefault(term["taxonomy"], []).append(term["name"])
    address = {one["location_id"]: one for one in tables["address"]}
    found = {}
    for one in tables["service_at_location"]:
        service, place = by_id[one["service_id"]], by_id[one["location_id"]]
        school = by_id[service["organization_id"]]
        found[told[one["id"]]["id"]] = {
            **{"school": school["name"], "title": service["name"], "place": place, "address": address.get(place["id"])},
            **{"course": told[service["id"]], "facts": told[one["id"]]},
        }
    return found


def placed(one: OfferingRecord) -> bool:
    return one.location is not None or one.course_mode == CourseMode.ONLINE


def test_what_is_read_back_is_the_database(portal: Flask) -> None:
    read = read_hsds(export(portal).folder)
    offerings = [one for one in of_kind(book_of(portal), OfferingRecord) if placed(one)]
    assert read.keys() == {one.id for one in offerings} != set()
    for one in offerings:
        found, facts = read[one.id], read[one.id]["facts"]
        assert (found["school"], found["title"]) == (one.provider.name, one.title)
        assert found["course"].get("route", []) == ([one.route] if one.route else [])
        assert found["course"].get("levelTo", []) == ([one.level_to] if one.level_to else [])
        assert facts.get("daypart", []) == list(one.dayparts) and facts.get("component", []) == list(one.components)
        assert facts.get("groupSizeMax") == (None if one.group_size_max is None else str(one.group_size_max))
        assert facts["closed"] == str(one.closed).lower()
        assert facts.get("wait.median") == (str(one.wait.median) if one.wait.stated else None)
        if one.location:
            assert found["place"].get("latitude") == one.location.latitude
            assert found["address"] is None or found["address"]["city"] == one.location.city


def test_prices_phones_and_languages_are_those_of_the_database(portal: Flask) -> None:
    rows, book = rows_in(export(portal).folder), book_of(portal)
    offerings = list(of_kind(book, OfferingRecord))
    prices = {(one.course, one.price.amount_eur) for one in offerings if one.price}
    courses = {str(uuid5(NAMES, f"service:{one.course}")): one.course for one in offerings}
    assert {(courses[row["service_id"]], row["amount"]) for row in rows["cost_option"]} == prices != set()
    spoken = {(one.course, code) for one in offerings for code in one.support_languages}
    assert {(courses[row["service_id"]], row["code"]) for row in rows["language"]} == spoken
    schools = [as_document(one) for one in book.records(Resource.PROVIDERS)]
    assert sorted(row["number"] for row in rows["phone"]) == [one["phone"] for one in schools if one["phone"]]
    assert {row["identifier"] for row in rows["organization_identifier"]} == {one["id"] for one in schools}


def test_a_course_is_closed_only_where_all_that_it_offers_is(portal: Flask) -> None:
    rows, book = rows_in(export(portal).folder), book_of(portal)
    closed: dict[str, list[bool]] = defaultdict(list)
    for one in of_kind(book, OfferingRecord):
        closed[str(uuid5(NAMES, f"service:{one.course}"))].append(one.closed)
    told = {row["id"]: row["status"] for row in rows["service"]}
    assert told == {key: "temporarily closed" if all(all_) else "active" for key, all_ in closed.items()}
    assert set(told.values()) == {"active", "temporarily closed"}


def test_an_online_course_is_at_a_page_and_what_offerings_share_is_told_once(portal: Flask) -> None:
    (first, *_) = of_kind(book_of(portal), OfferingRecord)
    price = PriceTold(12.5, PriceUnit.HOUR, is_lower_bound=True, total_eur=None)
    online = replace(first, location=None, course_mode=CourseMode.ONLINE, price=price, support_languages=("ar",))
    rows = HsdsRows()
    told = [*rows.of(online), *rows.of(replace(online, id="another"))]
    by_table: Rows = defaultdict(list)
    for table, row in told:
        assert list(Draft202012Validator(json_schema(HSDS[table])).iter_errors(row)) == []
        by_table[table].append(row)
    assert [(row["location_type"], row["url"]) for row in by_table["location"]] == [("virtual", first.source_url)] * 2
    assert [row["amount_description"] for row in by_table["cost_option"]] == ["from this amount on, per hour"]
    assert [row["code"] for row in by_table["language"]] == ["ar"]


def test_a_course_that_is_nowhere_keeps_its_times(portal: Flask) -> None:
    (first, *_) = of_kind(book_of(portal), OfferingRecord)
    nowhere = replace(first, location=None, course_mode=None, dayparts=(Daypart.EVENING,))
    told = dict(HsdsRows().of(nowhere))
    assert "service_at_location" not in told and "location" not in told
    assert told["schedule"]["description"] == "evening" and told["schedule"]["service_id"]


@pytest.mark.parametrize(
    ("missing", "whole"), [((), True), (("street",), False), (("postcode",), False), (("municipality",), False)]
)
def test_an_address_is_told_only_where_it_is_known_whole(portal: Flask, missing: tuple[str, ...], whole: bool) -> None:
    book = book_of(portal)
    (first, *_), (town, *_) = of_kind(book, LocationRecord), of_kind(book, MunicipalityRecord)
    known: dict[str, Any] = {
        "street": "Dorpsweg 1",
        "postcode": "3011 AB",
        "city": "Oosterdam",
        "municipality": town.id,
    }
    rows = HsdsRows()
    assert list(rows.of(town)) == []
    told = dict(rows.of(replace(first, province=None, **{**known, **dict.fromkeys(missing)})))
    assert told["location"]["id"] and ("address" in told) == whole
    if whole:
        assert list(Draft202012Validator(json_schema(HSDS["address"])).iter_errors(told["address"])) == []
        assert (told["address"]["state_province"], told["address"]["country"]) == ("Utrecht", "NL")
