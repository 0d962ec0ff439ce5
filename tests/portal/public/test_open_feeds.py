"""Atom feeds of changes: valid, complete over their archives, and the same names for ever."""

import re
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from lxml import etree

from portal.extensions import db
from portal.models.open_change import OpenChange
from portal.models.provider import Provider
from portal.models.version import raise_data_version
from portal.operations.follow_changes import Wanted
from portal.operations.note_changes import note_changes
from portal.operations.read_feed import ENTRIES, count_changes
from tests.make import moment
from tests.portal.exporting import book_of
from tests.portal.open_rows import add_open_rows

ATOM = "{http://www.w3.org/2005/Atom}"
HISTORY = "{http://purl.org/syndication/history/1.0}"
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
# RFC 4287, sections 4.1.1 and 4.1.2: elements that must be there, and those that may be there once at most.
MUST = {"feed": ("id", "title", "updated"), "entry": ("id", "title", "updated")}
ONCE = {
    "feed": ("generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated"),
    "entry": ("content", "id", "published", "rights", "source", "summary", "title", "updated"),
}
MAY = {
    "feed": {*ONCE["feed"], "author", "category", "contributor", "link", "entry"},
    "entry": {*ONCE["entry"], "author", "category", "contributor", "link"},
}


@pytest.fixture
def follower(town_portal: Flask) -> FlaskClient:
    """A program that follows a portal whose changes were noted."""
    with town_portal.app_context():
        add_open_rows()
        note_changes(book_of(town_portal), moment(21))
    return town_portal.test_client()


def faults(element: etree._Element, kind: str) -> list[str]:
    """Where a feed or an entry is not as RFC 4287 says."""
    names = [one.tag.removeprefix(ATOM) for one in element if str(one.tag).startswith(ATOM)]
    found = [f"{kind} has no {name}" for name in MUST[kind] if name not in names]
    found += [f"{kind} has {name} twice" for name in ONCE[kind] if names.count(name) > 1]
    found += [f"{kind} has {name}" for name in names if name not in MAY[kind]]
    for link in element.findall(f"{ATOM}link"):
        if not link.get("href", "").startswith("http://localhost/"):
            found.append(f"{kind} links to {link.get('href')}")
    moments = [one.text or "" for one in element.findall(f"{ATOM}updated")]
    return found + [f"{one} is no moment" for one in moments if not MOMENT.fullmatch(one)]


def read(follower: FlaskClient, address: str) -> etree._Element:
    """A feed that is valid."""
    answer = follower.get(address)
    assert (answer.status_code, answer.mimetype) == (200, "application/atom+xml")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    feed = etree.fromstring(answer.data)
    assert feed.tag == f"{ATOM}feed" and feed.find(f"{ATOM}author/{ATOM}name") is not None
    told = faults(feed, "feed")
    for entry in feed.findall(f"{ATOM}entry"):
        told += faults(entry, "entry")
    assert told == []
    return feed


def ids(feed: etree._Element) -> list[str]:
    return [one.text or "" for one in feed.findall(f"{ATOM}entry/{ATOM}id")]


def link(feed: etree._Element, relation: str) -> str | None:
    return next((one.get("href") for one in feed.findall(f"{ATOM}link") if one.get("rel") == relation), None)


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("changes", Wanted()),
        ("provider/de-brug", Wanted(provider="de-brug")),
        ("municipality/GM9001", Wanted(municipality="GM9001")),
    ],
)
def test_each_feed_tells_its_changes(follower: FlaskClient, town_portal: Flask, address: str, wanted: Wanted) -> None:
    feed = read(follower, f"/open-data/feeds/{address}.atom")
    with town_portal.app_context():
        assert len(set(ids(feed))) == min(count_changes(wanted), ENTRIES) > 0
    assert link(feed, "self") == f"http://localhost/open-data/feeds/{address}.atom"


def test_entries_lead_to_records_and_say_which_fields(follower: FlaskClient, town_portal: Flask) -> None:
    with town_portal.app_context():
        db.session.query(Provider).filter_by(slug="het-vuur").one().phone = "010 000 00 00"
        raise_data_version(db.session)
        db.session.commit()
        note_changes(book_of(town_portal), moment(22))
    feed = read(follower, "/open-data/feeds/provider/het-vuur.atom")
    entry = feed.findall(f"{ATOM}entry")[0]
    assert entry.findtext(f"{ATOM}title") == "providers het-vuur changed: phone"
    assert feed.findtext(f"{ATOM}updated") == entry.findtext(f"{ATOM}updated") == "2026-11-22T09:00:00+00:00"
    for one in feed.findall(f"{ATOM}entry"):
        address = one.find(f"{ATOM}link")
        assert address is not None and follower.get(str(address.get("href"))).status_code == 200


def test_who_goes_back_through_the_archives_has_all_changes_once(follower: FlaskClient, town_portal: Flask) -> None:
    with town_portal.app_context():
        row = {"at": moment(22), "resource": "waits", "kind": "added", "fields": [], "provider": "de-brug"}
        many = [OpenChange(record=f"w{number}", **row) for number in range(250)]
        db.session.add_all(many)
        db.session.commit()
        everything = count_changes(Wanted())
    feed = read(follower, "/open-data/feeds/changes.atom")
    found, archived = set(ids(feed)), []
    address = link(feed, "prev-archive")
    while address:
        archive = read(follower, address)
        assert archive.find(f"{HISTORY}archive") is not None and len(ids(archive)) == ENTRIES
        assert link(archive, "current") == link(feed, "self") and link(archive, "self") == address
        archived += ids(archive)
        address = link(archive, "prev-archive")
    assert len(archived) == len(set(archived)) == everything // ENTRIES * ENTRIES
    assert len(found | set(archived)) == everything


def test_archives_never_change(follower: FlaskClient, town_portal: Flask) -> None:
    def add(count: int) -> None:
        with town_portal.app_context():
            row = {"at": moment(22), "resource": "waits", "kind": "added", "fields": [], "provider": "de-brug"}
            db.session.add_all([OpenChange(record="w", **row) for _ in range(count)])
            db.session.commit()

    add(ENTRIES)
    before = ids(read(follower, "/open-data/feeds/provider/de-brug.atom?archive=1"))
    add(ENTRIES)
    after = read(follower, "/open-data/feeds/provider/de-brug.atom?archive=1")
    assert ids(after) == before and link(after, "next-archive") is not None


@pytest.mark.parametrize(
    "address",
    [
        "provider/nobody.atom",
        "municipality/GM0000.atom",
        "changes.atom?archive=0",
        "changes.atom?archive=99",
        "changes.atom?archive=x",
        "changes.atom?archive=-1",
        "changes.atom?archive=%C2%B2",
        "changes.atom?archive=" + "9" * 10_000,
        "provider/" + "x" * 10_000 + ".atom",
    ],
)
def test_what_there_is_not_is_not_found(follower: FlaskClient, address: str) -> None:
    assert follower.get(f"/open-data/feeds/{address}").status_code == 404


def test_a_school_that_went_keeps_its_feed(follower: FlaskClient, town_portal: Flask, tmp_path: Path) -> None:
    with town_portal.app_context():
        db.session.query(Provider).filter_by(slug="het-vuur").one().active = False
        raise_data_version(db.session)
        db.session.commit()
        note_changes(book_of(town_portal), moment(22))
    feed = read(follower, "/open-data/feeds/provider/het-vuur.atom")
    titles = [one.text for one in feed.findall(f"{ATOM}entry/{ATOM}title")]
    assert "providers het-vuur removed" in titles


def test_who_has_the_feed_already_is_told_so(follower: FlaskClient) -> None:
    first = follower.get("/open-data/feeds/changes.atom")
    again = follower.get("/open-data/feeds/changes.atom", headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304


def test_a_portal_without_changes_has_an_empty_feed(visitor: FlaskClient) -> None:
    assert ids(read(visitor, "/open-data/feeds/changes.atom")) == []


def test_the_page_of_a_school_names_its_feed(follower: FlaskClient) -> None:
    text = follower.get("/en/provider/de-brug").text
    assert 'title="What changed at De Brug" href="/open-data/feeds/provider/de-brug.atom"' in text
