"""Pieces of pages that are the same for everybody: rendered once for a version of the data and a language."""

from collections.abc import Callable, Hashable
from typing import Any

from flask import Flask
from markupsafe import Markup

from portal.web.language import current_language

# About 2 kB each; when there are more they are all dropped, which costs one rendering each.
MOST_FRAGMENTS = 20_000


class Fragments:
    """Rendered pieces by language and key; a key names everything that its piece depends on."""

    def __init__(self, most: int = MOST_FRAGMENTS) -> None:
        self._most = most
        self._pieces: dict[Hashable, Markup] = {}

    def kept(self, *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        """The piece for the key in the language of the request, rendered by the caller where it is new."""
        full = (current_language(), *key)
        piece = self._pieces.get(full)
        if piece is None:
            if len(self._pieces) >= self._most:
                self._pieces.clear()
            piece = self._pieces[full] = caller()
        return piece


def init_app(app: Flask) -> None:
    """Give templates `{% call kept(key, ...) %}`."""
    functions: dict[str, Any] = {"kept": Fragments().kept}
    app.jinja_env.globals.update(functions)
