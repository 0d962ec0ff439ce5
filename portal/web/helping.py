"""Helper mode: somebody helps a newcomer choose. The address alone says so; nothing is kept here, and no name asked.

The newcomer's language stands large, the helper's Dutch small beside it.
"""

from collections.abc import Mapping
from typing import Any

from flask import Blueprint, request
from markupsafe import Markup

from portal.web.counted import answer_words
from portal.web.language import current_language, speaking

HELPER, YES = "helper", "y"
ROOM = "volunteer"
HELPERS_LANGUAGE = "nl"
PUBLIC = "public."
NO_PAGES = frozenset({"public.suggest", "public.municipality_feed"})


def helping() -> bool:
    """Whether the reader helps somebody: the address says so, or the page is one of the helpers' own."""
    if not request:
        return False
    # Looking first is much cheaper than a key that is missing.
    return (HELPER in request.args and request.args[HELPER] == YES) or request.blueprint == ROOM


def beside() -> bool:
    """Whether Dutch stands beside the language of the page, or of the part of it that is being written."""
    return helping() and current_language() != HELPERS_LANGUAGE


def helping_answer() -> tuple[tuple[str, str], ...]:
    """What an address carries on so that the next page is in helper mode too."""
    return ((HELPER, YES),) if helping() else ()


def beside_answers(name: str) -> Mapping[str, Markup]:
    """The answers to a question of the search form in Dutch, by their values; empty where Dutch stands nowhere."""
    if not beside():
        return {}
    with speaking(HELPERS_LANGUAGE):
        return dict(answer_words(HELPERS_LANGUAGE, name))


def init_blueprint(blueprint: Blueprint) -> None:
    """Give templates the words for it, and carry it on into every address of a page for newcomers.

    An address that leaves helper mode on purpose is asked for with `helper=None`.
    """
    for function in (helping, beside, beside_answers, helping_answer):
        blueprint.add_app_template_global(function)

    @blueprint.app_url_defaults
    def carry(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint.startswith(PUBLIC) and endpoint not in NO_PAGES and helping():
            values.setdefault(HELPER, YES)
