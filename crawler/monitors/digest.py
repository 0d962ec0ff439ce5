"""What a run should have found against what it found: a short digest for the person who looks after the crawler."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from crawler.monitors.expectation import RUNS, median_shares
from crawler.monitors.findings import SiteFinding, judge
from crawler.monitors.troubles import TROUBLES

# Assumptions: a field that loses a quarter of its coverage over all sites is a broken rule rather than news; below
# twenty listings a share of all says nothing.
OVERALL_DROP = 0.25
LEAST_LISTINGS = 20
MOST_NAMED = 12


@dataclass(frozen=True, slots=True)
class Digest:
    """The lines to print, the sites one by one, and how many earlier runs were looked at."""

    lines: tuple[str, ...]
    urgent: tuple[str, ...]
    sites: tuple[SiteFinding, ...]
    earlier_runs: int

    @property
    def needs_person(self) -> bool:
        """True where something needs a person."""
        return bool(self.urgent)

    def as_record(self) -> dict[str, Any]:
        """The digest as plain values, as it is kept in the run's report."""
        return {
            "needs_person": self.needs_person,
            "earlier_runs": self.earlier_runs,
            "urgent": list(self.urgent),
            "sites": [site.as_record() for site in self.sites],
        }


def compare(after: dict[str, Any], earlier: Sequence[dict[str, Any]] = ()) -> Digest:
    """The digest of a run's report against those of earlier runs, in any order; KeyError for anything else.

    Runs in which no site answered say something of our network only and are left out, as are runs of a later date.
    """
    dated = sorted(earlier, key=lambda report: str(report["as_of"]))
    before = [report for report in dated if _online(report) and report["as_of"] <= after["as_of"]]
    sites = tuple(_findings(after, before))
    urgent = (*_troubles(sites), *_nothing(after), *_overall_drops(after, before))
    lines = [*_summary(after), *(f"! {line}" for line in urgent), *_still(sites)]
    return Digest((*lines, *(() if urgent else ("nothing needs a person",))), urgent, sites, len(before))


def _online(report: dict[str, Any]) -> bool:
    totals = report["totals"]
    return bool(totals["reached"]) or totals["providers"] < 2


def _findings(after: dict[str, Any], before: Sequence[dict[str, Any]]) -> Iterator[SiteFinding]:
    for slug, record in after["providers"].items():
        known = [report["providers"][slug] for report in before if slug in report["providers"]]
        yield judge(slug, record, known, _online(after))


def _summary(report: dict[str, Any]) -> Iterator[str]:
    totals = report["totals"]
    yield (
        f"{report['as_of']}: {totals['providers']} providers, {totals['reached']} reached, {totals['pages']} pages, "
        f"{totals['listings']} listings, {totals['warnings']} warnings"
    )
    if totals["failures"]:
        yield "failures: " + ", ".join(f"{kind} {times}" for kind, times in sorted(totals["failures"].items()))


def _troubles(sites: Sequence[SiteFinding]) -> Iterator[str]:
    for name, trouble in TROUBLES.items():
        if slugs := [site.provider for site in sites if site.trouble == name and site.needs_person]:
            yield f"{name}: {named(slugs)} ({trouble.action})"


def _still(sites: Sequence[SiteFinding]) -> Iterator[str]:
    for name in TROUBLES:
        if slugs := [site.provider for site in sites if site.trouble == name and not site.needs_person]:
            yield f"{name}, {'still' if TROUBLES[name].urgency == 'once' else 'no hurry'}: {named(slugs)}"


def named(slugs: Sequence[str], most: int = MOST_NAMED) -> str:
    """The first of the names, and how many more there are."""
    more = f" and {len(slugs) - most} more" if len(slugs) > most else ""
    return ", ".join(slugs[:most]) + more


def _nothing(report: dict[str, Any]) -> Iterator[str]:
    if report["totals"]["providers"] and not report["totals"]["listings"]:
        yield "no listing at all"


def _overall_drops(after: dict[str, Any], before: Sequence[dict[str, Any]]) -> Iterator[str]:
    usual = median_shares([shares for report in before[-RUNS:] if (shares := _overall_coverage(report))])
    found = _overall_coverage(after)
    for field, share in usual.items():
        if share - found.get(field, share) > OVERALL_DROP * share:
            yield f"{field}: filled in {share:.0%} of all listings, now in {found[field]:.0%}"


def _overall_coverage(report: dict[str, Any]) -> dict[str, float]:
    records = [record for record in report["providers"].values() if record["listings"]]
    listings = sum(record["listings"] for record in records)
    if listings < LEAST_LISTINGS:
        return {}
    fields = {field for record in records for field in record["coverage"]}
    return {
        field: sum(record["coverage"].get(field, 0.0) * record["listings"] for record in records) / listings
        for field in sorted(fields)
    }
