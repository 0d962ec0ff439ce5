"""What a person's three answers mean for the model: months left, the harm of travel, the value of passing."""

import re
from datetime import date

from portal.domain.criteria import Hardest, SearchCriteria
from portal.domain.outlook import Learner
from portal.domain.parameters import VALUES
from portal.domain.quarters import Quarter, quarters_until

QUARTER = re.compile(r"(20\d\d)-Q([1-4])\Z", re.ASCII)
LEAST_MONTHS, MOST_MONTHS = 1.0, 60.0
BALANCE_STEPS = 9


def learner_of(criteria: SearchCriteria, today: date) -> Learner:
    """The learner who asks; what was not answered is as usual (decision model, section 5.5)."""
    travelling = criteria.hardest == Hardest.TRAVELLING
    return Learner(
        months_left=months_until(criteria.term_end, today) if criteria.term_end else VALUES["months_left"],
        travel_factor=VALUES["hard_travel_factor"] if travelling else 1.0,
        pass_value=pass_value(criteria),
    )


def pass_value(criteria: SearchCriteria) -> float:
    """What passing is worth in months: the slider's word before that of what is hardest."""
    if criteria.balance is not None:
        soonest, surest = VALUES["pass_value_least"], VALUES["pass_value_most"]
        part = (criteria.balance - 1) / (BALANCE_STEPS - 1)
        return float(soonest * (surest / soonest) ** part)
    if criteria.hardest == Hardest.WAITING:
        return VALUES["pass_value_waiting"]
    return VALUES["pass_value_exam"] if criteria.hardest == Hardest.EXAM else VALUES["pass_value"]


def months_until(quarter: str, today: date) -> float:
    """Months from a day to the middle of a quarter; ValueError for anything else than such as 2028-Q1."""
    found = QUARTER.fullmatch(quarter)
    if found is None:
        raise ValueError(quarter)
    middle = date(int(found[1]), int(found[2]) * 3 - 1, 15)
    return min(max((middle - today).days / 30.44, LEAST_MONTHS), MOST_MONTHS)


def coming_quarters(today: date, count: int) -> tuple[str, ...]:
    """This quarter and those after it."""
    last = Quarter.of(today).back(1 - count)
    return tuple(one.dashed for one in quarters_until(last, count))
