"""Letters about accounts: Flask-Security names the occasion, the words and the queue are ours."""

from typing import Any

from flask import after_this_request
from flask_security.mail_util import MailUtil
from werkzeug.wrappers import Response

from portal.domain.invitation import Guest
from portal.domain.letter import Letter
from portal.extensions import db
from portal.operations.queue_mail import queue_mail
from portal.web.addresses import rebased, whole_address
from portal.web.letters import letter
from portal.web.staff_clock import now

FOLDER = "accounts/mail"
# Flask-Security's occasions and our letters for them.
OCCASIONS = {
    "security/email/reset_instructions": "reset_password",
    "security/email/reset_notice": "password_changed",
    "security/email/change_notice": "password_changed",
    "security/email/change_email_instructions": "confirm_address",
}


class StaffMail(MailUtil):
    """Puts Flask-Security's letters into the queue."""

    def send_mail(
        self,
        template: str,
        subject: str,
        recipient: str | tuple[str, str],
        sender: str | tuple[str, str],
        body: str | None,
        html: str | None,
        **kwargs: Any,
    ) -> None:
        """Queue the letter of this occasion in the account's language; it is kept when the request has gone well."""
        link = kwargs.get("reset_link") or kwargs.get("link")
        address = rebased(link) if link else None
        kind = OCCASIONS[template]
        queue_mail(staff_letter(kind, str(recipient), kwargs["user"].language, link=address), now())
        after_this_request(kept)


def kept(response: Response) -> Response:
    """Keep what was queued."""
    db.session.commit()
    return response


def staff_letter(kind: str, recipient: str, language: str, **gaps: object) -> Letter:
    """A letter about an account."""
    return letter(kind, recipient, language, folder=FOLDER, **gaps)


def write_invitation(code: str, guest: Guest) -> Letter:
    """The letter with the link by which somebody makes their account."""
    return staff_letter("invitation", guest.email, guest.language, guest=guest, link=invitation_link(code, guest))


def invitation_link(code: str, guest: Guest) -> str:
    """The whole address of the page of an invitation, in the guest's language."""
    return whole_address("accounts.invitation", code=code, language=guest.language)
