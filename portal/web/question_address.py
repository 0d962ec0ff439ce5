"""Addresses that carry the question at hand on: with other answers, as a map, as a drawing, as a comparison."""

from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

from flask import request, url_for

from portal.web.language import current_language

# What belongs to the list and not to the question.
OF_THE_LIST = ("page", "sort")
OF_A_PAIR = ("chosen", "other")


def asked_again(**changes: str | int | list[str] | None) -> str:
    """The address of the same question with some answers changed; None takes an answer away."""
    asked = {name: request.args.getlist(name) for name in request.args if name != "page"}
    kept: dict[str, Any] = {**asked, **changes}
    given = {name: value for name, value in kept.items() if value not in (None, "", [""])}
    return f"{request.path}?{urlencode(given, doseq=True)}"


def sorted_address() -> str:
    """The beginning of the address of the same question in another order, which only has to be added."""
    begun = asked_again(sort=None)
    return f"{begun}{'' if begun.endswith('?') else '&'}sort="


def elsewhere(endpoint: str, *left_out: str) -> str:
    """The same question on another page."""
    asked = {name: request.args.getlist(name) for name in request.args if name not in left_out}
    # Helper mode is among what was asked.
    return f"{path_to(current_language(), request.root_path, endpoint)}?{urlencode(asked, doseq=True)}"


@lru_cache(1_000)
def path_to(language: str, root: str, endpoint: str) -> str:
    """The address of a page without gaps but the language, which the request at hand has, below its root."""
    return url_for(endpoint, helper=None)


def why_address() -> str:
    """The beginning of the address that explains why one offering stands above another in this list."""
    begun = elsewhere("public.why", *OF_THE_LIST, *OF_A_PAIR)
    return begun if begun.endswith("?") else f"{begun}&"


def search_address() -> str:
    """The list from which two courses were compared."""
    return elsewhere("public.search", *OF_A_PAIR)
