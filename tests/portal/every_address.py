"""Every address of the portal with its gaps filled, and browsers of every kind of person, for tests that walk all."""

from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.routing import Rule

from tests.portal.staff_rows import ARGUMENTS
from tests.portal.test_who_may_what import browsers

MORE: dict[str, object] = {
    "filename": "style.css",
    "path": "index.html",
    "zoom": "8",
    "column": "131",
    "row": "84",
    "key": "de-brug",
    "day": "latest",
    "name": "manifest.json",
    "of": "ar",
}
SAFE = frozenset({"HEAD", "OPTIONS"})


def every_rule(app: Flask) -> list[Rule]:
    """All addresses, in an order that stays."""
    return sorted(app.url_map.iter_rules(), key=lambda rule: (rule.rule, sorted(rule.methods or ()), rule.endpoint))


def methods_of(rule: Rule) -> list[str]:
    """What a browser may do there."""
    return sorted(set(rule.methods or ()) - SAFE)


def gaps_of(rule: Rule) -> dict[str, object]:
    """What fills the gaps of an address so that something stands there."""
    return {name: (ARGUMENTS | MORE)[name] for name in rule.arguments}


def address_of(app: Flask, rule: Rule, gaps: dict[str, object] | None = None) -> str:
    """The address with these gaps, or with good ones."""
    with app.test_request_context():
        return str(app.url_map.bind("localhost").build(rule.endpoint, gaps or gaps_of(rule)))


def everybody(app: Flask, folder: Path) -> dict[str, FlaskClient]:
    """One browser for each role, and one for nobody, with something of everything in the tables."""
    return browsers(app, folder)
