"""What the settings say about mail: the way it goes, and in whose name."""

from flask import current_app

from portal.operations.compose_mail import Sender
from portal.operations.deliver_mail import Transport, transport_of


def transport() -> Transport:
    """The way that letters go."""
    return transport_of(current_app.config)


def sender() -> Sender:
    """In whose name; answers go to the contact address unless a setting names another."""
    config = current_app.config
    return Sender(
        config["MAIL_NAME"], config["MAIL_FROM"] or config["CONTACT"], config["MAIL_REPLY_TO"] or config["CONTACT"]
    )
