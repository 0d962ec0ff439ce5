"""Intents and what became of them: counted once, by offering and day, and read into the waits that people see."""

import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from string import ascii_letters
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from portal.catalogue.catalogue import Catalogue
from portal.domain.referral import NO_REFERRALS, Referrals
from portal.extensions import db
from portal.models import Municipality
from portal.models.counting import count_up
from portal.models.referral import (
    FirstPlaceCount,
    FollowUpCount,
    ReferralCount,
    UsedFollowUpCode,
    raise_referral_number,
    referral_number,
)
from portal.models.version import data_version
from portal.operations import build_read_model as building
from portal.operations import count_first_places, refresh_catalogue
from portal.operations.build_read_model import ReadModel, build_read_model, with_newest_referrals
from portal.operations.count_first_places import FirstPlaces
from portal.operations.follow_up import CodeExpired, CodeState, CodeUsed, follow_up, state_of
from portal.operations.load_referrals import LearnerWait, learner_waits, load_referrals
from portal.operations.refer import CodeUnknown, Intent, NotOpen, OfferingUnknown, as_code, intent_of, refer
from portal.operations.refresh_catalogue import CurrentReadModel
from tests.make import (
    TODAY,
    add_providers,
    add_towns,
    make_address,
    make_gazetteer,
    make_offering,
    make_provider,
    make_read_model,
    make_wait,
)

SECRET = "for tests alone"
TOMORROW = TODAY + timedelta(days=1)
CLOSED, MUNICIPAL = (make_wait(kind) for kind in ("closed", "via_municipality"))


@pytest.fixture
def model() -> ReadModel:
    return make_read_model(
        [make_offering("a1"), make_offering("a2", start=CLOSED), make_offering("a3", start=MUNICIPAL)]
    )


def add_people(offering: str, day: date, people: int, projected: float = 8.0) -> None:
    more = {"people": people, "projected_weeks": people * projected}
    count_up(db.session, ReferralCount, {"day": day, "offering": offering}, more)
    raise_referral_number(db.session)
    db.session.commit()


def rows(table: Any) -> list[tuple[Any, ...]]:
    return sorted(tuple(row) for row in db.session.execute(select(*table.__table__.columns)))


def test_two_people_are_one_row_and_no_new_catalogue(model: ReadModel) -> None:
    weeks = float(model.catalogue.waits.median[0])
    codes = {refer(model, "a1", TODAY, SECRET) for _ in range(2)}
    refer(model, "a1", TOMORROW, SECRET)
    two, one = pytest.approx(2 * weeks), pytest.approx(weeks)
    assert rows(ReferralCount) == [(TODAY, "a1", 2, two), (TOMORROW, "a1", 1, one)]
    assert len(codes) == 2
    assert (referral_number(db.session), data_version(db.session)) == (3, 0)


@pytest.mark.parametrize(("offering", "error"), [("zz", OfferingUnknown), ("a2", NotOpen), ("a3", NotOpen)])
def test_only_what_one_can_sign_up_for_is_counted(model: ReadModel, offering: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        refer(model, offering, TODAY, SECRET)
    assert (rows(ReferralCount), referral_number(db.session)) == ([], 0)


def test_a_code_holds_offering_day_and_a_random_word(model: ReadModel) -> None:
    intent = intent_of(refer(model, "a1", TODAY, SECRET), SECRET)
    assert (intent.offering, intent.day, len(intent.nonce)) == ("a1", TODAY, 16)


@pytest.mark.parametrize("change", [lambda code: code[:-3], lambda code: "X" + code[1:], lambda code: "", str.upper])
def test_a_forged_code_is_unknown(model: ReadModel, change: Callable[[str], str]) -> None:
    code = refer(model, "a1", TODAY, SECRET)
    for forged in (change(code), as_code(Intent("a1", TODAY, "x"), "another key")):
        with pytest.raises(CodeUnknown):
            follow_up(forged, 2, TODAY, SECRET)
    assert rows(FollowUpCount) == []


def test_an_answer_counts_once(model: ReadModel) -> None:
    code = refer(model, "a1", TODAY, SECRET)
    later = TODAY + timedelta(days=30)
    follow_up(code, 3, later, SECRET)
    for again in (3, None):
        with pytest.raises(CodeUsed):
            follow_up(code, again, later, SECRET)
    # 30 days are 4 weeks, and the first lesson is 3 weeks on; 21 December 2026 is a Monday.
    assert rows(FollowUpCount) == [(TODAY, "a1", date(2026, 12, 21), True, 7, 1)]
    assert state_of(intent_of(code, SECRET), later) == CodeState.USED


def test_another_spelling_of_the_same_code_does_not_count_again(model: ReadModel) -> None:
    code = refer(model, "a1", TODAY, SECRET)
    follow_up(code, 3, TODAY, SECRET)
    # Base64 leaves bits over at the end: several last letters may stand for one signature.
    spellings = [code[:-1] + letter for letter in ascii_letters] + [code + "="]
    for spelling in spellings:
        with pytest.raises((CodeUsed, CodeUnknown)):
            follow_up(spelling, 3, TODAY, SECRET)
    assert [row[-1] for row in rows(FollowUpCount)] == [1]


def test_no_place_is_counted_with_the_weeks_until_the_answer(model: ReadModel) -> None:
    follow_up(refer(model, "a1", TODAY, SECRET), None, TODAY + timedelta(days=14), SECRET)
    assert rows(FollowUpCount) == [(TODAY, "a1", date(2026, 11, 30), False, 2, 1)]
    assert learner_waits() == []


def test_a_code_is_answered_for_half_a_year(model: ReadModel) -> None:
    code = refer(model, "a1", TODAY, SECRET)
    with pytest.raises(CodeExpired):
        follow_up(code, 1, TODAY + timedelta(days=181), SECRET)
    follow_up(code, 1, TODAY + timedelta(days=180), SECRET)
    assert len(rows(FollowUpCount)) == 1


def test_lessons_that_have_begun_shorten_the_wait_but_never_below_none(model: ReadModel) -> None:
    for weeks in (-2, -8):
        follow_up(refer(model, "a1", TODAY, SECRET), weeks, TODAY + timedelta(days=28), SECRET)
    assert learner_waits() == [LearnerWait("a1", 0.0, TODAY), LearnerWait("a1", 2.0, TODAY)]


def test_counts_are_kept_for_400_days_and_codes_as_long_as_they_live(model: ReadModel) -> None:
    code = refer(model, "a1", TODAY - timedelta(days=401), SECRET)
    follow_up(code, 0, TODAY - timedelta(days=400), SECRET)
    assert (len(rows(ReferralCount)), len(rows(FollowUpCount)), len(rows(UsedFollowUpCode))) == (1, 1, 1)
    refer(model, "a1", TODAY - timedelta(days=200), SECRET)
    assert (len(rows(ReferralCount)), len(rows(FollowUpCount)), len(rows(UsedFollowUpCode))) == (2, 1, 0)
    refer(model, "a1", TODAY, SECRET)
    assert [row[0] for row in rows(ReferralCount)] == [TODAY - timedelta(days=200), TODAY]
    assert rows(FollowUpCount) == []


def loaded(model: ReadModel, today: date = TODAY) -> Referrals:
    return load_referrals(model.catalogue, make_gazetteer(), today)


def test_nothing_counted_is_nothing_loaded(model: ReadModel) -> None:
    assert loaded(model) == NO_REFERRALS


def test_floods_are_cut_off_and_what_has_gone_is_left_out(model: ReadModel) -> None:
    add_people("a1", TODAY, 900)
    add_people("gone", TODAY, 2)
    assert loaded(model).by_day == {"a1": {TODAY: 3}}
    assert loaded(model).number == 2


def test_a_province_falls_back_for_four_weeks_after_people_told_of_long_waits() -> None:
    add_towns()
    db.session.get_one(Municipality, "GM9003").province = "Drenthe"
    offerings = [make_offering("a1"), make_offering("a2", address=make_address("5031", postcode=None))]
    model = make_read_model([*offerings, make_offering("a3", address=None)])
    for one, realised in (("a1", 8.0), ("a2", 12.0), ("a3", 30.0)):
        add_people(one, TODAY - timedelta(days=70), 10, projected=8.0)
        key = {"day": TODAY - timedelta(days=70), "offering": one, "answered_week": date(2026, 11, 16), "placed": True}
        count_up(db.session, FollowUpCount, {**key, "weeks": int(realised)}, {"people": 10})
    assert loaded(model).fallen_back == {"Drenthe"}
    assert loaded(model, TODAY + timedelta(days=28)).fallen_back == frozenset()


def test_who_stood_first_too_often_in_four_weeks_is_held_back() -> None:
    schools = [make_provider(slug) for slug in ("de-brug", "het-anker", "de-haven")]
    model = make_read_model([make_offering(f"a{number}", provider=one) for number, one in enumerate(schools)])
    counter = FirstPlaces(flush_seconds=0)
    for slug in ["de-brug"] * 40 + ["het-anker"] * 20:
        counter.note(slug)
    tomorrow = TODAY + timedelta(days=1)
    assert counter.flush(TODAY)
    assert loaded(model, tomorrow).held_back == frozenset()
    counter.note("de-brug")
    assert counter.flush(TODAY)
    assert loaded(model, tomorrow).held_back == {"de-brug"}
    assert loaded(model, TODAY + timedelta(days=28)).held_back == {"de-brug"}
    assert loaded(model, TODAY + timedelta(days=29)).held_back == frozenset()
    assert rows(FirstPlaceCount) == [(TODAY, "de-brug", 41), (TODAY, "het-anker", 20)]


def test_first_places_of_today_make_no_list_and_no_page_anew(model: ReadModel) -> None:
    counter = FirstPlaces(flush_seconds=0)
    for _ in range(100):
        counter.note("de-brug")
    assert counter.flush(TODAY)
    assert loaded(model) == NO_REFERRALS


def test_first_places_are_written_once_a_minute_and_only_if_there_are_any() -> None:
    patient, eager = FirstPlaces(), FirstPlaces(flush_seconds=0)
    patient.note("de-brug")
    assert not patient.flush(TODAY) and not eager.flush(TODAY)
    assert (rows(FirstPlaceCount), referral_number(db.session)) == ([], 0)


def test_first_places_that_could_not_be_written_are_written_next_time(monkeypatch: pytest.MonkeyPatch) -> None:
    counter = FirstPlaces(flush_seconds=0)
    counter.note("de-brug")

    def fail(*arguments: object) -> None:
        raise OSError

    with monkeypatch.context() as patch, pytest.raises(OSError):
        patch.setattr(count_first_places, "write", fail)
        counter.flush(TODAY)
    counter.note("de-brug")
    assert counter.flush(TODAY)
    assert rows(FirstPlaceCount) == [(TODAY, "de-brug", 2)]


class Worker:
    """Runs the read model's background work in the application's context, and says when it is done."""

    def __init__(self, app: Flask) -> None:
        self.app = app
        self.done = threading.Event()

    def __call__(self, work: Callable[[], None]) -> None:
        with self.app.app_context(), suppress(OSError):
            work()
        self.done.set()

    def finish(self) -> None:
        assert self.done.wait(10)
        self.done.clear()

    def after_a_look(self, models: CurrentReadModel) -> ReadModel:
        """What is served once somebody asked and the look that this began has ended."""
        models.get(TODAY)
        self.finish()
        assert models.serving is not None
        return models.serving


def first_offering(catalogue: Catalogue) -> str:
    return next(one.id for one in catalogue.offerings if one.title == "Inburgering B1")


def test_a_referral_moves_the_wait_that_is_shown_without_a_new_catalogue(town_portal: Flask) -> None:
    worker = Worker(town_portal)
    models = CurrentReadModel(Path(town_portal.config["INDEX_DIR"]), 3600, worker, referral_seconds=0)
    first = models.get(TODAY)
    one = first_offering(first.catalogue)
    for back in range(5):
        add_people(one, TODAY - timedelta(days=back), 3)
    moved = worker.after_a_look(models)
    row = first.catalogue.position[one]
    assert moved.catalogue.shown_waits[row].median > first.catalogue.shown_waits[row].median + 3
    assert moved.catalogue.quality is first.catalogue.quality
    assert build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY).catalogue.shown_waits == (
        moved.catalogue.shown_waits
    )


def test_who_asks_first_after_a_silence_reads_the_newest(town_portal: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(town_portal)
    models = CurrentReadModel(Path(town_portal.config["INDEX_DIR"]), 3600, worker, referral_seconds=0)
    before = models.get(TODAY).catalogue
    one = first_offering(before)
    for back in range(5):
        add_people(one, TODAY - timedelta(days=back), 3)
    monkeypatch.setattr(refresh_catalogue, "SILENCE_SECONDS", 0)
    row = before.position[one]
    assert models.get(TODAY).catalogue.shown_waits[row].median > before.shown_waits[row].median + 3
    worker.finish()


def test_nothing_is_reckoned_anew_where_only_the_number_rose(model: ReadModel) -> None:
    raise_referral_number(db.session)
    newest = with_newest_referrals(model)
    assert newest.catalogue is model.catalogue
    assert newest.referrals.number == 1


def test_a_failure_leaves_the_old_waits_serving(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    worker = Worker(app)
    models = CurrentReadModel(Path(app.config["INDEX_DIR"]), 3600, worker, referral_seconds=0)
    first = models.get(TODAY)
    add_people("a1", TODAY, 1)

    def fail(*arguments: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(building, "load_referrals", fail)
        assert worker.after_a_look(models) is first
    # A fault is left alone for a while.
    assert models.get(TODAY) is first and not worker.done.wait(0.05)
    monkeypatch.setattr(refresh_catalogue, "REST_SECONDS", 0.0)
    assert worker.after_a_look(models).referrals.number == 1


def test_first_places_are_written_by_the_same_background_work(app: Flask) -> None:
    add_providers("de-brug")
    worker = Worker(app)
    models = CurrentReadModel(Path(app.config["INDEX_DIR"]), 3600, worker, referral_seconds=0)
    models.first_places = FirstPlaces(flush_seconds=0)
    models.get(TODAY)
    models.first_places.note("de-brug")
    worker.after_a_look(models)
    assert rows(FirstPlaceCount) == [(TODAY, "de-brug", 1)]
