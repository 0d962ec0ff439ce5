"""Made-up counts of progress and promises for the demonstration: what municipalities counted at contracted schools.

Every figure is drawn by chance from the seed, school and municipality, and no account stands behind it; shares of
groups, sizes and flows are assumptions that look like a caseload, nothing more.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from sqlalchemy import select

from portal.domain.progress import Counts, Group, Reason, Route
from portal.domain.promise import PromiseState
from portal.domain.quarters import Quarter, last_full, quarters_until
from portal.extensions import db
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.provider import Provider
from portal.models.rating import Rating

QUARTERS = 9
# Who comes on which route, and for what reason; some are not known.
SHARES = {
    Group(Route.B1, Reason.ASYLUM): 0.42,
    Group(Route.B1, Reason.FAMILY): 0.24,
    Group(Route.EDUCATION, Reason.ASYLUM): 0.09,
    Group(Route.Z, Reason.ASYLUM): 0.16,
    Group(Route.Z, Reason.FAMILY): 0.05,
    Group(Route.B1, Reason.UNKNOWN): 0.04,
}
STOPS, PASSES_PARTS, PASSES = (0.02, 0.08), (0.10, 0.28), 0.4
SHARE_LATE, SHARE_WITHOUT_WAITING, SHARE_PROMISING = 0.2, 0.12, 0.5
PROMISES = (
    "Deliver the quarterly report within four weeks after the quarter.",
    "Start an evening group on the B1 route.",
    "Call everyone who stopped, and tell us where they are now.",
    "Put the real wait on the site.",
)


def add_progress(today: date, seed: int) -> int:
    """Counts of the last quarters for each fictional contracted school; gives how many rows. The caller commits."""
    number = 0
    for school, slug, municipality in contracted_pairs():
        random = Random(f"{seed}:progress:{slug}:{municipality}")
        for row in rows_of(random, last_full(today)):
            db.session.add(ProgressCount(municipality_code=municipality, provider_id=school, **row))
            number += 1
        if random.random() < SHARE_PROMISING:
            db.session.add(promise_of(random, school, municipality, last_full(today)))
    return number


def contracted_pairs() -> list[tuple[int, str, str]]:
    """Fictional schools with the municipalities whose newest rating says that they buy from them."""
    query = (
        select(Provider.id, Provider.slug, Rating.municipality_code, Rating.contract)
        .join(Rating, Rating.provider_id == Provider.id)
        .where(Provider.demonstration, Rating.contract.is_not(None))
        .order_by(Rating.quarter)
    )
    newest = {(row.id, row.slug, row.municipality_code): row.contract for row in db.session.execute(query)}
    return sorted(pair for pair, buys in newest.items() if buys)


def rows_of(random: Random, last: Quarter) -> Iterator[dict[str, object]]:
    """The table's rows of one school and municipality; some municipalities are late, some do not count who waits."""
    quarters = quarters_until(last, QUARTERS)
    counted = quarters[:-1] if random.random() < SHARE_LATE else quarters
    without_waiting = random.random() < SHARE_WITHOUT_WAITING
    size = random.lognormvariate(3.6, 0.6)
    for group, share in SHARES.items():
        if size * share < 1:
            continue
        for quarter, counts in zip(counted, history(random, size * share, len(counted)), strict=True):
            written = datetime.combine(quarter.last_day + timedelta(days=random.randint(5, 40)), time(10), UTC)
            yield {
                "quarter": str(quarter),
                "route": group.route.value,
                "reason": group.reason.value,
                "started": counts.started,
                "attending": counts.attending,
                "passed_parts": counts.passed_parts,
                "passed": counts.passed,
                "stopped": counts.stopped,
                "waiting": None if without_waiting else counts.waiting,
                "written_at": written,
            }


def history(random: Random, size: float, quarters: int) -> Iterator[Counts]:
    """Consecutive quarters that add up: who was there and who began are there still, passed or stopped."""
    attending, waiting = round(size), round(size * random.uniform(0.05, 0.5))
    stops, parts = random.uniform(*STOPS), random.uniform(*PASSES_PARTS)
    for _ in range(quarters):
        arriving = binomial(max(round(size * 0.3), 1), 0.5, random)
        started = min(waiting + arriving, binomial(max(round(size * 0.32), 1), 0.5, random))
        waiting += arriving - started
        passed_parts = binomial(attending, parts, random)
        passed = binomial(passed_parts, PASSES, random)
        stopped = binomial(attending - passed, stops, random)
        attending += started - passed - stopped
        yield Counts(started, attending, min(passed_parts, attending + passed + stopped), passed, stopped, waiting)


def binomial(number: int, chance: float, random: Random) -> int:
    """How many of so many, each with this chance."""
    return sum(random.random() < chance for _ in range(number))


def promise_of(random: Random, school: int, municipality: str, last: Quarter) -> ReviewPromise:
    """An open promise, made in the talk of some quarter back."""
    made = last.back(random.randint(0, 2))
    return ReviewPromise(
        municipality_code=municipality,
        provider_id=school,
        quarter=str(made),
        words=random.choice(PROMISES),
        due_quarter=str(made.back(-1)),
        state=PromiseState.OPEN.value,
        changed_at=datetime.combine(made.last_day + timedelta(days=45), time(10), UTC),
    )
