"""Commands that back the portal up, look a backup through, and put one in place."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click
from flask import current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from portal.cli.intake import FILE
from portal.domain.backup_manifest import SECRET, Manifest
from portal.extensions import db
from portal.operations.back_up import BackupFault, Place, back_up, opened_backup
from portal.operations.build_read_model import build_read_model
from portal.operations.dump_database import DumpFault, NoWayYet
from portal.operations.note_timer import note_timer
from portal.operations.rebuild_index import rebuild_index
from portal.operations.restore import PlaceTaken, SecretMissing, restore, settle
from portal.web.current import today
from portal.web.word_index import index_place

WITHOUT_KEY = (
    "The secret key is not in it. Keep it elsewhere: without it nobody can sign in with a password or a code after a "
    "restore, and links in letters that were sent are dead. With the key: --with-secret-key, and then guard the file."
)


@click.command("backup")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.option("--with-secret-key", is_flag=True, help="The key too: who has the file can then pass for anybody.")
@with_appcontext
def backup(file: Path, with_secret_key: bool) -> None:
    """Write the database and the letters in files into FILE, while the portal goes on."""
    now = datetime.now(UTC)
    try:
        manifest = back_up(place(with_secret_key), file, now)
    except (NoWayYet, DumpFault) as error:
        note_timer("backup", now, str(error))
        raise click.ClickException(str(error)) from error
    except OSError as error:
        note_timer("backup", now, f"{file.parent}: {error.strerror}")
        raise click.ClickException(f"{file} cannot be written: {error.strerror}") from error
    note_timer("backup", now)
    for line in in_words(manifest):
        click.echo(line)


def place(with_secret_key: bool = False) -> Place:
    """What this portal keeps."""
    config = current_app.config
    secret = config["SECRET_KEY"] if with_secret_key else None
    return Place(config["SQLALCHEMY_DATABASE_URI"], Path(config["MAIL_OUTBOX"]), secret)


def in_words(manifest: Manifest) -> Iterator[str]:
    """What is in a backup."""
    letters = len(manifest.parts) - 1 - (SECRET in manifest.parts)
    rows = sum(manifest.rows.values())
    yield f"Made at {manifest.made_at} by version {manifest.program}; tables of version {manifest.revision}."
    yield f"{rows} rows in {len(manifest.rows)} tables, {letters} letters in files."
    yield "The secret key is in it: guard the file." if SECRET in manifest.parts else WITHOUT_KEY


@click.command("check-backup")
@click.argument("file", type=FILE)
@with_appcontext
def check_backup(file: Path) -> None:
    """Look a backup through, every hash, page and row; changes nothing."""
    try:
        with opened_backup(file) as opened:
            click.echo("The backup is whole.")
            for line in in_words(opened.manifest):
                click.echo(line)
    except BackupFault as error:
        raise click.ClickException(str(error)) from error


@click.command("restore")
@click.argument("file", type=FILE)
@click.option("--replace", is_flag=True, help="Over what is there, which is lost.")
@click.option("--with-secret-key", is_flag=True, help="Put the backup's key in the place of this portal's.")
@with_appcontext
def put_back(file: Path, replace: bool, with_secret_key: bool) -> None:
    """Put a backup in place, bring its tables up to date, and build index and catalogue anew."""
    key_file = Path(current_app.instance_path) / "secret_key" if with_secret_key else None
    db.session.remove()
    try:
        manifest, version_before = restore(file, place(), replace, key_file)
    except PlaceTaken as error:
        raise click.ClickException(f"there are {error} rows here already; nothing was changed. --replace") from error
    except SecretMissing as error:
        raise click.ClickException(f"{error} holds no secret key; nothing was changed") from error
    except (BackupFault, NoWayYet, DumpFault) as error:
        raise click.ClickException(f"nothing was changed.\n{error}") from error
    upgrade()
    settle(version_before, datetime.now(UTC))
    build_anew(manifest)
    if key_file and key_file.read_text(encoding="utf-8").strip() != current_app.config["SECRET_KEY"]:
        click.echo("The key is in instance/secret_key now. Take it out of the settings, and start the portal anew.")


def build_anew(manifest: Manifest) -> None:
    """Index and catalogue of what was put back."""
    found = rebuild_index(index_place(), click.echo)
    model = build_read_model(index_place(), today())
    click.echo(f"Put back what was there at {manifest.made_at}: {found} offerings can be found by words,")
    click.echo(f"{len(model.catalogue.by_provider)} schools are in the catalogue.")


COMMANDS = (backup, check_backup, put_back)
