"""What a school can say to us, for how long it holds, and when it stands against its own site."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from portal.domain.claim_values import ClaimRefused, checked_value
from portal.domain.course import WaitKind
from portal.domain.own_words import observed_value, signed_waits, with_claims
from portal.domain.school_claim import ClaimField, ClaimState, SchoolClaim, contradicts, holds_until, judged
from portal.domain.wait_observation import Witness
from portal.domain.wait_statement import observation_of
from tests.make import TODAY, make_address, make_catalogue, make_offering, make_provider, make_wait

WEEKS_5 = {"kind": "weeks", "weeks_min": 5.0, "weeks_max": 5.0}
WEEKS_20 = {"kind": "weeks", "weeks_min": 20.0, "weeks_max": 20.0}
CLOSED = {"kind": "closed"}
JANUARY = {"kind": "dates", "start_dates": ["2027-01-11"]}


def claim(field: str, value: Any, **changes: Any) -> SchoolClaim:
    fields: dict[str, Any] = {"number": 1, "offering": "a1", "said_on": TODAY, "state": ClaimState.SHOWN, **changes}
    field_name = ClaimField(field)
    fields.setdefault("until", holds_until(field_name, value, fields["said_on"]))
    return SchoolClaim(field=field_name, value=value, **fields)


@pytest.mark.parametrize(
    ("field", "value", "kept"),
    [
        ("hours_per_week", 7.5, 7.5),
        ("weeks", 20, 20.0),
        ("group_size_max", 12, 12),
        ("dayparts", ["evening", "morning"], ["morning", "evening"]),
        ("price", {"amount": 900, "unit": "total"}, {"amount": 900.0, "unit": "total"}),
        ("start", {"kind": "closed", "weeks_min": 3}, CLOSED),
        (
            "start",
            {"kind": "weeks", "weeks_min": 2, "weeks_max": 4},
            {"kind": "weeks", "weeks_min": 2.0, "weeks_max": 4.0},
        ),
        (
            "start",
            {"kind": "dates", "start_dates": ["2027-02-01", "2027-01-11"]},
            {"kind": "dates", "start_dates": ["2027-01-11", "2027-02-01"]},
        ),
        ("address", "  Kanaalweg 12a, 3011 AB  Oosterdam", "Kanaalweg 12a, 3011 AB Oosterdam"),
        ("website", "https://de-brug.example/nieuw", "https://de-brug.example/nieuw"),
    ],
)
def test_a_value_is_kept_in_one_form(field: str, value: Any, kept: Any) -> None:
    assert checked_value(ClaimField(field), value, TODAY) == kept


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("hours_per_week", None),
        ("hours_per_week", 0),
        ("hours_per_week", "8"),
        ("hours_per_week", float("nan")),
        ("weeks", 301),
        ("group_size_max", 7.5),
        ("group_size_max", True),
        ("dayparts", []),
        ("dayparts", ["night"]),
        ("dayparts", "morning"),
        ("price", {"amount": -1, "unit": "total"}),
        ("price", {"amount": 10}),
        ("price", {"amount": 10, "unit": "smile"}),
        ("price", 10),
        ("start", {"kind": "rolling"}),
        ("start", {"kind": "weeks", "weeks_min": 6, "weeks_max": 4}),
        ("start", {"kind": "weeks", "weeks_min": None, "weeks_max": None}),
        ("start", {"kind": "dates", "start_dates": []}),
        ("start", {"kind": "dates", "start_dates": ["2026-11-20"]}),
        ("start", {"kind": "dates", "start_dates": ["2031-01-01"]}),
        ("start", {"kind": "dates", "start_dates": ["soon"]}),
        ("start", {}),
        ("address", "The best school of all! 3011 AB Oosterdam"),
        ("address", "Kanaalweg 12, 3011 AB Oosterdam, call 06-12345678"),
        ("address", "<b>Kanaalweg</b> 12, 3011 AB Oosterdam"),
        ("website", "javascript:alert(1)"),
        ("website", "https://me:secret@de-brug.example/"),
        ("website", "https://de-brug.example/?from=you"),
    ],
)
def test_a_value_that_no_school_can_mean_is_refused(field: str, value: Any) -> None:
    with pytest.raises(ClaimRefused):
        checked_value(ClaimField(field), value, TODAY)


@given(
    value=st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=10), inner, max_size=3),
        max_leaves=6,
    ),
    field=st.sampled_from(ClaimField),
)
def test_whatever_comes_is_checked_or_refused_and_a_checked_value_stays_as_it_is(value: Any, field: ClaimField) -> None:
    try:
        kept = checked_value(field, value, TODAY)
    except ClaimRefused:
        return
    assert checked_value(field, kept, TODAY) == kept


@pytest.mark.parametrize(
    ("field", "value", "until", "last"),
    [
        ("start", CLOSED, None, TODAY + timedelta(days=90)),
        ("start", CLOSED, date(2026, 12, 31), date(2026, 12, 31)),
        ("start", CLOSED, date(2030, 1, 1), TODAY + timedelta(days=180)),
        ("start", WEEKS_5, None, TODAY + timedelta(days=21)),
        ("start", JANUARY, None, date(2027, 1, 11)),
        ("hours_per_week", 8.0, None, TODAY + timedelta(days=180)),
    ],
)
def test_every_kind_of_claim_ends_some_day(field: str, value: Any, until: date | None, last: date) -> None:
    assert holds_until(ClaimField(field), value, TODAY, until) == last


@pytest.mark.parametrize(
    ("field", "value", "observed", "against"),
    [
        ("hours_per_week", 8.0, None, False),
        ("hours_per_week", 8.0, 8.0, False),
        ("hours_per_week", 8.0, 12.0, True),
        ("dayparts", ["morning"], ["morning", "evening"], True),
        ("price", {"amount": 900.0, "unit": "total"}, {"amount": 900.0, "unit": "month"}, True),
        ("start", WEEKS_5, {"kind": "weeks", "weeks_min": 4.0, "weeks_max": 6.0}, False),
        ("start", WEEKS_5, {"kind": "rolling"}, True),
        ("start", WEEKS_20, {"kind": "weeks", "weeks_min": 4.0, "weeks_max": 6.0}, True),
        ("start", CLOSED, {"kind": "rolling"}, True),
        ("start", WEEKS_5, CLOSED, True),
        ("start", CLOSED, CLOSED, False),
        ("start", JANUARY, {"kind": "dates", "start_dates": ["2027-01-18"]}, False),
        ("start", JANUARY, {"kind": "months", "start_months": ["2027-06"]}, True),
        ("address", "Dorpsstraat 1, 3011 AB Oosterdam", ["Dorpsstraat 1, 3011ab OOSTERDAM"], False),
        ("address", "Dorpsstraat 2, 3011 AB Oosterdam", ["Dorpsstraat 1, 3011 AB Oosterdam"], True),
        ("website", "https://www.de-brug.example/nl", "https://de-brug.example/", False),
        ("website", "https://de-brug.elsewhere.example/", "https://de-brug.example/", True),
    ],
)
def test_a_claim_stands_against_what_cannot_hold_beside_it(
    field: str, value: Any, observed: Any, against: bool
) -> None:
    assert contradicts(ClaimField(field), value, observed, TODAY) is against


def test_a_claim_that_nobody_contradicts_fills_what_is_not_known() -> None:
    silent = make_offering(hours_per_week=None)
    told = with_claims(silent, [claim("hours_per_week", 8.0), claim("dayparts", ["evening"])], TODAY)
    assert (told.hours_per_week, told.dayparts) == (8.0, ("evening",))
    assert {told.facts[name].source for name in ("hours_per_week", "dayparts")} == {"school"}
    assert told.facts["hours_per_week"].quote is None


def test_a_claim_against_the_site_stands_beside_it_until_a_maintainer_accepts_it() -> None:
    offering, said = make_offering(hours_per_week=12.0), claim("hours_per_week", 20.0)
    told = with_claims(offering, [said], TODAY)
    shown = told.says("hours_per_week")
    assert shown is not None and (shown.state, shown.observed, told.hours_per_week) == (ClaimState.CONFLICT, 12.0, 12.0)
    accepted = replace(shown, state=ClaimState.ACCEPTED)
    assert with_claims(offering, [accepted], TODAY).hours_per_week == 20.0


def test_what_was_accepted_is_judged_again_once_the_site_says_something_new() -> None:
    accepted = claim("hours_per_week", 20.0, state=ClaimState.ACCEPTED, observed=12.0)
    assert judged(accepted, 12.0).state == ClaimState.ACCEPTED
    assert judged(accepted, 20.0).state == ClaimState.ACCEPTED
    assert judged(accepted, 16.0).state == ClaimState.CONFLICT


@pytest.mark.parametrize("state", ["refused", "withdrawn", "lapsed"])
def test_a_claim_that_is_gone_changes_nothing(state: str) -> None:
    offering = make_offering(hours_per_week=None)
    told = with_claims(offering, [claim("hours_per_week", 8.0, state=ClaimState(state))], TODAY)
    assert told == offering


def test_a_claim_dies_on_the_day_after_its_last() -> None:
    said = claim("start", CLOSED, until=TODAY)
    assert said.is_live(TODAY) and not said.is_live(TODAY + timedelta(days=1))


def test_a_price_is_said_with_what_it_is_for_and_reckoned_to_a_total() -> None:
    offering = make_offering(price=None, weeks=10.0, hours_per_week=8.0)
    told = with_claims(offering, [claim("price", {"amount": 5.0, "unit": "hour"})], TODAY)
    price = told.known_price(TODAY)
    assert price is not None and price.total_eur == 400.0


def test_the_wait_that_a_school_told_us_is_a_signed_one() -> None:
    silent = make_offering(start=make_wait())
    told = with_claims(silent, [claim("start", WEEKS_5)], TODAY)
    said = observation_of(told.start, TODAY)
    assert said is not None and (said.kind, said.weeks) == (Witness.SIGNED, 5.0)
    assert signed_waits(told, TODAY) == ()


def test_a_wait_that_agrees_with_the_site_counts_beside_it() -> None:
    told = with_claims(make_offering(start=make_wait("weeks", 4, 6)), [claim("start", WEEKS_5)], TODAY)
    assert not told.start.signed
    assert [one.kind for one in signed_waits(told, TODAY)] == [Witness.SIGNED]


def test_a_shorter_wait_than_the_site_names_waits_for_a_maintainer_and_a_longer_one_counts_at_once() -> None:
    shorter = with_claims(make_offering(start=make_wait("weeks", 20, 20)), [claim("start", WEEKS_5)], TODAY)
    longer = with_claims(make_offering(start=make_wait("weeks", 5, 5)), [claim("start", WEEKS_20)], TODAY)
    assert [one.claims[0].state for one in (shorter, longer)] == [ClaimState.CONFLICT] * 2
    assert (signed_waits(shorter, TODAY), len(signed_waits(longer, TODAY))) == ((), 1)


def test_a_closed_list_closes_the_course_at_once_and_both_sayings_are_kept() -> None:
    told = with_claims(make_offering(), [claim("start", CLOSED)], TODAY)
    assert told.start.kind == WaitKind.CLOSED
    assert told.claims[0].state == ClaimState.CONFLICT
    assert told.claims[0].observed == {"kind": "weeks", "weeks_min": 4, "weeks_max": 4}


def test_a_course_through_the_municipality_stays_one() -> None:
    told = with_claims(make_offering(start=make_wait("via_municipality")), [claim("start", WEEKS_5)], TODAY)
    assert told.start.kind == WaitKind.VIA_MUNICIPALITY
    assert len(signed_waits(told, TODAY)) == 1


def test_words_of_the_site_that_are_too_old_contradict_nothing() -> None:
    stale = make_offering(start=make_wait("weeks", 30, 30, since=TODAY - timedelta(days=60)))
    told = with_claims(stale, [claim("start", WEEKS_5)], TODAY)
    assert (told.claims[0].state, told.start.signed) == (ClaimState.SHOWN, True)


WITH_QUALITY = st.fixed_dictionaries(
    {
        "hours_per_week": st.floats(0.25, 60),
        "group_size_max": st.integers(1, 200),
        "price": st.fixed_dictionaries({"amount": st.floats(0, 9_000), "unit": st.just("total")}),
        "start": st.just(WEEKS_5) | st.just(CLOSED),
    }
)


@given(said=WITH_QUALITY)
def test_nothing_that_a_school_says_changes_what_is_known_of_its_quality(said: dict[str, Any]) -> None:
    offering = make_offering()
    told = with_claims(offering, [claim(field, value) for field, value in said.items()], TODAY)
    before, after = (make_catalogue([one]).quality for one in (offering, told))
    assert (before.verdicts, before.known.tolist()) == (after.verdicts, after.known.tolist())
    assert told.provider == offering.provider


def test_every_field_of_a_course_can_be_observed() -> None:
    offering = make_offering(address=make_address(), provider=make_provider(), dayparts=("evening",))
    observed = {
        one.value: observed_value(offering, one, TODAY) for one in ClaimField if one not in ("address", "website")
    }
    assert observed == {
        "start": {"kind": "weeks", "weeks_min": 4, "weeks_max": 4},
        "dayparts": ["evening"],
        "hours_per_week": 12.0,
        "weeks": None,
        "group_size_max": None,
        "price": None,
    }
