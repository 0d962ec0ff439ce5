"""Each kind of request has its share, and beyond it a page in the visitor's language that loses nothing."""

from datetime import UTC, datetime
from typing import Any

import pytest
from flask import Flask
from werkzeug.test import TestResponse

from portal.web import limits
from portal.web.allowance import Share
from portal.web.limits import EXTENSION, FREE, SHARES, kind_of
from tests.portal.every_address import every_rule, methods_of

FROM = "203.0.113.7"
OWN = {"Sec-Fetch-Site": "same-origin"}


@pytest.fixture
def narrow(town_portal: Flask, monkeypatch: pytest.MonkeyPatch) -> Flask:
    """A portal that serves each network twice of everything, in a minute that does not end."""
    monkeypatch.setattr(limits, "now", lambda: datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC))
    for one in town_portal.extensions[EXTENSION].values():
        one.share = Share(2, one.share.seconds)
    return town_portal


def ask(app: Flask, address: str, source: str = FROM, **more: Any) -> TestResponse:
    return app.test_client().open(address, environ_base={"REMOTE_ADDR": source}, **more)


def test_every_address_has_a_share_but_files_and_what_machines_of_ours_ask(app: Flask) -> None:
    without = {
        rule.endpoint for rule in every_rule(app) for method in methods_of(rule) if not kind_of(rule.endpoint, method)
    }
    assert without == set(FREE)
    assert set(limits.KINDS) <= {rule.endpoint for rule in every_rule(app)}


@pytest.mark.parametrize(
    ("endpoint", "method", "kind"),
    [
        ("public.search", "GET", "search"),
        ("public.home", "GET", "pages"),
        (None, "GET", "pages"),
        ("public.suggest", "GET", "suggestions"),
        ("root.tile", "GET", "tiles"),
        ("api.offerings", "GET", "api"),
        ("public.sign_up", "POST", "forms"),
        ("security.login", "POST", "sign_in"),
        ("security.login", "GET", "pages"),
        ("accounts.accept_invitation", "POST", "sign_in"),
        ("municipality.keep_progress", "POST", "forms"),
        ("static", "GET", None),
    ],
)
def test_each_kind_takes_from_its_own_share(endpoint: str | None, method: str, kind: str | None) -> None:
    assert kind_of(endpoint, method) == kind


def test_a_class_at_work_is_not_held_back() -> None:
    people, seconds = 30, 60
    assert SHARES["search"].most >= people * seconds / 6
    assert SHARES["tiles"].most >= people * 20 * seconds / 6


@pytest.mark.parametrize(
    ("language", "said"), [("en", "You can go on in"), ("ar", 'dir="rtl"'), ("nl", '<html lang="nl"')]
)
def test_beyond_the_share_a_page_says_when_to_come_back(narrow: Flask, language: str, said: str) -> None:
    answers = [ask(narrow, f"/{language}/search?postcode=3011&q=les") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert 0 < int(answers[2].headers["Retry-After"]) <= 60
    assert answers[2].headers["Cache-Control"] == "no-store"
    assert said in answers[2].text
    assert f'href="/{language}/search?postcode=3011&amp;q=les"' in answers[2].text


def test_other_networks_and_other_kinds_go_on(narrow: Flask) -> None:
    for _ in range(3):
        ask(narrow, "/en/search")
    assert ask(narrow, "/en/search", "203.0.113.200").status_code == 429
    assert ask(narrow, "/en/search", "198.51.100.7").status_code == 200
    assert ask(narrow, "/en/rules").status_code == 200
    assert ask(narrow, "/healthz").status_code == 200


@pytest.mark.parametrize("source", ["127.0.0.1", "::1", ""])
def test_this_machine_itself_has_no_limit(narrow: Flask, source: str) -> None:
    assert [ask(narrow, "/en/rules", source).status_code for _ in range(4)] == [200] * 4


def test_what_was_typed_is_there_to_be_sent_again(narrow: Flask) -> None:
    typed = {"about": "price", "text": 'The price is <b>700</b> & "more"'}
    answers = [
        ask(narrow, "/en/provider/de-brug/not-true?x=1", method="POST", data=typed | {"text": f"{one}"}, headers=OWN)
        for one in range(2)
    ]
    assert 429 not in [answer.status_code for answer in answers]
    text = ask(narrow, "/en/provider/de-brug/not-true?x=1", method="POST", data=typed, headers=OWN).text
    assert '<form method="post" action="/en/provider/de-brug/not-true?x=1">' in text
    assert '<input type="hidden" name="about" value="price">' in text
    assert "The price is &lt;b&gt;700&lt;/b&gt; &amp; &#34;more&#34;" in text and "<b>700" not in text


def test_secrets_are_not_shown_again(narrow: Flask) -> None:
    typed = {"email": "a@oosterdam.example", "password": "correct horse battery"}
    answers = [ask(narrow, "/en/account/sign-in", method="POST", data=typed, headers=OWN) for _ in range(3)]
    assert answers[2].status_code == 429
    assert "correct horse" not in answers[2].text and 'method="post"' not in answers[2].text


def test_another_site_cannot_have_its_form_sent_from_our_page(narrow: Flask) -> None:
    foreign = {"Sec-Fetch-Site": "cross-site"}
    address, typed = "/en/provider/de-brug/not-true", {"about": "price", "text": "planted"}
    answers = [ask(narrow, address, method="POST", data=typed, headers=foreign) for _ in range(3)]
    assert answers[2].status_code == 429
    assert "planted" not in answers[2].text


def test_data_and_script_get_an_answer_of_their_kind(narrow: Flask) -> None:
    data = [ask(narrow, "/api/v1/offerings") for _ in range(3)][2]
    assert (data.status_code, data.mimetype) == (429, "application/problem+json")
    assert "Retry-After" in data.headers
    words = [ask(narrow, "/en/suggest?q=oo") for _ in range(3)][2]
    assert (words.status_code, words.text) == (429, "")


def test_a_flood_by_another_name_is_answered_without_a_page(narrow: Flask) -> None:
    narrow.config["TRUSTED_HOSTS"] = ["taal.oosterdam.nl"]
    said = [ask(narrow, "/en/rules", headers={"Host": "evil.example"}).status_code for _ in range(4)]
    assert said == [400] * 4


def test_who_asks_is_in_no_memory(narrow: Flask) -> None:
    for source in (FROM, "2001:db8:1:2ff::9"):
        ask(narrow, "/en/search", source)
    kept = str(vars(narrow.extensions["counts"]))
    assert "search" in kept
    assert "203.0" not in kept and "2001:db8" not in kept
