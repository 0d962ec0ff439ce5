"""Demands, contracts, words and help points: who may set them, what is refused, and how a change is put back."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from portal.domain.actor import Actor, NotAllowed
from portal.domain.demand import Demand, DemandKind
from portal.domain.personal_traces import PersonalTrace
from portal.domain.region import MOST_WORDS, HelpKind, HelpPoint, SchoolContract
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.region import Contract
from portal.models.version import data_version
from portal.operations import set_contracts, set_demands, set_help_points, set_residents_word
from portal.operations.load_regions import load_help_points, load_regions
from portal.operations.region_changes import NothingToPutBack, last_change
from portal.operations.set_contracts import ContractFault, ContractRefused, ContractUnknown
from portal.operations.set_help_points import HelpPointRefused, HelpPointUnknown
from portal.operations.set_residents_word import WordFault, WordsRefused
from tests.make import add_providers, add_towns, make_gazetteer, moment
from tests.portal.staff import make_actor

NOW = moment(20)
LANGUAGES = frozenset({"nl", "en", "ar"})
WAIT = Demand(DemandKind.WAIT, 8)
EVENING = Demand(DemandKind.EVENING)
CONTRACT = SchoolContract("de-brug", date(2026, 1, 1), None, False)
POINT = HelpPoint(0, "", HelpKind.DESK, "Taalpunt", city="Oosterdam", languages=("nl",))
Setting = Callable[[Actor], object]


@pytest.fixture(autouse=True)
def towns(in_context: None) -> Iterator[None]:
    """The invented municipalities with two schools."""
    add_towns()
    add_providers("de-brug", "het-anker")
    yield


def approver(municipality: str = "GM9001") -> Actor:
    """Somebody who decides."""
    return make_actor("approver", municipality)


SETTINGS: dict[str, Setting] = {
    "demands": lambda actor: set_demands.set_demands(actor, [WAIT], NOW),
    "words": lambda actor: set_residents_word.set_residents_word(actor, {"nl": "Dag"}, LANGUAGES, NOW),
    "contract": lambda actor: set_contracts.keep_contract(actor, CONTRACT, NOW),
    "contract gone": lambda actor: set_contracts.remove_contract(actor, 1, NOW),
    "policy": lambda actor: set_contracts.set_policy(actor, True, NOW),
    "help point": lambda actor: set_help_points.keep_help_point(actor, POINT, NOW),
    "help point gone": lambda actor: set_help_points.remove_help_point(actor, 1, NOW),
    "demands back": lambda actor: set_demands.put_demands_back(actor, 1, NOW),
    "words back": lambda actor: set_residents_word.put_words_back(actor, 1, NOW),
    "contract back": lambda actor: set_contracts.put_contract_back(actor, 1, NOW),
    "help point back": lambda actor: set_help_points.put_help_point_back(actor, 1, NOW),
}
READINGS: tuple[Setting, ...] = (
    set_demands.demands_of,
    set_residents_word.residents_words,
    set_contracts.contracts_of,
    set_contracts.names_preferred,
    set_help_points.help_points_of,
)


@pytest.mark.parametrize("role", ["rater", "reader", "maintainer"])
def test_only_an_approver_decides(role: str) -> None:
    actor = make_actor(role)
    for setting in SETTINGS.values():
        with pytest.raises(NotAllowed):
            setting(actor)
    assert db.session.query(AuditEntry).count() == 0


def test_all_of_a_municipality_may_look_and_a_maintainer_may_not() -> None:
    for read in READINGS:
        for role in ("approver", "rater", "reader"):
            read(make_actor(role))
        with pytest.raises(NotAllowed):
            read(make_actor("maintainer"))


def test_demands_are_kept_put_back_and_made_again() -> None:
    actor = approver()
    set_demands.set_demands(actor, [EVENING], NOW)
    set_demands.set_demands(actor, [WAIT], NOW)
    for expected in ((EVENING,), (WAIT,), (EVENING,)):
        change = last_change(actor, set_demands.PARTS)
        assert change is not None
        set_demands.put_demands_back(actor, change.entry, NOW)
        assert set_demands.demands_of(actor) == expected
    entries = db.session.query(AuditEntry).all()
    assert [one.action for one in entries] == ["set", "set", "put-back", "put-back", "put-back"]
    assert (entries[1].before, entries[1].after) == ({"evening": None}, {"wait": 8})


def test_a_list_that_stays_the_same_leaves_no_trace() -> None:
    actor = approver()
    set_demands.set_demands(actor, [WAIT, EVENING], NOW)
    set_demands.set_demands(actor, [EVENING, WAIT], NOW)
    assert db.session.query(AuditEntry).count() == 1
    with pytest.raises(ValueError, match="once"):
        set_demands.set_demands(actor, [WAIT, Demand(DemandKind.WAIT, 2)], NOW)


def test_what_another_changed_since_is_not_put_back() -> None:
    actor = approver()
    set_demands.set_demands(actor, [EVENING], NOW)
    seen = last_change(actor, set_demands.PARTS)
    set_demands.set_demands(approver(), [WAIT], NOW)
    assert seen is not None
    with pytest.raises(NothingToPutBack):
        set_demands.put_demands_back(actor, seen.entry, NOW)
    assert set_demands.demands_of(actor) == (WAIT,)


def test_the_change_of_another_municipality_is_not_put_back() -> None:
    set_demands.set_demands(approver(), [WAIT], NOW)
    other = approver("GM9002")
    assert last_change(other, set_demands.PARTS) is None
    with pytest.raises(NothingToPutBack):
        set_demands.put_demands_back(other, 1, NOW)
    assert set_demands.demands_of(other) == ()


def test_words_are_kept_in_each_language_and_raise_the_version() -> None:
    actor, before = approver(), data_version(db.session)
    set_residents_word.set_residents_word(actor, {"nl": " Dag\r\n\r\n\r\nu ", "ar": "أهلا", "en": "  "}, LANGUAGES, NOW)
    assert set_residents_word.residents_words(actor) == {"nl": "Dag\n\nu", "ar": "أهلا"}
    assert load_regions()["GM9001"].words == {"nl": "Dag\n\nu", "ar": "أهلا"}
    assert data_version(db.session) == before + 1
    set_residents_word.set_residents_word(actor, {"nl": ""}, LANGUAGES, NOW)
    assert "GM9001" not in load_regions()


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        ({"en": "Hello"}, {"nl": WordFault.FIRST_MISSING}),
        ({"nl": "x" * (MOST_WORDS + 1)}, {"nl": WordFault.TOO_LONG}),
        ({"nl": "Dag", "de": "Hallo"}, {"de": WordFault.LANGUAGE}),
        ({"nl": "Dag", "../etc": "x"}, {"../etc": WordFault.LANGUAGE}),
        ({"nl": "Bel 06-12345678", "en": "jan@post.example"}, {"nl": PersonalTrace.PHONE, "en": PersonalTrace.EMAIL}),
        ({"nl": "Uw nummer 123456782"}, {"nl": PersonalTrace.NUMBER}),
    ],
)
def test_words_that_residents_may_not_read_are_refused_whole(words: dict[str, str], faults: dict[str, Any]) -> None:
    actor = approver()
    set_residents_word.set_residents_word(actor, {"nl": "Eerst"}, LANGUAGES, NOW)
    with pytest.raises(WordsRefused) as refused:
        set_residents_word.set_residents_word(actor, words, LANGUAGES, NOW)
    assert refused.value.faults == faults
    assert set_residents_word.residents_words(actor) == {"nl": "Eerst"}


def test_signs_that_turn_or_hide_text_are_taken_out_and_joiners_stay() -> None:
    actor = approver()
    typed = {"nl": "Dag\u202e\u2067\x00\x1b[31m \ud800x", "ar": "می\u200cخواهم"}
    set_residents_word.set_residents_word(actor, typed, LANGUAGES, NOW)
    assert set_residents_word.residents_words(actor) == {"nl": "Dag[31m x", "ar": "می\u200cخواهم"}


def test_a_contract_is_added_changed_taken_out_and_put_back() -> None:
    actor = approver()
    set_contracts.keep_contract(actor, CONTRACT, NOW)
    [kept] = set_contracts.contracts_of(actor)
    ended = replace(CONTRACT, until=date(2026, 12, 31), preferred=True)
    set_contracts.keep_contract(actor, ended, NOW, kept.number)
    assert load_regions()["GM9001"].contracts == {"de-brug": ended}
    set_contracts.remove_contract(actor, kept.number, NOW)
    assert set_contracts.contracts_of(actor) == ()
    change = last_change(actor, set_contracts.PARTS)
    assert change is not None
    set_contracts.put_contract_back(actor, change.entry, NOW)
    assert [(one.number, one.contract) for one in set_contracts.contracts_of(actor)] == [(kept.number, ended)]


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        (replace(CONTRACT, school="none"), ContractFault.SCHOOL),
        (replace(CONTRACT, school="de-brug"), ContractFault.TWICE),
        (replace(CONTRACT, school="het-anker", until=date(2025, 1, 1)), ContractFault.DAYS),
    ],
)
def test_a_contract_that_cannot_be_is_refused(given: SchoolContract, fault: ContractFault) -> None:
    actor = approver()
    set_contracts.keep_contract(actor, CONTRACT, NOW)
    with pytest.raises(ContractRefused) as refused:
        set_contracts.keep_contract(actor, given, NOW)
    assert refused.value.fault == fault
    assert len(set_contracts.contracts_of(actor)) == 1


def test_contracts_and_help_points_of_another_municipality_do_not_exist() -> None:
    own, other = approver(), approver("GM9002")
    set_contracts.keep_contract(own, CONTRACT, NOW)
    set_help_points.keep_help_point(own, POINT, NOW)
    refused: list[tuple[Callable[[], object], type[Exception]]] = [
        (lambda: set_contracts.keep_contract(other, replace(CONTRACT, preferred=True), NOW, 1), ContractUnknown),
        (lambda: set_contracts.remove_contract(other, 1, NOW), ContractUnknown),
        (lambda: set_help_points.keep_help_point(other, POINT, NOW, 1), HelpPointUnknown),
        (lambda: set_help_points.remove_help_point(other, 1, NOW), HelpPointUnknown),
        (lambda: set_contracts.put_contract_back(other, 1, NOW), NothingToPutBack),
    ]
    for attempt, error in refused:
        with pytest.raises(error):
            attempt()
    assert len(set_contracts.contracts_of(own)) == len(set_help_points.help_points_of(own)) == 1


def test_two_municipalities_have_contracts_with_one_school() -> None:
    for code in ("GM9001", "GM9002"):
        set_contracts.keep_contract(approver(code), CONTRACT, NOW)
    assert db.session.query(Contract).count() == 2


def test_the_policy_is_said_and_taken_back() -> None:
    actor = approver()
    for named in (True, False, None):
        set_contracts.set_policy(actor, named, NOW)
        assert set_contracts.names_preferred(actor) is named
    change = last_change(actor, set_contracts.PARTS)
    assert change is not None
    set_contracts.put_contract_back(actor, change.entry, NOW)
    assert load_regions()["GM9001"].names_preferred is False


def test_a_help_point_is_added_changed_taken_out_and_put_back() -> None:
    actor = approver()
    set_help_points.keep_help_point(actor, replace(POINT, postcode="3011 AB"), NOW)
    [placed] = load_help_points(make_gazetteer())
    assert (placed.latitude, placed.longitude, placed.municipality) == (52.0, 5.0, "GM9001")
    set_help_points.keep_help_point(actor, replace(POINT, name="Loket"), NOW, placed.id)
    set_help_points.remove_help_point(actor, placed.id, NOW)
    assert load_help_points(make_gazetteer()) == ()
    change = last_change(actor, set_help_points.PARTS)
    assert change is not None
    set_help_points.put_help_point_back(actor, change.entry, NOW)
    assert [one.name for one in set_help_points.help_points_of(actor)] == ["Loket"]


def test_a_help_point_that_cannot_be_published_is_refused_and_so_is_a_flood(monkeypatch: pytest.MonkeyPatch) -> None:
    actor = approver()
    with pytest.raises(HelpPointRefused) as refused:
        set_help_points.keep_help_point(actor, replace(POINT, name="", website="javascript:x"), NOW)
    assert set(refused.value.faults) == {"name", "website"}
    monkeypatch.setattr(set_help_points, "MOST_POINTS", 1)
    set_help_points.keep_help_point(actor, POINT, NOW)
    with pytest.raises(HelpPointRefused):
        set_help_points.keep_help_point(actor, POINT, NOW)
    set_help_points.keep_help_point(actor, replace(POINT, name="Ander"), NOW, 1)
