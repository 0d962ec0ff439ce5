"""The schools that a municipality buys lessons from, as its list or else its ratings say, with how good they are."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from portal.catalogue.columns import is_advised
from portal.domain.offering import Provider
from portal.domain.quality import Verdict
from portal.domain.rating import Rating, published
from portal.domain.region import Region
from portal.operations.build_read_model import ReadModel
from portal.travel.gazetteer import Ambiguous, Place, Unknown


@dataclass(frozen=True, slots=True)
class ContractedSchool:
    """A school under contract, what may be said of it in words, and how the municipality says so.

    `since` is the contract's first day in its list; without one, `quarter` is that of the rating that says so.
    """

    provider: Provider
    verdict: Verdict
    quarter: str | None = None
    since: date | None = None
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class Contracted:
    """What was found for a place: its municipality (None where it is not known) and the schools it buys from.

    `choices` are places to choose from and `suggestions` names that are spelled nearly so.
    """

    municipality: str | None = None
    place: Place | None = None
    schools: tuple[ContractedSchool, ...] = ()
    choices: tuple[Place, ...] = ()
    suggestions: tuple[str, ...] = ()


def find_contracted(model: ReadModel, asked: str, municipality_code: str | None = None) -> Contracted:
    """The contracted schools of the municipality that a place or postcode lies in; the code settles namesakes."""
    match model.gazetteer.resolve(asked, municipality_code):
        case Ambiguous(choices):
            return Contracted(choices=choices)
        case Unknown(suggestions):
            return Contracted(suggestions=suggestions)
        case place:
            code = place.municipality_code
            name = model.gazetteer.municipality_name(code)
            return Contracted(name, place, show_contracted(model, code) if code else ())


def show_contracted(model: ReadModel, municipality_code: str) -> tuple[ContractedSchool, ...]:
    """Schools that this municipality buys from: by name, those not advised last.

    Its list of contracts decides on the schools in it, also where a contract has ended; on others its newest rating.
    """
    name = model.gazetteer.municipality_name(municipality_code)
    if name is None:
        return ()
    catalogue, region = model.catalogue, model.regions.get(municipality_code, Region())
    preferred = region.preferred(catalogue.today)
    found = []
    for school, verdict in zip(catalogue.providers, catalogue.quality.verdicts, strict=True):
        listed = region.contracts.get(school.slug)
        newest = newest_word(published(school.ratings, catalogue.today), name)
        if listed and listed.holds(catalogue.today):
            is_preferred = school.slug in preferred and is_advised(school)
            found.append(ContractedSchool(school, verdict, since=listed.since, preferred=is_preferred))
        elif not listed and newest and newest.contract:
            found.append(ContractedSchool(school, verdict, newest.quarter))
    return tuple(sorted(found, key=lambda one: (not is_advised(one.provider), one.provider.name.casefold())))


def newest_word(ratings: Iterable[Rating], municipality: str) -> Rating | None:
    """The municipality's last rating that says whether it buys from the school; an older yes no longer holds."""
    own = (one for one in ratings if one.municipality == municipality and one.contract is not None)
    return max(own, key=lambda one: (one.quarter, one.published_on), default=None)
