"""Stories that work: what municipalities did, what is known of how it went, and what to ask one's own municipality.

They are content, not words of the site: translations/stories/stories.yaml names them with their sources, and a file a
language tells them. Each fact rests on the sources; where an attempt failed elsewhere, the story says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from portal.web.language import OWN_NAMES, current_language
from portal.web.translating import TRANSLATIONS

FOLDER = TRANSLATIONS / "stories"


@dataclass(frozen=True, slots=True)
class StorySource:
    """What a story rests on; without an address it is an article that stands nowhere in the open."""

    title: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Telling:
    """One story in one language: where and when, what was done, what is known of it, what to ask."""

    title: str
    place: str
    done: tuple[str, ...]
    known: tuple[str, ...]
    ask: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Story:
    """One example with its drawing and sources, told in every language."""

    slug: str
    drawing: str
    sources: tuple[StorySource, ...]
    tellings: Mapping[str, Telling]

    @property
    def told(self) -> Telling:
        """In the language of this request."""
        return self.tellings[current_language()]


def read_stories() -> tuple[Story, ...]:
    """All stories in their order, from the content files."""
    told = {code: tellings(code) for code in OWN_NAMES}
    return tuple(
        Story(
            slug=one["slug"],
            drawing=one["drawing"],
            sources=tuple(StorySource(**source) for source in one["sources"]),
            tellings={code: stories[one["slug"]] for code, stories in told.items()},
        )
        for one in yaml.safe_load((FOLDER / "stories.yaml").read_text(encoding="utf-8"))
    )


def tellings(code: str) -> dict[str, Telling]:
    """Slug to story in one language."""
    content = yaml.safe_load((FOLDER / f"{code}.yaml").read_text(encoding="utf-8"))
    return {
        slug: Telling(
            title=one["title"],
            place=one["place"],
            done=tuple(one["done"]),
            known=tuple(one["known"]),
            ask=tuple(one["ask"]),
        )
        for slug, one in content.items()
    }


STORIES = read_stories()
BY_SLUG: Mapping[str, Story] = {story.slug: story for story in STORIES}
