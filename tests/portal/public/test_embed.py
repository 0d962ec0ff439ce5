"""What other sites show of this one: light, without script, cookie or trace, and to be framed anywhere."""

import html
import re
from itertools import product
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from lxml import etree
from werkzeug.test import TestResponse

from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.rebuild_index import rebuild_index
from portal.web.headers import FRAMED
from tests.conftest import close

LIST = "/nl/embed/list?place=Oosterdam"
DOCUMENT = "/en/embed/list.json?place=Oosterdam"
FRAMES = ("/nl/embed", LIST, "/ar/embed", "/ar/embed/list", "/nl/embed/list?place=Nergens")
EMPTY = {
    "place=Nergenshuizen": "We do not know this place or postcode.",
    "place=Tweelingdorp": "There is more than one place with this name.",
    "maxWait=x": "This list cannot be shown now.",
    "route=nonsense": "This list cannot be shown now.",
    "q=xyzzyqq": "No school has all that you ask for.",
}
UNUSABLE = {
    "own=y&accent=%23ffff00": "People cannot read this on the background.",
    "own=y&ground=nonsense": "Choose a colour.",
    "spoken=xx": "Choose one of the answers.",
    "place=Tweelingdorp": "There is more than one place with this name. Which one do you mean?",
    "place=Oosterdan": "We do not know this place or postcode.",
    "place=%22%3E%3Cscript%3Ealert(1)": "We do not know this place or postcode.",
}
HOSTILE = ("place=" + "x" * 10_000, "count=999", "count=-1", "accent=<script>", "ground=000000&ink=000000")
# A page with its style sheets, over the line without packing.
MOST_BYTES = 16_000


def filled(app: Flask) -> list[tuple[str, str]]:
    """Every address that can be asked for, with its endpoint; gaps are filled with what need not be there."""
    gaps = {"language": "nl", "slug": "de-brug", "code": "x", "path": "x", "filename": "style.css"}
    numbers = {"number": 1, "page": 1}
    with app.test_request_context():
        urls = app.url_map.bind("localhost")
        rules = [rule for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())]
        return [
            (
                rule.endpoint,
                urls.build(rule.endpoint, {name: {**gaps, **numbers}.get(name, "x") for name in rule.arguments}),
            )
            for rule in rules
        ]


def test_no_page_but_the_embedded_ones_can_stand_in_a_frame(town_portal: Flask) -> None:
    town_portal.testing = False
    browser = town_portal.test_client()
    framed: set[str] = set()
    others: set[str] = set()
    for endpoint, address in filled(town_portal):
        with browser.get(address) as answer:
            policy = answer.headers.get("Content-Security-Policy", "")
        (framed if "frame-ancestors *" in policy else others).add(endpoint)
        assert endpoint == "static" or "frame-ancestors 'none'" in policy or endpoint in FRAMED, address
    assert framed == set(FRAMED)
    assert len(others) > 100


def test_an_embedded_page_has_no_script_no_cookie_and_nothing_from_elsewhere(visitor: FlaskClient) -> None:
    for address in FRAMES:
        keeps_to_itself(visitor.get(address))


def keeps_to_itself(answer: TestResponse) -> None:
    """What holds for every embedded page."""
    assert answer.status_code == 200
    assert "<script" not in answer.text and "style=" not in answer.text and " on" + "click" not in answer.text
    assert "script-src" not in answer.headers["Content-Security-Policy"]
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "public, max-age=600"
    loaded = re.findall(r'<(?:link|img)[^>]+(?:src|href)="([^"]+)"', answer.text)
    assert loaded and all(one.startswith("/") for one in loaded)
    assert '<base target="_top">' in answer.text
    assert answer.text.count("<h1") == 1


def test_an_embedded_page_is_light(visitor: FlaskClient) -> None:
    for address in FRAMES:
        text = visitor.get(address).text
        sheets = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
        assert len(text.encode()) + sum(size(visitor, sheet) for sheet in sheets) < MOST_BYTES, address


def size(visitor: FlaskClient, address: str) -> int:
    """Bytes of a file."""
    with visitor.get(address) as answer:
        return len(answer.data)


def test_the_box_asks_in_the_readers_own_window(visitor: FlaskClient) -> None:
    text = visitor.get("/nl/embed?place=Oosterdam&route=b1").text
    assert '<form action="/nl/search#results" method="get" target="_top" role="search">' in text
    assert 'value="Oosterdam"' in text and '<input type="hidden" name="route" value="b1">' in text


def test_the_list_has_the_schools_of_the_results_each_once(visitor: FlaskClient) -> None:
    text = visitor.get("/en/embed/list?place=Oosterdam").text
    schools = re.findall(r'<h2><a href="([^"]+)"><bdi>([^<]+)</bdi>', text)
    assert [name for _, name in schools] == ["De Brug", "Het Anker"]
    assert all(visitor.get(address).status_code == 200 for address, _ in schools)
    assert "De Haven" not in text and "Het Vuur" not in text
    assert 'href="/en/search?place=Oosterdam#results"' in text
    assert visitor.get("/en/embed/list?place=Oosterdam&count=1").text.count("<h2>") == 1
    assert "not known" in text


def test_frame_and_component_say_the_same(visitor: FlaskClient) -> None:
    page = html.unescape(visitor.get("/en/embed/list?place=Oosterdam").text)
    shown = visitor.get(DOCUMENT).get_json()
    assert shown["title"] in page and shown["hint"] in page and shown["address"] in page
    for school in shown["schools"]:
        assert all(school[name] in page for name in ("name", "address", "chance", "start", "seen"))
        assert all(tag in page for tag in school["tags"])
    assert (shown["note"], shown["demonstration"]) == (None, None)


def test_any_site_may_read_the_component_and_its_list(visitor: FlaskClient) -> None:
    for address in (DOCUMENT, "/embed.js", "/en/embed/list.json?place=3011AB"):
        answer = visitor.get(address)
        assert answer.headers["Access-Control-Allow-Origin"] == "*"
        assert "Access-Control-Allow-Credentials" not in answer.headers and "Set-Cookie" not in answer.headers
    program = visitor.get("/embed.js")
    assert program.mimetype == "text/javascript" and program.headers["Cache-Control"] == "public, max-age=3600"
    assert program.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
    again = visitor.get("/embed.js", headers={"If-None-Match": program.headers["ETag"]})
    assert again.status_code == 304 and not again.data
    assert "innerHTML" not in program.text and "document.cookie" not in program.text


def test_a_whole_postcode_is_cut(visitor: FlaskClient) -> None:
    for page in ("embed/list", "embed/list.json", "embed/make"):
        assert (
            visitor.get(f"/nl/{page}?place=3011+ab&route=b1").headers["Location"]
            == f"/nl/{page}?route=b1&postcode=3011"
        )


def test_an_empty_list_says_why_and_keeps_the_way_to_the_whole(visitor: FlaskClient) -> None:
    for query, why in EMPTY.items():
        text = visitor.get(f"/en/embed/list?{query}").text
        assert why in text and "<h2>" not in text
        assert f'href="/en/search?{query}#results"' in text


def test_hostile_addresses_get_a_list_or_a_note(visitor: FlaskClient) -> None:
    for page, query in product(("embed", "embed/list", "embed/make"), HOSTILE):
        answer = visitor.get(f"/nl/{page}?{query}")
        assert answer.status_code == 200
        assert "<script>" not in answer.text and "/embed.css" not in answer.text


def test_a_sites_colours_come_as_a_style_sheet_and_bad_ones_not_at_all(visitor: FlaskClient) -> None:
    text = visitor.get("/nl/embed?accent=8a2a00").text
    (sheet,) = re.findall(r'href="(/embed.css[^"]+)"', text)
    answer = visitor.get(html.unescape(sheet))
    assert answer.mimetype == "text/css" and "--accent:#8a2a00;" in answer.text and "color-scheme:light" in answer.text
    for bad in ("accent=ffff00", "accent=red", "ink=1;}*{x", ""):
        assert visitor.get(f"/embed.css?{bad}").status_code == 404


def test_the_page_for_makers_gives_pieces_that_lead_to_what_they_show(visitor: FlaskClient) -> None:
    text = visitor.get("/nl/embed/make?place=Oosterdam&route=b1&count=2&spoken=ar").text
    frame, component = (html.unescape(one) for one in re.findall(r"<textarea[^>]*>\n([^<]*)</textarea>", text))
    iframe, link = attributes(frame, "iframe"), attributes(component, "a")
    assert iframe["src"] == "http://localhost/ar/embed/list?place=Oosterdam&route=b1&count=2"
    assert "allow-scripts" not in iframe["sandbox"] and iframe["title"] and iframe["referrerpolicy"] == "no-referrer"
    assert [visitor.get(one).status_code for one in (iframe["src"], link["href"])] == [200, 200]
    assert attributes(component, "script")["src"] == "http://localhost/embed.js"
    own = {"language": "ar", "place": "Oosterdam", "route": "b1", "count": "2"}
    assert attributes(component, "taalscholen-lijst") == own
    assert '<iframe src="/ar/embed/list?place=Oosterdam&amp;route=b1&amp;count=2"' in text
    assert "script-src http://localhost" in text


def attributes(piece: str, tag: str) -> dict[str, str]:
    """Those of the first such tag in a piece of HTML."""
    found = etree.HTML(piece).find(f".//{tag}")
    assert found is not None
    return {str(name): str(value) for name, value in found.attrib.items()}


def test_a_search_box_is_a_frame_only(visitor: FlaskClient) -> None:
    text = visitor.get("/en/embed/make?kind=box").text
    assert "taalscholen-lijst" not in text and "The search box is there as a frame only." in text
    assert '<iframe src="/en/embed"' in text


def test_own_colours_go_into_both_pieces(visitor: FlaskClient) -> None:
    text = html.unescape(visitor.get("/en/embed/make?own=y&accent=%238a2a00&ink=%23332200&ground=%23fff7e0").text)
    assert "ground=fff7e0&ink=332200&accent=8a2a00" in text
    assert "taalscholen-lijst { --taalscholen-ground: #fff7e0;" in text


def test_answers_that_cannot_be_used_are_explained_and_stay(visitor: FlaskClient) -> None:
    for query, said in UNUSABLE.items():
        text = visitor.get(f"/en/embed/make?{query}").text
        assert said in text and "<textarea" not in text and "<script>alert" not in text, query


def test_a_chosen_namesake_makes_pieces(visitor: FlaskClient) -> None:
    text = visitor.get("/en/embed/make?place=Tweelingdorp").text
    (first, _) = re.findall(r'href="(/en/embed/make\?[^"]*municipality=GM[^"]*)"', text)
    assert 'municipality="GM' in html.unescape(visitor.get(html.unescape(first)).text)


def test_made_up_schools_say_so_in_the_frame_and_in_the_component(town_portal: Flask) -> None:
    with town_portal.app_context():
        for row in db.session.query(Provider):
            row.demonstration = True
        db.session.commit()
        rebuild_index(Path(town_portal.config["INDEX_DIR"]), lambda line: None)
    close(town_portal)
    browser = town_portal.test_client()
    for address in ("/en/embed", "/en/embed/list", "/en/embed/list.json"):
        assert "This is a demonstration. All schools and figures here are made up." in browser.get(address).text
