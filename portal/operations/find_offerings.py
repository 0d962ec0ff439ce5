"""The search: a person's question in, offerings in order with their measures and reasons out."""

from dataclasses import dataclass, replace
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.matching import Matching, both, match, timely
from portal.domain.answers import learner_of
from portal.domain.choice import Choice
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.ranking import leaders, nearest_among_short, order
from portal.operations.refresh_catalogue import ReadModel
from portal.operations.weigh_candidates import (
    Candidates,
    Sureness,
    as_choices,
    fastest_position,
    journeys_of,
    measure,
    near_enough,
    weigh_up,
)
from portal.search.index import Match
from portal.travel.gazetteer import Ambiguous, Place, Resolution, Unknown

Rows = npt.NDArray[np.intp]

PER_PAGE = 20
# Below five of ten reckonings nothing is called the best (decision model, section 5.6).
FIRM = 0.5


@dataclass(frozen=True, slots=True)
class Page:
    """One page of choices; `certain` of the `total` state all that was asked, `near` can be reached.

    The first `equals` are about equally good (others that are may follow, where one is tried out among them), and
    `firm` says that the first of all is so in most reckonings.
    """

    choices: tuple[Choice, ...]
    fastest: Choice | None
    total: int
    certain: int
    near: int
    number: int
    count: int
    equals: int = 0
    firm: bool = True

    @property
    def offset(self) -> int:
        """How many choices stand on the pages before this one."""
        return (self.number - 1) * PER_PAGE

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices as they are shown, the fastest start in third place where it is none of the first three."""
        aside = (self.fastest,) if self.fastest else ()
        return (*self.choices[:2], *aside, *self.choices[2:])


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many schools fit but are not shown: registration closed, or a mark that was suspended or taken away."""

    closed: int
    not_advised: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer: where the person was understood to be (a Place, a choice of places or unknown), and a page.

    `simple` says that the list is the simple one: nearest among short lists.
    """

    page: Page
    left_out: LeftOut
    place: Resolution | None
    words: Match | None
    words_ignored: bool
    simple: bool = False

    @property
    def origin(self) -> Place | None:
        """The one place from which journeys were reckoned."""
        return self.place if isinstance(self.place, Place) else None

    @property
    def namesakes(self) -> tuple[Place, ...]:
        """The places to choose from where the name is that of several."""
        return self.place.choices if isinstance(self.place, Ambiguous) else ()

    @property
    def advised_first(self) -> str | None:
        """The slug of the school that the advice puts first; None in other orders and on later pages."""
        page = self.page
        return page.choices[0].offering.provider.slug if page.number == 1 and page.equals and not self.simple else None

    @property
    def place_unknown(self) -> bool:
        """True where no place goes by what was asked for."""
        return isinstance(self.place, Unknown)

    @property
    def suggestions(self) -> tuple[str, ...]:
        """Names that are spelled nearly like an unknown one."""
        return self.place.suggestions if isinstance(self.place, Unknown) else ()


def find_offerings(model: ReadModel, criteria: SearchCriteria, *, simple: bool = False) -> SearchResult:
    """Answer a search from the read model; no table is read.

    `simple` advises the nearest of the short lists everywhere, as it is where projected waits proved wrong.
    """
    place = model.gazetteer.resolve(criteria.place, criteria.municipality) if criteria.place else None
    matching = match(model.catalogue, criteria)
    words = model.index.match(criteria.words) if criteria.words and model.index else None
    if words:
        matching = matching._replace(possible=matching.possible & found_rows(model, words.documents))
    journeys = journeys_of(model.travel, place, criteria.means)
    if journeys and criteria.max_travel_minutes is not None:
        matching = both(matching, near_enough(model.catalogue, journeys, criteria.max_travel_minutes))
    learner = learner_of(criteria, model.catalogue.today)
    candidates = measure(model.catalogue, matching, timely(model.catalogue, criteria), journeys, learner)
    province = model.gazetteer.province_of(place) if place else None
    simple = simple or (province is not None and province in model.referrals.fallen_back)
    return SearchResult(
        page=page_of(model.catalogue, candidates, criteria, simple=simple),
        simple=simple and criteria.sort == SortOrder.ADVICE,
        left_out=left_out(model.catalogue, matching),
        place=place,
        words=words,
        words_ignored=bool(criteria.words) and model.index is None,
    )


def found_rows(model: ReadModel, documents: Rows) -> npt.NDArray[np.bool_]:
    """True for the offerings among the documents that the words were found in."""
    rows = model.row_of_document[documents]
    flags = np.zeros(len(model.catalogue.offerings), dtype=bool)
    flags[rows[rows >= 0]] = True
    return flags


def ordered_rows(
    catalogue: Catalogue, found: Candidates, criteria: SearchCriteria, *, simple: bool
) -> tuple[Rows, Sureness | None]:
    """Positions of the candidates, best first, and how firm the advice is where it is the advice."""
    if criteria.sort != SortOrder.ADVICE:
        return order(found.measures, criteria.sort), None
    if simple:
        return nearest_among_short(found.measures), None
    sure = weigh_up(catalogue, found)
    return order(found.measures, criteria.sort, criteria.turn, sure.equals), sure


def page_of(catalogue: Catalogue, found: Candidates, criteria: SearchCriteria, *, simple: bool) -> Page:
    """The choices of the asked page with the counts around them."""
    ordered, sure = ordered_rows(catalogue, found, criteria, simple=simple)
    groups = catalogue.columns.group[found.rows[ordered]]
    first = leaders(groups, len(catalogue.offerings))
    pages = max(1, -(-len(first) // PER_PAGE))
    page = min(max(criteria.page, 1), pages)
    shown = [ordered[groups == groups[leader]] for leader in first[(page - 1) * PER_PAGE : page * PER_PAGE]]
    aside = fastest_beside(catalogue, found, shown) if page == 1 else []
    made = as_choices(catalogue, found, [*shown, *aside], criteria.means, sure)
    choices = made[: len(shown)]
    return Page(
        choices=choices,
        fastest=replace(made[-1], equal=False, among_best=None, worse_than=None) if aside else None,
        total=len(first),
        certain=int(found.measures.certain[ordered[first]].sum()),
        near=int(found.measures.reachable[ordered[first]].sum()),
        number=page,
        count=pages,
        equals=sum(1 for _ in takewhile(lambda choice: choice.equal, choices)) if page == 1 else 0,
        firm=not choices or choices[0].among_best is None or choices[0].among_best >= FIRM,
    )


def fastest_beside(catalogue: Catalogue, found: Candidates, shown: list[Rows]) -> list[Rows]:
    """The position of the soonest start, where none of the first three choices has it."""
    position = fastest_position(found)
    if position is None:
        return []
    waits = [catalogue.shown_waits[int(found.rows[group[0]])] for group in shown[:3]]
    soonest = catalogue.shown_waits[int(found.rows[position])].median
    taken = any(wait.stated and wait.median <= soonest for wait in waits)
    return [] if taken else [np.array([position])]


def left_out(catalogue: Catalogue, matching: Matching) -> LeftOut:
    """How many schools fit but are not shown with any offering."""
    columns, possible = catalogue.columns, matching.possible
    schools = [possible & flags for flags in (columns.closed & columns.advised, ~columns.advised)]
    shown = flagged(catalogue, possible & columns.advised & ~columns.closed)
    closed, not_advised = (int((flagged(catalogue, rows) & ~shown).sum()) for rows in schools)
    return LeftOut(closed, not_advised)


def flagged(catalogue: Catalogue, rows: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """True for each school that has one of the rows."""
    schools = np.zeros(len(catalogue.providers), dtype=bool)
    schools[catalogue.columns.provider[rows]] = True
    return schools
