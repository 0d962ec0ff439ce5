"""The exports as people and programs fetch them."""

import hashlib
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from portal.extensions import db
from portal.models.provider import Provider
from portal.models.version import raise_data_version
from tests.portal.exporting import export
from tests.portal.open_rows import add_open_rows


@pytest.fixture
def exported(town_portal: Flask) -> Flask:
    """A portal with exports of two days, between which a school got a telephone."""
    with town_portal.app_context():
        add_open_rows()
        export(town_portal)
        db.session.query(Provider).filter_by(slug="het-vuur").one().phone = "010 000 00 00"
        raise_data_version(db.session)
        db.session.commit()
        export(town_portal, later=1)
    return town_portal


@pytest.fixture
def browser(exported: Flask) -> FlaskClient:
    """A reader of that portal."""
    return exported.test_client()


def fetch(browser: FlaskClient, path: str, **headers: str) -> TestResponse:
    """What is given under /open-data, read to its end."""
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return browser.get(f"/open-data/{path}", headers=told, follow_redirects=True, buffered=True)


def test_each_file_that_the_manifest_names_is_given_as_it_says(browser: FlaskClient) -> None:
    manifest = fetch(browser, "latest/manifest.json")
    assert manifest.mimetype == "application/json" and manifest.json is not None
    for one in manifest.json["files"]:
        answer = fetch(browser, f"2026-11-22/{one['name']}")
        assert (answer.status_code, answer.mimetype) == (200, one["mediaType"])
        assert hashlib.sha256(answer.data).hexdigest() == one["sha256"] == answer.get_etag()[0]
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "public" in answer.headers["Cache-Control"]
    assert fetch(browser, "2026-11-21/csv/providers.csv").data != fetch(browser, "latest/csv/providers.csv").data


@pytest.mark.parametrize("packed", ["identity", "zstd", "br"])
def test_who_has_a_file_already_is_told_so(browser: FlaskClient, packed: str) -> None:
    first = fetch(browser, "latest/csv/offerings.csv", Accept_Encoding=packed)
    again = fetch(browser, "latest/csv/offerings.csv", Accept_Encoding=packed, If_None_Match=first.headers["ETag"])
    assert first.headers.get("Content-Encoding", "identity") == packed
    assert (first.status_code, again.status_code, again.data) == (200, 304, b"")


def test_an_archive_can_be_fetched_in_parts(browser: FlaskClient) -> None:
    whole = fetch(browser, "latest/json.zip")
    part = fetch(browser, "latest/json.zip", Range="bytes=100-199")
    assert (part.status_code, part.data) == (206, whole.data[100:200])
    assert fetch(browser, "latest/csv/offerings.csv", Range="bytes=0-9").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "latest/marks/providers",
        "latest/../days.json",
        "latest/%2e%2e/days.json",
        "latest/..%2f..%2fportal.sqlite",
        "latest//etc/passwd",
        "latest/csv",
        "latest/",
        "../latest/manifest.json",
        "2026-11-20/manifest.json",
        "2026-11-22.00000000/manifest.json",
        "lock",
        "days.json",
        "dcat.xml",
        "latest/" + "x" * 10_000,
    ],
)
def test_nothing_else_is_given(browser: FlaskClient, path: str) -> None:
    answer = fetch(browser, path)
    assert answer.status_code == 404


def test_descriptions_have_an_address_that_stays(browser: FlaskClient) -> None:
    types = {"ttl": "text/turtle", "jsonld": "application/ld+json", "rdf": "application/rdf+xml"}
    for ending, mimetype in types.items():
        answer = fetch(browser, f"dcat.{ending}")
        assert (answer.status_code, answer.mimetype) == (200, mimetype)
        assert b"2026-11-22" in answer.data


def test_the_page_leads_to_everything(browser: FlaskClient) -> None:
    assert browser.get("/open-data", headers={"Accept-Language": "en"}).headers["Location"] == "/en/open-data"
    text = browser.get("/en/open-data").text
    for address in set(re.findall(r'href="(/(?:open-data|en/open-data|en/api)[^"]*)"', text)):
        assert browser.get(address, buffered=True).status_code == 200, address
    assert text.count("/open-data/latest/csv/") == 12 and "/open-data/latest/hsds.zip" in text
    assert "providers het-vuur changed: phone" in text
    assert re.search(r"\d+ new, \d+ changed, 0 gone", text)


def test_before_the_first_export_the_page_says_when_there_will_be_files(visitor: FlaskClient) -> None:
    text = visitor.get("/en/open-data").text
    assert "There are no files yet." in text and "/open-data/latest" not in text
    assert "From the second day on" in text
    for path in ("latest/manifest.json", "dcat.ttl"):
        assert fetch(visitor, path).status_code == 404


def test_the_dictionary_tells_of_every_field(visitor: FlaskClient) -> None:
    text = visitor.get("/en/open-data/dictionary").text
    for name in ("price.amountEur", "facts{}.quote", "schoolSays[].value", "withdrawnWords", "wordsToResidents"):
        assert f"<code>{name}</code>" in text
    assert "GeoNames" in text or "CC-BY-4.0" in text
