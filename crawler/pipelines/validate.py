"""Every listing against the contract: a value that breaks it becomes unknown, a listing without a root is left out."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from crawler.items import LEVELS, Evidence, Listing, SiteReading
from crawler.pipelines.contract import CHECKS, ROOTS, UNKNOWN, is_filled, is_writable

# Amount, unit, "from": which of the three may be stated together.
PRICED = ((False, False, False), (True, True, False), (True, True, True))


def validate(slug: str, reading: SiteReading) -> SiteReading:
    """The reading with valid listings only, each once and in a fixed order, and a warning for all that was dropped."""
    warnings = list(reading.warnings)
    kept: dict[tuple[str, str, str], Listing] = {}
    for listing in reading.listings:
        fault = _root_fault(slug, listing)
        if fault:
            warnings.append(f"listing dropped: {fault}")
            continue
        sound, dropped = _without_faults(listing)
        warnings += [f"{sound.source_url}: {sound.title}: {reason}" for reason in dropped]
        kept.setdefault(_order(sound), sound)
    return SiteReading(tuple(kept[order] for order in sorted(kept)), tuple(warnings))


def _order(listing: Listing) -> tuple[str, str, str]:
    """Equal for two listings that say the same, whatever words they rest on."""
    return listing.source_url, listing.title, repr([getattr(listing, name) for name in UNKNOWN if name != "evidence"])


def _root_fault(slug: str, listing: Listing) -> str | None:
    if listing.provider != slug:
        return f"provider {listing.provider!r} is not {slug!r}"
    wrong = next((name for name in ROOTS[1:] if not CHECKS[name](getattr(listing, name))), None)
    return f"{wrong} {getattr(listing, wrong)!r}" if wrong else None


def _without_faults(listing: Listing) -> tuple[Listing, list[str]]:
    dropped = {name: reason for name in UNKNOWN if name != "evidence" and (reason := _fault(listing, name))}
    sound = _emptied(listing, dropped)
    while broken := next(_contradictions(sound), None):
        names, reason = broken
        found = {name: f"{name} dropped: {reason}" for name in names if is_filled(sound, name)}
        sound, dropped = _emptied(sound, found), dropped | found
    return sound, list(dropped.values())


def _fault(listing: Listing, name: str) -> str | None:
    value = getattr(listing, name)
    if value == UNKNOWN[name] and type(value) is type(UNKNOWN[name]):
        return None
    if not CHECKS[name](value):
        return f"{name} dropped: {value!r} is not allowed"
    proof = listing.evidence.get(name)
    if not isinstance(proof, Evidence) or not proof.text.strip() or not is_writable(proof.text + proof.where):
        return f"{name} dropped: {value!r} has no evidence"
    return None


def _emptied(listing: Listing, names: dict[str, str]) -> Listing:
    if not names and listing.evidence.keys() <= UNKNOWN.keys():
        return listing
    evidence = {key: proof for key, proof in listing.evidence.items() if key in UNKNOWN and key not in names}
    return replace(listing, **{name: _copy(UNKNOWN[name]) for name in names}, evidence=evidence)


def _copy(value: Any) -> Any:
    return list(value) if isinstance(value, list) else value


def _contradictions(listing: Listing) -> Iterator[tuple[tuple[str, ...], str]]:
    """Fields that cannot hold together, with the reason; each is gone once its fields are emptied."""
    low, high = listing.level_from, listing.level_to
    shortest, longest = listing.wait_weeks_min, listing.wait_weeks_max
    if low and high and LEVELS.index(low) > LEVELS.index(high):
        yield ("level_from", "level_to"), f"{low} is above {high}"
    if shortest is not None and longest is not None and shortest > longest:
        yield ("wait_weeks_min", "wait_weeks_max"), f"{shortest} weeks is more than {longest}"
    priced = (listing.price_eur is not None, listing.price_unit is not None, listing.price_from is not None)
    if priced not in PRICED:
        yield ("price_eur", "price_unit", "price_from"), "a price has an amount and a unit"
    stated = {"weeks": shortest is not None or longest is not None}
    stated |= {"dates": bool(listing.start_dates), "months": bool(listing.start_months)}
    if not stated.get(listing.wait_kind, True):
        yield ("wait_kind",), f"{listing.wait_kind!r} without the {listing.wait_kind}"
