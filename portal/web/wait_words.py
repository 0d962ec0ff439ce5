"""The words for who said something of a wait, and when."""

from datetime import date

from babel.dates import format_date, format_skeleton
from flask_babel import lazy_gettext as _

from portal.domain.wait_history import WaitPoint
from portal.domain.wait_observation import OWN, Witness
from portal.web.language import current_locale

SPEAKERS = {
    "school": _("The school, on its site"),
    "municipality": _("A municipality"),
    "learner": _("Students"),
    "signed": _("The school, to us"),
    "municipality_told": _("The school, by telephone to a municipality"),
    "helper_told": _("The school, by telephone to helpers"),
    "helper_started": _("Students, as helpers tell"),
}


def speaker(group: str) -> str:
    """Who said it, in the reader's language."""
    return str(SPEAKERS[group])


def group_of(point: WaitPoint) -> str:
    """Whose mark a point has."""
    return "school" if point.witness in OWN else str(point.witness)


def said_by(point: WaitPoint) -> str:
    """Who said it, what a school wrote to us apart from its site."""
    return speaker("signed" if point.witness == Witness.SIGNED else group_of(point))


def month_name(day: date, *, with_year: bool) -> str:
    """A month in few letters."""
    if with_year:
        return str(format_skeleton("yMMM", day, locale=current_locale()))
    return str(format_date(day, format="LLL", locale=current_locale()))
