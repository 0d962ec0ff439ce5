"""What a site can choose of the list or search box that it shows, and its colours."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Form, SelectField, StringField
from wtforms.fields import ColorField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]
from wtforms.validators import Length, Optional, Regexp

from portal.domain.colours import Palette, Unreadable, colour
from portal.web.embedded_list import MOST_SCHOOLS, USUAL_COUNT
from portal.web.form_words import OwnWords
from portal.web.language import OWN_NAMES, current_language
from portal.web.search_form import ANY, choices
from portal.web.words import ROUTES

LIST, BOX = "list", "box"
KINDS = {LIST: _("A short list of schools"), BOX: _("A search box")}
# The colours of the neutral theme, from which somebody begins.
USUAL_COLOURS = {"ground": "#ffffff", "ink": "#16212a", "accent": "#0b4f63"}
COUNTS = {str(number): str(number) for number in range(1, MOST_SCHOOLS + 1)}


class EmbedForm(Form):
    """The answers of who puts the list on a site."""

    Meta = OwnWords

    kind = SelectField(_("What do you want to show?"), choices=choices(KINDS), default=LIST)
    place = StringField(_("Place or postcode"), [Length(max=80)])
    postcode = StringField(validators=[Optional(), Regexp(r"^[1-9]\d{3}$")])
    municipality = StringField(validators=[Optional(), Regexp(r"^GM\d{4}$")])
    route = SelectField(_("Route or course"), choices=[ANY, *choices(ROUTES)], default="")
    count = SelectField(_("How many schools?"), choices=choices(COUNTS), default=str(USUAL_COUNT))
    spoken = SelectField(_("In which language?"))
    own = BooleanField(_("Use the colours of my site"))
    ground = ColorField(_("Background"), default=USUAL_COLOURS["ground"])
    ink = ColorField(_("Letters"), default=USUAL_COLOURS["ink"])
    accent = ColorField(_("Links and buttons"), default=USUAL_COLOURS["accent"])

    def __init__(self, args: MultiDict[str, str], languages: tuple[str, ...]) -> None:
        super().__init__(args)
        if "spoken" not in args:
            self.spoken.data = current_language()
        self.spoken.choices = [SelectChoice(code, OWN_NAMES[code]) for code in languages]

    @property
    def shown_place(self) -> str:
        """What the visible field shows."""
        return str(self.postcode.data or self.place.data or "")

    def validate(self, extra_validators: Mapping[str, object] | None = None) -> bool:
        """All answers can be read, and what is written in the colours as well."""
        return super().validate() and self.has_readable_colours()

    def has_readable_colours(self) -> bool:
        """True where none were chosen or people can read them; else the fault stands at the colour to change."""
        if not self.own.data:
            return True
        try:
            Palette(*(colour(self[name].data or "") for name in USUAL_COLOURS))
        except Unreadable as fault:
            self[fault.name].errors = [_("People cannot read this on the background. Choose a darker or lighter one.")]
            return False
        except ValueError:
            self.ground.errors = [_("Choose a colour.")]
            return False
        return True

    def question(self) -> dict[str, str]:
        """What the embedded page is asked for, by the names in its address."""
        place = {"postcode": self.postcode.data} if self.postcode.data else {"place": (self.place.data or "").strip()}
        asked = {**place, "municipality": self.municipality.data, "route": self.route.data}
        if self.kind.data == LIST and self.count.data != str(USUAL_COUNT):
            asked["count"] = self.count.data
        return {name: value for name, value in asked.items() if value}

    def colours(self) -> dict[str, str]:
        """The chosen colours as six digits each; empty where the site's own look was left as it is."""
        return {name: str(self[name].data).removeprefix("#") for name in USUAL_COLOURS} if self.own.data else {}


def palette(args: Mapping[str, str]) -> Palette | None:
    """The colours of an embedded address, what it leaves open from our own; None where none can be read or used."""
    given = {name: args[name] for name in USUAL_COLOURS if name in args}
    try:
        return Palette(*(colour(given.get(name, usual)) for name, usual in USUAL_COLOURS.items())) if given else None
    except ValueError:
        return None


def count_of(args: Mapping[str, str]) -> int:
    """How many schools an embedded address asks for; the usual number where it asks for none that there is."""
    asked = args.get("count", "")
    return int(asked) if asked in COUNTS else USUAL_COUNT
