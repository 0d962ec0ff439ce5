"""Addresses that carry the question at hand on: with other answers, as a map, as a drawing, as a comparison."""

from collections.abc import Mapping
from functools import lru_cache
from urllib.parse import urlencode

from flask import g, request, url_for

from portal.web.language import current_language

# What belongs to the list and not to the question.
OF_THE_LIST = ("page", "sort")
OF_A_PAIR = ("chosen", "other")


def asked_parts() -> Mapping[str, str]:
    """The answers in the address of this request as they stand in another one, by name; empty ones are left out."""
    parts: dict[str, str] | None = g.get("asked_parts")
    if parts is None:
        asked = ((name, values) for name, values in request.args.lists() if any(values))
        parts = g.asked_parts = {name: urlencode({name: values}, doseq=True) for name, values in asked}
    return parts


def asked_again(**changes: str | int | list[str] | None) -> str:
    """The address of the same question with some answers changed; None takes an answer away."""
    given = {name: value for name, value in changes.items() if value not in (None, "")}
    changed = {name: urlencode({name: value}, doseq=True) for name, value in given.items()}
    kept = (part for name, part in asked_parts().items() if name != "page" and name not in changes)
    return f"{request.path}?{'&'.join((*kept, *changed.values()))}"


def sorted_address() -> str:
    """The beginning of the address of the same question in another order, which only has to be added."""
    begun = asked_again(sort=None)
    return f"{begun}{'' if begun.endswith('?') else '&'}sort="


def elsewhere(endpoint: str, *left_out: str) -> str:
    """The same question on another page."""
    # Helper mode is among what was asked.
    asked = (part for name, part in asked_parts().items() if name not in left_out)
    return f"{path_of(endpoint)}?{'&'.join(asked)}"


def path_of(endpoint: str) -> str:
    """The path of a page without gaps but the language, which is that of this request."""
    return path_to(current_language(), request.root_path, endpoint)


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
