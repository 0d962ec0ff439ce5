"""Words for maintainers: states of claims and reports, and why a decision was not taken."""

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
