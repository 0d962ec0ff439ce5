"""Working days (werkdagen): Monday to Friday but for the public holidays of the Algemene termijnenwet, article 3."""

from datetime import date, timedelta

A_DAY = timedelta(days=1)
# Days from Easter Sunday: Good Friday, Easter Monday, Ascension Day, Whit Monday.
FROM_EASTER = (-2, 1, 39, 50)
# New Year, Liberation Day, both days of Christmas.
FIXED = ((1, 1), (5, 5), (12, 25), (12, 26))


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous algorithm of 1876, as Meeus gives it)."""
    century, rest = divmod(year, 100)
    golden = year % 19
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def kings_day(year: int) -> date:
    """27 April, a day earlier where that is a Sunday."""
    day = date(year, 4, 27)
    return day - A_DAY if day.isoweekday() == 7 else day


def holidays(year: int) -> frozenset[date]:
    """The public holidays of a year."""
    sunday = easter(year)
    moving = {sunday + A_DAY * days for days in FROM_EASTER}
    return frozenset(moving | {date(year, *one) for one in FIXED} | {kings_day(year)})


def is_working_day(day: date) -> bool:
    """True from Monday to Friday, but not on a public holiday."""
    return day.isoweekday() < 6 and day not in holidays(day.year)


def after_working_days(day: date, count: int) -> date:
    """The day that so many working days bring after a day, which itself does not count."""
    while count > 0:
        day += A_DAY
        count -= is_working_day(day)
    return day


def working_days_between(first: date, last: date) -> int:
    """How many working days lie after the first day up to and with the last; 0 where none does."""
    days = (first + A_DAY * number for number in range(1, (last - first).days + 1))
    return sum(is_working_day(day) for day in days)
