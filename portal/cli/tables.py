"""Commands that take in tables that people bring: all with the same options, all or nothing, and a dry run."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
from flask.cli import with_appcontext

from portal.cli.intake import FILE, guarded
from portal.operations.import_borders import import_borders
from portal.operations.import_municipalities import import_municipalities
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_postcodes import import_postcodes
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought, ImportResult
from portal.web.current import today

DAY = click.DateTime(["%Y-%m-%d"])
OPTIONS = (
    click.option("--dry-run", is_flag=True, help="Show what would change, and take nothing in."),
    click.option("--source", help="Where the table comes from, if it does not say so itself."),
    click.option("--date", "of_day", type=DAY, help="Of which day the table is, if it does not say so itself."),
    with_appcontext,
)


def table_command(name: str, file: Callable[[Any], Any], help: str) -> Callable[[Callable[..., Any]], click.Command]:
    """A command for one table, with the options that all of them have."""

    def made(function: Callable[..., Any]) -> click.Command:
        for option in reversed((file, *OPTIONS)):
            function = option(function)
        return click.command(name, help=help)(function)

    return made


def take(operation: Callable[[Brought], ImportResult], options: dict[str, Any]) -> None:
    """Run one import and say what came of it."""
    day = options.pop("of_day")
    brought = Brought(today(), now=datetime.now(UTC), of_day=day.date() if day else None, **options)
    guarded(lambda: operation(brought).as_lines())


NEEDED = click.argument("file", type=FILE)
OPTIONAL = click.argument("file", type=FILE, required=False)


@table_command("import-municipalities", OPTIONAL, "Take in municipalities: the package's, a CSV, or CBS's yearly list.")
@click.option("--successions", type=FILE, help="A table of which municipality follows one that ended.")
def municipalities(file: Path | None, successions: Path | None, **options: Any) -> None:
    """Municipalities."""
    take(lambda brought: import_municipalities(file, brought, successions), options)


@table_command(
    "import-postcodes", OPTIONAL, "Take in postcodes: GeoNames', a CSV with points, or CBS's table of addresses."
)
def postcodes(file: Path | None, **options: Any) -> None:
    """Postcode areas, and the municipality of their addresses."""
    take(lambda brought: import_postcodes(file, brought), options)


@table_command("import-borders", NEEDED, "Take in municipal boundaries from GeoJSON of CBS and Kadaster (PDOK).")
def borders(file: Path, **options: Any) -> None:
    """Boundaries."""
    take(lambda brought: import_borders(file, brought), options)


@table_command("import-ratings", NEEDED, "Take in municipalities' ratings from a CSV.")
def ratings(file: Path, **options: Any) -> None:
    """Ratings."""
    take(lambda brought: import_ratings(file, brought), options)


@table_command("import-outcomes", NEEDED, "Take in counts of who started and passed from a CSV.")
def outcomes(file: Path, **options: Any) -> None:
    """Pass counts."""
    take(lambda brought: import_outcomes(file, brought), options)


@table_command("import-quality-marks", NEEDED, "Take in the register of quality marks from a CSV.")
def quality_marks(file: Path, **options: Any) -> None:
    """Quality marks."""
    take(lambda brought: import_quality_marks(file, brought), options)


COMMANDS = (municipalities, postcodes, borders, ratings, outcomes, quality_marks)
