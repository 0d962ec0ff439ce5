"""Pages over a damaged index, damaged travel tables or constants: they go on, and say what does not work."""

from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner

from portal.domain.travel import Means
from portal.search.index import current_index
from portal.travel.constants import FILE
from portal.travel.table import table_path
from portal.web.page_cache import STORE

WORDS = "/en/search?postcode=3011&q=inburgering"
WITHOUT = "Searching by words does not work at this moment."


def damage_index(app: Flask) -> None:
    """One byte of each file."""
    current = current_index(Path(app.config["INDEX_DIR"]))
    assert current is not None
    for file in (Path(app.config["INDEX_DIR"]) / current.name).iterdir():
        content = bytearray(file.read_bytes() or b"-")
        content[len(content) // 2] ^= 0xFF
        file.write_bytes(content)


def test_a_damaged_index_costs_the_words_alone_until_it_is_built_again(
    town_portal: Flask, runner: FlaskCliRunner
) -> None:
    damage_index(town_portal)
    town_portal.extensions["read_model"]._seconds = 0.0
    visitor = town_portal.test_client()
    found = visitor.get(WORDS)
    assert found.status_code == 200 and WITHOUT in found.text and "De Brug" in found.text
    assert visitor.get("/nl/suggest?words=inb").status_code in (200, 404)
    said = visitor.get("/health/ready")
    assert said.status_code == 503 and said.json is not None
    assert said.json["parts"]["index"] == "cannot be read: flask rebuild-index"
    looked = runner.invoke(args=["doctor"])
    assert "FAULT    word index: its files are not what was written" in looked.output
    assert runner.invoke(args=["prepare", "--without-demonstration"]).exit_code == 0
    visitor.get("/nl/")
    renewed(town_portal)
    assert WITHOUT not in visitor.get(WORDS).text
    assert visitor.get("/health/ready").status_code == 200


def renewed(app: Flask) -> None:
    """Wait until the read model that is being built is in use."""
    building = app.extensions["read_model"]._building
    with building:
        pass


def test_an_index_that_breaks_while_it_is_read_costs_the_words_alone(
    town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    visitor = town_portal.test_client()
    assert WITHOUT not in visitor.get(WORDS).text
    monkeypatch.setattr("portal.search.postings._pairs", lambda matcher: 1 / 0)
    index = town_portal.extensions["read_model"].serving.index
    index._engine._postings.of.cache_clear()
    town_portal.extensions[STORE].turn_to(None)
    found = visitor.get(WORDS)
    assert found.status_code == 200 and WITHOUT in found.text and "De Brug" in found.text


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b"\x00" * 5000, b'{"version": 1, "axes": []}\n', b"[" * 10_000])
def test_damaged_tables_and_constants_of_travel_are_left_out(town_portal: Flask, content: bytes) -> None:
    folder = Path(town_portal.config["TRAVEL_DIR"])
    folder.mkdir()
    whole = town_portal.test_client().get("/nl/search?postcode=3011").text
    for file in (folder / FILE, *(table_path(folder, means) for means in Means)):
        file.write_bytes(content)
    again = Flask.test_client(fresh(town_portal)).get("/nl/search?postcode=3011")
    assert again.status_code == 200 and again.text == whole


def fresh(app: Flask) -> Flask:
    """The same portal, which has to build its read model again."""
    app.extensions["read_model"]._model = None
    return app
