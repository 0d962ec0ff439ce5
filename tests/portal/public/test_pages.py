"""What visitors see, in each language."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

LANGUAGES = ("nl", "en", "ar")
PAGES = (
    *("", "search", "search?postcode=3011", "provider/de-brug", "provider/de-haven"),
    *("method", "sources", "for-schools", "accessibility", "privacy"),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_every_page_answers_in_every_language(visitor: FlaskClient, language: str, page: str) -> None:
    answer = visitor.get(f"/{language}/{page}")
    direction = "rtl" if language == "ar" else "ltr"
    assert answer.status_code == 200
    assert f'<html lang="{language}" dir="{direction}">' in answer.text
    assert answer.text.count("<h1") == 1
    assert "style=" not in answer.text and "onclick" not in answer.text


def test_public_addresses_are_the_saved_ones(app: Flask) -> None:
    rooms = {"municipality", "maintainer", "school", "accounts", "security"}
    rules = [rule for rule in app.url_map.iter_rules() if rule.endpoint.split(".")[0] not in rooms]
    addresses = sorted(map(str, rules))
    assert addresses == [
        "/",
        "/.well-known/change-password",
        "/.well-known/security.txt",
        "/<language>/",
        "/<language>/accessibility",
        "/<language>/api",
        "/<language>/before-you-sign",
        "/<language>/compare",
        "/<language>/costs",
        "/<language>/course/<offering>",
        "/<language>/embed",
        "/<language>/embed/list",
        "/<language>/embed/list.json",
        "/<language>/embed/make",
        "/<language>/follow-up/<code>",
        "/<language>/follow-up/<code>",
        "/<language>/for-helpers",
        "/<language>/for-schools",
        "/<language>/for-schools/link",
        "/<language>/guide",
        "/<language>/help-near",
        "/<language>/helper/",
        "/<language>/helper/calls",
        "/<language>/helper/calls",
        "/<language>/helper/report/<offering>",
        "/<language>/helper/report/<offering>",
        "/<language>/helper/undo",
        "/<language>/helper/wipe",
        "/<language>/helper/wipe",
        "/<language>/list",
        "/<language>/method",
        "/<language>/municipality-feed/<municipality>.atom",
        "/<language>/offering/<offering>/sign-up",
        "/<language>/offering/<offering>/sign-up",
        "/<language>/open-data",
        "/<language>/open-data/dictionary",
        "/<language>/privacy",
        "/<language>/provider/<slug>",
        "/<language>/provider/<slug>/not-true",
        "/<language>/provider/<slug>/not-true",
        "/<language>/provider/<slug>/ratings",
        "/<language>/reports",
        "/<language>/reports/<code>",
        "/<language>/rules",
        "/<language>/rules/schools",
        "/<language>/search",
        "/<language>/search-map",
        "/<language>/sheet",
        "/<language>/sheet.pdf",
        "/<language>/signed-up/<code>",
        "/<language>/sources",
        "/<language>/stories",
        "/<language>/stories/<slug>",
        "/<language>/suggest",
        "/<language>/term",
        "/<language>/translations",
        "/<language>/translations/<of>",
        "/<language>/why",
        "/<language>/worth-waiting",
        "/api/v1",
        "/api/v1/changes",
        "/api/v1/contracts",
        "/api/v1/contracts/<key>",
        "/api/v1/courses",
        "/api/v1/courses/<key>",
        "/api/v1/demands",
        "/api/v1/demands/<key>",
        "/api/v1/help-points",
        "/api/v1/help-points/<key>",
        "/api/v1/locations",
        "/api/v1/locations/<key>",
        "/api/v1/municipalities",
        "/api/v1/municipalities/<key>",
        "/api/v1/offerings",
        "/api/v1/offerings/<key>",
        "/api/v1/openapi.json",
        "/api/v1/outcomes",
        "/api/v1/outcomes/<key>",
        "/api/v1/providers",
        "/api/v1/providers/<key>",
        "/api/v1/quality-marks",
        "/api/v1/quality-marks/<key>",
        "/api/v1/ratings",
        "/api/v1/ratings/<key>",
        "/api/v1/waits",
        "/api/v1/waits/<key>",
        "/crawler",
        "/demonstration/<slug>/",
        "/demonstration/<slug>/<path:path>",
        "/embed.css",
        "/embed.js",
        "/health/live",
        "/health/ready",
        "/healthz",
        "/metrics",
        "/open-data",
        "/open-data/<day>/<path:name>",
        "/open-data/<string:name>",
        "/open-data/feeds/changes.atom",
        "/open-data/feeds/municipality/<code>.atom",
        "/open-data/feeds/provider/<slug>.atom",
        "/postcodes.json",
        "/robots.txt",
        "/sitemap-<int:number>.xml",
        "/sitemap.xml",
        "/static/<path:filename>",
        "/theme.css",
        "/tiles/<string(maxlength=2):zoom>/<string(maxlength=6):column>/<string(maxlength=6):row>.png",
    ]


def test_a_visitor_is_sent_to_the_language_that_the_browser_asks_for(visitor: FlaskClient) -> None:
    assert visitor.get("/", headers={"Accept-Language": "ar,en;q=0.5"}).headers["Location"] == "/ar/"
    assert visitor.get("/", headers={"Accept-Language": "pt-BR"}).headers["Location"] == "/pt/"
    assert visitor.get("/", headers={"Accept-Language": "ja"}).headers["Location"] == "/nl/"


def test_a_full_postcode_is_cut_at_once_and_kept_nowhere(visitor: FlaskClient) -> None:
    answer = visitor.get("/nl/search?place=3011+ab&route=b1&daypart=morning&daypart=evening")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/nl/search?route=b1&daypart=morning&daypart=evening&postcode=3011"
    assert "3011 ab" not in visitor.get(answer.headers["Location"]).text.lower()
    assert visitor.get("/nl/search?postcode=3011AB").headers["Location"] == "/nl/search?postcode=3011"


def test_the_known_school_comes_first_and_the_suspended_and_closed_ones_are_counted(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?postcode=3011").text
    schools = re.findall(r"<h3><a [^>]*>([^<]+)</a>", text)
    assert schools[0] == "De Brug"
    assert "De Haven" not in schools and "Het Vuur" not in schools
    assert "1 school is not in this list: its quality mark" in text
    assert "1 school is not in this list: its registration is closed." in text


def test_a_suspended_school_stays_findable_with_a_notice(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-haven").text
    assert "Quality mark suspended" in text


def test_what_is_not_known_is_said(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/het-anker").text
    assert text.count("not known") >= 4
    assert "No municipality has rated this school yet." in text


def test_text_of_a_school_is_never_markup(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?route=alfabetisering").text
    assert "Alfabetisering &lt;b&gt;&amp;&lt;/b&gt; meer" in text


def test_pass_counts_have_their_numbers_and_small_groups_are_hidden(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-brug").text
    assert "40 of 60 people passed within three years." in text
    assert "At an average school 29 of the same people would have passed." in text
    assert "11 of 12" not in text
    assert "too small to show" in text


def test_a_rating_names_the_organisation_and_its_interest(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-brug").text
    assert "Municipality of Oosterdam, quarter 2 of 2026" in text
    assert "this municipality buys lessons from the school" in text


def test_an_ambiguous_place_gives_a_choice_that_works(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?place=Tweelingdorp").text
    links = re.findall(r'href="(/en/search\?[^"]*municipality=GM[^"]*)"', text)
    assert len(links) == 2
    chosen = visitor.get(links[0].replace("&amp;", "&")).text
    assert "choices near Tweelingdorp" in chosen or "choice near Tweelingdorp" in chosen


def test_an_unknown_place_suggests_another_and_still_shows_schools(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?place=Oosterdan").text
    assert "We do not know this place" in text
    assert ">Oosterdam</a>" in text
    assert "De Brug" in text


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("maxWait=abc", "Type a number from 0 to 104"),
        ("maxWait=999", "Type a number from 0 to 104"),
        ("maxTravel=-5", "Type a number from 5 to 240"),
    ],
)
def test_a_wrong_number_is_explained_and_what_was_typed_stays(visitor: FlaskClient, query: str, fault: str) -> None:
    answer = visitor.get(f"/en/search?place=Oosterdam&{query}")
    typed = query.split("=")[1]
    assert answer.status_code == 400
    assert fault in answer.text
    assert f'value="{typed}"' in answer.text and 'value="Oosterdam"' in answer.text
    assert 'aria-invalid="true"' in answer.text


def test_nothing_found_offers_a_wider_question(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?postcode=3011&q=xyzzyqq").text
    assert "No school has all that you ask for." in text
    link = re.search(r'<a class="button" href="([^"]+)"', text)
    assert link and link[1] == "/en/search?postcode=3011"


def test_a_page_offers_itself_in_the_other_languages(visitor: FlaskClient) -> None:
    text = visitor.get("/nl/search?postcode=3011&route=b1").text
    assert 'href="/ar/search?postcode=3011&amp;route=b1"' in text


def test_a_page_that_does_not_exist_says_so_in_the_language_of_its_address(visitor: FlaskClient) -> None:
    answer = visitor.get("/ar/provider/nergens")
    assert answer.status_code == 404
    assert '<html lang="ar" dir="rtl">' in answer.text
    assert visitor.get("/xx/").status_code == 404


def test_nothing_is_loaded_from_elsewhere_and_no_cookie_is_set(visitor: FlaskClient) -> None:
    for page in PAGES:
        answer = visitor.get(f"/nl/{page}")
        loaded = re.findall(r'<(?:script|img|link(?! rel="alternate"))[^>]+(?:src|href)="([^"]+)"', answer.text)
        assert loaded and all(address.startswith("/static/") for address in loaded)
        assert "Set-Cookie" not in answer.headers
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "unsafe" not in answer.headers["Content-Security-Policy"]


def test_health_tells_the_version_of_the_data(visitor: FlaskClient) -> None:
    assert visitor.get("/healthz").json == {"status": "ok", "dataVersion": 1, "offerings": 5}


def test_real_schools_carry_no_banner_of_a_demonstration(visitor: FlaskClient) -> None:
    assert "This is a demonstration." not in visitor.get("/en/").text
