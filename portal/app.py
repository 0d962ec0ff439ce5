"""Puts the parts of the portal together; the one place that knows them all."""

import os
import sys
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from flask import Flask
from jinja2 import FileSystemBytecodeCache

from portal import cli
from portal.accounts.pages import blueprint as accounts
from portal.api.reference import blueprint as api_page
from portal.api.views import blueprint as api
from portal.demo.views import blueprint as demo
from portal.extensions import compress, csrf, db, migrate
from portal.maintainer.pages import blueprint as maintainer
from portal.municipality.pages import blueprint as municipality
from portal.operations.keep_index import IndexKeeper, by_command
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.operations.run_apart import run_apart
from portal.operations.share_build import SharedBuilds
from portal.public.pages import blueprint as public
from portal.public.pages import root
from portal.school.pages import blueprint as school
from portal.settings_files import kept_secret, read_settings
from portal.travel.engines import TravelSettings, live_engine
from portal.volunteer.pages import blueprint as volunteer
from portal.web import (
    basis,
    claim_words,
    counted,
    database,
    errors,
    filters,
    fragments,
    headers,
    language,
    limits,
    logs,
    metrics,
    page_cache,
    production,
    questions,
    request_log,
    staff_cookie,
    staff_security,
)
from portal.web.current import READ_MODEL
from portal.web.template_words import Templates
from portal.web.word_index import index_place

ROOT = Path(__file__).resolve().parent.parent


def create_app(overrides: Mapping[str, Any] | None = None) -> Flask:
    """The portal, by its settings and `overrides`, which win."""
    app = Flask(__name__, instance_path=str(ROOT / "instance"))
    app.jinja_environment = Templates
    share_templates(app)
    read_settings(app)
    app.config.from_mapping(overrides or {})
    place_files(app)
    database.prepare(app)
    start_extensions(app)
    for part in (
        database,
        logs,
        request_log,
        metrics,
        language,
        filters,
        claim_words,
        basis,
        counted,
        fragments,
        questions,
        errors,
        limits,
        headers,
        production,
        staff_cookie,
        staff_security,
        page_cache,
    ):
        part.init_app(app)
    for blueprint in (root, public, volunteer, municipality, maintainer, accounts, school, api, api_page, demo):
        app.register_blueprint(blueprint)
    cli.init_app(app)
    return app


def share_templates(app: Flask) -> None:
    """What one process of a server compiles of the templates the others and those after it need not."""
    folder = os.environ.get(metrics.SHARED)
    if folder is not None:
        app.jinja_options = {**app.jinja_options, "bytecode_cache": FileSystemBytecodeCache(folder)}


def place_files(app: Flask) -> None:
    """Settings that are empty point into the instance folder."""
    instance = Path(app.instance_path)
    app.config["SQLALCHEMY_DATABASE_URI"] = (
        app.config["SQLALCHEMY_DATABASE_URI"] or f"sqlite:///{instance}/portal.sqlite"
    )
    folders = {
        "INDEX_DIR": "index",
        "DEMO_DIR": "demo",
        "MAIL_OUTBOX": "outbox",
        "TRAVEL_DIR": "travel",
        "OPEN_DATA_DIR": "open-data",
    }
    for setting, name in folders.items():
        app.config[setting] = app.config[setting] or str(instance / name)
    app.config["SECRET_KEY"] = app.config["SECRET_KEY"] or kept_secret(instance / "secret_key")


def start_extensions(app: Flask) -> None:
    """Bind the extensions and the read model to this application."""
    db.init_app(app)
    compress.init_app(app)
    csrf.init_app(app)
    migrate.init_app(app, db, directory=str(ROOT / "migrations"))
    language.babel.init_app(app, default_locale="nl", locale_selector=language.current_language)

    def in_context(work: Callable[[], None]) -> None:
        with app.app_context():
            work()

    with app.app_context():
        place = index_place()
    app.extensions[READ_MODEL] = CurrentReadModel(
        place,
        app.config["CATALOGUE_CHECK_SECONDS"],
        in_context,
        app.config["REFERRAL_SECONDS"],
        travel_settings(app),
        index_keeper(app),
        shared_builds(app),
    )


def index_keeper(app: Flask) -> IndexKeeper | None:
    """Who has the word index renewed; nobody in tests, which say themselves when."""
    still = app.config["INDEX_STILL_SECONDS"]
    if still in (None, "") or app.testing:
        return None
    command = partial(run_beside, app, None, "flask", "--app", str(ROOT / "wsgi.py"), "rebuild-index", "--when-older")
    return IndexKeeper(Path(app.config["INDEX_DIR"]), still, by_command(command))


def shared_builds(app: Flask) -> SharedBuilds | None:
    """What the processes of one server build for each other, in the folder of their figures; None for one alone."""
    folder = os.environ.get(metrics.SHARED)
    if folder is None:
        return None

    def apart(today: date, seconds: float) -> int:
        return run_beside(app, seconds, "portal.share_catalogue", folder, today.isoformat())

    return SharedBuilds(Path(folder), apart)


def run_beside(app: Flask, seconds: float | None, module: str, *arguments: str) -> int:
    """How a program of ours ended that ran beside the pages, on the same database and index."""
    own = {f"TAALSCHOOLKIEZER_{name}": app.config[name] for name in ("INDEX_DIR", "SQLALCHEMY_DATABASE_URI")}
    # It is none of the web processes whose figures are summed.
    environment = {name: value for name, value in os.environ.items() if name != metrics.SHARED}
    return run_apart((sys.executable, "-m", module, *arguments), environment | own, seconds)


def travel_settings(app: Flask) -> TravelSettings:
    """Where travel times come from beside the estimate; raises ValueError where the settings are not right."""
    about = (app.config[f"TRAVEL_ENGINE{part}"] for part in ("", "_URL", "_SECONDS"))
    return TravelSettings(Path(app.config["TRAVEL_DIR"]), live_engine(*about))
