"""The forms of maintainers."""

from typing import cast

from flask_babel import lazy_gettext as _
from wtforms import Form, RadioField, SelectField, StringField, ValidationError
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import InputRequired

from portal.domain.actor import MUNICIPAL, Role
from portal.domain.invitation import Guest, plain_address
from portal.web.form_words import OwnWords
from portal.web.language import OWN_NAMES, STAFF_LANGUAGES
from portal.web.staff_role_words import ROLES


class InvitationForm(Form):
    """Whom to ask in, as what, and in which language."""

    Meta = OwnWords

    email = StringField(_("E-mail address"), [InputRequired()])
    role = RadioField(_("Role"), choices=[SelectChoice(role.value, words) for role, words in ROLES.items()])
    municipality = SelectField(_("Municipality"), validate_choice=False)
    language = RadioField(
        _("Language of the letter"),
        choices=[SelectChoice(code, OWN_NAMES[code]) for code in STAFF_LANGUAGES],
        default="nl",
    )

    def validate_email(self, field: StringField) -> None:
        """An address that can be written to."""
        try:
            plain_address(field.data or "")
        except ValueError:
            raise ValidationError(_("This is not an e-mail address.")) from None

    def validate_municipality(self, field: SelectField) -> None:
        """One that exists; maintainers belong to none."""
        if self.role.data in MUNICIPAL and field.data not in {
            one.value for one in cast(list[SelectChoice], field.choices)
        }:
            raise ValidationError(_("Choose the municipality that this person works for."))

    def guest(self) -> Guest:
        """Who is asked in; the form must be valid."""
        role = Role(self.role.data)
        municipality = self.municipality.data if role in MUNICIPAL else None
        return Guest(plain_address(self.email.data or ""), role, municipality, self.language.data)
