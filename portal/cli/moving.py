"""The command that moves the portal from one kind of database to another."""

import hashlib
import os

import click
from flask.cli import with_appcontext

from portal.operations.copy_database import CopyRefused, copy_database
from portal.web.database import with_driver


@click.command("copy-database")
@click.argument("source", metavar="FROM")
@click.argument("target", metavar="TO")
@with_appcontext
def copy(source: str, target: str) -> None:
    """Copy all rows of the database FROM into the empty database TO, and compare every value; all of it or nothing.

    Each is an address, like sqlite:////srv/portal.sqlite or postgresql://portal@host/portal, or the name of a variable
    of the environment that holds one: whoever lists the processes of this machine sees what stands in a command.
    """
    try:
        compared = copy_database(address_of(source), address_of(target))
    except CopyRefused as error:
        raise click.ClickException(f"nothing was copied.\n{error}") from error
    for one in compared:
        click.echo(f"{one.rows:9}  {one.digest[:16]}  {one.table}")
    together = hashlib.sha256("".join(one.digest for one in compared).encode()).hexdigest()
    click.echo(f"{sum(one.rows for one in compared):9}  {together[:16]}  rows in all, each the same in both.")
    click.echo("Set DATABASE_URL to the new one, then: flask rebuild-index, flask doctor, and start the portal.")


def address_of(said: str) -> str:
    """The address that was said or named; raises UsageError."""
    address = said if "://" in said else os.environ.get(said)
    if not address or "://" not in address:
        raise click.UsageError(f"{said} is no address of a database, nor does a variable of this name hold one")
    return with_driver(address)


COMMANDS = (copy,)
