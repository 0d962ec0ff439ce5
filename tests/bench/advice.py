"""The first place of a search against the hidden truth of the demonstration country.

For people in many places, what the first choice of each order really brings: the truth's own quality, wait and hours
put into the model. Orders: our advice, the soonest stated start, the best mean rating (stars), the shortest journey.
Beside the advice: the first below its near-equals, and what would stand first if schools of which too little is known
were not kept from it, which is what that rule costs.
"""

import json
import os
import random
import statistics
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from portal.app import create_app
from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import match, timely
from portal.domain.answers import learner_of
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.outlook import CourseColumns, Learner, SchoolQuality, outlook
from portal.domain.ranking import order
from portal.domain.rating import published
from portal.domain.routes import LearningRoute
from portal.operations.build_read_model import ReadModel, build_read_model
from portal.operations.understand_question import understand
from portal.operations.weigh_candidates import Candidates, measure, weigh_up
from tests.bench.portal_instance import SEED, TODAY, make_instance
from tests.bench.result import publish

PEOPLE = 400
TURNS = 50
PLACES = tuple(f"{pc4}" for pc4 in range(1011, 9999, 7))
ROUTES = (LearningRoute.B1, LearningRoute.STATE_EXAM, LearningRoute.WI2013)
ORDERS = ("advice", "second", "unguarded", "wait", "stars", "travel", "best")
COUNTRIES = 5
Column = npt.NDArray[np.float64]
Row = dict[str, tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Truth:
    """The hidden truth as columns of the catalogue's offerings; nan where an offering has no counterpart."""

    courses: CourseColumns
    quality: SchoolQuality


def main() -> None:
    """Ask for many people in several countries and publish what each order's first place brings."""
    rows: list[Row] = []
    for number in range(int(os.environ.get("SEEDS", COUNTRIES))):
        rows += ask_country(SEED + number)
        print(f"country {number + 1}: {len(rows)} people so far", flush=True)
    publish("advice", {"people": len(rows), **{name: figures(rows, name) for name in ORDERS}, "gains": gains(rows)})


def ask_country(seed: int) -> list[Row]:
    """What each order's first place brings to the people of one country."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "instance"
        environment = make_instance(place, lambda line: None, seed)
        app = create_app({"SQLALCHEMY_DATABASE_URI": environment["TAALSCHOOLKIEZER_SQLALCHEMY_DATABASE_URI"]})
        with app.app_context():
            model = build_read_model(place / "index", TODAY)
        hidden = json.loads((place / "demo" / "hidden.json").read_text(encoding="utf-8"))
    truth = truth_of(model.catalogue, hidden)
    return [row for criteria in questions(seed) if (row := ask(model, truth, criteria))]


def questions(seed: int) -> list[SearchCriteria]:
    """People at random addresses, on the routes that end with an exam."""
    draw = random.Random(seed)
    return [
        SearchCriteria(place=draw.choice(PLACES), route=draw.choice(ROUTES), turn=draw.randrange(TURNS))
        for _ in range(PEOPLE)
    ]


def ask(model: ReadModel, truth: Truth, criteria: SearchCriteria) -> Row | None:
    """By order the true chance and utility of its first place; None where nothing is in reach."""
    catalogue = model.catalogue
    matching, learner = match(catalogue, criteria), learner_of(criteria, TODAY)
    rows = np.flatnonzero(matching.possible & catalogue.columns.offered)
    found = measure(
        catalogue, rows, matching.certain, timely(catalogue, criteria), understand(model, criteria), learner
    )
    fair = np.flatnonzero(found.measures.reachable & found.measures.certain)
    chance, utility = truly(truth, found, learner)
    fair = fair[~np.isnan(utility[fair])]
    if not len(fair):
        return None
    first = first_places(catalogue, found, criteria, fair)
    first["best"] = int(fair[np.argmax(utility[fair])])
    return {name: (float(chance[position]), float(utility[position])) for name, position in first.items()}


def first_places(
    catalogue: Catalogue, found: Candidates, criteria: SearchCriteria, fair: npt.NDArray[np.intp]
) -> dict[str, int]:
    """The position of each order's first place among the candidates that can be judged by the truth."""
    equals = weigh_up(catalogue, found).equals
    advised = order(found.measures, SortOrder.ADVICE, criteria.turn, equals)
    measures = found.measures
    orders = {
        "advice": advised,
        "second": advised[~equals[advised]],
        "unguarded": np.argsort(-measures.advice, kind="stable"),
        "wait": order(found.measures, SortOrder.WAIT),
        "travel": order(found.measures, SortOrder.TRAVEL),
        "stars": np.argsort(-stars(catalogue)[catalogue.columns.provider[found.rows]], kind="stable"),
    }
    known = set(fair.tolist())
    return {
        name: next((int(one) for one in ordered if int(one) in known), int(fair[0])) for name, ordered in orders.items()
    }


def stars(catalogue: Catalogue) -> Column:
    """Each school's mean rating as a site with stars would show it; unrated ones last."""
    return np.array([mean_rating(provider.ratings) for provider in catalogue.providers])


def mean_rating(ratings: Any) -> float:
    """The plain mean of all published ratings, -1 where there is none."""
    means = [one.mean for one in published(ratings, TODAY) if one.mean is not None]
    return statistics.fmean(means) if means else -1.0


def truly(truth: Truth, found: Candidates, learner: Learner) -> tuple[Column, Column]:
    """The true chance to pass and utility of all candidates."""
    seen = outlook(truth.courses.rows(found.rows), truth.quality, learner, found.minutes[:, None])
    return seen.chance[:, 0], seen.utility(learner.pass_value)[:, 0]


def truth_of(catalogue: Catalogue, hidden: dict[str, Any]) -> Truth:
    """Bind the hidden truth to the catalogue's offerings by school, title, postcode and dayparts."""
    schools = {one["provider"]: one for one in hidden["providers"]}
    known = {
        (school["provider"], one["title"], one["postcode"], tuple(one["dayparts"])): one
        for school in hidden["providers"]
        for one in school["offerings"]
    }
    pairs = [
        known.get((one.provider.slug, one.title, one.address.postcode if one.address else None, one.dayparts))
        for one in catalogue.offerings
    ]
    waits = np.array([pair["wait_weeks"] if pair else np.nan for pair in pairs])
    hours = np.array([float(pair["hours_per_week"]) if pair else 1.0 for pair in pairs])
    nothing = np.zeros(len(catalogue.providers))
    return Truth(
        courses=CourseColumns(
            catalogue.columns.provider, hours, waits, waits, waits, catalogue.prospects.courses.has_exam
        ),
        quality=SchoolQuality(
            theta=np.array([schools[one.slug]["theta"] for one in catalogue.providers]),
            theta_sd=nothing,
            low=np.array([schools[one.slug]["low_literacy_skill"] for one in catalogue.providers]),
            low_sd=nothing,
        ),
    )


def figures(rows: list[Row], name: str) -> dict[str, float]:
    """Mean true chance to pass in percent, and utility in months."""
    chances, utilities = zip(*(row[name] for row in rows), strict=True)
    return {"pass_percent": round(100 * statistics.fmean(chances), 1), "months": round(statistics.fmean(utilities), 2)}


def gains(rows: list[Row]) -> dict[str, dict[str, float]]:
    """Our advice against the other orders, person by person: points of chance, with the 95 % interval."""
    found = {}
    for name in ("wait", "stars", "travel", "unguarded"):
        differences = [100 * (row["advice"][0] - row[name][0]) for row in rows]
        half = 1.96 * statistics.stdev(differences) / len(differences) ** 0.5
        mean = statistics.fmean(differences)
        found[name] = {"points": round(mean, 1), "low": round(mean - half, 1), "high": round(mean + half, 1)}
    return found


if __name__ == "__main__":
    main()
