"""Providers from the crawler's registry: one YAML file each, with slug, name and address."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select

from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.import_table import ImportResult, keep_rows

NEEDED = ("slug", "name", "base_url")


class RegistryFaults(ValueError):
    """A registry that cannot be taken in; each line of the text names file and key."""


class DemonstrationPresent(RuntimeError):
    """Real and fictional providers may never stand in one list."""


def import_providers(directory: Path, *, demonstration: bool = False) -> ImportResult:
    """Take in all providers of a registry; raises RegistryFaults, and changes nothing, where a file is wrong."""
    other_kind = select(Provider.id).where(Provider.demonstration.is_not(demonstration)).limit(1)
    if db.session.scalar(other_kind):
        raise DemonstrationPresent
    faults: list[str] = []
    values = [{"demonstration": demonstration, **provider} for provider in read_registry(directory, faults)]
    if not values and not faults:
        faults.append(f"{directory}: holds no provider")
    if faults:
        raise RegistryFaults("\n".join(faults))
    return keep_rows(Provider, ("slug",), values)


def read_registry(directory: Path, faults: list[str]) -> Iterator[dict[str, Any]]:
    """The providers of a folder, faults added to the list."""
    for path in sorted(directory.glob("*.yaml")):
        try:
            entry = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            faults.append(f"{path.name}: is no YAML ({error})")
            continue
        missing = [key for key in NEEDED if not isinstance(entry, dict) or not isinstance(entry.get(key), str)]
        faults += [f"{path.name}, {key}: is missing" for key in missing]
        if not missing:
            yield {
                **{key: entry[key] for key in NEEDED},
                "register_id": entry.get("register_id"),
                "active": entry.get("active", True),
            }
