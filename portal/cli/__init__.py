"""Commands for maintainers; each is a call of one operation. A fault is told in words and ends with exit code 1."""

from flask import Flask

from portal.cli import intake, review, running, tables, travel


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    for command in (*intake.COMMANDS, *tables.COMMANDS, *review.COMMANDS, *running.COMMANDS, *travel.COMMANDS):
        app.cli.add_command(command)
