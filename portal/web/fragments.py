"""Pieces of pages that are the same for everybody: rendered once for a version of the data and a language."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, TypeVar, cast

from flask import Flask, current_app, has_request_context, request
from markupsafe import Markup, escape

from portal.web.chooser import chooses
from portal.web.helping import helping
from portal.web.language import current_language

Piece = TypeVar("Piece")
# Under 1 kB each, most of them.
MOST_FRAGMENTS = 40_000
FRAGMENTS = "fragments"
MARKS = "taalschoolkiezer.marks"
# Stands in a kept piece where a page has something of its own; no page has this sign.
GAP = "\0"


class Fragments:
    """Rendered pieces by language and key; a key names everything that its piece depends on.

    When half of the room is full it becomes the older half, of which those pieces stay that are asked for again.
    """

    def __init__(self, most: int = MOST_FRAGMENTS) -> None:
        self._half = most // 2
        self._pieces: dict[Hashable, Any] = {}
        self._older: dict[Hashable, Any] = {}
        self._of_data: tuple[object, Fragments] | None = None

    def kept(self, *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        """The piece for the key, the language and who chooses; rendered by the caller where it is new."""
        return self.piece((reader(), *key), caller)

    def filled(self, values: Iterable[object], *key: Hashable, caller: Callable[[], Markup]) -> Markup:
        """The piece for the key with the values in its gaps, in order; the caller writes a GAP for each."""
        parts = self.piece((reader(), "parts", *key), lambda: parts_of(caller()))
        return joined(parts, [str(value) if isinstance(value, int) else escape(value) for value in values])

    def of_data(self, data: object) -> "Fragments":
        """Pieces that hold as long as the data are the same object: those of other data are forgotten."""
        found = self._of_data
        if found is None or found[0] is not data:
            found = self._of_data = data, Fragments(self._half)
        return found[1]

    def piece(self, full: tuple[Hashable, ...], render: Callable[[], Piece]) -> Piece:
        """The piece for a key that begins with the reader; for many pieces of one page, which has one reader."""
        piece: Piece | None = self._pieces.get(full)
        if piece is None:
            piece = self._older.get(full)
            if piece is None:
                piece = render()
            if len(self._pieces) >= self._half:
                self._older, self._pieces = self._pieces, {}
            self._pieces[full] = piece
        return piece


def parts_of(piece: Markup) -> tuple[str, ...]:
    """What stands around the gaps of a piece."""
    return tuple(piece.split(GAP))


def joined(parts: tuple[str, ...], values: Sequence[str]) -> Markup:
    """The parts with a value, which is mark-up already, between each two."""
    whole = [""] * (2 * len(parts) - 1)
    whole[::2], whole[1::2] = parts, values
    return Markup("".join(whole))  # noqa: S704 (both were escaped where they were made)


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
    """Give templates `{% call kept(key, ...) %}` and `{% call kept_around(values, key, ...) %}`."""
    app.extensions[FRAGMENTS] = own = Fragments()
    functions: dict[str, Any] = {"kept": own.kept, "kept_around": own.filled, "own_part": GAP}
    app.jinja_env.globals.update(functions)
