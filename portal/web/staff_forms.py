"""Flask-Security's forms with what it leaves to us: tries that are counted, and one answer for all that fails."""

from typing import Any, cast

from flask_babel import lazy_gettext as _
from flask_security.core import UserMixin
from flask_security.forms import (
    ForgotPasswordForm,
    LoginForm,
    TwoFactorRescueForm,
    TwoFactorSetupForm,
    TwoFactorVerifyCodeForm,
    VerifyForm,
)
from flask_security.recovery_codes import MfRecoveryForm
from flask_security.utils import hash_password
from flask_security.webauthn import WebAuthnRegisterForm
from wtforms import Field, RadioField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from portal.models.account import Account
from portal.operations.count_failed_sign_ins import failed_sign_in, is_locked
from portal.web.guards import network
from portal.web.limits import FAILED_SIGN_INS, RESET_LETTERS, allowance
from portal.web.staff_clock import now
from portal.web.staff_issuers import issuer_for
from portal.web.staff_security_words import FAILED

FULL = _("Too many tries came from your network. Wait an hour, or ask a colleague at another place.")


def closed(email: str) -> bool:
    """Whether tries are closed: for this account, or for the network that asks."""
    return is_locked(email, now()) or allowance(FAILED_SIGN_INS).spent(network(), now())


def refused(field: Field) -> bool:
    """Count a failure of this network, and say the one thing that is said of all of them."""
    allowance(FAILED_SIGN_INS).admit(network(), now())
    field.errors = [str(FAILED)]
    return False


def elsewhere(user: UserMixin) -> bool:
    """Whether the account's municipality has an identity provider of its own, which alone lets its staff in."""
    return issuer_for(cast(Account, user).municipality_code) is not None


class SignInForm(LoginForm):
    """Address and password. Whatever fails is told in the same words and after the same work."""

    remember = None  # type: ignore[assignment]

    def validate(self, **kwargs: Any) -> bool:
        """Whether this password opens this account, here and now."""
        self.email.data = (self.email.data or "").strip()
        if self.email.data and self.password.data and closed(self.email.data):
            hash_password(self.password.data)
            return refused(self.password)
        if not super().validate(**kwargs):
            return refused(self.password)
        if self.user is None or elsewhere(self.user):
            return refused(self.password)
        return True


class VerifyAgainForm(VerifyForm):
    """The password once more, before something that matters."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether it is right; tries count."""
        # Who signs in without a password has none to give.
        if self.user.password is None or closed(self.user.email) or not super().validate(**kwargs):
            return refused(self.password)
        return True


class CodeForm(TwoFactorVerifyCodeForm):
    """A code of the authenticator app; blanks within are how people read it aloud."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether it is right; tries count, but not while the app is being set up."""
        self.code.data = "".join(str(self.code.data or "").split())
        if self.user is not None and closed(self.user.email):
            return refused(self.code)
        if super().validate(**kwargs):
            return True
        if not self.is_setup:
            allowance(FAILED_SIGN_INS).admit(network(), now())
        return False


class RecoveryForm(MfRecoveryForm):
    """A recovery code, as it was printed."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether it is one that is left; tries count."""
        self.code.data = (self.code.data or "").strip().casefold()
        if self.user is None or closed(self.user.email):
            return refused(self.code)
        if super().validate(**kwargs):
            return True
        failed_sign_in(self.user.id, now())
        return refused(self.code)


class ForgotForm(ForgotPasswordForm):
    """Where to send a link. Too many letters from one network are refused in words; all else is answered alike."""

    def validate(self, **kwargs: Any) -> bool:
        """Whether a letter goes out."""
        self.email.data = (self.email.data or "").strip()
        if not allowance(RESET_LETTERS).admit(network(), now()):
            self.form_errors.append(str(FULL))
            return False
        valid = super().validate(**kwargs)
        return valid and self.user is not None and not elsewhere(self.user)


class AppForm(TwoFactorSetupForm):
    """Setting up an app is all that can be chosen: nobody does without."""

    setup = RadioField(choices=[SelectChoice("authenticator", "")], validate_choice=False)

    def validate(self, **kwargs: Any) -> bool:
        """Whether it is that."""
        return bool(super().validate(**kwargs)) and self.setup.data == "authenticator"


class CodeHelpForm(TwoFactorRescueForm):
    """Without the app a recovery code helps, and nothing else."""

    help_setup = RadioField(choices=[])


class PasskeyForm(WebAuthnRegisterForm):
    """A passkey's name; each stands for password and code together."""

    usage = RadioField(choices=[SelectChoice("first", "")], validate_choice=False)

    def validate(self, **kwargs: Any) -> bool:
        """Whether the name will do."""
        self.usage.data = "first"
        return bool(super().validate(**kwargs))


FORMS = {
    "login_form": SignInForm,
    "verify_form": VerifyAgainForm,
    "two_factor_verify_code_form": CodeForm,
    "mf_recovery_form": RecoveryForm,
    "forgot_password_form": ForgotForm,
    "two_factor_setup_form": AppForm,
    "two_factor_rescue_form": CodeHelpForm,
    "wan_register_form": PasskeyForm,
}
