"""What stands before every page of staff: who is signed in, whether the role reaches so far, that forms are ours."""

from datetime import UTC, datetime
from typing import cast

from flask import Blueprint, current_app, redirect, request, url_for
from flask_login import current_user
from werkzeug.exceptions import Forbidden
from werkzeug.wrappers import Response

from portal.domain.actor import Actor, Role, Task, require
from portal.extensions import csrf
from portal.models.account import Account
from portal.web.language import STAFF_LANGUAGES, speak
from portal.web.staff_menu import menu_of


def staff_blueprint(name: str, import_name: str, task: Task) -> Blueprint:
    """A blueprint whose every page asks for this at least: `/<language>/<name>`, in the languages of staff."""
    blueprint = Blueprint(name, import_name, url_prefix=f"/<language>/{name}")
    speak(blueprint, STAFF_LANGUAGES)

    @blueprint.before_request
    def guard() -> Response | None:
        if not current_user.is_authenticated:
            return redirect(url_for("security.login", next=request.full_path.rstrip("?")))
        require(current_actor(), task)
        if current_app.config["WTF_CSRF_ENABLED"]:
            csrf.protect()
        return None

    @blueprint.context_processor
    def about_the_actor() -> dict[str, object]:
        actor = current_actor()
        return {"actor": actor, "staff_menu": menu_of(actor)}

    return blueprint


def current_actor() -> Actor:
    """Who is signed in; raises Forbidden where nobody is."""
    if not current_user.is_authenticated:
        raise Forbidden
    account = cast(Account, current_user)
    return Actor(account.id, Role(account.role), account.municipality_code)


def now() -> datetime:
    """This moment, in UTC."""
    return datetime.now(UTC)
