"""Providers from the crawler's registry: one YAML file each, with slug, name and address."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from sqlalchemy import select

from portal.extensions import db
from portal.models.provider import Provider
from portal.operations.import_table import ImportResult, Intake, finish, keep_rows

# The needed keys with the form that their values have.
FORMS = {
    "slug": (r"[a-z0-9]+(-[a-z0-9]+)*", "slug like voorbeeld-taalschool"),
    "name": (r"\s*\S.*", "name"),
    "base_url": (r"https?://[^\s/]+/\S*", "address like https://voorbeeldtaal.example/"),
}
# Keys that may be missing or null: one plain address, a number as it is written.
CONTACT = {
    "contact_email": (r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+", "e-mail address"),
    "contact_phone": (r"(?=.{9,20}$)\+?\(?\d(?:[ ()-]{0,2}\d){8,14}", "telephone number"),
}


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
    intake = Intake()
    keep_rows(intake, Provider, ("slug",), values)
    return finish(intake)


def read_registry(directory: Path, faults: list[str]) -> Iterator[dict[str, Any]]:
    """The providers of a folder, faults added to the list."""
    seen: dict[str, str] = {}
    for path in sorted(directory.glob("*.yaml")):
        try:
            entry = yaml.safe_load(path.read_text(encoding="utf-8"))
        except (yaml.YAMLError, UnicodeDecodeError) as error:
            faults.append(f"{path.name}: is no YAML ({error})")
            continue
        wrong = [f"{path.name}, {key}: {reason}" for key, reason in entry_faults(entry)]
        if not wrong and seen.setdefault(entry["slug"], path.name) != path.name:
            wrong = [f"{path.name}, slug: is that of {seen[entry['slug']]} too"]
        faults += wrong
        if not wrong:
            yield as_provider(entry)


def entry_faults(entry: Any) -> Iterator[tuple[str, str]]:
    """Key and reason for everything in a registry entry that the portal cannot take."""
    if not isinstance(entry, dict):
        yield "slug", "is missing"
        return
    for key, (form, meaning) in FORMS.items():
        if not re.fullmatch(form, str(entry.get(key, ""))):
            yield key, f"is no {meaning}"
    for key, (form, meaning) in CONTACT.items():
        value = entry.get(key)
        if value is not None and not (isinstance(value, str) and re.fullmatch(form, value) and len(value) <= 254):
            yield key, f"is no {meaning}"
    if not isinstance(entry.get("active", True), bool):
        yield "active", "is neither true nor false"


def as_provider(entry: dict[str, Any]) -> dict[str, Any]:
    """The columns of a provider."""
    number = entry.get("register_id")
    return {
        **{key: entry[key] for key in FORMS},
        "register_id": None if number is None else str(number),
        "email": entry.get("contact_email"),
        "phone": entry.get("contact_phone"),
        "active": entry.get("active", True) and entry.get("objected_on") is None,
    }
