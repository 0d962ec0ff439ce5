"""The history of one wait as the rows of a table: the same facts as its drawing has."""

from collections.abc import Iterator

from flask_babel import gettext, ngettext

from portal.domain.course import WaitKind
from portal.domain.wait_history import Stretch, WaitHistory, WaitPoint
from portal.domain.wait_observation import PEOPLE, Witness
from portal.domain.waiting_time import Wait
from portal.web.filters import shown_day, shown_number
from portal.web.wait_words import month_name, said_by, speaker
from portal.web.words import FRESHNESS, WAIT_KINDS


def table_rows(history: WaitHistory, wait: Wait) -> Iterator[tuple[str, ...]]:
    """Today's estimate, then all points and gaps, the newest first."""
    band = gettext("%(low)s to %(high)s", low=wait.low, high=wait.high)
    yield (
        shown_day(history.last),
        gettext("What we reckon with today"),
        str(FRESHNESS[wait.freshness]),
        f"{wait.median} ({band})",
    )
    rows = [(one.on, point_row(one)) for one in history.points]
    rows += [(gap.first, gap_row(gap)) for gap in history.unknown]
    yield from (row for _, row in sorted(rows, key=lambda pair: pair[0], reverse=True))


def point_row(point: WaitPoint) -> tuple[str, ...]:
    """One point in words."""
    said = WAIT_KINDS[point.kind] if point.kind else gettext("A wait in weeks")
    if point.witness in (Witness.LEARNER, Witness.HELPER_STARTED):
        said = ngettext("%(num)s student waited so long", "%(num)s students waited so long", point.people)
    elif point.witness == Witness.HELPER_TOLD and point.weeks is not None:
        said = ngettext("%(num)s call", "%(num)s calls", point.people)
    by_month = point.witness in PEOPLE and point.weeks is not None
    day = month_name(point.on, with_year=True) if by_month else shown_day(point.on)
    return (day, said_by(point), str(said), weeks_words(point))


def weeks_words(point: WaitPoint) -> str:
    """The weeks of a point; unknown is said."""
    if point.weeks is None:
        return str(gettext("not known"))
    if point.assumed and point.kind != WaitKind.FULL:
        return str(gettext("no number; we reckon with %(weeks)s", weeks=shown_number(round(point.weeks, 1))))
    if point.at_least:
        return str(gettext("at least %(weeks)s", weeks=shown_number(round(point.weeks))))
    if point.low is not None and point.high is not None and point.low != point.high:
        return str(gettext("%(low)s to %(high)s", low=shown_number(point.low), high=shown_number(point.high)))
    return shown_number(round(point.weeks, 1))


def gap_row(gap: Stretch) -> tuple[str, ...]:
    """A stretch without words that held, in words."""
    days = gettext("%(first)s to %(last)s", first=shown_day(gap.first), last=shown_day(gap.last))
    return (days, speaker("school"), gettext("Nothing that holds"), gettext("not known"))
