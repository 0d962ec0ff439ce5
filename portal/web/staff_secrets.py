"""What Flask-Security asks about secrets: passwords, codes of an authenticator app, recovery codes, passkeys."""

import hmac
from hashlib import sha256
from typing import Any

import segno
from flask import redirect, request, session
from flask_babel import lazy_gettext as _
from flask_security.core import UserMixin
from flask_security.password_util import PasswordUtil
from flask_security.recovery_codes import MfRecoveryCodesUtil
from flask_security.tf_plugin import TfPluginBase
from flask_security.totp import Totp
from flask_security.twofactor import is_tf_setup
from flask_security.utils import url_for_security
from flask_security.webauthn_util import WebauthnUtil
from passlib.exc import UsedTokenError  # type: ignore[import-untyped]
from passlib.totp import TotpMatch  # type: ignore[import-untyped]
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from werkzeug.wrappers import Response

from portal.domain.one_time import digest
from portal.domain.password_rules import LEAST, MOST, PasswordFault, password_fault
from portal.domain.sign_in import spent_counter
from portal.extensions import security
from portal.operations.use_code import use_counter, wait_for_account
from portal.web.staff_clock import now
from portal.web.staff_cookie import plain_loopback

PASSWORD_FAULTS = {
    PasswordFault.SHORT: _("This password is too short. Use at least %(num)s letters, signs or figures.", num=LEAST),
    PasswordFault.LONG: _("This password is too long. Use at most %(num)s letters, signs or figures.", num=MOST),
    PasswordFault.COMMON: _("This password is easy to guess. Use four words that have nothing to do with each other."),
    PasswordFault.OWN: _("Do not use your name, your e-mail address or the name of your organisation."),
}


def derived(secret: str, purpose: str) -> str:
    """A key of its own for one purpose, made from the portal's one secret."""
    return hmac.new(secret.encode(), f"taalschoolkiezer {purpose}".encode(), sha256).hexdigest()


class Passwords(PasswordUtil):
    """Which passwords are taken."""

    def validate(self, password: str, is_register: bool, **kwargs: Any) -> tuple[list[Any] | None, str]:
        """The faults of a password, in words, and the password as it is hashed: normalised."""
        plain = self.normalize(password)
        email = kwargs["user"].email if "user" in kwargs else kwargs["email"]
        fault = password_fault(plain, email)
        return ([str(PASSWORD_FAULTS[fault])] if fault else None), plain


class AppCodes(Totp):
    """Codes of an authenticator app; each counts once, and its picture is drawn by us."""

    def get_last_counter(self, user: UserMixin) -> int | None:
        """The half minute of the last code that was taken."""
        return spent_counter(user.totp_counter, now())  # type: ignore[attr-defined]

    def set_last_counter(self, user: UserMixin, tmatch: TotpMatch) -> None:
        """From now on, codes of this half minute and earlier ones are refused; of two at once, one is."""
        if not use_counter(user.id, tmatch.counter, now()):
            raise UsedTokenError

    def generate_qrcode(self, username: str, totp: str) -> str:
        """The address that an app reads, as a picture within the page."""
        uri: str = segno.make(self.get_totp_uri(username, totp), micro=False).svg_data_uri(scale=4)
        return uri


class RecoveryCodes(MfRecoveryCodesUtil):
    """Codes for a lost telephone; only their hashes are kept, so they are shown once."""

    def create_recovery_codes(self, user: UserMixin) -> list[str]:
        """New codes; those from before no longer count."""
        codes: list[str] = security.totp_factory.generate_recovery_codes(10)
        security.datastore.mf_set_recovery_codes(user, [digest(code) for code in codes])
        return codes

    def get_recovery_codes(self, user: UserMixin) -> list[str]:
        """Nobody can show them again."""
        return []

    def check_recovery_code(self, user: UserMixin, code: str) -> bool:
        """Whether the code is one of those that are left; whoever asks at the same time waits for what comes of it."""
        wait_for_account(user.id)
        return digest(code) in security.datastore.mf_get_recovery_codes(user)

    def delete_recovery_code(self, user: UserMixin, code: str) -> bool:
        """A code counts once."""
        left = security.datastore.mf_get_recovery_codes(user)
        return bool(security.datastore.mf_delete_recovery_code(user, left.index(digest(code))))


class Passkeys(WebauthnUtil):
    """Passkeys stand for password and second factor together: the device must have recognised its owner."""

    def origin(self) -> str:
        """Where the browser stands; behind a proxy of ours that is https although the portal is asked by http."""
        scheme = "http" if plain_loopback(request) else "https"
        return f"{scheme}://{request.host}"

    def authenticator_selection(self, user: UserMixin, usage: str) -> AuthenticatorSelectionCriteria:
        """Any device that keeps the key itself and asks who holds it."""
        return AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        )

    def user_verification(self, user: UserMixin | None, usage: list[str]) -> UserVerificationRequirement:
        """Always."""
        return UserVerificationRequirement.REQUIRED


class CodeInsteadOfPasskey(TfPluginBase):
    """Whoever has a passkey and no app, and signs in by password, needs a recovery code: a password is not enough."""

    def create_blueprint(self, app: Any, bp: Any, state: Any) -> None:
        """The page is there already."""

    def get_setup_methods(self, user: UserMixin) -> list[tuple[str, str]]:
        """Named only where there is nothing else to ask for."""
        return [("recovery", "recovery")] if user.webauthn and not is_tf_setup(user) else []

    def tf_login(self, user: UserMixin, json_payload: dict[str, Any], next_loc: str | None) -> Response:
        """On to the page for a recovery code."""
        session["tf_state"] = "ready"
        return redirect(url_for_security("mf_recovery", **({"next": next_loc} if next_loc else {})))
