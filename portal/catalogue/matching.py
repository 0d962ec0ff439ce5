"""Which offerings answer a search: those that state what is asked, and those that leave it open."""

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
    columns = catalogue.columns
    count = len(catalogue.offerings)
    matching = Matching(np.ones(count, dtype=bool), np.ones(count, dtype=bool))
    if criteria.route:
        matching = both(matching, equals(columns.route, ROUTES.index(criteria.route)))
    if criteria.level:
        matching = both(matching, equals(columns.level_to, level_rank(criteria.level)))
    if criteria.dayparts:
        asked = daypart_bits(criteria.dayparts)
        stated = columns.dayparts > 0
        matching = both(matching, where_known(stated, (columns.dayparts & asked) > 0))
    if criteria.course_mode:
        matching = both(matching, same_mode(columns.mode, criteria.course_mode))
    if criteria.childcare:
        matching = both(matching, equals(columns.childcare, 1))
    if criteria.women_only:
        matching = both(matching, equals(columns.women_only, 1))
    if criteria.max_price_eur is not None:
        price, open_ended = columns.price_total, columns.price_is_lower_bound
        low_enough = where_known(~np.isnan(price), price <= criteria.max_price_eur)
        matching = both(matching, low_enough._replace(certain=low_enough.certain & ~open_ended))
    if criteria.max_wait_weeks is not None:
        waits = catalogue.waits
        matching = both(matching, where_known(waits.stated, waits.median <= criteria.max_wait_weeks))
    return matching


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
