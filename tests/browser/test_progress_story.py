"""A rater counts a quarter from the sign-in page on: the template, a faulty file, the mended one, and the talk."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO, StringIO
from pathlib import Path

import pytest
from flask import Flask
from passlib.totp import TOTP  # type: ignore[import-untyped]
from playwright.sync_api import Browser, FilePayload, Page, expect
from pypdf import PdfReader

from portal.web.paper import can_print
from tests.browser.conftest import DESK, opened
from tests.browser.town import fill_town
from tests.conftest import close, portal_in
from tests.portal.accounts.people import PASSWORD, enrolled
from tests.portal.progress_rows import add_contract, add_counts, stored_counts
from tests.processes import free_port
from tests.serving import served_by_gunicorn

EMAIL = "anna@oosterdam.example"
B1_ASYLUM = ("b1", "asylum")
FIGURES = ("started", "attending", "passed_parts", "passed", "stopped", "waiting")
# School A has 40 in lessons and 24 who wait in the quarter before: 12 fewer is more than a third.
RIGHT = {"school-a": (12, 45, 9, 5, 2, 12), "school-b": (3, 3, 0, 0, 0, 7), "school-c": (4, 4, 1, 0, 0, 2)}
WRONG = {
    "school-a": (12, 45, 9, 5, 2, 12),
    "school-b": (3, 3, 0, 2, 0, 7),
    "school-c": (4, "Mina Yildiz 123456782", 1, 0, 0, 2),
}
TRACES = ("Mina", "Yildiz", "123456782")


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, TOTP, str]]:
    """The small town's portal after two quarters were counted, a rater's app for codes, and where it answers."""
    folder = tmp_path_factory.mktemp("progress")
    app = portal_in(folder)
    fill_town(app, folder)
    _, codes = enrolled(app, EMAIL)
    with app.app_context():
        add_contract("school-a")
        add_counts("2026Q1", "school-a", started=10, attending=30, passed_parts=6, passed=2, stopped=1, waiting=20)
        add_counts("2026Q2", "school-a", started=15, attending=40, passed_parts=8, passed=4, stopped=1, waiting=24)
    port = free_port()
    with served_by_gunicorn(folder, port):
        yield app, codes, f"http://127.0.0.1:{port}"
    close(app)


def sign_in(page: Page, address: str, codes: TOTP) -> None:
    """Address, password and the code of the app."""
    page.goto(f"{address}/en/account/sign-in")
    page.get_by_label("E-mail address").fill(EMAIL)
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    page.get_by_label("Six figures").fill(codes.generate().token)
    page.get_by_role("button", name="Sign in").click()


def template(page: Page) -> list[dict[str, str]]:
    """The lines of the template, as a spreadsheet would show them."""
    with page.expect_download() as started:
        page.get_by_role("link", name="Download the template").click()
    text = Path(started.value.path()).read_text(encoding="utf-8-sig")
    assert started.value.suggested_filename == "progress-2026Q3.csv"
    return list(csv.DictReader(StringIO(text), delimiter=";"))


def filled(lines: Sequence[dict[str, str]], counts: Mapping[str, tuple[object, ...]]) -> tuple[bytes, dict[str, int]]:
    """The template with counts of people on the B1 route who came for asylum; and each school's line in the file."""
    text, places = StringIO(), {}
    writer = csv.DictWriter(text, lines[0].keys(), delimiter=";", lineterminator="\r\n")
    writer.writeheader()
    for number, line in enumerate(lines, 2):
        mine = counts.get(line["school"]) if (line["route"], line["reason"]) == B1_ASYLUM else None
        if mine:
            places[line["school"]] = number
        writer.writerow(line | dict(zip(FIGURES, mine, strict=True)) if mine else line)
    return text.getvalue().encode("utf-8-sig"), places


def bring(page: Page, content: bytes) -> None:
    """Choose the file and ask what it would change."""
    page.get_by_label("CSV file").set_input_files(FilePayload(name="counts.csv", mimeType="text/csv", buffer=content))
    page.get_by_role("button", name="See what would change").click()


def counted(app: Flask) -> list[tuple[object, ...]]:
    """What stands in the table for the quarter: school and figures."""
    with app.app_context():
        return [(row[2], *row[5:]) for row in stored_counts() if row[1] == "2026Q3"]


def test_a_quarter_is_counted_from_a_file_that_had_to_be_mended_first(
    browser: Browser, office: tuple[Flask, TOTP, str]
) -> None:
    app, codes, address = office
    with opened(browser, DESK) as page:
        sign_in(page, address, codes)
        page.get_by_role("link", name="Progress", exact=True).click()
        page.get_by_role("link", name="From a CSV file").click()
        lines = template(page)
        refused(page, *filled(lines, WRONG))
        assert counted(app) == []
        kept_with_words(page, filled(lines, RIGHT)[0])
        assert counted(app) == [(school, *figures) for school, figures in RIGHT.items()]
        flow_is_seen(page)
        talk_is_printed(page)


def refused(page: Page, content: bytes, places: dict[str, int]) -> None:
    """Each fault by line and column at once, the odd fall too, and nothing of a person on the page."""
    bring(page, content)
    expect(page.get_by_role("alert")).to_contain_text("Nothing was kept. 2 things are wrong")
    for school, column, words in (
        ("school-a", "waiting", "12, and 24 in the quarter before: more than a third less."),
        ("school-b", "passed", "2 passed all, but only 0 passed a part."),
        ("school-c", "attending", "Here stood words or a number of a person."),
    ):
        row = page.get_by_role("row").filter(
            has=page.get_by_role("rowheader", name=f"Line {places[school]}", exact=True)
        )
        expect(row.get_by_role("cell", name=column, exact=True)).to_be_visible()
        expect(row).to_contain_text("B1 route, asylum")
        expect(row).to_contain_text(words)
    assert not any(trace in page.content() for trace in TRACES)
    page.get_by_role("link", name="The counts").click()
    expect(page.get_by_text("Nothing was counted yet.")).to_be_visible()
    page.get_by_role("link", name="From a CSV file").click()


def kept_with_words(page: Page, content: bytes) -> None:
    """The mended file is shown first, its odd fall explained, and then kept."""
    bring(page, content)
    expect(page.get_by_text("This would change 18 figures. Nothing is kept yet.")).to_be_visible()
    page.get_by_label("Why the odd figures of School A are right").fill("Half of the list went to another school.")
    page.get_by_role("button", name="Keep these counts").click()
    expect(page.get_by_role("status").filter(has_text="Saved. 18 figures changed.")).to_be_visible()


def flow_is_seen(page: Page) -> None:
    """School A over three quarters, drawn, said and in a table."""
    page.get_by_role("link", name="Over the quarters").click()
    part = page.locator("section").filter(has=page.get_by_role("heading", name="School A"))
    expect(part.locator("svg")).to_be_visible()
    expect(part.locator("figcaption")).to_contain_text("Started: 12; In lessons: 45")
    part.get_by_text("The same in a table").click()
    for quarter, attending in (("quarter 1 of 2026", 30), ("quarter 2 of 2026", 40), ("quarter 3 of 2026", 45)):
        expect(part.get_by_role("row", name=quarter).get_by_role("cell", name=str(attending))).to_be_visible()


def talk_is_printed(page: Page) -> None:
    """The page of the talk, on paper without what is only for the screen, and as a PDF where one can be made."""
    page.get_by_role("link", name="Quarterly talks").click()
    page.get_by_role("link", name="School A", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("School A · Oosterdam")
    expect(page.get_by_role("heading", name="Questions to ask")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_role("button", name="Write it down")).to_be_hidden()
    expect(page.locator(".review")).to_be_visible()
    page.emulate_media(media="screen")
    paper = page.get_by_role("link", name="As PDF").get_attribute("href")
    if can_print():
        answer = page.request.get(page.url.split("/en/")[0] + str(paper))
        assert answer.ok
        assert "School A · Oosterdam" in PdfReader(BytesIO(answer.body())).pages[0].extract_text()
