"""The page behind the link in an invitation: a password, and the account is there."""

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.accounts.forms import PasswordForm
from portal.accounts.views import blueprint
from portal.domain.invitation import Guest
from portal.domain.sign_in import Via
from portal.operations.invite import InvitationUnknown, accept, find_invitation
from portal.web.staff import check_form
from portal.web.staff_clock import now
from portal.web.staff_issuers import issuer_for
from portal.web.staff_passwords import enter, hashed, new_keys


@blueprint.get("/invitation/<code>")
def invitation(code: str) -> str | tuple[str, int]:
    """Who asks whom as what, and the fields for a password; or where the municipality's own sign-in is."""
    try:
        guest = find_invitation(code, now())
    except InvitationUnknown:
        return gone()
    return shown(guest, code, PasswordForm(email=guest.email))


@blueprint.post("/invitation/<code>")
def accept_invitation(code: str) -> Response | str | tuple[str, int]:
    """Make the account, sign it in, and go on to its protection."""
    check_form()
    try:
        guest = find_invitation(code, now())
        form = PasswordForm(request.form, email=guest.email)
        if issuer_for(guest.municipality) is not None or not form.validate():
            return shown(guest, code, form), 400
        account = accept(code, hashed(form.password.data or ""), new_keys(), now())
    except InvitationUnknown:
        return gone()
    enter(account, Via.INVITATION)
    return redirect(url_for(".protect"), 303)


def shown(guest: Guest, code: str, form: PasswordForm) -> str:
    """The page with the form."""
    issuer = issuer_for(guest.municipality)
    return render_template("accounts/invitation.html", guest=guest, code=code, form=form, issuer=issuer)


def gone() -> tuple[str, int]:
    """A link that was used, taken back or ran out looks like one that never was."""
    return render_template("accounts/no_invitation.html"), 404
