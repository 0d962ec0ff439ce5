"""A school's page: its sections, the wait of a course, and the way there."""

import re
from typing import Any

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select, update

from portal.extensions import db
from portal.models import Provider, QualityMarkStatus
from portal.models.version import raise_data_version
from tests.make import TODAY

SECTIONS = ("courses", "start", "way", "ratings", "passed", "price", "ask", "sources")
PAGE = "/en/provider/de-brug"


def parts(text: str) -> list[str]:
    return re.findall(r'<details class="part" id="([^"]+)"', text)


def test_every_school_has_every_question_with_a_short_answer(visitor: FlaskClient) -> None:
    for slug in ("de-brug", "de-haven", "het-anker", "het-vuur"):
        text = visitor.get(f"/en/provider/{slug}").text
        briefs = re.findall(r'<span class="brief">(.*?)</span></summary>', text, re.DOTALL)
        assert tuple(parts(text)) == SECTIONS
        assert len(briefs) == len(SECTIONS) and all(brief.strip() for brief in briefs)


def test_a_school_without_courses_has_a_page_that_says_what_to_do(town_portal: Flask) -> None:
    with town_portal.app_context():
        db.session.add(Provider(slug="leeg", name="Leeg", base_url="https://leeg.example/"))
        raise_data_version(db.session)
        db.session.commit()
    town_portal.extensions["read_model"]._model = None
    answer = town_portal.test_client().get("/en/provider/leeg")
    assert answer.status_code == 200 and "Call or write to the school." in answer.text
    assert tuple(parts(answer.text)) == SECTIONS and '<svg class="plot"' not in answer.text


def test_the_wait_is_drawn_with_the_same_facts_in_a_table(visitor: FlaskClient) -> None:
    start = visitor.get(PAGE).text.partition('id="start"')[2].partition('id="way"')[0]
    assert start.count('<svg class="plot"') == 1 and 'aria-labelledby="wait-history-title"' in start
    assert "We reckon today with about" in start and "The school, on its site" in start
    assert "Nothing that holds" in start and "20 November 2026" in start


def test_another_course_can_be_chosen_and_an_unknown_one_changes_nothing(visitor: FlaskClient) -> None:
    text = visitor.get(PAGE).text
    options = re.findall(r'<option value="([^"]+)"( selected)?>', text)
    assert [bool(selected) for _, selected in options].count(True) == 1
    for offering, _ in options:
        again = visitor.get(f"{PAGE}?course={offering}").text
        assert f'<option value="{offering}" selected>' in again
    assert re.findall(r'<option value="([^"]+)"( selected)?>', visitor.get(f"{PAGE}?course=none").text) == options


def test_hostile_addresses_get_the_page(visitor: FlaskClient) -> None:
    long = ("course=" + "x" * 10_000, "place=" + "x" * 10_000, "postcode=" + "x" * 10_000)
    for query in (*long, "postcode=1&postcode=2", "course=a&course=b", "place=%00", "municipality=%F0"):
        answer = visitor.get(f"{PAGE}?{query}")
        article = answer.text.partition("<article")[2].partition("</article>")[0]
        assert answer.status_code == 200 and article and "x" * 100 not in article


def test_the_way_is_told_by_each_means_from_four_digits(visitor: FlaskClient) -> None:
    assert '<ul class="means">' not in visitor.get(PAGE).text
    way = visitor.get(f"{PAGE}?postcode=4021").text.partition('id="way"')[2].partition('id="ratings"')[0]
    for means in ("On foot", "Bicycle", "Bus, tram or train", "Car"):
        assert means in way
    assert "minutes" in way and way.startswith(" open>")


def test_a_whole_postcode_is_cut_before_anything_is_shown(visitor: FlaskClient) -> None:
    answer = visitor.get(f"{PAGE}?place=4021+cd&course=a")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{PAGE}?course=a&postcode=4021#way")


def test_a_name_of_two_places_and_an_unknown_one_ask_again(visitor: FlaskClient) -> None:
    text = visitor.get(f"{PAGE}?place=Tweelingdorp").text
    links = [link for link in re.findall(rf'href="({PAGE}\?[^"]*)"', text) if "municipality=GM" in link]
    assert len(links) == 2
    chosen = visitor.get(links[0].replace("&amp;", "&").partition("#")[0]).text
    assert "These are estimates." in chosen
    assert "We do not know this place" in visitor.get(f"{PAGE}?place=Oosterdan").text


def test_where_somebody_lives_stays_in_no_memory(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert "Zeldendorp" in visitor.get(f"{PAGE}?place=Zeldendorp").text
    visitor.get(f"{PAGE}?postcode=5031")
    keeper: Any = town_portal.jinja_env.globals["kept"]
    kept = str(vars(keeper.__self__))
    assert "provider-start" in kept and "Zeldendorp" not in kept and "5031 Noordhuizen" not in kept
    assert "Zeldendorp" not in visitor.get(PAGE).text


def test_an_earlier_mark_is_shown_with_since_when(town_portal: Flask) -> None:
    with town_portal.app_context():
        school = db.session.scalars(select(Provider.id).where(Provider.slug == "de-brug")).one()
        day = {"since": TODAY.replace(year=2024), "checked_on": TODAY, "source": "register"}
        db.session.add(QualityMarkStatus(provider_id=school, status="aspirant", **day))
        raise_data_version(db.session)
        db.session.commit()
    text = town_portal.test_client().get(PAGE).text
    assert "Has the quality mark" in text
    assert "From 21 November 2024: New: no results yet" in text


def test_made_up_schools_are_never_to_be_indexed(town_portal: Flask) -> None:
    visitor = town_portal.test_client()
    assert 'name="robots"' not in visitor.get(PAGE).text
    with town_portal.app_context():
        db.session.execute(update(Provider).values(demonstration=True))
        raise_data_version(db.session)
        db.session.commit()
    town_portal.extensions["read_model"]._model = None
    assert '<meta name="robots" content="noindex">' in visitor.get(PAGE).text
