"""The forms of accounts that are not Flask-Security's."""

from flask_babel import lazy_gettext as _
from wtforms import Form, PasswordField, RadioField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import InputRequired

from portal.web.form_words import OwnWords
from portal.web.language import OWN_NAMES, STAFF_LANGUAGES
from portal.web.staff_passwords import password_faults

DIGEST_WORDS = (
    ("daily", _("Each working day")),
    ("weekly", _("Each week")),
    ("never", _("Never")),
)


class ChoiceForm(Form):
    """What somebody wishes of the site."""

    Meta = OwnWords

    language = RadioField(
        _("Language of pages and letters"), choices=[SelectChoice(code, OWN_NAMES[code]) for code in STAFF_LANGUAGES]
    )
    digest = RadioField(
        _("A letter about what is due"), choices=[SelectChoice(value, words) for value, words in DIGEST_WORDS]
    )


class PasswordForm(Form):
    """A first password, twice."""

    Meta = OwnWords

    password = PasswordField(_("Password"), [InputRequired()])
    again = PasswordField(_("The same password again"), [InputRequired()])

    def __init__(self, *args: object, email: str, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self._email = email

    def validate_password(self, field: PasswordField) -> None:
        """Not one that is easy to guess."""
        faults = password_faults(field.data or "", self._email)
        if faults:
            raise ValidationError(faults[0])

    def validate_again(self, field: PasswordField) -> None:
        """The same."""
        if field.data != self.password.data:
            raise ValidationError(_("These two passwords are not the same."))
