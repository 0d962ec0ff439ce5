"""At least one row in each table of the newest version, for what must lose none."""

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import flask_migrate
import sqlalchemy as sa

from portal.domain.actor import Actor
from portal.extensions import db
from tests.make import TODAY
from tests.portal.conftest import count, mark
from tests.portal.staff import make_actor
from tests.portal.staff_rows import add_reference, add_rows

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
OWN = {"municipality_code": "GM9001", "changed_at": NOON, "demonstration": False}
OF_SCHOOL = {"municipality_code": "GM9001", "provider_id": 1}
CALLED = {"municipality_code": "GM9001", "provider": "de-brug", "offering": "a1", "call": "c", "reported_on": TODAY}
PASSKEY = {"user_id": 1, "credential_id": b"1", "public_key": b"2", "device_type": "single_device"}
# Tables that staff_rows.py does not fill: plain values, by column.
MORE: Mapping[str, Mapping[str, object]] = {
    "location": {"provider_id": 1, "key": "second"},
    "referral_count": {"day": TODAY, "offering": "a1", "people": 3, "projected_weeks": 4.5},
    "follow_up_count": {
        "day": TODAY,
        "offering": "a1",
        "answered_week": TODAY,
        "placed": True,
        "weeks": 2,
        "people": 1,
    },
    "used_follow_up_code": {"digest": "d" * 64, "day": TODAY},
    "first_place_count": {"day": TODAY, "provider": "de-brug", "times": 7},
    "referral_version": {"id": 1, "number": 5},
    "source_table": {"kind": "postcodes", "name": "-", "source": "-", "imported_on": TODAY, "digest": "d" * 64},
    "border": {"municipality_code": "GM9001", "rings": [[[5.0, 52.0]]], "table_id": 1},
    "country_outline": {"id": 1, "drawing": {"rings": []}, "table_id": 1},
    "postcode_share": {"pc4": "9001", "municipality_code": "GM9001", "addresses": 3, "table_id": 1},
    "open_change": {"at": NOON, "resource": "providers", "record": "de-brug", "kind": "added", "fields": []},
    "open_state": {"resource": "providers", "record": "de-brug", "marks": b"abcd"},
    "open_noted": {"id": 1, "version": 3, "day": TODAY},
    "search_version": {"data_version": "1", "built_at": NOON, "documents": 1, "vocabulary": {"les": 1}},
    "search_document": {
        "version_id": 1,
        "number": 0,
        "terms": "'les':1A",
        **dict.fromkeys(("key", "title", "provider", "place", "words"), "les"),
    },
    "timer_run": {"task": "mail", "succeeded_at": NOON},
    "demand": {**OWN, "kind": "mark", "most": 2},
    "residents_word": {**OWN, "language": "nl", "words": "-"},
    "school_policy": {**OWN, "names_preferred": True},
    "progress_count": {
        **OF_SCHOOL,
        "quarter": "2026Q3",
        "route": "b1",
        "reason": "-",
        "started": 3,
        "written_at": NOON,
    },
    "wait_report": {**CALLED, "kind": "call", "outcome": "weeks", "weeks": 3.5, "happened_on": TODAY},
    "web_authn": {**PASSKEY, "name": "key", "usage": "first", "lastuse_datetime": NOON, "backup_state": False},
}


RATED: Mapping[str, object] = {
    "unchanged": True,
    "conflict": True,
    "reply": "-",
    "corrected_on": TODAY,
    "withdrawn_on": TODAY,
    "withdrawn_words": "-",
    "assessment_id": 1,
}


def fill(folder: Path) -> None:
    """At least one row in each table."""
    add_reference(folder)
    people: dict[str, Actor] = {role: make_actor(role) for role in ("reader", "rater", "approver", "maintainer")}
    add_rows(people)
    db.session.add_all([mark(1, "held"), count(1, "family", 12, 11)])
    db.session.commit()
    for name, values in MORE.items():
        db.session.execute(sa.insert(db.metadata.tables[name]).values(values))
    db.session.execute(sa.update(db.metadata.tables["provider"]).values(email="post@de-brug.example", phone="0"))
    db.session.execute(sa.update(db.metadata.tables["rating"]).values(**RATED))
    for name in ("municipality", "postcode", "outcome_count", "quality_mark_status", "rating"):
        db.session.execute(sa.update(db.metadata.tables[name]).values(table_id=1))
    db.session.execute(sa.update(db.metadata.tables["municipality"]).values(ended_on=TODAY, successor_code="GM9001"))
    db.session.commit()


def fill_new_database(folder: Path) -> None:
    """The tables as the migrations make them, filled."""
    flask_migrate.upgrade()
    fill(folder)
