"""What is due, for whom, and the letter that tells of it: once a period, to those who want it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskCliRunner
from sqlalchemy import select

from portal.domain.actor import NotAllowed
from portal.domain.due import Due, DueKind
from portal.domain.letter import Letter
from portal.extensions import db
from portal.models.account import Account
from portal.models.assessment import Assessment
from portal.models.mail import Mail
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.provider import Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.region import Contract
from portal.operations.build_read_model import build_read_model
from portal.operations.due_progress import show_due_progress
from portal.operations.list_due import first_steps, list_due
from portal.operations.send_digest import Digest, is_new_period, send_digests
from portal.operations.show_dashboard import RegionBooks
from tests.make import TODAY, moment
from tests.portal.staff import make_actor

CONFIRMED = datetime(2026, 1, 1)  # noqa: DTZ001  flask-security keeps it without a zone
TERM = date(2026, 11, 11)


def number_of(slug: str = "de-brug") -> int:
    return db.session.scalars(select(Provider.id).where(Provider.slug == slug)).one()


def add(row: object) -> None:
    db.session.add(row)
    db.session.commit()


def assessment(account: int, state: str, code: str = "GM9001", **changes: Any) -> Assessment:
    fields: dict[str, Any] = {
        "provider_id": number_of(),
        "quarter": "2026Q3",
        "areas": {},
        "basics": {},
        "evidence": {},
        "references": [],
        "writers": [account],
        "changed_at": moment(9),
        **changes,
    }
    return Assessment(municipality_code=code, state=state, written_by=account, **fields)


def contract(code: str = "GM9001") -> Contract:
    return Contract(municipality_code=code, provider_id=number_of(), since=date(2026, 1, 1))


def test_nothing_is_due_where_nothing_was_begun(town_portal: Flask) -> None:
    assert list_due(make_actor(), TODAY) == ()
    assert not first_steps("GM9001").begun


@pytest.mark.parametrize(
    ("state", "changes", "expected"),
    [
        ("draft", {}, Due(DueKind.DRAFT, 1, date(2026, 11, 9))),
        ("returned", {}, Due(DueKind.RETURNED, 1, date(2026, 11, 9))),
        ("submitted", {"submitted_at": moment(12)}, Due(DueKind.TO_APPROVE, 1, date(2026, 11, 12))),
        ("shown", {"reply_by": date(2026, 11, 20)}, Due(DueKind.REPLY_RAN_OUT, 1, date(2026, 11, 20))),
        ("shown", {"reply_by": TODAY}, None),
        ("published", {}, None),
        ("discarded", {}, None),
        ("withdrawn", {}, None),
    ],
)
def test_judgements_are_due_by_their_state(
    town_portal: Flask, state: str, changes: dict[str, Any], expected: Due | None
) -> None:
    writer, reader = make_actor("rater"), make_actor("reader")
    add(assessment(writer.account, state, **changes))
    assert list_due(reader, TODAY) == ((expected,) if expected else ())


def test_nobody_is_asked_to_approve_what_they_wrote_themselves(town_portal: Flask) -> None:
    writer, other = make_actor("approver"), make_actor("approver")
    add(assessment(writer.account, "submitted", submitted_at=moment(12)))
    assert list_due(writer, TODAY) == ()
    assert [one.kind for one in list_due(other, TODAY)] == [DueKind.TO_APPROVE]


def test_whoever_wrote_a_part_of_it_is_not_asked_either(town_portal: Flask) -> None:
    writer, helper = make_actor("rater"), make_actor("approver")
    add(assessment(writer.account, "submitted", submitted_at=moment(12), writers=[helper.account, writer.account]))
    assert list_due(helper, TODAY) == ()


def test_contracted_schools_are_to_be_rated_and_counted_each_quarter(town_portal: Flask) -> None:
    actor = make_actor()
    add(contract())
    assert list_due(actor, TODAY) == (
        Due(DueKind.TO_RATE, 1, TERM, "2026Q3"),
        Due(DueKind.PROGRESS, 1, TERM, "2026Q3"),
    )
    add(assessment(actor.account, "published"))
    add(counts(actor.account, "2026Q3"))
    assert list_due(actor, TODAY) == ()


def test_the_first_screen_awaits_counts_of_the_schools_that_the_page_of_counts_names(town_portal: Flask) -> None:
    actor = make_actor()
    add(counts(actor.account, "2026Q2"))
    assert Due(DueKind.PROGRESS, 1, TERM, "2026Q3") in list_due(actor, TODAY)
    assert [one.slug for one in show_due_progress(actor, TODAY).missing] == ["de-brug"]


def counts(account: int, quarter: str) -> ProgressCount:
    return ProgressCount(
        municipality_code="GM9001",
        provider_id=number_of(),
        quarter=quarter,
        route="b1",
        reason="asylum",
        written_by=account,
        written_at=moment(9),
    )


def test_work_on_another_quarter_does_not_count(town_portal: Flask) -> None:
    actor = make_actor()
    add(contract())
    add(assessment(actor.account, "published", quarter="2026Q2"))
    add(counts(actor.account, "2026Q2"))
    assert {one.kind for one in list_due(actor, TODAY)} == {DueKind.TO_RATE, DueKind.PROGRESS}


@pytest.mark.parametrize(
    ("state", "quarter", "late"), [("open", "2026Q3", True), ("open", "2026Q4", False), ("kept", "2026Q3", False)]
)
def test_a_promise_is_due_once_its_quarter_is_over(town_portal: Flask, state: str, quarter: str, late: bool) -> None:
    actor = make_actor()
    add(
        ReviewPromise(
            municipality_code="GM9001",
            provider_id=number_of(),
            quarter="2026Q2",
            words="x",
            due_quarter=quarter,
            state=state,
            written_by=actor.account,
            changed_at=moment(9),
        )
    )
    assert (Due(DueKind.PROMISE, 1, date(2026, 10, 1), "2026Q3") in list_due(actor, TODAY)) is late


def test_another_municipalitys_work_is_not_seen_and_maintainers_have_none(town_portal: Flask) -> None:
    stranger = make_actor("approver", "GM9002")
    add(assessment(make_actor().account, "submitted"))
    add(contract())
    assert list_due(stranger, TODAY) == ()
    with pytest.raises(NotAllowed):
        list_due(make_actor("maintainer"), TODAY)


@pytest.mark.parametrize(
    ("digest", "days_ago", "new"),
    [
        ("daily", 0, False),
        ("daily", 1, True),
        # Today is a Saturday: Monday was five days ago.
        ("weekly", 5, False),
        ("weekly", 6, True),
    ],
)
def test_a_period_is_a_day_or_a_week_from_monday(digest: str, days_ago: int, new: bool) -> None:
    sent = datetime(2026, 11, 21, 9, tzinfo=UTC) - timedelta(days=days_ago)
    assert is_new_period(digest, sent, TODAY) is new
    assert is_new_period(digest, None, TODAY)


def test_a_day_is_the_one_in_the_netherlands() -> None:
    assert not is_new_period("daily", datetime(2026, 11, 20, 23, 30, tzinfo=UTC), TODAY)


@pytest.fixture
def send(town_portal: Flask) -> Callable[..., int]:
    """Sends the digests of a day; what was written stands in the queue."""
    model = build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY)

    def run(today: date = TODAY) -> int:
        now = datetime(today.year, today.month, today.day, 6, tzinfo=UTC)
        return send_digests(RegionBooks(), model, now, today, plain_letter)

    return run


def plain_letter(recipient: str, language: str, digest: Digest) -> Letter:
    told = [*(one.kind for one in digest.due), *(one.kind for one in digest.changes)]
    words = [*map(str, told), *(str(one.kind) for one in digest.disputes)]
    return Letter("digest", recipient, language, digest.municipality, " ".join(words))


def letters() -> list[tuple[str, str | None]]:
    return [(row.recipient, row.text) for row in db.session.scalars(select(Mail).order_by(Mail.id))]


def test_a_digest_is_queued_once_a_period_however_often_it_runs(send: Callable[..., int]) -> None:
    make_actor(confirmed_at=CONFIRMED, digest="daily")
    add(contract())
    assert [send(), send(), send(TODAY + timedelta(days=1)), send(TODAY + timedelta(days=1))] == [1, 0, 1, 0]
    assert letters() == [("account-1@gemeente.example", "to_rate progress")] * 2


def test_an_empty_digest_is_not_sent_and_uses_up_no_period(send: Callable[..., int]) -> None:
    make_actor(confirmed_at=CONFIRMED, digest="daily")
    assert send() == 0
    add(contract())
    assert send() == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"digest": "never"},
        {"active": False},
        {"confirmed_at": None},
        {"role": "maintainer", "municipality": None},
    ],
)
def test_who_wants_none_or_cannot_be_reached_gets_none(send: Callable[..., int], changes: dict[str, Any]) -> None:
    make_actor(**({"confirmed_at": CONFIRMED} | changes))
    add(contract())
    assert send() == 0 and letters() == []


def test_changes_are_told_once_even_those_learned_late(send: Callable[..., int]) -> None:
    make_actor(confirmed_at=CONFIRMED, digest="daily")
    add(contract())
    send()
    add(mark("suspended", TODAY - timedelta(days=40)))
    send(TODAY + timedelta(days=1))
    send(TODAY + timedelta(days=2))
    assert [text for _, text in letters()] == [
        "to_rate progress",
        "to_rate progress mark_suspended",
        "to_rate progress",
    ]


def mark(status: str, since: date) -> QualityMarkStatus:
    return QualityMarkStatus(provider_id=number_of(), status=status, since=since, checked_on=TODAY, source="register")


def test_a_first_digest_does_not_tell_the_whole_past(send: Callable[..., int]) -> None:
    make_actor(confirmed_at=CONFIRMED, digest="weekly")
    add(mark("suspended", TODAY - timedelta(days=8)))
    assert send() == 0
    add(mark("withdrawn", TODAY - timedelta(days=3)))
    assert send() == 1
    assert letters()[0][1] == "mark_withdrawn"


def test_each_municipality_reads_of_its_own_alone(send: Callable[..., int]) -> None:
    make_actor(confirmed_at=CONFIRMED)
    make_actor("reader", "GM9002", confirmed_at=CONFIRMED)
    add(contract("GM9002"))
    assert send() == 1
    assert letters()[0][0] == "account-2@gemeente.example"


def test_two_runs_at_once_write_one_letter(
    send: Callable[..., int], town_portal: Flask, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_actor(confirmed_at=CONFIRMED)
    add(contract())
    model = build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY)

    def meanwhile(recipient: str, language: str, digest: Digest) -> Letter:
        with town_portal.app_context():
            row = db.session.scalars(select(Account)).one()
            row.digest_sent_at = moment(21)
            db.session.commit()
        return plain_letter(recipient, language, digest)

    assert send_digests(RegionBooks(), model, moment(21, 10), TODAY, meanwhile) == 0
    assert letters() == []


def test_the_command_writes_whole_letters_with_whole_addresses(town_portal: Flask, runner: FlaskCliRunner) -> None:
    town_portal.config["PUBLIC_ADDRESS"] = "https://taalschoolkiezer.example"
    make_actor(confirmed_at=CONFIRMED, language="en")
    add(contract())
    add(mark("suspended", TODAY - timedelta(days=2)))
    assert runner.invoke(args=["send-digests"]).output == "digests: 1 wait to be sent\n"
    row = db.session.scalars(select(Mail)).one()
    text = row.text or ""
    assert row.subject == "Oosterdam: what is due at Taalschoolkiezer"
    assert "- Contracted schools to rate: 1 (11 November 2026)" in text
    assert "- De Brug: Quality mark suspended: no new students (19 November 2026)" in text
    assert "https://taalschoolkiezer.example/en/municipality/" in text
    assert "@" not in text and "\n\n\n" not in text
