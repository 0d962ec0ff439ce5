"""What municipalities enter about schools: four areas from 1 to 5, coloured by severity and by contracts."""

import csv
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from portal.demo.world import Country, Provider

HEADER = (
    "provider", "municipality", "quarter", "lessons", "guidance", "flexibility", "intake", "mark_valid",
    "complaints_procedure", "contract_without_penalty", "contract", "published_on",
)  # fmt: skip
AREAS = 4
# Assumption: a rater's scale with mean 3.3; what raters see has validity 0.6 for true quality.
MEAN, QUALITY_SD, VALIDITY, ERROR_SD, AREA_SD = 3.3, 0.6, 0.6, 0.5, 0.35
CONTRACT_EFFECT = 0.35
THETA_SD = 0.6
# Two meetings of one pair in one quarter count once, so that somewhat more are drawn than the 2.5 that come out.
MEAN_RATINGS, SHARE_RATED, QUARTERS_BACK = 3.0, 0.85, 10
SHARE_EMPTY = 0.08


@dataclass(frozen=True, slots=True)
class Quarter:
    """A calendar quarter, written as 2026Q3."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

    @property
    def end(self) -> date:
        """The first day after the quarter."""
        return date(self.year + self.number // 4, self.number % 4 * 3 + 1, 1)

    def back(self, quarters: int) -> "Quarter":
        """The quarter so many quarters earlier."""
        index = self.year * 4 + self.number - 1 - quarters
        return Quarter(index // 4, index % 4 + 1)


def quarter_before(day: date) -> Quarter:
    """The last quarter that was over on a day."""
    return Quarter(day.year, (day.month - 1) // 3 + 1).back(1)


def write_ratings(country: Country, path: Path) -> None:
    """All ratings as CSV with a header line, in the order of providers, municipalities and quarters."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(HEADER)
        for provider in country.providers:
            writer.writerows(sorted(_ratings_of(provider, country)))


def _ratings_of(provider: Provider, country: Country) -> Iterator[tuple[str, ...]]:
    random = Random(f"{country.seed}:ratings:{provider.slug}")
    validity = VALIDITY * provider.theta / THETA_SD
    seen = QUALITY_SD * (validity + math.sqrt(1 - VALIDITY**2) * random.gauss(0.0, 1.0))
    for municipality, quarter in _occasions(provider, country.as_of, random):
        has_contract = municipality in provider.contracts
        level = MEAN + seen - country.severities[municipality] + random.gauss(0.0, ERROR_SD)
        level += CONTRACT_EFFECT if has_contract else 0.0
        yield _row(provider, municipality, quarter, level, country.as_of, random)


def _occasions(provider: Provider, as_of: date, random: Random) -> list[tuple[str, Quarter]]:
    """Who rates in which quarter: contracting municipalities more often, larger schools more often."""
    if not provider.municipalities or random.random() > SHARE_RATED:
        return []
    expected = MEAN_RATINGS / SHARE_RATED * (0.35 + 0.65 * len(provider.branches) / 6.25)
    number = min(_poisson(expected, random), 4 * len(provider.municipalities))
    weights = [3.0 if code in provider.contracts else 1.0 for code in provider.municipalities]
    last = quarter_before(as_of)
    found = {
        (random.choices(provider.municipalities, weights)[0], last.back(_quarters_ago(random))) for _ in range(number)
    }
    return sorted(found, key=lambda pair: (pair[0], str(pair[1])))


def _quarters_ago(random: Random) -> int:
    return min(int(random.expovariate(0.35)), QUARTERS_BACK)


def _poisson(mean: float, random: Random) -> int:
    limit, product, count = math.exp(-mean), random.random(), 0
    while product > limit:
        product *= random.random()
        count += 1
    return count


def _row(
    provider: Provider, municipality: str, quarter: Quarter, level: float, as_of: date, random: Random
) -> tuple[str, ...]:
    areas = [_score(level, random) for _ in range(AREAS)]
    if not any(areas):
        areas[0] = str(min(5, max(1, round(level))))
    published = min(as_of, quarter.end + timedelta(days=random.randint(5, 45)))
    contract = "yes" if municipality in provider.contracts else "no"
    return (
        provider.slug, municipality, str(quarter), *areas, _mark_seen(provider, quarter, random),
        _answer(0.85, random), _answer(0.7, random), contract, published.isoformat(),
    )  # fmt: skip


def _score(level: float, random: Random) -> str:
    if random.random() < SHARE_EMPTY:
        return ""
    return str(min(5, max(1, round(level + random.gauss(0.0, AREA_SD)))))


def _mark_seen(provider: Provider, quarter: Quarter, random: Random) -> str:
    if random.random() < 0.15:
        return ""
    return "yes" if provider.mark_on(quarter.end - timedelta(days=1)) == "held" else "no"


def _answer(share: float, random: Random) -> str:
    chance = random.random()
    return "" if chance < 0.15 else "yes" if chance < 0.15 + 0.85 * share else "no"
