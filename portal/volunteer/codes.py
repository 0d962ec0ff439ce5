"""Who comes in with a helper code: looked up from the body of a form, with few wrong tries an hour from one network."""

from datetime import datetime
from typing import cast

from flask import current_app, request
from flask.blueprints import BlueprintSetupState

from portal.operations.helper_codes import CodeUnknown, Helper, known_helper
from portal.volunteer.views import blueprint
from portal.web.allowance import HourlyAllowance
from portal.web.current import AMSTERDAM, today
from portal.web.guards import from_own_page, network

TRIES = "helper_code_tries"
# Twelve signs are mistyped now and then; a thousand networks would still try for a million years.
MOST_WRONG_AN_HOUR = 15
LONGEST = 60
FOREIGN, UNKNOWN, TOO_MANY = "foreign", "unknown", "too_many"
STATUS = {FOREIGN: 403, UNKNOWN: 400, TOO_MANY: 429}


class NotLetIn(Exception):
    """No code that opens anything; `why` says what to tell."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@blueprint.record
def count_tries(state: BlueprintSetupState) -> None:
    """Each application counts its own wrong tries."""
    state.app.extensions[TRIES] = HourlyAllowance(MOST_WRONG_AN_HOUR)


def typed_code() -> str:
    """What stands in the field for the code."""
    return request.form.get("code", "")[:LONGEST].strip()


def let_in() -> Helper:
    """The helper whose code this form brings; raises NotLetIn."""
    if not from_own_page():
        raise NotLetIn(FOREIGN)
    tries, moment = cast(HourlyAllowance, current_app.extensions[TRIES]), datetime.now(AMSTERDAM)
    if tries.spent(network(), moment):
        raise NotLetIn(TOO_MANY)
    try:
        return known_helper(typed_code(), today(), current_app.config["SECRET_KEY"])
    except CodeUnknown as error:
        tries.admit(network(), moment)
        raise NotLetIn(UNKNOWN) from error
