"""What a newcomer asks is written down nowhere."""

import logging
from pathlib import Path
from typing import Any

import pytest
from flask import Flask

from tests.databases import kept_in

ASKED = "/nl/search?place=3011+AB&route=z&childcare=y"


def test_a_search_leaves_nothing_in_the_log_and_nothing_in_the_instance(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    kept = kept_in(folder)
    with caplog.at_level(logging.DEBUG):
        assert town_portal.test_client().get(ASKED, follow_redirects=True).status_code == 200
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    said = caplog.text + "".join(capfd.readouterr())
    assert "3011" not in said and "route=z" not in said
    # What a database opens beside itself to be read holds nothing.
    changed = {path for path in after if after[path] != before.get(path) and after[path]}
    assert changed <= {folder / "portal.sqlite-shm"}
    assert kept_in(folder) == kept


def test_what_was_typed_stays_in_no_memory(town_portal: Flask) -> None:
    typed = "place=Zeldendorp&q=Zeldenaam&maxTravel=777&route=zeldzaam"
    assert "Zeldenaam" in town_portal.test_client().get(f"/nl/search?{typed}").text
    keeper: Any = town_portal.jinja_env.globals["kept"]
    kept = str(vars(keeper.__self__))
    assert "field" in kept
    assert not [one for one in ("Zelden", "777", "zeldzaam") if one in kept]


def test_a_fault_of_ours_is_logged_without_what_was_asked(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("portal.web.answered_search.find_offerings", fail)
    town_portal.testing = False
    answer = town_portal.test_client().get("/nl/search?postcode=3011&route=z")
    assert answer.status_code == 500
    assert "broken" not in answer.text
    assert "a request failed" in caplog.text
    assert "3011" not in caplog.text and "route=z" not in caplog.text
