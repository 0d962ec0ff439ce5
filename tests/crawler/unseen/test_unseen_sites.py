"""The crawler on sites that it was not written for, field by field against what a person reads there."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

import pytest

from crawler.assembly.site import read_site
from crawler.items import Listing
from tests.crawler.unseen.site import AS_OF, UnseenSite
from tests.crawler.unseen.sites import SITES

# Where and when a listing was read, and the words it rests on, are other tests' subject.
NOT_COMPARED = ("provider", "source_url", "fetched_at", "evidence")
UNORDERED = ("components", "dayparts", "support_languages")
NAMING = ("title", "city", "dayparts")


def filled_fields(listing: Listing) -> dict[str, Any]:
    """The compared fields of a listing that say anything; a price that is no lower bound says nothing of bounds."""
    values = {name: value for name, value in asdict(listing).items() if name not in NOT_COMPARED}
    return {name: value for name, value in values.items() if not _says_nothing(name, value)}


def _says_nothing(name: str, value: object) -> bool:
    return value in (None, [], "unknown") or (name == "price_from" and value is False)


def normal(record: Mapping[str, Any]) -> dict[str, Any]:
    """The record with the lists whose order means nothing in one order."""
    return {name: sorted(value) if name in UNORDERED else value for name, value in record.items()}


def likeness(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """In how many of the naming fields two listings agree."""
    return sum(one.get(name) == other.get(name) for name in NAMING)


def paired(
    expected: Sequence[dict[str, Any]], found: Sequence[dict[str, Any]]
) -> list[tuple[dict[str, Any], dict[str, Any]]]:
    """Expected with found listings, best agreeing first; one without a partner stands beside an empty one."""
    ranked = sorted(
        ((likeness(left, right), i, j) for i, left in enumerate(expected) for j, right in enumerate(found)),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    partner: dict[int, int] = {}
    for score, i, j in ranked:
        if score and i not in partner and j not in partner.values():
            partner[i] = j
    lonely: list[tuple[dict[str, Any], dict[str, Any]]] = [
        ({}, right) for j, right in enumerate(found) if j not in partner.values()
    ]
    return [(left, found[partner[i]] if i in partner else {}) for i, left in enumerate(expected)] + lonely


def differences(left: Mapping[str, Any], right: Mapping[str, Any]) -> list[str]:
    """What two listings disagree on, a line a field."""
    title = left.get("title") or right.get("title")
    fields = sorted({*left, *right})
    return [
        f"{title}: {name}: expected {left.get(name)!r}, found {right.get(name)!r}"
        for name in fields
        if left.get(name) != right.get(name)
    ]


def _case(site: UnseenSite) -> Any:
    marks = [pytest.mark.xfail(strict=False, reason=site.fault)] if site.fault else []
    return pytest.param(site, id=site.slug, marks=marks)


@pytest.mark.parametrize("site", [_case(site) for site in SITES])
def test_a_site_never_seen_before_is_read_as_a_person_reads_it(site: UnseenSite) -> None:
    reading = read_site(site.entry, site.fetched_pages(), AS_OF)
    found = [normal(filled_fields(listing)) for listing in reading.listings]
    expected = [normal(listing) for listing in site.listings]
    wrong = [line for left, right in paired(expected, found) for line in differences(left, right)]
    assert not wrong, "\n".join(wrong)
