"""The books of regions that this process keeps, for the rooms that show them."""

from typing import cast

from flask import current_app

from portal.operations.show_dashboard import ReferralBook, RegionBook, RegionBooks
from portal.web.current import read_model, today

BOOKS = "region_books"


def books() -> RegionBooks:
    """This application's own."""
    return cast(RegionBooks, current_app.extensions.setdefault(BOOKS, RegionBooks()))


def region_book(code: str) -> RegionBook:
    """What is known of a municipality's region; raises MunicipalityUnknown."""
    return books().region(read_model(), code, today())


def referral_book(book: RegionBook) -> ReferralBook:
    """What people's choices tell of it."""
    return books().referrals(read_model(), book.region, today())
