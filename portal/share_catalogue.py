"""Builds the catalogue for the processes of a server: `python -m portal.share_catalogue FOLDER DAY`.

They start it by themselves when the data change. It loads of the portal only what building takes: that is half.
"""

import sys
from datetime import date
from pathlib import Path

from flask import Flask

from portal.extensions import db
from portal.operations.share_build import FILE, timed_build, write
from portal.settings_files import read_settings
from portal.web import database


def main(folder: Path, today: date) -> None:
    """Build from the database that the settings name, and put it in the folder."""
    app = Flask("portal", instance_path=str(Path(__file__).resolve().parents[1] / "instance"))
    read_settings(app)
    database.prepare(app)
    db.init_app(app)
    with app.app_context():
        write(timed_build(today), folder / FILE)


if __name__ == "__main__":
    main(Path(sys.argv[1]), date.fromisoformat(sys.argv[2]))
