"""`flask doctor`: examines an installation and says what to do."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from flask import current_app
from flask.cli import with_appcontext
from sqlalchemy import make_url

from portal.domain.finding import Finding, State, fault, ok, warning
from portal.extensions import db
from portal.operations.examine_machine import (
    examine_folders,
    examine_mail_server,
    examine_page_files,
    examine_private_files,
    examine_redis,
    examine_space,
    examine_travel,
    examine_words,
)
from portal.operations.examine_server import examine_server
from portal.operations.examine_state import (
    examine_catalogue,
    examine_clock,
    examine_crawl,
    examine_index,
    examine_letters,
    examine_tables,
    examine_timers,
)
from portal.operations.run_timers import Own, tasks
from portal.operations.watch_running import how_it_runs
from portal.web.current import read_model, today
from portal.web.mail_settings import sender, transport
from portal.web.production import Fault, faults_of, look_around
from portal.web.staff import now
from portal.web.staff_security import limits
from portal.web.word_index import index_place

Check = Callable[[], Iterable[Finding]]
MARKS = {State.OK: "  ok     ", State.WARNING: "  WARNING", State.FAULT: "  FAULT  "}


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="As one JSON list.")
@with_appcontext
def doctor(as_json: bool) -> None:
    """Examine this installation and say what to do; ends with 1 where something keeps the portal from working."""
    findings = [finding for name, check in CHECKS.items() for finding in looked_at(name, check)]
    if as_json:
        click.echo(json.dumps([one.as_record() for one in findings], ensure_ascii=False, indent=1))
    else:
        for finding in findings:
            click.echo(f"{MARKS[finding.state]}  {finding.part}: {finding.words}")
            if finding.advice:
                click.echo(f"           -> {finding.advice}")
    if any(one.state == State.FAULT for one in findings):
        raise click.exceptions.Exit(1)


def looked_at(name: str, check: Check) -> list[Finding]:
    """What a check finds; one that breaks off is a finding too, and keeps no other from its turn."""
    try:
        return list(check())
    except Exception as error:
        db.session.rollback()
        words = f"could not be looked at ({type(error).__name__})"
        return [fault(name, words, "see to the faults above first, and to the log")]


def settings() -> Iterator[Finding]:
    """What the settings lack for a portal that people use."""
    lacking = [*faults_of(current_app.config, look_around(current_app)), *unsaid(current_app.config)]
    for one in lacking:
        yield warning("settings", f"{one.setting} {one.wrong}", one.remedy)
    if not lacking:
        yield ok("settings", "all that people need is set")


def unsaid(config: Mapping[str, Any]) -> Iterator[Fault]:
    """What a portal can do without, but should not."""
    if not config["OPERATOR"]:
        yield Fault("OPERATOR", "is not set: the privacy page calls this a trial", "Say who answers for the portal")
    if not config["METRICS_TOKEN"]:
        yield Fault(
            "METRICS_TOKEN", "is not set: nobody sees how the portal fares", "Set it, and give it to Prometheus"
        )


def folders() -> Iterator[Finding]:
    """The folders that the portal writes in, and the files that are nobody else's."""
    config, instance = current_app.config, Path(current_app.instance_path)
    database = make_url(config["SQLALCHEMY_DATABASE_URI"])
    file = Path(database.database) if database.get_backend_name() == "sqlite" and database.database else None
    named = {"INDEX_DIR": config["INDEX_DIR"], "MAIL_OUTBOX": config["MAIL_OUTBOX"], "TILE_DIR": config["TILE_DIR"]}
    places = {name: Path(place) for name, place in named.items() if place}
    yield from examine_folders({"instance": instance, **places, **({"database": file.parent} if file else {})})
    yield from examine_private_files([instance / "secret_key", instance / "config.py", *([file] if file else [])])
    yield examine_space(file.parent if file else instance)


def running() -> Iterator[Finding]:
    """Index, timers, letters, crawl and clock."""
    moment = now()
    found = how_it_runs(index_place(), moment)
    listed = tasks(moment, today(), limits(), transport(), sender(), Own(str, str, str))
    yield examine_index(found, index_place())
    yield from examine_timers(found, [name for name, _ in listed], moment)
    yield examine_letters(found)
    yield examine_crawl(found, read_model().catalogue.demonstration, moment)
    yield examine_clock(found, moment, current_app.config["TODAY"])


# What is looked at, in this order; what is to be looked at besides gets a line here.
CHECKS: dict[str, Check] = {
    "settings": settings,
    "folders": folders,
    "translations": lambda: [examine_words(current_app.config["LANGUAGES"])],
    "static files": examine_page_files,
    "travel times": lambda: examine_travel(Path(current_app.config["TRAVEL_DIR"])),
    "database": lambda: [examine_tables()],
    "server": examine_server,
    "catalogue": lambda: [examine_catalogue(index_place(), today())],
    "redis": lambda: [examine_redis(current_app.config["REDIS_URL"])],
    "mail server": lambda: [examine_mail_server(current_app.config)],
    "running": running,
}
COMMANDS = (doctor,)
