"""Each source has its share of an hour's work."""

from datetime import datetime, timedelta

from portal.web.allowance import HourlyAllowance

NOON = datetime(2026, 11, 21, 12, 5)  # noqa: DTZ001
HERE, THERE = "192.0.2.0/24", "198.51.100.0/24"


def test_a_source_is_served_so_many_times_and_others_go_on() -> None:
    allowance = HourlyAllowance(3)
    assert [allowance.admit(HERE, NOON) for _ in range(5)] == [True] * 3 + [False] * 2
    assert allowance.admit(THERE, NOON)


def test_each_hour_begins_anew() -> None:
    allowance = HourlyAllowance(1)
    assert allowance.admit(HERE, NOON)
    assert not allowance.admit(HERE, NOON + timedelta(minutes=54))
    assert allowance.admit(HERE, NOON + timedelta(minutes=55))


def test_more_sources_than_there_can_be_are_not_served() -> None:
    allowance = HourlyAllowance(2, most_sources=2)
    assert [allowance.admit(f"192.0.{number}.0/24", NOON) for number in range(3)] == [True, True, False]
    assert allowance.admit("192.0.0.0/24", NOON)


def test_a_source_is_not_kept_in_a_form_that_names_it() -> None:
    allowance = HourlyAllowance(1)
    allowance.admit(HERE, NOON)
    assert "192.0.2" not in str(vars(allowance))


def test_looking_whether_something_is_left_counts_nothing() -> None:
    allowance = HourlyAllowance(2)
    for _ in range(5):
        assert not allowance.spent("192.0.2.0/24", NOON)
    assert allowance.admit("192.0.2.0/24", NOON) and allowance.admit("192.0.2.0/24", NOON)
    assert allowance.spent("192.0.2.0/24", NOON)
    assert not allowance.spent("198.51.100.0/24", NOON)
    assert not allowance.spent("192.0.2.0/24", NOON + timedelta(hours=1))
