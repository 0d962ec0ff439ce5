"""What a newcomer asks is written down nowhere."""

import logging
from pathlib import Path

import pytest
from flask import Flask

ASKED = "/nl/search?place=3011+AB&route=z&childcare=y"


def test_a_search_leaves_nothing_in_the_log_and_nothing_in_the_instance(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = Path(town_portal.config["INDEX_DIR"]).parent
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with caplog.at_level(logging.DEBUG):
        assert town_portal.test_client().get(ASKED, follow_redirects=True).status_code == 200
    after = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    said = caplog.text + "".join(capfd.readouterr())
    assert "3011" not in said and "route=z" not in said
    assert {path for path in after if after[path] != before.get(path)} <= {folder / "portal.sqlite-shm"}


def test_a_fault_of_ours_is_logged_without_what_was_asked(
    town_portal: Flask, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("broken")

    monkeypatch.setattr("portal.public.views.find_offerings", fail)
    town_portal.testing = False
    answer = town_portal.test_client().get("/nl/search?postcode=3011&route=z")
    assert answer.status_code == 500
    assert "broken" not in answer.text
    assert "a request failed" in caplog.text
    assert "3011" not in caplog.text and "route=z" not in caplog.text
