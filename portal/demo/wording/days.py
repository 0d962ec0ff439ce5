"""Dates and lesson times in Dutch."""

from collections.abc import Sequence
from datetime import date

from portal.demo.wording.voice import Voice, join_words
from portal.demo.world import AFTERNOON, EVENING, MORNING, WEEKEND, Slot

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
    "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan.", "feb.", "mrt.", "apr.", "mei", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "dec.")
WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
SHORT_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAYPART_GROUPS = {
    (MORNING,): "ochtendgroep",
    (AFTERNOON,): "middaggroep",
    (EVENING,): "avondgroep",
    (WEEKEND,): "weekendgroep",
    (MORNING, AFTERNOON): "daggroep",
}
DAYPART_PHRASES = {
    (MORNING,): ("in de ochtend", "'s ochtends"),
    (AFTERNOON,): ("in de middag", "'s middags"),
    (EVENING,): ("in de avond", "'s avonds"),
    (WEEKEND,): ("in het weekend", "in het weekend"),
    (MORNING, AFTERNOON): ("overdag", "overdag"),
}
HALF_DAYS = {
    (MORNING,): ("ochtend", "ochtenden"),
    (AFTERNOON,): ("middag", "middagen"),
    (EVENING,): ("avond", "avonden"),
    (WEEKEND,): ("dagdeel in het weekend", "dagdelen in het weekend"),
    (MORNING, AFTERNOON): ("dagdeel overdag", "dagdelen overdag"),
}


def clock(minutes: int, sign: str = ".") -> str:
    """Minutes after midnight as 9.15 or, with a colon, 09:15."""
    hour, minute = divmod(minutes, 60)
    return f"{hour:02d}:{minute:02d}" if sign == ":" else f"{hour}.{minute:02d}"


def lesson_times(voice: Voice, slots: Sequence[Slot], is_cell: bool) -> str:
    """Days and times of lessons that all begin at one time; short in a cell, in full in a sentence."""
    days = [slot.weekday for slot in slots]
    names = SHORT_WEEKDAYS if is_cell else WEEKDAYS
    sign = voice.choose("clock", (".", ".", ":"))
    start, end = clock(slots[0].start, sign), clock(slots[0].end, sign)
    if is_cell:
        return f"{_short_days(voice, days)} {start}{voice.choose('dash', ('-', ' - ', '–'))}{end} uur"
    return f"op {join_words([names[day] for day in days])} van {start} tot {end} uur"


def _short_days(voice: Voice, days: Sequence[int]) -> str:
    if len(days) >= 4 and days[-1] - days[0] == len(days) - 1:
        return f"{SHORT_WEEKDAYS[days[0]]} t/m {SHORT_WEEKDAYS[days[-1]]}"
    joint = voice.choose("day joint", (" en ", " + ", "/")) if len(days) == 2 else " en "
    return join_words([SHORT_WEEKDAYS[day] for day in days], joint)


def long_date(day: date, with_year: bool = True) -> str:
    """Day, month in full and, if asked, year."""
    return f"{day.day} {MONTHS[day.month - 1]}" + (f" {day.year}" if with_year else "")


def written_dates(voice: Voice, days: Sequence[date]) -> str:
    """One or several dates in the site's own style; a year given once counts for all before it."""
    style = voice.choose("date style", ("long", "long", "weekday", "short", "digits", "slashes", "no year"))
    if style in ("digits", "slashes"):
        sign = "-" if style == "digits" else "/"
        zeros = "02d" if style == "digits" else "d"
        return join_words([f"{day.day:{zeros}}{sign}{day.month:{zeros}}{sign}{day.year}" for day in days])
    one_year = len({day.year for day in days}) == 1 and style in ("long", "short")
    written = [_written(style, day, day is days[-1] or not one_year) for day in days]
    return join_words(written)


def _written(style: str, day: date, with_year: bool) -> str:
    if style == "weekday":
        return f"{WEEKDAYS[day.weekday()]} {long_date(day)}"
    if style == "no year":
        return f"{WEEKDAYS[day.weekday()]} {long_date(day, False)}"
    if style == "short":
        return f"{day.day} {SHORT_MONTHS[day.month - 1]}" + (f" {day.year}" if with_year else "")
    return long_date(day, with_year)


def written_months(voice: Voice, months: Sequence[date]) -> str:
    """Months with their year; `begin` and `eind` are that month too."""
    part = voice.choose("part of month", ("", "", "begin ", "half ", "eind ")) if len(months) == 1 else ""
    one_year = len({month.year for month in months}) == 1
    return join_words(
        [
            f"{part}{MONTHS[month.month - 1]}" + (f" {month.year}" if month is months[-1] or not one_year else "")
            for month in months
        ]
    )
