"""What changed at schools: each change once, with a key that stays."""

from datetime import date, timedelta
from typing import Any

import pytest

from portal.domain.radar import (
    RadarEvent,
    RadarKind,
    SeenSchool,
    course_events,
    mark_events,
    newest_first,
    silence_event,
    since,
)
from tests.make import make_mark

FIRST = date(2026, 1, 10)
LATER, LAST = date(2026, 5, 1), date(2026, 11, 1)


def seen(**changes: Any) -> SeenSchool:
    fields: dict[str, Any] = {
        "slug": "de-brug",
        "name": "De Brug",
        "active": True,
        "first_seen": FIRST,
        "last_seen": LAST,
        "live": 2,
        **changes,
    }
    return SeenSchool(**fields)


def kinds(school: SeenSchool, first_crawl: date | None = FIRST) -> list[tuple[RadarKind, date, int | None]]:
    return [(one.kind, one.day, one.courses) for one in course_events(school, first_crawl)]


@pytest.mark.parametrize(
    ("statuses", "expected"),
    [
        (["held"], ["mark_held"]),
        (["aspirant", "held"], ["mark_aspirant", "mark_held"]),
        (["held", "suspended", "held"], ["mark_held", "mark_suspended", "mark_restored"]),
        (["held", "suspended", "withdrawn"], ["mark_held", "mark_suspended", "mark_withdrawn"]),
        (["held", "ended", "held"], ["mark_held", "mark_ended", "mark_held"]),
        ([], []),
    ],
)
def test_each_status_is_a_change_and_a_mark_given_back_is_said_so(statuses: list[str], expected: list[str]) -> None:
    days = [FIRST + timedelta(days=30 * number) for number in range(len(statuses))]
    marks = [make_mark(status, day) for status, day in zip(statuses, days, strict=True)]
    found = list(mark_events("de-brug", "De Brug", marks[::-1]))
    assert [one.kind for one in found] == expected
    assert [one.day for one in found] == days


def test_what_the_first_crawl_found_is_not_new() -> None:
    assert kinds(seen()) == []
    assert kinds(seen(), None) == []
    assert kinds(seen(first_seen=LATER)) == [(RadarKind.SCHOOL_NEW, LATER, None)]


def test_courses_that_went_are_counted_by_day_while_the_school_stays() -> None:
    gone = (LATER, LATER, LAST)
    assert kinds(seen(vanished=gone)) == [
        (RadarKind.COURSES_GONE, LATER, 2),
        (RadarKind.COURSES_GONE, LAST, 1),
    ]


def test_a_school_without_courses_left_is_gone_from_its_last_day_on() -> None:
    assert kinds(seen(live=0, last_seen=LATER, vanished=(LATER, LAST))) == [
        (RadarKind.COURSES_GONE, LATER, 1),
        (RadarKind.SCHOOL_GONE, LAST, None),
    ]


def test_a_school_taken_out_of_the_registry_is_gone_though_nothing_vanished() -> None:
    assert kinds(seen(active=False)) == [(RadarKind.SCHOOL_GONE, LAST, None)]


def test_a_school_that_never_had_courses_here_is_no_news() -> None:
    assert kinds(seen(first_seen=None, last_seen=None, live=0)) == []


def test_silence_begins_with_the_first_crawl_that_found_nothing() -> None:
    crawls = [FIRST, LATER, LAST]
    silent = silence_event(seen(last_seen=FIRST), crawls)
    assert silent is not None and silent.day == LATER
    assert silence_event(seen(last_seen=LAST), crawls) is None
    assert silence_event(seen(last_seen=FIRST, live=0), crawls) is None
    assert silence_event(seen(last_seen=FIRST, active=False), crawls) is None
    assert silence_event(seen(last_seen=None), crawls) is None


def test_changes_stand_newest_first_and_none_lies_ahead() -> None:
    events = [RadarEvent(RadarKind.MARK_HELD, day, "a", "A") for day in (FIRST, LAST, LATER)]
    assert [one.day for one in newest_first(events, LATER)] == [LATER, FIRST]
    assert [one.day for one in since(events, LATER)] == [LAST, LATER]


def test_keys_tell_changes_apart_and_do_not_hang_on_a_name() -> None:
    one = RadarEvent(RadarKind.MARK_HELD, FIRST, "a", "A")
    assert one.key == RadarEvent(RadarKind.MARK_HELD, FIRST, "a", "Another name").key
    others = {
        RadarEvent(RadarKind.MARK_ENDED, FIRST, "a", "A").key,
        RadarEvent(RadarKind.MARK_HELD, LATER, "a", "A").key,
        RadarEvent(RadarKind.MARK_HELD, FIRST, "b", "A").key,
    }
    assert one.key not in others and len(others) == 3
