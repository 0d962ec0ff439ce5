"""Stories that work: each has facts, questions and sources, in every language."""

import re

from flask.testing import FlaskClient

from portal.web.language import OWN_NAMES
from portal.web.stories import BY_SLUG, STORIES, Telling


def test_every_story_can_be_read_in_every_language(client: FlaskClient) -> None:
    pages = ("", *(f"/{slug}" for slug in BY_SLUG))
    for address in (f"/{language}/stories{page}" for language in ("nl", "en", "ar") for page in pages):
        answer = client.get(address)
        assert answer.status_code == 200 and answer.text.count("<h1") == 1
        assert "style=" not in answer.text


def test_all_stories_are_listed_with_their_pictures(client: FlaskClient) -> None:
    page = client.get("/en/stories").text
    links = re.findall(r'<a class="gate" href="/en/stories/([a-z-]+)">\s*<svg', page)
    assert links == [story.slug for story in STORIES]
    assert len(set(re.findall(r'<svg class="story-picture".*?</svg>', page, re.DOTALL))) == len(STORIES)


def test_a_story_has_facts_questions_and_sources_on_its_page(client: FlaskClient) -> None:
    for story in STORIES:
        page = client.get(f"/en/stories/{story.slug}").text
        told = story.tellings["en"]
        assert len(told.done) >= 2 and told.known and len(told.ask) == 3 and story.sources
        assert page.count("<li>") >= len((*told.done, *told.known, *told.ask, *story.sources))
        for source in story.sources:
            assert source.title in page
            assert source.address is None or f'href="{source.address}"' in page


def test_every_language_tells_the_same_stories_line_by_line() -> None:
    for story in STORIES:
        english = shape(story.tellings["en"])
        assert {code: shape(told) for code, told in story.tellings.items()} == dict.fromkeys(OWN_NAMES, english)
        assert len({told.title for told in story.tellings.values()}) == len(OWN_NAMES)


def shape(told: Telling) -> list[int]:
    """How many lines each part has; every line has words."""
    parts = ((told.title,), (told.place,), told.done, told.known, told.ask)
    assert all(line.strip() for part in parts for line in part)
    return [len(part) for part in parts]


def test_a_story_that_does_not_exist_is_not_found(client: FlaskClient) -> None:
    for slug in ("nowhere", "../rules", "x" * 5_000, "mentors/"):
        assert client.get(f"/en/stories/{slug}").status_code == 404
