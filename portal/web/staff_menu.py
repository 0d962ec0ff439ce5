"""What staff can go to from every page of theirs; each sees what the role allows."""

from flask_babel import lazy_gettext as _

from portal.domain.actor import Actor, Task

# Endpoint, words, and what the page asks for.
MENU = (
    ("municipality.home", _("What is due"), Task.READ),
    ("municipality.ratings", _("Ratings"), Task.READ),
    ("municipality.demands", _("Our region"), Task.READ),
    ("maintainer.home", _("Maintaining the site"), Task.MAINTAIN),
    ("maintainer.accounts", _("Accounts"), Task.MAINTAIN),
    ("accounts.audit", _("Who changed what"), Task.DECIDE),
    ("accounts.audit", _("Who changed what"), Task.MAINTAIN),
    ("accounts.me", _("My account"), Task.READ),
    ("accounts.me", _("My account"), Task.MAINTAIN),
)


def menu_of(actor: Actor) -> list[tuple[str, str]]:
    """Endpoints with their words."""
    return [(endpoint, str(words)) for endpoint, words, task in MENU if actor.may(task)]
