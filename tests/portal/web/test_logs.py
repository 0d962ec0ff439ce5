"""The log tells how requests went, and nothing of people: postcodes, names, addresses and codes are fed to it."""

import ast
import json
import logging
import re
import sqlite3
import sys
import threading
import warnings
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from gunicorn.config import Config as ServerConfig
from sqlalchemy.exc import IntegrityError
from werkzeug.routing import Rule

import portal
from portal.web.gunicorn_conf import Log
from portal.web.log_words import scrubbed
from portal.web.logs import JsonLines, PlainLines, formatter, init_app
from tests.portal.staff import browser_of, make_actor
from tests.portal.web.listening import heard

MARKS = ("9876ZX", "annabel", "fictief", "verzonnenstraat", "geheim", "10.77.66.55", "netscape")
TELLING = "Annabel Fictief, Verzonnenstraat 5, 9876ZX, annabel@fictief.example, b1-geheim, kX9geheimPq72mNvR3tYw8"
NUMBERS = {"zoom": "12", "column": "2105", "row": "1347", "number": "1", "language": "nl", "what": "activate"}
HEADERS = {
    "User-Agent": f"Netscape 9876ZX {TELLING}",
    "Referer": f"https://elders.example/?postcode=9876ZX&naam={TELLING}",
    "X-Forwarded-For": "10.77.66.55",
    "Accept-Language": "geheim-annabel, nl",
    "Authorization": "Bearer geheim",
    "Sec-Fetch-Site": "same-origin",
    "X-Postcode": "9876ZX",
}
FORM = dict.fromkeys(("postcode", "place", "q", "route", "email", "password", "text", "code", "reply"), TELLING)


def names_nobody(log: str) -> bool:
    return not [mark for mark in MARKS if mark.lower() in log.lower()]


def address_of(rule: Rule, word: str) -> str:
    """The address with its gaps filled by a word that tells."""
    return re.sub(r"<(?:[^:<>]*:)?(\w+)>", lambda gap: NUMBERS.get(gap[1], word), rule.rule)


def ask_everywhere(app: Flask, browsers: list[FlaskClient]) -> int:
    """Each address with each of its methods, asked by a stranger, and read by the second; gives how many requests."""
    asked = 0
    for rule in app.url_map.iter_rules():
        for method in sorted((rule.methods or set()) - {"OPTIONS"}):
            for browser in browsers[: 2 if method == "GET" else 1]:
                address = address_of(rule, "9876ZX-annabel@fictief.example")
                form = FORM if method == "POST" else None
                browser.open(address, method=method, query_string=FORM, headers=HEADERS, data=form).close()
                asked += 1
    return asked


@pytest.fixture
def live(town_portal: Flask) -> Flask:
    """A portal that answers faults as in real life."""
    town_portal.testing = False
    return town_portal


@pytest.fixture
def browsers(live: Flask) -> list[FlaskClient]:
    """A stranger with a cookie, and a maintainer."""
    with live.app_context():
        actor = make_actor("maintainer", email="annabel@fictief.example")
    stranger = live.test_client()
    stranger.set_cookie("staff", "annabel-geheim-9876ZX")
    return [stranger, browser_of(live, actor)]


def test_no_address_lets_anything_of_people_into_the_log(live: Flask, browsers: list[FlaskClient]) -> None:
    with heard() as log:
        asked = ask_everywhere(live, browsers)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    answered = [line for line in lines if line["log"] == "portal.request"]
    assert asked > 300 and len(answered) >= asked - 10
    assert names_nobody(log.getvalue())
    assert {"maintainer"} == {line["role"] for line in answered if "role" in line}
    # Without a network there is no street map.
    assert {line["rule"][:7] for line in answered if line["status"] >= 500} <= {"/tiles/"}


def test_a_fault_in_any_view_is_told_by_its_place_alone(live: Flask, browsers: list[FlaskClient]) -> None:
    def breaks(**values: Any) -> str:
        typed = TELLING
        try:
            sqlite3.connect(":memory:").execute(typed)
        except sqlite3.Error as error:
            raise IntegrityError(f"INSERT {typed}", {"name": typed}, error) from error
        return typed

    live.view_functions = dict.fromkeys(live.view_functions, breaks)
    with heard() as log:
        ask_everywhere(live, browsers[:1])
    assert names_nobody(log.getvalue())
    fault = next(json.loads(line) for line in log.getvalue().splitlines() if "errors" in line)
    assert fault["rule"].startswith("/") and fault["says"] == "a request could not be served"
    assert [one["kind"] for one in fault["errors"]] == ["IntegrityError", "OperationalError"]
    assert fault["errors"][1]["code"] == "SQLITE_ERROR"
    assert fault["errors"][0]["at"][-1].startswith("web/test_logs.py:")


def test_addresses_that_are_none_are_told_without_them(live: Flask) -> None:
    client = live.test_client()
    with heard() as log:
        for address in ("/9876ZX/annabel", "/xx/geheim", "/nl/search/9876ZX/", "//geheim", "/nl/%ff%00geheim"):
            client.open(address, method="GEHEIM9876ZX", query_string={"postcode": "9876ZX"})
            client.get(address)
    lines = [json.loads(line) for line in log.getvalue().splitlines()]
    assert len(lines) == 10 and {line["method"] for line in lines} == {"-", "GET"}
    assert names_nobody(log.getvalue())


def test_a_line_says_rule_status_time_and_language(live: Flask) -> None:
    with heard() as log:
        live.test_client().get("/ar/search?postcode=3011")
    line = json.loads(log.getvalue())
    assert line.pop("at").endswith("+00:00") and line.pop("ms") > 0
    assert line == {
        "level": "info",
        "log": "portal.request",
        "method": "GET",
        "rule": "/<language>/search",
        "status": 200,
        "language": "ar",
    }


def test_plain_lines_say_the_same_for_reading(live: Flask) -> None:
    live.view_functions["public.home"] = lambda: str(1 / 0)
    with heard(PlainLines()) as log:
        live.test_client().get("/nl/")
    first, kind, *places, last = log.getvalue().splitlines()
    assert first.endswith("portal.app a request failed rule=/<language>/")
    assert kind.split() == ["ZeroDivisionError"] and "<lambda>" in places[-1]
    assert "status=500" in last and "method=GET" in last


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("Invalid request from ip=10.77.66.55: 'GET /nl/search?postcode=9876ZX'", ()),
        ("Error handling request %s", ("/nl/search?postcode=9876ZX",)),
        ("Ignored premature client disconnection. %s", ("annabel",)),
        (ValueError(TELLING), ()),
    ],
)
def test_the_web_server_repeats_nothing_of_a_request(words: Any, values: tuple[str, ...]) -> None:
    server = Log(ServerConfig())
    with heard() as log:
        logging.getLogger("gunicorn.error").addHandler(logging.getLogger().handlers[-1])
        server.error(words, *values)
        server.access(None, None, {"RAW_URI": TELLING}, None)
    assert len(log.getvalue().splitlines()) == 1
    assert names_nobody(log.getvalue())


def test_the_web_server_still_says_what_it_does() -> None:
    with heard() as log:
        logging.getLogger("gunicorn.error").addHandler(logging.getLogger().handlers[-1])
        logging.getLogger("gunicorn.error").warning("Booting worker with pid: %s", 12345)
        logging.getLogger("gunicorn.error").warning("Handling signal: %s", "hup")
    assert [json.loads(line)["says"] for line in log.getvalue().splitlines()] == [
        "Booting worker with pid: 12345",
        "Handling signal: hup",
    ]


def test_libraries_threads_warnings_and_crashes_repeat_nothing() -> None:
    with heard() as log:
        logging.getLogger("library").warning(f"cannot read {TELLING}")
        logging.getLogger("library").warning("cannot read %s of %d", TELLING, 7)
        logging.getLogger("library").warning("%d lines", TELLING)
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.warn_explicit(TELLING, UserWarning, "a.py", 1)
        thread = threading.Thread(target=lambda: [][int("3")] or {}[TELLING])
        thread.start()
        thread.join()
        try:
            raise KeyError(TELLING)
        except KeyError as error:
            sys.excepthook(KeyError, error, None)
    assert names_nobody(log.getvalue())
    said = [json.loads(line)["says"] for line in log.getvalue().splitlines()]
    assert said[0].startswith("… (test_logs.py, line ")
    assert said[1:] == ["cannot read … of 7", "%d lines", said[3], "a thread broke off", "a command broke off"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("took 42 of 50", "took 42 of 50"),
        ("no route from 3511 AB", "no route from … AB"),
        ("anna@post.example wrote", "… wrote"),
        ("GET /nl/search?postcode=3511", "GET …"),
        ("it says 'my name is Anna", "it says …"),
        ("from 2001:db8::1", "from …"),
        ("code kX9geheimPqmNvRtYwXyZabc", "code …"),
    ],
)
def test_words_are_scrubbed(typed: str, kept: str) -> None:
    assert scrubbed(typed) == kept


def is_log(called: str) -> bool:
    owner, _, method = called.rpartition(".")
    return owner.lower().endswith(("log", "logger")) and method not in ("isEnabledFor", "setLevel")


def test_our_own_lines_are_written_in_the_code_and_only_kinds_of_errors_are_put_in() -> None:
    """A name or a sentence of somebody cannot be told from a word of ours: so none is ever handed to the log."""
    for path in Path(portal.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and is_log(ast.unparse(node.func)):
                words, *values = node.args if ast.unparse(node.func) != "LOG.log" else node.args[1:]
                assert isinstance(words, ast.Constant), (path, node.lineno)
                assert all(ast.unparse(one).startswith("type(") for one in values), (path, node.lineno)


def test_an_unknown_format_is_refused_at_the_start(app: Flask) -> None:
    app.config["LOG_FORMAT"] = "xml"
    with pytest.raises(ValueError, match="LOG_FORMAT is xml"):
        init_app(app)
    assert isinstance(formatter("json"), JsonLines)
    app.config.update(LOG_FORMAT="json", LOG_LEVEL="loud")
    with pytest.raises(ValueError, match="LOG_LEVEL is loud"):
        init_app(app)


def test_requests_are_left_out_from_warnings_on_but_not_those_that_failed(live: Flask) -> None:
    live.view_functions["public.sources"] = lambda: str(1 / 0)
    with heard() as log:
        logging.getLogger("portal").setLevel("WARNING")
        live.test_client().get("/nl/")
        live.test_client().get("/nl/sources")
    said = [json.loads(line) for line in log.getvalue().splitlines()]
    assert [line["log"] for line in said] == ["portal.app", "portal.request"] and said[1]["status"] == 500
