"""The results of the market bench as a figure: each way to choose against today's, in people out of 100."""

from math import ceil

from babel.numbers import format_decimal
from flask_babel import gettext
from flask_babel import lazy_gettext as _

from portal.domain.outcome import LearnerGroup
from portal.web.drawing import Axis, Span, Words, bar_chart
from portal.web.filters import shown_number
from portal.web.language import DIRECTIONS, current_language, current_locale
from portal.web.market_bench import EVERYBODY, OTHERS, OURS, TODAY, USED_BY, USERS, Gain, MarketBench
from portal.web.method_figures import Figure
from portal.web.words import GROUPS

STEP = 10
# Unicode's left-to-right isolate.
FROM_LEFT, END = "\u2066", "\u2069"
POLICIES = {
    "today": _("As today: the shortest wait that a site names"),
    "nearest": _("The nearest school"),
    "best_stars": _("The school with the most stars"),
    "without_feedback": _("Our advice, blind to its own effect"),
    "monthly_feedback": _("Our advice, seeing its effect once a month"),
    "shortest_projected": _("The shortest wait as we reckon it"),
    "nearest_among_short": _("The nearest school with a short list"),
    "ours": _("Our advice"),
    "all_knowing": _("Our advice, if we knew everything"),
}
WHO = {
    "refugee": _("All refugees"),
    "low_literate": GROUPS[LearnerGroup.REFUGEE_LOW_LITERATE],
    "family": GROUPS[LearnerGroup.FAMILY],
}


def bench_figure(bench: MarketBench) -> Figure:
    """Each way to choose, as bars with intervals and as a table."""
    rows = {name: bench.rows[name, EVERYBODY] for name in bench.policies if name in POLICIES}
    sentence = gettext(
        "With our advice more (+) or fewer (-) of 100 people pass in time than today: %(gain)s.",
        gain=gain_words(rows[OURS].gain),
    )
    title = gettext("Of 100 people, more (+) or fewer (-) pass in time")
    gains = {name: row.gain for name, row in rows.items() if name != TODAY}
    spans = [Span(str(POLICIES[name]), gain.mean, gain.low, gain.high) for name, gain in gains.items()]
    mirrored = DIRECTIONS[current_language()] == "rtl"
    drawing = bar_chart(Words("policies", title, sentence), axis_around(title, spans), spans, mirrored=mirrored)
    head = (
        gettext("How people choose"),
        gettext("Pass in time, of 100"),
        gettext("Against today"),
        gettext("Weeks of waiting"),
    )
    table = (
        (str(POLICIES[name]), whole(row.passed), against_today(name, row.gain), whole(row.wait_weeks))
        for name, row in rows.items()
    )
    return Figure(drawing, sentence, head, tuple(table))


def axis_around(title: str, spans: list[Span]) -> Axis:
    """An axis in steps of ten people that holds zero and all intervals."""
    low = -ceil(max(0.0, *(-one.low for one in spans)) / STEP) * STEP
    high = ceil(max(0.0, *(one.high for one in spans)) / STEP) * STEP
    return Axis(title, tuple((tick, signed(tick)) for tick in range(low, max(high, low + STEP) + 1, STEP)))


def group_gains(bench: MarketBench) -> tuple[tuple[str, ...], ...]:
    """Each group with who passes today and by our advice, of 100, and the difference."""
    pairs = ((words, bench.rows[TODAY, group], bench.rows[OURS, group]) for group, words in WHO.items())
    return tuple(
        (str(words), whole(today.passed), whole(ours.passed), gain_words(ours.gain)) for words, today, ours in pairs
    )


def partial_gains(bench: MarketBench) -> tuple[tuple[str, ...], ...]:
    """Where only some people use the site: how many of 100, and the difference for them and for the others."""
    return tuple(
        (whole(share), *(gain_words(bench.rows[f"{OURS}_{share}", who].gain) for who in (USERS, OTHERS)))
        for share in USED_BY
    )


def against_today(policy: str, gain: Gain) -> str:
    """A gain in words; today is not held against itself."""
    return "–" if policy == TODAY else gain_words(gain)


def gain_words(gain: Gain) -> str:
    """A gain with its interval."""
    signs = {"gain": signed(gain.mean), "low": signed(gain.low), "high": signed(gain.high)}
    return str(gettext("%(gain)s (%(low)s to %(high)s)", **signs))


def whole(value: float) -> str:
    """A number without decimals."""
    return shown_number(round(value))


def signed(value: float) -> str:
    """A whole number with its sign, which stays on its left in every script."""
    number = round(value)
    written = format_decimal(number, format="+#,##0;-#,##0" if number else "0", locale=current_locale())
    return f"{FROM_LEFT}{written}{END}" if number else str(written)
