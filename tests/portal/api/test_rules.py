"""The NL API Design Rules, conditional requests, reading from other sites, and fair limits."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.api.reference import as_text
from portal.web.allowance import Share
from portal.web.current import READ_MODEL
from portal.web.limits import API, EXTENSION

PROBLEM = "application/problem+json"


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each address with its one operation."""
    for path, methods in document["paths"].items():
        yield path, methods["get"]


@pytest.fixture
def document(reader: FlaskClient) -> dict[str, Any]:
    """The OpenAPI document."""
    found: dict[str, Any] = reader.get("/api/v1/openapi.json").get_json()
    return found


def test_the_document_is_found_at_its_place_and_says_whom_to_write_to(
    reader: FlaskClient, document: dict[str, Any]
) -> None:
    answer = reader.get("/api/v1/openapi.json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert document["openapi"] == "3.1.0"
    assert document["info"]["version"] == answer.headers["API-Version"] == "1.0.0"
    assert {"name", "email", "url"} <= document["info"]["contact"].keys()
    assert document["servers"] == [{"url": "/api/v1"}]


def test_names_are_written_as_the_rules_ask(document: dict[str, Any]) -> None:
    for path, operation in operations(document):
        assert re.fullmatch(r"(/[a-z]+(-[a-z]+)*|/\{[a-z]+\})+", path)
        names = [one["name"] for one in operation["parameters"] if "name" in one]
        assert [name for name in names if not re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", name)] == []
        assert {"200", "400", "429"} <= operation["responses"].keys()
    for name, schema in document["components"]["schemas"].items():
        assert re.fullmatch(r"([A-Z][a-z]+)+", name)
        members = schema.get("properties", {})
        assert [one for one in members if not re.fullmatch(r"[a-z]+([A-Z][a-z]*)*", one)] == []


def test_every_example_of_the_document_has_an_answer(reader: FlaskClient, document: dict[str, Any]) -> None:
    tried = 0
    for path, operation in operations(document):
        asked = [one for one in operation["parameters"] if "example" in one]
        key = next((one["example"] for one in asked if one["in"] == "path"), "")
        address = f"/api/v1{path.replace('{key}', key)}"
        for one in (one for one in asked if one["in"] == "query"):
            answer = reader.get(f"{address}?{urlencode({one['name']: as_text(one)}, doseq=True)}")
            assert answer.status_code == 200, (address, one["name"], answer.text)
            tried += 1
    assert tried > 80


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_example_of_the_page_has_an_answer(reader: FlaskClient, language: str) -> None:
    text = reader.get(f"/{language}/api").text
    addresses = re.findall(r'<a href="(/api/v1/[^"]*)"', text)
    assert len(set(addresses)) > 80
    for address in addresses:
        assert reader.get(address.replace("&amp;", "&")).status_code == 200, address


def test_the_page_needs_no_script_no_style_of_its_own_and_nothing_from_elsewhere(reader: FlaskClient) -> None:
    text = reader.get("/en/api").text
    main = text.partition("<main")[2]
    assert not re.search(r"<script(?![^>]*src=)|<style|style=|\son[a-z]+=", text)
    assert not re.search(r'(src|href)="(https?:)?//', main)
    assert reader.get("/api/v1").headers["Location"].endswith("/api")


def test_where_the_page_is_in_other_languages_alone_the_reader_is_led_there(reader: FlaskClient) -> None:
    answer = reader.get("/ar/api")
    assert answer.status_code == 404
    switch = answer.text.partition('class="languages"')[2].partition("</details>")[0]
    assert "<span>العربية</span>" in switch
    assert re.findall(r'href="([^"]*)"', switch) == ["/nl/api", "/en/api"]


def test_the_page_says_of_each_field_what_it_means(reader: FlaskClient, document: dict[str, Any]) -> None:
    text = reader.get("/en/api").text
    for name in ("Rating", "Wait", "Source", "FactTold", "Demand"):
        for field in document["components"]["schemas"][name]["properties"]:
            assert f"<code>{field}</code>" in text


@pytest.mark.parametrize("path", ["/api/v1/", "/api/v1/providers/", "/api/v1/providers/de-brug/", "/api/v1/schools"])
def test_an_address_with_a_slash_at_its_end_or_of_nothing_is_not_found(reader: FlaskClient, path: str) -> None:
    answer = reader.get(path)
    assert (answer.status_code, answer.mimetype, answer.headers["API-Version"]) == (404, PROBLEM, "1.0.0")


def test_a_record_that_is_not_there_is_a_problem(reader: FlaskClient) -> None:
    answer = reader.get("/api/v1/ratings/nothing")
    assert (answer.status_code, answer.mimetype) == (404, PROBLEM)
    assert answer.get_json()["detail"] == "There is no such record."


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_other_methods_are_refused_with_those_that_are_known(reader: FlaskClient, method: str) -> None:
    answer = getattr(reader, method)("/api/v1/providers")
    assert (answer.status_code, answer.mimetype) == (405, PROBLEM)
    assert answer.headers["Allow"] == "GET, HEAD, OPTIONS"


def test_a_head_has_the_headers_and_no_body(reader: FlaskClient) -> None:
    whole, head = reader.get("/api/v1/waits"), reader.head("/api/v1/waits")
    assert head.data == b""
    for name in ("ETag", "Link", "Content-Length", "API-Version"):
        assert head.headers[name] == whole.headers[name]


@pytest.mark.parametrize(
    ("asked", "names"),
    [
        ("providers?pagesize=3&x=1", ["pagesize", "x"]),
        ("providers?page=0", ["page"]),
        ("providers?page=٣", ["page"]),
        ("providers?page=1&page=2", ["page"]),
        ("providers?pageSize=201", ["pageSize"]),
        ("providers?fields=id,slug", ["fields"]),
        ("providers?fields=", ["fields"]),
        ("providers?demonstration=1", ["demonstration"]),
        ("providers/de-brug?page=1", ["page"]),
        ("locations?municipality=GM90010", ["municipality"]),
        ("waits?since=2026-02-30", ["since"]),
        ("changes?after=-1", ["after"]),
        ("changes?since=2026-11-01T25:00:00Z", ["since"]),
        ("offerings?womenOnly=perhaps", ["womenOnly"]),
        ("offerings?daypart=night", ["daypart"]),
        ("openapi.json?pretty=1", ["pretty"]),
    ],
)
def test_what_cannot_be_asked_is_named(reader: FlaskClient, asked: str, names: list[str]) -> None:
    answer = reader.get(f"/api/v1/{asked}")
    assert (answer.status_code, answer.mimetype) == (400, PROBLEM)
    assert [one["name"] for one in answer.get_json()["invalidParams"]] == names


def test_questions_of_the_search_page_that_nobody_filled_in_may_stand_in_the_address(reader: FlaskClient) -> None:
    asked = (
        "place=Oosterdam&municipality=&mode=bike&q=&route=&level=&courseMode=&maxTravel=&maxWait=&maxPrice=&termEnd="
    )
    answer = reader.get(f"/api/v1/offerings?{asked}&hardest=&sort=wait&page=1")
    assert answer.status_code == 200
    assert answer.get_json()["origin"] == "Oosterdam"


@pytest.mark.parametrize("name", ["ratings", "providers/de-brug", "changes", "offerings"])
def test_who_has_an_answer_already_gets_no_body(reader: FlaskClient, name: str) -> None:
    address = f"/api/v1/{name}"
    first = reader.get(address)
    again = reader.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data, again.headers["ETag"]) == (304, b"", first.headers["ETag"])
    assert again.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age=60" in first.headers["Cache-Control"] and "public" in first.headers["Cache-Control"]
    other = reader.get(f"{address}?fields=id")
    assert other.headers["ETag"] != first.headers["ETag"]


def test_another_day_has_another_tag_and_other_records(open_portal: Flask) -> None:
    reader = open_portal.test_client()
    first = reader.get("/api/v1/ratings")
    open_portal.config["TODAY"] = "2026-11-22"
    open_portal.extensions[READ_MODEL]._model = None
    later = reader.get("/api/v1/ratings", headers={"If-None-Match": first.headers["ETag"]})
    assert later.status_code == 200
    assert later.get_json()["total"] == first.get_json()["total"] + 1


def test_any_site_may_read_and_asks_first_what_it_may(reader: FlaskClient) -> None:
    asked = {"Origin": "https://gemeente.example", "Access-Control-Request-Method": "GET"}
    asked["Access-Control-Request-Headers"] = "if-none-match"
    answer = reader.options("/api/v1/providers", headers=asked)
    assert answer.status_code == 200
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert "GET" in answer.headers["Access-Control-Allow-Methods"]
    assert "If-None-Match" in answer.headers["Access-Control-Allow-Headers"]
    assert "Link" in reader.get("/api/v1/providers").headers["Access-Control-Expose-Headers"]
    assert "Set-Cookie" not in answer.headers
    assert "Access-Control-Allow-Origin" not in reader.get("/nl/").headers


def test_the_share_of_an_hour_is_told_and_then_it_is_over(open_portal: Flask) -> None:
    allowance = open_portal.extensions[EXTENSION][API]
    whole, allowance.share = allowance.share, Share(3, allowance.share.seconds)
    reader, source = open_portal.test_client(), {"REMOTE_ADDR": "203.0.113.7"}
    answers = [reader.get("/api/v1/providers?pageSize=1", environ_base=source) for _ in range(4)]
    asked = reader.options("/api/v1/providers", environ_base=source)
    other = reader.get("/api/v1/providers?pageSize=1", environ_base={"REMOTE_ADDR": "198.51.100.7"})
    allowance.share = whole
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    left = [re.fullmatch(r'"hour";r=(\d+);t=(\d+)', one.headers["RateLimit"]) for one in answers]
    assert [found[1] for found in left if found] == ["2", "1", "0", "0"]
    last = answers[-1]
    assert last.headers["RateLimit-Policy"] == '"hour";q=3;w=3600'
    assert last.mimetype == PROBLEM
    assert 0 < int(last.headers["Retry-After"]) <= 3600
    assert asked.status_code == other.status_code == 200


def test_the_document_names_an_address_that_people_know(open_portal: Flask) -> None:
    open_portal.config["PUBLIC_ADDRESS"] = "https://taalschoolkiezer.example/"
    found = json.loads(open_portal.test_client().get("/api/v1/openapi.json").text)
    assert found["servers"] == [{"url": "https://taalschoolkiezer.example/api/v1"}]
    assert found["info"]["contact"]["url"] == "https://taalschoolkiezer.example"


def test_a_portal_without_schools_is_described_and_answers_too(client: FlaskClient) -> None:
    paths = client.get("/api/v1/openapi.json").get_json()["paths"]
    assert "example" not in paths["/providers/{key}"]["get"]["parameters"][0]
    for path in (path for path in paths if "{" not in path):
        assert client.get(f"/api/v1{path}").status_code == 200
    assert client.get("/nl/api").status_code == 200
