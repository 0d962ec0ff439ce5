"""What is looked at before it is written holds when several people do the same at one moment, on either database."""

from pathlib import Path
from threading import Thread

import pytest
from flask import Flask
from sqlalchemy import func, select

from portal.domain.actor import Role
from portal.domain.fault_report import FaultSubject
from portal.domain.invitation import Guest
from portal.domain.letter import Letter
from portal.domain.oidc import Identity, Issuer
from portal.domain.one_time import digest
from portal.domain.school_claim import ClaimField, ClaimState
from portal.extensions import Base, db
from portal.models.account import Account, AuditEntry, Invitation
from portal.models.assessment import Assessment
from portal.models.fault_report import FaultReport
from portal.models.helper import WaitReport
from portal.models.observation import CrawlRun, Observation
from portal.models.open_change import OpenChange
from portal.models.rating import Rating
from portal.models.referral import FollowUpCount, referral_number
from portal.models.region import Contract
from portal.models.school import SchoolClaim, SchoolLink
from portal.models.turns import take_turn
from portal.models.version import data_version, raise_data_version
from portal.operations.begin_assessment import begin_assessment
from portal.operations.build_read_model import build_read_model
from portal.operations.claim_facts import Said, claim_fact
from portal.operations.count_failed_sign_ins import failed_sign_in
from portal.operations.follow_up import follow_up
from portal.operations.ingest_feed import ingest_feed
from portal.operations.invite import accept, invite
from portal.operations.load_open_records import OpenBook
from portal.operations.note_changes import note_changes
from portal.operations.publish_assessments import publish
from portal.operations.refer import refer
from portal.operations.region_changes import Part, last_change
from portal.operations.report_fault import report_fault
from portal.operations.report_wait import report_wait
from portal.operations.request_link import MOST_A_DAY, request_link
from portal.operations.school_links import SchoolVisit
from portal.operations.set_contracts import keep_contract, put_contract_back
from portal.operations.sign_in_by_issuer import sign_in_by_issuer
from portal.operations.use_code import use_counter
from portal.operations.withdraw_rating import withdraw_rating
from portal.web.staff_secrets import RecoveryCodes
from tests.make import TODAY, add_providers, add_towns, make_listing_record, make_offering, make_read_model, write_feed
from tests.portal.at_once import at_once, kinds
from tests.portal.open_rows import add_open_rows
from tests.portal.operations.assessments import (
    AFTER,
    NOON,
    QUARTER,
    add_rating,
    add_schools,
    make_town,
    published,
    shown,
)  # fmt: skip
from tests.portal.operations.test_region_settings import CONTRACT
from tests.portal.reporting import SECRET, make_helper, told
from tests.portal.staff import make_actor

GUEST = Guest("anna@oosterdam.example", Role.RATER, "GM9001", "nl")


def number_of(table: type[Base]) -> int:
    """How many rows there are."""
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_changes_of_the_data_are_all_counted_the_first_ones_too(app: Flask) -> None:
    def change() -> None:
        raise_data_version(db.session)
        db.session.commit()

    assert kinds(at_once(app, change)) == {"done": 6}
    assert data_version(db.session) == 6


def test_wrong_passwords_are_all_counted(app: Flask) -> None:
    add_towns()
    account = make_actor().account
    assert kinds(at_once(app, lambda: failed_sign_in(account, NOON))) == {"done": 6}
    row = db.session.get_one(Account, account)
    assert row.failed_sign_ins == 6 and row.locked_until is not None


def test_a_code_of_an_app_lets_one_in(app: Flask) -> None:
    add_towns()
    account = make_actor().account
    assert sorted(at_once(app, lambda: use_counter(account, 7, NOON)), key=str) == [False] * 5 + [True]
    assert not use_counter(account, 7, NOON) and not use_counter(account, 6, NOON) and use_counter(account, 8, NOON)


def test_a_recovery_code_lets_one_in(app: Flask) -> None:
    add_towns()
    codes = RecoveryCodes(app)
    account = make_actor(mf_recovery_codes=[digest("first"), digest("second")]).account

    def come_in() -> bool:
        user = db.session.get_one(Account, account)
        user.mf_recovery_codes  # noqa: B018 (as a page has it before it asks)
        right = codes.check_recovery_code(user, "first")
        if right:
            codes.delete_recovery_code(user, "first")
        db.session.commit()
        return right

    assert sorted(at_once(app, come_in), key=str) == [False] * 5 + [True]
    assert db.session.get_one(Account, account).mf_recovery_codes == [digest("second")]


def test_an_invitation_becomes_one_account(app: Flask) -> None:
    add_towns()
    code = invite(None, GUEST, NOON, None)
    assert kinds(at_once(app, lambda: accept(code, "-", ("a", "b"), NOON))) == {"InvitationUnknown": 5, "done": 1}
    assert number_of(Account) == 1


def test_of_invitations_of_one_address_the_last_one_holds(app: Flask) -> None:
    add_towns()
    assert kinds(at_once(app, lambda: invite(None, GUEST, NOON, None))) == {"done": 6}
    assert number_of(Invitation) == 6
    open_ones = select(func.count()).select_from(Invitation).where(Invitation.revoked_at.is_(None))
    assert db.session.scalar(open_ones) == 1


def test_whom_an_issuer_names_has_one_account(app: Flask) -> None:
    add_towns()
    invite(None, GUEST, NOON, None)
    issuer = Issuer("GM9001", "-", "https://login.example", "-", frozenset({"oosterdam.example"}))
    identity = Identity("subject", GUEST.email)
    keys = iter(range(100))

    def come_in() -> int:
        return sign_in_by_issuer(issuer, identity, (f"a{next(keys)}", f"b{next(keys)}"), NOON)

    assert len(set(at_once(app, come_in))) == 1
    assert number_of(Account) == 1


def test_a_judgement_is_begun_once(app: Flask) -> None:
    add_schools()
    rater = make_town().rater
    assert len(set(at_once(app, lambda: begin_assessment(rater, "de-brug", QUARTER, TODAY, NOON)))) == 1
    assert number_of(Assessment) == 1


def test_a_judgement_is_published_once(app: Flask) -> None:
    add_schools()
    number, _ = shown(make_town())
    version = data_version(db.session)
    assert sorted(at_once(app, lambda: publish(number, AFTER, NOON)), key=str) == [False] * 5 + [True]
    assert number_of(Rating) == 1 and data_version(db.session) == version + 1
    assert db.session.query(AuditEntry).filter_by(action="published").count() == 1


@pytest.mark.parametrize("imported", [True, False])
def test_a_judgement_is_withdrawn_once(app: Flask, imported: bool) -> None:
    add_schools()
    town = make_town()
    add_rating(QUARTER) if imported else published(town)
    words = "Verkeerd gemeten"
    done = at_once(app, lambda: withdraw_rating(town.approver, "de-brug", QUARTER, words, TODAY, NOON))
    assert kinds(done)["done"] == 1
    assert set(kinds(done)) <= {"done", "StepRefused", "ChangedMeanwhile"}
    assert db.session.query(AuditEntry).filter_by(action="withdrew").count() == 1


def test_a_feed_is_taken_in_once_and_two_feeds_one_after_the_other(app: Flask, tmp_path: Path) -> None:
    add_providers("de-brug")
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record()])
    done = at_once(app, lambda: ingest_feed(feed, TODAY).known_already, people=4)
    assert sorted(done, key=str) == [False, True, True, True]
    seen = number_of(Observation)
    other = write_feed(tmp_path / "other.jsonl", [make_listing_record(title="Avondcursus")])
    third = write_feed(tmp_path / "third.jsonl", [make_listing_record(title="Weekendcursus")])
    feeds = [other, third]
    assert kinds(at_once(app, lambda: ingest_feed(feeds.pop(), TODAY), people=2)) == {"done": 2}
    assert number_of(CrawlRun) == 3 and number_of(Observation) > seen


@pytest.fixture
def book(town_portal: Flask) -> OpenBook:
    """The records of a portal with something of everything."""
    add_open_rows()
    return OpenBook(build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY))


def test_each_change_is_noted_once(app: Flask, book: OpenBook) -> None:
    done = at_once(app, lambda: note_changes(book, NOON), people=4)
    assert kinds(done) == {"done": 4}
    noted = db.session.query(OpenChange.resource, OpenChange.record).all()
    assert len(noted) == len(set(noted)) == max(one for one in done if isinstance(one, int)) > 0


def test_nobody_notes_changes_beside_who_has_not_ended_yet(app: Flask, book: OpenBook) -> None:
    # Rows with higher numbers would be seen before, and whoever follows would never come back for these.
    take_turn(db.session, "open changes")
    done: list[int] = []

    def note() -> None:
        with app.app_context():
            done.append(note_changes(book, NOON))

    other = Thread(target=note)
    other.start()
    other.join(0.5)
    assert done == []
    db.session.rollback()
    other.join(30)
    assert done == [number_of(OpenChange)] != [0]


def test_what_is_reported_twice_is_one_report(app: Flask) -> None:
    def report() -> str:
        return report_fault("de-brug", None, FaultSubject.PRICE, "Het kost meer.", TODAY).code

    assert len(set(at_once(app, report))) == 1
    assert number_of(FaultReport) == 1


def test_a_wait_is_reported_once_a_day(app: Flask) -> None:
    add_towns()
    model, helper = make_read_model([make_offering("a1")]), make_helper()
    done = at_once(app, lambda: report_wait(model, helper, "a1", told(8), NOON, TODAY))
    assert kinds(done) == {"ReportedBefore": 5, "done": 1}
    assert number_of(WaitReport) == 1


def test_a_school_gets_no_more_letters_than_a_day_allows(app: Flask) -> None:
    add_schools()

    def write(email: str, name: str, code: str) -> Letter:
        return Letter("school-link", email, "nl", name, code)

    assert at_once(app, lambda: request_link("de-brug", NOON, write)).count(True) == MOST_A_DAY
    assert number_of(SchoolLink) == MOST_A_DAY


def test_a_school_stands_in_one_contract(app: Flask) -> None:
    add_towns()
    add_providers("de-brug")
    actor = make_actor("approver")
    done = at_once(app, lambda: keep_contract(actor, CONTRACT, NOON))
    assert kinds(done) == {"ContractRefused": 5, "done": 1}
    change = last_change(actor, [Part.CONTRACT])
    assert change is not None
    back = at_once(app, lambda: put_contract_back(actor, change.entry, NOON))
    assert kinds(back) == {"NothingToPutBack": 5, "done": 1}
    assert number_of(Contract) == 0


def test_an_answer_counts_once(app: Flask) -> None:
    code = refer(make_read_model([make_offering("a1")]), "a1", TODAY, SECRET)
    number = referral_number(db.session)
    assert kinds(at_once(app, lambda: follow_up(code, 2, TODAY, SECRET))) == {"CodeUsed": 5, "done": 1}
    assert db.session.scalars(select(FollowUpCount.people)).all() == [1]
    assert referral_number(db.session) == number + 1


def test_of_two_words_of_a_school_one_stands(town_portal: Flask) -> None:
    visit, said = (
        SchoolVisit(1, 1, "de-brug", "De Brug", None),
        Said(ClaimField.WEBSITE, "https://de-brug.example/nieuw"),
    )
    assert kinds(at_once(town_portal, lambda: claim_fact(visit, said, NOON, TODAY))) == {"done": 6}
    assert db.session.query(SchoolClaim).filter(SchoolClaim.state != ClaimState.WITHDRAWN.value).count() == 1
