"""A municipality's region at a glance: figures and tables of all parts of its dashboard, in the reader's language."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from flask_babel import lazy_gettext as _
from markupsafe import Markup

from portal.domain.radar import LOSSES, RADAR_DAYS, RadarEvent, since
from portal.domain.region_waits import WaitPanel
from portal.operations.find_region import Region
from portal.operations.list_disputes import Dispute, list_disputes
from portal.operations.show_dashboard import ReferralBook, RegionBook
from portal.web.current import today
from portal.web.region_books import referral_book, region_book
from portal.web.staff_multiples import Panel, area_panel, wait_legend, wait_panel, week_axis
from portal.web.staff_tables import (
    Table,
    conversion_table,
    dispute_table,
    panel_name,
    radar_table,
    rating_table,
    unmet_table,
    wait_table,
)
from portal.web.words import AREAS


@dataclass(frozen=True, slots=True)
class Part:
    """A page of the dashboard: its title, what it shows in a sentence or two, and what to do where it is empty."""

    title: object
    about: object
    empty: object


PARTS: Mapping[str, Part] = {
    "waits": Part(
        _("Waits over time"),
        _("What schools' sites say about starting, for courses in your region. Each plot has the same scale."),
        _("No courses are known in your region yet. They come with the next crawl."),
    ),
    "ratings": Part(
        _("Ratings over time"),
        _("Published ratings of schools in your region, by any municipality. Withdrawn ratings are left out."),
        _("No rating of a school in your region is published yet. Begin with the schools you contract."),
    ),
    "radar": Part(
        _("Radar"),
        _("What changed at schools in your region: quality marks, schools and courses that came or went."),
        _("Nothing changed."),
    ),
    "disputes": Part(
        _("Disputes"),
        _("Ratings that a school replied to, reports that are not decided, and what schools say against their sites."),
        _("Nothing is in dispute."),
    ),
    "conversions": Part(
        _("What became of sign-ups"),
        _("People who said here that they sign up, and what they told us later. Small counts are hidden."),
        _("Nobody has said yet that they sign up at a school in your region."),
    ),
    "unmet-demand": Part(
        _("Demand that is not met"),
        _("How often a school would be the first advice if its list were two months at most."),
        _("No school in your region can stand first yet: too little is known of them."),
    ),
}


@dataclass(frozen=True, slots=True)
class Glance:
    """All parts of one municipality's dashboard; the figures are drawn when they are asked for."""

    book: RegionBook
    referrals: ReferralBook
    disputes: tuple[Dispute, ...]
    today: date

    @property
    def region(self) -> Region:
        """The municipality's region."""
        return self.book.region

    @property
    def recent(self) -> tuple[RadarEvent, ...]:
        """What changed in the last 90 days."""
        return since(self.book.radar, self.today - RADAR_DAYS)

    @property
    def losses(self) -> int:
        """How many of these call for looking after the people there."""
        return sum(one.kind in LOSSES for one in self.recent)

    def route_panels(self) -> list[Panel]:
        """A plot of waits for each route."""
        return panels(self.book.waits.by_route, "route")

    def school_panels(self) -> list[Panel]:
        """A plot of waits for each school."""
        return panels(self.book.waits.by_school, "school")

    def area_panels(self) -> list[Panel]:
        """A plot of ratings for each area."""
        return [area_panel(one, str(AREAS[one.area]), "area") for one in self.book.ratings.areas]

    def legend(self) -> Markup:
        """The marks of the plots of waits."""
        return wait_legend()

    def tables(self, part: str, *, all_days: bool = True) -> tuple[Table, ...]:
        """The tables of a part, the one for the CSV first; KeyError where there is no such part."""
        makers: Mapping[str, Callable[[], tuple[Table, ...]]] = {
            "waits": lambda: (
                wait_table(self.book.waits.by_school, by_school=True),
                wait_table(self.book.waits.by_route, by_school=False),
            ),
            "ratings": lambda: (rating_table(self.book.ratings.ratings),),
            "radar": lambda: (radar_table(self.book.radar if all_days else self.recent),),
            "disputes": lambda: (dispute_table(self.disputes),),
            "conversions": lambda: (conversion_table(self.referrals.conversions),),
            "unmet-demand": lambda: (unmet_table(self.referrals.unmet),),
            "unmet-most": lambda: (unmet_table(self.referrals.unmet.wanting()).narrow(6),),
        }
        return makers[part]()


def panels(found: tuple[WaitPanel, ...], prefix: str) -> list[Panel]:
    """Plots with one scale."""
    up = week_axis(found)
    return [wait_panel(one, panel_name(one), up, prefix) for one in found]


def glance_of(code: str) -> Glance:
    """The dashboard of a municipality; raises MunicipalityUnknown."""
    book = region_book(code)
    return Glance(book, referral_book(book), list_disputes(book.region, today()), today())
