"""Requests that mean harm, of every kind of person to every address, and what an answer may never show."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from flask import Flask
from flask.testing import FlaskClient
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from werkzeug.datastructures import MultiDict
from werkzeug.routing import Rule
from werkzeug.test import TestResponse

from portal.operations.rebuild_index import rebuild_index
from portal.web.allowance import Share
from portal.web.current import READ_MODEL
from portal.web.limits import EXTENSION, PAPER, STAFF_PAPER
from portal.web.word_index import index_place
from tests.conftest import close, portal_in
from tests.databases import FILE, copy_database
from tests.portal.every_address import every_rule, everybody, gaps_of, methods_of
from tests.portal.staff_rows import FORMS
from tests.portal.test_who_may_what import ACTORS, afresh

MARK = "hx9"
SECRET = "kept-from-everybody-4711"
ROOMS = ("municipality.", "maintainer.")
# Numbers and words that programs trip over; each with the mark where it could do harm.
HARM = (
    f"<{MARK}>",
    f'"><{MARK} onload=alert(1)>',
    f"'><{MARK}>",
    f'" {MARK}on="x',
    f"javascript:{MARK}",
    f"{MARK}\r\nX-{MARK}: 1",
    f"{{{{7*7}}}}{MARK}{{%raw%}}",
    f"' OR 1=1 -- {MARK}",
    f"%00{MARK}\x00",
    f"../../../../etc/passwd%2f{MARK}",
    f"//{MARK}.example/",
    f"https://{MARK}.example/",
    f"\\\\{MARK}.example",
    f"=HYPERLINK({MARK})",
    *("", " ", "0", "-1", "1", "NaN", "inf", "1e309", "9" * 400, "0x10", "٣", "¹", "1.5", "true", "null"),
    *("GM9001", "GM9002", "de-brug", "2026Q2", "2026-02-30", "9999-12-31", "0000-00-00", "3011", "3011AB", "yes"),
    *("\ud800", "\u202e", "\u0000", "a" * 5_000, "é" * 300, "👩‍👩‍👧" * 50, "[]", "{}", '{"a":', "%", "%zz", "&=;#?"),
)
# What no answer shows: where we stand, what we run, what only we know.
NEVER = re.compile(
    rf"Traceback \(most recent|{SECRET}|\$argon2|sqlalchemy|site-packages|werkzeug\.|jinja2|root:x:0|SELECT .* FROM ",
)
# Input of theirs that became markup or an address to run; within an address of ours it is an answer like any other.
RAW = re.compile(
    rf"<{MARK}|\" {MARK}on=|[\s\"'/](?:href|src|action|formaction)\s*=\s*[\"']?\s*javascript:|49{MARK}", re.I
)
NAME = re.compile(r'\bname="([^"]+)"')
FIELDS = re.compile(r"<(?:input|select|textarea|button)\b[^>]*>")


@dataclass(frozen=True)
class Attempt:
    """One request."""

    person: str
    rule: Rule
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    form: tuple[tuple[str, str], ...]
    headers: tuple[tuple[str, str], ...]


@dataclass
class Storm:
    """What was asked and answered so far, and what should not have been."""

    app: Flask
    folder: Path
    people: Mapping[str, FlaskClient]
    names: Mapping[str, list[str]]
    answers: Counter[int] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)

    def ask(self, attempt: Attempt) -> TestResponse:
        """The answer to one request; afterwards the tables are as they were."""
        browser = afresh(self.app, self.people[attempt.person])
        answer = browser.open(
            attempt.path,
            method=attempt.method,
            query_string=MultiDict((clean(name), clean(value)) for name, value in attempt.query),
            data=MultiDict((clean(name), clean(value)) for name, value in attempt.form) if attempt.form else None,
            headers=list(attempt.headers),
            environ_base={"REMOTE_ADDR": "203.0.113.7"},
        )
        answer.get_data()
        answer.close()
        self.answers[answer.status_code] += 1
        if attempt.method == "POST" and answer.status_code < 400:
            self.restore()
        return answer

    def restore(self) -> None:
        """Put the tables back."""
        close(self.app)
        copy_database(self.folder / "kept.sqlite", self.folder / FILE)

    def judge(self, attempt: Attempt) -> None:
        """Ask, and keep what is wrong with the answer."""
        found = wrong(self.ask(attempt), attempt)
        self.faults += [f"{attempt.person} {attempt.method} {attempt.path}: {why}" for why in found]


def clean(value: str) -> str:
    """What a client can send at all."""
    return value.encode("utf-8", "replace").decode()


def wrong(answer: TestResponse, attempt: Attempt) -> list[str]:
    """Everything that the answer should not be."""
    endpoint, text = attempt.rule.endpoint, answer.get_data().decode("utf-8", "replace")
    # Without a press, or when it is busy, the page says so.
    allowed = (503,) if endpoint.endswith(("pdf", "paper")) else ()
    found = []
    if answer.status_code >= 500 and answer.status_code not in allowed:
        found.append(f"answered {answer.status_code} {text[:300]}")
    if shown := NEVER.search(text + str(answer.headers)):
        found.append(f"shows {shown[0]!r}")
    if answer.mimetype in ("text/html", "image/svg+xml", "application/xml") and (raw := RAW.search(text)):
        found.append(f"writes their input as it is: {text[max(raw.start() - 40, 0) : raw.end() + 20]!r}")
    if f"X-{MARK}" in answer.headers:
        found.append("lets a header be added")
    if urlsplit(answer.headers.get("Location", "")).netloc not in ("", "localhost"):
        found.append(f"sends the browser to {answer.headers['Location']}")
    if attempt.person == "nobody" and endpoint.startswith(ROOMS) and answer.status_code == 200:
        found.append("lets nobody in")
    return found


def attempts(storm: Storm) -> st.SearchStrategy[Attempt]:
    """Requests to every address, mostly with names that it knows and values that mean harm."""
    values = st.one_of(st.sampled_from(HARM), st.text(max_size=60), st.integers().map(str))
    people = st.sampled_from(ACTORS)
    headers = st.sampled_from(
        [
            (("Sec-Fetch-Site", "same-origin"),),
            (("Sec-Fetch-Site", "cross-site"),),
            (("Origin", f"https://{MARK}.example"), ("Accept-Language", f"{MARK}-<{MARK}>,*;q=9")),
            (
                ("X-Forwarded-For", f"{MARK}, 10.0.0.1"),
                ("X-Forwarded-Host", f"{MARK}.example"),
                ("Sec-Fetch-Site", "same-origin"),
            ),
            (("Content-Type", "application/json"), ("Sec-Fetch-Site", "same-origin")),
            (("Range", "bytes=5-1"), ("If-None-Match", f'"{MARK}'), ("Accept-Encoding", f"{MARK};q=x")),
            (("Cookie", f"staff={MARK}.{MARK}; __Host-staff=<{MARK}>"),),
        ]
    )

    def parts_of(rule: Rule) -> tuple[Any, ...]:
        """A rule, and the methods, fields and paths that are tried there."""
        methods = st.sampled_from([*methods_of(rule) * 6, "POST", "HEAD", "OPTIONS", "DELETE"])
        known = storm.names.get(rule.rule, []) + storm.names["*"]
        pairs = st.lists(st.tuples(st.one_of(st.sampled_from(known), st.sampled_from(HARM)), values), max_size=6)
        return rule, methods, pairs, paths(rule)

    rules = st.sampled_from([parts_of(rule) for rule in every_rule(storm.app)])

    @st.composite
    def one(draw: Callable[..., Any]) -> Attempt:
        rule, methods, pairs, path = draw(rules)
        method = draw(methods)
        form = draw(pairs) if method == "POST" else []
        kept = [*FORMS.get(rule.endpoint, {}).items()] if draw(st.booleans()) else []
        person, where = draw(people), draw(path)
        return Attempt(person, rule, method, where, tuple(draw(pairs)), tuple(form + kept), draw(headers))

    return one()


def paths(rule: Rule) -> st.SearchStrategy[str]:
    """The address with good gaps, or with some that mean harm."""
    good = gaps_of(rule)

    def built(changes: Mapping[str, str]) -> str:
        text = rule.rule
        for name, value in {**good, **changes}.items():
            text = re.sub(rf"<(?:[^<>]*:)?{name}>", quoted(str(value)).replace("\\", "\\\\"), text)
        return text if text.startswith("/") else f"/{text}"

    changed = st.dictionaries(st.sampled_from(sorted(good) or ["-"]), st.sampled_from(HARM), max_size=2)
    return st.one_of(st.just({}), st.just({}), changed).map(built)


def quoted(value: str) -> str:
    """Part of a path; what clients would not send is left out."""
    return re.sub(r"[\x00-\x20\ud800-\udfff?#]", "", value)[:2_000] or "-"


def names_of(app: Flask, people: Mapping[str, FlaskClient]) -> dict[str, list[str]]:
    """Rule to the names of the fields on its page, as whoever is let in sees it; all of them under a star."""
    found: dict[str, set[str]] = {"*": {"page", "format", "next", "draft", "area", "about"}}
    for rule in every_rule(app):
        if "GET" not in (rule.methods or ()) or rule.endpoint.endswith(("pdf", "paper")):
            continue
        for person in ("nobody", "approver", "maintainer"):
            with app.test_request_context():
                path = app.url_map.bind("localhost").build(rule.endpoint, gaps_of(rule))
            answer = afresh(app, people[person]).get(path)
            names = {name for field in FIELDS.findall(answer.get_data(as_text=True)) for name in NAME.findall(field)}
            answer.close()
            found.setdefault(rule.rule, set()).update(names)
            found["*"] |= names
    return {rule: sorted(names) for rule, names in found.items()}


def make_storm(folder: Path) -> Storm:
    """A portal with something of everything in migrated tables of this folder, as strangers meet it."""
    # The tables are put back with nobody being told: nothing is built of those of a moment.
    still = {"INDEX_STILL_SECONDS": "", "CATALOGUE_CHECK_SECONDS": 1e9, "REFERRAL_SECONDS": 1e9}
    app = portal_in(folder, TESTING=False, SECRET_KEY=SECRET, TILE_URL="", DEBUG=False, **still)
    people = everybody(app, folder)
    with app.app_context():
        rebuild_index(index_place(), lambda line: None)
        # Who asked before found none.
        app.extensions[READ_MODEL]._model = None
    for name, allowance in app.extensions[EXTENSION].items():
        # Printing takes a second: a few are enough.
        allowance.share = Share(3 if name in (PAPER, STAFF_PAPER) else 1_000_000, allowance.share.seconds)
    close(app)
    copy_database(folder / FILE, folder / "kept.sqlite")
    storm = Storm(app, folder, people, names_of(app, people))
    storm.restore()
    return storm


def blow(storm: Storm, requests: int, start: int) -> None:
    """Send so many requests; `start` makes them the same each time."""

    @seed(start)
    @settings(
        max_examples=requests,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(attempts(storm))
    def each(attempt: Attempt) -> None:
        storm.judge(attempt)

    each()
