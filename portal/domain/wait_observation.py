"""What is seen of a wait, by whom and when; how much each kind of witness is off, and how far it scatters."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from portal.domain.ageing import DAYS_A_MONTH
from portal.domain.parameters import VALUES

Column = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

EPOCH = date(1970, 1, 1).toordinal()
# Nobody starts within less than half a week; keeps logarithms finite.
SHORTEST_WEEKS = 0.5


class Witness(StrEnum):
    """Where an observation comes from (decision model, section 3.2).

    Told is what a school said on the telephone: to a municipality, or to a volunteer with a code.
    """

    ADVERT = "advert"
    START_DATE = "start_date"
    SIGNED = "signed"
    MUNICIPALITY = "municipality"
    LEARNER = "learner"
    MUNICIPALITY_TOLD = "municipality_told"
    HELPER_TOLD = "helper_told"
    HELPER_STARTED = "helper_started"


WITNESSES = tuple(Witness)
PLACE = {one: place for place, one in enumerate(WITNESSES)}
# What a school says of itself: on its site, by a date, or to us and signed.
OWN = frozenset({Witness.ADVERT, Witness.START_DATE, Witness.SIGNED})
# Municipalities are shown from one report on, the others from three in half a year (section 2.5).
MUNICIPAL = frozenset({Witness.MUNICIPALITY, Witness.MUNICIPALITY_TOLD})
PEOPLE = frozenset({Witness.LEARNER, Witness.HELPER_TOLD, Witness.HELPER_STARTED})
HELPERS = frozenset({Witness.HELPER_TOLD, Witness.HELPER_STARTED})
IS_OWN = np.array([one in OWN for one in WITNESSES])
# Logarithm of real weeks over said weeks, and the spread of said weeks around that.
BIAS = np.array([VALUES[f"wait_bias_{one}"] for one in WITNESSES])
SPREAD = np.array([VALUES[f"wait_spread_{one}"] for one in WITNESSES])


@dataclass(frozen=True, slots=True)
class WaitObservation:
    """Weeks from registering to the first lesson, as one witness gave them on a day.

    `on` is the day on which the words were first seen; `more_spread` comes on top of the witness's own (logarithm);
    `at_least` where the wait is only known to be no shorter, as of who still waits; `text` tells what was said apart:
    the same text of the same kind of witness is one observation, however often it is seen.
    """

    kind: Witness
    weeks: float
    on: date
    more_spread: float = 0.0
    at_least: bool = False
    text: str = ""


@dataclass(frozen=True, slots=True)
class ObservationColumns:
    """Columns over observations: row of the offering, witness (a place in WITNESSES), logarithm of the weeks with the
    bias taken off, its variance when new, the day, its age in months, and whether the weeks are only a lower bound."""

    row: Whole
    witness: Whole
    log_weeks: Column
    variance: Column
    day: npt.NDArray[np.datetime64]
    months: Column
    at_least: Flags

    @property
    def own(self) -> Flags:
        """Which come from the school itself."""
        return IS_OWN[self.witness]

    def rows(self, chosen: Whole | Flags) -> "ObservationColumns":
        """Some of the observations."""
        return ObservationColumns(*(getattr(self, one.name)[chosen] for one in fields(self)))

    def shifted(self, rows: int) -> "ObservationColumns":
        """The same of offerings that stand so many rows further."""
        return replace(self, row=self.row + rows)

    def followed_by(self, others: Iterable["ObservationColumns"]) -> "ObservationColumns":
        """These and then others."""
        parts = (self, *others)
        return ObservationColumns(
            *(np.concatenate([getattr(one, name.name) for one in parts]) for name in fields(self))
        )


def distinct(observations: Iterable[WaitObservation]) -> tuple[WaitObservation, ...]:
    """Each text of a kind of witness once, as it stood first; observations without a text each count."""
    listed = tuple(observations)
    if len(listed) < 2:
        return listed
    first: dict[object, WaitObservation] = {}
    for number, one in enumerate(sorted(listed, key=order_key)):
        first.setdefault((one.kind, one.text) if one.text else number, one)
    return tuple(first.values())


def order_key(one: WaitObservation) -> tuple[date, str, float, float, bool]:
    """Oldest first, so that no result depends on the order in which observations come in."""
    return (one.on, one.kind, one.weeks, one.more_spread, one.at_least)


def as_columns(
    listed: Sequence[Sequence[WaitObservation]], schools: Whole, today: date, biases: Mapping[int, float]
) -> ObservationColumns:
    """Each offering's observations as columns; `schools` numbers the offerings' schools, the keys of `biases`."""
    row = np.repeat(np.arange(len(listed)), [len(one) for one in listed])
    flat = [one for observations in listed for one in observations]
    witness = np.array([PLACE[one.kind] for one in flat], dtype=np.int64)
    weeks = np.array([one.weeks for one in flat], dtype=float)
    more_spread = np.array([one.more_spread for one in flat], dtype=float)
    at_least = np.array([one.at_least for one in flat], dtype=bool)
    # Numpy takes whole numbers five times faster than dates.
    ordinal = np.array([one.on.toordinal() for one in flat], dtype=np.int64)
    months = np.maximum(today.toordinal() - ordinal, 0) / DAYS_A_MONTH
    # A lower bound is taken as it is said.
    bias = np.where(at_least, 0.0, BIAS[witness] + IS_OWN[witness] * biases_of(schools, biases)[row])
    return ObservationColumns(
        row=row,
        witness=witness,
        log_weeks=np.log(np.maximum(weeks, SHORTEST_WEEKS)) + bias,
        variance=(SPREAD[witness] + more_spread) ** 2,
        day=(ordinal - EPOCH).view("datetime64[D]"),
        months=months,
        at_least=at_least,
    )


def biases_of(schools: Whole, biases: Mapping[int, float]) -> Column:
    """Each offering's school's own bias, 0 where nothing is known of it."""
    return np.array([biases.get(school, 0.0) for school in schools.tolist()], dtype=float)
