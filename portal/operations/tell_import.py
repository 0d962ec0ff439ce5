"""What an import changed, or would change, in words for the maintainer: counts, and the first lines of each kind."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# So many lines of each kind are shown; the counts tell the rest.
FIRST = 10
LONGEST = 160
SIGNS = {"added": "+", "changed": "~", "gone": "-"}


@dataclass(frozen=True, slots=True)
class ImportResult:
    """How many rows were added, changed, left as they were, and are no longer told; schools the portal does not know.

    `shown` holds the first lines of each kind, `notes` what else a person should know or decide; what is gone may stay
    in the portal.
    """

    added: int = 0
    changed: int = 0
    same: int = 0
    unknown_providers: tuple[str, ...] = ()
    gone: int = 0
    shown: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    notes: tuple[str, ...] = field(default=(), compare=False)
    dry_run: bool = field(default=False, compare=False)
    gone_stay: bool = field(default=False, compare=False)

    def as_lines(self) -> list[str]:
        """The result in words for the maintainer."""
        skipped = [f"Not in the portal, skipped: {slug}" for slug in self.unknown_providers]
        if self.dry_run:
            return ["Dry run: nothing was taken in.", *self._preview(), *skipped, *self.notes]
        gone = f", {self.gone} {self._gone}" if self.gone else ""
        counts = f"{self.added} added, {self.changed} changed{gone}, {self.same} as they were."
        return [counts, *skipped, *self.notes]

    def _preview(self) -> Iterator[str]:
        for kind, number in (("added", self.added), ("changed", self.changed), ("gone", self.gone)):
            yield f"{number} {self._gone if kind == 'gone' else kind}{':' if number else ''}"
            yield from self.shown.get(kind, ())
            if number > FIRST:
                yield f"  ... and {number - FIRST} more"
        yield f"{self.same} unchanged"

    @property
    def _gone(self) -> str:
        return "gone from the table (they stay in the portal)" if self.gone and self.gone_stay else "gone"


class Tally:
    """Counts what an import does while it does it, and keeps the first lines of each kind."""

    def __init__(self) -> None:
        self._counts = {"added": 0, "changed": 0, "gone": 0, "same": 0}
        self._shown: dict[str, list[str]] = {kind: [] for kind in SIGNS}
        self.gone_stay = False

    def count(self, kind: str, label: str = "", words: str = "") -> None:
        """One row more that was added, changed or same, or is gone."""
        self._counts[kind] += 1
        if kind in SIGNS and len(self._shown[kind]) < FIRST:
            told = f"  {SIGNS[kind]} {label}" + (f": {words}" if words else "")
            self._shown[kind].append(told if len(told) <= LONGEST else told[: LONGEST - 3] + "...")

    @property
    def anything(self) -> bool:
        """True where something was added or changed, or is gone."""
        return any(self._counts[kind] for kind in SIGNS)

    def result(self, unknown: Iterable[str], notes: Iterable[str], *, dry_run: bool) -> ImportResult:
        """The counts so far."""
        shown = {kind: tuple(lines) for kind, lines in self._shown.items()}
        return ImportResult(
            **self._counts,
            unknown_providers=tuple(unknown),
            shown=shown,
            notes=tuple(notes),
            dry_run=dry_run,
            gone_stay=self.gone_stay,
        )


def worded(value: object) -> str:
    """A value as a maintainer reads it."""
    if value is None:
        return "not known"
    if isinstance(value, dict):
        return ", ".join(value)
    if not isinstance(value, list | tuple):
        return str(value)
    if value and isinstance(value[0], list):
        return f"{len(value)} of {sum(map(len, value))} points"
    return ", ".join(map(str, value))
