"""How many learners passed within 36 months of starting: counted, reported by municipalities, or claimed."""

import csv
import math
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from portal.demo.world import Country, Provider

HEADER = ("provider", "cohort", "group", "started", "passed", "evidence", "source", "measured_on")
# Shares of newcomers and pass rates: family migrants 62 %, refugees together 38 % (Statistics Netherlands, 2013 Act);
# how the 38 % divides over the two groups of refugees is an assumption.
GROUPS = {"refugee_low_literate": (0.17, 0.20), "refugee_other": (0.43, 0.45), "family": (0.40, 0.62)}
THETA_SD, LOW_LITERACY_SD = 0.6, 0.4
# A pass rate over schools of unequal quality lies nearer to a half than the one of the middle school.
ATTENUATION = 0.346
YEARS_BACK, MONTHS_TO_PASS = 6, 36
EVIDENCE = (("verified", 45), ("municipal", 18), ("claim", 12), ("none", 25))
SOURCES = {"verified": "Demonstratieregister", "municipal": "Gemeente", "claim": "Opgave van de school"}


def write_outcomes(country: Country, path: Path) -> None:
    """All counts as CSV with a header line."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        writer.writerow(HEADER)
        for provider in country.providers:
            writer.writerows(_outcomes_of(provider, country))


def pass_chance(provider: Provider, group: str) -> float:
    """The true chance of passing at the school for the middle learner of a group."""
    rate = GROUPS[group][1]
    is_low_literate = group == "refugee_low_literate"
    variance = THETA_SD**2 + (LOW_LITERACY_SD**2 if is_low_literate else 0.0)
    middle = math.log(rate / (1 - rate)) * math.sqrt(1 + ATTENUATION * variance)
    skill = provider.theta + (provider.low_literacy_skill if is_low_literate else 0.0)
    return 1 / (1 + math.exp(-(middle + skill)))


def _outcomes_of(provider: Provider, country: Country) -> Iterator[tuple[str | int, ...]]:
    random = Random(f"{country.seed}:outcomes:{provider.slug}")
    evidence = random.choices([name for name, _ in EVIDENCE], [share for _, share in EVIDENCE])[0]
    if evidence == "none":
        return
    for cohort in range(country.as_of.year - YEARS_BACK, country.as_of.year - MONTHS_TO_PASS // 12 + 1):
        share, measured_on = _counted_part(cohort, country.as_of)
        for group, (part, _) in GROUPS.items():
            started = _binomial(round(provider.learners_per_year * share), part, random)
            if started == 0 or random.random() < 0.1:
                continue
            passed = _passed(provider, group, evidence, started, random)
            yield (
                provider.slug, cohort, group, started, passed, evidence, SOURCES[evidence],
                measured_on.isoformat(),
            )  # fmt: skip


def _counted_part(cohort: int, as_of: date) -> tuple[float, date]:
    """The part of a year's starters whose 36 months are over, and the day of counting.

    Of the youngest cohort only those who began before the as-of date's month three years earlier can be counted.
    """
    complete = date(cohort + MONTHS_TO_PASS // 12 + 1, 2, 1)
    if complete <= as_of:
        return 1.0, complete
    counted_on = as_of.replace(day=1) - timedelta(days=1)
    return max(0, counted_on.month - 1) / 12, counted_on


def _passed(provider: Provider, group: str, evidence: str, started: int, random: Random) -> int:
    passed = _binomial(started, pass_chance(provider, group), random)
    if evidence == "claim":
        return min(started, math.ceil(passed + started * random.uniform(0.08, 0.22)))
    return passed


def _binomial(number: int, chance: float, random: Random) -> int:
    return sum(random.random() < chance for _ in range(number))
