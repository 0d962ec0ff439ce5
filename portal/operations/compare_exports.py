"""What changed from one export of the open data to the next, record by record and field by field."""

from collections.abc import Iterator, Mapping
from typing import Any

from portal.domain.open_changes import changed_fields
from portal.domain.open_data import Record
from portal.domain.open_regions import ChangeKind

Marks = Mapping[str, bytes]
Changes = dict[str, list[Any]]


def changes_between(kind: type[Record], before: Marks, now: Marks) -> Changes:
    """Ids that came and went, and those that changed with the names of their fields."""
    both = sorted(before.keys() & now.keys())
    changed = [
        {"id": key, "fields": list(changed_fields(kind, before[key], now[key]))}
        for key in both
        if before[key] != now[key]
    ]
    return {
        ChangeKind.ADDED.value: sorted(now.keys() - before.keys()),
        ChangeKind.CHANGED.value: changed,
        ChangeKind.REMOVED.value: sorted(before.keys() - now.keys()),
    }


def nothing_changed() -> Changes:
    """Of the first export, which nothing came before."""
    return {kind.value: [] for kind in ChangeKind}


def in_lines(resources: Mapping[str, Changes]) -> Iterator[str]:
    """A line each, for people."""
    for name, changes in resources.items():
        for kind, listed in changes.items():
            for one in listed:
                yield f"{name} {one} {kind}" if isinstance(one, str) else changed_line(name, one)


def changed_line(name: str, one: Mapping[str, Any]) -> str:
    """A record that changed."""
    return f"{name} {one['id']} {ChangeKind.CHANGED.value}: {', '.join(one['fields'])}"


def count_changes(resources: Mapping[str, Changes]) -> dict[str, int]:
    """How many came, changed and went in all."""
    return {kind.value: sum(len(changes[kind.value]) for changes in resources.values()) for kind in ChangeKind}
