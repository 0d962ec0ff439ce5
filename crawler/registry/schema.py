"""The registry: which sites are read. One YAML file a provider, checked before anything is fetched."""

import re
from collections import Counter
from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field, fields
from datetime import date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from crawler.registry.reach import out_of_reach

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 80
# One plain address without a name beside it; digits with single spaces, hyphens or brackets between them.
EMAIL = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")
PHONE = re.compile(r"\+?\(?\d(?:[ ()-]{0,2}\d)+")
LONGEST_EMAIL, LONGEST_PHONE = 254, 20
DIGITS = range(9, 16)
REQUIRED = ("slug", "name", "base_url")
LISTS = ("seeds", "places")


class RegistryError(Exception):
    """The registry cannot be used; `faults` names every file and key at fault."""

    def __init__(self, faults: list[str]) -> None:
        super().__init__("\n".join(faults))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """One provider whose site is read; `seeds` are paths, `hints` narrow help for the few sites that need it.

    `objected_on` is the day on which the provider asked not to be read; from then on nobody does. `places` are towns
    where it is known to teach: never shown, only to notice that a run finds none of them. `contact_email` and
    `contact_phone` are the school's own, not a person's: for letters to it, and to be called.
    """

    slug: str
    name: str
    base_url: str
    register_id: str | None = None
    active: bool = True
    objected_on: date | None = None
    seeds: tuple[str, ...] = ("/",)
    hints: dict[str, Any] = field(default_factory=dict)
    places: tuple[str, ...] = ()
    contact_email: str | None = None
    contact_phone: str | None = None

    @property
    def is_read(self) -> bool:
        """True for a site that may be read and is."""
        return self.active and self.objected_on is None


KEYS = tuple(item.name for item in fields(RegistryEntry))


class _UniqueKeys(yaml.SafeLoader):
    """Plain YAML that refuses a key written twice, where YAML itself would keep the last one in silence."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        written = Counter(key.value for key, _ in node.value)
        for key, times in written.items():
            if times > 1:
                raise yaml.constructor.ConstructorError(None, None, f"{key}: written {times} times")
        return super().construct_mapping(node, deep)


def load_registry(directory: Path) -> list[RegistryEntry]:
    """All entries of a folder, by slug; raises RegistryError with every fault of every file."""
    if not directory.is_dir():
        raise RegistryError([f"{directory}: no such folder"])
    files = sorted(path for path in directory.iterdir() if path.suffix in (".yaml", ".yml"))
    faults = [] if files else [f"{directory}: no provider files (*.yaml)"]
    records: list[dict[str, Any]] = []
    for path in files:
        record, found = _read_file(path)
        faults += [f"{path}: {fault}" for fault in found]
        records.append(record)
    faults += list(_repeated_slugs(directory, records))
    if faults:
        raise RegistryError(faults)
    return sorted((_entry(record) for record in records), key=lambda entry: entry.slug)


def _read_file(path: Path) -> tuple[dict[str, Any], list[str]]:
    if path.suffix == ".yml":
        return {}, ["file name: must end in .yaml"]
    try:
        record = _UniqueKeys(path.read_text(encoding="utf-8")).get_single_data()
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        return {}, [f"unreadable: {' '.join(str(error).split())}"]
    if not isinstance(record, dict):
        return {}, ["must be a mapping of keys to values"]
    faults = list(find_faults(record))
    if isinstance(record.get("slug"), str) and record["slug"] != path.stem:
        faults.append(f"slug: {record['slug']!r} differs from the file's name")
    return record, faults


def find_faults(record: dict[Any, Any]) -> Iterator[str]:
    """What is wrong with one file's content, a line a key, each line opening with the key."""
    for key in record:
        if key not in KEYS:
            yield f"{key}: unknown key"
    for key in REQUIRED:
        if key not in record:
            yield f"{key}: missing"
    for key, check in CHECKS.items():
        if key in record and (fault := check(record[key])):
            yield f"{key}: {fault}"


def _slug_fault(value: Any) -> str | None:
    if not isinstance(value, str):
        return "must be text"
    if len(value) > LONGEST_SLUG or not SLUG.fullmatch(value):
        return f"{value!r} must be lower-case letters, digits and single hyphens, {LONGEST_SLUG} at most"
    return None


def _text_fault(value: Any) -> str | None:
    return None if isinstance(value, str) and value.strip() else "must be text that is not empty"


def _url_fault(value: Any) -> str | None:
    if not isinstance(value, str) or re.search(r"\s", value):
        return "must be an address without white space"
    try:
        parts = urlsplit(value)
        port = parts.port
    except ValueError as error:
        return f"{value!r} is no address: {error}"
    if parts.scheme not in ("http", "https") or not parts.hostname or port == 0:
        return f"{value!r} must begin with http:// or https:// and name a host"
    if parts.username or parts.query or parts.fragment:
        return f"{value!r} must have no user name, query or fragment"
    return f"{value!r} {why}" if (why := out_of_reach(value)) else None


def _register_fault(value: Any) -> str | None:
    plain = isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool))
    return None if value is None or plain else "must be text, a number or null"


def _active_fault(value: Any) -> str | None:
    return None if isinstance(value, bool) else "must be true or false"


def _day_fault(value: Any) -> str | None:
    plain = isinstance(value, date) and not isinstance(value, datetime)
    return None if plain else "must be a day like 2026-11-21"


def _seeds_fault(value: Any) -> str | None:
    paths = isinstance(value, list) and value and all(isinstance(path, str) for path in value)
    return None if paths and all(path.startswith("/") for path in value) else "must be a list of paths, each /..."


def _hints_fault(value: Any) -> str | None:
    named = isinstance(value, dict) and all(isinstance(key, str) for key in value)
    return None if named else "must be a mapping with names as keys"


def _places_fault(value: Any) -> str | None:
    named = isinstance(value, list) and value and not any(map(_text_fault, value))
    return None if named and len(set(value)) == len(value) else "must be a list of towns, each once"


def _email_fault(value: Any) -> str | None:
    plain = isinstance(value, str) and len(value) <= LONGEST_EMAIL and EMAIL.fullmatch(value)
    return None if value is None or plain else "must be an e-mail address or null"


def _phone_fault(value: Any) -> str | None:
    plain = isinstance(value, str) and len(value) <= LONGEST_PHONE and PHONE.fullmatch(value)
    fits = plain and sum(sign.isdigit() for sign in value) in DIGITS
    return None if value is None or fits else "must be a telephone number in quotation marks, like '+31 20 123 45 67'"


CHECKS = {
    "slug": _slug_fault,
    "name": _text_fault,
    "base_url": _url_fault,
    "register_id": _register_fault,
    "active": _active_fault,
    "objected_on": _day_fault,
    "seeds": _seeds_fault,
    "hints": _hints_fault,
    "places": _places_fault,
    "contact_email": _email_fault,
    "contact_phone": _phone_fault,
}


def _repeated_slugs(directory: Path, records: list[dict[str, Any]]) -> Iterator[str]:
    slugs = Counter(record["slug"] for record in records if isinstance(record.get("slug"), str))
    for slug, times in sorted(slugs.items()):
        if times > 1:
            yield f"{directory}: slug: {slug!r} stands in {times} files"


def _entry(record: dict[str, Any]) -> RegistryEntry:
    values = dict(record)
    if values.get("register_id") is not None:
        values["register_id"] = str(values["register_id"])
    for key in LISTS:
        if key in values:
            values[key] = tuple(values[key])
    return RegistryEntry(**values)
