"""Maintainers' commands: what they say, and that a fault changes nothing and ends with 1."""

from pathlib import Path

import pytest
from flask.testing import FlaskCliRunner

from portal.operations.build_read_model import build_read_model
from portal.operations.refer import refer
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed

RATINGS = (
    "provider,municipality,quarter,lessons,guidance,flexibility,intake,mark_valid,complaints_procedure,"
    "contract_without_penalty,contract,published_on\n"
)


@pytest.fixture
def towns(runner: FlaskCliRunner) -> FlaskCliRunner:
    """A terminal at a portal with towns and one school."""
    with runner.app.app_context():
        add_towns()
        add_providers("de-brug")
    return runner


def test_a_feed_is_taken_in_once(towns: FlaskCliRunner, tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record(), make_listing_record(provider="wie-is-dat")])
    first = towns.invoke(args=["ingest-feed", str(feed)])
    assert first.exit_code == 0
    assert "1 new offerings" in first.output and "Not in the portal, skipped: wie-is-dat" in first.output
    again = towns.invoke(args=["ingest-feed", str(feed)]).output
    assert "0 new offerings, 0 new observations" in again
    whole = write_feed(tmp_path / "whole.jsonl", [make_listing_record(title="Nog een")])
    towns.invoke(args=["ingest-feed", str(whole)])
    assert "taken in before" in towns.invoke(args=["ingest-feed", str(whole)]).output


def test_a_wrong_line_is_named_and_ends_with_one(towns: FlaskCliRunner, tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record(), make_listing_record(price_eur="a lot")])
    done = towns.invoke(args=["ingest-feed", str(feed)])
    assert done.exit_code == 1
    assert "feed.jsonl, line 2, price_eur" in done.output and "nothing was changed" in done.output


def test_a_wrong_table_is_named_by_line_and_field(towns: FlaskCliRunner, tmp_path: Path) -> None:
    table = tmp_path / "ratings.csv"
    table.write_text(RATINGS + "de-brug,GM9001,2026Q9,4,4,4,4,yes,yes,yes,no,2026-07-01\n", encoding="utf-8")
    done = towns.invoke(args=["import-ratings", str(table)])
    assert done.exit_code == 1
    assert "ratings.csv, line 2, quarter" in done.output


def test_real_schools_never_join_the_fictional_ones(towns: FlaskCliRunner, tmp_path: Path) -> None:
    with towns.app.app_context():
        add_providers("verzonnen", demonstration=True)
    (tmp_path / "echt.yaml").write_text("slug: echt\nname: Echt\nbase_url: https://echt.example/\n", encoding="utf-8")
    done = towns.invoke(args=["import-providers", str(tmp_path)])
    assert done.exit_code == 1
    assert "flask demo --remove" in done.output


def test_the_demonstration_leaves_without_a_trace(towns: FlaskCliRunner) -> None:
    with towns.app.app_context():
        add_providers("verzonnen", demonstration=True)
    assert "1 fictional schools removed." in towns.invoke(args=["demo", "--remove"]).output
    assert "0 offerings" in towns.invoke(args=["refresh-catalogue"]).output


def test_preparing_twice_repeats_nothing(runner: FlaskCliRunner) -> None:
    first = runner.invoke(args=["prepare", "--without-demonstration"])
    assert first.exit_code == 0 and "Postcodes: reading" in first.output
    second = runner.invoke(args=["prepare", "--without-demonstration"])
    assert "reading" not in second.output


def test_referrals_are_shown_with_the_portals_share(towns: FlaskCliRunner, tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", [make_listing_record(group_size_max=12)])
    towns.invoke(args=["ingest-feed", str(feed)])
    nobody = towns.invoke(args=["show-referrals"]).output
    assert "0 people in four weeks; 0.0% of the places" in nobody
    with towns.app.app_context():
        model = build_read_model(tmp_path, TODAY)
        refer(model, model.catalogue.offerings[0].id, TODAY, "a key")
    shown = towns.invoke(args=["show-referrals"])
    assert shown.exit_code == 0
    assert "    1  De Brug, Inburgering B1, Oosterdam (" in shown.output
    # Four groups of twelve a year are four places a month.
    assert "1 people in four weeks; 25.0% of the places" in shown.output
    assert "no school" in shown.output and "no province" in shown.output


OUTCOMES = "provider;cohort;group;started;passed;evidence;source;measured_on\n"


def test_a_dry_run_shows_before_and_after_and_ends_well(towns: FlaskCliRunner, tmp_path: Path) -> None:
    table = tmp_path / "outcomes.csv"
    table.write_text(OUTCOMES + "de-brug;2023;family;40;25;verified;audit;2026-06-01\n", encoding="utf-8")
    assert towns.invoke(args=["import-outcomes", str(table)]).exit_code == 0
    table.write_text(OUTCOMES + "de-brug;2023;family;40;26;verified;audit;2026-07-01\n", encoding="utf-8")
    looked = towns.invoke(args=["import-outcomes", str(table), "--dry-run"])
    assert looked.exit_code == 0
    assert looked.output.splitlines() == [
        "Dry run: nothing was taken in.",
        "0 added",
        "1 changed:",
        "  ~ de-brug 2023 family verified: passed 25 -> 26, measured_on 2026-06-01 -> 2026-07-01",
        "0 gone",
        "0 unchanged",
        "Source: audit, of 2026-07-01, taken in on 2026-11-21.",
    ]
    assert "0 added, 1 changed, 0 as they were." in towns.invoke(args=["import-outcomes", str(table)]).output


def test_a_long_list_is_cut_after_its_first_lines(runner: FlaskCliRunner) -> None:
    looked = runner.invoke(args=["import-municipalities", "--dry-run"])
    assert looked.exit_code == 0
    lines = looked.output.splitlines()
    assert lines[1:3] == ["342 added:", "  + GM0014: name Groningen, province Groningen"]
    assert lines[12] == "  ... and 332 more"
    assert runner.invoke(args=["import-municipalities"]).output.startswith("342 added, 0 changed")


@pytest.mark.parametrize("command", ["municipalities", "postcodes", "borders", "ratings", "outcomes", "quality-marks"])
def test_every_import_has_the_same_options_and_tells_file_and_line(
    command: str, towns: FlaskCliRunner, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.csv"
    empty.write_text("nothing\n", encoding="utf-8")
    options = ["--dry-run", "--source", "me", "--date", "2026-01-01"]
    done = towns.invoke(args=[f"import-{command}", str(empty), *options])
    assert done.exit_code == 1
    assert "nothing was changed.\nempty.csv, line 1, " in done.output
