"""Weighs the offerings that answer a search: their measures side by side, and each as a choice with its reasons."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import Matching, where_known
from portal.domain.choice import Choice, Journey
from portal.domain.course import COURSE_MODES, CourseMode
from portal.domain.explanation import Field, Standing, reasons
from portal.domain.outlook import at_minutes
from portal.domain.ranking import Measures, reachable
from portal.domain.travel import Means, rounded_minutes
from portal.travel.estimate import Journeys

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]

# One-way minutes reckoned with where no place was asked for, and where a journey is not known (assumptions).
USUAL_MINUTES = 30.0
UNKNOWN_MINUTES = 75.0


@dataclass(frozen=True, slots=True)
class Candidates:
    """The rows that answer the search with their measures, and the journeys to all addresses."""

    rows: Rows
    measures: Measures
    chance: Floats
    journeys: Journeys | None


def measure(catalogue: Catalogue, matching: Matching, journeys: Journeys | None) -> Candidates:
    """The offerings that can be chosen, with what they are compared by."""
    columns = catalogue.columns
    rows = np.flatnonzero(matching.possible & columns.advised & ~columns.closed)
    minutes = own_minutes(catalogue, journeys)[rows]
    reckoned = np.where(np.isnan(minutes), UNKNOWN_MINUTES, minutes) if journeys else np.full(len(rows), USUAL_MINUTES)
    advice, chance = at_minutes(rows, reckoned, catalogue.advice, catalogue.outlook.chance)
    provider = columns.provider[rows]
    measures = Measures(
        advice=advice,
        wait_weeks=catalogue.waits.median[rows],
        wait_stated=catalogue.waits.stated[rows],
        minutes=minutes,
        theta=catalogue.quality.theta[provider],
        quality_known=catalogue.quality.known[provider],
        certain=matching.certain[rows],
        reachable=reachable(minutes) if journeys else np.ones(len(rows), dtype=bool),
    )
    return Candidates(rows, measures, chance, journeys)


def near_enough(catalogue: Catalogue, journeys: Journeys, most_minutes: int) -> Matching:
    """Offerings that may lie within so many minutes by the low end of the estimate; without a journey none is sure."""
    low = row_values(catalogue, journeys.estimate.low)
    return where_known(~np.isnan(low), low <= most_minutes)


def own_minutes(catalogue: Catalogue, journeys: Journeys | None) -> Floats:
    """Each offering's minutes one way, the middle of the range where only that is known; nan is not known."""
    if journeys is None:
        return np.full(len(catalogue.offerings), np.nan)
    estimate = journeys.estimate
    middle = np.where(np.isnan(estimate.minutes), (estimate.low + estimate.high) / 2, estimate.minutes)
    return row_values(catalogue, middle)


def row_values(catalogue: Catalogue, by_address: Floats) -> Floats:
    """A column over addresses as one over offerings: nan without an address, 0 for lessons that are online only."""
    online = catalogue.columns.mode == COURSE_MODES.index(CourseMode.ONLINE)
    values = np.append(by_address, np.nan)[catalogue.columns.address]
    return np.where(online, 0.0, values)


def field_of(found: Candidates) -> Field:
    """What each choice is compared with in its reasons."""
    measures = found.measures
    position = fastest_position(found)
    return Field(
        fastest_weeks=float(measures.wait_weeks[position]) if position is not None else None,
        fastest_chance=float(found.chance[position]) if position is not None else None,
        nearest_minutes=shortest(measures.minutes),
        usual_chance=float(np.median(found.chance[measures.reachable])) if measures.reachable.any() else None,
    )


def shortest(minutes: Floats) -> float | None:
    """The shortest journey; lessons at home, 0 minutes away, are none."""
    journeys = minutes[minutes > 0]
    return float(journeys.min()) if len(journeys) else None


def fastest_position(found: Candidates) -> int | None:
    """Position among the candidates of the soonest stated start of what surely fits; None where nothing is stated."""
    measures = found.measures
    eligible = measures.wait_stated & measures.certain & measures.reachable
    weeks = np.where(eligible, measures.wait_weeks, np.inf)
    return int(np.argmin(weeks)) if len(weeks) and np.isfinite(weeks.min()) else None


def as_choice(catalogue: Catalogue, found: Candidates, group: Rows, compare: Field, means: Means) -> Choice:
    """The choice made of the candidates at the positions in `group`, the best first."""
    lead, measures = int(group[0]), found.measures
    rows = found.rows[group]
    row = int(rows[0])
    minutes = float(measures.minutes[lead])
    offering = catalogue.offerings[row]
    standing = Standing(
        chance=float(found.chance[lead]),
        wait_weeks=float(measures.wait_weeks[lead]),
        wait_stated=bool(measures.wait_stated[lead]),
        minutes=minutes if minutes > 0 else None,
        hours_per_week=offering.hours_per_week,
        quality_known=bool(measures.quality_known[lead]),
        has_exam=offering.has_exam,
        certain=bool(measures.certain[lead]),
    )
    return Choice(
        offering=offering,
        others=tuple(catalogue.offerings[other] for other in rows[1:]),
        wait=catalogue.shown_waits[row],
        chance=standing.chance,
        quality_known=standing.quality_known,
        certain=standing.certain,
        journey=journey_to(catalogue, row, found.journeys, means),
        reasons=reasons(standing, compare),
    )


def journey_to(catalogue: Catalogue, row: int, journeys: Journeys | None, means: Means) -> Journey | None:
    """The journey to one offering; None without an origin, without a known place, or for lessons at home."""
    address = int(catalogue.columns.address[row])
    online = catalogue.offerings[row].mode == CourseMode.ONLINE
    if journeys is None or address < 0 or online:
        return None
    estimate = journeys.estimate
    minutes, low, high = (
        rounded_minutes(float(column[address])) for column in (estimate.minutes, estimate.low, estimate.high)
    )
    return Journey(means, minutes, low, high, bool(estimate.nearby[address]), journeys.source)
