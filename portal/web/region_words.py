"""The words for places where newcomers find help, and what is spoken there."""

from collections.abc import Mapping

from flask_babel import lazy_gettext as _

from portal.domain.help_point import HELP_LANGUAGES
from portal.domain.region import HelpKind
from portal.web.language import OWN_NAMES

HELP_KINDS = {
    HelpKind.OFFICE: _("Desk of the municipality"),
    HelpKind.DESK: _("Language desk, for example in the library"),
    HelpKind.MENTORS: _("Volunteers who help you"),
}
# Each by its own name: who speaks it can read that.
OTHER_NAMES = {
    "am": "አማርኛ",
    "bg": "Български",
    "de": "Deutsch",
    "ku": "Kurdî",
    "pl": "Polski",
    "ps": "پښتو",
    "ro": "Română",
    "zh": "中文",
}
SPOKEN: Mapping[str, str] = {code: {**OWN_NAMES, **OTHER_NAMES}[code] for code in HELP_LANGUAGES}
