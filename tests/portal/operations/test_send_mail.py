"""Letters go out once, are tried again with growing pauses, and leave neither words nor addresses behind."""

import email
import email.policy
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from portal.domain.letter import Letter
from portal.domain.postage import MOST_TRIES, pause_after
from portal.extensions import db
from portal.models.mail import Mail
from portal.operations.compose_mail import AddressRefused, Sender, compose_mail
from portal.operations.deliver_mail import FileOutbox, MailServer, Tls, Undelivered, transport_of
from portal.operations.queue_mail import queue_mail
from portal.operations.send_mail import Sent, forget_mail, send_mail
from tests.databases import sqlite_alone
from tests.make import moment
from tests.portal.operations.mail_server import MailServer as Server
from tests.portal.operations.mail_server import mail_server

SENDER = Sender("Taalschoolkiezer", "post@portal.example", "beheer@portal.example")
NOW = moment(20)


@dataclass
class Postbox:
    """A transport that keeps what it is given, or fails in the way it is told to."""

    faults: list[Undelivered] = field(default_factory=list)
    messages: list[EmailMessage] = field(default_factory=list)

    def deliver(self, message: EmailMessage, name: str) -> None:
        if self.faults:
            raise self.faults.pop(0)
        self.messages.append(message)


def letter(
    recipient: str = "school@de-brug.example", subject: str = "Uw link", text: str = "Hier: één link.\n"
) -> Letter:
    return Letter("school-link", recipient, "nl", subject, text)


def queued(*letters: Letter) -> None:
    for one in letters or (letter(),):
        queue_mail(one, NOW)
    db.session.commit()


def rows() -> list[Mail]:
    db.session.expire_all()
    return list(db.session.scalars(select(Mail).order_by(Mail.id)))


@pytest.fixture
def server() -> Iterator[Server]:
    with mail_server() as running:
        yield running


def way_to(server: Server) -> MailServer:
    return MailServer("127.0.0.1", server.port, Tls.NONE)


def read(message: bytes) -> EmailMessage:
    found = email.message_from_bytes(message, policy=email.policy.default)
    assert isinstance(found, EmailMessage)
    return found


def test_a_letter_goes_to_the_server_with_all_that_a_letter_needs(server: Server) -> None:
    queued(letter(subject="Één vraag — aan u"))
    assert send_mail(way_to(server), SENDER, NOW) == Sent(sent=1)
    message = read(server.messages[0])
    assert (message["Subject"], message["To"]) == ("Één vraag — aan u", "school@de-brug.example")
    assert message["From"] == "Taalschoolkiezer <post@portal.example>"
    assert (message["Reply-To"], message["Auto-Submitted"]) == ("beheer@portal.example", "auto-generated")
    assert (message["Content-Language"], message["Message-ID"]) == ("nl", "<1.20261120090000@portal.example>")
    assert email.utils.parsedate_to_datetime(message["Date"]) == NOW
    assert message.get_content().replace("\r\n", "\n") == "Hier: één link.\n"


def test_the_words_are_gone_once_the_letter_is_sent() -> None:
    queued()
    send_mail(Postbox(), SENDER, NOW)
    (row,) = rows()
    assert (row.text, row.fault, row.sent_at, row.attempts) == (None, None, NOW, 1)


def test_a_letter_is_sent_once() -> None:
    queued()
    box = Postbox()
    assert [send_mail(box, SENDER, NOW + timedelta(hours=one)).sent for one in range(3)] == [1, 0, 0]
    assert len(box.messages) == 1


def test_the_outbox_holds_a_file_a_letter_that_only_its_owner_reads(tmp_path: Path) -> None:
    queued(letter(), letter("andere@de-haven.example"))
    send_mail(FileOutbox(tmp_path / "outbox"), SENDER, NOW)
    files = sorted((tmp_path / "outbox").iterdir())
    assert [one.name for one in files] == ["20261120-090000-1.eml", "20261120-090000-2.eml"]
    assert {one.stat().st_mode & 0o777 for one in files} == {0o600}
    assert read(files[1].read_bytes())["To"] == "andere@de-haven.example"


def test_an_outbox_that_cannot_be_written_is_a_reason_to_try_again(tmp_path: Path) -> None:
    (tmp_path / "outbox").write_text("a file, no folder")
    queued()
    assert send_mail(FileOutbox(tmp_path / "outbox"), SENDER, NOW) == Sent(to_try_again=1)


def test_pauses_double_from_five_minutes_and_never_pass_a_day() -> None:
    minutes = [int(pause_after(tries).total_seconds() // 60) for tries in range(1, 12)]
    assert minutes == [5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440]


def test_a_letter_that_cannot_be_handed_over_is_tried_eight_times_and_then_given_up() -> None:
    queued()
    tries, now = 0, NOW
    while rows()[0].given_up_at is None:
        outcome = send_mail(Postbox([Undelivered("no way to the mail server (TimeoutError)")]), SENDER, now)
        tries += outcome.to_try_again + outcome.given_up
        # A minute before its time it is left alone.
        early = rows()[0].send_at - timedelta(minutes=1)
        assert send_mail(Postbox(), SENDER, early) == Sent()
        now = rows()[0].send_at
    (row,) = rows()
    assert (tries, row.attempts, row.sent_at) == (MOST_TRIES, MOST_TRIES, None)
    assert send_mail(Postbox(), SENDER, now + timedelta(days=9)) == Sent()


def test_a_letter_goes_out_at_a_later_try() -> None:
    queued()
    box = Postbox([Undelivered("the mail server answered 451")])
    assert send_mail(box, SENDER, NOW).to_try_again == 1
    assert rows()[0].fault == "the mail server answered 451"
    assert send_mail(box, SENDER, NOW + timedelta(minutes=5)).sent == 1
    assert rows()[0].fault is None


def test_an_address_that_the_server_refuses_for_good_is_not_tried_again(server: Server) -> None:
    server.refusals = {
        "weg@de-brug.example": "550 no such person weg@de-brug.example",
        "vol@de-brug.example": "452 full",
    }
    queued(letter("weg@de-brug.example"), letter("vol@de-brug.example"))
    assert send_mail(way_to(server), SENDER, NOW) == Sent(to_try_again=1, given_up=1)
    faults = [row.fault for row in rows()]
    assert faults == ["the mail server refused the address (550)", "the mail server refused the address (452)"]
    assert not any("@" in str(one) for one in faults)


def test_a_server_that_hangs_up_or_is_not_there_is_a_reason_to_try_again(server: Server) -> None:
    server.silent = True
    queued()
    assert send_mail(way_to(server), SENDER, NOW).to_try_again == 1
    nobody = MailServer("127.0.0.1", 1, Tls.NONE)
    assert send_mail(nobody, SENDER, NOW + timedelta(minutes=5)).to_try_again == 1
    assert rows()[0].fault == "no way to the mail server (ConnectionRefusedError)"


def test_without_the_promised_encryption_nothing_is_sent(server: Server) -> None:
    queued()
    assert send_mail(MailServer("127.0.0.1", server.port, Tls.STARTTLS), SENDER, NOW).to_try_again == 1
    assert server.messages == []


def test_two_senders_at_once_never_send_the_same_letter(app: Flask) -> None:
    queued(*(letter(f"school{number}@de-brug.example") for number in range(12)))
    db.session.remove()
    box, start = Postbox(), threading.Barrier(3)

    def work() -> None:
        with app.app_context():
            start.wait()
            send_mail(box, SENDER, NOW)
            db.session.remove()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert sorted(message["To"] for message in box.messages) == sorted({message["To"] for message in box.messages})
    assert {row.attempts for row in rows()} == {1} and len(box.messages) == 12


def test_a_sender_that_dies_after_taking_a_letter_leaves_it_to_the_next_one() -> None:
    queued()

    class Dead(Exception):
        """Kill -9."""

    class Dying:
        def deliver(self, message: EmailMessage, name: str) -> None:
            raise Dead

    with pytest.raises(Dead):
        send_mail(Dying(), SENDER, NOW)
    db.session.rollback()
    assert send_mail(Postbox(), SENDER, NOW) == Sent()
    assert send_mail(Postbox(), SENDER, NOW + timedelta(minutes=5)).sent == 1


@pytest.mark.parametrize(
    "recipient",
    [
        "school@de-brug.example\nBcc: spy@elsewhere.example",
        "school@de-brug.example\r\n\r\nBuy this",
        "school@de-brug.example, spy@elsewhere.example",
        "School <school@de-brug.example>",
        "school",
        "@de-brug.example",
        "school@localhost",
        "school@-.example\x00",
        "",
    ],
)
def test_a_recipient_that_is_not_one_plain_address_gets_nothing(recipient: str) -> None:
    if "\x00" in recipient:
        sqlite_alone("PostgreSQL keeps no text with this sign")
    queued(letter(recipient))
    box = Postbox()
    assert send_mail(box, SENDER, NOW) == Sent(given_up=1)
    (row,) = rows()
    assert box.messages == [] and row.fault == "the address is not one that can be written to"


@given(
    subject=st.text(max_size=120), text=st.text(max_size=120).map(lambda one: one.encode("utf-8", "ignore").decode())
)
def test_no_subject_or_text_adds_a_header(subject: str, text: str) -> None:
    hostile = f"Uw link\r\nBcc: spy@elsewhere.example\n{subject}"
    message = compose_mail(letter(subject=hostile, text=text), SENDER, 1, NOW)
    kept = read(message.as_bytes())
    assert len(kept.keys()) == len(set(kept.keys()))
    assert kept["Bcc"] is None and kept["To"] == "school@de-brug.example"


def test_the_sender_is_one_plain_address_too() -> None:
    with pytest.raises(AddressRefused):
        compose_mail(
            letter(), Sender("Portal", "post@portal.example\nBcc: spy@elsewhere.example", "a@b.example"), 1, NOW
        )


def test_after_thirty_days_nothing_is_left_of_a_letter_and_one_that_waits_is_kept() -> None:
    queued(letter(), letter("weg@nergens"), letter("wacht@de-brug.example"))
    send_mail(Postbox([]), SENDER, NOW, most=2)
    assert forget_mail(NOW + timedelta(days=30)) == 0
    assert forget_mail(NOW + timedelta(days=30, seconds=1)) == 2
    assert [row.recipient for row in rows()] == ["wacht@de-brug.example"]


def settings(**changes: Any) -> dict[str, Any]:
    return {
        "MAIL_SERVER": "mail.example",
        "MAIL_PORT": "465",
        "MAIL_TLS": "tls",
        "MAIL_USER": "post",
        "MAIL_PASSWORD": 1234,
        "MAIL_OUTBOX": "/nowhere",
        **changes,
    }


def test_the_settings_name_the_way() -> None:
    assert transport_of(settings()) == MailServer("mail.example", 465, Tls.TLS, "post", "1234")
    assert transport_of(settings(MAIL_SERVER=None)) == FileOutbox(Path("/nowhere"))
    with pytest.raises(ValueError, match="off"):
        transport_of(settings(MAIL_TLS="off"))


def test_moments_are_kept_as_they_were(tmp_path: Path) -> None:
    queued()
    assert isinstance(rows()[0].send_at, datetime) and rows()[0].send_at == NOW
