"""Commands for maintainers; each is a call of one operation. A fault is told in words and ends with exit code 1."""

from flask import Flask

from portal.cli import backups, doctor, intake, review, running
from portal.cli.intake import table_command
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings


def init_app(app: Flask) -> None:
    """Add the commands to `flask`."""
    table_command(app, "import-ratings", import_ratings)
    table_command(app, "import-outcomes", import_outcomes)
    table_command(app, "import-quality-marks", import_quality_marks)
    for command in (*intake.COMMANDS, *review.COMMANDS, *running.COMMANDS, *backups.COMMANDS, *doctor.COMMANDS):
        app.cli.add_command(command)
