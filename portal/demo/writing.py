"""Writes the whole country to a directory: sites, registry, truth, and the files that people would deliver."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from portal.demo.marks import write_marks
from portal.demo.outcomes import write_outcomes
from portal.demo.ratings import write_ratings
from portal.demo.records import hidden_truth
from portal.demo.site_writing import render_sites
from portal.demo.world import Country


@dataclass(frozen=True, slots=True)
class CountryFiles:
    """Paths of everything that was written; `sites` and `registry` are directories."""

    sites: Path
    registry: Path
    truth: Path
    hidden: Path
    ratings: Path
    outcomes: Path
    quality_marks: Path


def write_country(country: Country, directory: Path, report: Callable[[str], None]) -> CountryFiles:
    """Writes everything below `directory` and reports a line for each kind of file."""
    files = CountryFiles(
        sites=directory / "sites",
        registry=directory / "registry",
        truth=directory / "truth.jsonl",
        hidden=directory / "hidden.json",
        ratings=directory / "ratings.csv",
        outcomes=directory / "outcomes.csv",
        quality_marks=directory / "quality_marks.csv",
    )
    directory.mkdir(parents=True, exist_ok=True)
    listings = render_sites(country, files.sites)
    report(f"{len(country.providers)} sites with {len(listings)} listings in {files.sites}")
    _write_truth(listings, files.truth)
    _write_registry(country, files.registry)
    hidden = json.dumps(hidden_truth(country), ensure_ascii=False, indent=1)
    files.hidden.write_text(hidden + "\n", encoding="utf-8")
    write_ratings(country, files.ratings)
    write_outcomes(country, files.outcomes)
    write_marks(country, files.quality_marks)
    report(f"registry, truth, ratings, outcomes and quality marks in {directory}")
    return files


def _write_truth(listings: list[dict[str, Any]], path: Path) -> None:
    lines = [json.dumps(listing, ensure_ascii=False) + "\n" for listing in listings]
    path.write_text("".join(lines), encoding="utf-8")


def made_up_number(slug: str) -> str:
    """A number that nobody has: 00 begins calls abroad and no country's code begins with 0, so that 000 leads nowhere.

    No number of the Dutch plan begins so either: after its first 0 stands none (ITU-T E.164, annex with country codes).
    """
    return f"000-{int(hashlib.sha256(slug.encode()).hexdigest(), 16) % 10_000_000:07}"


def _write_registry(country: Country, directory: Path) -> None:
    """One file a provider, as the crawler's registry wants it; files of schools that are no more are removed."""
    directory.mkdir(parents=True, exist_ok=True)
    for old in directory.glob("*.yaml"):
        old.unlink()
    for provider in country.providers:
        entry = {
            "slug": provider.slug,
            "name": provider.name,
            "base_url": f"http://{provider.slug}.localhost/",
            "active": True,
            "contact_email": f"info@{provider.slug}.example",
            "contact_phone": made_up_number(provider.slug),
        }
        text = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False)
        (directory / f"{provider.slug}.yaml").write_text(text, encoding="utf-8")
