"""What ranking costs: outlook and order of 5,000 offerings for one person, against a numpy pass over the same columns.

The draws that say how firm an order is are measured apart, for the 40 best.
"""

import statistics
import sys
import time
from collections.abc import Callable

import numpy as np

from portal.domain.criteria import SortOrder
from portal.domain.outlook import CourseColumns, Learner, Outlook, SchoolQuality, outlook
from portal.domain.ranking import Measures, order
from portal.domain.uncertainty import MOST_DRAWN, acceptability, drawn, sway
from tests.bench.result import publish

OFFERINGS, SCHOOLS, ROUNDS, LIMIT_MS = 5_000, 160, 60, 8.0


def main() -> None:
    """Measure in turns and publish milliseconds and ratios; exit code 1 where ranking takes too long."""
    random = np.random.default_rng(2026)
    courses, quality, minutes = made_up(random)
    learner = Learner(months_left=30)
    measures = measured(outlook(courses, quality, learner, minutes), minutes, random)
    best = np.argsort(-measures.advice)[:MOST_DRAWN]

    def rank() -> object:
        found = outlook(courses, quality, learner, minutes)
        return order(measured(found, minutes, np.random.default_rng(0), measures), SortOrder.ADVICE, 3)

    def draw() -> object:
        moves = sway(courses.rows(best), quality, learner, minutes[best])
        by_quality, by_wait, by_travel = (part[:, 0] for part in moves.utilities(learner.pass_value))
        return acceptability(drawn(measures.advice[best], (by_quality, by_wait, by_travel), courses.school[best]))

    def one_pass() -> object:
        return np.exp(-minutes[:, 0]) + courses.wait_median * courses.hours_per_week + courses.wait_high

    times = in_turns({"pass": one_pass, "rank": rank, "draws": draw})
    ratio = statistics.median(one / other for one, other in zip(times["rank"], times["pass"], strict=True))
    milliseconds = {name: round(1e3 * statistics.median(found), 3) for name, found in times.items()}
    publish("ranking", {"offerings": OFFERINGS, "milliseconds": milliseconds, "rank_to_pass": round(ratio, 1)})
    sys.exit(milliseconds["rank"] > LIMIT_MS)


def made_up(
    random: np.random.Generator,
) -> tuple[CourseColumns, SchoolQuality, np.ndarray[tuple[int, int], np.dtype[np.float64]]]:
    """Columns of a plausible size and spread; only their number matters here."""
    weeks = random.lognormal(np.log(8), 0.5, OFFERINGS)
    courses = CourseColumns(
        school=random.integers(0, SCHOOLS, OFFERINGS),
        hours_per_week=random.choice([6.0, 9, 12, 15, np.nan], OFFERINGS),
        wait_median=weeks,
        wait_low=weeks * 0.6,
        wait_high=weeks * 1.6,
        has_exam=random.random(OFFERINGS) > 0.2,
    )
    theta = random.normal(0, 0.5, SCHOOLS)
    spread = np.full(SCHOOLS, 0.4)
    return courses, SchoolQuality(theta, spread, theta / 4, spread), random.uniform(5, 90, (OFFERINGS, 1))


def measured(
    found: Outlook,
    minutes: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    random: np.random.Generator,
    known: Measures | None = None,
) -> Measures:
    """The columns to order by, those that do not depend on the outlook taken from `known`."""
    count = len(minutes)
    return Measures(
        advice=found.utility(12)[:, 0],
        advice_sd=np.ones(count),
        wait_weeks=minutes[:, 0] / 4,
        wait_stated=known.wait_stated if known else random.random(count) > 0.3,
        minutes=minutes[:, 0],
        theta=minutes[:, 0],
        quality_known=known.quality_known if known else random.random(count) > 0.4,
        certain=known.certain if known else random.random(count) > 0.2,
        reachable=minutes[:, 0] < 75,
        seats=np.ones(count),
        key=np.arange(count, dtype=np.uint64),
        held_back=np.zeros(count, dtype=bool),
    )


def in_turns(actions: dict[str, Callable[[], object]]) -> dict[str, list[float]]:
    """Processor seconds of each action, in turns, after a first round that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in actions}
    for number in range(ROUNDS + 1):
        for name, action in actions.items():
            begun = time.process_time()
            action()
            if number:
                times[name].append(time.process_time() - begun)
    return times


if __name__ == "__main__":
    main()
