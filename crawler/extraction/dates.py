"""Dates and months as Dutch and English pages write them: day before month, year often left out."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from crawler.pages.phrases import Phrase

_MONTHS = {
    "januari": 1, "january": 1, "jan": 1, "februari": 2, "february": 2, "febr": 2, "feb": 2, "maart": 3, "march": 3,
    "mrt": 3, "mar": 3, "april": 4, "apr": 4, "mei": 5, "may": 5, "juni": 6, "june": 6, "jun": 6, "juli": 7,
    "july": 7, "jul": 7, "augustus": 8, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9, "oktober": 10,
    "october": 10, "okt": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
_WEEKDAYS = {
    "maandag": 0, "dinsdag": 1, "woensdag": 2, "donderdag": 3, "vrijdag": 4, "zaterdag": 5, "zondag": 6, "ma": 0,
    "di": 1, "wo": 2, "do": 3, "vr": 4, "za": 5, "zo": 6, "monday": 0, "tuesday": 1, "wednesday": 2, "thursday": 3,
    "friday": 4, "saturday": 5, "sunday": 6, "mon": 0, "tue": 1, "wed": 2, "thu": 3, "fri": 4, "sat": 5, "sun": 6,
}  # fmt: skip
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY_NAME = "|".join(sorted(_WEEKDAYS, key=len, reverse=True))
_YEAR = r"(?:,?\s*(?P<year>(?:19|20)\d\d)\b|\s*'(?P<short>\d\d)\b)"
_NAMED = Phrase(
    rf"(?:\b(?P<weekday>{_DAY_NAME})[a-z]{{0,8}}\.?,?\s+(?:de\s+)?)?\b(?P<day>\d{{1,2}})(?:e|ste|de|st|nd|rd|th)?"
    rf"(?P<more>(?:\s*(?:,|en|&|\+|of|and)\s*\d{{1,2}}(?=[\s,]))*)\s*(?:of\s+)?(?P<month>{_MONTH})\b\.?{_YEAR}?",
)
_AMERICAN = Phrase(
    rf"(?:\b(?P<weekday>{_DAY_NAME})[a-z]{{0,8}}\.?,?\s+)?\b(?P<month>{_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|"
    rf"th)?\b"
    rf"(?!\s*(?:uur|weken|hours|weeks|lessen|[.:]\d))(?:,?\s+(?P<year>20\d\d)\b)?",
)
_NUMERIC = re.compile(
    rf"(?:\b(?P<weekday>{_DAY_NAME})\.?,?\s+)?(?<![\d.,/-])(?P<day>\d{{1,2}})(?P<sign>[-/.])(?P<month>\d{{1,2}})"
    r"(?P=sign)(?:(?P<year>20\d\d|19\d\d)|'?(?P<short>\d\d))(?![\d.,]\d|[-/]\d)",
    re.IGNORECASE,
)
_ISO = re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")
_DAY_MONTH = Phrase(rf"\b(?P<weekday>{_DAY_NAME})\.?\s+(?P<day>\d{{1,2}})[-/](?P<month>\d{{1,2}})(?![-/\d])")
_LISTED_DAYS = re.compile(
    r"(?<![\d/])\d{1,2}/\d{1,2}(?:\s*(?:,|en|of|&|and)\s*\d{1,2}/\d{1,2})+(?![\d/])", re.IGNORECASE
)
_LISTED_DAY = re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})")
_BARE_MONTH = Phrase(rf"\b(?P<month>{_MONTH})\b\.?{_YEAR}?")
_WEEK = re.compile(
    r"\b(?:week|wk\.?)\s*(?P<week>[1-4]?\d|5[0-3])\b(?!\s?:|\s?-\s?\d{1,2}\b|\s*(?:van de|van het|van januari|of the))"
    r"(?:\s*(?:van|,|-|in|of|\()?\s*(?P<year>20\d\d)\b)?",
    re.IGNORECASE,
)
_AFTER_SUMMER = Phrase(
    r"\b(?:na de (?:grote )?zomer(?:vakantie)?|after (?:the )?summer(?: (?:break|holidays?))?)\b"
    r"(?:\s*(?:van|of|in|,)?\s*(?P<year>20\d\d)\b)?",
)
_SEASON = re.compile(r"\b(20\d\d)\s*(?:[-/]|t/m|tot en met)\s*(20\d\d|\d\d)\b")
_SINGLE_YEAR = Phrase(
    r"\b(?:najaar|voorjaar|lente|herfst|zomer|winter|jaar|start\w*|in|spring|autumn|fall)\s+(20\d\d)\b"
)
_LONG_MONTHS = frozenset(name for name in _MONTHS if len(name) > 4 or name in ("mei", "juni", "juli", "june", "july"))
_SUMMER_ENDS = 8
_AFTER_SUMMER_MONTH = 9


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, or a month without one (`day` is None), at `start` to `end` in its sentence; year 0 is not stated.

    A week by its number (`week`, else 0) is the month of its Monday; `month` is then a first guess.
    """

    start: int
    end: int
    year: int
    month: int
    day: int | None
    weekday: int | None = None
    week: int = 0


# Headings are asked about once for every block under them.
_REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class Calendar:
    """What a page gives to complete its dates: its own date, and the season in the heading above, if any."""

    today: date
    season: tuple[int, int] | None = None


@lru_cache(maxsize=_REMEMBERED)
def season_in(text: str) -> tuple[int, int] | None:
    """First and last year of a season or school year in a heading: "2026-2027", "najaar 2026"."""
    if match := _SEASON.search(text):
        first, last = int(match.group(1)), int(match.group(2)[-2:])
        if (first + 1) % 100 == last:
            return first, first + 1
    if match := _SINGLE_YEAR.search(text):
        return int(match.group(1)), int(match.group(1))
    return None


@lru_cache(maxsize=_REMEMBERED)
def moments_in(text: str) -> tuple[Moment, ...]:
    """Every date and month of a sentence in order; a year that is said once holds for those before it."""
    found: list[Moment] = []
    for pattern in (_ISO, _NUMERIC, _NAMED, _DAY_MONTH, _AMERICAN):
        for match in pattern.finditer(text):
            if not _overlaps(found, match.start(), match.end()):
                found.extend(_days(match))
    for chain in _LISTED_DAYS.finditer(text):
        if not _overlaps(found, chain.start(), chain.end()):
            found.extend(one for match in _LISTED_DAY.finditer(text, *chain.span()) for one in _days(match))
    for match in _BARE_MONTH.finditer(text):
        if not _overlaps(found, match.start(), match.end()) and _is_month(match):
            found.append(Moment(match.start(), match.end(), _year(match), _MONTHS[match["month"].lower()], None))
    if not any(moment.day for moment in found):
        found.extend(_vague_moments(text))
    return _with_years_carried_back(sorted(found, key=lambda moment: (moment.start, moment.end)))


def _vague_moments(text: str) -> list[Moment]:
    """Weeks by their number, and the time after the summer; a day beside them says more."""
    weeks = [
        Moment(
            match.start(), match.end(), int(match["year"] or 0), _month_of_week(int(match["week"])), None, None, week
        )
        for match in _WEEK.finditer(text)
        if (week := int(match["week"]))
    ]
    summers = [
        Moment(match.start(), match.end(), int(match["year"] or 0), _AFTER_SUMMER_MONTH, None)
        for match in _AFTER_SUMMER.finditer(text)
    ]
    return [*weeks, *summers]


def _month_of_week(week: int) -> int:
    return min(12, (week - 1) * 7 // 30 + 1)


def _overlaps(found: list[Moment], start: int, end: int) -> bool:
    return any(moment.start < end and start < moment.end for moment in found)


def _is_month(match: re.Match[str]) -> bool:
    word = match["month"].lower()
    if word in ("may", "march", "mar", "mei") and not match["month"][0].isupper() and word != "mei":
        return False
    return word in _LONG_MONTHS or bool(match["year"]) or match.group().endswith(".")


def _days(match: re.Match[str]) -> list[Moment]:
    groups = match.groupdict()
    month_text = str(groups["month"]).lower()
    month = int(month_text) if month_text.isdigit() else _MONTHS[month_text]
    weekday = _WEEKDAYS.get(str(groups.get("weekday") or "").lower())
    days = [int(groups["day"]), *(int(more) for more in re.findall(r"\d+", groups.get("more") or ""))]
    if not 1 <= month <= 12 or not all(1 <= day <= 31 for day in days):
        return []
    year = _year(match)
    first = weekday if len(days) == 1 else None
    return [Moment(match.start(), match.end(), year, month, day, first) for day in days]


def _year(match: re.Match[str]) -> int:
    groups = match.groupdict()
    if groups.get("year"):
        return int(groups["year"])
    return 2000 + int(groups["short"]) if groups.get("short") else 0


def _with_years_carried_back(moments: list[Moment]) -> tuple[Moment, ...]:
    known: list[Moment] = []
    later: Moment | None = None
    for moment in reversed(moments):
        if moment.year == 0 and later is not None and moment.weekday is None:
            year = later.year - 1 if moment.month > later.month else later.year
            moment = replace(moment, year=year)
        later = moment if moment.year else None
        known.append(moment)
    return tuple(reversed(known))


def day_of(moment: Moment, calendar: Calendar) -> date | None:
    """The full date of a day: its year stated, from the season, by its weekday, or the next after the page's date."""
    if moment.day is None:
        return None
    if moment.year:
        return _date(moment.year, moment.month, moment.day)
    if moment.weekday is not None and calendar.season is None:
        return _nearest_with_weekday(moment, calendar.today)
    year = _year_of(moment.month, calendar)
    if year:
        return _date(year, moment.month, moment.day)
    candidates = (_date(calendar.today.year + ahead, moment.month, moment.day) for ahead in (0, 1, 2, 3, 4))
    return next((day for day in candidates if day is not None and day >= calendar.today), None)


def month_of(moment: Moment, calendar: Calendar) -> str | None:
    """The month of a moment as `YYYY-MM`."""
    if moment.week:
        return _month_of_monday(moment, calendar)
    year = moment.year or _year_of(moment.month, calendar)
    if not year:
        year = calendar.today.year + (moment.month < calendar.today.month)
    return f"{year:04d}-{moment.month:02d}"


def _month_of_monday(moment: Moment, calendar: Calendar) -> str | None:
    """The month in which a week begins; without a year the first such week that is not over."""
    year = moment.year or _year_of(moment.month, calendar)
    years = (year,) if year else (calendar.today.year, calendar.today.year + 1, calendar.today.year + 2)
    mondays = [monday for each in years if (monday := _monday(each, moment.week)) is not None]
    first = next((monday for monday in mondays if year or monday + timedelta(days=6) >= calendar.today), None)
    return None if first is None else f"{first:%Y-%m}"


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _year_of(month: int, calendar: Calendar) -> int:
    if calendar.season is None:
        return 0
    first, last = calendar.season
    return first if month >= _SUMMER_ENDS or first == last else last


def _nearest_with_weekday(moment: Moment, today: date) -> date | None:
    years = range(today.year - 6, today.year + 7)
    days = [day for year in years if (day := _date(year, moment.month, moment.day or 1)) is not None]
    fitting = [day for day in days if day.weekday() == moment.weekday]
    return min(fitting, key=lambda day: (abs(day - today), day), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
