"""The figures of the page that explains the method: each a drawing, a sentence and a small table of the same facts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from flask_babel import gettext
from markupsafe import Markup

from portal.operations.explain_method import HOURS, MINUTES, SAID_WEEKS, SEEN_SHARE, WEEKS, Curve, Explanation
from portal.web.drawing import Axis, Level, Line, Span, Words, line_chart, span_chart
from portal.web.filters import shown_number
from portal.web.words import GROUPS

TABLE_WEEKS, TABLE_MINUTES, TABLE_HOURS, TABLE_LISTS = (
    (4, 13, 26, 39),
    (20, 40, 60, 90),
    (6, 9, 12, 15),
    (8, 13, 26, 39),
)
TIMES = (0, 13, 26, 39, 52)
PER_CENT = (0, 25, 50, 75, 100)


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, the sentence below it, and a table: its head, and rows that begin with their own heading."""

    drawing: Markup
    sentence: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def method_figures(explained: Explanation) -> dict[str, Figure]:
    """All figures but that of the bench, in the language of the request."""
    return {
        "wait": wait_figure(explained),
        "minutes": minutes_figure(explained),
        "hours": hours_figure(explained),
        "few": few_figure(explained),
        "lists": lists_figure(explained),
    }


def wait_figure(explained: Explanation) -> Figure:
    """The chance against weeks of waiting."""
    much, little = explained.by_wait
    short, long = TABLE_WEEKS[0], TABLE_WEEKS[-1]
    sentence = gettext(
        "Example: a course of %(hours)s hours a week, %(minutes)s minutes away. With %(much)s months left, waiting "
        "%(short)s or %(long)s weeks makes: %(much_short)s or %(much_long)s of 100 people pass in time. With "
        "%(little)s months left: %(little_short)s or %(little_long)s.",
        **ends(much, little, short, long),
        hours=shown_number(HOURS),
        minutes=shown_number(MINUTES),
    )
    return chance_figure("wait", gettext("Weeks of waiting"), explained.by_wait, TIMES, TABLE_WEEKS, sentence)


def minutes_figure(explained: Explanation) -> Figure:
    """The chance against minutes one way."""
    much, little = explained.by_minutes
    short, long = TABLE_MINUTES[0], TABLE_MINUTES[-1]
    sentence = gettext(
        "Example: a course of %(hours)s hours a week, after %(weeks)s weeks of waiting. With %(much)s months left, a "
        "journey of %(short)s or %(long)s minutes makes: %(much_short)s or %(much_long)s of 100 people pass in time. "
        "With %(little)s months left: %(little_short)s or %(little_long)s.",
        **ends(much, little, short, long),
        hours=shown_number(HOURS),
        weeks=shown_number(WEEKS),
    )
    title = gettext("Minutes of travel, one way")
    return chance_figure("minutes", title, explained.by_minutes, (0, 30, 60, 90, 120), TABLE_MINUTES, sentence)


def hours_figure(explained: Explanation) -> Figure:
    """The chance against lesson hours a week."""
    much, little = explained.by_hours
    few, many = TABLE_HOURS[0], TABLE_HOURS[2]
    sentence = gettext(
        "Example: a school %(minutes)s minutes away, after %(weeks)s weeks of waiting. With %(much)s months left, "
        "%(short)s or %(long)s hours of lessons a week make: %(much_short)s or %(much_long)s of 100 people pass in "
        "time. With %(little)s months left: %(little_short)s or %(little_long)s.",
        **ends(much, little, few, many),
        minutes=shown_number(MINUTES),
        weeks=shown_number(WEEKS),
    )
    title = gettext("Hours of lessons a week")
    return chance_figure("hours", title, explained.by_hours, (3, 6, 9, 12, 15, 20), TABLE_HOURS, sentence)


def ends(much: Curve, little: Curve, short: float, long: float) -> dict[str, str]:
    """The numbers of a sentence about the chance at two points, with much and with little of the term left."""
    return {
        "much": shown_number(much.of),
        "little": shown_number(little.of),
        "short": shown_number(short),
        "long": shown_number(long),
        "much_short": hundredths(much.at(short)),
        "much_long": hundredths(much.at(long)),
        "little_short": hundredths(little.at(short)),
        "little_long": hundredths(little.at(long)),
    }


def chance_figure(
    key: str, across: str, curves: Sequence[Curve], ticks: Iterable[float], points: Iterable[float], sentence: str
) -> Figure:
    """Curves of the chance to pass, for much and for little time left."""
    names = tuple(gettext("Months left: %(months)s", months=shown_number(curve.of)) for curve in curves)
    words = Words(key, gettext("Chance to pass in time. %(across)s", across=across), sentence)
    up = axis(gettext("Of 100 people so many pass in time"), PER_CENT)
    return Figure(
        line_chart(words, axis(across, ticks), up, lines(curves, names)),
        sentence,
        (across, *names),
        rows(curves, points),
    )


def few_figure(explained: Explanation) -> Figure:
    """Few counts are drawn towards the usual."""
    sentence = few_sentence(explained)
    levels = (
        Level(gettext("What was counted: %(share)s of 100", share=hundredths(SEEN_SHARE)), 100 * SEEN_SHARE),
        Level(
            gettext("The middle school: %(share)s of 100", share=hundredths(explained.usual_share)),
            100 * explained.usual_share,
        ),
    )
    spans = [
        Span(shown_number(one.learners), *(100 * part for part in (one.estimated, one.low, one.high)))
        for one in explained.few_counts
    ]
    across, up = gettext("People counted at the school"), axis(gettext("Of 100 people so many pass"), PER_CENT)
    words = Words("few", gettext("What we reckon with when few people were counted"), sentence)
    head = (across, gettext("Passed"), gettext("We reckon with (of 100)"), gettext("Between (of 100)"))
    return Figure(span_chart(words, across, up, spans, levels), sentence, head, few_rows(explained))


def few_sentence(explained: Explanation) -> str:
    """The fewest and the most learners side by side."""
    first, last = explained.few_counts[0], explained.few_counts[-1]
    return str(
        gettext(
            "At each of these schools %(seen)s of 100 people passed. At the middle school it is %(usual)s. With "
            "%(few)s people counted, we reckon with %(few_share)s of 100. With %(many)s people "
            "counted, with %(many_share)s.",
            seen=hundredths(SEEN_SHARE),
            usual=hundredths(explained.usual_share),
            few=shown_number(first.learners),
            few_share=hundredths(first.estimated),
            many=shown_number(last.learners),
            many_share=hundredths(last.estimated),
        )
    )


def few_rows(explained: Explanation) -> tuple[tuple[str, ...], ...]:
    """The table of the figure with few counts."""
    return tuple(
        (
            shown_number(one.learners),
            shown_number(one.passed),
            hundredths(one.estimated),
            gettext("%(low)s to %(high)s", low=hundredths(one.low), high=hundredths(one.high)),
        )
        for one in explained.few_counts
    )


def lists_figure(explained: Explanation) -> Figure:
    """What a long list leaves of the advice."""
    small, full = explained.long_list
    weeks = TABLE_LISTS[2]
    sentence = gettext(
        "A list of %(weeks)s weeks. When few people use this site (%(small)s of 100), the school keeps "
        "%(small_left)s of 100 points. When many use it (%(full)s of 100 or more), it keeps %(full_left)s.",
        weeks=shown_number(weeks),
        small=shown_number(small.of),
        small_left=hundredths(small.at(weeks)),
        full=shown_number(full.of),
        full_left=hundredths(full.at(weeks)),
    )
    across = gettext("Weeks of waiting")
    names = tuple(
        gettext("Users of this site: %(people)s of 100", people=shown_number(one.of)) for one in (small, full)
    )
    words = Words("lists", gettext("What a long list leaves of 100 points"), sentence)
    up = axis(gettext("Points left of 100"), PER_CENT)
    drawing = line_chart(words, axis(across, TIMES), up, lines(explained.long_list, names))
    return Figure(drawing, sentence, (across, *names), rows(explained.long_list, TABLE_LISTS))


def wait_rows(explained: Explanation) -> tuple[tuple[str, ...], ...]:
    """What is known of a wait, the weeks that are reckoned with, and between which."""
    weeks = shown_number(SAID_WEEKS)
    known = {
        "site": gettext("The site says: %(weeks)s weeks", weeks=weeks),
        "municipality": gettext("A municipality saw: %(weeks)s weeks", weeks=weeks),
        "full": gettext("The site says: full"),
        "silent": gettext("Nobody says anything"),
    }
    return tuple(
        (known[one.said], shown_number(one.weeks), gettext("%(low)s to %(high)s", low=one.low, high=one.high))
        for one in explained.waits
    )


def taken_off_rows(explained: Explanation) -> tuple[tuple[str, ...], ...]:
    """For each group the worth of a course and what is taken off it, in whole months."""
    return tuple(
        (str(GROUPS[one.group]), *(shown_number(round(part)) for part in (one.months, one.proportional, one.equal)))
        for one in explained.taken_off
    )


def axis(title: str, ticks: Iterable[float]) -> Axis:
    """An axis with its numbers as the reader writes them."""
    return Axis(title, tuple((tick, shown_number(tick)) for tick in ticks))


def lines(curves: Sequence[Curve], names: Sequence[str]) -> list[Line]:
    """Curves as lines, in hundredths."""
    return [Line(name, curve.x, [100 * y for y in curve.y]) for name, curve in zip(names, curves, strict=True)]


def rows(curves: Sequence[Curve], points: Iterable[float]) -> tuple[tuple[str, ...], ...]:
    """What the curves say at some points."""
    return tuple((shown_number(x), *(hundredths(curve.at(x)) for curve in curves)) for x in points)


def hundredths(share: float) -> str:
    """A share as so many of 100."""
    return shown_number(round(100 * share))
