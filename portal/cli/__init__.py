"""Commands for maintainers; each is a call of one operation. A fault is told in words and ends with exit code 1."""

from flask import Flask

from portal.cli import backups, doctor, intake, moving, open_data, review, running, tables, travel


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    rooms = (intake, tables, review, running, open_data, travel, backups, moving, doctor)
    for command in (command for room in rooms for command in room.COMMANDS):
        app.cli.add_command(command)
