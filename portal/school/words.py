"""Words for schools: where a claim of theirs stands, and why a value cannot be taken."""

from flask_babel import lazy_gettext as _

from portal.domain.school_claim import ClaimField, ClaimState

STATES = {
    ClaimState.SHOWN: _("Shown as your word."),
    ClaimState.CONFLICT: _("Shown beside what your site says. A maintainer looks at it."),
    ClaimState.ACCEPTED: _("A maintainer looked at it. It stands in the place of what your site says."),
    ClaimState.REFUSED: _("A maintainer did not take it over. It is not shown."),
    ClaimState.WITHDRAWN: _("Withdrawn or replaced by you."),
    ClaimState.LAPSED: _("Over: its last day has passed, or the course is gone from your site."),
}
REFUSALS = {
    ClaimField.START: _(
        "Fill in what belongs to your choice. Days lie ahead, within two years. The most is not below the least."
    ),
    ClaimField.DAYPARTS: _("Choose at least one part of the week."),
    ClaimField.HOURS: _("Type a number of hours from 0.25 to 60."),
    ClaimField.WEEKS: _("Type a number of weeks from 1 to 300."),
    ClaimField.GROUP: _("Type a whole number of people from 1 to 200."),
    ClaimField.PRICE: _("Type an amount in euros, and choose what it is for."),
    ClaimField.ADDRESS: _("Type it like this: Dorpsstraat 1, 1234 AB Plaats."),
    ClaimField.WEBSITE: _("Type the whole address, like https://school.example/."),
}
