"""What the advice does to everybody: a market of bureaus with real waiting lists, under today's habit and others.

At equal capacity and paired by seed (decision model, section 6). Ends with 1 where a target of section 6.6 is missed.
SEEDS (12) and MONTHS of policy (60, of which the first fifth is not counted) may be set in the environment.
"""

import multiprocessing
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict

from portal.domain.parameters import VERSION
from tests.bench.market_picture import picture
from tests.bench.market_policies import PARTIAL, POLICIES
from tests.bench.market_run import Run
from tests.bench.market_summary import (
    BASELINE,
    OURS,
    SHOWN_GROUPS,
    Figures,
    Runs,
    Target,
    figures_of,
    gain,
    mean_of,
    rounded,
    rows,
    targets,
)
from tests.bench.result import FOLDER, publish

SEEDS, MONTHS, WORKERS = 12, 60, 2
NAMES = {policy.name: policy for policy in POLICIES + PARTIAL}
Task = tuple[int, str, int]
Done = tuple[tuple[int, str], dict[str, Figures]]
TABLE = ("passed", "wait", "waitP90", "waitAtBest", "minutes", "dropped")


def main() -> None:
    """Run all seeds and policies, publish the figures and hold them against the targets."""
    seeds, months = int(os.environ.get("SEEDS", SEEDS)), int(os.environ.get("MONTHS", MONTHS))
    begun = time.monotonic()
    runs = gather(seeds, months)
    found = targets(runs)
    gained = gain(runs, OURS, "all")
    minutes = round((time.monotonic() - begun) / 60, 1)
    note = f"{seeds} seeds, {months} months under each policy; lines: 95 % intervals of gains paired by seed"
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / "market.svg").write_text(picture(runs, note), encoding="utf-8")
    print("\n".join((*table(runs), "", *checks(found))), file=sys.stderr)
    publish(
        "market",
        {
            "gainPoints": rounded(gained.mean),
            "gainLow": rounded(gained.low),
            "seeds": seeds,
            "months": months,
            "minutes": minutes,
            "version": VERSION,
            "targets": [{**asdict(one), "measured": rounded(one.measured)} for one in found],
            "rows": rows(runs),
        },
    )
    sys.exit(not all(one.met for one in found))


def gather(seeds: int, months: int) -> Runs:
    """The figures of all runs, by policy and group, two runs at a time."""
    # Each worker has a processor of its own; more threads would only disturb the other.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    tasks = [(seed, name, months) for seed in range(1, seeds + 1) for name in NAMES]
    with multiprocessing.get_context("spawn").Pool(WORKERS, initializer=os.nice, initargs=(5,)) as pool:
        done = dict(with_progress(pool.imap_unordered(run_one, tasks), len(tasks)))
    runs: dict[str, dict[str, list[Figures]]] = {name: {} for name in NAMES}
    for seed, name, _ in tasks:
        for group, figures in done[seed, name].items():
            runs[name].setdefault(group, []).append(figures)
    return runs


def run_one(task: Task) -> Done:
    """One seed under one policy."""
    seed, name, months = task
    run = Run(seed, months, NAMES[name])
    register = run.finish()
    return (seed, name), figures_of(run.world, run.people, register, uncounted=months // 5)


def with_progress(results: Iterator[Done], total: int) -> Iterator[Done]:
    """The same, with a bar and the time left on the error stream."""
    begun = time.monotonic()
    for done, result in enumerate(results, start=1):
        left = (time.monotonic() - begun) / done * (total - done)
        bar = ("#" * (30 * done // total)).ljust(30)
        end = "\n" if done == total else ""
        print(f"\r[{bar}] {done} of {total}, {left / 60:.1f} minutes left ", end=end, file=sys.stderr, flush=True)
        yield result


def table(runs: Runs) -> list[str]:
    """The figures in columns: policies by group, then the partly used ones by users and non-users."""
    lines = [f"{'policy':22}{'group':14}" + "".join(f"{name:>11}" for name in TABLE) + "  gain (95 %)"]
    lines += [line(runs, policy.name, group) for policy in POLICIES for group in SHOWN_GROUPS]
    return lines + [line(runs, policy.name, group) for policy in PARTIAL for group in ("all", "users", "non_users")]


def line(runs: Runs, policy: str, group: str) -> str:
    """One row of the table."""
    figures = "".join(f"{mean_of(runs, policy, group, name):11.1f}" for name in TABLE)
    found = gain(runs, policy, group)
    gained = "" if policy == BASELINE else f"  {found.mean:+.1f} ({found.low:+.1f} to {found.high:+.1f})"
    return f"{policy:22}{group:14}{figures}{gained}"


def checks(found: list[Target]) -> list[str]:
    """The targets, one a line."""
    return [f"{'met   ' if one.met else 'MISSED'}  {one.name}: {one.measured:.1f} ({one.required})" for one in found]


if __name__ == "__main__":
    main()
