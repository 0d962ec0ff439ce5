"""The words for reports that a fact is not true: about what, what became of them, why a text is refused."""

from flask_babel import lazy_gettext as _

from portal.domain.fault_report import FaultSubject, ReportState
from portal.domain.personal_traces import PersonalTrace

SUBJECTS = {
    FaultSubject.PRICE: _("The price"),
    FaultSubject.START: _("The start or the wait"),
    FaultSubject.ADDRESS: _("The address"),
    FaultSubject.GONE: _("The school does not give this course any more"),
    FaultSubject.OTHER: _("Something else"),
}
STATES = {
    ReportState.RECEIVED: _("We have your report. Nobody has looked at it yet."),
    ReportState.LOOKED_AT: _("Somebody looks at it now."),
    ReportState.CORRECTED: _("You were right. We corrected it. Thank you."),
    ReportState.UNCHANGED: _("We looked at it. We changed nothing."),
}
REFUSALS = {
    PersonalTrace.EMAIL: _(
        "This looks like an e-mail address. Please take it out. We do not need to know who you are."
    ),
    PersonalTrace.PHONE: _("This looks like a phone number. Please take it out. We do not need to know who you are."),
    PersonalTrace.NUMBER: _("This looks like the number of a person. Please take it out. Write it for no site."),
}
