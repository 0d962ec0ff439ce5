"""The tables of a municipality's dashboard: one set of rows for the page, the CSV and the paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from flask import current_app, url_for
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from portal.domain.due import Due, DueKind
from portal.domain.quality import Verdict
from portal.domain.radar import RadarEvent
from portal.domain.rating import AREAS
from portal.domain.region_ratings import RegionRating
from portal.domain.region_waits import WaitPanel
from portal.domain.routes import LearningRoute
from portal.operations.list_disputes import Dispute, DisputeKind
from portal.operations.show_conversions import Conversions
from portal.operations.show_unmet_demand import UnmetDemand
from portal.web.claim_words import FIELDS as CLAIM_FIELDS
from portal.web.filters import shown_day, shown_number
from portal.web.radar_words import change_words
from portal.web.report_words import SUBJECTS as REPORT_SUBJECTS
from portal.web.words import AREAS as AREA_WORDS
from portal.web.words import ROUTES

Cell = str | int | float | date | None

DUE_WORDS: Mapping[DueKind, object] = {
    DueKind.REPLY_RAN_OUT: _("The school's time to reply is over: publish the rating"),
    DueKind.TO_APPROVE: _("Ratings to approve"),
    DueKind.RETURNED: _("Ratings that came back with a question"),
    DueKind.DRAFT: _("Drafts of ratings to finish"),
    DueKind.TO_RATE: _("Contracted schools to rate"),
    DueKind.PROGRESS: _("Contracted schools without progress counts"),
    DueKind.PROMISE: _("Promises of schools to look at"),
}
# Where it is done; a door that is not there yet is no link.
DUE_DOORS: Mapping[DueKind, str] = {
    **dict.fromkeys(
        (DueKind.REPLY_RAN_OUT, DueKind.TO_APPROVE, DueKind.RETURNED, DueKind.DRAFT, DueKind.TO_RATE),
        "municipality.ratings",
    ),
    DueKind.PROGRESS: "municipality.progress",
    DueKind.PROMISE: "municipality.reviews",
}
DISPUTE_WORDS: Mapping[DisputeKind, object] = {
    DisputeKind.REPLY_WAITS: _("The school replied to your rating; not published yet"),
    DisputeKind.REPLIED: _("Rating with the school's reply beside it"),
    DisputeKind.REPORT: _("Report that something is not true"),
    DisputeKind.CLAIM: _("The school says something else than its site"),
}
QUALITY: Mapping[Verdict, object] = {
    Verdict.BETTER: _("Better than average"),
    Verdict.AS_EXPECTED: _("About average"),
    Verdict.WEAKER: _("Weaker than average"),
    Verdict.TOO_LITTLE_KNOWN: _("Too little known"),
}
SUBJECTS: Mapping[str, object] = {
    **{str(one): words for one, words in REPORT_SUBJECTS.items()},
    **{str(one): words for one, words in CLAIM_FIELDS.items()},
}


@dataclass(frozen=True, slots=True)
class Table:
    """A table by its key: head, rows of plain values (None: not known), and where the first cell of each leads."""

    key: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    links: tuple[str | None, ...] = ()

    @property
    def figures(self) -> frozenset[int]:
        """The columns that hold numbers, counted from 0."""
        columns = range(len(self.head))
        return frozenset(one for one in columns if any(isinstance(row[one], int | float) for row in self.rows))

    def first(self, most: int) -> "Table":
        """The same with its first rows alone."""
        return Table(self.key, self.head, self.rows[:most], self.links[:most])

    def narrow(self, most: int) -> "Table":
        """The same with its first columns alone."""
        return Table(self.key, self.head[:most], tuple(row[:most] for row in self.rows), self.links)


def shown_cell(cell: Cell) -> str:
    """A value as people read it."""
    if cell is None:
        return str(gettext("not known"))
    if isinstance(cell, date):
        return shown_day(cell)
    return cell if isinstance(cell, str) else shown_number(cell)


def csv_cell(cell: Cell) -> object:
    """A value as a spreadsheet reads it."""
    return cell.isoformat() if isinstance(cell, date) else cell


def few(count: int | None) -> Cell:
    """A count, or that it is too small to be told."""
    return str(gettext("too few to show")) if count is None else count


def school_link(slug: str) -> str:
    """The page of a school."""
    return url_for("public.provider", slug=slug)


def door(endpoint: str) -> str | None:
    """The address of a page; None where this portal has no such page."""
    return url_for(endpoint) if endpoint in current_app.view_functions else None


def due_table(due: tuple[Due, ...]) -> Table:
    """What is due."""
    head = (gettext("What"), gettext("How many"), gettext("Since or until"), gettext("Quarter"))
    rows = tuple((str(DUE_WORDS[one.kind]), one.count, one.day, one.quarter or "") for one in due)
    return Table("due", head, rows, tuple(door(DUE_DOORS[one.kind]) for one in due))


def wait_table(panels: tuple[WaitPanel, ...], *, by_school: bool) -> Table:
    """All days of all panels, and what the model reckons with on the last one."""
    head = (
        gettext("School") if by_school else gettext("Route"),
        gettext("Day"),
        gettext("Middle wait, weeks"),
        gettext("Lower quarter"),
        gettext("Upper quarter"),
        gettext("Courses that name a wait"),
        gettext("Courses"),
        gettext("Weeks we reckon with"),
        gettext("From"),
        gettext("To"),
    )
    rows = [
        (
            panel_name(panel),
            one.day,
            *(None if value is None else round(value, 1) for value in (one.middle, one.low, one.high)),
            one.named,
            one.courses,
            *reckoned_cells(panel, one.day),
        )
        for panel in panels
        for one in reversed(panel.stated)
    ]
    links = [school_link(panel.key) if by_school else None for panel in panels for _one in panel.stated]
    return Table("waits-by-school" if by_school else "waits-by-route", head, tuple(rows), tuple(links))


def panel_name(panel: WaitPanel) -> str:
    """A school's own name, or a route in words."""
    return panel.name or str(ROUTES[LearningRoute(panel.key)])


def reckoned_cells(panel: WaitPanel, day: date) -> tuple[Cell, ...]:
    """The model's figures on the last day; it does not keep those of earlier days."""
    if panel.now is None or day != panel.stated[-1].day:
        return (None, None, None)
    return tuple(round(value, 1) for value in (panel.now.middle, panel.now.low, panel.now.high))


def rating_table(ratings: tuple[RegionRating, ...]) -> Table:
    """Every published rating of the region's schools."""
    head = (
        gettext("School"),
        gettext("Rated by"),
        gettext("Quarter"),
        *(str(AREA_WORDS[area]) for area in AREAS),
        gettext("Published on"),
        gettext("The school replied"),
    )
    rows = tuple(
        (one.school, one.municipality, one.quarter, *one.areas, one.published_on, yes_or_no(one.replied))
        for one in ratings
    )
    return Table("ratings", head, rows, tuple(school_link(one.slug) for one in ratings))


def yes_or_no(answer: bool) -> str:
    """In words."""
    return str(gettext("yes") if answer else gettext("no"))


def radar_table(events: tuple[RadarEvent, ...]) -> Table:
    """What changed at the region's schools."""
    head = (gettext("School"), gettext("What changed"), gettext("Day"))
    rows = tuple((one.school, change_words(one), one.day) for one in events)
    return Table("radar", head, rows, tuple(school_link(one.slug) for one in events))


def dispute_table(disputes: tuple[Dispute, ...]) -> Table:
    """What is in dispute."""
    head = (
        gettext("School"),
        gettext("What is in dispute"),
        gettext("About"),
        gettext("Rated by"),
        gettext("Since"),
        gettext("Answer by"),
    )
    rows = tuple(
        (one.school, str(DISPUTE_WORDS[one.kind]), subject_words(one), one.by or "", one.day, one.answer_by or "")
        for one in disputes
    )
    return Table("disputes", head, rows, tuple(school_link(one.slug) for one in disputes))


def subject_words(dispute: Dispute) -> str:
    """What a dispute is about: a quarter as it is, a subject in words."""
    return str(SUBJECTS.get(dispute.about, dispute.about))


def conversion_table(found: Conversions) -> Table:
    """What became of those who said that they sign up, and all schools together."""
    head = (
        gettext("School"),
        gettext("Said they sign up"),
        gettext("Told us what became of it"),
        gettext("Have a place"),
        gettext("Weeks we said"),
        gettext("Weeks they waited"),
    )
    rows: list[tuple[Cell, ...]] = [
        (one.school, few(one.said), few(one.answered), few(one.placed), mean(one.weeks_said), mean(one.weeks_waited))
        for one in found.schools
    ]
    if rows:
        rows.append((str(gettext("All schools together")), *(few(one) for one in found.totals), "", ""))
    links = [school_link(one.slug) for one in found.schools]
    return Table("conversions", head, tuple(rows), (*links, None))


def mean(weeks: float | None) -> Cell:
    """A mean with one decimal, or that it is one of too few people."""
    return str(gettext("too few to show")) if weeks is None else round(weeks, 1)


def unmet_table(found: UnmetDemand) -> Table:
    """Which schools stand first but for their wait."""
    months = [one.first for one in found.schools[0].months] if found.schools else []
    head = (
        gettext("School"),
        gettext("What we know of its quality"),
        gettext("Middle wait, weeks"),
        gettext("First now, of %(questions)s questions", questions=found.questions),
        gettext("First with a short list"),
        gettext("Requests turned away, %(month)s", month=month_of(found.month)),
        *(gettext("First in lists in the whole country, %(month)s", month=month_of(first)) for first in months),
    )
    rows = tuple(
        (
            one.school,
            str(QUALITY[one.verdict]),
            round(one.wait_weeks, 1),
            one.first_now,
            one.first_short,
            one.turned_away,
            *(few(month.times) for month in one.months),
        )
        for one in found.schools
    )
    return Table("unmet-demand", head, rows, tuple(school_link(one.slug) for one in found.schools))


def month_of(first: date) -> str:
    """A month as year and number, the same in all languages."""
    return f"{first:%Y-%m}"
