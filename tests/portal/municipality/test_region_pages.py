"""The pages about a municipality's region: forms keep what was typed, changes can be taken back, tables have CSV."""

import csv
import re
from io import StringIO

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.border import Border
from portal.models.region import Contract, Demand, HelpPoint, ResidentsWord
from tests.portal.staff import browser_of, make_actor

ROOM = "/en/municipality"
PAGES = ("demands", "demands/schools", "contracts", "residents", "help-points", "supply")
FORMS = ("contracts/add", "help-points/add")
POSTS = (
    *("demands", "demands/undo", "contracts/add", "contracts/policy", "contracts/1", "contracts/1/remove"),
    *("contracts/undo", "residents", "residents/undo", "help-points/add", "help-points/1", "help-points/1/remove"),
    "help-points/undo",
)
CONTRACT = {"school": "de-brug", "since": "2026-01-01", "until": ""}
POINT = {"kind": "desk", "name": "Taalpunt", "city": "Oosterdam", "postcode": "3011ab", "languages": ["nl", "ti"]}


def browser(app: Flask, role: str = "approver", municipality: str = "GM9001") -> FlaskClient:
    """A signed-in browser."""
    with app.app_context():
        actor = make_actor(role, municipality)
    return browser_of(app, actor)


@pytest.fixture
def desk(town_portal: Flask) -> FlaskClient:
    """The browser of an approver of Oosterdam."""
    return browser(town_portal)


def entry(page: str) -> str:
    """The change that the page offers to put back."""
    found = re.search(r'name="entry" value="(\d+)"', page)
    assert found is not None
    return found[1]


def rows(answer: str) -> list[list[str]]:
    """A CSV as it was sent."""
    return list(csv.reader(StringIO(answer.removeprefix("\ufeff"))))


def test_every_page_is_empty_and_says_so_before_anything_is_set(desk: FlaskClient) -> None:
    for page in (*PAGES, *FORMS):
        answer = desk.get(f"{ROOM}/{page}")
        assert answer.status_code == 200, page
        assert answer.text.count("<h1") == 1 and "style=" not in answer.text
        headings = [int(level) for level in re.findall(r"<h([1-6])", answer.text)]
        assert headings[0] == 1 and max(headings) <= 3
    assert "No contracts are in the list yet" in desk.get(f"{ROOM}/contracts").text
    assert "No help points are in the list yet" in desk.get(f"{ROOM}/help-points").text
    assert "has set no demands yet" in desk.get(f"{ROOM}/demands/schools").text


def test_who_only_reads_sees_everything_and_changes_nothing(town_portal: Flask) -> None:
    desk = browser(town_portal)
    desk.post(f"{ROOM}/demands", data={"wait": "8"})
    desk.post(f"{ROOM}/contracts/add", data=CONTRACT)
    desk.post(f"{ROOM}/help-points/add", data=POINT)
    for role in ("reader", "rater"):
        reading = browser(town_portal, role)
        assert all(reading.get(f"{ROOM}/{page}").status_code == 200 for page in PAGES)
        assert all(reading.get(f"{ROOM}/{page}").status_code == 403 for page in FORMS)
        assert all(reading.post(f"{ROOM}/{page}", data={"entry": "1"}).status_code == 403 for page in POSTS)
        assert all("<form method" not in reading.get(f"{ROOM}/{page}").text for page in PAGES)
    with town_portal.app_context():
        assert db.session.query(AuditEntry).count() == 3


def test_a_maintainer_is_kept_out(town_portal: Flask) -> None:
    maintainer = browser(town_portal, "maintainer", "")
    for page in (*PAGES, *FORMS):
        assert maintainer.get(f"{ROOM}/{page}").status_code == 403


def test_things_of_another_municipality_are_not_there(town_portal: Flask) -> None:
    own, other = browser(town_portal), browser(town_portal, "approver", "GM9002")
    own.post(f"{ROOM}/contracts/add", data=CONTRACT)
    own.post(f"{ROOM}/help-points/add", data=POINT)
    for thing in ("contracts/1", "help-points/1"):
        for page in (thing, f"{thing}/remove"):
            assert own.get(f"{ROOM}/{page}").status_code == 200
            for number in ("1", "99", str(2**70)):
                address = f"{ROOM}/{page.replace('1', number)}"
                assert other.get(address).status_code == other.post(address, data=CONTRACT).status_code == 404
    assert "Taalpunt" not in other.get(f"{ROOM}/help-points").text
    assert own.get(f"{ROOM}/help-points").text.count("Taalpunt") > 0


def test_demands_are_kept_shown_and_put_back(town_portal: Flask, desk: FlaskClient) -> None:
    kept = desk.post(f"{ROOM}/demands", data={"evening": "y", "wait": "8"}, follow_redirects=True)
    assert 'value="8"' in kept.text and "Kept." in kept.text and "checked" in kept.text
    desk.post(f"{ROOM}/demands", data={})
    page = desk.get(f"{ROOM}/demands").text
    back = desk.post(f"{ROOM}/demands/undo", data={"entry": entry(page)}, follow_redirects=True)
    assert "Put back as it was." in back.text and 'value="8"' in back.text
    late = desk.post(f"{ROOM}/demands/undo", data={"entry": entry(page)}, follow_redirects=True)
    assert "Nothing was put back" in late.text
    with town_portal.app_context():
        assert {(one.kind, one.most) for one in db.session.query(Demand)} == {("evening", None), ("wait", 8)}


def test_a_wrong_number_is_told_and_stays_in_its_field(desk: FlaskClient) -> None:
    for typed in ("0", "99", "x", "-3", "1e3", "9" * 5000, "８"):
        answer = desk.post(f"{ROOM}/demands", data={"evening": "y", "wait": typed})
        assert answer.status_code == 400
        assert "What you typed is still there" in answer.text and f'value="{typed}"' in answer.text
        assert re.search(r'<input [^>]*checked[^>]*id="evening"', answer.text)


def test_an_undo_that_names_no_change_changes_nothing(desk: FlaskClient) -> None:
    for page in ("demands", "contracts", "residents", "help-points"):
        for number in ("", "x", "-1", "9" * 40, "²"):
            answer = desk.post(f"{ROOM}/{page}/undo", data={"entry": number}, follow_redirects=True)
            assert answer.status_code == 200 and "Nothing was put back" in answer.text


def test_schools_against_demands_as_page_and_csv(desk: FlaskClient) -> None:
    desk.post(f"{ROOM}/demands", data={"evening": "y", "wait": "52"})
    page = desk.get(f"{ROOM}/demands/schools")
    assert "De Brug" in page.text and "not known" in page.text
    table = rows(desk.get(f"{ROOM}/demands/schools?format=csv").text)
    assert table[0][:2] == ["School", "Place"] and table[0][7:9] == ["Evening", "Wait ≤ 52"]
    [brug] = [row for row in table if row[0] == "De Brug"]
    assert brug[1] == "Oosterdam" and brug[7:9] == ["met", "met"]


def test_a_level_that_is_none_is_not_there_and_a_page_that_is_none_is_the_nearest(desk: FlaskClient) -> None:
    for level in ("Z9", "x" * 10_000):
        assert desk.get(f"{ROOM}/demands/schools?level={level}").status_code == 404
    for page in ("0", "-1", "999", "x", "9" * 9):
        assert desk.get(f"{ROOM}/demands/schools?page={page}&place=%00").status_code == 200


def test_a_contract_is_added_changed_and_taken_out_with_a_way_back(town_portal: Flask, desk: FlaskClient) -> None:
    desk.post(f"{ROOM}/contracts/add", data=CONTRACT)
    desk.post(f"{ROOM}/contracts/1", data={**CONTRACT, "until": "2026-06-30"})
    assert "has ended" in desk.get(f"{ROOM}/contracts").text
    assert "Take this contract out?" in desk.get(f"{ROOM}/contracts/1/remove").text
    gone = desk.post(f"{ROOM}/contracts/1/remove", follow_redirects=True)
    assert "Taken out." in gone.text and "De Brug" not in gone.text
    back = desk.post(f"{ROOM}/contracts/undo", data={"entry": entry(gone.text)}, follow_redirects=True)
    assert "De Brug" in back.text
    table = rows(desk.get(f"{ROOM}/contracts?format=csv").text)
    assert table[1][:4] == ["De Brug", "2026-01-01", "2026-06-30", "no"]


REFUSED_CONTRACTS = (
    ({"school": ""}, "This answer is still missing."),
    ({"school": "none"}, "Choose one of the answers."),
    ({"since": ""}, "This answer is still missing."),
    ({"since": "2026-02-31"}, "We cannot read this answer."),
    ({"until": "2025-12-31"}, "The last day comes before the first day."),
)


def test_a_contract_that_cannot_be_kept_keeps_what_was_typed(town_portal: Flask, desk: FlaskClient) -> None:
    for typed, fault in REFUSED_CONTRACTS:
        answer = desk.post(f"{ROOM}/contracts/add", data={**CONTRACT, "preferred": "y", **typed})
        assert answer.status_code == 400 and fault in answer.text
        assert re.search(r'<input [^>]*checked[^>]*id="preferred"', answer.text)
    with town_portal.app_context():
        assert db.session.query(Contract).count() == 0


def test_the_policy_is_kept_and_nothing_else_is_one(desk: FlaskClient) -> None:
    kept = desk.post(f"{ROOM}/contracts/policy", data={"named": "no"}, follow_redirects=True)
    assert re.search(r'<input checked[^>]*value="no"', kept.text)
    assert desk.post(f"{ROOM}/contracts/policy", data={"named": "perhaps"}).status_code == 400


def test_words_are_kept_and_refused_with_what_was_typed(town_portal: Flask, desk: FlaskClient) -> None:
    desk.post(f"{ROOM}/residents", data={"words-nl": "Welkom", "words-ar": "أهلا"})
    refused = desk.post(f"{ROOM}/residents", data={"words-nl": "Bel 06-12345678", "words-fa": "<b>x</b>"})
    assert refused.status_code == 400
    assert "Bel 06-12345678</textarea>" in refused.text and "&lt;b&gt;x&lt;/b&gt;</textarea>" in refused.text
    assert "This looks like a phone number." in refused.text
    with town_portal.app_context():
        assert {(one.language, one.words) for one in db.session.query(ResidentsWord)} == {
            ("nl", "Welkom"),
            ("ar", "أهلا"),
        }


def test_words_without_dutch_are_refused(desk: FlaskClient) -> None:
    answer = desk.post(f"{ROOM}/residents", data={"words-en": "Welcome"})
    assert answer.status_code == 400 and "Write it in Dutch first." in answer.text


def test_a_help_point_is_kept_tidy_and_taken_out_with_a_way_back(town_portal: Flask, desk: FlaskClient) -> None:
    desk.post(f"{ROOM}/help-points/add", data={**POINT, "name": "  Taal \n punt "})
    with town_portal.app_context():
        row = db.session.query(HelpPoint).one()
        assert (row.name, row.postcode, row.languages, row.demonstration) == (
            "Taal punt",
            "3011AB",
            ["nl", "ti"],
            False,
        )
    gone = desk.post(f"{ROOM}/help-points/1/remove", follow_redirects=True)
    back = desk.post(f"{ROOM}/help-points/undo", data={"entry": entry(gone.text)}, follow_redirects=True)
    assert "Taal punt" not in gone.text and "Taal punt" in back.text
    assert rows(desk.get(f"{ROOM}/help-points?format=csv").text)[1][1] == "Taal punt"


REFUSED_POINTS: tuple[tuple[dict[str, str | list[str]], str], ...] = (
    ({"name": ""}, "This answer is still missing."),
    ({"website": "javascript:alert(1)"}, "Type an address that begins with"),
    ({"phone": "bel mij"}, "Type a phone number with digits"),
    ({"postcode": "12"}, "Type a postcode like"),
    ({"hours": "jan@post.example"}, "This looks like an e-mail address."),
    ({"kind": "friend"}, "Choose one of the answers."),
    ({"languages": ["xx"]}, ""),
    ({"name": "x" * 10_000}, "This is too long."),
)


def test_a_help_point_that_cannot_be_published_keeps_what_was_typed(town_portal: Flask, desk: FlaskClient) -> None:
    for typed, fault in REFUSED_POINTS:
        answer = desk.post(f"{ROOM}/help-points/add", data={**POINT, "street": "Dorpsstraat 1", **typed})
        assert answer.status_code == 400 and fault in answer.text and 'value="Dorpsstraat 1"' in answer.text
    with town_portal.app_context():
        assert db.session.query(HelpPoint).count() == 0


def test_a_name_that_is_a_formula_is_only_words_in_a_spreadsheet(desk: FlaskClient) -> None:
    desk.post(f"{ROOM}/help-points/add", data={**POINT, "name": "=HYPERLINK(1)"})
    assert rows(desk.get(f"{ROOM}/help-points?format=csv").text)[1][1] == "'=HYPERLINK(1)"


def test_the_supply_is_shown_drawn_and_downloaded(desk: FlaskClient) -> None:
    page = desk.get(f"{ROOM}/supply?subject=B1&time=morning&means=car").text
    assert "B1, Morning" in page and page.count('class="has own"') == 2 and "style=" not in page
    missing = desk.get(f"{ROOM}/supply?subject=B2&time=weekend").text
    assert missing.count('class="lacks own"') == 2 and "2 postcodes lack these lessons." in missing
    table = rows(desk.get(f"{ROOM}/supply?format=csv&means=car").text)
    assert len(table) == 1 + 10 * 5 and ["B1", "Morning", "2", "2"] in [row[:4] for row in table]
    listed = rows(desk.get(f"{ROOM}/supply?format=csv&list=postcodes").text)
    assert ["B2", "Weekend", "3012", "Oosterdam", "", "no"] in [row[:6] for row in listed]


def test_the_supply_map_shows_the_border_of_the_municipality_once_it_is_known(desk: FlaskClient) -> None:
    address = f"{ROOM}/supply?subject=B2&time=weekend"
    assert "own-border" not in desk.get(address).text
    ring = [[4.95, 51.95], [5.05, 51.95], [5.05, 52.05], [4.95, 52.05]]
    with desk.application.app_context():
        db.session.add(Border(municipality_code="GM9001", rings=[ring], table_id=1))
        db.session.commit()
    assert re.search(r'<path d="M[-\d., ]+z" class="own-border"', desk.get(address).text)


def test_a_question_about_supply_that_is_none_is_not_there(desk: FlaskClient) -> None:
    for query in ("means=rocket", "subject=B1&time=noon", "subject=Q&time=morning", "subject=B1"):
        assert desk.get(f"{ROOM}/supply?{query}").status_code == 404


def test_a_form_from_elsewhere_is_refused(town_portal: Flask, desk: FlaskClient) -> None:
    town_portal.config["WTF_CSRF_ENABLED"] = True
    try:
        assert desk.post(f"{ROOM}/demands", data={"wait": "8"}).status_code == 400
        page = desk.get(f"{ROOM}/demands").text
        [token] = set(re.findall(r'name="csrf_token" value="([^"]+)"', page))
        assert desk.post(f"{ROOM}/demands", data={"wait": "8", "csrf_token": token}).status_code == 303
    finally:
        town_portal.config["WTF_CSRF_ENABLED"] = False
