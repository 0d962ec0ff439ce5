"""The statements say what holds: terms as they are kept, tests that exist, a day that is written in one place."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient

import portal.public.statements
from portal.domain.statements import ACCESSIBILITY, PRIVACY
from portal.web.filters import day_in
from portal.web.page_cache import PAGES

ROOT = Path(__file__).resolve().parents[3]
STATEMENTS = ("accessibility", "privacy")


def text_of(client: FlaskClient, page: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", client.get(f"/en/{page}").text).split())


def made_anew(client: FlaskClient) -> None:
    """What settings and the code say holds as long as a process lives; pages are kept as long."""
    client.application.extensions[PAGES].store.turn_to(None)


@pytest.mark.parametrize("page", STATEMENTS)
def test_every_page_leads_there(visitor: FlaskClient, page: str) -> None:
    for address in ("/en/", "/en/search?postcode=3011", "/en/privacy"):
        assert f'href="/en/{page}"' in visitor.get(address).text


@pytest.mark.parametrize(("page", "statement"), [("accessibility", ACCESSIBILITY), ("privacy", PRIVACY)])
def test_the_day_stands_in_one_place(visitor: FlaskClient, page: str, statement: object) -> None:
    assert f"last checked on {day_in('en_GB', statement.checked_on)}" in text_of(visitor, page)  # type: ignore[attr-defined]
    source = (ROOT / "portal" / "templates" / "public" / f"{page}.html").read_text(encoding="utf-8")
    assert not re.search(r"20\d\d", source)


@pytest.mark.parametrize("name", ["COUNTS_LIVE", "FOLLOW_UP_LIVES", "REPORTS_LIVE", "KEPT", "LINK_LIVES", "HOLDS"])
def test_a_term_that_changes_changes_the_page(visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    assert "4321 days" not in text_of(visitor, "privacy")
    made_anew(visitor)
    monkeypatch.setattr(portal.public.statements, name, timedelta(days=4321))
    assert "4321 days" in text_of(visitor, "privacy")


def test_it_says_who_answers_for_the_site_or_that_nobody_does_yet(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert "It is not filled in yet who runs this site." in text_of(visitor, "privacy")
    made_anew(visitor)
    town_portal.config["OPERATOR"] = "Gemeente <Oosterdam>"
    assert "This site is run by: Gemeente &lt;Oosterdam&gt;." in text_of(visitor, "privacy")
    assert "trial" not in text_of(visitor, "privacy")


@pytest.mark.parametrize(
    ("claim", "file", "proof"),
    [
        ("axe-core", "test_accessibility.py", '("ti", PHONE'),
        ("keyboard alone", "test_keyboard.py", "keyboard"),
        ("400 percent", "test_zoom.py", "400 %"),
        ("without script", "test_without_script.py", "script=False"),
    ],
)
def test_what_is_said_to_be_tested_has_a_test(visitor: FlaskClient, claim: str, file: str, proof: str) -> None:
    assert claim in text_of(visitor, "accessibility")
    assert proof in (ROOT / "tests" / "browser" / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("page", STATEMENTS)
def test_sentences_are_short(visitor: FlaskClient, page: str) -> None:
    """At most 16 words each, 10 on average."""
    body = visitor.get(f"/en/{page}").text.split("<article", 1)[1].split("</article>")[0]
    body = re.sub(r"</(?:p|li|h\d)>", ". ", body)
    words = [len(one.split()) for one in re.split(r"[.!?:](?:\s|$)", re.sub(r"<[^>]+>", " ", body)) if one.split()]
    assert max(words) <= 16 and sum(words) / len(words) <= 10
