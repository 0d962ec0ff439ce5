"""Fields with counts as they stand in pages: all but the counts is the same for many questions, and is kept."""

from collections.abc import Mapping

from flask import Flask
from markupsafe import Markup
from wtforms import Field

from portal.web.counted import answer_words
from portal.web.fragments import GAP, fragments
from portal.web.language import current_language
from portal.web.template_macros import macro


def init_app(app: Flask) -> None:
    """Give templates the fields."""
    app.jinja_env.globals.update(counted_field=counted_field)


def counted_field(field: Field, counts: Mapping[str, int], kind: str) -> Markup:
    """The field, written by a macro of components/counted.html, with the counts in it."""
    chosen = field.data if isinstance(field.data, list) else [field.data]
    known = [value for value, _ in answer_words(current_language(), field.short_name)]
    return fragments().filled(
        [counts[value] for value in known if value in counts],
        *("counted", field.id, *(value for value in known if value in chosen)),
        caller=lambda: macro("components/counted.html", kind)(field, dict.fromkeys(counts, GAP)),
    )
