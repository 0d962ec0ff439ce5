"""Hands messages over: to a mail server, or into a folder where one machine does it all by itself."""

import smtplib
import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol

SECONDS = 30
PERMANENT = range(500, 600)


class Undelivered(Exception):
    """A message was not handed over; the text says why without naming anybody. `for_good`: trying again is no use."""

    def __init__(self, reason: str, *, for_good: bool = False) -> None:
        super().__init__(reason)
        self.for_good = for_good


class Transport(Protocol):
    """A way to hand a message over."""

    def deliver(self, message: EmailMessage, name: str) -> None:
        """Hand it over; raises Undelivered. `name` is the same for each try of one letter, and safe as a file's."""


@dataclass(frozen=True, slots=True)
class FileOutbox:
    """Writes each message into a file of its own that only its owner can read."""

    folder: Path

    def deliver(self, message: EmailMessage, name: str) -> None:
        """A whole file or none."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            draft = self.folder / f".{name}.draft"
            draft.touch(mode=0o600)
            draft.write_bytes(message.as_bytes())
            draft.replace(self.folder / f"{name}.eml")
        except OSError as error:
            raise Undelivered(f"the outbox cannot be written ({type(error).__name__})") from error


class Tls(StrEnum):
    """How the way to the mail server is closed to others."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class MailServer:
    """Hands messages to a server (RFC 5321), one connection each."""

    host: str
    port: int
    tls: Tls
    user: str | None = None
    password: str | None = None

    def deliver(self, message: EmailMessage, name: str) -> None:
        """Hand it over; what the server says against it stays out of the reason, as it may repeat the address."""
        try:
            with self.connected() as server:
                server.send_message(message)
        except smtplib.SMTPRecipientsRefused as error:
            code = next(iter(error.recipients.values()))[0]
            reason = f"the mail server refused the address ({code})"
            raise Undelivered(reason, for_good=code in PERMANENT) from error
        except smtplib.SMTPResponseException as error:
            raise Undelivered(f"the mail server answered {error.smtp_code}") from error
        except (OSError, smtplib.SMTPException) as error:
            raise Undelivered(f"no way to the mail server ({type(error).__name__})") from error

    def connected(self) -> smtplib.SMTP:
        """A connection that is ready to take messages."""
        checked = ssl.create_default_context()
        if self.tls == Tls.TLS:
            server: smtplib.SMTP = smtplib.SMTP_SSL(self.host, self.port, timeout=SECONDS, context=checked)
        else:
            server = smtplib.SMTP(self.host, self.port, timeout=SECONDS)
        try:
            if self.tls == Tls.STARTTLS:
                server.starttls(context=checked)
            if self.user:
                server.login(self.user, self.password or "")
        except BaseException:
            server.close()
            raise
        return server


def transport_of(settings: Mapping[str, Any]) -> Transport:
    """The way that the settings name; without a mail server, the outbox."""
    if not settings["MAIL_SERVER"]:
        return FileOutbox(Path(settings["MAIL_OUTBOX"]))
    return MailServer(
        host=settings["MAIL_SERVER"],
        port=int(settings["MAIL_PORT"]),
        tls=Tls(settings["MAIL_TLS"]),
        # The environment gives what looks like a number as one.
        user=None if settings["MAIL_USER"] is None else str(settings["MAIL_USER"]),
        password=None if settings["MAIL_PASSWORD"] is None else str(settings["MAIL_PASSWORD"]),
    )
