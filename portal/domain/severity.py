"""What a school's municipal ratings are worth once strict and mild raters, and who pays the school, are taken out.

score = middle + quality(school) - severity(municipality) + effect * contract + error, with normal qualities,
severities and errors: best linear unbiased predictions by one linear solve (decision model, section 2.4).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array, csr_array
from scipy.sparse.csgraph import connected_components

from portal.domain.parameters import VALUES
from portal.domain.rating import Rating, weight_of

Column = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

# Where the middle and the contract's effect stand among the unknowns, before the municipalities.
MIDDLE, CONTRACT, FIRST_TOWN = 0, 1, 2
# The middle is as good as free; a tiny pull keeps the system solvable without ratings.
FREE = 1e-6
FEWEST_FOR_MISFIT = 5
MISFIT_WEIGHT = 0.5


@dataclass(frozen=True, slots=True)
class RatingColumns:
    """One entry a rating: numbers of school and municipality, score in points, contract (1 yes, 0 no), weight.

    A contract of which nobody knows stands halfway, so that it speaks neither for nor against the effect.
    """

    school: Whole
    municipality: Whole
    score: Column
    contract: Column
    weight: Column


@dataclass(frozen=True, slots=True)
class CorrectedRatings:
    """Columns over schools, in points of the scale; then over `municipalities`; then the contract's effect in points.

    `quality` is 0 at the average school, and at one without ratings; `independent` counts the municipalities that rated
    the school and buy nothing from it; `severity` is how much stricter than others a municipality rates; `misfit` asks
    that a person looks at its ratings, which count half.
    """

    quality: Column
    se: Column
    ratings: Whole
    independent: Whole
    only_contracted: Flags
    municipalities: tuple[str, ...]
    severity: Column
    misfit: Flags
    contract_effect: float


@dataclass(frozen=True, slots=True)
class Solution:
    """The solved system: qualities with their variances, minus the severities, and each rating's standard residual."""

    quality: Column
    variances: Column
    mildness: Column
    contract_effect: float
    residuals: Column


def corrected_ratings(ratings: Sequence[Sequence[Rating]], today: date) -> CorrectedRatings:
    """The corrected ratings of schools, given each school's own; one that counts nothing any more is left out."""
    live = [
        (school, one, weight_of(one, today))
        for school, own in enumerate(ratings)
        for one in own
        if one.mean is not None and weight_of(one, today) > 0
    ]
    names = tuple(sorted({one.municipality for _, one, _ in live}))
    number_of = {name: number for number, name in enumerate(names)}
    columns = RatingColumns(
        school=np.array([school for school, _, _ in live], dtype=np.int64),
        municipality=np.array([number_of[one.municipality] for _, one, _ in live], dtype=np.int64),
        score=np.array([one.mean for _, one, _ in live], dtype=np.float64),
        contract=np.array([contract_share(one.contract) for _, one, _ in live], dtype=np.float64),
        weight=np.array([weight for _, _, weight in live], dtype=np.float64),
    )
    return correct(columns, len(ratings), names)


def contract_share(contract: bool | None) -> float:
    """1 with a contract, 0 without, the assumed share in between where nobody says."""
    return VALUES["contract_unknown"] if contract is None else float(contract)


def correct(columns: RatingColumns, schools: int, municipalities: tuple[str, ...]) -> CorrectedRatings:
    """The corrected ratings of so many schools; a municipality that fits badly counts half in a second solve."""
    linked, alone = links(columns, schools, len(municipalities))
    solution = solve(columns, schools, linked)
    misfit = misfitting(columns, solution, len(municipalities))
    if misfit.any():
        less = np.where(misfit[columns.municipality], MISFIT_WEIGHT, 1.0)
        solution = solve(replace(columns, weight=columns.weight * less), schools, linked)
    ratings = np.bincount(columns.school, minlength=schools).astype(np.int64)
    contracted = np.bincount(columns.school, columns.contract == 1, minlength=schools)
    return CorrectedRatings(
        quality=solution.quality,
        se=np.sqrt(solution.variances + np.where(alone, VALUES["severity_variance"], 0.0)),
        ratings=ratings,
        independent=independent_raters(columns, schools),
        only_contracted=(ratings > 0) & (contracted == ratings),
        municipalities=municipalities,
        severity=-solution.mildness,
        misfit=misfit,
        contract_effect=solution.contract_effect,
    )


def links(columns: RatingColumns, schools: int, municipalities: int) -> tuple[Flags, Flags]:
    """Municipalities that share schools with another one, and the schools whose every rater shares none.

    Without such a link nobody can tell a strict rater from weak schools.
    """
    size = schools + municipalities
    edges = (columns.school, schools + columns.municipality)
    graph = coo_array((np.ones(len(columns.school)), edges), shape=(size, size))
    parts, part = connected_components(graph, directed=False)
    raters = np.bincount(part[schools:], minlength=parts)
    return raters[part[schools:]] > 1, raters[part[:schools]] == 1


def solve(columns: RatingColumns, schools: int, linked: Flags) -> Solution:
    """Solve for middle, effect, (negative) severities and qualities; what cannot be told apart stays 0.

    Schools do not touch each other in the system, so that they are eliminated first and only the others' part is
    inverted.
    """
    error, number = VALUES["rating_error"], len(columns.school)
    others = others_of(columns, len(linked))
    weighted = others.multiply(columns.weight[:, None]).tocsr()
    school = coo_array((columns.weight, (columns.school, np.arange(number))), shape=(schools, number)).tocsr()
    kept = np.concatenate([[True, has_both_kinds(columns)], linked])
    own = school.sum(axis=1) + error / VALUES["rating_variance"]
    cross = (school @ others).toarray()[:, kept]
    gain = cross / own[:, None]
    pulled = (weighted.T @ others).toarray() + np.diag(pulls(len(linked)))
    inverse = np.linalg.inv(pulled[np.ix_(kept, kept)] - cross.T @ gain)
    sums = school @ columns.score
    found = np.zeros(len(kept))
    found[kept] = inverse @ ((weighted.T @ columns.score)[kept] - gain.T @ sums)
    quality = (sums - cross @ found[kept]) / own
    residuals = (columns.score - others @ found - quality[columns.school]) * np.sqrt(columns.weight / error)
    variances = error * (1 / own + ((gain @ inverse) * gain).sum(axis=1))
    return Solution(quality, variances, found[FIRST_TOWN:], float(found[CONTRACT]), residuals)


def has_both_kinds(columns: RatingColumns) -> bool:
    """True where some ratings come with a contract and some without, so that the effect can be measured."""
    return bool((columns.contract == 1).any() and (columns.contract == 0).any())


def pulls(municipalities: int) -> Column:
    """How strongly each unknown but the qualities is pulled to 0: the error's variance over its own."""
    found = np.full(FIRST_TOWN + municipalities, VALUES["rating_error"] / VALUES["severity_variance"])
    found[CONTRACT] = VALUES["rating_error"] / VALUES["contract_variance"]
    found[MIDDLE] = FREE
    return found


def others_of(columns: RatingColumns, municipalities: int) -> csr_array:
    """One row a rating, one column an unknown but the qualities: middle, contract, municipalities."""
    number = len(columns.school)
    ones = np.ones(number)
    places = (np.full(number, MIDDLE), np.full(number, CONTRACT), FIRST_TOWN + columns.municipality)
    entries = np.concatenate([ones, columns.contract, ones])
    rows, shape = np.tile(np.arange(number), 3), (number, FIRST_TOWN + municipalities)
    return coo_array((entries, (rows, np.concatenate(places))), shape=shape).tocsr()


def misfitting(columns: RatingColumns, solution: Solution, municipalities: int) -> Flags:
    """Municipalities whose ratings lie much farther from what all others say than chance allows."""
    number = np.bincount(columns.municipality, minlength=municipalities)
    squares = np.bincount(columns.municipality, solution.residuals**2, minlength=municipalities)
    return (number >= FEWEST_FOR_MISFIT) & (squares > VALUES["misfit_from"] * number)


def independent_raters(columns: RatingColumns, schools: int) -> Whole:
    """How many municipalities rated each school without ever having said, or left open, that they buy from it."""
    pairs = np.stack([columns.school, columns.municipality], axis=1)
    distinct, place = np.unique(pairs, axis=0, return_inverse=True)
    bought = np.bincount(place.ravel(), columns.contract, minlength=len(distinct))
    return np.bincount(distinct[bought == 0, 0], minlength=schools).astype(np.int64)
