"""A school gains nothing by hiding a wait that is shorter than usual, reckoned in what the advice counts: months."""

from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.parameters import VALUES
from portal.domain.wait_statement import WaitStatement
from tests.make import TODAY, make_catalogue, make_offering, make_provider, make_wait


def utility(start: WaitStatement, neighbours: list[float]) -> tuple[float, float]:
    """Months that the first school brings the usual learner nearby, before and after the long-list discount."""
    starts = [start, *(make_wait("weeks", said, said) for said in neighbours)]
    offerings = [
        make_offering(f"o{number:02}", provider=make_provider(f"school-{number:02}"), start=one)
        for number, one in enumerate(starts)
    ]
    catalogue = make_catalogue(offerings)
    row = catalogue.position["o00"]
    outlook = catalogue.prospects.fitting
    months = outlook.months_gained[row, 0] + VALUES["pass_value"] * outlook.chance[row, 0]
    return float(months), float(months * catalogue.market.long_list[row])


@settings(max_examples=40)
@given(st.lists(st.floats(1, 40), max_size=12), st.floats(0.05, 1), st.integers(0, 21))
def test_hiding_a_wait_that_is_shorter_than_usual_brings_nothing(
    neighbours: list[float], part: float, days_old: int
) -> None:
    # The median of what schools say: their real weeks come to more, as schools understate.
    usual = float(np.exp(usual_logarithm(neighbours) - VALUES["wait_bias_advert"]))
    hiding, speaking = (utility(one, neighbours) for one in (make_wait(), in_weeks(part * usual, days_old)))
    assert all(after <= before + 1e-9 for after, before in zip(hiding, speaking, strict=True))


def in_weeks(said: float, days_old: int) -> WaitStatement:
    return make_wait("weeks", said, said, since=TODAY - timedelta(days=days_old))


def usual_logarithm(neighbours: list[float]) -> float:
    """What is usual where these schools state these weeks: their median, and the assumption as ten schools more."""
    share = len(neighbours) / (len(neighbours) + VALUES["wait_usual_weight"])
    assumed = np.log(VALUES["wait_prior_median"])
    if not neighbours:
        return float(assumed)
    return float(share * (np.log(np.median(neighbours)) + VALUES["wait_bias_advert"]) + (1 - share) * assumed)


def test_a_wait_that_is_longer_than_usual_costs_what_it_costs() -> None:
    """Stating it truthfully may cost months, but only those of the wait itself."""
    hidden, said = utility(make_wait(), [8.0] * 9)[0], utility(make_wait("weeks", 26, 26), [8.0] * 9)[0]
    weeks_later = 26 * np.exp(VALUES["wait_bias_advert"]) - 8
    assert 0 < hidden - said < weeks_later / (52 / 12) + VALUES["pass_value"] * 0.2
