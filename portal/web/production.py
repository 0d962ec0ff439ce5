"""What a portal that strangers use may not be left with, and what it does then and not while it is tried out."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import click
from flask import Flask
from sqlalchemy.engine import URL, make_url

from portal.config import Config
from portal.extensions import db
from portal.operations.look_for_demonstration import has_demonstration

SHORTEST_KEY = 32
OTHERS = 0o007
PREFIX = "TAALSCHOOLKIEZER_"
NAMES_OF_DATABASE = frozenset({"DATABASE_URL", f"{PREFIX}SQLALCHEMY_DATABASE_URI"})
# Example names that nobody can own (RFC 2606).
NOT_OURS = (".example", ".invalid", ".test", ".localhost", "localhost", "example.com", "example.org", "example.net")


@dataclass(frozen=True, slots=True)
class Fault:
    """One setting, or thing found, that is not fit for strangers; what is wrong with it, and what to do."""

    setting: str
    wrong: str
    remedy: str

    def __str__(self) -> str:
        return f"{self.setting}: {self.wrong}. {self.remedy}"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the settings alone do not tell; the defaults stand for what was not looked at."""

    environment: frozenset[str] | None = None
    demonstration: bool = False
    open_folders: tuple[str, ...] = ()


Rule = Callable[[Mapping[str, Any]], Iterator[Fault]]


class UnfitForProduction(SystemExit):
    """The portal does not start. The code tells gunicorn that starting anew is no use."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(3)
        self.faults = faults


def faults_of(config: Mapping[str, Any], found: Surroundings | None = None) -> tuple[Fault, ...]:
    """All that is not right for production, whether or not the settings claim it; nothing is looked up or opened."""
    found = found or Surroundings()
    rules: tuple[Rule, ...] = (address, people, secrets, network, server, redis, leftovers)
    return (*(fault for rule in rules for fault in rule(config)), *around(config, found))


def address(config: Mapping[str, Any]) -> Iterator[Fault]:
    """Under which name it is known."""
    public = str(config["PUBLIC_ADDRESS"] or "")
    remedy = "Set it to the address that people type, like https://taal.gemeente.nl"
    host = urlsplit(public).hostname or ""
    if not public:
        yield Fault("PUBLIC_ADDRESS", "is not set, so letters would lead to this machine", remedy)
    elif not public.startswith("https://"):
        yield Fault("PUBLIC_ADDRESS", "is not https", remedy)
    elif not host or urlsplit(public).path.strip("/") or on_this_machine(host):
        yield Fault("PUBLIC_ADDRESS", "names no host, this machine, or a path as well", remedy)


def people(config: Mapping[str, Any]) -> Iterator[Fault]:
    """Whom people can reach, and whether letters arrive."""
    contact = str(config["CONTACT"] or "")
    if contact == Config.CONTACT or contact.partition("@")[2].endswith(NOT_OURS) or "@" not in contact:
        yield Fault("CONTACT", "is no address that anybody reads", "Set it to an e-mail address of yours")
    if not config["MAIL_SERVER"]:
        yield Fault("MAIL_SERVER", "is not set, so letters stay in a folder", "Name the mail server")
    elif config["MAIL_TLS"] == "none" and not on_this_machine(str(config["MAIL_SERVER"])):
        yield Fault("MAIL_TLS", "sends letters and password in clear", "Set it to starttls or tls")


def secrets(config: Mapping[str, Any]) -> Iterator[Fault]:
    """Whether the key is one."""
    key = str(config["SECRET_KEY"] or "")
    if len(key) < SHORTEST_KEY or len(set(key)) < SHORTEST_KEY // 4:
        remedy = "Make one with: python3 -c 'import secrets; print(secrets.token_urlsafe(32))'"
        yield Fault("SECRET_KEY", f"is missing or no key of {SHORTEST_KEY} random signs", remedy)


def network(config: Mapping[str, Any]) -> Iterator[Fault]:
    """How requests come in and go out."""
    hops = config["FORWARDED_HOPS"]
    if not isinstance(hops, int) or isinstance(hops, bool) or hops < 0:
        remedy = "Say how many proxies of yours stand before the portal: 1 for one nginx, 0 for none"
        yield Fault("FORWARDED_HOPS", "is not said, so all visitors may look like one", remedy)
    if config["TILE_LOOPBACK"] and not on_this_machine(urlsplit(str(config["TILE_URL"])).hostname or ""):
        yield Fault("TILE_LOOPBACK", "lets the tile server's name lead to this machine", "Take it out")
    for issuer in config["OIDC_ISSUERS"]:
        if not str(issuer.get("issuer")).startswith("https://"):
            yield Fault("OIDC_ISSUERS", "names a provider that is not reached by https", "Use its https")


def server(config: Mapping[str, Any]) -> Iterator[Fault]:
    """How a PostgreSQL server on another machine is reached."""
    url = url_of(config)
    host, way = url.host or url.query.get("host"), url.query.get("sslmode")
    if url.get_backend_name() != "postgresql" or not host or str(host).startswith("/") or on_this_machine(str(host)):
        return
    if way not in ("require", "verify-ca", "verify-full"):
        yield Fault("DATABASE_URL", "reaches another machine in clear", "Add ?sslmode=verify-full, or at least require")


def redis(config: Mapping[str, Any]) -> Iterator[Fault]:
    """How a Redis on another machine is reached."""
    place = urlsplit(str(config["REDIS_URL"] or ""))
    if place.scheme == "redis" and not on_this_machine(place.hostname or "localhost"):
        yield Fault(
            "REDIS_URL", "reaches another machine in clear", "Let the Redis speak TLS, and begin with rediss://"
        )


def url_of(config: Mapping[str, Any]) -> URL:
    """Where the database is."""
    return make_url(str(config["SQLALCHEMY_DATABASE_URI"] or "sqlite://"))


def leftovers(config: Mapping[str, Any]) -> Iterator[Fault]:
    """What was set to try things out."""
    for name in ("DEBUG", "TESTING"):
        if config.get(name):
            yield Fault(name, "is on", "Take it out, and FLASK_DEBUG from the environment")
    if config["TODAY"]:
        yield Fault("TODAY", "is fixed, so waits and terms are wrong from tomorrow", "Take it out")
    if not config.get("WTF_CSRF_ENABLED", True):
        yield Fault("WTF_CSRF_ENABLED", "is off, so other sites can send our forms", "Take it out")
    if not config["SESSION_COOKIE_HTTPONLY"] or config["SESSION_COOKIE_SAMESITE"] not in ("Lax", "Strict"):
        yield Fault("SESSION_COOKIE_*", "leave the staff's cookie to scripts or other sites", "Take them out")


def around(config: Mapping[str, Any], found: Surroundings) -> Iterator[Fault]:
    """What was seen beside the settings."""
    for name in secret_names(config) if found.environment is not None else ():
        if PREFIX + name not in (found.environment or ()):
            yield Fault(name, "does not come from the environment", f"Set {PREFIX}{name}, and take it out of any file")
    if found.demonstration:
        remedy = "Begin with an empty database, and `flask prepare --without-demonstration`"
        yield Fault("demonstration", "fictional schools are in the database", remedy)
    if found.environment is not None and url_of(config).password and not found.environment & NAMES_OF_DATABASE:
        remedy = "Set DATABASE_URL, and take it out of any file"
        yield Fault("DATABASE_URL", "holds a password and does not come from the environment", remedy)
    for folder in found.open_folders:
        yield Fault("SQLALCHEMY_DATABASE_URI", f"others on this machine can enter {folder}", f"chmod o= {folder}")


def secret_names(config: Mapping[str, Any]) -> list[str]:
    """The settings that are set, and that nobody may read in a file."""
    always = ("SECRET_KEY", "MAIL_PASSWORD", "METRICS_TOKEN")
    held = [name for name in sorted(config) if config[name] and (name in always or name.startswith("OIDC_SECRET_"))]
    return [*held, *(["REDIS_URL"] if has_password(str(config["REDIS_URL"] or "")) else [])]


def has_password(address: str) -> bool:
    """Whether the address of a Redis holds one, before the host or behind the question mark."""
    place = urlsplit(address)
    return bool(place.password or parse_qs(place.query).get("password"))


def on_this_machine(host: str) -> bool:
    """Whether a host's name or number is this machine's own."""
    try:
        return ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def look_around(app: Flask) -> Surroundings:
    """What this machine shows; where the database cannot be asked, nothing is said of it."""
    with app.app_context():
        found = Surroundings(frozenset(os.environ), has_demonstration(), tuple(open_folders(app.config)))
        # A connection that was opened here cannot be shared by the processes that part from this one.
        db.session.remove()
        db.engine.dispose()
    return found


def open_folders(config: Mapping[str, Any]) -> Iterator[str]:
    """The folder of an SQLite database that everybody on the machine may enter."""
    url = url_of(config)
    if url.get_backend_name() == "sqlite" and url.database and url.database != ":memory:":
        folder = Path(url.database).resolve().parent
        if folder.is_dir() and folder.stat().st_mode & OTHERS:
            yield str(folder)


def init_app(app: Flask) -> None:
    """In production, answer to no name but our own: what a Host header says would stand in links and redirects."""
    if not app.config["PRODUCTION"]:
        app.config["TRUSTED_HOSTS"] = None
        return
    said = app.config["TRUSTED_HOSTS"] or (urlsplit(str(app.config["PUBLIC_ADDRESS"])).hostname or "invalid",)
    hosts = said.split(",") if isinstance(said, str) else said
    # Whoever stands on this machine asks whether it is alive.
    app.config["TRUSTED_HOSTS"] = [*(host.strip() for host in hosts), "127.0.0.1", "localhost", "[::1]"]


def refuse_defaults(app: Flask) -> None:
    """Raises UnfitForProduction where a server for strangers starts with any fault; commands go on, to mend them."""
    context = click.get_current_context(silent=True)
    if not app.config["PRODUCTION"] or (context is not None and context.info_name != "run"):
        return
    faults = faults_of(app.config, look_around(app))
    if faults:
        lines = "\n".join(f"  - {fault}" for fault in faults)
        print(f"PRODUCTION is set, and the portal does not start:\n{lines}", file=sys.stderr, flush=True)
        raise UnfitForProduction(faults)
