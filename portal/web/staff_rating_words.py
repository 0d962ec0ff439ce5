"""The words for municipalities' judgements on their way: where one stands, and what is still missing in it."""

from flask_babel import lazy_gettext as _

from portal.domain.assessment import Lack, State

STATES = {
    State.DRAFT: _("Draft"),
    State.SUBMITTED: _("Waits for a second person"),
    State.RETURNED: _("Given back: to be written better"),
    State.SHOWN: _("With the school, which may reply"),
    State.PUBLISHED: _("Published"),
    State.REPLACED: _("Was published; a correction took its place"),
    State.WITHDRAWN: _("Withdrawn"),
    State.DISCARDED: _("Thrown away"),
}
LACKS = {
    Lack.ANSWER: _("This answer is still missing."),
    Lack.WORDS: _("Say here in words what this rests on."),
    Lack.NOTHING_JUDGED: _("Judge at least one of the four subjects."),
    Lack.TOO_LONG: _("This is too long."),
    Lack.TOO_MANY: _("These are too many lines."),
    Lack.EMAIL: _("This looks like an e-mail address. Take it out: this text is published."),
    Lack.PHONE: _("This looks like a telephone number. Take it out: this text is published."),
    Lack.NUMBER: _("This looks like the number of a person. Take it out: this text is published."),
}
NO_WORDS = _("Write some words here.")


def refusal(lack: Lack | None) -> object:
    """Why words were not taken; None where there were none."""
    return LACKS[lack] if lack else NO_WORDS
