"""One site of one run: what was found against what was expected, and which trouble the difference is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from crawler.monitors.expectation import LEAST_SITE_LISTINGS, expect
from crawler.monitors.troubles import TROUBLES, reasons, visit_trouble

# Assumption: half of what is usual is a broken rule or site rather than a season's end.
FEW = 0.5
# A field that so much less of the listings states than usual is lost.
SITE_DROP = 0.5
LEAST_PAGES = 4
NO_PLACE = "none of its known places found"


@dataclass(frozen=True, slots=True)
class SiteFinding:
    """A site's figures beside the expected ones (None: no earlier visit reached it) and its trouble, if any.

    `is_known` says that the run before showed the same trouble, `runs` on how many visits the expectation rests.
    """

    provider: str
    trouble: str | None
    why: str
    is_known: bool
    runs: int
    pages: int
    expected_pages: float | None
    listings: int
    expected_listings: float | None
    lost_fields: tuple[str, ...]

    @property
    def needs_person(self) -> bool:
        """True where somebody must look at the site because of this run."""
        urgency = TROUBLES[self.trouble].urgency if self.trouble else "never"
        return urgency == "always" or (urgency == "once" and not self.is_known)

    @property
    def differs(self) -> bool:
        """True where the run was not what was expected."""
        return self.trouble is not None or few_pages(self.pages, self.expected_pages)

    def as_record(self) -> dict[str, Any]:
        """The finding as plain values, with what to do."""
        return {
            "provider": self.provider,
            "trouble": self.trouble,
            "why": self.why,
            "action": TROUBLES[self.trouble].action if self.trouble else None,
            "is_known": self.is_known,
            "needs_person": self.needs_person,
            "differs": self.differs,
            "runs": self.runs,
            "pages": {"found": self.pages, "expected": self.expected_pages},
            "listings": {"found": self.listings, "expected": self.expected_listings},
            "lost_fields": list(self.lost_fields),
        }


def judge(provider: str, record: dict[str, Any], earlier: Sequence[dict[str, Any]], online: bool) -> SiteFinding:
    """One visit against the site's records of earlier runs, oldest first; `online` is false where no site answered."""
    expected = expect(earlier)
    lost = lost_fields(record, expected.coverage)
    trouble = site_trouble(record, earlier, online)
    return SiteFinding(
        provider=provider,
        trouble=trouble,
        why=", ".join(filter(None, (reasons(record), NO_PLACE if misses_places(record) else ""))),
        is_known=bool(trouble and earlier) and trouble == site_trouble(earlier[-1], earlier[:-1], True),
        runs=expected.runs,
        pages=record["pages"],
        expected_pages=expected.pages,
        listings=record["listings"],
        expected_listings=expected.listings,
        lost_fields=lost,
    )


def site_trouble(record: dict[str, Any], earlier: Sequence[dict[str, Any]], online: bool) -> str | None:
    """The name of a site's trouble; None where it brought what it should."""
    seen = visit_trouble(record)
    if seen == "gone" and not (online and earlier and visit_trouble(earlier[-1]) == "gone"):
        return "unreachable"
    return seen or _shortfall(record, earlier)


def _shortfall(record: dict[str, Any], earlier: Sequence[dict[str, Any]]) -> str | None:
    expected = expect(earlier)
    if few_listings(record["listings"], expected.listings) or lost_fields(record, expected.coverage):
        return "fewer_pages" if few_pages(record["pages"], expected.pages) else "layout_changed"
    return "places_missing" if misses_places(record) else None


def misses_places(record: dict[str, Any]) -> bool:
    """Whether the site was read and none of the places that the registry knows of it was found."""
    return record.get("places_found") == []


def few_pages(found: int, expected: float | None) -> bool:
    """Whether a visit brought far fewer pages than usual."""
    return expected is not None and expected >= LEAST_PAGES and found < FEW * expected


def few_listings(found: int, expected: float | None) -> bool:
    """Whether a site that has listings brought none, or far fewer than usual."""
    if not expected:
        return False
    return found == 0 or (expected >= LEAST_SITE_LISTINGS and found < FEW * expected)


def lost_fields(record: dict[str, Any], usual: Mapping[str, float]) -> tuple[str, ...]:
    """The fields that were stated and hardly are any more; none where there are too few listings to say."""
    if record["listings"] < LEAST_SITE_LISTINGS:
        return ()
    found = record["coverage"]
    return tuple(field for field, share in usual.items() if share - found.get(field, share) > SITE_DROP)
