"""How much of the demonstration country the crawler finds, how right it is, and how fast it reads.

The sites are served on loopback and read by the real crawler; what it wrote is held against the country's own truth.
"""

import json
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from portal.demo.build import crawl_demonstration, write_demonstration
from tests.bench.portal_instance import SEED, TODAY, empty_instance
from tests.bench.result import publish

Record = dict[str, Any]
# What makes two records the same offering, and how much each counts.
IDENTITY = {"title": 3, "route": 2, "city": 3, "level_to": 2, "dayparts": 2, "postcode": 1, "hours_per_week": 1}
FIELDS = ("route", "level_to", "city", "dayparts", "hours_per_week", "price_eur", "wait_kind", "start_dates")
EMPTY: tuple[object, ...] = (None, [], "unknown")
LOAN = 5000


def main() -> None:
    """Crawl, compare and publish."""
    with tempfile.TemporaryDirectory() as folder:
        directory = Path(folder)
        app, _ = empty_instance(directory / "instance", print)
        with app.app_context():
            files = write_demonstration(directory / "demo", TODAY, SEED, print)
            feed = crawl_demonstration(directory / "demo", files, TODAY)
        report = json.loads((directory / "demo" / "report.json").read_text(encoding="utf-8"))
        figures = compare(read(files.truth), read(feed))
    totals = report["totals"]
    speed = {name: totals[name] for name in ("pages", "seconds", "pages_per_second")}
    publish("crawl", {**figures, **speed, "failures": totals["failures"]})


def read(path: Path) -> dict[str, list[Record]]:
    """A file of JSON lines by provider."""
    records: dict[str, list[Record]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        records[record["provider"]].append(record)
    return records


def compare(truth: dict[str, list[Record]], found: dict[str, list[Record]]) -> Record:
    """Shares of sites and listings found, precision and recall by field, and promises that are wrong."""
    pairs = [pair for slug, true in truth.items() for pair in paired(true, found.get(slug, []))]
    true_count, found_count = (sum(map(len, side.values())) for side in (truth, found))
    return {
        "sites_found": round(sum(slug in found for slug in truth) / len(truth), 4),
        "listings_found": round(len(pairs) / true_count, 4),
        "listings_right": round(len(pairs) / found_count, 4) if found_count else None,
        "fields": {name: field_figures(name, pairs) for name in FIELDS},
        "wrong_prices": sum(wrong("price_eur", *pair) for pair in pairs),
        "loans_as_price": sum(wrong("price_eur", *pair) and pair[1]["price_eur"] >= LOAN for pair in pairs),
        "invented_starts": sum(bool(set(mine["start_dates"]) - set(true["start_dates"])) for true, mine in pairs),
    }


def paired(true: list[Record], found: list[Record]) -> list[tuple[Record, Record]]:
    """The best pairing of one site's records; a pair needs the same town or title."""
    if not found:
        return []
    likeness = np.array([[alike(one, other) for other in found] for one in true])
    rows, columns = linear_sum_assignment(-likeness)
    return [(true[row], found[column]) for row, column in zip(rows, columns, strict=True) if likeness[row, column] >= 4]


def alike(true: Record, found: Record) -> int:
    """How much two records agree; 0 where both name a town and it is not the same."""
    if true["city"] and found["city"] and true["city"] != found["city"]:
        return 0
    return sum(weight for name, weight in IDENTITY.items() if true[name] == found[name])


def wrong(name: str, true: Record, found: Record) -> bool:
    """True where the crawler states a value that is not the true one."""
    return found[name] not in EMPTY and found[name] != true[name]


def field_figures(name: str, pairs: list[tuple[Record, Record]]) -> dict[str, float | None]:
    """Precision and recall of one field over all pairs."""
    stated = [pair for pair in pairs if pair[1][name] not in EMPTY]
    there = [pair for pair in pairs if pair[0][name] not in EMPTY]
    right = sum(true[name] == found[name] for true, found in stated)
    return {
        "precision": round(right / len(stated), 4) if stated else None,
        "recall": round(right / len(there), 4) if there else None,
    }


if __name__ == "__main__":
    main()
