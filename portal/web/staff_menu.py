"""What staff can go to from every page of theirs; each sees what the role allows."""

from flask import request, url_for
from flask_babel import lazy_gettext as _

from portal.domain.actor import Actor, Task

# Endpoint, words, and what the page asks for.
MENU = (
    ("municipality.home", _("What is due"), Task.READ),
    ("municipality.ratings", _("Ratings"), Task.READ),
    ("municipality.demands", _("Our region"), Task.READ),
    ("municipality.call_list", _("Call list"), Task.WRITE),
    ("municipality.helper_codes", _("Helper codes"), Task.DECIDE),
    ("municipality.progress", _("Progress"), Task.READ),
    ("municipality.reviews", _("Quarterly talks"), Task.READ),
    ("maintainer.home", _("Maintaining the site"), Task.MAINTAIN),
    ("maintainer.accounts", _("Accounts"), Task.MAINTAIN),
    ("accounts.audit", _("Who changed what"), Task.DECIDE),
    ("accounts.audit", _("Who changed what"), Task.MAINTAIN),
)


def menu_of(actor: Actor) -> list[tuple[str, str, bool]]:
    """Addresses with their words, and whether each is the page at hand."""
    here = request.endpoint
    return [(url_for(endpoint), str(words), endpoint == here) for endpoint, words, task in MENU if actor.may(task)]
