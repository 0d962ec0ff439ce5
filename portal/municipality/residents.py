"""What the municipality tells its residents above their results."""

from flask import current_app, render_template, request
from werkzeug.wrappers import Response as AnyResponse

from portal.domain.actor import Task, require
from portal.domain.region import FIRST_LANGUAGE, MOST_WORDS
from portal.municipality.region_page import about_changes, after, undo
from portal.municipality.views import blueprint
from portal.operations.set_residents_word import (
    PARTS,
    WordsRefused,
    put_words_back,
    residents_words,
    set_residents_word,
)
from portal.web.current import read_model
from portal.web.language import DIRECTIONS, OWN_NAMES
from portal.web.staff import current_actor, now
from portal.web.staff_region_words import WORD_FAULTS

__all__ = ["blueprint"]

# A language's text stands in the form under this and its code.
PREFIX = "words-"


@blueprint.get("/residents")
def residents() -> str:
    """The words in each language."""
    return residents_shown(dict(residents_words(current_actor())), {})


@blueprint.post("/residents")
def keep_residents_words() -> AnyResponse | tuple[str, int]:
    """Replace the words, or show the form again with what was typed."""
    require(current_actor(), Task.DECIDE)
    typed = {name.removeprefix(PREFIX): text for name, text in request.form.items() if name.startswith(PREFIX)}
    try:
        set_residents_word(current_actor(), typed, frozenset(current_app.config["LANGUAGES"]), now())
    except WordsRefused as refused:
        faults = {language: WORD_FAULTS[fault] for language, fault in refused.faults.items()}
        return residents_shown(typed, faults), 400
    return after(".residents", "kept")


@blueprint.post("/residents/undo")
def undo_residents_words() -> AnyResponse:
    """Put the words back as they were."""
    return undo(put_words_back, ".residents")


def residents_shown(words: dict[str, str], faults: dict[str, object]) -> str:
    """The page with the words, Dutch first."""
    others = [code for code in current_app.config["LANGUAGES"] if code != FIRST_LANGUAGE]
    return render_template(
        "municipality/residents.html",
        words=words,
        faults=faults,
        codes=[FIRST_LANGUAGE, *others],
        names=OWN_NAMES,
        directions=DIRECTIONS,
        most_letters=MOST_WORDS,
        municipality=read_model().gazetteer.municipality_name(current_actor().municipality),
        **about_changes(PARTS),
    )
