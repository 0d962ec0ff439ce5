"""Pieces of pages are rendered once for a key and a language."""

from functools import partial

from flask import Flask, g
from markupsafe import Markup

from portal.web.fragments import Fragments


def test_a_piece_is_rendered_once_for_each_language(app: Flask) -> None:
    fragments, rendered = Fragments(), []

    def caller() -> Markup:
        rendered.append(g.language)
        return Markup(f"<b>{g.language}</b>")

    with app.test_request_context():
        for language in ("nl", "ar", "nl"):
            g.language = language
            assert fragments.kept("greeting", caller=caller) == f"<b>{language}</b>"
    assert rendered == ["nl", "ar"]


def test_pieces_never_grow_beyond_the_bound_and_those_asked_for_stay(app: Flask) -> None:
    fragments, rendered = Fragments(most=6), list[object]()

    def render(one: object) -> Markup:
        rendered.append(one)
        return Markup("x")

    with app.test_request_context():
        for number in range(20):
            for one in ("often", number):
                assert fragments.kept(one, caller=partial(render, one)) == "x"
            assert len(fragments._pieces) + len(fragments._older) <= 6
    assert rendered == ["often", *range(20)]
