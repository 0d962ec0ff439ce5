"""What travels through the crawler: a fetched page, a statement with its evidence, a listing."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

ROUTES = ("b1", "onderwijs", "z", "wi2013", "staatsexamen", "alfabetisering", "nt2")
LEVELS = ("alfa", "A0", "A1", "A2", "B1", "B2", "C1")
COMPONENTS = ("taal", "knm", "ona", "map", "pvt")
MODES = ("classroom", "online", "blended", "workplace")
DAYPARTS = ("morning", "afternoon", "evening", "weekend")
PRICE_UNITS = ("total", "hour", "lesson", "week", "month", "module")
# Strongest first: the order in which statements about starting beat each other.
WAIT_KINDS = (
    "closed",
    "full",
    "weeks",
    "dates",
    "months",
    "periodic",
    "rolling",
    "no_waiting_list",
    "waiting_list",
    "min_participants",
    "via_municipality",
    "on_request",
    "announced_later",
    "unknown",
)


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it was fetched: `url` after redirects and without fragment, `body` as bytes."""

    url: str
    body: bytes
    content_type: str
    fetched_at: datetime
    last_modified: date | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that a value rests on, and where they stand: a CSS path, JSON-LD path or page number."""

    text: str
    where: str

    def __reduce__(self) -> tuple[type["Evidence"], tuple[str, str]]:
        """A listing has some fifteen of these when it comes from its reader: built anew, not field by field."""
        return Evidence, (self.text, self.where)


@dataclass(slots=True)
class Listing:
    """One course offering at one location by one provider; what the site does not state is None or empty."""

    provider: str
    source_url: str
    fetched_at: str
    title: str
    route: str | None = None
    level_from: str | None = None
    level_to: str | None = None
    components: list[str] = field(default_factory=list)
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    mode: str | None = None
    dayparts: list[str] = field(default_factory=list)
    hours_per_week: float | None = None
    weeks: float | None = None
    hours_total: float | None = None
    group_size_max: int | None = None
    price_eur: float | None = None
    price_unit: str | None = None
    price_from: bool | None = None
    wait_kind: str = "unknown"
    wait_weeks_min: float | None = None
    wait_weeks_max: float | None = None
    start_dates: list[str] = field(default_factory=list)
    start_months: list[str] = field(default_factory=list)
    min_participants: int | None = None
    keurmerk_claimed: bool | None = None
    pass_rate_claimed: float | None = None
    childcare: bool | None = None
    women_only: bool | None = None
    support_languages: list[str] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        """The listing as one feed line's object, keys in the contract's order."""
        record = {name: getattr(self, name) for name in self.__slots__}
        record["evidence"] = {
            name: {"text": proof.text, "where": proof.where} for name, proof in sorted(self.evidence.items())
        }
        return record


@dataclass(frozen=True, slots=True)
class SiteReading:
    """What one site's pages say: its listings, and what a person should look at."""

    listings: tuple[Listing, ...] = ()
    warnings: tuple[str, ...] = ()
