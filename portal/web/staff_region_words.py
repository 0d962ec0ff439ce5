"""The words for what municipalities set for their region: demands, what comes of them, and why something is refused."""

from collections.abc import Mapping
from typing import Any

from flask_babel import lazy_gettext as _

from portal.domain.demand import DemandKind, Finding
from portal.domain.help_point import MOST_POINTS, HelpFault
from portal.domain.personal_traces import PersonalTrace
from portal.domain.region import MOST_WORDS
from portal.operations.set_contracts import ContractFault
from portal.operations.set_residents_word import WordFault

DEMANDS = {
    DemandKind.EVENING: _("Evening lessons"),
    DemandKind.WORKPLACE: _("Lessons at the workplace"),
    DemandKind.CHILDCARE: _("Childcare during the lessons"),
    DemandKind.WAIT: _("Wait at most (weeks)"),
    DemandKind.TRAVEL: _("Travel at most (minutes, one way)"),
    DemandKind.GROUP_SIZE: _("Group of at most (people)"),
    DemandKind.REPORTS: _("Progress reports on time"),
}
SHORT = {
    DemandKind.EVENING: _("Evening"),
    DemandKind.WORKPLACE: _("Workplace"),
    DemandKind.CHILDCARE: _("Childcare"),
    DemandKind.WAIT: _("Wait"),
    DemandKind.TRAVEL: _("Travel"),
    DemandKind.GROUP_SIZE: _("Group size"),
    DemandKind.REPORTS: _("Reports"),
}
HOW_CHECKED = {
    DemandKind.EVENING: _("Met where one course or more at that place is in the evening."),
    DemandKind.WORKPLACE: _("Met where one course or more is given at work."),
    DemandKind.CHILDCARE: _("Met where the school says that it offers childcare."),
    DemandKind.WAIT: _("Met where one course or more starts within so many weeks, as estimated today."),
    DemandKind.TRAVEL: _("Reckoned from the middle of your postcodes by bus, tram or train (an estimate)."),
    DemandKind.GROUP_SIZE: _("Met where every course at that place states a group that is small enough."),
    DemandKind.REPORTS: _("Not checked yet: it shows as not known for every school."),
}
FINDINGS = {
    Finding.MET: _("met"),
    Finding.NOT_MET: _("not met"),
    Finding.NOT_KNOWN: _("not known"),
}
# A sign beside the word, so that no colour has to say it.
SIGNS: Mapping[Finding, str] = {Finding.MET: "✓", Finding.NOT_MET: "✗", Finding.NOT_KNOWN: "?"}
TRACES: Mapping[str, Any] = {
    PersonalTrace.EMAIL: _("This looks like an e-mail address. Please take it out."),
    PersonalTrace.PHONE: _("This looks like a phone number. Please take it out."),
    PersonalTrace.NUMBER: _("This looks like the number of a person. Please take it out."),
}
WORD_FAULTS: Mapping[str, Any] = {
    **TRACES,
    WordFault.FIRST_MISSING: _("Write it in Dutch first. Who has no other text reads this one."),
    WordFault.TOO_LONG: _("This is too long. Use at most %(num)s letters.", num=MOST_WORDS),
    WordFault.LANGUAGE: _("The site does not speak this language."),
}
CONTRACT_FAULTS = {
    ContractFault.SCHOOL: _("Choose a school from the list."),
    ContractFault.TWICE: _("This school is in your list already. Change that line."),
    ContractFault.DAYS: _("The last day comes before the first day."),
}
HELP_FAULTS: Mapping[str, Any] = {
    **TRACES,
    HelpFault.MISSING: _("This answer is still missing."),
    HelpFault.TOO_LONG: _("This is too long."),
    HelpFault.POSTCODE: _("Type a postcode like 1234 AB."),
    HelpFault.PHONE: _("Type a phone number with digits, for example 030 123 45 67."),
    HelpFault.WEBSITE: _("Type an address that begins with https:// or http://."),
    HelpFault.LANGUAGE: _("Choose from the list."),
    HelpFault.TOO_MANY: _("You have %(num)s help points already. Take one out first.", num=MOST_POINTS),
}
