"""A municipality's rating from the first invitation to its withdrawal, each in their own browser, by clicks alone."""

import re
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from flask import Flask
from passlib.totp import TOTP  # type: ignore[import-untyped]
from playwright.sync_api import Browser, Locator, Page, expect

from portal.domain.actor import Role
from portal.domain.rubric import Area
from portal.extensions import db
from portal.models.provider import Provider
from tests.browser.coming_in import let_timers_run, link_for, make_account, sign_in
from tests.browser.conftest import DESK, PHONE, opened, served
from tests.browser.town import SLUGS, fill_town
from tests.conftest import close, portal_in
from tests.portal.accounts.people import enrolled

# A school in Oosterdam that nobody has rated yet.
SLUG, SCHOOL, SCHOOLS_ADDRESS = SLUGS[6], "School G", "post@school-g.example"
KEEPER, RATER, APPROVER = "sanne@site.example", "lies.vanveen@oosterdam.example", "tom.bakker@oosterdam.example"
EVIDENCE = "Wij zagen drie lessen in juli en spraken met de docenten."
REPLY = "Dank u. Vanaf januari geven wij ook les in de avond."
WHY = "Verkeerd kwartaal gekozen."
QUARTER = "2026Q3"
SOON_S = 20


@dataclass(frozen=True)
class Office:
    """A portal with a maintainer, where it answers, and the maintainer's app."""

    app: Flask
    address: str
    keepers_app: TOTP


@pytest.fixture
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A town of schools in which nobody works yet but the maintainer."""
    folder = tmp_path_factory.mktemp("rating-story")
    app = portal_in(folder, CATALOGUE_CHECK_SECONDS=0.1)
    fill_town(app, folder)
    with app.app_context():
        db.session.query(Provider).filter_by(slug=SLUG).one().email = SCHOOLS_ADDRESS
        db.session.commit()
    _, codes = enrolled(app, KEEPER, Role.MAINTAINER)
    # From here on forms are checked as they are outside tests.
    app.config["WTF_CSRF_ENABLED"] = True
    with served(app) as address:
        yield Office(app, address, codes)
    close(app)


def ask_in(page: Page, email: str, role: str) -> None:
    """The maintainer invites somebody of the municipality."""
    page.get_by_role("navigation", name="Pages for staff").get_by_role("link", name="Accounts").click()
    page.get_by_label("E-mail address").fill(email)
    page.get_by_role("radio", name=re.compile(f"^{role}")).check()
    page.get_by_label("Municipality", exact=True).select_option(label="Oosterdam")
    page.get_by_role("radio", name="English").check()
    page.get_by_role("button", name="Send the invitation").click()
    expect(page.get_by_text("The invitation is on its way.")).to_be_visible()


def open_ratings(page: Page) -> None:
    """The list of schools of the quarter, with the school that is searched by its name."""
    page.get_by_role("navigation", name="Pages for staff").get_by_role("link", name="Ratings").click()
    page.get_by_label("Quarter").select_option(QUARTER)
    page.get_by_label("Another school, by name").fill(SCHOOL)
    page.get_by_role("button", name="Show").click()


def of_school(word: str) -> re.Pattern[str]:
    """The name of a button or link whose school only those hear who do not see the list."""
    return re.compile(rf"^{word}\s*: {SCHOOL}$")


def fill_in(page: Page) -> None:
    """All that a rating needs; the fourth of five steps in each area but one."""
    for number, area in enumerate(Area):
        section = page.locator("section.area").nth(number)
        section.get_by_role("radio").nth(2 if area == Area.INTAKE else 3).check()
        section.get_by_role("textbox").fill(EVIDENCE)
    for question in page.locator("section", has_text="What is in order").get_by_role("group").all():
        question.get_by_role("radio", name="yes").check()
    page.get_by_label("What is it based on?").fill("Bezoek in juli 2026")
    page.get_by_role("group", name="Do you buy lessons").get_by_role("radio", name="yes").check()
    page.get_by_role("group", name="another interest").get_by_role("radio", name="no", exact=True).check()


def rate(page: Page) -> None:
    """The rater writes the rating and hands it in; one thing was forgotten at first."""
    open_ratings(page)
    page.get_by_role("button", name=of_school("Rate")).click()
    fill_in(page)
    page.locator("section.area").first.get_by_role("textbox").fill("")
    hand_in = page.get_by_role("button", name="Hand in")
    hand_in.click()
    expect(page.get_by_role("alert")).to_contain_text("cannot be handed in yet")
    page.locator("textarea[aria-invalid]").fill(EVIDENCE)
    hand_in.click()
    expect(page.get_by_text("Somebody else, with the role of approver, must look at this")).to_be_visible()
    expect(page.get_by_role("button", name="Approve")).to_have_count(0)


def approve(page: Page) -> None:
    """The second person reads all of it and shows it to the school."""
    open_ratings(page)
    page.get_by_role("link", name=of_school("Look at it")).click()
    expect(page.get_by_text(EVIDENCE)).to_have_count(len(Area))
    page.get_by_role("button", name="Approve and show it to the school").click()
    expect(page.get_by_text("The school got a link by e-mail.")).to_be_visible()


def reply(page: Page, link: str) -> None:
    """The school opens its link, reads, and writes back."""
    page.goto(link)
    page.locator("summary", has_text="Nederlands").click()
    page.get_by_role("link", name="English").click()
    expect(page.get_by_text("Nobody outside the municipality has seen this yet.")).to_be_visible()
    expect(page.get_by_text(EVIDENCE)).to_have_count(len(Area))
    page.get_by_label("What you want to say to this").fill(REPLY)
    page.get_by_role("button", name="Send this reply").click()
    expect(page.get_by_role("heading", name="Your reply", exact=True)).to_be_visible()


def find_school(page: Page, address: str) -> Locator:
    """A newcomer searches from the home page and opens what municipalities say of the school."""
    page.goto(f"{address}/en/")
    page.locator("#place").fill("Oosterdam")
    page.get_by_role("button", name="Search schools").click()
    page.get_by_role("heading", name=SCHOOL).get_by_role("link").first.click()
    page.locator("#ratings > summary").click()
    return page.locator("#ratings")


def see(page: Page, address: str, words: str) -> Locator:
    """The newcomer comes back until the words are there: a portal takes a moment to read anew."""
    end = time.monotonic() + SOON_S
    while (part := find_school(page, address)).get_by_text(words).count() == 0 and time.monotonic() < end:
        continue
    expect(part.get_by_text(words).first).to_be_visible()
    return part


def nobodys_name(page: Page) -> None:
    """Neither the writer nor the approver is known to the reader."""
    text = page.content().casefold()
    assert not [part for part in ("lies", "vanveen", "tom.", "bakker", "oosterdam.example") if part in text]


def read_published(page: Page, address: str) -> None:
    """The newcomer reads the rating and the reply: who stands behind it as an organisation and as roles."""
    part = see(page, address, REPLY)
    expect(part).to_contain_text("1 municipality rated it.")
    expect(part).to_contain_text("Municipality of Oosterdam")
    expect(part).to_contain_text("this municipality buys lessons from the school")
    expect(part).to_contain_text("Written by a person of the municipality. A second person approved it.")
    nobodys_name(page)
    part.get_by_role("link", name="Read all that municipalities wrote").click()
    page.get_by_text("Read it all: 1 version").click()
    expect(page.get_by_text(EVIDENCE).first).to_be_visible()
    expect(page.get_by_text(REPLY).first).to_be_visible()
    nobodys_name(page)


def withdraw(page: Page) -> None:
    """The approver takes the rating back, and must say why."""
    open_ratings(page)
    page.get_by_role("link", name=SCHOOL, exact=True).click()
    page.locator("summary", has_text="Withdraw").click()
    page.get_by_label("Why do you withdraw it?").fill(WHY)
    page.get_by_role("button", name="Withdraw this rating").click()
    expect(page.get_by_text("The municipality took this rating back").first).to_be_visible()


def read_withdrawn(page: Page, address: str) -> None:
    """The rating counts no more; that there was one and why it went is told."""
    part = see(page, address, WHY)
    expect(part).to_contain_text("No municipality has rated this school yet.")
    expect(part).to_contain_text("It counts no more.")
    expect(part).not_to_contain_text(REPLY)
    nobodys_name(page)


def test_a_rating_is_written_approved_answered_published_and_withdrawn(browser: Browser, office: Office) -> None:
    app, address = office.app, office.address
    with ExitStack() as open_windows:
        keeper, rater, approver = (open_windows.enter_context(opened(browser, DESK)) for _ in range(3))
        school, newcomer = (open_windows.enter_context(opened(browser, PHONE)) for _ in range(2))
        sign_in(keeper, app, address, KEEPER, office.keepers_app)
        ask_in(keeper, RATER, "Rater")
        ask_in(keeper, APPROVER, "Approver")
        let_timers_run(app)
        make_account(rater, link_for(app, RATER))
        approvers_app = make_account(approver, link_for(app, APPROVER))
        rate(rater)
        approver.get_by_role("button", name="Sign out").click()
        sign_in(approver, app, address, APPROVER, approvers_app)
        approve(approver)
        let_timers_run(app)
        reply(school, link_for(app, SCHOOLS_ADDRESS))
        let_timers_run(app)
        read_published(newcomer, address)
        withdraw(approver)
        read_withdrawn(newcomer, address)
