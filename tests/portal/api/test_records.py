"""Every kind of record under /api/v1: whole, in pages, narrowed down, in part, and no more than anybody may know."""

import json
import re
from typing import Any

import jsonschema_rs
import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.api.resources import LISTINGS
from portal.domain.open_data import Resource, as_document
from portal.web.open_book import open_book
from tests.portal.open_rows import SECRETS

NAMES = [one.value for one in LISTINGS]


def all_pages(reader: FlaskClient, address: str) -> list[dict[str, Any]]:
    """All records of a list, page by page, as its links lead."""
    found, following = [], address
    while following:
        answer = reader.get(following)
        body = answer.get_json()
        (member,) = body.keys() - {"total", "page", "pageSize", "pages"}
        found += body[member]
        links = dict(re.findall(r'<([^>]*)>; rel="([a-z]+)"', answer.headers["Link"]))
        following = next((where for where, relation in links.items() if relation == "next"), "")
        assert body["total"] >= len(found)
    return found


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("size", [1, 3, 200])
def test_all_pages_together_are_the_whole_without_a_repeat(shared_portal: Flask, name: str, size: int) -> None:
    with shared_portal.app_context():
        whole = [as_document(one) for one in open_book().records(Resource(name))]
    assert all_pages(shared_portal.test_client(), f"/api/v1/{name}?pageSize={size}") == whole
    assert whole


@pytest.mark.parametrize("name", [*NAMES, "offerings"])
def test_whole_records_are_of_the_documented_shape_with_every_field(reader: FlaskClient, name: str) -> None:
    document = reader.get("/api/v1/openapi.json").get_json()
    operation = document["paths"][f"/{name}/{{key}}"]["get"]
    whole = operation["responses"]["200"]["content"]["application/json"]["schema"]["anyOf"][0]
    check = jsonschema_rs.validator_for({**whole, "components": document["components"]}, validate_formats=True)
    listed = reader.get(f"/api/v1/{name}?pageSize=200").get_json()
    (member,) = (value for value in listed.values() if isinstance(value, list))
    for one in member:
        found = reader.get(f"/api/v1/{name}/{one['id']}").get_json()
        assert list(check.iter_errors(found)) == []


def test_what_is_not_known_is_null_and_never_missing(reader: FlaskClient) -> None:
    (one,) = (one for one in all_pages(reader, "/api/v1/providers") if one["id"] == "het-anker")
    assert (one["phone"], one["qualityMark"], one["qualityMarkSince"]) == (None, None, None)


@pytest.mark.parametrize(
    ("asked", "field", "value"),
    [
        ("providers?qualityMark=suspended", "id", {"de-haven"}),
        ("locations?municipality=GM9002", "city", {"Westerveen"}),
        ("courses?provider=de-brug&levelTo=B1", "levelTo", {"B1"}),
        ("waits?witness=learner", "people", {4}),
        ("waits?witness=learner&since=2026-09-02", "id", set()),
        ("ratings?provider=de-haven&withdrawn=false", "municipality", {"GM9002"}),
        ("ratings?quarter=2026Q2", "provider", {"de-brug"}),
        ("outcomes?group=family", "group", {"family"}),
        ("quality-marks?provider=de-haven&current=false", "status", {"held"}),
        ("municipalities?province=Utrecht", "province", {"Utrecht"}),
        ("demands?municipality=GM9001&kind=wait", "most", {8}),
        ("contracts?provider=de-brug&municipality=GM9002", "preferred", {None}),
        ("help-points?kind=office", "id", set()),
    ],
)
def test_a_list_can_be_narrowed_down(reader: FlaskClient, asked: str, field: str, value: set[Any]) -> None:
    assert {one[field] for one in all_pages(reader, f"/api/v1/{asked}")} == value


def test_of_a_record_only_the_wanted_fields_come(reader: FlaskClient) -> None:
    listed = reader.get("/api/v1/ratings?fields=reply,id").get_json()["ratings"]
    assert {tuple(one) for one in listed} == {("id", "reply")}
    assert reader.get("/api/v1/providers/de-brug?fields=name").get_json() == {"name": "De Brug"}
    assert {tuple(one) for one in reader.get("/api/v1/offerings?fields=id").get_json()["offerings"]} == {("id",)}


def test_a_municipality_alone_tells_what_it_demands_buys_and_publishes(reader: FlaskClient) -> None:
    one = reader.get("/api/v1/municipalities/GM9001").get_json()
    assert {demand["kind"]: demand["most"] for demand in one["demands"]} == {"evening": None, "wait": 8}
    assert [contract["provider"] for contract in one["contracts"]] == ["de-brug"]
    assert [point["name"] for point in one["helpPoints"]] == ["Huis van de wijk"]
    assert one["wordsToResidents"] == {"nl": "Bel ons eerst."}


def test_pass_counts_are_those_of_the_schools_page(reader: FlaskClient) -> None:
    told = {one["id"]: (one["started"], one["passed"]) for one in all_pages(reader, "/api/v1/outcomes")}
    assert told["de-brug.refugee_other"] == (60, 40)
    assert told["de-brug.family"] == (None, None)
    page = reader.get("/en/provider/de-brug").text
    assert "60" in page.partition('id="passed"')[2].partition("</details>")[0]


def test_nothing_of_a_person_is_in_any_answer(reader: FlaskClient) -> None:
    paths = reader.get("/api/v1/openapi.json").get_json()["paths"]
    lists = [name for name in paths if "{" not in name]
    told = "".join(reader.get(f"/api/v1{name}?pageSize=200").text for name in lists)
    assert len(lists) == 13
    assert [secret for secret in (*SECRETS, "@") if secret in told] == []
    assert not re.search(r'"(account|writtenBy|email|words|reason|call|helperCode)":', told)


def test_changes_lead_from_nothing_to_the_newest_without_a_repeat(reader: FlaskClient) -> None:
    seen, after = [], "0"
    while True:
        body = reader.get(f"/api/v1/changes?pageSize=7&after={after}").get_json()
        seen += [one["id"] for one in body["changes"]]
        after = body["after"]
        if not body["more"]:
            break
    assert seen == [str(number) for number in range(1, len(seen) + 1)]
    assert reader.get(f"/api/v1/changes?after={after}").get_json() == {"after": after, "more": False, "changes": []}


def test_changes_can_be_asked_for_by_what_they_are_about(reader: FlaskClient) -> None:
    body = reader.get("/api/v1/changes?resource=demands&municipality=GM9001&fields=record,kind").get_json()
    assert body["changes"] == [{"record": f"GM9001.{kind}", "kind": "added"} for kind in ("evening", "wait")]
    assert reader.get("/api/v1/changes?since=2026-11-22").get_json()["changes"] == []
    assert reader.get("/api/v1/changes?since=2026-11-20&provider=het-vuur").get_json()["changes"] != []


def test_members_stand_in_the_order_of_their_declaration(reader: FlaskClient) -> None:
    first = json.loads(reader.get("/api/v1/providers").text)["providers"][0]
    assert list(first)[:4] == ["id", "source", "demonstration", "name"]
