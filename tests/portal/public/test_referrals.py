"""Pages for who chose: what is counted, what is not, and that nothing of a person stays."""

import logging
import re
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update
from werkzeug.test import TestResponse

from portal.extensions import db
from portal.models import CourseInstance, Observation
from portal.models.referral import FollowUpCount, ReferralCount
from portal.models.version import raise_data_version
from portal.public.referrals import SOURCES
from portal.web.flood import DailySources
from tests.databases import kept_in
from tests.make import TODAY

OWN = {"Sec-Fetch-Site": "same-origin"}
BUTTONS = re.compile(r'<form class="sign-up" method="post" action="([^"]+)"')
LINK = re.compile(r'<p class="keep"><a href="([^"]+)"')


def buttons(visitor: FlaskClient, language: str = "en", slug: str = "de-brug") -> list[str]:
    return BUTTONS.findall(visitor.get(f"/{language}/provider/{slug}").text)


def choose(visitor: FlaskClient, address: str, source: str = "203.0.113.77", **headers: str) -> TestResponse:
    return visitor.post(
        address, headers={**OWN, **headers}, environ_base={"REMOTE_ADDR": source}, follow_redirects=True
    )


def follow_up_link(visitor: FlaskClient, language: str = "en") -> str:
    found = LINK.search(choose(visitor, buttons(visitor, language)[0]).text)
    assert found
    return unescape(found[1])


def people(app: Flask) -> list[int]:
    with app.app_context():
        return list(db.session.scalars(select(ReferralCount.people)))


def answers(app: Flask) -> list[tuple[bool, int, int]]:
    with app.app_context():
        table = FollowUpCount
        found = db.session.execute(select(table.placed, table.weeks, table.people))
        return [(row.placed, row.weeks, row.people) for row in found]


@pytest.mark.parametrize(
    ("language", "thanks", "keep", "question"),
    [
        (
            "nl",
            "Op 21 november 2026 hebben wij geteld: één persoon meer voor deze cursus.",
            "Bewaar deze link",
            "Ik heb een plaats",
        ),
        ("ar", "في 21 نوفمبر 2026 حسبنا شخصًا واحدًا إضافيًا لهذه الدورة.", "احتفظ بهذا الرابط", "حصلت على مكان"),
    ],
)
def test_one_press_counts_one_person_and_leads_to_the_question_what_became_of_it(
    town_portal: Flask, language: str, thanks: str, keep: str, question: str
) -> None:
    visitor = town_portal.test_client()
    there = buttons(visitor, language)
    assert len(there) == 2
    answer = choose(visitor, there[0])
    assert (answer.status_code, answer.text.count("<h1")) == (200, 1)
    assert thanks in answer.text and keep in answer.text and "https://de-brug.example/b1" in answer.text
    assert people(town_portal) == [1]
    link = LINK.search(answer.text)
    assert link
    asked = visitor.get(link[1])
    assert asked.status_code == 200 and question in asked.text and "21" in asked.text
    assert "style=" not in answer.text + asked.text


def test_looking_at_the_thanks_again_counts_nothing(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    first = choose(visitor, buttons(visitor)[0])
    assert visitor.get(first.request.path).status_code == 200
    assert people(town_portal) == [1]


def test_a_place_is_counted_once(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    link = follow_up_link(visitor)
    answer = visitor.post(link, data={"outcome": "placed", "weeks": "6"}, headers=OWN, follow_redirects=True)
    assert answer.status_code == 200 and "We have your answer." in answer.text and 'method="post"' not in answer.text
    again = visitor.post(link, data={"outcome": "not_placed"}, headers=OWN, follow_redirects=True)
    assert "We have your answer." in again.text
    assert answers(town_portal) == [(True, 6, 1)]


def test_no_place_is_counted(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    visitor.post(follow_up_link(visitor), data={"outcome": "not_placed"}, headers=OWN)
    assert answers(town_portal) == [(False, 0, 1)]


@pytest.mark.parametrize("weeks", ["", "5000", "soon", None])
def test_a_place_without_a_day_asks_again(town_portal: Flask, weeks: str | None) -> None:
    visitor = town_portal.test_client()
    sent = {"outcome": "placed", "weeks": weeks} if weeks is not None else {"outcome": "placed"}
    answer = visitor.post(follow_up_link(visitor), data=sent, headers=OWN)
    assert answer.status_code == 400
    assert "Choose when your first lesson is." in answer.text and 'aria-invalid="true"' in answer.text
    assert answers(town_portal) == []


def test_an_answer_that_is_none_is_not_counted(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert visitor.post(follow_up_link(visitor), data={"outcome": "perhaps"}, headers=OWN).status_code == 400
    assert visitor.post(follow_up_link_of_another_source(visitor), headers=OWN).status_code == 400
    assert answers(town_portal) == []


def follow_up_link_of_another_source(visitor: FlaskClient) -> str:
    found = LINK.search(choose(visitor, buttons(visitor)[0], source="198.51.100.9").text)
    assert found
    return unescape(found[1])


def test_a_link_that_is_not_whole_is_told_kindly(visitor: FlaskClient) -> None:
    link = follow_up_link(visitor)
    for address in (link[:-4], "/en/follow-up/abc", link.replace("follow-up", "signed-up")[:-4]):
        answer = visitor.get(address)
        assert (answer.status_code, "We do not know this link" in answer.text) == (404, True)
    sent = visitor.post(link[:-4], data={"outcome": "not_placed"}, headers=OWN)
    assert (sent.status_code, "We do not know this link" in sent.text) == (404, True)


def test_a_link_ends_after_half_a_year(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    link = follow_up_link(visitor)
    town_portal.config["TODAY"] = TODAY + timedelta(days=181)
    assert (visitor.get(link).status_code, "half a year" in visitor.get(link).text) == (410, True)
    visitor.post(link, data={"outcome": "not_placed"}, headers=OWN)
    assert answers(town_portal) == []


@pytest.mark.parametrize("headers", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}])
def test_a_foreign_page_counts_nothing(town_portal: Flask, headers: dict[str, str]) -> None:
    visitor = town_portal.test_client()
    link = follow_up_link(visitor)
    answer = visitor.post(buttons(visitor)[1], headers=headers)
    assert answer.status_code == 403
    assert "So we did not count this." in answer.text and "https://de-brug.example/b1" in answer.text
    assert visitor.post(link, data={"outcome": "not_placed"}, headers=headers).status_code == 403
    assert (people(town_portal), answers(town_portal)) == ([1], [])


def test_one_source_counts_once_for_a_course(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    button = buttons(visitor)[0]
    for neighbour in ("203.0.113.1", "203.0.113.2"):
        answer = choose(visitor, button, source=neighbour)
    assert answer.status_code == 200
    assert "So we did not count it again." in answer.text and not LINK.search(answer.text)
    choose(visitor, button, source="198.51.100.1")
    assert people(town_portal) == [2]


def test_a_flood_from_one_source_is_not_counted(town_portal: Flask) -> None:
    town_portal.extensions[SOURCES] = DailySources(most_a_day=1)
    visitor = town_portal.test_client()
    first, second = buttons(visitor)
    assert choose(visitor, first).status_code == 200
    answer = choose(visitor, second)
    assert (answer.status_code, "So we did not count this one." in answer.text) == (429, True)
    assert people(town_portal) == [1]


def test_who_forges_an_address_behind_no_proxy_stays_one_source(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    for number in range(3):
        choose(visitor, buttons(visitor)[0], **{"X-Forwarded-For": f"198.51.{number}.1"})
    assert people(town_portal) == [1]


def test_no_button_where_one_cannot_sign_up(visitor: FlaskClient) -> None:
    assert buttons(visitor, slug="het-vuur") == buttons(visitor, slug="de-haven") == []
    assert len(buttons(visitor, slug="het-anker")) == 1
    assert choose(visitor, "/en/offering/no-such-one/sign-up").status_code == 404


def test_who_goes_through_the_municipality_is_sent_there(town_portal: Flask) -> None:
    with town_portal.app_context():
        db.session.execute(update(Observation).where(Observation.field == "wait_kind").values(value="via_municipality"))
        raise_data_version(db.session)
        closed = db.session.scalars(select(CourseInstance.public_id)).first()
        db.session.commit()
    visitor = town_portal.test_client()
    text = visitor.get("/en/provider/het-vuur").text
    assert "Ask your municipality." in text and 'class="sign-up"' not in text
    assert choose(visitor, f"/en/offering/{closed}/sign-up").status_code == 404
    assert people(town_portal) == []


def test_the_buttons_address_leads_back_to_the_course(visitor: FlaskClient) -> None:
    button = buttons(visitor)[0]
    answer = visitor.get(button)
    assert answer.headers["Location"] == f"/en/provider/de-brug#o-{button.split('/')[3]}"


def test_each_button_says_which_course_it_is_for(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-brug").text
    described = re.findall(r'<button [^>]*aria-describedby="(t-[^"]+)"', text)
    assert len(described) == 2 and all(f'<h4 id="{one}">' in text for one in described)


def test_no_cookie_is_set_and_nothing_of_a_person_is_kept(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    visitor = town_portal.test_client()
    personal = {
        "User-Agent": "Someone's phone",
        "Accept-Language": "ti",
        "Referer": "http://localhost/en/search?q=mine",
    }
    with caplog.at_level(logging.DEBUG):
        button = buttons(visitor)[0]
        counted = choose(visitor, button, "203.0.113.77", **personal)
        link = LINK.search(counted.text)
        assert link
        told = visitor.post(
            link[1],
            data={"outcome": "placed", "weeks": "2"},
            headers={**OWN, **personal},
            environ_base={"REMOTE_ADDR": "203.0.113.77"},
        )
    for answer in (*counted.history, counted, told):
        assert "Set-Cookie" not in answer.headers
    said = caplog.text + "".join(capfd.readouterr())
    with town_portal.app_context():
        db.session.remove()
        db.engine.dispose()
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    kept = kept_in(folder)
    assert people(town_portal) == [1] and answers(town_portal) == [(True, 2, 1)]
    for trace in ("203.0.113", "Someone's phone", "q=mine", link[1].rsplit("/", 1)[1]):
        assert trace not in said and trace.encode() not in kept


def test_what_people_choose_moves_the_wait_on_the_page(town_portal: Flask) -> None:
    town_portal.extensions["read_model"]._referral_seconds = 0
    visitor = town_portal.test_client()
    before = wait_shown(visitor)
    for number in range(3):
        choose(visitor, buttons(visitor)[1], source=f"203.0.{number}.1")
    assert wait_after(visitor, before) > before


def wait_after(visitor: FlaskClient, before: int) -> int:
    """The wait once the background work is done, or after many looks the old one."""
    for _ in range(400):
        if wait_shown(visitor) != before:
            break
        visitor.get("/en/")
    return wait_shown(visitor)


def wait_shown(visitor: FlaskClient) -> int:
    found = re.search(r"Starts in about (\d+) weeks", visitor.get("/en/provider/de-brug").text)
    assert found
    return int(found[1])
