"""Words for maintainers: states of claims and reports, troubles of crawls, letters, and why nothing was decided."""

from flask_babel import lazy_gettext as _

from portal.domain.fault_report import ReportState
from portal.domain.school_claim import ClaimState

CLAIM_STATES = {
    ClaimState.SHOWN: _("Shown, nobody contradicts it"),
    ClaimState.CONFLICT: _("Differs from the site"),
    ClaimState.ACCEPTED: _("Accepted"),
    ClaimState.REFUSED: _("Refused"),
    ClaimState.WITHDRAWN: _("Withdrawn or replaced by the school"),
    ClaimState.LAPSED: _("Over"),
}
REPORT_STATES = {
    ReportState.RECEIVED: _("Received"),
    ReportState.LOOKED_AT: _("Somebody looks at it"),
    ReportState.CORRECTED: _("Corrected"),
    ReportState.UNCHANGED: _("Left as it was"),
}
# Why nothing was changed.
REFUSALS = {
    "reason": _("Give a reason: whoever asked reads it."),
    "text": _("This reason is too long, or it holds something of a person. What you typed is still there."),
    "choice": _("Choose one of the answers."),
}
# What the crawler found wrong with a site, by its own names for it, and what to do about each.
TROUBLES = {
    "moved": (_("The site moved"), _("Is it the same school? Then put its new address in the registry.")),
    "blocked": (_("The site does not let us read"), _("Leave it alone and ask the school.")),
    "crawler_fault": (_("A fault of our crawler"), _("Mend the crawler, then extract again.")),
    "unreachable": (_("The site did not answer"), _("Wait for the next crawl.")),
    "gone": (_("The site is gone"), _("Ask whether the school still exists. If not, end it in the registry.")),
    "needs_browser": (
        _("The site needs script to be read"),
        _("Ask the school for its courses, or end it in the registry."),
    ),
    "empty": (_("The site is empty"), _("Look at the site: closed, being built, or pictures only.")),
    "layout_changed": (_("The site looks different"), _("Compare a page with before and mend the reading.")),
    "fewer_pages": (_("Fewer pages than before"), _("Look which pages fail or have no link any more.")),
    "places_missing": (_("Places are missing"), _("Ask whether the school still teaches there.")),
}
LETTER_KINDS = {
    "digest": _("Digest"),
    "rating_shown": _("A rating, to the school"),
    "school_link": _("A link, to the school"),
    "invitation": _("Invitation"),
    "confirm_address": _("To confirm an address"),
    "address_changed": _("An address was changed"),
    "password_changed": _("A password was changed"),
    "reset_password": _("To choose a new password"),
}
# Facts whose large changes wait (domain/plausibility.py).
HELD_FIELDS = {"price_eur": _("Price"), "start_dates": _("Start")}


def trouble_words(name: str) -> object:
    """What is wrong, in words; a name that the crawler has and this table has not, as it is."""
    return TROUBLES[name][0] if name in TROUBLES else name


def what_to_do(name: str) -> object:
    """What to do about it; nothing for what is not named."""
    return TROUBLES[name][1] if name in TROUBLES else ""
