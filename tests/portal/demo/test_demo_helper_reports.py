"""Fictional reports of waits: of fictional schools alone, believable, the same for a seed, and gone without a trace."""

import json
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from portal.demo.build import remove_demonstration
from portal.demo.helper_reports import add_helper_reports
from portal.extensions import db
from portal.models.account import Account
from portal.models.helper import HelperCode, WaitReport
from portal.operations.ingest_feed import ingest_feed
from portal.operations.load_wait_reports import load_reports
from tests.make import TODAY, add_providers, add_towns, make_listing_record, write_feed


@pytest.fixture
def hidden(app: Flask, tmp_path: Path) -> Path:
    """The truth about eight courses of a fictional school, in a portal that knows them."""
    titles = [f"Cursus {number}" for number in range(8)]
    offerings = [
        {"title": title, "postcode": "3011 AB", "municipality": "GM9001", "wait_weeks": 9.0} for title in titles
    ]
    path = tmp_path / "hidden.json"
    path.write_text(json.dumps({"providers": [{"provider": "de-brug", "offerings": offerings}]}), encoding="utf-8")
    with app.app_context():
        add_towns()
        add_providers("de-brug", demonstration=True)
        ingest_feed(write_feed(tmp_path / "feed.jsonl", [make_listing_record(title=title) for title in titles]), TODAY)
    return path


def test_reports_are_near_the_truth_and_the_same_for_a_seed(app: Flask, hidden: Path) -> None:
    with app.app_context():
        count = add_helper_reports(hidden, TODAY, 7)
        rows = list(db.session.scalars(select(WaitReport).order_by(WaitReport.id)))
        said = [row.weeks for row in rows if row.weeks is not None]
        assert len(rows) == count >= 8 and said and min(said) > 2 and max(said) < 40
        assert all((row.helper_code_id is None) != (row.account_id is None) for row in rows)
        assert all(row.account_id for row in rows if row.outcome == "closed")
        assert load_reports(TODAY).heard
        facts = [(row.offering, row.weeks, row.happened_on, row.outcome) for row in rows]
        remove_demonstration()
        assert facts and db.session.query(WaitReport).count() == 0


def test_nobody_can_sign_in_as_who_was_made_up_and_all_of_it_is_removed(app: Flask, hidden: Path) -> None:
    with app.app_context():
        add_helper_reports(hidden, TODAY, 7)
        accounts = list(db.session.scalars(select(Account)))
        assert accounts and not any(one.active or one.password for one in accounts)
        assert "(voorbeeld)" in db.session.scalars(select(HelperCode)).one().organisation
        remove_demonstration()
        assert [db.session.query(model).count() for model in (Account, HelperCode, WaitReport)] == [0, 0, 0]
