"""Commands that build tables of travel times and fit the estimate to them; exit codes say what was wrong."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from time import monotonic

import click
from flask import current_app
from flask.cli import with_appcontext

from portal.domain.travel import Means
from portal.operations.build_read_model import build_read_model
from portal.operations.build_travel_table import NothingToReach, Wish, as_lines, build_travel_tables
from portal.operations.refit_travel import TooLittleToFit, refit_travel
from portal.travel.building import MapTooSmall, Progress
from portal.travel.engine import EngineDown, EngineUnable
from portal.travel.engines import NAMES, engine_at
from portal.travel.ruler import NAME as ESTIMATE
from portal.travel.table import TableFault
from portal.travel.unfinished import OtherPlan
from portal.web.current import today
from portal.web.word_index import index_place

SECONDS_BETWEEN = 2.0
FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
MEANS = click.Choice([one.value for one in Means])


class Down(click.ClickException):
    """The engine does not answer."""

    exit_code = 3


class Unable(click.ClickException):
    """The engine cannot do this."""

    exit_code = 4


class Gaps(click.ClickException):
    """The engine's map covers too little."""

    exit_code = 5


@click.command("build-travel-table")
@click.option("--engine", type=click.Choice(NAMES), required=True, help="Who reckons the minutes.")
@click.option("--url", default="", help="Its address, or one for each means: 'walk=http://... bike=http://...'.")
@click.option("--means", type=MEANS, multiple=True, help="Else all that it can; may stand several times.")
@click.option("--at-once", type=click.IntRange(min=1), help="Points in a question; else what the engine allows.")
@click.option("--day", type=click.DateTime(["%Y-%m-%d"]), help="Of the timetable; else the next Tuesday.")
@click.option("--timeout", type=click.FloatRange(min=0.1), default=120.0, help="Seconds that an answer may take.")
@click.option("--resume", is_flag=True, help="Go on with what was begun.")
@click.option("--accept-gaps", is_flag=True, help="Also where the engine's map covers little of the country.")
@with_appcontext
def build(engine: str, url: str, means: tuple[str, ...], timeout: float, day: datetime | None, **how: bool) -> None:
    """Fill tables of minutes from all postcodes to all places of lessons; one a means, swapped in when it is whole.

    Exit codes: 3 the engine does not answer, 4 it cannot do this, 5 its map covers too little. What was found is kept:
    go on with --resume.
    """
    if engine != ESTIMATE and not url:
        raise click.UsageError(f"say where {engine} is: --url http://127.0.0.1:8002")
    folder = Path(current_app.config["TRAVEL_DIR"])
    with faults_told():
        wish = Wish(
            engine=engine_at(engine, url, timeout, how["at_once"]),
            means=tuple(Means(one) for one in means),
            day=day.date() if day else None,
            resume=how["resume"],
            accept_gaps=how["accept_gaps"],
        )
        model = build_read_model(index_place(), today())
        for built in build_travel_tables(model, folder, wish, today(), now_and_then(click.echo)):
            click.echo("\n".join(as_lines(built, folder)))


@click.command("refit-travel")
@click.argument("tables", metavar="TABLE...", type=FILE, nargs=-1, required=True)
@click.option("--write", is_flag=True, help="Put the constants where the portal reads them.")
@with_appcontext
def refit(tables: tuple[Path, ...], write: bool) -> None:
    """Fit the estimate's constants to tables, and show how far off it was before and is after."""
    with faults_told():
        folder = Path(current_app.config["TRAVEL_DIR"])
        for line in refit_travel(tables, today(), folder, write=write):
            click.echo(line)


@contextmanager
def faults_told() -> Iterator[None]:
    """Faults in words, each with its exit code."""
    kept = "\nWhat was found is kept; go on with --resume."
    try:
        yield
    except EngineDown as fault:
        raise Down(f"{fault}.{kept}") from fault
    except EngineUnable as fault:
        raise Unable(f"{fault}.") from fault
    except MapTooSmall as fault:
        raise Gaps(f"{fault}.{kept} To use it all the same: --resume --accept-gaps.") from fault
    except OtherPlan as fault:
        message = f"what was begun differs in: {fault}. Without --resume it is begun anew"
        raise click.ClickException(message) from fault
    except NothingToReach as fault:
        raise click.ClickException(f"nothing to reckon: there are {fault}") from fault
    except (TableFault, TooLittleToFit, ValueError) as fault:
        raise click.ClickException(str(fault)) from fault


def now_and_then(say: Callable[[str], None], clock: Callable[[], float] = monotonic) -> Callable[[Progress], None]:
    """Tells of progress, at most every two seconds and at the end."""
    last = clock() - SECONDS_BETWEEN

    def tell(progress: Progress) -> None:
        nonlocal last
        if clock() - last >= SECONDS_BETWEEN or progress.done == progress.of:
            last = clock()
            say(in_words(progress))

    return tell


def in_words(progress: Progress) -> str:
    """One line of how far it is."""
    share = f"{progress.done / progress.of:.0%}" if progress.of else "nothing"
    line = f"{progress.means.value}: {progress.done:,} of {progress.of:,} pairs ({share})"
    return f"{line}, {duration(progress.seconds_left)} left" if progress.seconds_left is not None else line


def duration(seconds: float) -> str:
    """Seconds, minutes or hours, as people say it."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"


COMMANDS = (build, refit)
