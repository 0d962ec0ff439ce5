"""Words for the audit log: who acted, what was done, and with what."""

from flask_babel import lazy_gettext as _

from portal.operations.audit import COMMAND, SCHOOL
from portal.web.staff_role_words import SHORT

ACTORS: dict[str, object] = {
    **{role.value: words for role, words in SHORT.items()},
    SCHOOL: _("School"),
    COMMAND: _("The site itself"),
}
ACCOUNTS = {
    "invited": _("invited"),
    "invited_again": _("invited again"),
    "invitation_revoked": _("took an invitation back"),
    "account_made": _("made an account"),
    "account_changed": _("changed language or digest"),
    "activated": _("let an account in again"),
    "deactivated": _("deactivated an account"),
    "signed_in": _("signed in"),
    "signed_out": _("signed out"),
    "signed_out_everywhere": _("signed out everywhere else"),
    "sign_in_refused": _("turned somebody away who came by the organisation's sign-in"),
    "issuer_linked": _("linked an account to the organisation's sign-in"),
    "locked": _("locked an account after wrong passwords or codes"),
    "password_reset": _("chose a new password by a letter"),
    "password_changed": _("changed the password"),
    "address_changed": _("changed the e-mail address"),
    "app_set_up": _("set up an authenticator app"),
    "passkey_made": _("made a passkey"),
    "passkey_removed": _("removed a passkey"),
}
RATINGS = {
    "began": _("began a rating"),
    "began-correction": _("began to correct a rating"),
    "confirmed": _("said that a rating is unchanged"),
    "wrote": _("wrote in a rating"),
    "discarded": _("threw a draft away"),
    "submitted": _("handed a rating in"),
    "returned": _("gave a rating back"),
    "approved": _("approved a rating and showed it to the school"),
    "sent-again": _("gave the school a new link"),
    "replied": _("replied to a rating"),
    "no-reply": _("said that no reply comes"),
    "published": _("published a rating"),
    "withdrew": _("withdrew a rating"),
}
ROOMS = {
    "set": _("changed a setting of the region"),
    "put-back": _("put a setting of the region back"),
    "counted": _("counted learners"),
    "promised": _("wrote a promise down"),
    "settled": _("settled a promise"),
    "issued": _("handed out a code for helpers"),
    "revoked": _("ended a code for helpers"),
    "reported": _("said what a school told by telephone"),
    "took back": _("took back what a school told by telephone"),
}
SCHOOLS = {
    "claim": _("said something of a school's own courses"),
    "withdraw-claim": _("took back what the school said"),
    "settle-claim": _("brought what a school said up to date with its site"),
    "decide-claim": _("decided on what a school said"),
    "reopen-claim": _("opened a decision on what a school said again"),
    "close-lists": _("closed all lists of the school"),
    "open-lists": _("opened all lists of the school"),
}
MAINTAINING = {
    "let-through": _("let a large change through"),
    "take-change-back": _("took a large change back"),
    "moderate-report": _("decided on a report that something is not true"),
    "try-mail-again": _("tried to send a letter again"),
    "municipality_ended": _("said that a municipality has ended"),
    "municipality_succeeded": _("moved what an ended municipality wrote to its successor"),
}
ACTIONS = {**ACCOUNTS, **RATINGS, **ROOMS, **SCHOOLS, **MAINTAINING}
SUBJECTS = {
    "account": _("account"),
    "assessment": _("rating"),
    "contract": _("contract"),
    "demands": _("demands"),
    "fault_report": _("report"),
    "help-point": _("help point"),
    "helper_code": _("code for helpers"),
    "invitation": _("invitation"),
    "issuer": _("the organisation's sign-in"),
    "mail": _("letter"),
    "municipality": _("municipality"),
    "observation": _("fact of a course"),
    "progress": _("progress counts"),
    "provider": _("school"),
    "rating": _("published rating"),
    "residents-word": _("word to residents"),
    "promise": _("promise"),
    "school-policy": _("preferred school"),
    "school_claim": _("word of a school"),
    "wait": _("wait"),
}
