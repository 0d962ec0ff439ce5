"""Pages that everybody gets alike are made once; nothing else is ever among them."""

import os
import subprocess
import sys
import threading
import zlib
from copy import copy
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from time import monotonic
from types import SimpleNamespace
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, event
from sqlalchemy.exc import OperationalError
from werkzeug.test import TestResponse

from portal.app import create_app
from portal.domain.travel import Means
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.version import raise_data_version
from portal.operations.find_offerings import find_offerings
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.travel.engine import EngineDown
from portal.travel.estimate import TravelTimes
from portal.travel.live import LiveEngine
from portal.web import limits, page_cache, page_turns
from portal.web.allowance import Share
from portal.web.code_stamp import code_stamp
from portal.web.current import READ_MODEL, read_model
from portal.web.page_cache import KEPT, OUTDATED, PAGES, packing
from portal.web.page_store import BESIDE, OUTDATED_SECONDS, KeptAnswer, PageStore
from portal.web.page_turns import AT_ONCE, PageTurns
from portal.web.shared_pages import SharedPages, shared_pages
from portal.web.stories import STORIES
from tests.conftest import portal_in
from tests.make import TODAY
from tests.portal.every_address import address_of, every_rule, gaps_of

ROOT = Path(__file__).parents[3]
QUESTION = "/nl/search?postcode=4021&mode=bike&route=b1"


@pytest.fixture(autouse=True)
def built(town_portal: Flask) -> None:
    """As a process is that takes requests."""
    with town_portal.app_context():
        read_model()


def kept(app: Flask) -> dict[bytes, KeptAnswer]:
    return dict(app.extensions[PAGES].store._kept)


def say_more(app: Flask) -> None:
    """A school gets another name, and the portal takes that in."""
    with app.app_context():
        db.session.query(Provider).filter_by(slug="de-brug").one().name = "De Nieuwe Brug"
        raise_data_version(db.session)
        db.session.commit()
        current: CurrentReadModel = app.extensions[READ_MODEL]
        current._renew(TODAY)


def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Notes each list that is really made."""
    asked: list[str] = []

    def find(*given: Any, **more: Any) -> Any:
        asked.append("made")
        return find_offerings(*given, **more)

    monkeypatch.setattr("portal.web.answered_search.find_offerings", find)
    return asked


def test_a_page_is_made_once_and_sent_again_byte_by_byte(visitor: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = made(monkeypatch)
    first, second = visitor.get(QUESTION), visitor.get(QUESTION)
    assert lists == ["made"]
    assert first.data == second.data and b"</html>" in second.data
    assert {*first.headers.items()} == {*second.headers.items()} - {("ETag", second.headers["ETag"])}


OTHERS = (
    "/en/search?postcode=4021&mode=bike&route=b1",
    "/nl/search?postcode=4021&mode=bike&route=z",
    "/nl/search?postcode=4021&mode=bike&route=b1&helper=y",
    "/nl/search?postcode=4021&mode=bike&route=b1&chooses=municipality",
    "/nl/search?postcode=4021&mode=bike&route=b1&o=abc",
    "/nl/search?postcode=4021&mode=bike&route=b1&o=",
    "/nl/search?postcode=4021&mode=bike&route=b1&route=z",
    "/nl/search?postcode=4021&mode=bike%26route%3Db1",
)


def test_what_asks_for_something_else_is_another_page(town_portal: Flask, visitor: FlaskClient) -> None:
    plain = portal_in_the_same_place(town_portal)
    visitor.get(QUESTION)
    for other in OTHERS:
        assert visitor.get(other).data == plain.get(other).data, other
    assert kept(town_portal) and not kept(plain.application)


def portal_in_the_same_place(app: Flask) -> FlaskClient:
    """The same portal, without kept pages."""
    return portal_in(Path(app.config["INDEX_DIR"]).parent, PAGE_CACHE_MEGABYTES=0).test_client()


def test_each_reader_gets_a_packing_that_they_read(visitor: FlaskClient, town_portal: Flask) -> None:
    plain = visitor.get(QUESTION, headers={"Accept-Encoding": ""})
    for wished, got in [("gzip", "gzip"), ("br", "br"), ("zstd, gzip", "zstd"), ("", None)]:
        for _ in range(2):
            answer = visitor.get(QUESTION, headers={"Accept-Encoding": wished})
            assert answer.headers.get("Content-Encoding") == got
            assert answer.headers["Vary"] == plain.headers["Vary"]
            if got == "gzip":
                assert zlib.decompress(answer.data, 31) == plain.data
    assert len(kept(town_portal)) == 4
    assert packing("gzip;q=0", ("zstd", "gzip")) == packing("identity;q=1, *;q=0", ("zstd", "br")) == ""


def test_a_change_of_the_data_is_seen_at_once(visitor: FlaskClient, town_portal: Flask) -> None:
    assert "De Nieuwe Brug" not in visitor.get(QUESTION).text
    say_more(town_portal)
    assert "De Nieuwe Brug" in visitor.get(QUESTION).text


def test_who_would_have_to_wait_after_a_change_gets_the_page_of_before_for_some_seconds(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, pages = visitor.get(QUESTION), town_portal.extensions[PAGES]
    say_more(town_portal)
    busy = [b"%d" % number for number in range(AT_ONCE)]
    assert all(pages.turns.begin(key, waits=True) for key in busy)
    counted = OUTDATED._value.get()
    assert visitor.get(QUESTION).data == before.data and OUTDATED._value.get() == counted + 1
    later = monotonic() + OUTDATED_SECONDS[-1]
    monkeypatch.setattr(page_turns, "PATIENCE", 0.01)
    monkeypatch.setattr("portal.web.page_store.time.monotonic", lambda: later)
    assert "De Nieuwe Brug" in visitor.get(QUESTION).text
    monkeypatch.undo()
    for key in busy:
        pages.turns.end(key)
    assert pages.turns._places._value == AT_ONCE and not pages.turns._placed


def test_the_page_of_before_is_sent_while_another_thread_makes_the_new_one(
    visitor: FlaskClient, town_portal: Flask
) -> None:
    before, turns = visitor.get(QUESTION), town_portal.extensions[PAGES].turns
    say_more(town_portal)
    begun = turns.begin
    turns.begin = lambda key, waits: begun(key, waits) and begun(key, waits)
    assert visitor.get(QUESTION).data == before.data
    assert len(turns._making) == 1


def test_few_pages_are_made_at_once() -> None:
    turns, order = PageTurns(at_once=1), list[bytes]()
    assert turns.begin(b"first", waits=True)

    def make() -> None:
        assert turns.begin(b"second", waits=True)
        order.append(b"second")
        turns.end(b"second")

    other = threading.Thread(target=make)
    other.start()
    assert not turns.begin(b"third", waits=False) and not turns.begin(b"first", waits=False)
    order.append(b"first")
    turns.end(b"first")
    other.join()
    assert order == [b"first", b"second"] and turns.begin(b"third", waits=False)


def test_a_place_that_becomes_free_is_for_who_has_nothing_to_send() -> None:
    turns, renewed = PageTurns(), list[bool]()

    def acquire(blocking: bool = True, timeout: float | None = None) -> bool:
        if blocking:
            renewed.append(turns.begin(b"renewed", waits=False))
        return True

    turns._places = SimpleNamespace(acquire=acquire, release=lambda: None)  # type: ignore[assignment]
    assert turns.begin(b"first", waits=True) and renewed == [False]
    assert turns.begin(b"renewed", waits=False)


def test_pages_of_before_a_change_are_made_anew_one_by_one_and_for_a_part_of_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = SimpleNamespace(moment=0.0)
    monkeypatch.setattr(page_turns, "time", SimpleNamespace(monotonic=lambda: clock.moment))
    turns = PageTurns()
    assert turns.begin(b"long", waits=False) and not turns.begin(b"next", waits=False)
    # Who has no page from before gets a turn all the same.
    assert turns.begin(b"first", waits=True)
    clock.moment = 3.0
    turns.end(b"first")
    turns.end(b"long")
    # Two seconds longer than there was: it comes back half as fast.
    for moment, is_time in ((3.0, False), (3.9, False), (4.1, True)):
        clock.moment = moment
        assert turns.begin(b"next", waits=False) == is_time
    assert turns.begin(b"first", waits=True)


def test_another_index_leaves_pages_without_words_alone(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded, hidden = f"{QUESTION}&q=inburgering", f"{QUESTION}&%71=inburgering"
    for path in (QUESTION, worded, hidden):
        visitor.get(path)
    lists, current = made(monkeypatch), town_portal.extensions[READ_MODEL]
    index = copy(current.serving.index)
    index.version = "another"
    current._model = replace(current.serving, index=index)
    for path in (QUESTION, worded, hidden):
        assert visitor.get(path).status_code == 200
    assert lists == ["made", "made"]


def test_after_another_index_too_who_would_have_to_wait_gets_the_page_of_before(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    worded = f"{QUESTION}&q=inburgering"
    before, lists = visitor.get(worded).data, made(monkeypatch)
    current, turns = town_portal.extensions[READ_MODEL], town_portal.extensions[PAGES].turns
    index = copy(current.serving.index)
    index.version = "another"
    current._model = replace(current.serving, index=index)
    begun = turns.begin
    turns.begin = lambda key, waits: False
    assert visitor.get(worded).data == before and not lists
    turns.begin = begun
    assert visitor.get(worded).status_code == 200 and lists == ["made"]


def test_a_page_that_was_begun_before_a_change_is_not_kept_after_it() -> None:
    old, new, store = object(), object(), PageStore(100_000)
    store.turn_to(old)
    store.turn_to(new)
    store.keep(old, b"key", KeptAnswer((), b"of yesterday"))
    assert store.find(b"key") is None


def test_who_reads_again_hears_that_it_still_holds(visitor: FlaskClient, town_portal: Flask) -> None:
    visitor.get(QUESTION)
    tag = visitor.get(QUESTION).headers["ETag"]
    again = visitor.get(QUESTION, headers={"If-None-Match": tag})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["Content-Security-Policy"]
    say_more(town_portal)
    assert visitor.get(QUESTION, headers={"If-None-Match": tag}).status_code == 200


def test_who_asks_for_the_head_alone_gets_that(visitor: FlaskClient, town_portal: Flask) -> None:
    assert visitor.head(QUESTION).status_code == 200
    assert not kept(town_portal)
    whole = visitor.get(QUESTION)
    head = visitor.head(QUESTION)
    assert (head.data, head.headers["Content-Length"]) == (b"", str(len(whole.data)))


NOT_KEPT = (
    "/nl/search?postcode=4021&route=nonsense",
    "/nl/search?place=4021+AB",
    "/nl/course/nothing",
    "/nl/",
    "/nl/guide",
    "/nl/provider/de-brug/not-true",
    "/nl/signed-up/abcdefgh",
    "/nl/follow-up/abcdefgh",
    "/nl/reports/abcdefgh",
    "/nl/helper/",
    "/nl/account/login",
    "/nl/search?postcode=4021&q=" + "x" * 1_000,
    "/api/v1/offerings?postcode=4021AB",
    "/api/v1/offerings?route=nonsense",
    "/api/v1/providers",
    "/healthz",
)


def test_faults_ways_on_and_what_is_one_persons_are_not_kept(visitor: FlaskClient, town_portal: Flask) -> None:
    for address in NOT_KEPT:
        visitor.get(address)
        assert not kept(town_portal), address


@pytest.mark.parametrize("path", ["/nl/search", "/nl/search-map"])
def test_an_answer_without_words_is_for_nobody_else(town_portal: Flask, path: str) -> None:
    visitor = town_portal.test_client()
    assert visitor.get(path, query_string={"q": "avond"}).status_code == 200
    assert len(kept(town_portal)) == 1
    current: CurrentReadModel = town_portal.extensions[READ_MODEL]
    assert current.serving is not None
    current._model = replace(current.serving, index=None)
    for _ in range(2):
        assert visitor.get(path, query_string={"q": "avond", "route": "b1"}).status_code == 200
    assert len(kept(town_portal)) == 1
    assert visitor.get(path, query_string={"route": "b1"}).status_code == 200
    assert len(kept(town_portal)) == 2


SCHOOL = "/nl/provider/de-brug"


def test_a_school_without_its_history_is_for_nobody_else(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: object) -> None:
        raise OperationalError("select", {}, OSError("gone"))

    with monkeypatch.context() as patch:
        patch.setattr("portal.public.provider.show_wait_history", fail)
        without = visitor.get(SCHOOL)
        assert (without.status_code, 'class="plot"' in without.text) == (200, False)
        assert not kept(town_portal)
    whole = visitor.get(SCHOOL)
    assert 'class="plot"' in whole.text
    assert visitor.get(SCHOOL).data == whole.data and len(kept(town_portal)) == 1


def test_a_school_is_shown_anew_when_learners_told_something(visitor: FlaskClient, town_portal: Flask) -> None:
    visitor.get(SCHOOL)
    visitor.get(QUESTION)
    current = town_portal.extensions[READ_MODEL]
    serving = current.serving
    current._model = replace(serving, referrals=replace(serving.referrals, number=serving.referrals.number + 1))
    visitor.get(QUESTION)
    numbers = [one.rests_on for one in kept(town_portal).values()]
    assert numbers == [serving.referrals.number, None]
    visitor.get(SCHOOL)
    numbers = [one.rests_on for one in kept(town_portal).values()]
    assert numbers == [None, serving.referrals.number + 1]


def test_who_may_be_known_neither_gets_nor_leaves_kept_pages(
    town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists, nobody, staff = made(monkeypatch), town_portal.test_client(), town_portal.test_client()
    for name in ("staff", "others"):
        staff.set_cookie(name, "x")

    def known() -> None:
        for name in ("Authorization", "Range"):
            nobody.get(QUESTION, headers={name: "x"})

    known()
    assert not kept(town_portal)
    nobody.get(QUESTION)
    known()
    assert len(lists) == 5
    # No cookie is ever read on these pages: whoever has one may have the page as well.
    assert staff.get(QUESTION).text == nobody.get(QUESTION).text and len(lists) == 5


def test_a_made_up_host_leads_nobody_else_away(visitor: FlaskClient, town_portal: Flask) -> None:
    ids = [one.id for one in town_portal_offerings(town_portal)][:1]
    address = f"/nl/list?o={ids[0]}"
    assert "http://evil.example/" in visitor.get(address, headers={"Host": "evil.example"}).text
    for _ in range(2):
        assert "evil.example" not in visitor.get(address).text
    assert "http://evil.example/" in visitor.get(address, headers={"Host": "evil.example"}).text


def town_portal_offerings(app: Flask) -> Any:
    with app.app_context():
        return app.extensions[READ_MODEL].get(TODAY).catalogue.offerings


def test_limits_hold_for_kept_pages(town_portal: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "now", lambda: datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC))
    town_portal.extensions[limits.EXTENSION]["search"].share = Share(2, 60)
    asked = [
        town_portal.test_client().get(QUESTION, environ_base={"REMOTE_ADDR": "203.0.113.7"}).status_code
        for _ in range(3)
    ]
    assert asked == [200, 200, 429]


def test_programs_are_told_what_is_left_to_them_also_with_kept_answers(
    town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "now", lambda: datetime(2026, 11, 21, 12, 0, 30, tzinfo=UTC))
    town_portal.extensions[limits.EXTENSION]["api"].share = Share(2, 3600)
    program, networks = town_portal.test_client(), ("203.0.113.7", "203.0.113.7", "198.51.100.7", "203.0.113.7")
    answers = [program.get("/api/v1/offerings?page=2", environ_base={"REMOTE_ADDR": one}) for one in networks]
    assert [one.status_code for one in answers] == [200, 200, 200, 429]
    assert [one.headers["RateLimit"] for one in answers] == [f'"hour";r={left};t=3570' for left in (1, 0, 1, 0)]
    assert {*map(len, (one.headers.getlist("RateLimit-Policy") for one in answers))} == {1}
    assert len(kept(town_portal)) == 1


def test_first_places_and_requests_are_counted_for_kept_pages_too(visitor: FlaskClient, town_portal: Flask) -> None:
    for _ in range(3):
        visitor.get(QUESTION)
    noted = town_portal.extensions[READ_MODEL].first_places._times
    assert list(noted.values()) == [3]
    before = page_cache.HIT._value.get()
    visitor.get(QUESTION)
    assert page_cache.HIT._value.get() == before + 1
    assert page_cache.BYTES._value.get() == sum(one.size for one in kept(town_portal).values())


def test_pages_that_are_kept_ask_the_database_nothing(visitor: FlaskClient, town_portal: Flask) -> None:
    town_portal.extensions[READ_MODEL]._seconds = town_portal.extensions[READ_MODEL]._referral_seconds = 1e9
    visitor.get(QUESTION)
    asked: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *rest: Any) -> None:
        asked.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        for rule in every_rule(town_portal):
            if rule.endpoint in KEPT:
                helps = "" if rule.endpoint.startswith("api.") else "&helper=y"
                visitor.get(address_of(town_portal, rule) + "?postcode=4021&route=b1" + helps)
                # A school's page alone draws what was said of its waits.
                assert bool(asked) is (rule.endpoint == "public.provider"), rule.endpoint
                asked.clear()
    finally:
        event.remove(Engine, "before_cursor_execute", note)
    assert {rule.endpoint for rule in every_rule(town_portal)} >= KEPT


def test_pages_never_take_more_room_than_they_may() -> None:
    store, version = PageStore(40 * BESIDE), object()
    store.turn_to(version)
    for number in range(100):
        store.keep(version, b"%d" % number, KeptAnswer((), b"x" * (number % 50)))
        store.find(b"0")
        assert store.size == sum(one.size for one in store._kept.values()) <= 40 * BESIDE
    assert store.find(b"0") and store.find(b"99") and not store.find(b"1")
    store.keep(version, b"large", KeptAnswer((), b"x" * 4 * BESIDE))
    assert store.find(b"large") is None


def test_pages_of_before_leave_first_where_room_is_wanted() -> None:
    store = PageStore(40 * BESIDE)
    for version in (b"old", b"new"):
        store.turn_to(version)
        for number in range(30):
            store.keep(version, b"%d" % number, KeptAnswer((), version))
            assert store.size == sum(one.size for one in held_by(store)) <= 40 * BESIDE
    assert store.find(b"0") and not store._outdated
    store.turn_to(b"newest")
    assert store.find(b"0") is None and store.find_outdated(b"0") == KeptAnswer((), b"new")
    for number in range(30, 60):
        store.keep(b"newest", b"%d" % number, KeptAnswer((), b""))
        assert store.size == sum(one.size for one in held_by(store)) <= 40 * BESIDE
    # Asked for last, it leaves last.
    assert store.find_outdated(b"0") and store.find_outdated(b"29") and not store.find_outdated(b"1")


def test_pages_of_before_end_one_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    store, keys = PageStore(400 * BESIDE), [bytes([number]) for number in range(256)]
    store.turn_to(b"old")
    for key in keys:
        store.keep(b"old", key, KeptAnswer((), b"old"))
    store.turn_to(b"new")
    moment, left = monotonic(), []
    for seconds in (19.0, 25.0, 30.0, 35.0, 40.1):
        monkeypatch.setattr("portal.web.page_store.time.monotonic", lambda now=moment + seconds: now)
        left.append(sum(store.find_outdated(key) is not None for key in keys))
    assert left == [256, 192, 128, 64, 0]
    # None of them takes room any longer.
    store.keep(b"new", b"0", KeptAnswer((), b"new"))
    assert held_by(store) == [KeptAnswer((), b"new")]


def held_by(store: PageStore) -> list[KeptAnswer]:
    return [*store._kept.values(), *(one for _, one in store._outdated.values())]


def test_of_several_threads_one_makes_the_page_and_the_others_get_it(
    town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    town_portal.test_client().get("/nl/search")
    lists, answers, ready = made(monkeypatch), list[TestResponse](), threading.Barrier(4)

    def ask() -> None:
        ready.wait()
        answers.append(town_portal.test_client().get(QUESTION))

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({one.data for one in answers}) == 1 and len(answers) == 4
    assert lists == ["made"]
    assert not town_portal.extensions[PAGES].turns._making


class Shelf:
    """What a Redis holds."""

    def __init__(self) -> None:
        self.held: dict[str, bytes] = {}

    def get(self, name: str) -> bytes | None:
        return self.held.get(name)

    def set(self, name: str, value: bytes, ex: int) -> None:
        assert ex > 0
        self.held[name] = value


def hosts(app: Flask, shelf: Shelf, secret: str = "s") -> None:
    app.extensions[PAGES].shared = SharedPages(shelf, secret)


def test_another_host_gets_the_page_and_whoever_reads_the_redis_nothing(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = Shelf()
    hosts(town_portal, shelf)
    first = visitor.get(QUESTION)
    town_portal.extensions[PAGES].store.turn_to(None)
    lists = made(monkeypatch)
    assert visitor.get(QUESTION).data == first.data and not lists
    written = b"".join(name.encode() + value for name, value in shelf.held.items())
    assert shelf.held and not any(said in written for said in (b"4021", b"html", b"bike", b"Brug", b"de-brug"))


@pytest.mark.parametrize("change", ["code", "secret", "data", "forged"])
def test_what_other_code_or_data_made_is_not_read(
    visitor: FlaskClient, town_portal: Flask, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    shelf = Shelf()
    hosts(town_portal, shelf)
    visitor.get(QUESTION)
    town_portal.extensions[PAGES].store.turn_to(None)
    if change == "code":
        town_portal.extensions[PAGES].stamp = "another"
    elif change == "secret":
        hosts(town_portal, shelf, "another")
    elif change == "data":
        say_more(town_portal)
    else:
        shelf.held = dict.fromkeys(shelf.held, b"<script>" * 10)
    lists = made(monkeypatch)
    visitor.get(QUESTION)
    assert lists == ["made"]


def test_without_its_redis_the_portal_goes_on(visitor: FlaskClient, town_portal: Flask) -> None:
    town_portal.extensions[PAGES].shared = shared_pages("redis://127.0.0.1:1/0", None, 0, "s")
    assert [visitor.get(QUESTION).status_code for _ in range(3)] == [200] * 3
    assert shared_pages(None, None, 0, "s") is None


def test_the_stamp_tells_settings_apart_but_not_where_things_lie(town_portal: Flask) -> None:
    before = code_stamp(town_portal)
    town_portal.config["INDEX_DIR"] = "/elsewhere"
    assert code_stamp(town_portal) == before
    town_portal.config["CONTACT"] = "somebody@school.example"
    assert code_stamp(town_portal) != before


def test_every_page_that_is_said_to_be_kept_is(visitor: FlaskClient, town_portal: Flask) -> None:
    first, second = (one.id for one in town_portal_offerings(town_portal)[:2])
    more = {"public.why": f"?chosen={first}&other={second}"}
    for rule in every_rule(town_portal):
        if rule.endpoint in KEPT:
            slug = STORIES[0].slug if rule.endpoint == "public.story" else "de-brug"
            gaps = gaps_of(rule) | {"offering": first, "slug": slug}
            address = address_of(town_portal, rule, {name: gaps[name] for name in rule.arguments})
            before = page_cache.HIT._value.get()
            answers = [visitor.get(address + more.get(rule.endpoint, "")) for _ in range(2)]
            assert [one.status_code for one in answers] == [200, 200], address
            assert page_cache.HIT._value.get() == before + 1, address
            assert answers[0].data == answers[1].data


def test_a_journey_that_the_engine_did_not_tell_is_kept_for_nobody(visitor: FlaskClient, town_portal: Flask) -> None:
    visitor.get(QUESTION)
    before = len(kept(town_portal))
    model = town_portal.extensions[READ_MODEL]._model
    live = LiveEngine(Failing(), 0.1)  # type: ignore[arg-type]
    known = replace(model.travel.known, live=live, day=TODAY)
    travel = TravelTimes(model.catalogue.latitude, model.catalogue.longitude, known)
    town_portal.extensions[READ_MODEL]._model = replace(model, travel=travel)
    other = QUESTION.replace("b1", "z")
    assert visitor.get(other).status_code == 200
    assert live.failed_at > 0 and len(kept(town_portal)) == before


class Failing:
    """An engine that is away."""

    name = "valhalla"

    def means(self) -> frozenset[Means]:
        return frozenset(Means)

    def minutes(self, question: object) -> None:
        raise EngineDown("away")


def test_two_processes_have_one_stamp() -> None:
    read = "from portal.app import create_app\nfrom portal.web.code_stamp import code_stamp\n"
    program = f"{read}print(code_stamp(create_app()), end='')"
    # Sets are in another order there than here.
    seed = {"PYTHONHASHSEED": "1" if os.environ.get("PYTHONHASHSEED") != "1" else "2"}
    other = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT, env=os.environ | seed
    ).stdout
    assert code_stamp(create_app()) == other and len(other) == 64
