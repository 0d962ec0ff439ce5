"""Reads what people reported of waits: as observations of the model, and as calls that say whether a list is closed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select

from portal.domain.offering import Offering
from portal.domain.wait_observation import WaitObservation, Witness
from portal.domain.wait_report import (
    OLDEST,
    Doubt,
    Heard,
    Outcome,
    ReportedWait,
    ReportKind,
    Reports,
    Teller,
    believed,
    closed_now,
)  # fmt: skip
from portal.extensions import db
from portal.models.helper import WaitReport
from portal.operations.load_referrals import LearnerWait, learner_waits


def load_reports(today: date) -> Reports:
    """All that learners, volunteers and municipalities reported in the last year, as far as it is believed."""
    observations = learners_reports(learner_waits())
    heard: dict[str, list[Heard]] = defaultdict(list)
    for one in believed(all_heard(today)):
        heard[one.offering].append(one)
        if one.observation is not None:
            observations[one.offering].append(one.observation)
    return Reports(
        observations={name: tuple(seen) for name, seen in observations.items()},
        heard={name: tuple(said) for name, said in heard.items()},
    )


def all_heard(today: date) -> list[Heard]:
    """Every report of the last year, in the order in which they came in."""
    table = WaitReport
    rows = db.session.scalars(select(table).where(table.happened_on >= today - OLDEST).order_by(table.id))
    return [as_heard(row) for row in rows]


def as_heard(row: WaitReport) -> Heard:
    """A row as a value: an account is always a municipality's."""
    of_helper = row.account_id is None
    return Heard(
        offering=row.offering,
        source=source_of(row.helper_code_id, row.municipality_code),
        teller=Teller.HELPER if of_helper else Teller.MUNICIPALITY,
        call=row.call,
        said=ReportedWait(ReportKind(row.kind), Outcome(row.outcome), row.weeks, row.happened_on),
        doubt=Doubt(row.set_aside) if row.set_aside else None,
    )


def source_of(code: int | None, municipality: str) -> str:
    """Who counts as one voice: each helper code, and all of the staff of a municipality."""
    return municipality if code is None else f"code {code}"


def learners_reports(waits: Iterable[LearnerWait]) -> defaultdict[str, list[WaitObservation]]:
    """What learners said of their own waits, by the offering's id."""
    reports: defaultdict[str, list[WaitObservation]] = defaultdict(list)
    for number, wait in enumerate(waits):
        reports[wait.offering].append(WaitObservation(Witness.LEARNER, wait.weeks, wait.day, text=str(number)))
    return reports


def with_calls(offerings: Iterable[Offering], reports: Reports, today: date) -> Iterator[Offering]:
    """The offerings, each with what its list is said to be by telephone; the same ones where nothing changes."""
    return (with_call(one, reports.heard.get(one.id, ()), today) for one in offerings)


def with_call(offering: Offering, heard: Sequence[Heard], today: date) -> Offering:
    """One offering after the calls about it."""
    told = closed_now(heard, offering.start, today) if heard else None
    return offering if told == offering.told_closed else replace(offering, told_closed=told)
