"""What the runs of the market bench amount to: figures of each run, gains paired by seed, and the targets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import t as student

from tests.bench.market_policies import ADOPTIONS
from tests.bench.market_run import HISTORY, Register
from tests.bench.market_world import NEWCOMERS, Newcomers, World

Column = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Figures = dict[str, float]
# By policy, by group: the figures of each seed, in the order of seeds.
Runs = Mapping[str, Mapping[str, Sequence[Figures]]]

SHOWN_GROUPS = ("all", "refugee", "low_literate", "family")
BASELINE, OURS, BLIND, LATE = "today", "ours", "without_feedback", "monthly_feedback"


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over seeds with its 95 % limits by Student's t; the limits are nan for a single seed."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Target:
    """One requirement of section 6.6 with what was measured, and whether that meets it."""

    name: str
    measured: float
    required: str
    met: bool


def figures_of(world: World, people: Newcomers, register: Register, uncounted: int) -> dict[str, Figures]:
    """The figures of one run by group, of those who chose after so many months under the policy.

    `users` and `non_users` of the portal stand beside the groups where there are both.
    """
    counted = slice((HISTORY + uncounted) * NEWCOMERS, None)
    group, user = people.group[counted], register.user[counted]
    chosen = {"all": group >= 0, "refugee": group < 2, "low_literate": group == 0, "family": group == 2}
    if user.any() and not user.all():
        chosen |= {"users": user, "non_users": ~user}
    best = world.best[register.location[counted]]
    return {name: figures_where(register, counted, rows, best) for name, rows in chosen.items()}


def figures_where(register: Register, counted: slice, rows: Flags, best: Flags) -> Figures:
    """Shares in per cent, waits in months, minutes one way, of some of the people who count."""
    wait, at_best = register.wait[counted][rows], best[rows]
    return {
        "people": float(rows.sum()),
        "passed": 100 * float(register.passed[counted][rows].mean()),
        "wait": float(wait.mean()),
        "waitP90": float(np.quantile(wait, 0.9)),
        "waitAtBest": float(wait[at_best].mean()) if at_best.any() else float("nan"),
        "minutes": float(register.minutes[counted][rows].mean()),
        "dropped": 100 * float(register.dropped[counted][rows].mean()),
    }


def interval(values: Sequence[float]) -> Interval:
    """Mean and 95 % limits."""
    number, mean = len(values), float(np.mean(values))
    if number < 2:
        return Interval(mean, float("nan"), float("nan"))
    half = float(student.ppf(0.975, number - 1)) * float(np.std(values, ddof=1)) / number**0.5
    return Interval(mean, mean - half, mean + half)


def gain(runs: Runs, policy: str, group: str, against: str = "") -> Interval:
    """Points passed more than today, seed by seed; users and non-users are held against everybody of today."""
    base = runs[BASELINE][against or (group if group in SHOWN_GROUPS else "all")]
    pairs = zip(runs[policy][group], base, strict=True)
    return interval([mine["passed"] - theirs["passed"] for mine, theirs in pairs])


def mean_of(runs: Runs, policy: str, group: str, figure: str) -> float:
    """A figure's mean over seeds."""
    return float(np.nanmean([one[figure] for one in runs[policy][group]]))


def rows(runs: Runs) -> list[dict[str, object]]:
    """One row a policy and group, all figures rounded."""
    return [row(runs, policy, group) for policy, groups in runs.items() for group in groups]


def row(runs: Runs, policy: str, group: str) -> dict[str, object]:
    """The figures of a policy and a group, with the gain over today."""
    names = runs[policy][group][0]
    found = gain(runs, policy, group)
    limits = [rounded(found.low), rounded(found.high)]
    means = {name: rounded(mean_of(runs, policy, group, name)) for name in names}
    return {"policy": policy, "group": group, **means, "gain": rounded(found.mean), "gainInterval": limits}


def rounded(value: float) -> float | None:
    """Two decimals; nothing for nan, which JSON does not know."""
    return None if np.isnan(value) else round(value, 2)


def targets(runs: Runs) -> list[Target]:
    """The requirements of section 6.6 (and 7.2 for feedback); a lower limit counts where there is one."""
    ours = {group: gain(runs, OURS, group) for group in SHOWN_GROUPS}
    times = mean_of(runs, OURS, "low_literate", "passed") / mean_of(runs, BASELINE, "low_literate", "passed")
    worst = min(found.mean for found in ours.values())
    blind, late = gain(runs, BLIND, "all"), late_loss(runs)
    found = [
        Target("all, lower limit of the gain", lower(ours["all"]), ">= 12", lower(ours["all"]) >= 12),
        Target("refugees, gain", ours["refugee"].mean, ">= 16", ours["refugee"].mean >= 16),
        Target("low-literate, times today's passing", times, ">= 2.5", times >= 2.5),
        Target("family migrants, gain", ours["family"].mean, ">= 4", ours["family"].mean >= 4),
        Target("the group that gains least", worst, ">= 0", worst >= 0),
        Target("without feedback, gain", blind.mean, "< 0", blind.mean < 0),
        Target("monthly feedback against ours", late.mean, "<= -6", late.mean <= -6),
    ]
    return found + [others_target(runs, share) for share in ADOPTIONS]


def late_loss(runs: Runs) -> Interval:
    """What feedback once a month costs, in points."""
    pairs = zip(runs[LATE]["all"], runs[OURS]["all"], strict=True)
    return interval([late["passed"] - ours["passed"] for late, ours in pairs])


def others_target(runs: Runs, share: float) -> Target:
    """People who do not use the portal stay within two points of today."""
    found = gain(runs, f"{OURS}_{round(100 * share)}", "non_users").mean
    return Target(f"non-users at {round(100 * share)} % use, gain", found, ">= -2", found >= -2)


def lower(found: Interval) -> float:
    """The lower limit; of a single seed the mean."""
    return found.mean if np.isnan(found.low) else found.low
