"""Who comes in with a helper code: looked up from the body of a form, with few wrong tries an hour from one network."""

from flask import current_app, request

from portal.operations.helper_codes import CodeUnknown, Helper, known_helper
from portal.web.current import today
from portal.web.guards import from_own_page, network
from portal.web.limits import WRONG_CODES, allowance
from portal.web.staff_clock import now

LONGEST = 60
FOREIGN, UNKNOWN, TOO_MANY = "foreign", "unknown", "too_many"
STATUS = {FOREIGN: 403, UNKNOWN: 400, TOO_MANY: 429}


class NotLetIn(Exception):
    """No code that opens anything; `why` says what to tell."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


def typed_code() -> str:
    """What stands in the field for the code."""
    return request.form.get("code", "")[:LONGEST].strip()


def let_in() -> Helper:
    """The helper whose code this form brings; raises NotLetIn."""
    if not from_own_page():
        raise NotLetIn(FOREIGN)
    tries, moment = allowance(WRONG_CODES), now()
    if tries.spent(network(), moment):
        raise NotLetIn(TOO_MANY)
    try:
        return known_helper(typed_code(), today(), current_app.config["SECRET_KEY"])
    except CodeUnknown as error:
        tries.admit(network(), moment)
        raise NotLetIn(UNKNOWN) from error
