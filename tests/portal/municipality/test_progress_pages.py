"""Pages of progress: the grid keeps what was typed, files are tried first, each municipality sees its own."""

import csv
import re
from io import BytesIO, StringIO
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from pypdf import PdfReader
from sqlalchemy import select

from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.progress import ReviewPromise
from portal.operations.follow_promises import add_promise
from portal.web.paper import can_print
from tests.portal.progress_rows import NOON, SUMMER, add_contract, add_counts, stored_counts
from tests.portal.staff import browser_of, make_actor

GRID = "/en/municipality/progress"
TABLE = f"{GRID}/table"
REVIEW = "/en/municipality/review/de-brug"
FIGURES = ("started", "attending", "passed_parts", "passed", "stopped", "waiting")
HEADER = "quarter;school;route;reason;started;attending;passed_parts;passed;stopped;waiting"
LINE = "2026Q3;de-brug;b1;asylum;12;45;9;5;2;7"


@pytest.fixture
def portal(town_portal: Flask) -> Flask:
    """Two schools under contract."""
    with town_portal.app_context():
        add_contract("de-brug")
        add_contract("het-anker")
    return town_portal


def browser(app: Flask, role: str = "rater", municipality: str = "GM9001") -> FlaskClient:
    with app.app_context():
        actor = make_actor(role, municipality)
    return browser_of(app, actor)


def cells(*numbers: object, school: str = "de-brug", group: str = "b1/asylum") -> dict[str, str]:
    """A row as its form sends it."""
    return {f"c/{school}/{group}/{figure}": str(number) for figure, number in zip(FIGURES, numbers, strict=True)}


def counts(app: Flask) -> list[tuple[object, ...]]:
    with app.app_context():
        return stored_counts()


def value(page: str, name: str) -> str | None:
    found = re.search(rf'name="{re.escape(name)}" value="([^"]*)"', page)
    return found[1] if found else None


def upload(client: FlaskClient, text: str | bytes, address: str = TABLE) -> Any:
    """A file as a browser sends it, written out here: the client's own way leaves files open."""
    content = text if isinstance(text, bytes) else text.encode()
    head = b'--cut\r\nContent-Disposition: form-data; name="file"; filename="counts.csv"\r\n\r\n'
    body = BytesIO(head + content + b"\r\n--cut--\r\n")
    return client.post(
        address,
        input_stream=body,
        content_type="multipart/form-data; boundary=cut",
        content_length=len(body.getvalue()),
    )


def test_counts_are_typed_kept_and_shown(portal: Flask) -> None:
    client = browser(portal)
    page = client.get(GRID).text
    assert "quarter 3 of 2026" in page
    assert "De Brug" in page
    assert "Het Anker" in page
    answer = client.post(GRID, data={**cells(12, 45, 9, 5, 2, ""), "stamp": value(page, "stamp")})
    assert (answer.status_code, answer.location) == (303, f"{GRID}?quarter=2026Q3&saved=5")
    assert counts(portal) == [("GM9001", "2026Q3", "de-brug", "b1", "asylum", 12, 45, 9, 5, 2, None)]
    page = client.get(answer.location).text
    assert "5 figures changed" in page
    assert value(page, "c/de-brug/b1/asylum/attending") == "45"
    assert value(page, "c/de-brug/b1/asylum/waiting") == ""


def test_a_faulty_grid_keeps_what_was_typed_and_names_the_cell(portal: Flask) -> None:
    answer = browser(portal).post(
        GRID, data={**cells(12, "-4", 9, 10, 2, "12,5"), **cells(1, *[""] * 5, school="het-anker")}
    )
    page = answer.text
    assert answer.status_code == 400
    assert counts(portal) == []
    assert value(page, "c/de-brug/b1/asylum/attending") == "-4"
    assert value(page, "c/de-brug/b1/asylum/waiting") == "12,5"
    assert value(page, "c/het-anker/b1/asylum/started") == "1"
    assert (
        'href="#c-de-brug-b1-asylum-attending">De Brug · B1 route, asylum · In lessons</a>: A count cannot be below 0.'
        in page
    )
    assert 'id="c-de-brug-b1-asylum-attending"' in page
    answer = browser(portal).post(GRID, data=cells(12, 45, 9, 10, 2, 7))
    assert "10 passed all, but only 9 passed a part." in answer.text
    assert answer.status_code == 400


def test_what_seems_to_be_of_a_person_is_neither_kept_nor_shown_again(
    portal: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    client = browser(portal)
    for typed in ("Fatima Kaya", "123456782", "12-03-1984", "06 12345678", "a@b.nl"):
        answer = client.post(GRID, data=cells(12, typed, 9, 5, 2, 7))
        assert answer.status_code == 400
        assert typed not in answer.text
        assert typed not in caplog.text
        assert value(answer.text, "c/de-brug/b1/asylum/attending") == ""
        assert value(answer.text, "c/de-brug/b1/asylum/started") == "12"
    assert counts(portal) == []


def test_odd_figures_ask_for_words_and_keep_them(portal: Flask) -> None:
    with portal.app_context():
        add_counts(attending=40)
    client = browser(portal)
    page = client.post(GRID, data=cells(12, 47, 9, 5, 2, 7))
    assert page.status_code == 400
    assert "47 in lessons. From the other figures we reckon 45: 2 people fewer." in page.text
    assert value(page.text, "c/de-brug/b1/asylum/attending") == "47"
    refused = client.post(GRID, data={**cells(12, 47, 9, 5, 2, 7), "words/de-brug": "Ask a@b.nl"})
    assert refused.status_code == 400
    assert "Your words are too long" in refused.text
    kept = client.post(GRID, data={**cells(12, 47, 9, 5, 2, 7), "words/de-brug": "Two moved <here>"})
    assert kept.status_code == 303
    assert "Two moved &lt;here&gt;" in client.get(GRID).text


def test_who_is_second_keeps_what_was_typed(portal: Flask) -> None:
    client = browser(portal)
    stamp = value(client.get(GRID).text, "stamp")
    client.post(GRID, data={**cells(12, 45, 9, 5, 2, 7), "stamp": stamp})
    answer = client.post(GRID, data={**cells(1, 2, 0, 0, 0, 0), "stamp": stamp})
    assert answer.status_code == 409
    assert "Somebody else saved this quarter" in answer.text
    assert value(answer.text, "c/de-brug/b1/asylum/started") == "1"
    assert value(answer.text, "stamp") != stamp


def test_readers_see_the_grid_without_a_form(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=12)
    client = browser(portal, "reader")
    page = client.get(GRID).text
    assert "<form method" not in page
    assert re.search(r'data-label="Started">\s*12', page)
    assert "From a CSV file" not in page
    for address in (GRID, TABLE, f"{TABLE}/keep", f"{REVIEW}/promises", f"{REVIEW}/promises/1"):
        assert client.post(address, data={"state": "kept", **cells(1, 2, 0, 0, 0, 0)}).status_code in (400, 403)
    assert client.get(f"{GRID}/history").status_code == 403
    assert [row[5] for row in counts(portal)] == [12]


def test_what_is_not_there_is_not_found(portal: Flask) -> None:
    client = browser(portal)
    for address in (
        f"{GRID}?quarter=2026Q4",
        f"{GRID}?quarter={'9' * 10_000}",
        f"{GRID}?school=nowhere",
        f"{GRID}/flow?quarter=x",
        f"{GRID}/shared?quarter=2020Q1",
        f"{TABLE}?quarter=x",
        "/en/municipality/review/nowhere",
        "/en/municipality/review/nowhere/paper",
        f"{REVIEW}?quarter=2027Q1",
    ):
        assert client.get(address).status_code == 404


def test_a_form_made_by_hand_changes_nothing_it_should_not(portal: Flask) -> None:
    client = browser(portal)
    odd = {
        "c/de-brug/b1/asylum": "3",
        "c/de-brug/b1/work/started": "3",
        "c/de-brug/x/asylum/started": "3",
        "c/////": "1",
    }
    assert client.post(GRID, data=odd).status_code == 303
    assert client.post(GRID, data={"c/nowhere/b1/asylum/started": "3"}).status_code == 404
    assert counts(portal) == []


def test_the_template_is_a_table_that_reads_back(portal: Flask) -> None:
    client = browser(portal)
    answer = client.get(f"{GRID}?format=csv")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="progress-2026Q3.csv"'
    rows = list(csv.reader(StringIO(answer.text.lstrip("\ufeff")), delimiter=";"))
    assert len(rows) == 1 + 2 * 12
    assert rows[1][:5] == ["2026Q3", "de-brug", "De Brug", "b1", "asylum"]
    assert "This would change nothing" in upload(client, answer.data).text


def test_a_file_is_tried_first_and_kept_on_a_second_press(portal: Flask) -> None:
    client = browser(portal)
    trial = upload(client, f"{HEADER}\r\n{LINE}\r\n")
    assert trial.status_code == 200
    assert "This would change 6 figures. Nothing is kept yet." in trial.text
    assert counts(portal) == []
    table = re.search(r'<textarea name="table" hidden>(.*?)</textarea>', trial.text, re.S)
    assert table
    answer = client.post(f"{TABLE}/keep?quarter=2026Q3", data={"table": table[1], "stamp": value(trial.text, "stamp")})
    assert answer.location == f"{GRID}?quarter=2026Q3&saved=6"
    assert counts(portal) == [("GM9001", "2026Q3", "de-brug", "b1", "asylum", 12, 45, 9, 5, 2, 7)]
    again = client.post(f"{TABLE}/keep?quarter=2026Q3", data={"table": table[1], "stamp": value(trial.text, "stamp")})
    assert again.status_code == 409


def test_an_odd_file_is_kept_with_words_alone(portal: Flask) -> None:
    with portal.app_context():
        add_counts(attending=60)
    client = browser(portal)
    trial = upload(client, f"{HEADER}\n{LINE}")
    assert "people more" in trial.text
    form = {"table": f"{HEADER}\n{LINE}", "stamp": value(trial.text, "stamp") or ""}
    assert client.post(f"{TABLE}/keep", data=form).status_code == 400
    refused = client.post(f"{TABLE}/keep", data={**form, "words/de-brug": "06 12345678"})
    assert refused.status_code == 400
    assert "hold a number or address" in refused.text
    assert client.post(f"{TABLE}/keep", data={**form, "words/de-brug": "A group moved"}).status_code == 303


def test_a_file_with_faults_is_refused_by_line_and_column_and_nothing_of_it_stays(
    portal: Flask, caplog: pytest.LogCaptureFixture
) -> None:
    text = f"{HEADER}\n{LINE}\n2026Q3;de-brug;z;family;Qwertz Kaya;-3;1,5;;;\n2026Q3;nowhere;z;asylum;;;;;;123456782"
    answer = upload(browser(portal), text)
    assert answer.status_code == 400
    cell, plain = "<td>", re.sub(r' data-label="[^"]*"', "", answer.text)
    for line, column, where, why in (
        (3, "started", "De Brug · Z route, family and others", "Here stood words or a number of a person."),
        (3, "attending", "De Brug · Z route, family and others", "A count cannot be below 0."),
        (3, "passed_parts", "De Brug · Z route, family and others", "This is no whole number."),
        (4, "school", "–", "We know no school by this short name."),
        (4, "waiting", "–", "Here stood words or a number of a person."),
    ):
        assert f"Line {line}</th>{cell}{column}</td>{cell}{where}</td>{cell}{why}" in plain
    for trace in ("Qwertz", "Kaya", "123456782", "nowhere"):
        assert trace not in answer.text
        assert trace not in caplog.text
    assert counts(portal) == []
    with portal.app_context():
        assert db.session.scalars(select(AuditEntry)).all() == []


def test_what_is_no_table_of_ours_is_refused_in_words(portal: Flask) -> None:
    client = browser(portal)
    for text, why in (
        (f"{HEADER};BSN\n", "This column seems to be about persons."),
        (f"{HEADER};opmerking\n", "This column is not one of ours."),
        ("", "The file is empty."),
        ("x" * 1_100_000, "The file is too large."),
        (b"\x50\x4b\x03\x04\x00\x00", "This is no CSV file."),
    ):
        answer = upload(client, text)
        assert answer.status_code == 400
        assert why in answer.text


def test_no_file_and_far_too_large_a_file_are_answered(portal: Flask) -> None:
    client = browser(portal)
    assert "Choose a file first." in client.post(TABLE, data={}).text
    assert upload(client, b"x" * 5_000_000).status_code == 413


def test_the_flow_is_drawn_with_the_same_facts_in_words(portal: Flask) -> None:
    client = browser(portal, "reader")
    assert "Nothing was counted yet." in client.get(f"{GRID}/flow").text
    with portal.app_context():
        add_counts("2026Q2", started=11, attending=40)
        add_counts("2026Q3", started=12)
    page = client.get(f"{GRID}/flow").text
    assert page.count("<svg") >= 2
    assert "In quarter 3 of 2026: Started: 12; In lessons: not known;" in page
    assert 'fill="url(#flow-0-hatch)"' in page
    rows = list(csv.reader(StringIO(client.get(f"{GRID}/flow?format=csv").text.lstrip("\ufeff"))))
    assert ["De Brug", "2026Q3", "12", *["not known"] * 5] in rows


def test_what_is_shared_hides_small_numbers_on_the_page_and_in_the_file(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=4321, waiting=7)
        add_counts("2026Q3", "het-anker", started=8765, waiting=3)
    client = browser(portal, "reader")
    page, table = client.get(f"{GRID}/shared").text, client.get(f"{GRID}/shared?format=csv").text
    assert "4321" in page
    assert re.search(r"<td[^>]*>\s*<span class=\"unknown\">hidden", page)
    rows = list(csv.reader(StringIO(table.lstrip("\ufeff"))))
    assert ["2026Q3", "started", "school", "De Brug", "4321", "", ""] in rows
    assert ["2026Q3", "waiting", "school", "De Brug", "hidden", "", ""] in rows
    assert not any("7" in row or "3" in row for row in rows)


def test_a_school_that_did_not_count_is_named_beside_the_sums(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=4321, waiting=70)
        add_counts("2026Q3", "het-anker", started=None, waiting=80)
    page = browser(portal, "reader").get(f"{GRID}/shared").text
    assert "Not known, and left out of all sums: Het Anker" in page


def test_approvers_read_who_changed_what(portal: Flask) -> None:
    browser(portal).post(GRID, data=cells(12, 45, 9, 5, 2, 7))
    client = browser(portal, "approver")
    page = client.get(f"{GRID}/history").text
    assert "account-1@gemeente.example" in page
    assert "b1/asylum/started" in page
    table = client.get(f"{GRID}/history?format=csv").text
    assert "account-1@gemeente.example,De Brug,2026Q3,b1/asylum/started,,12" in table
    assert "Nobody changed a count yet." in browser(portal, "approver", "GM9002").get(f"{GRID}/history").text


def test_another_municipality_sees_nothing_of_it(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=4321)
        add_promise(make_actor("rater"), "de-brug", SUMMER, "A second group", None, NOON)
    client = browser(portal, "approver", "GM9002")
    for address in (GRID, f"{GRID}?school=de-brug", f"{GRID}?format=csv", f"{GRID}/flow", f"{GRID}/shared", REVIEW):
        text = client.get(address).text
        assert "4321" not in text
        assert "A second group" not in text
    assert client.post(f"{REVIEW}/promises/1", data={"state": "kept"}).status_code == 404


def test_the_talks_page_shows_our_copy_and_the_schools(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=4, attending=21, passed_parts=1, passed=1, stopped=3, waiting=60)
    client = browser(portal, "reader")
    page = client.get(REVIEW).text
    assert "For inside the municipality only" in page
    assert "Started: 4; In lessons: 21;" in page
    copy = client.get(f"{REVIEW}?copy=school").text
    assert "Copy for the school" in copy
    assert "Started: not shown; Passed all: not shown; Stopped: not shown; Waiting: 60." in copy
    assert "In lessons" not in copy
    listed = client.get("/en/municipality/review").text
    assert REVIEW in listed
    assert "missing" in listed


def test_promises_are_written_down_and_settled_on_the_page(portal: Flask) -> None:
    client = browser(portal)
    refused = client.post(f"{REVIEW}/promises", data={"words": "Call 06 12345678"})
    assert refused.status_code == 400
    assert "Write what is promised." in refused.text
    kept = client.post(f"{REVIEW}/promises", data={"words": "A group <at night>", "due": "2026Q4"})
    assert kept.location == f"{REVIEW}?quarter=2026Q3#promises"
    page = client.get(REVIEW).text
    assert "A group &lt;at night&gt;" in page
    assert "by the end of quarter 4 of 2026" in page
    assert client.post(f"{REVIEW}/promises/1", data={"state": "open"}).status_code == 400
    assert client.post(f"{REVIEW}/promises/2", data={"state": "kept"}).status_code == 404
    assert client.post(f"{REVIEW}/promises/1", data={"state": "kept"}).status_code == 303
    assert "A group" not in client.get(REVIEW).text
    with portal.app_context():
        assert db.session.scalars(select(ReviewPromise.state)).all() == ["kept"]


@pytest.mark.skipif(not can_print(), reason="this machine makes no PDFs")
def test_the_talks_page_is_one_sheet_of_paper(portal: Flask) -> None:
    with portal.app_context():
        add_counts("2026Q3", started=0, attending=21, passed_parts=1, passed=1, stopped=3, waiting=60)
        rater = make_actor("rater")
        for number in range(5):
            add_promise(rater, "de-brug", SUMMER, f"Promise {number} " + "of many words " * 8, SUMMER, NOON)
    answer = browser(portal, "reader").get(f"{REVIEW}/paper")
    assert (answer.status_code, answer.mimetype) == (200, "application/pdf")
    pages = PdfReader(BytesIO(answer.data)).pages
    assert len(pages) == 1
    assert "60 of our people wait, and nobody started." in re.sub(r"\s+", " ", pages[0].extract_text())
    width, height = (float(one) for one in pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)
