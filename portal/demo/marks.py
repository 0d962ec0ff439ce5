"""The history of each school's quality mark (Keurmerk Inburgeren) in the demonstration's register."""

import csv
from datetime import date, timedelta
from pathlib import Path
from random import Random

from portal.demo.world import Country, MarkChange

HEADER = ("provider", "status", "since", "checked_on", "source")
REGISTER = "Demonstratieregister"
STATUSES = ("aspirant", "held", "suspended", "withdrawn", "ended")
# Assumption: most schools hold the mark, a few are aspirant or lost it.
HISTORIES = (
    (("held",), 48),
    (("aspirant", "held"), 24),
    (("aspirant",), 8),
    (("held", "suspended"), 3),
    (("held", "suspended", "held"), 4),
    (("held", "suspended", "withdrawn"), 3),
    (("aspirant", "ended"), 2),
    (("held", "ended"), 3),
    ((), 5),
)
GAPS_DAYS = {"aspirant": (1500, 2600), "held": (900, 3200), "suspended": (60, 240), "withdrawn": (90, 400)}
WITHOUT_MARK = ("practice", "evening_school", "welfare")


def draw_marks(kind: str, as_of: date, random: Random) -> tuple[MarkChange, ...]:
    """Steps in ascending order of date, none after the as-of date."""
    if kind in WITHOUT_MARK and random.random() < 0.7:
        return ()
    statuses = random.choices([h for h, _ in HISTORIES], [w for _, w in HISTORIES])[0]
    days = sorted(_days_before(statuses, random), reverse=True)
    checked = as_of - timedelta(days=random.randint(2, 60))
    return tuple(
        MarkChange(status, as_of - timedelta(days=back), max(checked, as_of - timedelta(days=back)))
        for status, back in zip(statuses, days, strict=True)
    )


def _days_before(statuses: tuple[str, ...], random: Random) -> list[int]:
    """Days before the as-of date on which each status began: the last one not long ago where it is a fresh loss."""
    last = {"suspended": (15, 200), "withdrawn": (30, 500), "ended": (60, 900), "aspirant": (40, 400)}
    back = random.randint(*last.get(statuses[-1], (200, 2400))) if statuses else 0
    days = [back][: len(statuses)]
    for status in reversed(statuses[:-1]):
        back += random.randint(*GAPS_DAYS[status]) // (3 if status == "aspirant" else 1)
        days.append(back)
    return days


def write_marks(country: Country, path: Path) -> None:
    """The history of all marks as CSV with a header line."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(HEADER)
        for provider in country.providers:
            writer.writerows(
                (provider.slug, mark.status, mark.since.isoformat(), mark.checked_on.isoformat(), REGISTER)
                for mark in provider.marks
            )
