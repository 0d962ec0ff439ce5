"""The search: a person's question in, offerings in order with their measures and reasons out."""

from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue
from portal.catalogue.keys import as_bits
from portal.catalogue.matching import Matching, all_of, timely
from portal.catalogue.prospects import TRAVEL_GRID
from portal.domain.answers import learner_of
from portal.domain.choice import Choice
from portal.domain.criteria import PER_PAGE, SearchCriteria, SortOrder
from portal.domain.explanation import out_of_ten
from portal.domain.ranking import leaders
from portal.operations.build_read_model import ReadModel
from portal.operations.choose_first import choose_first
from portal.operations.choose_near import choose_near
from portal.operations.order_choices import Ordering, Tally
from portal.operations.understand_question import Placed, Understood, understand
from portal.operations.weigh_candidates import Candidates, as_choices, fastest_position, measure
from portal.search.index import Match
from portal.travel.gazetteer import Resolution

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]

# Below five of ten reckonings nothing is called the best (decision model, section 5.6).
FIRM = 0.5
# So many choices stand before the fastest start; so many are told how firm their place is.
ASIDE, FIRST = 2, 3


@dataclass(frozen=True, slots=True)
class Group:
    """Choices that stand together: about equally good ones, or all others; `first` is the number of the first."""

    first: int
    choices: tuple[Choice, ...]
    equal: bool


@dataclass(frozen=True, slots=True)
class Page:
    """One page of choices; `certain` of the `total` state all that was asked, `near` can be reached.

    Those within reach are of so many `schools`; with `very_near` of them the journey does no harm.
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
    schools: int = 0
    very_near: int = 0
    per_page: int = PER_PAGE

    @property
    def offset(self) -> int:
        """How many choices stand on the pages before this one."""
        return (self.number - 1) * self.per_page

    @property
    def shown(self) -> tuple[Choice, ...]:
        """The choices as they are shown, the fastest start in third place where it is none of the first three."""
        aside = (self.fastest,) if self.fastest else ()
        return (*self.choices[:ASIDE], *aside, *self.choices[ASIDE:])

    @property
    def groups(self) -> tuple[Group, ...]:
        """The choices as they are shown, where two or more are about equally good those before the others."""
        equal = self.equals if self.equals > 1 else 0
        border = equal + (1 if self.fastest and equal > ASIDE else 0)
        parts = (Group(1, self.shown[:border], True), Group(self.offset + equal + 1, self.shown[border:], False))
        return tuple(part for part in parts if part.choices)

    def other_than(self, choice: Choice) -> Choice:
        """What a choice is compared with: the first, and the first with the second."""
        return self.choices[1 if choice is self.choices[0] else 0]

    def firmness(self, choice: Choice) -> int | None:
        """In how many of ten reckonings one of the first three choices is among the best three; None for the others."""
        if self.number > 1 or choice.among_best is None:
            return None
        return out_of_ten(choice.among_best) if any(choice is one for one in self.choices[:FIRST]) else None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many schools fit but are not shown: registration closed, or a mark that was suspended or taken away."""

    closed: int
    not_advised: int


@dataclass(frozen=True, slots=True)
class SearchResult(Placed):
    """The answer: what the question was understood to be, and a page.

    `simple` says that the list is the simple one: nearest among short lists.
    """

    page: Page
    left_out: LeftOut
    understood: Understood
    words_ignored: bool
    simple: bool = False

    @property
    def place(self) -> Resolution | None:
        """Where the person was understood to be; None where no place was asked for."""
        return self.understood.place

    @property
    def words(self) -> Match | None:
        """What was found of the words; None where there were none, or no index."""
        return self.understood.words

    @property
    def advised_first(self) -> str | None:
        """The slug of the school that the advice puts first; None in other orders and on later pages."""
        page = self.page
        return page.choices[0].offering.provider.slug if page.number == 1 and page.equals and not self.simple else None


def find_offerings(model: ReadModel, criteria: SearchCriteria, *, simple: bool = False) -> SearchResult:
    """Answer a search from the read model; no table is read.

    `simple` advises the nearest of the short lists everywhere, as it is where projected waits proved wrong.
    """
    understood = understand(model, criteria)
    catalogue = model.catalogue
    matching = all_of(catalogue, understood.answers.values())
    offered = matching.possible & catalogue.columns.offered
    place = understood.place
    province = model.gazetteer.province_of(place) if place else None
    simple = simple or (province is not None and province in model.referrals.fallen_back)
    if understood.minutes is None:
        chosen = choose_first(catalogue, offered, matching.certain, criteria, simple=simple)
    else:
        chosen = choose_near(catalogue, offered, matching.certain, understood.minutes, criteria)
    in_time = timely(catalogue, criteria)
    learner = learner_of(criteria, catalogue.today)
    candidates = measure(catalogue, chosen.rows, matching.certain, in_time, understood, learner)
    return SearchResult(
        page=page_of(catalogue, replace(candidates, middle=chosen.middle), chosen.beyond, criteria, simple=simple),
        simple=simple and criteria.sort == SortOrder.ADVICE,
        left_out=left_out(catalogue, matching),
        understood=understood,
        words_ignored=bool(criteria.words) and understood.words is None,
    )


def page_of(catalogue: Catalogue, found: Candidates, beyond: Tally, criteria: SearchCriteria, *, simple: bool) -> Page:
    """The choices of the asked page with the counts around them, also those `beyond` the candidates."""
    ordering = Ordering(catalogue, found, criteria, simple=simple)
    ordered = ordering.first(max(criteria.page, 1) * criteria.per_page)
    groups = ordering.group[ordered]
    first = leaders(groups, len(catalogue.group))
    tally = ordering.tally(ordered[first]).more(beyond)
    pages = max(1, -(-tally.total // criteria.per_page))
    page = min(max(criteria.page, 1), pages)
    shown = members(ordered, groups, groups[first[(page - 1) * criteria.per_page : page * criteria.per_page]])
    aside = fastest_beside(catalogue, found, shown) if page == 1 else []
    made = as_choices(catalogue, found, [*shown, *aside], criteria.means, ordering.sure)
    choices = made[: len(shown)]
    heads = ordered[first]
    reached = heads[found.measures.reachable[heads]]
    return Page(
        choices=choices,
        fastest=made[-1]._replace(equal=False, among_best=None, worse_than=None) if aside else None,
        total=tally.total,
        certain=tally.certain,
        near=tally.near,
        number=page,
        count=pages,
        equals=sum(1 for _ in takewhile(lambda choice: choice.equal, choices)) if page == 1 else 0,
        firm=not choices or choices[0].among_best is None or choices[0].among_best >= FIRM,
        schools=tally.schools,
        per_page=criteria.per_page,
        very_near=int(very_near(found.measures.minutes[reached]).sum()),
    )


def members(ordered: Rows, groups: npt.NDArray[np.int64], wanted: npt.NDArray[np.int64]) -> list[Rows]:
    """The positions that belong to each of the wanted groups, the best first; `groups` goes with `ordered`."""
    place = np.full(int(groups.max(initial=-1)) + 1, -1)
    place[wanted] = np.arange(len(wanted))
    inside = np.flatnonzero(place[groups] >= 0)
    by_group = inside[np.argsort(place[groups[inside]], kind="stable")]
    # Where each group begins among them: all wanted ones are there.
    begins = place[groups[by_group]].searchsorted(np.arange(len(wanted) + 1)).tolist()
    found = ordered[by_group]
    return [found[begin:end] for begin, end in pairwise(begins)]


def very_near(minutes: Floats) -> Flags:
    """Journeys so short that they do no harm (decision model, section 4.2); lessons at home are none."""
    near: Flags = (minutes > 0) & (minutes <= TRAVEL_GRID[0])
    return near


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
    kinds = (possible & columns.offered, possible & columns.closed & columns.advised, possible & ~columns.advised)
    shown, closed, not_advised = (1 << place for place in range(len(kinds)))
    of_school = catalogue.of_school.joined(as_bits(*kinds))
    unseen = of_school[of_school & shown == 0]
    return LeftOut(*(int(np.count_nonzero(unseen & hidden)) for hidden in (closed, not_advised)))
