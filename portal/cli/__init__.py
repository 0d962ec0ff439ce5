"""Commands for maintainers; each is a call of one operation. A fault is told in words and ends with exit code 1."""

from flask import Flask

from portal.cli import backups, doctor, intake, moving, open_data, review, running, tables, travel
from portal.cli.told import told_to_operators

ROOMS = (intake, tables, review, running, open_data, travel, backups, moving, doctor)
COMMANDS = tuple(command for room in ROOMS for command in room.COMMANDS)
for one in COMMANDS:
    if one.callback:
        one.callback = told_to_operators()(one.callback)


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    for command in COMMANDS:
        app.cli.add_command(command)
