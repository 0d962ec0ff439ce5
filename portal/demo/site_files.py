"""Sites on disk: folders of static files, each with a manifest that says what answers to which path."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from email.utils import format_datetime
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

MANIFEST = "manifest.json"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
SUFFIXES = {"text/html": ".html", "application/pdf": ".pdf"}


@dataclass(frozen=True, slots=True)
class SiteFile:
    """One answer: bytes, content type with its charset where one is sent, status, Last-Modified."""

    body: bytes
    content_type: str
    status: int
    last_modified: str


def find_file(directory: Path, slug: str, path: str) -> SiteFile | None:
    """The answer to a path of a site, None where the site has no such page; a query after the path plays no part.

    Only files that the site's manifest names are read, so that no path leads out of the site's folder.
    """
    if not SLUG.fullmatch(slug):
        return None
    folder = directory / slug
    manifest = _read_manifest(folder / MANIFEST)
    entry = manifest.get(unquote(urlsplit(path).path) or "/")
    if entry is None:
        return None
    body = (folder / Path(entry["file"])).read_bytes()
    charset = entry["charset"]
    content_type = f"{entry['media_type']}; charset={charset}" if charset else str(entry["media_type"])
    return SiteFile(body, content_type, int(entry["status"]), str(entry["last_modified"]))


def _read_manifest(path: Path) -> Mapping[str, Any]:
    if not path.is_file():
        return {}
    paths: Mapping[str, Any] = json.loads(path.read_text(encoding="utf-8"))["paths"]
    return paths


def http_date(day: date) -> str:
    """A day at nine o'clock as an HTTP date."""
    return format_datetime(datetime.combine(day, time(9), tzinfo=UTC), usegmt=True)


def file_name(path: str, media_type: str) -> str:
    """The file for a path of a site: folders get an index, names without an ending get one."""
    name = path.strip("/")
    if path.endswith("/"):
        return f"{name}/index.html" if name else "index.html"
    has_ending = "." in name.rsplit("/", 1)[-1]
    return name if has_ending else name + SUFFIXES.get(media_type, "")
