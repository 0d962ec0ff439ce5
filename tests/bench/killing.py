"""Kills a command at random moments of its run, and looks each time at what stands there and how it heals."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Protocol

from tests.bench.copies import Copies, Ended

TRIAL_RUNS = 3
# Also a little later than the usual end, so that the last steps have their share on a machine whose pace changes.
LATEST = 1.15
# A run that was over before its moment came counts as none; with this many of them something else is wrong.
MOST_TOO_LATE = 3


class World(Protocol):
    """What a command changes: put back before each run, told by a digest of all that a reader can see."""

    @property
    def words(self) -> Sequence[object]:
        """The command."""

    def reset(self) -> None:
        """As it was before the command."""

    def state(self) -> str:
        """A digest of what can be seen; it raises where that is damaged."""

    def left_over(self) -> Sequence[str]:
        """What lies about that no undisturbed run leaves."""

    def confirmed(self, said: str) -> bool:
        """Whether the command told, before it was killed, that it was done."""


@dataclass
class Tally:
    """What came of so many kills; `faults` is empty where all is well."""

    kills: int = 0
    too_late: int = 0
    seen: Counter[str] = field(default_factory=Counter)
    confirmed: int = 0
    run_seconds: float = 0.0
    faults: list[str] = field(default_factory=list)

    def figures(self) -> dict[str, Any]:
        """For a result."""
        return {
            "kills": self.kills,
            "run_seconds": round(self.run_seconds, 2),
            "state_after_the_kill": dict(sorted(self.seen.items())),
            "confirmed_before_the_kill": self.confirmed,
            "faults": self.faults,
        }


def kill_often(world: World, copies: Copies, kills: int, chance: random.Random, trials: int = TRIAL_RUNS) -> Tally:
    """So many kills, each into a world put back; what is seen is old or new, and one ordinary run more makes it new."""
    tally, (before, after) = Tally(), undisturbed(world, copies)
    world.reset()
    tally.run_seconds = measured(world, copies, trials)
    while tally.kills < kills and tally.too_late < kills * MOST_TOO_LATE:
        world.reset()
        killed = copies.kill(world.words, chance.uniform(0, LATEST * tally.run_seconds))
        if not killed.killed:
            tally.too_late += 1
            continue
        tally.kills += 1
        tally.faults += [f"kill {tally.kills}: {one}" for one in looked_at(world, killed, before, after, tally)]
        tally.faults += [f"kill {tally.kills}: {one}" for one in healed(world, copies, after)]
    return tally


def undisturbed(world: World, copies: Copies) -> tuple[str, str]:
    """The states before and after a run that nobody disturbed."""
    world.reset()
    before = world.state()
    ended = copies.run(world.words)
    assert ended.code == 0, ended.said
    after = world.state()
    assert before != after, "the command changes nothing"
    assert not world.left_over()
    return before, after


def measured(world: World, copies: Copies, trials: int) -> float:
    """How long a run takes, in seconds by the wall."""
    seconds = []
    for _ in range(trials):
        world.reset()
        began = time.monotonic()
        copies.run(world.words)
        seconds.append(time.monotonic() - began)
    return median(seconds)


def looked_at(world: World, killed: Ended, before: str, after: str, tally: Tally) -> Iterator[str]:
    """What is wrong right after a kill."""
    found = seen(world.state)
    named = {before: "old", after: "new"}.get(found, "neither")
    tally.seen[named] += 1
    confirmed = world.confirmed(killed.said)
    tally.confirmed += confirmed
    if named == "neither":
        yield f"what can be seen is neither old nor new ({found})"
    if confirmed and named != "new":
        yield "what was confirmed is not there"


def healed(world: World, copies: Copies, after: str) -> Iterator[str]:
    """What is wrong after the next ordinary run."""
    ended = copies.run(world.words)
    if ended.code:
        yield f"the next run ended with {ended.code}: {ended.said[-300:]}"
    found = seen(world.state)
    if found != after:
        yield f"the next run did not heal it ({found})"
    yield from (f"left over: {one}" for one in world.left_over())


def seen(state: Callable[[], str]) -> str:
    """The state, or the kind of error that looking at it raised."""
    try:
        return state()
    except Exception as error:
        return f"damaged: {type(error).__name__}"
