"""Helper mode: two languages side by side, nothing of anybody kept, and all wiped with one tap."""

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

OWN = {"Sec-Fetch-Site": "same-origin"}
PAGES = (
    "helper/", "helper/wipe", "helper/calls", "guide?helper=y", "guide?helper=y&step=4", "rules?helper=y",
    "search?helper=y&postcode=3011&route=b1", "list?helper=y", "provider/de-brug?helper=y", "compare?helper=y",
)  # fmt: skip


@pytest.mark.parametrize("page", PAGES)
def test_wiping_is_in_sight_on_every_page_and_no_cookie_is_set(visitor: FlaskClient, page: str) -> None:
    answer = visitor.get(f"/ar/{page}")
    assert answer.status_code == 200
    assert "Set-Cookie" not in answer.headers
    assert re.search(r'<form method="post" action="/ar/helper/wipe"><button', answer.text)


@pytest.mark.parametrize("page", ["", "guide", "search?postcode=3011", "guide?helper=n", "search?helper=" + "y" * 9999])
def test_outside_helper_mode_nothing_of_it_is_shown(visitor: FlaskClient, page: str) -> None:
    text = visitor.get(f"/ar/{page}").text
    assert "helper-bar" not in text and 'class="beside"' not in text and "helper.css" not in text


@pytest.mark.parametrize("step", range(1, 7))
def test_each_question_stands_in_both_languages_with_a_sentence_to_say(visitor: FlaskClient, step: int) -> None:
    text = visitor.get(f"/ar/guide?helper=y&step={step}").text
    heading = re.search(r"<h1.*?</h1>", text, re.S)
    assert heading and '<span class="beside" lang="nl" dir="ltr">' in heading[0]
    assert '<article class="say"' in text and text.count("<h1") == 1
    assert 'class="beside"' not in visitor.get(f"/nl/guide?helper=y&step={step}").text


def test_the_dutch_beside_it_is_dutch(visitor: FlaskClient) -> None:
    text = visitor.get("/en/guide?helper=y").text
    assert "Where do you live?" in text and "Waar woont u?" in text
    options = visitor.get("/en/guide?helper=y&step=2").text
    assert ">B1 route · B1-route</option>" in options
    assert "Leerroute of cursus" in options


def test_helper_mode_goes_along_from_question_to_list(visitor: FlaskClient) -> None:
    first = visitor.get("/en/guide?helper=y").text
    assert '<input type="hidden" name="helper" value="y">' in first
    assert 'href="/en/guide?step=2&amp;helper=y"' in first
    last = visitor.get("/en/guide?step=6&postcode=3011&helper=y").text
    assert re.search(r'action="/en/search".*?name="helper" value="y"', last, re.S)
    results = visitor.get("/en/search?postcode=3011&helper=y").text
    assert results.count('name="helper" value="y"') >= 2
    assert 'href="/en/provider/de-brug?helper=y#o-' in results
    assert 'href="/ar/search?postcode=3011&amp;helper=y"' in results


def test_cards_and_chips_stand_in_both_languages(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search?helper=y&postcode=3011&route=b1&daypart=morning").text
    card = re.search(r'<article class="card">.*?</article>', text, re.S)
    assert card and '<div class="beside" lang="nl" dir="ltr">' in card[0]
    dutch = card[0].split('class="beside"')[1]
    assert "Ochtend" in dutch and "mensen" in dutch
    assert '<small class="beside" lang="nl" dir="ltr">Ochtend</small>' in text
    assert 'lang="nl" dir="ltr">3011</small>' not in text


def test_courses_side_by_side_stand_in_both_languages(visitor: FlaskClient) -> None:
    search = visitor.get("/en/search?postcode=3011").text
    ids = list(dict.fromkeys(re.findall(r'form="listing" name="o" value="([^"]+)"', search)))[:2]
    assert len(ids) == 2
    picked = "&".join(f"o={one}" for one in ids)
    text = visitor.get(f"/en/compare?{picked}&postcode=3011&helper=y").text
    rows = re.findall(r"<tr role.*?</tr>", text.split("<tbody")[1], re.S)
    assert len(rows) == 12
    assert all(re.search(r'<th.*<span class="beside" lang="nl".*</th>', row, re.S) for row in rows)
    assert all('<div class="beside" lang="nl" dir="ltr">' in row for row in rows)
    assert "How long do I travel?" in text and "Hoe lang reis ik?" in text
    assert text.count("Why?<") == visitor.get(f"/en/compare?{picked}&postcode=3011").text.count("Why?<")
    for page in (f"/en/compare?{picked}", f"/nl/compare?{picked}&helper=y"):
        assert 'class="beside"' not in visitor.get(page).text


def test_pieces_of_helper_mode_are_not_shown_to_others(visitor: FlaskClient) -> None:
    visitor.get("/en/search?helper=y&postcode=3011&route=b1")
    other = visitor.get("/en/search?postcode=3011&route=b1").text
    assert "helper=y" not in other and 'class="beside"' not in other


def test_the_qr_code_holds_the_list_and_nothing_of_the_helper(town_portal: Flask, visitor: FlaskClient) -> None:
    search = visitor.get("/en/search?helper=y&postcode=3011").text
    found = re.search(r'form="listing" name="o" value="([^"]+)"', search)
    assert found
    text = visitor.get(f"/en/list?helper=y&postcode=3011&termEnd=2028-Q1&o={found[1]}").text
    assert "Scan this with the newcomer&#39;s phone." in text or "Scan this with the newcomer's phone." in text
    assert text.count('class="qr"') == 1
    assert 'id="address"' not in text
    plain = visitor.get(f"/en/list?postcode=3011&helper=y&o={found[1]}".replace("helper=y&", "")).text
    address = re.search(r'id="address" readonly dir="ltr" value="([^"]+)"', plain)
    assert address and "helper" not in address[1]


def test_wiping_empties_the_browsers_store(visitor: FlaskClient) -> None:
    answer = visitor.post("/en/helper/wipe", headers=OWN)
    assert answer.status_code == 200
    assert answer.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert answer.headers["Cache-Control"] == "no-store"
    assert 'id="wiped"' in answer.text and "All is wiped" in answer.text


@pytest.mark.parametrize("foreign", [{"Sec-Fetch-Site": "cross-site"}, {"Origin": "https://evil.example"}, {}])
def test_no_other_site_wipes_somebodys_list(visitor: FlaskClient, foreign: dict[str, str]) -> None:
    answer = visitor.post("/en/helper/wipe", headers=foreign)
    assert answer.status_code == 403
    assert "Clear-Site-Data" not in answer.headers and 'id="wiped"' not in answer.text


def test_the_door_for_helpers_leads_into_it(visitor: FlaskClient) -> None:
    assert 'href="/en/helper/">Start helper mode' in visitor.get("/en/for-helpers").text
    start = visitor.get("/en/helper/").text
    assert all(f'href="/{code}/helper/"' in start for code in ("nl", "en", "ar", "ti", "tr", "fa", "so", "uk", "ru"))
    assert 'href="/en/guide?helper=y"' in start


@pytest.mark.parametrize("language", ["nl", "en", "ar", "ti", "tr", "fa", "so", "uk", "ru", "es", "pt", "fr"])
def test_the_room_speaks_all_languages(visitor: FlaskClient, language: str) -> None:
    assert visitor.get(f"/{language}/helper/").status_code == 200
    assert visitor.get("/xx/helper/").status_code == 404
