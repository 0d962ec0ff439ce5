"""Rounds of one group are one listing with several start days; groups that differ stay apart."""

from crawler.items import Listing

_SAME = (
    "title",
    "street",
    "postcode",
    "city",
    "dayparts",
    "hours_per_week",
    "weeks",
    "hours_total",
    "price_eur",
    "price_unit",
    "mode",
    "level_from",
    "level_to",
    "women_only",
    "group_size_max",
)


def joined_rounds(listings: list[tuple[Listing, tuple[object, ...]]]) -> list[Listing]:
    """Listings with the same course, place, times and price become one; the second of a pair is the lesson times."""
    groups: dict[tuple[object, ...], list[Listing]] = {}
    for listing, times in listings:
        key = (*(str(getattr(listing, name)) for name in _SAME), times)
        groups.setdefault(key, []).append(listing)
    return [_joined(rounds) for rounds in groups.values()]


def _joined(rounds: list[Listing]) -> Listing:
    first = rounds[0]
    if len(rounds) == 1:
        return first
    first.start_dates = sorted({day for one in rounds for day in one.start_dates})
    first.start_months = sorted({month for one in rounds for month in one.start_months})
    open_rounds = [one for one in rounds if one.wait_kind not in ("full", "closed")]
    if open_rounds and first.wait_kind in ("full", "closed"):
        first.wait_kind = open_rounds[0].wait_kind
        first.wait_weeks_min, first.wait_weeks_max = open_rounds[0].wait_weeks_min, open_rounds[0].wait_weeks_max
        first.evidence = {**first.evidence, **open_rounds[0].evidence}
    return first
