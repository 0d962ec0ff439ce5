"""What each site states, as listings in the contract's normal form, and the hidden truth behind them."""

from collections.abc import Mapping
from typing import Any

from portal.demo.advertising import WAIT_KINDS, Claims, Start, Stated
from portal.demo.shapes.site import Page, Site
from portal.demo.shapes.tables import last_season
from portal.demo.wording.facts import hours_total
from portal.demo.wording.words import Entry
from portal.demo.world import Branch, Country, Offering, Price, Provider

DIGITS_KEPT = 4


def listings_of(site: Site, pages: tuple[Page, ...]) -> list[dict[str, Any]]:
    """The listings that a perfect reader finds on the site, in the order of its pages."""
    if site.provider.site_state != "works":
        return []
    return [_listing(site, page, entry) for page in pages for entry in page.entries]


def _listing(site: Site, page: Page, entry: Entry) -> dict[str, Any]:
    stated, course = entry.stated, entry.stated.programme.course
    offering = stated.offering
    return {
        "provider": site.provider.slug,
        "source_url": site.base_url.rstrip("/") + page.path,
        "title": course.title,
        "route": course.route,
        "level_from": course.level_from if "entry" in stated.fields else None,
        "level_to": course.level_to,
        "components": list(course.components),
        **_place(offering.branch),
        "mode": stated.programme.mode if "mode" in stated.fields else None,
        "dayparts": list(offering.dayparts),
        **_lengths(stated),
        "group_size_max": stated.programme.group_size if "group" in stated.fields else None,
        **_price(stated),
        **_waiting(site, entry),
        **_claims(site.claims),
        "women_only": True if stated.programme.women_only else None,
        "support_languages": list(site.claims.languages),
    }


def _place(branch: Branch | None) -> dict[str, str | None]:
    if branch is None:
        return {"street": None, "postcode": None, "city": None}
    return {"street": branch.street, "postcode": branch.postcode, "city": branch.city}


def _lengths(stated: Stated) -> dict[str, float | None]:
    """Hours a week, weeks and total of hours; half days without their length give no hours."""
    hours = None if stated.schedule == "half_days" else _plain(stated.offering.hours_per_week)
    return {
        "hours_per_week": hours,
        "weeks": stated.programme.weeks if "weeks" in stated.fields else None,
        "hours_total": hours_total(stated) if stated.has_hours_total else None,
    }


def _price(stated: Stated) -> dict[str, float | str | bool | None]:
    price: Price | None = stated.programme.price if "price" in stated.fields else None
    return {
        "price_eur": None if price is None else _plain(price.amount),
        "price_unit": None if price is None else price.unit,
        "price_from": True if price is not None and price.is_lower_bound else None,
    }


def _waiting(site: Site, entry: Entry) -> dict[str, Any]:
    start = entry.stated.start
    past = last_season(entry) if site.provider.shape == "seasons" else ()
    first, last = start.term_weeks or (None, None)
    return {
        "wait_kind": _strongest(start, site.claims),
        "wait_weeks_min": None if first is None else _plain(first),
        "wait_weeks_max": None if last is None else _plain(last),
        "start_dates": sorted(day.isoformat() for day in (*past, *start.dates)),
        "start_months": sorted(month.isoformat()[:7] for month in start.months),
        "min_participants": start.minimum or site.claims.minimum,
    }


def _strongest(start: Start, claims: Claims) -> str:
    """The strongest of the group's own statement and what the site says of all its groups."""
    kinds = {start.kind}
    if claims.without_list:
        kinds.add("no_waiting_list")
    if claims.minimum is not None:
        kinds.add("min_participants")
    return min(kinds, key=WAIT_KINDS.index)


def _claims(claims: Claims) -> dict[str, Any]:
    return {
        "keurmerk_claimed": claims.holds_mark,
        "pass_rate_claimed": claims.pass_rate,
        "childcare": claims.childcare,
    }


def _plain(number: float) -> float | int:
    """A whole number as int, so that equal values look equal in the files."""
    return int(number) if float(number).is_integer() else number


def hidden_truth(country: Country) -> dict[str, Any]:
    """The country's truth for benches: qualities in logits, waits in weeks, seats a month."""
    return {
        "seed": country.seed,
        "as_of": country.as_of.isoformat(),
        "severities": _rounded(country.severities),
        "providers": [_hidden_provider(provider) for provider in country.providers],
    }


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {name: round(value, DIGITS_KEPT) for name, value in values.items()}


def _hidden_provider(provider: Provider) -> dict[str, Any]:
    qualities = {
        "theta": provider.theta,
        "low_literacy_skill": provider.low_literacy_skill,
        "wait_log_bias": provider.wait_log_bias,
        "learners_per_year": provider.learners_per_year,
    }
    return {
        "provider": provider.slug,
        "name": provider.name,
        "kind": provider.kind,
        "shape": provider.shape,
        "site_state": provider.site_state,
        "candour": provider.candour,
        "page_date": provider.page_date.isoformat(),
        **_rounded(qualities),
        "contracts": list(provider.contracts),
        "offerings": [_hidden_offering(offering) for offering in provider.offerings],
    }


def _hidden_offering(offering: Offering) -> dict[str, Any]:
    branch, course = offering.branch, offering.programme.course
    price = offering.programme.price
    return {
        "title": course.title,
        "route": course.route,
        "level_from": course.level_from,
        "level_to": course.level_to,
        **_place(branch),
        "municipality": None if branch is None else branch.municipality,
        "latitude": None if branch is None else branch.latitude,
        "longitude": None if branch is None else branch.longitude,
        "dayparts": list(offering.dayparts),
        "hours_per_week": _plain(offering.hours_per_week),
        "weeks": offering.programme.weeks,
        "mode": offering.programme.mode,
        "price_eur": None if price is None else _plain(price.amount),
        "price_unit": None if price is None else price.unit,
        "wait_weeks": offering.wait_weeks,
        "seats_per_month": offering.seats_per_month,
        "group_size": offering.programme.group_size,
    }
