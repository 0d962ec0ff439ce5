"""What is wrong with an answer, in every language of the site; WTForms' own words exist in some of them only."""

from typing import Any

from flask_babel import lazy_gettext as _

UNREADABLE = _("We cannot read this answer. Choose or type it again.")
FAULTS = {
    "This field is required.": _("This answer is still missing."),
    "Field cannot be longer than %(max)d character.": _("This is too long."),
    "Not a valid choice.": _("Choose one of the answers."),
    "Not a valid integer value.": _("Type a whole number."),
    "Number must be between %(min)s and %(max)s.": _("Type a number from %(min)s to %(max)s."),
}


class FormWords:
    """What WTForms asks for its words."""

    def gettext(self, text: str) -> str:
        """Our words for one of its faults."""
        return str(FAULTS.get(text, UNREADABLE))

    def ngettext(self, one: str, many: str, number: int) -> str:
        """The same, where the fault counts something."""
        return self.gettext(one)


class OwnWords:
    """Settings of a form whose faults are told in the visitor's language."""

    def get_translations(self, form: Any) -> FormWords:
        """WTForms' hook."""
        return WORDS


WORDS = FormWords()
