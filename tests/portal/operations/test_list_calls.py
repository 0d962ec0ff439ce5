"""The call list of a municipality: what its residents can choose, the most worthwhile first, each school once a day."""

from datetime import timedelta

import pytest
from flask import Flask

from portal.domain.wait_observation import Witness
from portal.domain.wait_report import Outcome, ReportedWait, ReportKind
from portal.operations.build_read_model import ReadModel, with_newest_referrals
from portal.operations.list_calls import list_calls, worth_asking
from portal.operations.report_wait import report_wait
from tests.make import TODAY, add_towns, make_address, make_offering, make_provider, make_read_model, make_wait
from tests.portal.reporting import NOON, make_helper, told
from tests.portal.staff import make_actor

TOWN = "GM9001"


def school(slug: str, **changes: object) -> dict[str, object]:
    return {"provider": make_provider(slug), "id": slug, **changes}


@pytest.fixture
def model(app: Flask) -> ReadModel:
    """Two schools beside each other that say nothing of their waits, and one 60 km away."""
    add_towns()
    silent = {"start": make_wait()}
    far = make_address("5031")
    offerings = [school("aa", **silent), school("bb", **silent), school("cc", address=far, **silent)]
    return make_read_model([make_offering(**one) for one in offerings])  # type: ignore[arg-type]


def slugs(model: ReadModel, municipality: str = TOWN) -> list[str]:
    listed = list_calls(model, municipality, TODAY, Witness.MUNICIPALITY_TOLD)
    return [one.offering.provider.slug for one in listed.calls]


def test_schools_in_reach_are_listed_and_far_ones_are_not(model: ReadModel) -> None:
    assert sorted(slugs(model)) == ["aa", "bb"]
    assert slugs(model, "GM0000") == []
    listed = list_calls(model, TOWN, TODAY, Witness.MUNICIPALITY_TOLD)
    values = [one.value for one in listed.calls]
    assert values == sorted(values, reverse=True) and min(values) > 0
    assert listed.day == TODAY and all(one.phone is None for one in listed.calls)


def test_a_school_that_was_called_today_makes_way_for_the_next(model: ReadModel) -> None:
    nobody = ReportedWait(ReportKind.TOLD, Outcome.NO_ANSWER, None, TODAY)
    report_wait(model, make_actor("rater"), "aa", nobody, NOON, TODAY)
    listed = list_calls(model, TOWN, TODAY, Witness.MUNICIPALITY_TOLD)
    assert [one.offering.provider.slug for one in listed.calls] == ["bb"]
    assert [(one.provider, one.outcome) for one in listed.called] == [("aa", Outcome.NO_ANSWER)]
    tomorrow = list_calls(model, TOWN, TODAY + timedelta(days=1), Witness.MUNICIPALITY_TOLD)
    assert len(tomorrow.calls) == 2 and tomorrow.called == ()


def test_helpers_and_staff_of_one_municipality_share_the_list_and_others_do_not(model: ReadModel) -> None:
    report_wait(model, make_helper(), "aa", told(9), NOON, TODAY)
    assert slugs(model) == ["bb"]
    assert len(list_calls(model, "GM9002", TODAY, Witness.HELPER_TOLD).called) == 0


def test_what_was_learnt_is_worth_less_the_second_time(model: ReadModel) -> None:
    before = dict(zip(*[one.tolist() for one in worth_asking(model, TOWN, 0.3)], strict=True))
    report_wait(model, make_actor("rater"), "aa", told(9), NOON, TODAY)
    called = with_newest_referrals(model)
    after = dict(zip(*[one.tolist() for one in worth_asking(called, TOWN, 0.3)], strict=True))
    row = model.catalogue.position["aa"]
    assert after[row] < before[row]


def test_no_school_is_listed_twice_and_only_routes_of_the_law(app: Flask) -> None:
    silent = {"start": make_wait()}
    offerings = [school("aa", **silent), school("aa", **{**silent, "id": "a2"}), school("bb", route="nt2", **silent)]
    model = make_read_model([make_offering(**one) for one in [*offerings, school("dd", **silent)]])  # type: ignore[arg-type]
    assert sorted(slugs(model)) == ["aa", "dd"]


def test_a_closed_school_is_not_called(app: Flask) -> None:
    offerings = [
        school("aa", start=make_wait("closed")),
        school("bb", start=make_wait()),
        school("dd", start=make_wait()),
    ]
    model = make_read_model([make_offering(**one) for one in offerings])  # type: ignore[arg-type]
    assert "aa" not in slugs(model)
