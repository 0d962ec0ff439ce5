"""The past of the demonstration: feeds that the portal takes in, and counts that hardly move its advice of today."""

import json
from datetime import date, timedelta
from pathlib import Path

from flask import Flask
from sqlalchemy import func, select

from portal.demo.build import remove_demonstration
from portal.demo.choices import add_choices
from portal.demo.earlier_crawls import CRAWLS_BACK, GONE, write_earlier_feeds
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.observation import Observation
from portal.models.provider import Provider
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount
from portal.operations.ingest_feed import ingest_feed
from tests.make import TODAY, add_providers, make_listing_record, write_feed

SLUGS = tuple(f"school-{number:02d}" for number in range(20))
SEED = 7


def records() -> list[dict[str, object]]:
    moment = {"fetched_at": "2026-11-20T09:30:00+00:00"}
    listed = [make_listing_record(provider=slug, title=f"Cursus {n}", **moment) for slug in SLUGS for n in range(3)]
    dated = {"wait_kind": "dates", "wait_weeks_min": None, "wait_weeks_max": None}
    far = make_listing_record(provider=SLUGS[0], title="Over een jaar", start_dates=["2028-01-10"], **dated, **moment)
    return [*listed, far]


def take_in(folder: Path) -> None:
    add_providers(*SLUGS, demonstration=True)
    feed = write_feed(folder / "feed.jsonl", records())
    for path, day in write_earlier_feeds(feed, folder, TODAY, SEED):
        assert ingest_feed(path, day).held == 0
    assert ingest_feed(feed, TODAY).held == 0


def test_earlier_crawls_are_taken_in_and_change_nothing_that_holds_today(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        take_in(tmp_path)
        days = {moment.date() for moment in db.session.scalars(select(Observation.observed_at))}
        assert days == {TODAY - timedelta(days=back) for back in CRAWLS_BACK} | {date(2026, 11, 20)}
        newest = select(func.max(Observation.id)).group_by(Observation.course_instance_id, Observation.field)
        live = CourseInstance.vanished_at.is_(None)
        query = select(Observation.field, Observation.observed_at).join(CourseInstance).where(live)
        since = {
            row.observed_at.date()
            for row in db.session.execute(query.where(Observation.id.in_(newest)))
            if row.field.startswith(("wait_weeks", "price", "start_"))
        }
        assert since == {date(2026, 11, 20)}


def test_the_past_has_new_schools_and_courses_that_went(app: Flask, tmp_path: Path) -> None:
    with app.app_context():
        take_in(tmp_path)
        first = select(Course.provider_id, func.min(CourseInstance.first_seen_at)).join(CourseInstance)
        days = [moment.date() for _, moment in db.session.execute(first.group_by(Course.provider_id))]
        assert days.count(date(2026, 11, 20)) == 3 and len(set(days)) == 3
        gone = db.session.scalars(
            select(Course.title).join(CourseInstance).where(CourseInstance.vanished_at.is_not(None))
        )
        titles = list(gone)
        assert titles and all(title.endswith(GONE) for title in titles)


def test_equal_seeds_give_equal_feeds(tmp_path: Path) -> None:
    feed = write_feed(tmp_path / "feed.jsonl", records())
    found = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        found.append([path.read_bytes() for path, _ in write_earlier_feeds(feed, tmp_path / name, TODAY, SEED)])
    assert found[0] == found[1]


def test_choices_are_older_than_what_moves_todays_advice_and_go_with_the_country(app: Flask, tmp_path: Path) -> None:
    hidden = tmp_path / "hidden.json"
    offering = {"title": "Cursus 0", "postcode": "3011 AB", "wait_weeks": 20.0}
    hidden.write_text(json.dumps({"providers": [{"provider": SLUGS[0], "offerings": [offering]}]}), encoding="utf-8")
    with app.app_context():
        take_in(tmp_path)
        add_choices(hidden, TODAY, SEED)
        tables = (ReferralCount, FollowUpCount, FirstPlaceCount, FaultReport)
        assert all(db.session.scalar(select(func.count()).select_from(table)) for table in tables)
        for day in (ReferralCount.day, FollowUpCount.day, FirstPlaceCount.day, FollowUpCount.answered_week):
            newest = db.session.scalar(select(func.max(day)))
            assert newest is not None and newest < TODAY - timedelta(days=28)
        told = db.session.scalars(select(FollowUpCount)).all()
        assert all(one.answered_week >= one.day - timedelta(days=6) and one.weeks >= 0 for one in told)
        assert remove_demonstration() == len(SLUGS)
        assert not any(db.session.scalar(select(func.count()).select_from(table)) for table in tables)
        assert not db.session.scalar(select(func.count()).select_from(Provider))
