"""Commands for maintainers; each is a call of one operation. A fault is told in words and ends with exit code 1."""

import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from portal.demo.build import build_demonstration, remove_demonstration
from portal.domain.fault_report import ReportState
from portal.domain.table import TableFaults
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_postcodes import import_postcodes
from portal.operations.import_providers import DemonstrationPresent, RegistryFaults, import_providers
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import ImportResult
from portal.operations.ingest_feed import FeedFaults, as_lines, ingest_feed
from portal.operations.prepare_instance import fill_reference_tables, index_what_is_new, portal_is_empty
from portal.operations.rebuild_index import rebuild_index
from portal.operations.refresh_catalogue import build_read_model
from portal.operations.report_fault import ReasonMissing, TextRefused, decide_report
from portal.operations.review_held import NotHeld, accept_held, held_changes
from portal.operations.send_digest import send_digests
from portal.operations.show_crawls import crawl_history, crawl_summaries
from portal.operations.show_referrals import show_referrals
from portal.operations.show_report import ReportUnknown, all_reports, as_record, reports_in_words
from portal.web.current import read_model, today
from portal.web.digest_letter import digest_letter
from portal.web.region_books import books
from portal.web.staff import now

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OWN_MACHINE = "http://127.0.0.1:8000"
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    table_command(app, "import-ratings", import_ratings)
    table_command(app, "import-outcomes", import_outcomes)
    table_command(app, "import-quality-marks", import_quality_marks)
    reviews = (show_held, accept, crawls, referrals, reports, decide, digests)
    for command in (feed, *reviews, municipalities, postcodes, providers, index, catalogue, demo, prepare):
        app.cli.add_command(command)


def table_command(app: Flask, name: str, operation: Callable[[Path], ImportResult]) -> None:
    """A command that takes one CSV file in."""

    @app.cli.command(name, help=operation.__doc__)
    @click.argument("file", type=FILE)
    def command(file: Path) -> None:
        guarded(lambda: operation(file).as_lines())


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


@click.command("show-held")
@with_appcontext
def show_held() -> None:
    """List changes that are too large to be shown before a person has looked at them."""
    changes = list(held_changes())
    for one in changes:
        click.echo(f"{one.number}  {one.school}, {one.course}: {one.field} {one.before} -> {one.after}")
        click.echo(f"    {one.quote or ''}  {one.source_url}")
    click.echo(f"{len(changes)} changes wait; let one through: flask accept-held NUMBER")


@click.command("accept-held")
@click.argument("number", type=int)
@with_appcontext
def accept(number: int) -> None:
    """Let a held change through."""
    try:
        accept_held(number, datetime.now(UTC))
    except NotHeld as error:
        raise click.ClickException(f"no change waits under the number {number}") from error
    click.echo("It is shown from now on.")


@click.command("show-crawls")
@click.option("--last", default=5, help="So many runs.")
@click.option("--json", "as_json", is_flag=True, help="As one JSON list.")
@with_appcontext
def crawls(last: int, as_json: bool) -> None:
    """Show the last crawls that were taken in, what was expected, and what went wrong in them."""
    if as_json:
        records = [summary.as_record() for summary in crawl_summaries(last)]
        click.echo(json.dumps(records, ensure_ascii=False, indent=1))
        return
    for line in crawl_history(last):
        click.echo(line)


@click.command("show-referrals")
@with_appcontext
def referrals() -> None:
    """Show how many people chose which course in four weeks, who is held back, and where the advice fell back."""
    model = build_read_model(Path(current_app.config["INDEX_DIR"]), today())
    for line in show_referrals(model, today()):
        click.echo(line)


@click.command("show-reports")
@click.option("--json", "as_json", is_flag=True, help="As one JSON list.")
@with_appcontext
def reports(as_json: bool) -> None:
    """List what people reported as not true, those that wait for an answer first."""
    listed = all_reports()
    if as_json:
        click.echo(json.dumps([as_record(one) for one in listed], ensure_ascii=False, indent=1))
        return
    for line in reports_in_words(listed, today()):
        click.echo(line)


@click.command("decide-report")
@click.argument("code")
@click.argument("state", type=click.Choice([one.value for one in ReportState if one != ReportState.RECEIVED]))
@click.option("--reason", help="What the person who reported it reads; must be given where nothing changes.")
@with_appcontext
def decide(code: str, state: str, reason: str | None) -> None:
    """Note that a report was looked at, or what became of it."""
    try:
        decided = decide_report(code, ReportState(state), reason, today())
    except ReportUnknown as error:
        raise click.ClickException(f"no report goes by the code {code}") from error
    except ReasonMissing as error:
        raise click.ClickException("say why nothing changes: --reason TEXT") from error
    except TextRefused as error:
        message = "the reason is longer than 500 letters, or holds an address or number of a person"
        raise click.ClickException(message) from error
    click.echo(f"{decided.code} is {decided.state}.")


@click.command("send-digests")
@with_appcontext
def digests() -> None:
    """Write the digests that are due to staff who want them; to be run each day by a timer."""
    with current_app.test_request_context(base_url=current_app.config["PUBLIC_ADDRESS"] or OWN_MACHINE):
        count = send_digests(books(), read_model(), now(), today(), digest_letter)
    click.echo(f"{count} digests wait to be sent.")


@click.command("import-municipalities")
@click.argument("file", type=FILE, required=False)
@with_appcontext
def municipalities(file: Path | None) -> None:
    """Take in municipalities and their postcodes, from the package's table or a CSV."""
    guarded(lambda: import_municipalities(file).as_lines())


@click.command("import-postcodes")
@click.argument("file", type=FILE, required=False)
@with_appcontext
def postcodes(file: Path | None) -> None:
    """Take in postcode areas, from GeoNames' table in the installed package or a CSV."""
    guarded(lambda: import_postcodes(file).as_lines())


@click.command("import-providers")
@click.argument("directory", type=FOLDER)
@with_appcontext
def providers(directory: Path) -> None:
    """Take in providers from a registry of the crawler."""
    guarded(lambda: import_providers(directory).as_lines())


@click.command("rebuild-index")
@with_appcontext
def index() -> None:
    """Build the word index anew and swap it in."""
    count = rebuild_index(Path(current_app.config["INDEX_DIR"]), click.echo)
    click.echo(f"{count} offerings can be found by words.")


@click.command("refresh-catalogue")
@with_appcontext
def catalogue() -> None:
    """Build the catalogue once, to see that it can be built; web processes do so by themselves."""
    model = build_read_model(Path(current_app.config["INDEX_DIR"]), today())
    click.echo(f"{len(model.catalogue.offerings)} offerings of {len(model.catalogue.by_provider)} schools.")


@click.command("demo")
@click.option("--seed", default=2026, help="Another seed, another country.")
@click.option("--remove", is_flag=True, help="Take the demonstration country out of the portal.")
@with_appcontext
def demo(seed: int, remove: bool) -> None:
    """Build the fictional demonstration country: render its sites, crawl them and take everything in."""
    if remove:
        click.echo(f"{remove_demonstration()} fictional schools removed.")
    else:
        guarded(lambda: build_demonstration(Path(current_app.config["DEMO_DIR"]), today(), seed, click.echo))
    rebuild_index(Path(current_app.config["INDEX_DIR"]), click.echo)


@click.command("prepare")
@click.option("--without-demonstration", is_flag=True, help="Take the demonstration country out, or build none.")
@with_appcontext
def prepare(without_demonstration: bool) -> None:
    """Bring database, postcodes, demonstration country and index up to date; what is there already is left alone."""
    click.echo("Database: bringing the tables up to date ...")
    upgrade()
    if without_demonstration:
        remove_demonstration()
    fill_reference_tables(click.echo)
    if not without_demonstration and portal_is_empty():
        click.echo("No schools yet: building the fictional demonstration country (a few minutes, once).")
        guarded(lambda: build_demonstration(Path(current_app.config["DEMO_DIR"]), today(), 2026, click.echo))
    index_what_is_new(Path(current_app.config["INDEX_DIR"]), click.echo)
