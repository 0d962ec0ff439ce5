"""The feed of what changed around a municipality: valid Atom, lasting names, public facts alone."""

import re
from datetime import date, datetime, timedelta
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from portal.extensions import db
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.region import Contract
from tests.make import TODAY

ATOM = "{http://www.w3.org/2005/Atom}"
ADDRESS = "/en/municipality-feed/GM9001.atom"


def feed(browser: FlaskClient, address: str = ADDRESS) -> Element:
    answer = browser.get(address)
    assert answer.status_code == 200 and answer.mimetype == "application/atom+xml"
    return ElementTree.fromstring(answer.data)


def texts(element: Element, *path: str) -> list[str]:
    return [one.text or "" for one in element.findall("/".join(ATOM + step for step in path))]


def suspend(app: Flask, slug: str = "de-brug", since: date = TODAY - timedelta(days=3)) -> None:
    with app.app_context():
        number = db.session.scalars(select(Provider.id).where(Provider.slug == slug)).one()
        row = QualityMarkStatus(
            provider_id=number, status="suspended", since=since, checked_on=TODAY, source="register"
        )
        db.session.add(row)
        db.session.commit()


def test_the_feed_has_all_that_atom_demands(town_portal: Flask, visitor: FlaskClient) -> None:
    """RFC 4287, 4.1.1 and 4.1.2: one id, title and updated each, an author, links, moments with a zone."""
    suspend(town_portal)
    root = feed(visitor)
    assert root.tag == f"{ATOM}feed"
    for element in (root, *root.findall(f"{ATOM}entry")):
        for name in ("id", "title", "updated"):
            (text,) = texts(element, name)
            assert text.strip() == text != ""
        (moment,) = texts(element, "updated")
        assert datetime.fromisoformat(moment).tzinfo is not None
        assert re.fullmatch(r"urn:uuid:[0-9a-f-]{36}", texts(element, "id")[0])
        assert "alternate" in {link.get("rel") for link in element.findall(f"{ATOM}link")}
    assert texts(root, "author", "name") == ["Taalschoolkiezer"]
    (own,) = [link for link in root.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own.get("href") == f"http://localhost{ADDRESS}"
    ids = [*texts(root, "id"), *texts(root, "entry", "id")]
    assert len(ids) == len(set(ids)) == 3
    assert texts(root, "updated") == [max(texts(root, "entry", "updated"))]


def test_names_last_when_more_happens_and_differ_by_language_and_place(
    town_portal: Flask, visitor: FlaskClient
) -> None:
    before = texts(feed(visitor), "entry", "id")
    suspend(town_portal)
    other = town_portal.test_client()
    town_portal.extensions.pop("region_books")
    after = texts(feed(other), "entry", "id")
    assert len(after) == 2 and set(before) < set(after)
    assert set(after).isdisjoint(texts(feed(other, ADDRESS.replace("/en/", "/nl/")), "entry", "id"))


def test_the_newest_change_stands_first(town_portal: Flask, visitor: FlaskClient) -> None:
    suspend(town_portal)
    assert texts(feed(visitor), "entry", "title") == [
        "De Brug: Quality mark suspended: no new students",
        "De Brug: Got the quality mark",
    ]


def test_whom_a_municipality_contracts_shows_in_no_feed(town_portal: Flask, visitor: FlaskClient) -> None:
    with town_portal.app_context():
        number = db.session.scalars(select(Provider.id).where(Provider.slug == "de-haven")).one()
        db.session.add(Contract(municipality_code="GM9001", provider_id=number, since=date(2026, 1, 1)))
        db.session.commit()
    assert "De Haven" not in visitor.get(ADDRESS).text


def test_a_feed_without_changes_is_a_whole_feed(visitor: FlaskClient) -> None:
    root = feed(visitor, "/en/municipality-feed/GM9002.atom")
    assert texts(root, "entry", "id") == []
    assert texts(root, "updated") == ["2026-01-01T00:00:00Z"]


def test_readers_that_ask_again_are_told_that_nothing_changed(visitor: FlaskClient) -> None:
    first = visitor.get(ADDRESS)
    assert first.headers["Cache-Control"] == "public, max-age=3600"
    assert visitor.get(ADDRESS, headers={"If-None-Match": first.headers["ETag"]}).status_code == 304


@pytest.mark.parametrize("code", ["GM0000", "gm9001", "x" * 5_000, "%00", "GM9001'"])
def test_no_feed_is_there_for_a_made_up_municipality(visitor: FlaskClient, code: str) -> None:
    # PostgreSQL cannot even be asked for a sign that it cannot keep.
    assert visitor.get(f"/en/municipality-feed/{code}.atom").status_code in ((404, 400) if "%" in code else (404,))


def test_a_name_full_of_signs_leaves_the_feed_whole(town_portal: Flask, visitor: FlaskClient) -> None:
    with town_portal.app_context():
        row = db.session.scalars(select(Provider).where(Provider.slug == "de-brug")).one()
        row.name = 'A & <b> "c" ]]> ج'
        db.session.commit()
    assert texts(feed(visitor), "entry", "title") == ['A & <b> "c" ]]> ج: Got the quality mark']


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "fa", "uk"])
def test_every_language_has_its_feed(visitor: FlaskClient, language: str) -> None:
    root = feed(visitor, f"/{language}/municipality-feed/GM9001.atom")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == language
