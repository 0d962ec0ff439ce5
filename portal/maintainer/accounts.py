"""Accounts as a maintainer sees them: who has one, who is asked in, and who no longer comes in."""

from flask import abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from portal.domain.invitation import Guest
from portal.maintainer.forms import InvitationForm
from portal.maintainer.views import blueprint
from portal.operations.change_account import AccountUnknown, OwnAccount, all_accounts, set_active
from portal.operations.invite import HasAccount, InvitationUnknown, invite, open_invitations, resend, revoke
from portal.operations.list_municipalities import list_municipalities
from portal.web.staff import current_actor
from portal.web.staff_clock import now
from portal.web.staff_flash import say
from portal.web.staff_letters import write_invitation


@blueprint.get("/accounts")
def accounts() -> str:
    """All accounts, who is asked in, and the form to ask somebody."""
    return shown(form_with_choices())


@blueprint.post("/accounts")
def ask_in() -> Response | tuple[str, int]:
    """Send an invitation; else the form again, with what was typed."""
    form = form_with_choices()
    guest = form.guest() if form.validate() else None
    if guest is None:
        return shown(form), 400
    return sent(form, guest)


def sent(form: InvitationForm, guest: Guest) -> Response | tuple[str, int]:
    """Back to the list, or the form with what stands in the way."""
    try:
        invite(current_actor(), guest, now(), write_invitation)
    except HasAccount:
        form.email.errors = [str(_("Somebody with this address has an account already."))]
        return shown(form), 400
    say(_("The invitation is on its way. Its link works for seven days."))
    return redirect(url_for(".accounts"), 303)


@blueprint.post("/invitations/<int:number>/again")
def ask_again(number: int) -> Response:
    """A new link; the old one ends."""
    try:
        resend(current_actor(), number, now(), write_invitation)
    except InvitationUnknown:
        abort(404)
    say(_("A new link is on its way. The old one no longer works."))
    return redirect(url_for(".accounts"), 303)


@blueprint.post("/invitations/<int:number>/revoke")
def take_back(number: int) -> Response:
    """The link ends."""
    try:
        revoke(current_actor(), number, now())
    except InvitationUnknown:
        abort(404)
    say(_("The invitation is taken back."))
    return redirect(url_for(".accounts"), 303)


@blueprint.post("/accounts/<int:number>/<any(activate, deactivate):what>")
def switch(number: int, what: str) -> Response | tuple[str, int]:
    """Let an account in no longer, or again."""
    try:
        set_active(current_actor(), number, what == "activate", now())
    except AccountUnknown:
        abort(404)
    except OwnAccount:
        say(_("You cannot deactivate your own account. Ask another maintainer."))
        return redirect(url_for(".accounts"), 303)
    say(_("The account works again.") if what == "activate" else _("The account no longer works, at any place."))
    return redirect(url_for(".accounts"), 303)


def form_with_choices() -> InvitationForm:
    """The form, with the municipalities that there are."""
    form = InvitationForm(request.form if request.method == "POST" else None)
    form.municipality.choices = [SelectChoice(one.code, one.name) for one in list_municipalities()]
    return form


def shown(form: InvitationForm) -> str:
    """The page."""
    actor, moment = current_actor(), now()
    lists = {"accounts": all_accounts(actor), "invitations": open_invitations(actor, moment)}
    return render_template("maintainer/accounts.html", form=form, own=actor.account, now=moment, **lists)
