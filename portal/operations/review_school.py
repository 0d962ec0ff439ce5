"""All that is needed for the quarterly talk with one school, on one page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, median

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.offering import Offering, Provider
from portal.domain.progress import FIGURES, Amount, Amounts, Figure
from portal.domain.promise import Promise
from portal.domain.quarters import Quarter, quarters_until
from portal.domain.rating import AreaSummary, Rating, published, summarise
from portal.domain.review_questions import Asked, Question, asked_of_flow, asked_of_waits
from portal.domain.shared_counts import PARTS, Shared, SharedCell
from portal.domain.wait_history import WaitHistory, WaitPoint
from portal.domain.wait_observation import OWN, Witness
from portal.domain.waiting_time import Wait
from portal.operations.build_read_model import ReadModel
from portal.operations.check_school import CheckedDemand, check_school
from portal.operations.follow_promises import open_promises
from portal.operations.share_progress import share_school
from portal.operations.show_progress import SchoolUnknown, municipality_name, show_flow
from portal.operations.show_wait_history import show_wait_history
from portal.travel.gazetteer import Place

QUARTERS = 4
MOST_COURSES = 6
# What a paper for the school can show of our people.
SHARED_FIGURES = (Figure.STARTED, Figure.PASSED, Figure.STOPPED, Figure.WAITING)


# Where counts may be hidden nobody can say that none are there.
UNASKED = frozenset({Question.NOT_COUNTED})


@dataclass(frozen=True, slots=True)
class ReviewWait:
    """One course: the site's newest words, what the model reckons with, and what people told that they had waited."""

    offering: Offering
    wait: Wait
    said: WaitPoint | None
    waited: tuple[WaitPoint, ...]

    @property
    def told(self) -> tuple[float, int] | None:
        """The mean of the weeks that people waited, and how many people; None where too few told."""
        people = [point.weeks for point in self.waited for _ in range(point.people) if point.weeks is not None]
        return (fmean(people), len(people)) if people else None


@dataclass(frozen=True, slots=True)
class Review:
    """The talk's page. In the copy `for_school` our people's counts are those that may leave the municipality.

    `figures` are the rows of the flow, `more_courses` those that found no room, `others` the areas as other
    municipalities rate them, `raters` how many of them there are.
    """

    municipality: str
    school: Provider
    quarter: Quarter
    for_school: bool
    quarters: tuple[Quarter, ...]
    figures: tuple[Figure, ...]
    flow: tuple[Amounts, ...]
    waits: tuple[ReviewWait, ...]
    more_courses: int
    ours: Rating | None
    others: tuple[AreaSummary, ...]
    raters: int
    demands: tuple[CheckedDemand, ...]
    promises: tuple[Promise, ...]
    questions: tuple[Asked, ...]


def review_school(actor: Actor, model: ReadModel, slug: str, quarter: Quarter, *, for_school: bool) -> Review:
    """The page for one school, our own copy or the one for the school; raises SchoolUnknown."""
    municipality = municipality_of(actor, Task.READ)
    school = next((one for one in model.catalogue.providers if one.slug == slug), None)
    if school is None:
        raise SchoolUnknown(slug)
    name = municipality_name(actor)
    flow = shared_flow(actor, quarter, slug) if for_school else show_flow(actor, quarter, QUARTERS, slug).amounts
    rows = rows_of(model, slug, municipality)
    waits = tuple(course_wait(model, row) for row in rows[:MOST_COURSES])
    silent = sum(model.catalogue.shown_waits[row].silent for row in rows)
    ours, others = split(published(school.ratings, model.catalogue.today), name)
    promises = tuple(open_promises(actor, slug))
    asked = questions(flow, waits, promises, quarter, silent)
    return Review(
        municipality=name,
        school=school,
        quarter=quarter,
        for_school=for_school,
        quarters=quarters_until(quarter, QUARTERS),
        figures=SHARED_FIGURES if for_school else FIGURES,
        flow=flow,
        waits=waits,
        more_courses=max(len(rows) - MOST_COURSES, 0),
        ours=ours,
        others=summarise(others),
        raters=len(others),
        demands=check_school(model, actor, slug),
        promises=promises,
        questions=tuple(one for one in asked if one.question not in (UNASKED if for_school else ())),
    )


def shared_flow(actor: Actor, quarter: Quarter, slug: str) -> tuple[Amounts, ...]:
    """The school's counts as they may leave the municipality; what is hidden or not counted is None."""
    return tuple(map(as_amounts, share_school(actor, quarter, QUARTERS, slug)))


def as_amounts(cells: Mapping[Shared, SharedCell]) -> Amounts:
    """Cells of shared tables as figures."""
    amounts: dict[Figure, Amount | None] = dict.fromkeys(SHARED_FIGURES)
    for kind, cell in cells.items():
        if cell.parts is not None:
            amounts.update({figure: Amount(n, True) for figure, n in zip(PARTS[kind], cell.parts, strict=True)})
    return amounts


def rows_of(model: ReadModel, slug: str, municipality: str) -> list[int]:
    """The school's courses in the catalogue, those in the municipality first."""
    catalogue = model.catalogue

    def order(row: int) -> tuple[bool, str, str]:
        offering = catalogue.offerings[row]
        postcode = offering.address.postcode if offering.address else None
        place = model.gazetteer.resolve(postcode) if postcode else None
        here = isinstance(place, Place) and place.municipality_code == municipality
        return (not here, offering.title.casefold(), offering.id)

    return sorted(catalogue.by_provider.get(slug, ()), key=order)


def course_wait(model: ReadModel, row: int) -> ReviewWait:
    """What is known of one course's wait."""
    offering = model.catalogue.offerings[row]
    history = show_wait_history(offering, model.catalogue.today)
    waited = tuple(point for point in history.points if point.witness == Witness.LEARNER)
    return ReviewWait(offering, model.catalogue.shown_waits[row], newest_words(history), waited)


def newest_words(history: WaitHistory) -> WaitPoint | None:
    """The last that the school itself said."""
    return next((point for point in reversed(history.points) if point.witness in OWN), None)


def split(ratings: Sequence[Rating], municipality: str) -> tuple[Rating | None, list[Rating]]:
    """Our newest rating, and the newest of each other municipality."""
    newest: dict[str, Rating] = {}
    for rating in sorted(ratings, key=lambda one: (one.quarter, one.published_on)):
        newest[rating.municipality] = rating
    return newest.pop(municipality, None), list(newest.values())


def questions(
    flow: Sequence[Amounts],
    waits: Sequence[ReviewWait],
    promises: Sequence[Promise],
    quarter: Quarter,
    silent: int,
) -> list[Asked]:
    """What to ask, from all that is on the page, and of so many courses without a word on the wait."""
    told = [(one.told[0], one.said.weeks) for one in waits if one.told and one.said and one.said.weeks is not None]
    waited = median(weeks for weeks, _ in told) if told else None
    said = median(weeks for _, weeks in told) if told else None
    overdue = sum(one.is_overdue(quarter) for one in promises)
    asked = [*asked_of_flow(flow), *asked_of_waits(silent, said, waited)]
    return [*asked, Asked(Question.PROMISE_OVERDUE, overdue)] if overdue else asked
