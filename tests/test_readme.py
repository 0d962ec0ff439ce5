"""The README names every command and every setting."""

from pathlib import Path

import pytest
from flask import Flask

from portal.config import Config

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
# Commands that Flask and its extensions bring.
BROUGHT = {"db", "routes", "run", "shell"}


def test_every_command_is_in_the_readme(app: Flask) -> None:
    commands = set(app.cli.commands) - BROUGHT
    assert {"prepare", "ingest-feed"} <= commands
    assert [name for name in sorted(commands) if f"flask {name}" not in README] == []


@pytest.mark.parametrize("setting", sorted(name for name in vars(Config) if name.isupper()))
def test_every_setting_is_in_the_readme(setting: str) -> None:
    assert f"`{setting}`" in README
