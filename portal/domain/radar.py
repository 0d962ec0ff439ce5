"""The radar of a region: what changed at its schools, each change with its day and a key that stays the same."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from portal.domain.offering import MarkStatus
from portal.domain.quality_mark import QualityMark

# What the first screen and the digest look back on.
RADAR_DAYS = timedelta(days=90)


class RadarKind(StrEnum):
    """What happened."""

    MARK_HELD = "mark_held"
    MARK_RESTORED = "mark_restored"
    MARK_ASPIRANT = "mark_aspirant"
    MARK_SUSPENDED = "mark_suspended"
    MARK_WITHDRAWN = "mark_withdrawn"
    MARK_ENDED = "mark_ended"
    SCHOOL_NEW = "school_new"
    SCHOOL_GONE = "school_gone"
    COURSES_GONE = "courses_gone"
    SITE_SILENT = "site_silent"


# What a municipality that sends people there has to act on.
LOSSES = frozenset({RadarKind.MARK_SUSPENDED, RadarKind.MARK_WITHDRAWN, RadarKind.MARK_ENDED, RadarKind.SCHOOL_GONE})
# Whether our own crawler could read a site is no fact about the school.
PUBLIC = frozenset(RadarKind) - {RadarKind.SITE_SILENT}


@dataclass(frozen=True, slots=True)
class RadarEvent:
    """One change at one school; `courses` is how many went, None where it is not about courses."""

    kind: RadarKind
    day: date
    slug: str
    school: str
    courses: int | None = None

    @property
    def key(self) -> str:
        """The same for the same change, whoever asks and whenever."""
        return f"{self.slug}:{self.kind}:{self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class SeenSchool:
    """What the crawls tell of a school's courses in a region; days are None where there were none.

    `vanished` has the day on which each course that is gone was missed for good; `live` is how many are still there.
    """

    slug: str
    name: str
    active: bool
    first_seen: date | None
    last_seen: date | None
    live: int
    vanished: tuple[date, ...] = ()


def mark_events(slug: str, school: str, marks: Sequence[MarkStatus]) -> Iterator[RadarEvent]:
    """A change for each status that a mark has had; `marks` newest first."""
    suspended = False
    for mark in reversed(marks):
        kind = RadarKind(f"mark_{mark.status}")
        if mark.status == QualityMark.HELD and suspended:
            kind = RadarKind.MARK_RESTORED
        suspended = mark.status == QualityMark.SUSPENDED
        yield RadarEvent(kind, mark.since, slug, school)


def course_events(school: SeenSchool, first_crawl: date | None) -> Iterator[RadarEvent]:
    """A school that came, its courses that went, and the school itself where none is left.

    What the first crawl of all found is not new: nobody had looked before.
    """
    if school.first_seen and first_crawl and school.first_seen > first_crawl:
        yield RadarEvent(RadarKind.SCHOOL_NEW, school.first_seen, school.slug, school.name)
    left = school.live and school.active
    last = max((*school.vanished, *filter(None, [school.last_seen])), default=None)
    for day in sorted(set(school.vanished)):
        if left or day != last:
            yield RadarEvent(RadarKind.COURSES_GONE, day, school.slug, school.name, school.vanished.count(day))
    if not left and last:
        yield RadarEvent(RadarKind.SCHOOL_GONE, last, school.slug, school.name)


def silence_event(school: SeenSchool, crawls: Iterable[date]) -> RadarEvent | None:
    """The first of the crawls that no longer found anything of a school that still counts as there; else None."""
    if not school.live or not school.active or school.last_seen is None:
        return None
    missed = min((day for day in crawls if day > school.last_seen), default=None)
    return RadarEvent(RadarKind.SITE_SILENT, missed, school.slug, school.name) if missed else None


def newest_first(events: Iterable[RadarEvent], today: date) -> tuple[RadarEvent, ...]:
    """What has happened by today, the last first."""
    past = (one for one in events if one.day <= today)
    return tuple(sorted(past, key=lambda one: (-one.day.toordinal(), one.school.casefold(), one.kind)))


def since(events: Iterable[RadarEvent], first: date) -> tuple[RadarEvent, ...]:
    """What happened on a day or after it."""
    return tuple(one for one in events if one.day >= first)
