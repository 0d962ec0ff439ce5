"""What newcomers see of their municipality: its words, its contracts, and help near them."""

import re
from dataclasses import replace
from datetime import date

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import event

from portal.domain.region import HelpKind, HelpPoint, Region, SchoolContract
from portal.extensions import db
from portal.operations.build_read_model import ReadModel
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.web.current import READ_MODEL
from portal.web.page_cache import PAGES

WORDS = {"nl": "Welkom <b>u</b>", "ar": "أهلا بكم"}
CONTRACTS = {
    "de-brug": SchoolContract("de-brug", date(2026, 1, 1), None, False),
    "het-anker": SchoolContract("het-anker", date(2026, 1, 1), None, True),
}
POINT = HelpPoint(
    *(1, "GM9001", HelpKind.DESK, "Taalpunt <i>Plein</i>", "Plein 1", "3011 AB", "Oosterdam"),
    phone="+31 (0)30 123 45 67",
    website="https://taalpunt.example/",
    languages=("nl", "ti"),
    latitude=52.0,
    longitude=5.0,
)


def telling(app: Flask, region: Region | None, *points: HelpPoint) -> FlaskClient:
    """A visitor of a portal where Oosterdam says this."""
    models: CurrentReadModel = app.extensions[READ_MODEL]
    with app.app_context():
        model: ReadModel = models.get(app.config["TODAY"])
        regions = {"GM9001": region} if region else {}
        models._model = replace(model, regions=regions, help_points=points)
        # In life they come with a catalogue of their own, and with it pages are made anew.
        app.extensions[PAGES].store.turn_to(None)
    return app.test_client()


def order(page: str) -> list[str]:
    """The schools in the list's order."""
    return re.findall(r'<h3><a href="/en/provider/([^"#]+)', page)


def test_residents_read_their_municipality_in_their_language_or_in_dutch(town_portal: Flask) -> None:
    visitor = telling(town_portal, Region(WORDS))
    arabic = visitor.get("/ar/search?postcode=3011").text
    assert '<p class="told" lang="ar" dir="auto">أهلا بكم</p>' in arabic and "Welkom" not in arabic
    turkish = visitor.get("/tr/search?place=Oosterdam").text
    assert '<p class="told" lang="nl" dir="auto">Welkom &lt;b&gt;u&lt;/b&gt;</p>' in turkish
    assert turkish.index("told-residents") < turkish.index('class="cards"')


def test_others_read_nothing_of_it(town_portal: Flask) -> None:
    visitor = telling(town_portal, Region(WORDS, CONTRACTS, True))
    for query in ("", "postcode=4021", "place=Nergens", "place=Tweelingdorp"):
        page = visitor.get(f"/en/search?{query}").text
        assert "told-residents" not in page and "contract-mark" not in page


def test_contracts_are_marked_and_never_change_the_order(town_portal: Flask) -> None:
    before = telling(town_portal, None).get("/en/search?postcode=3011").text
    page = telling(town_portal, Region({}, CONTRACTS, True)).get("/en/search?postcode=3011").text
    assert order(page) == order(before) != []
    assert "Your municipality prefers: <strong><bdi>Het Anker</bdi></strong>" in re.sub(r"\s+", " ", page)
    assert page.count('class="contract-mark"') == len(order(page))
    assert "Your municipality prefers this school." in page


def test_a_municipality_that_prefers_none_says_so(town_portal: Flask) -> None:
    page = telling(town_portal, Region({}, CONTRACTS, False)).get("/en/search?postcode=3011").text
    assert "Your municipality prefers no school." in page and "prefers this school" not in page


def test_searches_and_help_ask_the_database_nothing(town_portal: Flask) -> None:
    visitor = telling(town_portal, Region(WORDS, CONTRACTS, True), POINT)
    town_portal.extensions[READ_MODEL]._seconds = town_portal.extensions[READ_MODEL]._referral_seconds = 3600
    asked: list[str] = []
    with town_portal.app_context():
        engine = db.engine

    def note(*call: object) -> None:
        asked.append(str(call[2]))

    event.listen(engine, "before_cursor_execute", note)
    try:
        for page in ("search?postcode=3011", "help-near?postcode=3011", "rules/schools?place=Oosterdam"):
            assert visitor.get(f"/en/{page}").status_code == 200
    finally:
        event.remove(engine, "before_cursor_execute", note)
    assert asked == []


def test_help_near_a_place_is_listed_with_all_that_is_known(town_portal: Flask) -> None:
    unknown = HelpPoint(2, "GM9001", HelpKind.MENTORS, "Maatjes", city="Oosterdam")
    page = telling(town_portal, None, POINT, unknown).get("/en/help-near?postcode=3011").text
    assert "2 places for help" in page and "Taalpunt &lt;i&gt;Plein&lt;/i&gt;" in page
    assert 'href="tel:+31301234567"' in page and 'rel="noopener nofollow"' in page
    assert '<bdi lang="ti">ትግርኛ</bdi>' in page and page.count("not known") == 4


def test_help_answers_whatever_was_asked(town_portal: Flask) -> None:
    visitor = telling(town_portal, None)
    for query in ("", "postcode=3011", "place=Tweelingdorp", "place=Nergens", "place=Oosterdan"):
        for language in ("nl", "en", "ar"):
            answer = visitor.get(f"/{language}/help-near?{query}")
            assert answer.status_code == 200 and answer.text.count("<h1") == 1
            assert "style=" not in answer.text and "Set-Cookie" not in answer.headers


def test_where_no_help_is_known_the_page_says_whom_to_ask(town_portal: Flask) -> None:
    page = telling(town_portal, None).get("/en/help-near?postcode=3011").text
    assert "We know no place for help near here." in page and 'href="/en/municipality/help-points"' in page


def test_hostile_questions_do_no_harm(town_portal: Flask) -> None:
    visitor = telling(town_portal, None, POINT)
    for query in ("place=" + "x" * 10_000, "place=%00&municipality=GM", "postcode=3011&postcode=1"):
        assert visitor.get(f"/en/help-near?{query}").status_code in (200, 302)


def test_a_whole_postcode_is_cut_before_it_is_shown_or_logged(town_portal: Flask) -> None:
    answer = telling(town_portal, None).get("/en/help-near?place=3011+AB")
    assert answer.headers["Location"] == "/en/help-near?postcode=3011"


def test_help_is_one_step_away_where_people_look_for_it(town_portal: Flask) -> None:
    visitor = telling(town_portal, None)
    for page in ("", "for-helpers", "rules", "rules/schools"):
        assert 'href="/en/help-near"' in visitor.get(f"/en/{page}").text
    assert 'href="/en/help-near?postcode=3011"' in visitor.get("/en/search?postcode=3011").text
