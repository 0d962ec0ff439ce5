"""The results of the market bench that this version was published with; the page says so where there are none.

The file is what `make bench-market` wrote, with the version of the model that it was run with.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from portal.domain.outlook import WEEKS_A_MONTH

FILE = Path(__file__).with_name("market_bench.json")
EVERYBODY, USERS, OTHERS = "all", "users", "non_users"
GROUPS = ("refugee", "low_literate", "family")
TODAY, OURS = "today", "ours"
# Policies that only so many of 100 people follow end with that number.
USED_BY = (5, 20, 50)


@dataclass(frozen=True, slots=True)
class Gain:
    """People out of 100 who pass in time more than today, with the 95 % interval; negative where they are fewer."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Row:
    """What a way to choose brings a group: people out of 100 who pass in time, weeks of wait, and the gain."""

    passed: float
    wait_weeks: float
    gain: Gain


@dataclass(frozen=True, slots=True)
class MarketBench:
    """A published run: the model's version, how many invented markets, and a row by policy and group."""

    version: str
    seeds: int
    rows: Mapping[tuple[str, str], Row]

    @property
    def policies(self) -> tuple[str, ...]:
        """The policies that everybody follows, in the order of the bench."""
        names = (policy for policy, group in self.rows if group == EVERYBODY)
        return tuple(name for name in names if not name.rsplit("_", 1)[-1].isdigit())

    @property
    def a_group_loses(self) -> bool:
        """Whether our advice surely costs a group of learners something."""
        return any(self.rows[OURS, group].gain.high < 0 for group in GROUPS)

    @property
    def others_lose(self) -> bool:
        """Whether those who do not use the site surely lose by those who do."""
        return any(self.rows[f"{OURS}_{share}", OTHERS].gain.high < 0 for share in USED_BY)


def published_bench() -> MarketBench | None:
    """The published results; None where nothing was measured yet."""
    return read_bench(json.loads(FILE.read_text(encoding="utf-8"))) if FILE.exists() else None


def read_bench(figures: Mapping[str, Any]) -> MarketBench:
    """The results as values; KeyError where something is missing, ValueError for a trial without intervals."""
    if figures["seeds"] < 2:
        raise ValueError("one seed says nothing of how sure a result is")
    rows = {(one["policy"], one["group"]): read_row(one) for one in figures["rows"]}
    return MarketBench(figures["version"], figures["seeds"], rows)


def read_row(figures: Mapping[str, Any]) -> Row:
    """One row; the bench has its waits in months."""
    gain = Gain(figures["gain"], *figures["gainInterval"])
    return Row(figures["passed"], figures["wait"] * WEEKS_A_MONTH, gain)
