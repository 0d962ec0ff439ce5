"""The quarterly talk: what is on its page, what the school's copy leaves out, and promises until they are kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select

from portal.domain.actor import Actor, NotAllowed
from portal.domain.course import WaitKind
from portal.domain.demand import Demand, DemandKind, Finding
from portal.domain.progress import Amount, Figure
from portal.domain.promise import PromiseState
from portal.domain.quarters import Quarter
from portal.domain.review_questions import Asked, Question
from portal.extensions import db
from portal.models.account import AuditEntry
from portal.models.progress import ReviewPromise
from portal.models.rating import Rating
from portal.models.referral import FollowUpCount
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.check_demands import check_demands
from portal.operations.follow_promises import (
    PromiseRefused,
    PromiseUnknown,
    add_promise,
    open_promises,
    settle_promise,
)
from portal.operations.review_school import review_school
from portal.operations.set_demands import set_demands
from portal.operations.show_progress import SchoolUnknown
from tests.make import TODAY, add_towns
from tests.portal.progress_rows import NOON, SUMMER, add_counts, provider_number
from tests.portal.staff import make_actor

WINTER = Quarter(2026, 4)


@pytest.fixture
def model(town_portal: Flask, in_context: None) -> ReadModel:
    return build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY)


def test_the_page_holds_our_people_waits_ratings_and_promises(model: ReadModel) -> None:
    rater = make_actor("rater")
    add_counts("2026Q3", started=4, attending=20, passed=3, stopped=4, waiting=6)
    own = [model.catalogue.offerings[row] for row in model.catalogue.by_provider["de-brug"]]
    offering = next(one for one in own if one.start.kind == WaitKind.WEEKS)
    day = TODAY.replace(day=1)
    told = FollowUpCount(offering=offering.id, day=day, answered_week=day, placed=True, weeks=9, people=3)
    db.session.add(told)
    db.session.commit()
    add_promise(rater, "de-brug", SUMMER, "An evening group", SUMMER, NOON)
    page = review_school(rater, model, "de-brug", SUMMER, for_school=False)
    assert (page.municipality, page.quarters[0], page.quarters[-1]) == ("Oosterdam", Quarter(2025, 4), SUMMER)
    assert page.flow[-1][Figure.STARTED] == Amount(4, True)
    assert page.flow[0] == dict.fromkeys(Figure)
    assert page.ours is not None
    assert page.ours.areas[:3] == (4, 5, 3)
    assert page.raters == 0
    assert [one.told for one in page.waits if one.offering.id == offering.id] == [(9.0, 3)]
    assert {one.said.weeks for one in page.waits if one.offering.id == offering.id and one.said} == {4.0}
    assert Question.PROMISE_OVERDUE in {one.question for one in page.questions}
    assert Asked(Question.WAITED_LONGER, 9, 4) in page.questions


def test_the_schools_copy_shows_no_count_that_may_not_leave(model: ReadModel) -> None:
    reader = make_actor("reader")
    add_counts("2026Q3", started=4, attending=20, passed=3, stopped=4, waiting=60)
    page = review_school(reader, model, "de-brug", SUMMER, for_school=True)
    assert Figure.ATTENDING not in page.figures
    assert Figure.PASSED_PARTS not in page.figures
    assert page.flow[-1] == {
        Figure.STARTED: None,
        Figure.PASSED: None,
        Figure.STOPPED: None,
        Figure.WAITING: Amount(60, True),
    }
    assert Question.NOT_COUNTED not in {one.question for one in page.questions}


def test_other_municipalities_ratings_stand_beside_ours(town_portal: Flask, in_context: None) -> None:
    fields = {"provider_id": provider_number("de-brug"), "quarter": "2026Q3", "published_on": TODAY, "contract": False}
    for code, score in (("GM9002", 2), ("GM9003", 3)):
        db.session.add(Rating(municipality_code=code, lessons=score, **fields))
    db.session.commit()
    model = build_read_model(Path(town_portal.config["INDEX_DIR"]), TODAY)
    page = review_school(make_actor("reader"), model, "de-brug", SUMMER, for_school=False)
    assert (page.raters, page.others[0].mean) == (2, 2.5)
    assert page.ours is not None
    assert page.ours.municipality == "Oosterdam"


def test_no_page_without_a_school_or_for_a_maintainer(model: ReadModel) -> None:
    with pytest.raises(SchoolUnknown):
        review_school(make_actor("reader"), model, "nowhere", SUMMER, for_school=False)
    with pytest.raises(NotAllowed):
        review_school(make_actor("maintainer"), model, "de-brug", SUMMER, for_school=False)


def test_a_promise_is_open_until_it_is_kept_or_let_go(model: ReadModel) -> None:
    rater = make_actor("rater")
    late = add_promise(rater, "de-brug", SUMMER, " Tell the real wait ", None, NOON)
    soon = add_promise(rater, "de-brug", SUMMER, "A second group", WINTER, NOON)
    found = open_promises(make_actor("reader"), "de-brug")
    assert [(one.number, one.words, one.due) for one in found] == [
        (soon, "A second group", WINTER),
        (late, "Tell the real wait", None),
    ]
    assert (found[0].is_overdue(SUMMER), found[0].is_overdue(WINTER)) == (False, True)
    assert not found[1].is_overdue(Quarter(2030, 1))
    settle_promise(rater, "de-brug", soon, PromiseState.KEPT, NOON)
    settle_promise(rater, "de-brug", late, PromiseState.LET_GO, NOON)
    assert open_promises(rater, "de-brug") == []
    entries = db.session.scalars(select(AuditEntry).order_by(AuditEntry.id)).all()
    assert [(one.action, one.municipality_code) for one in entries] == [("promised", "GM9001")] * 2 + [
        ("settled", "GM9001")
    ] * 2
    assert (entries[2].before, entries[2].after) == ({"state": "open"}, {"state": "kept"})
    with pytest.raises(PromiseUnknown):
        settle_promise(rater, "de-brug", soon, PromiseState.LET_GO, NOON)


def test_a_promise_of_nothing_or_with_something_of_a_person_is_refused(model: ReadModel) -> None:
    rater = make_actor("rater")
    for words in ("", "  ", "x" * 501, "Ask fatima@voorbeeld.nl", "Call 06 12345678"):
        with pytest.raises(PromiseRefused):
            add_promise(rater, "de-brug", SUMMER, words, WINTER, NOON)
    with pytest.raises(PromiseRefused):
        add_promise(rater, "de-brug", SUMMER, "Late already", SUMMER.back(1), NOON)
    assert db.session.scalars(select(ReviewPromise)).all() == []


def test_a_promise_to_another_municipality_or_of_another_school_is_not_there(model: ReadModel) -> None:
    number = add_promise(make_actor("rater"), "de-brug", SUMMER, "A second group", None, NOON)
    other = make_actor("approver", "GM9002")
    assert open_promises(other, "de-brug") == []
    tries: list[tuple[Actor, str, int, PromiseState]] = [
        (other, "de-brug", number, PromiseState.KEPT),
        (make_actor("rater"), "het-anker", number, PromiseState.KEPT),
        (make_actor("rater"), "de-brug", number + 1, PromiseState.KEPT),
        (make_actor("rater"), "de-brug", number, PromiseState.OPEN),
    ]
    for one in tries:
        with pytest.raises(PromiseUnknown):
            settle_promise(*one, NOON)
    with pytest.raises(SchoolUnknown):
        add_promise(other, "nowhere", SUMMER, "A second group", None, NOON)


def test_promises_are_written_by_those_who_may(in_context: None) -> None:
    add_towns()
    refused: tuple[tuple[tuple[str, ...], Callable[[Actor], object]], ...] = (
        (("reader", "maintainer"), lambda actor: add_promise(actor, "de-brug", SUMMER, "A group", None, NOON)),
        (("reader", "maintainer"), lambda actor: settle_promise(actor, "de-brug", 1, PromiseState.KEPT, NOON)),
        (("maintainer",), lambda actor: open_promises(actor, "de-brug")),
    )
    for roles, work in refused:
        for role in roles:
            with pytest.raises(NotAllowed):
                work(make_actor(role))


def test_the_page_says_which_demands_the_school_does_not_meet_and_where(model: ReadModel) -> None:
    rater = make_actor("approver")
    demands = (Demand(DemandKind.CHILDCARE), Demand(DemandKind.WAIT, 1), Demand(DemandKind.REPORTS))
    assert review_school(rater, model, "de-brug", SUMMER, for_school=False).demands == ()
    set_demands(rater, demands, NOON)
    page = review_school(rater, model, "de-brug", SUMMER, for_school=True)
    whole = check_demands(model, rater)
    at_places = [one for one in whole.schools if one.provider.slug == "de-brug"]
    assert at_places and {one.places for one in page.demands} == {len(at_places)}
    assert [one.demand for one in page.demands] == list(whole.demands)
    for number, one in enumerate(page.demands):
        towns = {check.address.city if check.address else None for check in at_places}
        missed = {
            check.address.city if check.address else None
            for check in at_places
            if check.findings[number] == Finding.NOT_MET
        }
        assert (set(one.missed), set(one.missed) | set(one.unknown) <= towns) == (missed, True)
    reports = next(one for one in page.demands if one.demand.kind == DemandKind.REPORTS)
    assert reports.missed == () and len(reports.unknown) > 0
    assert any(one.missed for one in page.demands)
