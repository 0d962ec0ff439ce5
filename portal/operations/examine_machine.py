"""Looks at the machine that the portal runs on: folders and rights, space, compiled words, files of pages."""

import os
import shutil
import socket
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from redis import Redis
from redis.exceptions import RedisError

from portal.domain.finding import Finding, fault, ok, warning
from portal.domain.travel import Means
from portal.travel.constants import FILE as CONSTANTS
from portal.travel.constants import ConstantsFault, read_constants
from portal.travel.table import TableFault, open_table, table_path

PORTAL = Path(__file__).resolve().parents[1]
MEGABYTE = 1024 * 1024
# Assumption: a day of letters, tiles and logs fits into the first, a new index beside the old one into the second.
LITTLE_SPACE, TOO_LITTLE_SPACE = 2000 * MEGABYTE, 300 * MEGABYTE
OTHERS = 0o077
CONNECT_SECONDS = 5.0
BUILD = "flask build-travel-table"


def examine_folders(folders: Mapping[str, Path]) -> Iterator[Finding]:
    """Whether each folder can be written by who asks; by the name of its setting."""
    for name, folder in folders.items():
        nearest = next(one for one in (folder, *folder.parents) if one.exists())
        if os.access(nearest, os.R_OK | os.W_OK | os.X_OK) and nearest.is_dir():
            yield ok("folders", f"{name}: {folder} can be written")
        else:
            advice = f"give {nearest} to the user that the portal runs as: chown -R"
            yield fault("folders", f"{name}: {folder} cannot be written", advice)


def examine_private_files(files: Iterable[Path]) -> Iterator[Finding]:
    """Whether files that hold secrets or people's addresses are their owner's alone."""
    for file in files:
        if not file.exists():
            continue
        if file.stat().st_mode & OTHERS:
            yield warning("rights", f"{file} can be read by other users", f"chmod 600 {file}")
        else:
            yield ok("rights", f"{file} is its owner's alone")


def examine_space(folder: Path) -> Finding:
    """Whether there is room on the disk."""
    free = shutil.disk_usage(next(one for one in (folder, *folder.parents) if one.exists())).free
    words = f"{free // MEGABYTE} MB are free below {folder}"
    if free >= LITTLE_SPACE:
        return ok("disk", words)
    advice = "make room: old backups, pages of old crawls (python -m crawler prune-archive), the system's journal"
    return (fault if free < TOO_LITTLE_SPACE else warning)("disk", words, advice)


def examine_words(languages: Iterable[str]) -> Finding:
    """Whether the words of each language are compiled, and not older than what translators wrote."""
    stale = [code for code in languages if code != "en" and not compiled(code)]
    if stale:
        return fault("translations", f"not compiled: {', '.join(stale)}", "make translations, then reload the portal")
    return ok("translations", "the words of all languages are compiled")


def compiled(language: str) -> bool:
    """Whether each catalogue of a language has been compiled since it was changed."""
    written = list((PORTAL / "translations" / language / "LC_MESSAGES").glob("*.po"))
    made = [one.with_suffix(".mo") for one in written]
    pairs = zip(written, made, strict=True)
    return bool(written) and all(mo.exists() and mo.stat().st_mtime >= po.stat().st_mtime for po, mo in pairs)


def examine_page_files() -> Iterator[Finding]:
    """Whether style, script and letters are there."""
    if not (PORTAL / "static" / "style.css").exists():
        yield fault("static files", "portal/static/style.css is not there", "install the portal anew: git checkout")
    if not (PORTAL / "static" / "vendor" / "design-system.css").exists():
        words = "letters for all scripts and the street map are not there; the system's own letters are used"
        yield warning("static files", words, "npm ci && make portal/static/vendor")
    else:
        yield ok("static files", "style, script, letters and map are there")


def examine_travel(folder: Path) -> Iterator[Finding]:
    """Whether tables of travel times and constants can be read; a portal does without, by estimates."""
    readings: list[tuple[Path, Callable[[], object], str]] = [
        (folder / CONSTANTS, lambda: read_constants(folder), "flask refit-travel"),
        *((table_path(folder, means), partial(open_table, table_path(folder, means)), BUILD) for means in Means),
    ]
    there = [one for one in readings if one[0].exists()]
    for file, read, command in there:
        try:
            read()
            yield ok("travel times", f"{file} can be read")
        except (OSError, TableFault, ConstantsFault) as error:
            words = f"{file} is left out ({type(error).__name__}): {error}; journeys are estimated without it"
            yield warning("travel times", words, f"make it anew ({command}), or remove it")
    if not there:
        yield ok("travel times", "there is no table: journeys are estimated from the distance")


def examine_mail_server(config: Mapping[str, Any]) -> Finding:
    """Whether the mail server takes connections; no letter is sent."""
    host, port = config["MAIL_SERVER"], int(config["MAIL_PORT"])
    if not host:
        advice = "set MAIL_SERVER; until then read the letters in MAIL_OUTBOX"
        return warning("mail server", "there is none: letters become files", advice)
    try:
        socket.create_connection((host, port), timeout=CONNECT_SECONDS).close()
    except OSError as error:
        words = f"{host}:{port} takes no connection ({type(error).__name__})"
        return fault("mail server", words, "look at MAIL_SERVER, MAIL_PORT and the firewall")
    return ok("mail server", f"{host}:{port} takes connections")


def examine_redis(address: str | None) -> Finding:
    """Whether the Redis of the settings can be asked; one host alone needs none."""
    if not address:
        return ok("redis", "there is none: each process counts for itself who asks how often")
    try:
        with Redis.from_url(address, socket_timeout=CONNECT_SECONDS, socket_connect_timeout=CONNECT_SECONDS) as server:
            server.ping()
    except RedisError as error:
        words = f"it does not answer ({type(error).__name__}): each process counts for itself who asks how often"
        return fault("redis", words, "look at REDIS_URL, at the server and the firewall")
    return ok("redis", "it answers")
