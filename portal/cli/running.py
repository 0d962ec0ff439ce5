"""Commands for accounts, and what runs by itself: timers, letters, publication."""

import time
from datetime import UTC, datetime

import click
from flask import current_app
from flask.cli import with_appcontext

from portal.cli.open_data import export_once_a_day
from portal.demo.accounts import NoDemonstration, invite_demo_accounts
from portal.domain.actor import Role
from portal.domain.invitation import Guest, plain_address
from portal.operations.invite import HasAccount, invite
from portal.operations.note_changes import changes_wait, note_changes
from portal.operations.publish_assessments import publish_assessments
from portal.operations.run_timers import Own, run_timers, tasks
from portal.operations.send_digest import send_digests
from portal.operations.send_mail import send_mail
from portal.web.current import read_model, today
from portal.web.digest_letter import digest_letter
from portal.web.language import STAFF_LANGUAGES
from portal.web.mail_settings import sender, transport
from portal.web.open_book import open_book
from portal.web.region_books import books
from portal.web.staff import now
from portal.web.staff_letters import invitation_link
from portal.web.staff_security import limits

OWN_MACHINE = "http://127.0.0.1:8000"


@click.command("invite-maintainer")
@click.argument("email")
@click.option("--language", type=click.Choice(STAFF_LANGUAGES), default="nl", help="Of the page behind the link.")
@with_appcontext
def first_maintainer(email: str, language: str) -> None:
    """Print the link by which the first maintainer makes an account; it works once, for seven days."""
    try:
        guest = Guest(plain_address(email), Role.MAINTAINER, None, language)
        click.echo(invitation_link(invite(None, guest, datetime.now(UTC), None), guest))
    except HasAccount as error:
        message = f"{email} has an account already"
        raise click.ClickException(message) from error
    except ValueError as error:
        message = f"{email} is not an e-mail address"
        raise click.ClickException(message) from error


@click.command("demo-accounts")
@click.option("--language", type=click.Choice(STAFF_LANGUAGES), default="nl", help="Of the pages behind the links.")
@with_appcontext
def demo_accounts(language: str) -> None:
    """Print links by which accounts of made-up people can be made, one for each role, to try out the staff's rooms."""
    try:
        for guest, code in invite_demo_accounts(language, datetime.now(UTC)):
            click.echo(
                f"{guest.role.value:11} {guest.municipality or '-':7} {guest.email}  {invitation_link(code, guest)}"
            )
    except NoDemonstration as error:
        message = "the demonstration country is not in: flask demo"
        raise click.ClickException(message) from error


@click.command("publish-ratings")
@with_appcontext
def publish_ratings() -> None:
    """Publish the ratings that schools replied to, or whose term to reply ran out; for a timer, once a day at least."""
    click.echo(f"{publish_assessments(today(), datetime.now(UTC))} ratings published.")


@click.command("send-mail")
@with_appcontext
def send_letters() -> None:
    """Send the letters that are due: by the mail server of the settings, or into files."""
    click.echo(send_mail(transport(), sender(), datetime.now(UTC)).as_line())


@click.command("send-digests")
@with_appcontext
def digests() -> None:
    """Write the digests that are due to staff who want them."""
    click.echo(f"digests: {write_digests()}")


def write_digests() -> str:
    """How many were written; their links begin with the address under which people know this portal."""
    with current_app.test_request_context(base_url=current_app.config["PUBLIC_ADDRESS"] or OWN_MACHINE):
        return f"{send_digests(books(), read_model(), now(), today(), digest_letter)} wait to be sent"


def note_open_changes() -> str:
    """How many changes of the open data were noted; where nothing can have changed, nothing is read."""
    return f"{note_changes(open_book(), now()) if changes_wait(today()) else 0} changes noted"


@click.command("note-changes")
@with_appcontext
def noting() -> None:
    """Note what came, changed or went among the open data, for those who follow it."""
    click.echo(f"{note_open_changes()}.")


@click.command("run-timers")
@click.option("--every", type=click.IntRange(min=5), help="Go on, with a pause of so many seconds; else once.")
@with_appcontext
def timers(every: int | None) -> None:
    """Do what the portal does by itself: settle schools' words, publish ratings,
    end links, forget sign-ins that are over and old mail, note changes of the open data, export them once a day,
    write digests, send mail."""
    own = Own(note_open_changes, export_once_a_day, write_digests)
    while True:
        outcomes = run_timers(tasks(now(), today(), limits(), transport(), sender(), own), now())
        for one in outcomes:
            click.echo(f"{one.task}: {one.words}", err=one.failed)
        if every is None:
            break
        time.sleep(every)
    if any(one.failed for one in outcomes):
        raise click.exceptions.Exit(1)


COMMANDS = (first_maintainer, demo_accounts, publish_ratings, send_letters, digests, noting, timers)
