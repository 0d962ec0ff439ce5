"""Half an hour at half of what two processes can take, while a crawl, an ingest and an index rebuild go on beside.

What they can take is found while these go on too, for each ingest has all pages made anew; and first without them.
Ends with 1 where an answer was wrong, memory grew, a command failed, or a request took over half a second.
MINUTES=3 for less than 30; DATABASE=sqlite where PostgreSQL is not to be used although it is there.
"""

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import numpy as np

from tests.bench.load import Answer, Page, hurried, paced, pages
from tests.bench.memory import Growth, Memory, growth
from tests.bench.portal_instance import make_instance
from tests.bench.result import publish
from tests.bench.soak_work import DAY
from tests.bench.stolen import Stolen
from tests.bench.web_servers import Server, gunicorn, serving
from tests.postgres import Server as Postgres
from tests.postgres import programs

MINUTES = float(os.environ.get("MINUTES", "30"))
# The first minute finds the maximum without the work, the next ones that with it, over a round of it or more; each is
# a tenth of the whole, and two, where that is shorter.
HURRY_SECONDS, BUSY_SECONDS = min(60.0, MINUTES * 6), min(150.0, MINUTES * 12)
SLOWEST_SECONDS = 0.5
# Memory is flat where the line through it rises by less over the time: by a share of it, or by so much in any case.
TOLERATED_SHARE, TOLERATED_MB = 0.03, 8.0
# The first part, in which every page is asked for the first time and the catalogue is swapped for the first times.
WARM_UP = 1 / 3
BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 5.0)
POINTS = {"p50": 0.5, "p99": 0.99, "p99.9": 0.999, "most": 1.0}
# Late pages further from each other than that had each a cause of their own.
APART_SECONDS = 2.0
ROOT = Path(__file__).resolve().parents[2]
Work = list[dict[str, Any]]


def main() -> None:
    """Measure, publish, and say whether it held."""
    with tempfile.TemporaryDirectory() as folder, ExitStack() as running:
        place, database = Path(folder) / "instance", running.enter_context(database_address())
        environment = make_instance(place, lambda line: print(line, flush=True), database=database)
        environment |= {"TAALSCHOOLKIEZER_TODAY": DAY.isoformat(), "TAALSCHOOLKIEZER_LOG_LEVEL": "warning"}
        server = running.enter_context(serving(gunicorn("wsgi:app"), environment))
        figures, faults = soak(server, place, environment, "postgresql" if database else "sqlite")
    publish("soak", {**figures, "faults": faults})
    raise SystemExit(1 if faults else 0)


@contextmanager
def database_address() -> Iterator[str | None]:
    """An empty database of a PostgreSQL of our own, None where SQLite is to be used."""
    found = programs()
    if found is None or os.environ.get("DATABASE") == "sqlite":
        yield None
        return
    server = Postgres(found)
    try:
        server.make("soak")
        yield server.address("soak")
    finally:
        server.stop()


def soak(
    server: Server, place: Path, environment: Mapping[str, str], database: str
) -> tuple[dict[str, Any], list[str]]:
    """The figures, and what did not hold."""
    port, asked = int(server.host.rpartition(":")[2]), pages()
    alone = hurried(port, asked, HURRY_SECONDS)
    seconds = MINUTES * 60 - HURRY_SECONDS - BUSY_SECONDS
    memory, stolen = Memory(server.process), Stolen()
    with working(place, environment) as work:
        most = hurried(port, asked, BUSY_SECONDS)
        rate = len(most) / BUSY_SECONDS / 2
        told = {
            "requests_a_second_alone": round(len(alone) / HURRY_SECONDS, 1),
            "requests_a_second_at_most": round(2 * rate, 1),
            "requests_a_second": round(rate, 1),
            "database": database,
        }
        print(f"{told}, for {seconds / 60:.1f} minutes", flush=True)
        began = time.monotonic()
        memory.start()
        stolen.start()
        answers = paced(port, asked, seconds, rate)
        stolen.stop()
        memory.stop()
    since = began + WARM_UP * seconds
    grown = {str(child): growth(samples, since) for child, samples in memory.seen.items()}
    known = {name: one for name, one in grown.items() if one}
    faults = [*wrong([*alone, *most, *answers]), *grew(known), *failed(work), *slow(answers, work, stolen)]
    told["stolen_by_the_host"] = round(stolen.between(began, began + seconds), 3)
    return told | figures(answers, asked, work, known, seconds), faults


@contextmanager
def working(place: Path, environment: Mapping[str, str]) -> Iterator[Work]:
    """The list of commands that ended beside the pages, filled at the end."""
    done: Work = []
    command = [sys.executable, "-m", "tests.bench.soak_work", str(place)]
    with (place / "work").open("w+") as lines:
        # In the session of the pages: the system gives each session as much as the next (autogroup), however much gives
        # way within one. Of services that give way as a whole the units in docs/operations say it.
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=lines, process_group=0)
        try:
            yield done
        finally:
            # With what it has under way.
            os.killpg(process.pid, 15)
            process.wait(60)
            lines.seek(0)
            done.extend(json.loads(line) for line in lines)


def figures(
    answers: Sequence[Answer], asked: Sequence[Page], work: Work, grown: Mapping[str, Growth], seconds: float
) -> dict[str, Any]:
    """What was seen, and printed as tables."""
    kinds = sorted({page.kind for page in asked})
    times = {kind: spread([one.seconds for one in answers if one.kind == kind]) for kind in kinds}
    times["all"] = spread([one.seconds for one in answers])
    print(f"{'':12}{'requests':>10}{'p50':>8}{'p99':>8}{'p99.9':>8}{'most':>8}  milliseconds")
    for kind, row in times.items():
        print(
            f"{kind:12}{row['requests']:>10}" + "".join(f"{row[name]:>8}" for name in ("p50", "p99", "p99.9", "most"))
        )
    for name, one in grown.items():
        print(f"process {name}: {one.middle_mb:.0f} MB, at most {one.most_mb:.0f}, {one.mb_an_hour:+.0f} an hour")
    counted = np.histogram([one.seconds for one in answers], bins=[0.0, *BOUNDS, np.inf])[0]
    bounds = [*(f"<{bound:g}" for bound in BOUNDS), f">={BOUNDS[-1]:g}"]
    memory = {name: [round(one.middle_mb), round(one.most_mb), round(one.grown_mb, 1)] for name, one in grown.items()}
    commands = Counter(str(one["name"]) for one in work)
    return {
        "minutes": round(seconds / 60, 1),
        "milliseconds": times,
        "histogram_seconds": dict(zip(bounds, counted.tolist(), strict=True)),
        "memory_mb_middle_most_grown": memory,
        "commands_beside": dict(commands),
    }


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """Number, and milliseconds at some points."""
    if not seconds:
        return {"requests": 0, **dict.fromkeys(POINTS, 0.0)}
    points = np.round(np.quantile(seconds, list(POINTS.values())) * 1000, 1).tolist()
    return {"requests": len(seconds), **dict(zip(POINTS, points, strict=True))}


def wrong(answers: Sequence[Answer]) -> list[str]:
    """Answers that were not right, by kind."""
    found = Counter(f"{one.kind}: {one.fault}" for one in answers if one.fault)
    return [f"{times} times {words}" for words, times in found.most_common()]


def grew(grown: Mapping[str, Growth]) -> list[str]:
    """Processes whose memory is not flat."""
    return [
        f"process {name} grew by {one.grown_mb:.1f} MB of {one.middle_mb:.0f} ({one.mb_an_hour:.0f} an hour)"
        for name, one in grown.items()
        if one.grown_mb > max(TOLERATED_SHARE * one.middle_mb, TOLERATED_MB)
    ]


def failed(work: Work) -> list[str]:
    """Commands that broke off, and those that never came to an end."""
    broken = [f"{one['name']} ended with {one['code']}: {one['said']}" for one in work if one["code"]]
    return broken + [
        f"no {name} ended" for name in ("crawl", "ingest", "index") if name not in {o["name"] for o in work}
    ]


def slow(answers: Sequence[Answer], work: Work, stolen: Stolen) -> list[str]:
    """Requests that took too long, what had just gone on beside them, and what the host took of the processors."""
    late = [one for one in answers if one.seconds > SLOWEST_SECONDS]
    told = [f"{minute(group[0], answers[0])}: {moment_told(group, work, stolen)}" for group in together(late)]
    return [f"{len(late)} requests took over {1000 * SLOWEST_SECONDS:.0f} ms", *told] if late else []


def minute(one: Answer, first: Answer) -> str:
    """When it was due."""
    return f"minute {(one.due - first.due) / 60:.1f}"


def moment_told(group: Sequence[Answer], work: Work, stolen: Stolen) -> str:
    """What is to be said of late pages that came together."""
    began, ended = group[0].due, group[-1].due
    longest = max(one.seconds for one in group)
    return (
        f"{kinds(group)} within {ended - began:.1f} s, at most {1000 * longest:.0f} ms, {beside(began, work)},"
        f" {stolen.between(began, ended + longest):.0%} stolen"
    )


def together(late: Sequence[Answer]) -> list[list[Answer]]:
    """Those that were due one soon after the other."""
    groups: list[list[Answer]] = []
    for one in late:
        if groups and one.due - groups[-1][-1].due < APART_SECONDS:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def kinds(group: Sequence[Answer]) -> str:
    """How many of which."""
    return ", ".join(f"{times} {kind}" for kind, times in Counter(one.kind for one in group).most_common())


def beside(moment: float, work: Work) -> str:
    """The command that ran at a moment, or how long ago one had ended."""
    for one in work:
        if one["began"] <= moment <= one["ended"]:
            return f"{moment - one['began']:.1f} s into {one['name']}"
    return "beside a command that had not ended"


if __name__ == "__main__":
    main()
