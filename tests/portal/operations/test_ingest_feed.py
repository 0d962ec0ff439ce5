"""Taking a feed in: all of it or nothing, once, and never over what was observed before."""

from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from portal.extensions import db
from portal.models import CourseInstance, Observation, Provider
from portal.models.version import data_version
from portal.operations.ingest_feed import FeedFaults, IngestResult, as_lines, ingest_feed
from tests.make import TODAY, add_providers, make_listing_record, write_feed

Record = dict[str, Any]


def at(day: int, **changes: Any) -> Record:
    """The usual listing as it was seen on a day of November."""
    return make_listing_record(fetched_at=f"2026-11-{day:02}T09:00:00+00:00", **changes)


def second_course(day: int, **changes: Any) -> Record:
    return at(day, title="Alfabetisering", route="alfabetisering", **changes)


@pytest.fixture
def take_in(tmp_path: Path) -> Any:
    """Takes a feed of these records in, each under a name of its own."""
    taken: list[Path] = []

    def take(*records: Record | str) -> IngestResult:
        taken.append(write_feed(tmp_path / f"feed-{len(taken)}.jsonl", records))
        return ingest_feed(taken[-1], TODAY)

    return take


@pytest.fixture(autouse=True)
def school() -> None:
    add_providers("de-brug")


def dump() -> dict[str, list[tuple[Any, ...]]]:
    """Every row of every table."""
    with db.engine.connect() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(table.select())]
            for table in db.metadata.sorted_tables
        }


def observed(field: str) -> list[Any]:
    db.session.expire_all()
    query = sa.select(Observation.value).where(Observation.field == field).order_by(Observation.id)
    return list(db.session.scalars(query))


def live() -> dict[str, bool]:
    """Key of each offering to whether it is still there."""
    db.session.expire_all()
    return {row.course.title: row.vanished_at is None for row in db.session.scalars(sa.select(CourseInstance))}


def test_a_first_feed_makes_rows_and_one_observation_a_stated_field(take_in: Any) -> None:
    result = take_in(at(20), second_course(20))
    assert (result.listings, result.new_offerings, result.vanished) == (2, 2, 0)
    assert result.new_observations == len(dump()["observation"]) == 2 * 9
    assert observed("price_eur") == [1200.0, 1200.0]
    assert observed("childcare") == []
    assert len(dump()["location"]) == 1


def test_a_feed_is_taken_in_whole_or_not_at_all(take_in: Any) -> None:
    before = dump()
    with pytest.raises(FeedFaults) as caught:
        take_in(*(at(20, title=f"Cursus {number}") for number in range(9)), at(20, route="B1"))
    assert dump() == before
    assert [fault.split(":")[0] for fault in caught.value.faults] == ["feed-0.jsonl, line 10, route"]


def test_every_fault_names_file_line_and_field(take_in: Any) -> None:
    without = at(20)
    del without["weeks"]
    with pytest.raises(FeedFaults) as caught:
        take_in(at(20, mode="thuis"), "{not json", "", without, "[]", "null", at(20, stars=5))
    assert [fault.split(":")[0] for fault in caught.value.faults] == [
        "feed-0.jsonl, line 1, mode",
        "feed-0.jsonl, line 2",
        "feed-0.jsonl, line 4, weeks",
        "feed-0.jsonl, line 5, line",
        "feed-0.jsonl, line 6, line",
        "feed-0.jsonl, line 7, stars",
    ]


def test_bytes_that_are_no_utf8_are_a_fault_of_their_line(tmp_path: Path) -> None:
    path = tmp_path / "latin.jsonl"
    path.write_bytes(b"{}\n" + "caf\u00e9".encode("latin-1") + b"\n")
    with pytest.raises(FeedFaults, match=r"latin\.jsonl, line 2: is no UTF-8"):
        ingest_feed(path, TODAY)


@pytest.mark.parametrize("lines", [[], ["", "  "]])
def test_a_crawl_that_found_nothing_is_a_failure_and_no_empty_country(lines: list[str], take_in: Any) -> None:
    take_in(at(19))
    before = dump()
    with pytest.raises(FeedFaults, match="no listing"):
        take_in(*lines)
    assert dump() == before


def test_the_same_feed_twice_changes_nothing(take_in: Any) -> None:
    records = [at(20), second_course(20), at(20), at(20, postcode=None, city=None)]
    take_in(*records)
    before = dump()
    assert take_in(*records) == IngestResult(known_already=True)
    assert dump() == before


def test_a_second_crawl_of_an_unchanged_site_appends_no_observation(take_in: Any) -> None:
    take_in(at(19), second_course(19), at(19))
    before = dump()["observation"]
    result = take_in(at(20), second_course(20), at(20))
    assert (result.new_offerings, result.new_observations, result.vanished) == (0, 0, 0)
    assert dump()["observation"] == before
    assert {seen.day for seen in db.session.scalars(sa.select(CourseInstance.last_seen_at))} == {20}


def test_one_changed_price_appends_exactly_one_observation(take_in: Any) -> None:
    take_in(at(19), second_course(19))
    before = dump()["observation"]
    assert take_in(at(20, price_eur=1300.0), second_course(20)).new_observations == 1
    assert dump()["observation"][: len(before)] == before
    assert observed("price_eur") == [1200.0, 1200.0, 1300.0]


def test_other_words_for_the_same_value_are_a_new_observation(take_in: Any) -> None:
    take_in(at(19))
    other = at(20)
    other["evidence"]["wait_kind"]["text"] = "nog steeds vier weken"
    assert take_in(other).new_observations == 1


def test_what_is_no_longer_stated_is_observed_as_null_once(take_in: Any) -> None:
    take_in(at(18))
    silent: Record = {"price_eur": None, "price_unit": None, "price_from": None}
    assert take_in(at(19, **silent)).new_observations == 3
    assert take_in(at(20, **silent)).new_observations == 0
    assert observed("price_eur") == [1200.0, None]
    assert take_in(at(21)).new_observations == 3
    assert observed("price_eur") == [1200.0, None, 1200.0]


def test_a_wait_that_falls_silent_is_observed_as_null(take_in: Any) -> None:
    take_in(at(19))
    take_in(at(20, wait_kind="unknown", wait_weeks_min=None, wait_weeks_max=None))
    assert observed("wait_kind") == ["weeks", None]


def test_an_unknown_school_is_reported_and_not_made(take_in: Any) -> None:
    result = take_in(at(20), at(20, provider="onbekend"))
    assert result.unknown_providers == ("onbekend",)
    assert db.session.scalars(sa.select(Provider.slug)).all() == ["de-brug"]
    assert result.new_offerings == 1


def test_an_offering_vanishes_after_two_crawls_without_it_and_comes_back_when_seen(take_in: Any) -> None:
    take_in(at(15), second_course(15))
    assert take_in(at(16)).vanished == 0
    assert live() == {"Inburgering B1": True, "Alfabetisering": True}
    assert take_in(at(17)).vanished == 1
    assert live() == {"Inburgering B1": True, "Alfabetisering": False}
    assert take_in(at(18)).vanished == 0
    before = len(dump()["course_instance"])
    assert take_in(at(19), second_course(19)).new_offerings == 0
    assert live() == {"Inburgering B1": True, "Alfabetisering": True}
    assert len(dump()["course_instance"]) == before


def test_one_crawl_in_between_forgives_a_missed_one(take_in: Any) -> None:
    take_in(at(15), second_course(15))
    take_in(at(16))
    take_in(at(17), second_course(17))
    take_in(at(18))
    assert live()["Alfabetisering"]


def test_a_school_of_which_nothing_was_found_is_reported_and_left_alone(take_in: Any) -> None:
    add_providers("het-leerhuis", "zonder-aanbod")
    take_in(at(15), at(15, provider="het-leerhuis", title="NT2"))
    for day in (16, 17, 18):
        assert take_in(at(day)).silent_providers == ("het-leerhuis",)
    assert live()["NT2"]


def test_a_stopped_school_is_not_called_silent(take_in: Any) -> None:
    add_providers("het-leerhuis")
    take_in(at(15), at(15, provider="het-leerhuis"))
    db.session.execute(sa.update(Provider).where(Provider.slug == "het-leerhuis").values(active=False))
    db.session.commit()
    assert take_in(at(16)).silent_providers == ()


def test_an_older_crawl_is_refused_and_changes_nothing(take_in: Any) -> None:
    add_providers("het-leerhuis")
    take_in(at(20))
    before = dump()
    with pytest.raises(FeedFaults, match="de-brug, fetched_at"):
        take_in(at(19, price_eur=1.0), at(19, provider="het-leerhuis"))
    assert dump() == before


@pytest.mark.parametrize(
    ("changes", "offerings"),
    [
        ({"title": " inburgering  b1 "}, 1),
        ({"title": "Inbúrgering B1"}, 1),
        ({"price_eur": 5.0, "wait_weeks_max": 9.0}, 1),
        ({"title": "Inburgering A2"}, 2),
        ({"route": "z"}, 2),
        ({"postcode": "4021 AB", "city": "Westerveen"}, 2),
        ({"dayparts": ["evening"]}, 2),
        ({"mode": "online"}, 2),
    ],
)
def test_an_offering_is_the_same_one_by_title_level_place_dayparts_and_form(
    changes: Record, offerings: int, take_in: Any
) -> None:
    take_in(at(19))
    take_in(at(20, **changes))
    assert len(dump()["course_instance"]) == offerings


def test_two_groups_that_look_alike_are_two_offerings(take_in: Any) -> None:
    groups = [at(19, start_dates=["2027-01-11"]), at(19, start_dates=["2027-02-08"])]
    assert take_in(*groups).new_offerings == 2


def test_observations_are_only_ever_added(take_in: Any) -> None:
    statements: list[str] = []

    def note(connection: Any, cursor: Any, statement: str, *more: Any) -> None:
        if "observation" in statement.lower() and not statement.lstrip().upper().startswith("SELECT"):
            statements.append(statement.split()[0].upper())

    event.listen(db.engine, "before_cursor_execute", note)
    take_in(at(15), second_course(15))
    take_in(at(16, price_eur=5.0))
    take_in(at(17, price_eur=None, price_unit=None, price_from=None))
    event.remove(db.engine, "before_cursor_execute", note)
    assert set(statements) == {"INSERT"}


def test_each_feed_raises_the_version_and_one_that_was_known_does_not(take_in: Any) -> None:
    take_in(at(19))
    take_in(at(20))
    take_in(at(20))
    assert data_version(db.session) == 2


def test_the_result_is_told_in_words() -> None:
    result = IngestResult(listings=3, new_offerings=2, unknown_providers=("x",), silent_providers=("y",))
    assert len(as_lines(result)) == 3
    assert as_lines(IngestResult(known_already=True)) == ["This feed was taken in before; nothing changed."]
