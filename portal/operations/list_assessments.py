"""The schools that a municipality judges, with where each stands in a quarter: its own first, others by search."""

from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import ON_THEIR_WAY, State
from portal.domain.rating import AREAS
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.region import Contract
from portal.operations.confirm_unchanged import last_before

MOST_FOUND = 50


@dataclass(frozen=True, slots=True)
class SchoolLine:
    """One school in a quarter: whether we have a contract, what is on its way, what is published, what was before.

    One that is not `active` any more stands here for what was published of it.
    `mean` is that of the published areas of this quarter; `confirms` the quarter that "unchanged" would confirm.
    """

    slug: str
    name: str
    active: bool
    contract: bool
    number: int | None
    state: State | None
    reply_by: date | None
    mean: float | None
    published_on: date | None
    withdrawn_on: date | None
    last_quarter: str | None
    confirms: str | None

    @property
    def is_open(self) -> bool:
        """Nothing is on its way and nothing published: the school can be judged."""
        return self.active and self.state is None and self.published_on is None


@dataclass(frozen=True, slots=True)
class SchoolList:
    """The lines of one quarter; `more` where a search found more schools than are shown."""

    quarter: str
    lines: tuple[SchoolLine, ...]
    more: bool = False


def list_assessments(actor: Actor, quarter: str, search: str, today: date) -> SchoolList:
    """Schools under contract or judged before, by name; with a search, all schools whose name has the words."""
    code = municipality_of(actor, Task.READ)
    contracts, ratings, ways = contracts_of(code, today), ratings_of(code), ways_of(code)
    words = search.split()
    own = contracts | ratings.keys() | {one for one, _ in ways}
    schools = schools_named(words) if words else schools_known(own, ratings.keys())
    lines = [
        line_of(school, quarter, school.id in contracts, ratings.get(school.id, ()), ways.get((school.id, quarter)))
        for school in schools
    ]
    lines.sort(key=lambda line: (not line.contract, line.name.casefold()))
    return SchoolList(quarter, tuple(lines[:MOST_FOUND] if words else lines), bool(words) and len(lines) > MOST_FOUND)


def contracts_of(code: str, today: date) -> set[int]:
    """The schools that the municipality has a contract with."""
    runs = or_(Contract.until.is_(None), Contract.until >= today)
    return set(db.session.scalars(select(Contract.provider_id).filter_by(municipality_code=code).where(runs)))


def ratings_of(code: str) -> Mapping[int, list[Rating]]:
    """What the municipality published, by school."""
    ratings: defaultdict[int, list[Rating]] = defaultdict(list)
    for row in db.session.scalars(select(Rating).filter_by(municipality_code=code)):
        ratings[row.provider_id].append(row)
    return ratings


def ways_of(code: str) -> Mapping[tuple[int, str], Assessment]:
    """What is on its way, by school and quarter."""
    query = select(Assessment).filter_by(municipality_code=code)
    query = query.where(Assessment.state.in_([one.value for one in ON_THEIR_WAY]))
    return {(row.provider_id, row.quarter): row for row in db.session.scalars(query)}


def schools_named(words: Sequence[str]) -> Sequence[Provider]:
    """Active schools whose name has every word."""
    query = select(Provider).where(Provider.active)
    for word in words:
        query = query.where(Provider.name.icontains(word, autoescape=True))
    return db.session.scalars(query.limit(MOST_FOUND + 1)).all()


def schools_known(ids: set[int], rated: Set[int]) -> Sequence[Provider]:
    """Schools by their numbers; of those that are gone, the ones that were rated."""
    return [one for one in db.session.scalars(select(Provider)) if one.id in (ids if one.active else rated)]


def line_of(
    school: Provider, quarter: str, contract: bool, ratings: Sequence[Rating], way: Assessment | None
) -> SchoolLine:
    """The line of one school."""
    this = next((one for one in ratings if one.quarter == quarter), None)
    last = last_before(quarter, (one for one in ratings if one.withdrawn_on is None))
    return SchoolLine(
        slug=school.slug,
        name=school.name,
        active=school.active,
        contract=contract,
        number=way.id if way else None,
        state=State(way.state) if way else None,
        reply_by=way.reply_by if way else None,
        mean=mean_of(this) if this else None,
        published_on=this.published_on if this else None,
        withdrawn_on=this.withdrawn_on if this else None,
        last_quarter=max((one.quarter for one in ratings), default=None),
        confirms=last.quarter if school.active and last and not way and not this else None,
    )


def mean_of(rating: Rating) -> float | None:
    """The mean of the areas that were given."""
    given = [score for area in AREAS if (score := getattr(rating, area)) is not None]
    return sum(given) / len(given) if given else None
