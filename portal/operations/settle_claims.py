"""Lets claims lapse whose day has come, and judges the others again by what the schools' sites say now."""

from datetime import date, datetime

from sqlalchemy import select

from portal.domain.school_claim import PUBLIC, ClaimState, SchoolClaim, judged
from portal.extensions import db
from portal.models.school import SchoolClaim as Row
from portal.models.turns import take_turn
from portal.models.version import raise_data_version
from portal.operations.audit import COMMAND, note
from portal.operations.claim_facts import observed_now, recorded, subject_of
from portal.operations.load_claims import as_claim
from portal.operations.show_own_page import OfferingUnknown, OwnPage, show_own_page


def settle_claims(now: datetime, today: date) -> int:
    """Bring every claim's state up to the day; gives how many changed. A second time at once changes nothing."""
    take_turn(db.session, "claims")
    changed = 0
    pages: dict[int, OwnPage] = {}
    rows = list(db.session.scalars(select(Row).where(Row.state.in_(PUBLIC)).order_by(Row.provider_id, Row.id)))
    for row in rows:
        if row.provider_id not in pages:
            pages[row.provider_id] = show_own_page(row.provider_id, today)
        changed += settle(row, settled(as_claim(row), pages[row.provider_id], today), now)
    if changed:
        raise_data_version(db.session)
    db.session.commit()
    return changed


def settled(claim: SchoolClaim, page: OwnPage, today: date) -> tuple[ClaimState, object]:
    """State and observed value that the claim has today; what is said of a course that is gone lapses with it."""
    if claim.until < today:
        return ClaimState.LAPSED, claim.observed
    try:
        observed = observed_now(page, claim.field, claim.offering, today)
    except OfferingUnknown:
        return ClaimState.LAPSED, claim.observed
    now = judged(claim, observed)
    # What a maintainer accepted was accepted against these words.
    return now.state, claim.observed if now.state == ClaimState.ACCEPTED else observed


def settle(row: Row, result: tuple[ClaimState, object], now: datetime) -> bool:
    """Write what came out; true where it is new. Only a change of state is told in the audit log."""
    state, observed = result
    if (row.state, row.observed) == (state.value, observed):
        return False
    before = recorded(row)
    if row.state != state:
        row.state = state.value
        note(COMMAND, "settle-claim", subject_of(row.id), now, before, recorded(row))
    row.observed = observed
    return True
