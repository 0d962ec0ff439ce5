"""Fields whose answers say how many choices each of them leaves."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from flask import Flask
from markupsafe import Markup, escape
from wtforms import Field

from portal.web.language import current_language
from portal.web.search_form import SearchForm

# More than all languages times the fields that are counted.
MOST_KEPT = 200
# Words do not depend on the day; a form asks for one.
ANY_DAY = date(2026, 1, 1)


class CountedAnswer(NamedTuple):
    """One answer to a question: `choices` is how many it leaves, or a gap for it; None: not counted."""

    value: str
    words: Markup
    choices: int | str | None
    chosen: bool


def init_app(app: Flask) -> None:
    """Give templates the answers of a field with their counts."""
    app.jinja_env.globals.update(counted_answers=counted_answers)


def counted_answers(field: Field, counts: Mapping[str, int | str]) -> list[CountedAnswer]:
    """The answers of a field in the language of the request; one or several may be chosen."""
    chosen = field.data if isinstance(field.data, list) else [field.data]
    return [
        CountedAnswer(value, words, counts.get(value), value in chosen)
        for value, words in answer_words(current_language(), field.short_name)
    ]


@lru_cache(MOST_KEPT)
def answer_words(language: str, name: str) -> tuple[tuple[str, Markup], ...]:
    """Value and words of each answer to a question, from a form that nobody filled in."""
    field = next(field for field in SearchForm(today=ANY_DAY) if field.short_name == name)
    return tuple((str(choice.value), escape(str(choice.label))) for choice in field.choices)  # type: ignore[attr-defined]
