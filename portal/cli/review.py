"""Commands that show what waits for a maintainer, and settle it."""

import json
from datetime import UTC, datetime
from pathlib import Path

import click
from flask.cli import with_appcontext

from portal.domain.fault_report import ReportState
from portal.operations.build_read_model import build_read_model
from portal.operations.report_fault import ReasonMissing, TextRefused, decide_report
from portal.operations.review_held import NotHeld, accept_held, held_changes
from portal.operations.show_crawls import crawl_history, crawl_summaries
from portal.operations.show_referrals import show_referrals
from portal.operations.show_report import ReportUnknown, all_reports, as_record, reports_in_words
from portal.web.current import today
from portal.web.word_index import index_place

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
FOLDER = click.Path(exists=True, file_okay=False, path_type=Path)


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
    model = build_read_model(index_place(), today())
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


COMMANDS = (show_held, accept, crawls, referrals, reports, decide)
