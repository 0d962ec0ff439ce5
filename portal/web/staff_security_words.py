"""What Flask-Security says, in our words and both languages of staff: it has no Dutch for half of it."""

from flask import Flask
from flask_babel import lazy_gettext as _
from flask_security.babel import FsDomain

FAILED = _("This did not work. The e-mail address, the password or the code is not right, or tries are closed for now.")
START_AGAIN = _("This page was open too long, or it was used before. Start again.")
NOT_READ = _("We cannot read this answer. Choose or type it again.")
MISSING = _("This answer is still missing.")
RESET_SENT = _("If this address has an account here, a letter with a link is on its way to it.")
# By Flask-Security's names for its messages: our words, and whether they tell of a fault.
MESSAGES = {
    "API_ERROR": (START_AGAIN, "error"),
    "GENERIC_AUTHN_FAILED": (FAILED, "error"),
    "GENERIC_RECOVERY": (RESET_SENT, "info"),
    "UNAUTHORIZED": (_("Your role does not reach so far."), "error"),
    "UNAUTHENTICATED": (_("Sign in to see this page."), "info"),
    "REAUTHENTICATION_REQUIRED": (_("This is important. Show once more that it is you."), "info"),
    "REAUTHENTICATION_SUCCESSFUL": (_("Thank you. You can go on."), "info"),
    "EMAIL_ALREADY_ASSOCIATED": (FAILED, "error"),
    "PASSWORD_MISMATCH": (_("These two passwords are not the same."), "error"),
    "RETYPE_PASSWORD_MISMATCH": (_("These two passwords are not the same."), "error"),
    "INVALID_REDIRECT": (START_AGAIN, "error"),
    "INVALID_RECOVERY_CODE": (FAILED, "error"),
    "NO_RECOVERY_CODES_SETUP": (_("You have no recovery codes yet."), "info"),
    "PASSWORD_RESET_REQUEST": (RESET_SENT, "info"),
    "PASSWORD_RESET_EXPIRED": (_("This link is too old. Ask for a new one."), "error"),
    "INVALID_RESET_PASSWORD_TOKEN": (_("This link was used before, or it is not whole. Ask for a new one."), "error"),
    "DISABLED_ACCOUNT": (FAILED, "error"),
    "EMAIL_NOT_PROVIDED": (_("Type your e-mail address."), "error"),
    "INVALID_EMAIL_ADDRESS": (_("This is not an e-mail address."), "error"),
    "INVALID_CODE": (FAILED, "error"),
    "INVALID_INPUT": (NOT_READ, "error"),
    "INVALID_INPUT_LENGTH": (_("This is too long."), "error"),
    "PASSWORD_NOT_PROVIDED": (_("Type a password."), "error"),
    "USER_DOES_NOT_EXIST": (FAILED, "error"),
    "INVALID_PASSWORD": (_("This is not your password."), "error"),
    "PASSWORD_RESET_NO_LOGIN": (_("Your new password is kept. Sign in with it."), "info"),
    "PASSWORD_IS_THE_SAME": (_("Your new password is the same as the old one."), "error"),
    "PASSWORD_CHANGE": (_("Your new password is kept. You are signed out at all other places."), "info"),
    "ANONYMOUS_USER_REQUIRED": (_("You are signed in already."), "info"),
    "TWO_FACTOR_INVALID_TOKEN": (_("This code is not right, or it was used before. Wait for the next one."), "error"),
    "TWO_FACTOR_LOGIN_SUCCESSFUL": (_("You are signed in."), "info"),
    "TWO_FACTOR_CHANGE_METHOD_SUCCESSFUL": (_("Your authenticator app is set up."), "info"),
    "TWO_FACTOR_PERMISSION_DENIED": (_("Sign in first."), "info"),
    "TWO_FACTOR_METHOD_NOT_AVAILABLE": (NOT_READ, "error"),
    "TWO_FACTOR_SETUP_EXPIRED": (START_AGAIN, "error"),
    "WEBAUTHN_EXPIRED": (START_AGAIN, "error"),
    "WEBAUTHN_NAME_REQUIRED": (_("Give the passkey a name, so that you know it again."), "error"),
    "WEBAUTHN_NAME_INUSE": (_("You have a passkey of this name already."), "error"),
    "WEBAUTHN_NAME_DISALLOWED_CHARACTERS": (_("Use letters, figures and blanks only."), "error"),
    "WEBAUTHN_NAME_NOT_FOUND": (_("You have no passkey of this name."), "error"),
    "WEBAUTHN_CREDENTIAL_DELETED": (_("The passkey is removed."), "info"),
    "WEBAUTHN_REGISTER_SUCCESSFUL": (_("The passkey is kept."), "info"),
    "WEBAUTHN_CREDENTIAL_ID_INUSE": (_("This passkey is in use already."), "error"),
    "WEBAUTHN_UNKNOWN_CREDENTIAL_ID": (_("We do not know this passkey."), "error"),
    "WEBAUTHN_ORPHAN_CREDENTIAL_ID": (_("We do not know this passkey."), "error"),
    "WEBAUTHN_NO_VERIFY": (_("The passkey did not work. Try again."), "error"),
    "WEBAUTHN_CREDENTIAL_WRONG_USAGE": (_("The passkey did not work. Try again."), "error"),
    "WEBAUTHN_MISMATCH_USER_HANDLE": (_("The passkey did not work. Try again."), "error"),
    "CHANGE_EMAIL_EXPIRED": (_("This link is too old. Ask for a new one."), "error"),
    "CHANGE_EMAIL_SENT": (_("A letter with a link is on its way to the new address."), "info"),
    "CHANGE_EMAIL_CONFIRMED": (_("Your new e-mail address holds from now on."), "info"),
}


class OwnWords(FsDomain):
    """Where Flask-Security looks for its words: what is ours is in the reader's language already."""

    def gettext(self, string: object, **variables: object) -> str:
        """The words with their gaps filled; a label of Flask-Security's own forms is never shown."""
        said = str(string)
        return said % variables if variables and "%(" in said else said


def put_words(app: Flask) -> None:
    """Before Flask-Security starts: its messages are ours."""
    app.config.from_mapping({f"SECURITY_MSG_{name}": message for name, message in MESSAGES.items()})
