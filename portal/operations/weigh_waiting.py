"""Each school of a search by its wait and its chance, for the question whether waiting is worth it."""

from dataclasses import dataclass, replace

from portal.domain.choice import Choice
from portal.domain.criteria import SearchCriteria, SortOrder
from portal.domain.waiting_front import Offer, Trade, best_trade, front
from portal.operations.build_read_model import ReadModel
from portal.operations.find_offerings import SearchResult, find_offerings

FIRST = 3


@dataclass(frozen=True, slots=True)
class WeighedSchool:
    """A choice with its number in the list (None: the fastest start beside it); `front` says that none beats it."""

    number: int | None
    choice: Choice
    front: bool

    @property
    def among_first(self) -> bool:
        """True for the first three of the person's list."""
        return self.number is not None and self.number <= FIRST


@dataclass(frozen=True, slots=True)
class WeighedWaiting:
    """The schools of the first page whose wait and chance are known; `unknown` are left out for want of one of them."""

    result: SearchResult
    schools: tuple[WeighedSchool, ...]
    unknown: int
    trade: Trade | None


def weigh_waiting(model: ReadModel, criteria: SearchCriteria, *, simple: bool = False) -> WeighedWaiting:
    """The first page of the advice by wait and chance; far schools are left out."""
    result = find_offerings(model, replace(criteria, sort=SortOrder.ADVICE, page=1), simple=simple)
    page = result.page
    listed: list[tuple[int | None, Choice]] = list(enumerate(page.choices[: page.near], 1))
    if page.fastest:
        listed.append((None, page.fastest))
    known = [(number, choice) for number, choice in listed if is_known(choice)]
    offers = [Offer(choice.wait.median, choice.chance) for _, choice in known]
    schools = tuple(WeighedSchool(*one, on) for one, on in zip(known, front(offers), strict=True))
    return WeighedWaiting(result, schools, len(listed) - len(known), best_trade(offers))


def is_known(choice: Choice) -> bool:
    """True where both the wait and the chance to pass an exam are known well enough to be drawn."""
    return choice.wait.stated and choice.quality_known and choice.offering.has_exam
