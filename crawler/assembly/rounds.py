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


def add_earlier_rounds(listings: list[Listing], earlier: list[Listing]) -> None:
    """A group that stood in last season's list as well keeps the days on which it began then."""
    for past in earlier:
        same = [listing for listing in listings if _is_same_group(listing, past)]
        if len(same) == 1 and past.start_dates:
            same[0].start_dates = sorted({*same[0].start_dates, *past.start_dates})
            same[0].evidence.setdefault("start_dates", past.evidence["start_dates"])
        if len(same) == 1 and past.start_months:
            same[0].start_months = sorted({*same[0].start_months, *past.start_months})
            same[0].evidence.setdefault("start_months", past.evidence["start_months"])


def _is_same_group(listing: Listing, past: Listing) -> bool:
    if listing.title.casefold() != past.title.casefold() or listing.dayparts != past.dayparts:
        return False
    pairs = ((getattr(listing, name), getattr(past, name)) for name in ("postcode", "city", "hours_per_week"))
    return all(one == other or other is None for one, other in pairs)
