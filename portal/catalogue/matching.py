"""Which offerings answer a search: those that state what is asked, and those that leave it open."""

from collections.abc import Iterable
from functools import reduce
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.columns import Codes
from portal.domain.course import COURSE_MODES, CourseMode, daypart_bits
from portal.domain.criteria import SearchCriteria
from portal.domain.routes import ROUTES, level_rank

Flags = npt.NDArray[np.bool_]


class Matching(NamedTuple):
    """Columns over all offerings: `possible` does not contradict the search, `certain` states all that it asks."""

    possible: Flags
    certain: Flags


def match(catalogue: Catalogue, criteria: SearchCriteria) -> Matching:
    """Hold the asked facts against all offerings; travel and words are not looked at here."""
    return all_of(catalogue, asked_facts(catalogue, criteria).values())


def all_of(catalogue: Catalogue, answers: Iterable[Matching]) -> Matching:
    """What answers all questions; everything where there are none."""
    every = np.ones(len(catalogue.offerings), dtype=bool)
    return reduce(both, answers, Matching(every, every))


def asked_facts(catalogue: Catalogue, criteria: SearchCriteria) -> dict[str, Matching]:
    """What answers each fact that is asked for, by its field of the criteria."""
    columns = catalogue.columns
    found = {}
    if criteria.dayparts:
        found["dayparts"] = where_known(columns.dayparts > 0, timely(catalogue, criteria))
    if criteria.level:
        found["level"] = equals(columns.level_to, level_rank(criteria.level))
    if criteria.course_mode:
        found["course_mode"] = same_mode(columns.mode, criteria.course_mode)
    if criteria.route:
        found["route"] = equals(columns.route, ROUTES.index(criteria.route))
    if criteria.childcare:
        found["childcare"] = equals(columns.childcare, 1)
    if criteria.women_only:
        found["women_only"] = equals(columns.women_only, 1)
    if criteria.max_price_eur is not None:
        price, open_ended = columns.price_total, columns.price_is_lower_bound
        low_enough = where_known(~np.isnan(price), price <= criteria.max_price_eur)
        found["max_price_eur"] = low_enough._replace(certain=low_enough.certain & ~open_ended)
    if criteria.max_wait_weeks is not None:
        waits = catalogue.waits
        found["max_wait_weeks"] = where_known(waits.stated, waits.median <= criteria.max_wait_weeks)
    return found


def timely(catalogue: Catalogue, criteria: SearchCriteria) -> Flags:
    """True where lessons are at a time that the person can come; what does not say so is taken not to (section 5.3)."""
    if not criteria.dayparts:
        return np.ones(len(catalogue.offerings), dtype=bool)
    fits: Flags = (catalogue.columns.dayparts & daypart_bits(criteria.dayparts)) > 0
    return fits


def both(one: Matching, other: Matching) -> Matching:
    """What answers both questions."""
    return Matching(one.possible & other.possible, one.certain & other.certain)


def where_known(known: Flags, agrees: Flags) -> Matching:
    """Not known is possible, never certain."""
    return Matching(~known | agrees, known & agrees)


def equals(column: Codes, value: int) -> Matching:
    """Offerings whose coded value is the asked one; -1 is not known."""
    return where_known(column >= 0, column == value)


def same_mode(column: Codes, asked: CourseMode) -> Matching:
    """Offerings in the asked form; lessons that are partly online answer both for the classroom and for online."""
    blended = COURSE_MODES.index(CourseMode.BLENDED)
    fits = column == COURSE_MODES.index(asked)
    if asked in (CourseMode.CLASSROOM, CourseMode.ONLINE):
        fits |= column == blended
    return where_known(column >= 0, fits)
