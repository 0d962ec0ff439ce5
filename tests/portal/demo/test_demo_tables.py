"""The files that municipalities and registers would deliver are whole and consistent."""

import csv
import re
import statistics
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
import yaml

from portal.demo import marks, outcomes, ratings
from portal.demo.outcomes import GROUPS, pass_chance
from portal.demo.ratings import Quarter, quarter_before
from portal.demo.world import Country
from tests.portal.demo.written_country import AS_OF, Written

YES_NO = {"", "yes", "no"}


def rows_of(path: Path, header: tuple[str, ...]) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        reader = csv.DictReader(handle)
        rows = list(reader)
    assert tuple(reader.fieldnames or ()) == header
    return rows


def test_the_registry_has_one_readable_file_a_school(country: Country, written: Written) -> None:
    entries = [
        yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted(written.files.registry.glob("*.yaml"))
    ]
    assert {entry["slug"] for entry in entries} == {provider.slug for provider in country.providers}
    for entry in entries:
        assert entry["base_url"] == f"http://{entry['slug']}.localhost/"
        assert entry["active"] is True
        assert entry["contact_email"].endswith(".example")
        # No number begins so: nobody is called by mistake.
        assert re.fullmatch(r"000-\d{7}", entry["contact_phone"])


def test_ratings_are_within_their_scales_and_published_after_the_quarter(country: Country, written: Written) -> None:
    rows = rows_of(written.files.ratings, ratings.HEADER)
    providers = {provider.slug: provider for provider in country.providers}
    for row in rows:
        areas = [row[name] for name in ("lessons", "guidance", "flexibility", "intake")]
        assert set(areas) <= {"", "1", "2", "3", "4", "5"} and any(areas)
        assert row["municipality"] in providers[row["provider"]].municipalities
        assert {row["mark_valid"], row["complaints_procedure"], row["contract_without_penalty"]} <= YES_NO
        assert (row["contract"] == "yes") == (row["municipality"] in providers[row["provider"]].contracts)
        quarter = Quarter(int(row["quarter"][:4]), int(row["quarter"][5]))
        assert quarter.end <= date.fromisoformat(row["published_on"]) <= AS_OF
    assert len({(row["provider"], row["municipality"], row["quarter"]) for row in rows}) == len(rows)


def test_there_are_two_to_three_ratings_a_school_and_some_have_none(country: Country, written: Written) -> None:
    rows = rows_of(written.files.ratings, ratings.HEADER)
    assert 2.0 <= len(rows) / len(country.providers) <= 3.0
    assert len({row["provider"] for row in rows}) < len(country.providers) - 10
    assert len({row["quarter"] for row in rows}) >= 4


def test_contracts_sweeten_and_strict_municipalities_sour_the_ratings(country: Country, written: Written) -> None:
    by_contract: dict[str, list[float]] = defaultdict(list)
    by_strictness: dict[bool, list[float]] = defaultdict(list)
    for row in rows_of(written.files.ratings, ratings.HEADER):
        given = [int(row[name]) for name in ("lessons", "guidance", "flexibility", "intake") if row[name]]
        severity = country.severities[row["municipality"]]
        by_contract[row["contract"]].append(statistics.mean(given) + severity)
        by_strictness[severity > 0].append(statistics.mean(given))
    assert statistics.mean(by_contract["yes"]) > statistics.mean(by_contract["no"])
    assert statistics.mean(by_strictness[True]) < statistics.mean(by_strictness[False])


def test_nobody_passes_who_did_not_start_and_terms_are_over(written: Written) -> None:
    rows = rows_of(written.files.outcomes, outcomes.HEADER)
    assert {row["evidence"] for row in rows} == {"verified", "municipal", "claim"}
    for row in rows:
        assert 0 <= int(row["passed"]) <= int(row["started"])
        assert int(row["started"]) > 0
        assert row["group"] in GROUPS
        measured = date.fromisoformat(row["measured_on"])
        assert date(int(row["cohort"]) + 3, 1, 1) < measured <= AS_OF
    assert len({(row["provider"], row["cohort"], row["group"]) for row in rows}) == len(rows)


def test_counted_pass_rates_are_the_known_ones_and_claims_are_rosier(written: Written) -> None:
    rows = rows_of(written.files.outcomes, outcomes.HEADER)

    def rate(evidence: str, group: str) -> float:
        chosen = [row for row in rows if row["evidence"] == evidence and row["group"] == group]
        return sum(int(row["passed"]) for row in chosen) / sum(int(row["started"]) for row in chosen)

    assert rate("verified", "family") == pytest.approx(0.62, abs=0.08)
    assert rate("verified", "refugee_other") == pytest.approx(0.45, abs=0.08)
    for group in GROUPS:
        assert rate("claim", group) > rate("verified", group)


def test_better_schools_give_better_chances_and_low_literacy_skill_helps_its_own_group(country: Country) -> None:
    by_theta = sorted(country.providers, key=lambda provider: provider.theta)
    assert pass_chance(by_theta[0], "family") < pass_chance(by_theta[-1], "family")
    by_skill = sorted(country.providers, key=lambda provider: provider.theta + provider.low_literacy_skill)
    chances = [pass_chance(provider, "refugee_low_literate") for provider in by_skill]
    assert chances == sorted(chances)


def test_mark_rows_come_from_the_demonstrations_register(country: Country, written: Written) -> None:
    rows = rows_of(written.files.quality_marks, marks.HEADER)
    assert {row["source"] for row in rows} == {"Demonstratieregister"}
    assert {row["status"] for row in rows} == set(marks.STATUSES)
    assert len(rows) == sum(len(provider.marks) for provider in country.providers)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 21), "2026Q3"),
        (date(2026, 10, 1), "2026Q3"),
        (date(2026, 9, 30), "2026Q2"),
        (date(2026, 1, 5), "2025Q4"),
    ],
)
def test_the_last_quarter_that_is_over(day: date, expected: str) -> None:
    quarter = quarter_before(day)
    assert str(quarter) == expected
    assert quarter.end <= day


def test_reports_name_the_counts(written: Written) -> None:
    assert any(f"{len(written.truth)} listings" in line for line in written.reported)
