"""What Flask-Security says is said in our words, in the languages of staff."""

from flask import Flask
from flask_security.core import _default_messages

from portal.extensions import security
from portal.web.language import speaking
from portal.web.staff_security_words import MESSAGES

# Features that this portal does not have: whoever turns one on must find words for it.
ABSENT = (
    "CONFIRM", "ALREADY_CONFIRMED", "INVALID_CONFIRMATION", "EMAIL_CONFIRMED", "LOGIN", "PASSWORDLESS", "GENERIC_US",
    "US_", "USERNAME", "IDENTITY_", "OAUTH", "PHONE_", "USE_CODE", "CODE_HAS_BEEN_SENT", "FAILED_TO_SEND", "REFRESH",
    "FORGOT_PASSWORD", "INVALID_LOGIN_TOKEN", "INVALID_PASSWORD_CODE", "PASSWORD_INVALID_LENGTH", "PASSWORD_TOO_SIMPLE",
    "PASSWORD_BREACHED", "TWO_FACTOR_DISABLED", "NO_RECOVERY",
)  # fmt: skip


def test_every_message_has_our_words_or_belongs_to_what_we_do_not_have() -> None:
    missing = [name for name in _default_messages if name not in MESSAGES and not name.startswith(ABSENT)]
    assert [name for name in missing if name != "PASSWORD_RESET"] == []
    assert set(MESSAGES) <= set(_default_messages)


def test_a_message_is_said_with_whatever_flask_security_puts_into_it(office: Flask) -> None:
    with office.test_request_context("/nl/account/sign-in"), speaking("nl"):
        for words, category in MESSAGES.values():
            gaps = {"email": "a%b", "within": "2", "name": "%(x)s", "cause": "%"}
            said = security.i18n_domain.gettext(words, **gaps)  # type: ignore[no-untyped-call]
            assert said == str(words) and category in ("info", "error")
