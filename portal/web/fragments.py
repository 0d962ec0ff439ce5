"""Pieces of pages that are the same for everybody: rendered once for a version of the data and a language."""

from collections.abc import Callable, Hashable
from typing import Any, cast

from flask import Flask, current_app, has_request_context, request
from markupsafe import Markup

from portal.web.chooser import chooses
from portal.web.helping import helping
from portal.web.language import current_language

# About 2 kB each; when there are more they are all dropped, which costs one rendering each.
MOST_FRAGMENTS = 20_000
FRAGMENTS = "fragments"
MARKS = "taalschoolkiezer.marks"


class Fragments:
    """Rendered pieces by language and key; a key names everything that its piece depends on."""

    def __init__(self, most: int = MOST_FRAGMENTS) -> None:
        self._most = most
        self._pieces: dict[Hashable, Markup] = {}

    def kept(self, *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        """The piece for the key, the language and who chooses; rendered by the caller where it is new."""
        return self.piece((reader(), *key), caller)

    def piece(self, full: tuple[Hashable, ...], render: Callable[[], Markup]) -> Markup:
        """The piece for a key that begins with the reader; for many pieces of one page, which has one reader."""
        piece = self._pieces.get(full)
        if piece is None:
            if len(self._pieces) >= self._most:
                self._pieces.clear()
            piece = self._pieces[full] = render()
        return piece


def reader() -> tuple[str, str | None, bool]:
    """What every piece depends on: the language, who chooses, and whether somebody helps."""
    return current_language(), *marks()


def marks() -> tuple[str | None, bool]:
    """Who chooses and whether somebody helps: asked for each piece of a page, and looked up once a request."""
    if not has_request_context():
        return None, False
    found: tuple[str | None, bool] | None = request.environ.get(MARKS)
    if found is None:
        found = request.environ[MARKS] = (chooses(), helping())
    return found


def fragments() -> Fragments:
    """Those of the application at hand."""
    return cast(Fragments, current_app.extensions[FRAGMENTS])


def init_app(app: Flask) -> None:
    """Give templates `{% call kept(key, ...) %}`."""
    app.extensions[FRAGMENTS] = own = Fragments()
    functions: dict[str, Any] = {"kept": own.kept}
    app.jinja_env.globals.update(functions)
