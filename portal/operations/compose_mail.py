"""Makes the message of a letter: headers that nobody can add to from outside, words as they were written."""

import re
import unicodedata
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from portal.domain.letter import Letter

# One address of plain letters, as registers hold them; no list, no name beside it, nothing that ends a header.
PLAIN_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})+")
LONGEST_SUBJECT = 200


class AddressRefused(ValueError):
    """The recipient is not one plain address; the text does not repeat it."""


@dataclass(frozen=True, slots=True)
class Sender:
    """In whose name letters go out, and where answers are read."""

    name: str
    address: str
    reply_to: str


def compose_mail(letter: Letter, sender: Sender, number: int, queued_at: datetime) -> EmailMessage:
    """The message; raises AddressRefused. The same letter has the same Message-ID at each try, so that no one reads it
    twice where a server took it and we did not hear so."""
    message = EmailMessage(policy=SMTP)
    message["From"] = Address(sender.name, addr_spec=checked_address(sender.address))
    message["To"] = Address(addr_spec=checked_address(letter.recipient))
    message["Reply-To"] = Address(addr_spec=checked_address(sender.reply_to))
    message["Subject"] = one_line(letter.subject)[:LONGEST_SUBJECT]
    message["Date"] = queued_at
    message["Message-ID"] = f"<{number}.{queued_at:%Y%m%d%H%M%S}@{sender.address.rpartition('@')[2]}>"
    # Letters of a program: no automatic answers, please (RFC 3834).
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    message["Content-Language"] = one_line(letter.language)
    return message


def checked_address(address: str) -> str:
    """The address where it is plain; raises AddressRefused."""
    if not PLAIN_ADDRESS.fullmatch(address) or len(address) > 254 or ".." in address:
        raise AddressRefused("the address is not one that can be written to")
    return address


def one_line(text: str) -> str:
    """A text on one line, without signs that steer anything."""
    plain = "".join(" " if unicodedata.category(sign) in ("Cc", "Zl", "Zp", "Cs") else sign for sign in text)
    return " ".join(plain.split())
