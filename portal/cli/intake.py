"""Commands that take things in and build what is made of them."""

from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from portal.demo.accounts import retire_demo_accounts
from portal.demo.build import build_demonstration, remove_demonstration
from portal.domain.table import TableFaults
from portal.operations.build_read_model import build_read_model
from portal.operations.follow_changes import last_change
from portal.operations.import_providers import DemonstrationPresent, RegistryFaults, import_providers
from portal.operations.ingest_feed import FeedFaults, as_lines, ingest_feed
from portal.operations.load_open_records import OpenBook
from portal.operations.note_changes import note_changes
from portal.operations.prepare_instance import fill_reference_tables, portal_is_empty
from portal.operations.rebuild_index import index_what_is_new, rebuild_index
from portal.web.current import today
from portal.web.word_index import index_place

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def guarded(work: Callable[[], Iterable[str]]) -> None:
    """Say what the work says; say every fault of what it was given and end with 1."""
    try:
        for line in work():
            click.echo(line)
    except (TableFaults, RegistryFaults, FeedFaults) as faults:
        raise click.ClickException(f"nothing was changed.\n{faults}") from faults
    except DemonstrationPresent as error:
        message = "the portal shows the demonstration country; remove it first: flask demo --remove"
        raise click.ClickException(message) from error


@click.command("ingest-feed")
@click.argument("file", type=FILE)
@click.option("--report", type=FILE, help="The crawler's report of the same run, kept with it.")
@with_appcontext
def feed(file: Path, report: Path | None) -> None:
    """Take in a feed of the crawler: all of it or nothing."""
    guarded(lambda: as_lines(ingest_feed(file, today(), report)))


@click.command("import-providers")
@click.argument("directory", type=FOLDER)
@with_appcontext
def providers(directory: Path) -> None:
    """Take in providers from a registry of the crawler."""
    guarded(lambda: import_providers(directory).as_lines())


@click.command("rebuild-index")
@click.option("--when-older", is_flag=True, help="Only where it is older than the data.")
@with_appcontext
def index(when_older: bool) -> None:
    """Build the word index anew and swap it in."""
    if when_older:
        index_what_is_new(index_place(), click.echo)
        return
    count = rebuild_index(index_place(), click.echo)
    click.echo(f"{count} offerings can be found by words.")


@click.command("refresh-catalogue")
@with_appcontext
def catalogue() -> None:
    """Build the catalogue once, to see that it can be built, and note what changed for readers of the open data."""
    model = build_read_model(index_place(), today())
    click.echo(f"{len(model.catalogue.offerings)} offerings of {len(model.catalogue.by_provider)} schools.")
    click.echo(f"{note_changes(OpenBook(model), datetime.now(UTC))} changes noted.")


@click.command("demo")
@click.option("--seed", default=2026, help="Another seed, another country.")
@click.option("--remove", is_flag=True, help="Take the demonstration country out of the portal.")
@with_appcontext
def demo(seed: int, remove: bool) -> None:
    """Build the fictional demonstration country: render its sites, crawl them and take everything in."""
    if remove:
        click.echo(f"{remove_demonstration()} fictional schools removed.")
        retire_demo_accounts(datetime.now(UTC))
    else:
        guarded(lambda: build_demonstration(Path(current_app.config["DEMO_DIR"]), today(), seed, click.echo))
    rebuild_index(index_place(), click.echo)


@click.command("prepare")
@click.option("--without-demonstration", is_flag=True, help="Take the demonstration country out, or build none.")
@with_appcontext
def prepare(without_demonstration: bool) -> None:
    """Bring database, postcodes, demonstration country and index up to date; what is there already is left alone."""
    click.echo("Database: bringing the tables up to date ...")
    upgrade()
    if without_demonstration:
        remove_demonstration()
        retire_demo_accounts(datetime.now(UTC))
    fill_reference_tables(click.echo, today())
    if not without_demonstration and portal_is_empty():
        click.echo("No schools yet: building the fictional demonstration country (a few minutes, once).")
        guarded(lambda: build_demonstration(Path(current_app.config["DEMO_DIR"]), today(), 2026, click.echo))
    index_what_is_new(index_place(), click.echo)
    if last_change() == 0:
        model = build_read_model(index_place(), today())
        note_changes(OpenBook(model), datetime.now(UTC))


COMMANDS = (feed, providers, index, catalogue, demo, prepare)
