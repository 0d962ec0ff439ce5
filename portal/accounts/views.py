"""What everybody with an account does with it: come in, protect it, see where it is signed in, leave."""

from flask import Blueprint, abort, g, redirect, render_template, request, session, url_for
from flask_babel import lazy_gettext as _
from flask_login import current_user
from werkzeug.wrappers import Response

from portal.accounts.forms import ChoiceForm
from portal.domain.actor import Role
from portal.domain.sign_in import Via
from portal.operations.change_account import choose
from portal.operations.staff_sessions import SessionUnknown, end_place, places, sign_out_everywhere
from portal.web.language import STAFF_LANGUAGES, speak
from portal.web.staff import about_the_actor, current_actor, protected, signed_in
from portal.web.staff_clock import now
from portal.web.staff_flash import say
from portal.web.staff_security import TOKEN, limits

blueprint = Blueprint("accounts", __name__, url_prefix="/<language>/account")
speak(blueprint, STAFF_LANGUAGES)
blueprint.context_processor(about_the_actor)


@blueprint.get("/")
@signed_in
def home() -> Response:
    """Where the role's work is."""
    maintains = current_actor().role == Role.MAINTAINER
    return redirect(url_for("maintainer.home" if maintains else "municipality.home"))


@blueprint.get("/me")
@signed_in
def me() -> str:
    """My account."""
    return shown(ChoiceForm(language=current_user.language, digest=current_user.digest))


@blueprint.post("/me")
@signed_in
def change_me() -> Response | tuple[str, int]:
    """Keep the language and how often a digest comes."""
    form = ChoiceForm(request.form)
    if not form.validate():
        return shown(form), 400
    choose(current_actor(), form.language.data, form.digest.data, now())
    say(_("Your choices are kept."))
    return redirect(url_for(".me", language=form.language.data), 303)


def shown(form: ChoiceForm) -> str:
    """The page of one's own account."""
    where = places(current_actor(), session[TOKEN], now(), limits())
    by_issuer = g.signed_in_via == Via.ISSUER
    return render_template("accounts/me.html", form=form, places=where, account=current_user, by_issuer=by_issuer)


@blueprint.post("/places/<int:number>/end")
@signed_in
def end_one(number: int) -> Response:
    """Sign out at another place."""
    try:
        end_place(current_actor(), number, now())
    except SessionUnknown:
        abort(404)
    say(_("You are signed out there."))
    return redirect(url_for(".me"), 303)


@blueprint.post("/places/end")
@signed_in
def end_all() -> Response:
    """Sign out everywhere else."""
    sign_out_everywhere(current_actor(), now(), session[TOKEN])
    say(_("You are signed out at all other places."))
    return redirect(url_for(".me"), 303)


@blueprint.get("/protect")
def protect() -> str | Response:
    """What a new account needs before anything else."""
    if not current_user.is_authenticated:
        return redirect(url_for("security.login"))
    if protected():
        return redirect(url_for(".me"))
    return render_template("accounts/protect.html")


@blueprint.get("/protected")
@signed_in
def protection() -> Response:
    """After an app or a passkey was set up: recovery codes if there are none yet."""
    if not current_user.mf_recovery_codes:
        return redirect(url_for("security.mf_recovery_codes"))
    return redirect(url_for(".me"))
