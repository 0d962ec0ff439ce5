"""What stands before every page of staff: who is signed in, whether the role reaches so far, that forms are ours."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar, cast

from flask import Blueprint, current_app, g, redirect, render_template, request, url_for
from flask_login import current_user
from flask_security.utils import check_and_update_authn_fresh
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import Forbidden, HTTPException
from werkzeug.wrappers import Response

from portal.domain.actor import Actor, Role, Task, require
from portal.domain.sign_in import Via
from portal.extensions import csrf
from portal.models.account import Account
from portal.operations.list_municipalities import municipality_name
from portal.web import errors
from portal.web.current import read_model
from portal.web.guards import from_own_page
from portal.web.language import STAFF_LANGUAGES, speak
from portal.web.staff_clock import now as now
from portal.web.staff_cookie import ROOMS
from portal.web.staff_menu import menu_of
from portal.web.typed import kept_fields

Asked = ParamSpec("Asked")
Given = TypeVar("Given")
# The page that shows what was typed has a word of its own.
OUR_WORD = "csrf_token"


def staff_blueprint(name: str, import_name: str, task: Task) -> Blueprint:
    """A blueprint whose every page asks for this at least: `/<language>/<name>`, in the languages of staff."""
    if name not in ROOMS:
        message = f"{name} is not among the rooms that have a cookie (staff_cookie.py)"
        raise ValueError(message)
    blueprint = Blueprint(name, import_name, url_prefix=f"/<language>/{name}")
    speak(blueprint, STAFF_LANGUAGES)

    @blueprint.before_request
    def guard() -> Response | tuple[str, int] | None:
        turned = turned_away()
        if turned is None:
            require(current_actor(), task)
            check_form()
        return turned

    blueprint.context_processor(about_the_actor)
    return blueprint


def turned_away() -> Response | tuple[str, int] | None:
    """Where to go first: to sign in, or to set up a second factor; None for those who may go on.

    What was typed into a form of ours is shown again, so that an evening's work does not end with the session.
    """
    if not current_user.is_authenticated:
        if request.method != "POST":
            return redirect(url_for("security.login", next=request.full_path.rstrip("?")))
        # A form of another site comes without our cookie, and the answer must not replace it.
        return (kept_form("signed_out"), 401) if from_own_page() else redirect(url_for("security.login"))
    if not protected():
        return redirect(url_for("accounts.protect"))
    return None


def check_form() -> None:
    """Raises CSRFError for a form that was not made by us for this session."""
    if current_app.config["WTF_CSRF_ENABLED"]:
        csrf.protect()


def protected() -> bool:
    """Whether who is signed in has more than a password: an app, a passkey, or the municipality's own provider."""
    account = cast(Account, current_user)
    return g.signed_in_via == Via.ISSUER or bool(account.tf_primary_method or account.webauthn)


def signed_in(view: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """A page of the rooms without a guard of their own, for whoever is signed in and protected."""

    @wraps(view)
    def guarded(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        turned = turned_away()
        if turned is not None:
            return cast(Given, turned)
        check_form()
        return view(*args, **kwargs)

    return guarded


def fresh(view: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """A page that asks once more who it is where the sign-in is older than STAFF_FRESH_MINUTES; typed words stay."""

    @wraps(view)
    def guarded(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        config = current_app.config
        if check_and_update_authn_fresh(config["SECURITY_FRESHNESS"], config["SECURITY_FRESHNESS_GRACE_PERIOD"]):
            return view(*args, **kwargs)
        if request.method == "POST":
            return cast(Given, (kept_form("stale"), 401))
        return cast(Given, redirect(url_for("security.verify", next=request.full_path.rstrip("?"))))

    return guarded


def about_the_actor() -> dict[str, object]:
    """What the templates of staff say: of what is shown, and of who is signed in, where anybody is."""
    shown: dict[str, object] = {"catalogue": read_model().catalogue}
    if not current_user.is_authenticated:
        return shown
    actor = current_actor()
    return shown | {
        "actor": actor,
        "municipality_name": municipality_name(actor.municipality),
        "staff_menu": menu_of(actor) if protected() else [],
    }


def current_actor() -> Actor:
    """Who is signed in; raises Forbidden where nobody is."""
    if not current_user.is_authenticated:
        raise Forbidden
    account = cast(Account, current_user)
    return Actor(account.id, Role(account.role), account.municipality_code)


def answer_unsafe(error: CSRFError) -> tuple[str, int] | Response:
    """A form without our word in it: what was typed is shown again, to be sent with it, if it was typed on our page."""
    if not from_own_page():
        answer = errors.answer(cast(HTTPException, error))
        return cast(tuple[str, int], answer)
    return kept_form("too_old"), 400


def kept_form(why: str) -> str:
    """The page that holds what was typed; secrets are not among it, and must be typed again."""
    fields, whole = kept_fields()
    shown = [(name, text) for name, text in fields if name != OUR_WORD]
    return render_template("accounts/kept.html", why=why, fields=shown, whole=whole, address=request.full_path)
