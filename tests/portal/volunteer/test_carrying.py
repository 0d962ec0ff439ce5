"""Helper mode goes along: no link and no form of a page drops it, but the one that says so."""

import re
from datetime import timedelta
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from flask import Flask
from flask.testing import FlaskClient

from portal.operations.follow_up import follow_up
from portal.operations.refer import refer
from portal.web.current import read_model
from tests.make import TODAY

OWN = {"Sec-Fetch-Site": "same-origin"}
# Staff work elsewhere; feeds, files and other sites are no pages of the conversation.
NO_PAGES = re.compile(r"/en/municipality/|/en/api$|/api/|/open-data/")
LANGUAGES = re.compile(r'<nav aria-label="Language">.*?</nav>', re.S)
ID = "the id of a course"
PAGES = (
    "", "before-you-sign", "costs", f"costs?offering={ID}", "for-helpers", "for-schools", "guide", "guide?step=2",
    "guide?step=6&postcode=3011", "help-near", "help-near?place=Oosterdam", "help-near?place=Tweelingdorp",
    "list", f"list?o={ID}&postcode=3011", f"list?o={ID}&was=x", f"compare?o={ID}", f"sheet?o={ID}", "method",
    "provider/de-brug", "provider/de-brug?place=Tweelingdorp", "provider/de-brug?place=Oosterdm",
    "provider/de-brug/not-true", "provider/de-brug/ratings", "reports", "rules", "rules/schools?place=Oosterdam",
    "rules/schools?place=Tweelingdorp", "search?postcode=3011", "search?maxWait=x", "search?place=Tweelingdorp",
    "search?postcode=3011&daypart=weekend&route=z&maxPrice=1", "search-map?postcode=3011", "sources", "stories",
    "term", f"term?offering={ID}", "term?weeks=x", "translations", "translations/ar", "worth-waiting?postcode=3011",
    "follow-up/not-whole", "no-such-page",
)  # fmt: skip


@pytest.fixture
def course(visitor: FlaskClient) -> str:
    """The id of a course."""
    found = re.search(r'id="o-([^"]+)"', visitor.get("/en/provider/de-brug").text)
    assert found
    return found[1]


def in_helper_mode(path: str, course: str) -> str:
    """The address of a page in helper mode."""
    return f"/en/{path}{'&' if '?' in path else '?'}helper=y".replace(ID, course)


def dropped(text: str, address: str) -> list[str]:
    """Where a page leads out of helper mode without saying so."""
    text = LANGUAGES.sub("", text)
    links = [unescape(one) for one in re.findall(r'<a [^>]*?href="([^"#][^"]*)"', text)]
    forms = re.findall(r"(<form[^>]*>)(.*?)</form>", text, re.S)
    return [one for one in links if leads_out(one)] + [
        opening for opening, inside in forms if form_leads_out(opening, inside, address)
    ]


def leads_out(link: str) -> bool:
    """Whether an address of ours is not in helper mode."""
    parts = urlsplit(link)
    if parts.netloc or parts.scheme or parts.path.startswith("/en/helper/") or NO_PAGES.match(parts.path):
        return False
    return parse_qs(parts.query).get("helper") != ["y"]


def form_leads_out(opening: str, inside: str, address: str) -> bool:
    """What a form asks for by GET carries its fields alone; what it posts keeps the address that it names."""
    action = re.search(r'action="([^"]*)"', opening)
    if 'method="post"' in opening:
        return leads_out(unescape(action[1]) if action else address)
    return 'name="helper" value="y"' not in inside


def after_signing_up(app: Flask, course: str) -> list[str]:
    """The pages of a code that is open, of one that was used and of one that is too old."""
    key = app.config["SECRET_KEY"]
    with app.test_request_context():
        days = (TODAY, TODAY, TODAY - timedelta(days=300))
        codes = [refer(read_model(), course, day, key) for day in days]
        follow_up(codes[1], None, TODAY, key)
    return [f"{page}/{code}" for code in codes for page in ("signed-up", "follow-up")]


def test_no_page_drops_helper_mode(town_portal: Flask, visitor: FlaskClient, course: str) -> None:
    found = {}
    for path in (*PAGES, *after_signing_up(town_portal, course)):
        address = in_helper_mode(path, course)
        text = visitor.get(address).text
        assert "helper-bar" in text, path
        assert not re.search(r"helper=y(\?|&amp;helper)", text), path
        found[path] = dropped(text, address)
    assert {path: links for path, links in found.items() if links} == {}


def test_who_signs_up_and_tells_what_became_of_it_stays_in_helper_mode(visitor: FlaskClient, course: str) -> None:
    counted = visitor.post(in_helper_mode(f"offering/{course}/sign-up", course), headers=OWN)
    assert counted.status_code == 303 and not leads_out(counted.location)
    page = visitor.get(counted.location).text
    link = re.search(r'<p class="keep"><a href="([^"]+)"', page)
    assert link
    answered = visitor.post(unescape(link[1]), data={"outcome": "not_placed"}, headers=OWN)
    assert answered.status_code == 303 and not leads_out(answered.location)


def test_the_helpers_room_leads_into_it_and_out_of_it_by_one_link_alone(visitor: FlaskClient) -> None:
    text = visitor.get("/ti/helper/").text
    assert len(re.findall(r'href="/ti/"', text)) == 1
    assert 'href="/ti/">' in text.split("helper-room")[1]
