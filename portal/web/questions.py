"""The search form as it stands beside the answers: all but what is somebody's own is the same for many, and is kept."""

from collections.abc import Hashable, Mapping
from datetime import date
from typing import Any, NamedTuple, cast

from flask import Flask, current_app
from markupsafe import Markup
from wtforms import Field

from portal.operations.count_answers import Counts
from portal.web.counted import answer_words
from portal.web.fragments import GAP, Fragments
from portal.web.kept_list import listed
from portal.web.language import current_language
from portal.web.search_form import SearchForm
from portal.web.template_macros import macro

# Ways to fill the form in that are kept, each some 10 kB.
MOST_FORMS = 600
FORMS = "question_forms"


def init_app(app: Flask) -> None:
    """Give templates the form."""
    app.extensions[FORMS] = Fragments(MOST_FORMS)
    app.jinja_env.globals.update(questions=questions)


class Own(NamedTuple):
    """What is a person's own in the form: place, list and turn, the counts for her, and what she typed.

    The fields stand in the order in which the form shows them; None is not shown.
    """

    place: object
    municipality: object
    route: Mapping[str, object]
    listed: tuple[object, ...]
    turn: object
    level: Mapping[str, object]
    dayparts: Mapping[str, object]
    course_mode: Mapping[str, object]
    max_travel: object
    max_wait: object
    max_price: object
    words: object

    def shown(self) -> list[object]:
        """The values, one by one."""
        return [one for value in self if value is not None for one in as_many(value)]

    def gaps(self) -> "Own":
        """The same with a gap for each value."""
        return Own(*map(gaps_for, self))


def as_many(value: object) -> list[object]:
    """What a field of the form shows as several values, or the one value."""
    if isinstance(value, Mapping):
        return [*value.values()]
    return [*value] if isinstance(value, tuple) else [value]


def gaps_for(value: object) -> Any:
    """A gap for each of the values in it."""
    if isinstance(value, Mapping):
        return dict.fromkeys(value, GAP)
    if isinstance(value, tuple):
        return (GAP,) * len(value)
    return None if value is None else GAP


def questions(form: SearchForm, counts: Counts | None, today: date) -> Markup:
    """The form with the answers, and how many choices each other answer leaves (None: an answer cannot be read)."""
    write, own = macro("components/questions.html", "questions"), own_of(form, counts or {})
    if counts is None:
        return write(form, own, today)
    forms, gaps = cast(Fragments, current_app.extensions[FORMS]), own.gaps()
    key = (today, *chosen(form), *(value is None for value in gaps), len(gaps.listed))
    return forms.filled(own.shown(), *key, caller=lambda: write(form, gaps, today))


def chosen(form: SearchForm) -> tuple[Hashable, ...]:
    """The answers that the form offers to choose from."""
    one_each = (form.route, form.level, form.course_mode, form.mode, form.sort, form.hardest, form.term_end)
    ticked = (form.childcare, form.women_only, form.balance)
    parts = tuple(part for part in values_of(form.daypart) if part in (form.daypart.data or ()))
    return form.asks_more, parts, *(field.data for field in (*one_each, *ticked))


def own_of(form: SearchForm, counts: Counts) -> Own:
    """What is a person's own, with the counts in the order of the answers."""
    return Own(
        place=form.shown_place,
        municipality=None if form.postcode.data else form.municipality.data or None,
        route=in_order(form.route, counts.get("route", {})),
        listed=listed(),
        turn=form.turn.data,
        level=in_order(form.level, counts.get("level", {})),
        dayparts=in_order(form.daypart, counts.get("dayparts", {})),
        course_mode=in_order(form.course_mode, counts.get("course_mode", {})),
        max_travel=typed(form.max_travel),
        max_wait=typed(form.max_wait),
        max_price=typed(form.max_price),
        words=typed(form.q),
    )


def typed(field: Field) -> str | None:
    """What somebody typed, to be shown again; None where that is nothing."""
    return next(iter(field.raw_data or ()), None) or None


def in_order(field: Field, counts: Mapping[str, int]) -> dict[str, int]:
    """The counts in the order in which the field has its answers."""
    return {value: counts[value] for value in values_of(field) if value in counts}


def values_of(field: Field) -> list[str]:
    """The answers that a field offers."""
    return [value for value, _ in answer_words(current_language(), field.short_name)]
