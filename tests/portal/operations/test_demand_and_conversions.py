"""What people's choices tell of a region: counts that hide small numbers, and schools kept back by their wait."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from flask import Flask

from portal.domain.quality import Verdict
from portal.extensions import db
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.find_region import Region, RegionSchool, find_region
from portal.operations.show_conversions import Conversion, period_of, show_conversions
from portal.operations.show_dashboard import RegionBooks
from portal.operations.show_unmet_demand import show_unmet_demand, whole_months
from tests.make import (
    TODAY,
    add_towns,
    make_address,
    make_offering,
    make_outcome,
    make_provider,
    make_read_model,
    make_wait,
)

LAST_MONTH = date(2026, 10, 5)
MONDAY = date(2026, 10, 26)


@pytest.fixture
def model(town_portal: Flask) -> ReadModel:
    return build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY)


@pytest.fixture
def region(model: ReadModel) -> Region:
    return find_region(model, "GM9001", TODAY)


def offerings_of(model: ReadModel, slug: str) -> list[str]:
    return [model.catalogue.offerings[row].id for row in model.catalogue.by_provider[slug]]


def said(offering: str, people: int, weeks: float = 6.0, day: date = LAST_MONTH) -> None:
    db.session.add(ReferralCount(day=day, offering=offering, people=people, projected_weeks=people * weeks))
    db.session.commit()


def told(
    offering: str, people: int, weeks: int, *, placed: bool = True, day: date = LAST_MONTH, on: date = MONDAY
) -> None:
    key = {"day": day, "offering": offering, "answered_week": on, "placed": placed, "weeks": weeks}
    db.session.add(FollowUpCount(**key, people=people))
    db.session.commit()


def test_the_period_is_twelve_months_that_are_over() -> None:
    period = period_of(TODAY)
    assert (period.first, period.end) == (date(2025, 11, 1), date(2026, 11, 1))
    assert period_of(date(2026, 1, 31)).first == date(2025, 1, 1)


def test_a_school_is_counted_over_its_courses_with_weeks_said_and_waited(model: ReadModel, region: Region) -> None:
    first, second = offerings_of(model, "de-brug")
    said(first, 12, 6.0)
    said(second, 8, 11.0)
    told(first, 8, 4)
    told(second, 4, 10)
    told(second, 4, 3, placed=False)
    (school,) = show_conversions(model, region, TODAY).schools
    assert school == Conversion("de-brug", "De Brug", 20, 16, 12, 8.0, 6.0)
    # With two more answers nearly everybody has told: who has not would stand out.
    told(first, 2, 4, placed=False, on=MONDAY - timedelta(days=7))
    (school,) = show_conversions(model, region, TODAY).schools
    assert (school.said, school.answered, school.placed, school.weeks_waited) == (20, None, None, None)


def test_small_counts_are_hidden_and_so_is_a_total_that_gives_them_away(model: ReadModel, region: Region) -> None:
    said(offerings_of(model, "de-brug")[0], 30)
    said(offerings_of(model, "het-vuur")[0], 9)
    found = show_conversions(model, region, TODAY)
    assert [(one.slug, one.said, one.weeks_said) for one in found.schools] == [
        ("de-brug", 30, 6.0),
        ("het-vuur", None, None),
    ]
    assert found.totals == (None, None, None)


def test_this_month_and_other_regions_do_not_count(model: ReadModel, region: Region) -> None:
    brug, haven = offerings_of(model, "de-brug")[0], offerings_of(model, "de-haven")[0]
    said(haven, 30)
    said(brug, 30, day=TODAY)
    said(brug, 30, day=date(2025, 10, 31))
    assert show_conversions(model, region, TODAY).schools == ()
    said(brug, 30)
    told(brug, 20, 4, on=date(2026, 11, 2))
    (school,) = show_conversions(model, region, TODAY).schools
    assert (school.said, school.answered) == (30, None)


def test_the_months_shown_are_over() -> None:
    assert whole_months(date(2026, 1, 15)) == [
        (date(2025, 10, 1), date(2025, 11, 1)),
        (date(2025, 11, 1), date(2025, 12, 1)),
        (date(2025, 12, 1), date(2026, 1, 1)),
    ]


def counted(*passed: int) -> tuple[object, ...]:
    return tuple(make_outcome(200, one, cohort=2022) for one in passed)


def two_schools(good_weeks: float) -> tuple[ReadModel, Region]:
    """A better school with so long a list, and one as most are that begins at once; both in Oosterdam."""
    good = make_provider("beter", outcomes=counted(150))
    other = make_provider("gewoon", outcomes=counted(90))
    model = make_read_model(
        [
            make_offering("a1", provider=good, start=make_wait("weeks", good_weeks, good_weeks)),
            make_offering("a2", provider=other, address=make_address("3012"), start=make_wait("weeks", 2, 2)),
        ]
    )
    schools = {
        1: RegionSchool("beter", "Beter", active=True, near=True, contracted=False),
        2: RegionSchool("gewoon", "Gewoon", active=True, near=True, contracted=False),
    }
    return model, Region("GM9001", "Oosterdam", schools, frozenset({3011, 3012}), ((52.0, 5.0), (52.01, 5.0)))


@pytest.fixture
def towns(app: Flask) -> None:
    add_towns()


def lists(slug: str, times: int, day: date = LAST_MONTH) -> None:
    db.session.add(FirstPlaceCount(day=day, provider=slug, times=times))
    db.session.commit()


def test_a_better_school_with_a_long_list_has_unmet_demand(towns: None) -> None:
    lists("gewoon", 40)
    found = show_unmet_demand(*two_schools(80), TODAY)
    assert (found.questions, found.lists, found.month) == (2, 40, date(2026, 10, 1))
    better = found.schools[0]
    assert (better.slug, better.first_now, better.first_short, better.turned_away) == ("beter", 0, 2, 40)
    assert better.verdict == Verdict.BETTER and better.gained == 2
    assert [one.slug for one in found.wanting().schools] == ["beter"]
    assert [one.times for one in found.schools[-1].months] == [None, None, 40]


def test_a_better_school_with_a_short_list_has_none(towns: None) -> None:
    found = show_unmet_demand(*two_schools(2), TODAY)
    assert found.schools[0].first_now == 2 and found.schools[0].gained == 0
    assert found.wanting().schools == ()


def test_of_too_few_lists_nothing_is_reckoned(towns: None) -> None:
    lists("gewoon", 9)
    lists("gewoon", 500, TODAY)
    found = show_unmet_demand(*two_schools(80), TODAY)
    assert found.lists is None and found.schools[0].turned_away is None
    assert all(month.times is None for one in found.schools for month in one.months)


def test_a_book_is_read_once_until_data_or_day_change(town_portal: Flask, model: ReadModel) -> None:
    books = RegionBooks()
    book = books.region(model, "GM9001", TODAY)
    assert books.region(model, "GM9001", TODAY) is book
    assert books.region(model, "GM9002", TODAY).region.name == "Westerveen"
    assert books.region(model, "GM9001", TODAY + timedelta(days=1)) is not book
    first = books.referrals(model, book.region, TODAY)
    assert books.referrals(model, book.region, TODAY) is first
