"""What the roles of staff are called, and what each may do."""

from flask import Flask
from flask_babel import lazy_gettext as _

from portal.domain.actor import Role

ROLES = {
    Role.READER: _("Reader: sees what the municipality wrote and counted"),
    Role.RATER: _("Rater: writes ratings and counts"),
    Role.APPROVER: _("Approver: approves ratings, sets demands, reads the log"),
    Role.MAINTAINER: _("Maintainer: keeps the site, belongs to no municipality"),
}
SHORT = {
    Role.READER: _("Reader"),
    Role.RATER: _("Rater"),
    Role.APPROVER: _("Approver"),
    Role.MAINTAINER: _("Maintainer"),
}


def init_app(app: Flask) -> None:
    """`role|role_word` in templates."""
    app.add_template_filter(lambda role: SHORT[Role(role)], "role_word")
