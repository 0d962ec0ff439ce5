"""One-time codes of an account's second factor: of two who show the same one at once, one comes in."""

from datetime import datetime

from sqlalchemy import or_, update

from portal.domain.sign_in import latest_counter
from portal.extensions import db
from portal.models.account import Account
from portal.models.counting import changed_a_row
from portal.models.turns import take_turn


def use_counter(account: int, counter: int, now: datetime) -> bool:
    """Note that the code of this half minute was used; false where it, or a later one, was used before.

    What was noted by a clock that was ahead of time does not count.
    """
    spent = Account.totp_counter
    newer = or_(spent.is_(None), spent < counter, spent > latest_counter(now))
    used = changed_a_row(db.session, update(Account).where(Account.id == account, newer).values(totp_counter=counter))
    db.session.commit()
    return used


def wait_for_account(account: int) -> None:
    """Let nobody else look at this account's recovery codes until the end of the transaction."""
    take_turn(db.session, "account", account)
