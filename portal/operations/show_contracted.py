"""The schools that a municipality buys lessons from, as its own published ratings say, with how good they are."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from portal.catalogue.catalogue import is_advised
from portal.domain.offering import Provider
from portal.domain.quality import Verdict
from portal.domain.rating import Rating, published
from portal.extensions import db
from portal.models.municipality import Municipality
from portal.operations.refresh_catalogue import ReadModel
from portal.travel.gazetteer import Ambiguous, Place, Unknown


@dataclass(frozen=True, slots=True)
class ContractedSchool:
    """A school under contract, what may be said of it in words, and the quarter of which the municipality says so."""

    provider: Provider
    verdict: Verdict
    quarter: str


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
            name = municipality_name(code) if code else None
            return Contracted(name, place, show_contracted(model, code) if code else ())


def show_contracted(model: ReadModel, municipality_code: str) -> tuple[ContractedSchool, ...]:
    """Schools that this municipality's published ratings mark as contracted: by name, those not advised last."""
    name = municipality_name(municipality_code)
    if name is None:
        return ()
    catalogue = model.catalogue
    found = []
    for school, verdict in zip(catalogue.providers, catalogue.quality.verdicts, strict=True):
        newest = newest_word(published(school.ratings, catalogue.today), name)
        if newest and newest.contract:
            found.append(ContractedSchool(school, verdict, newest.quarter))
    return tuple(sorted(found, key=lambda one: (not is_advised(one.provider), one.provider.name.casefold())))


def newest_word(ratings: Iterable[Rating], municipality: str) -> Rating | None:
    """The municipality's last rating that says whether it buys from the school; an older yes no longer holds."""
    own = (one for one in ratings if one.municipality == municipality and one.contract is not None)
    return max(own, key=lambda one: (one.quarter, one.published_on), default=None)


def municipality_name(code: str) -> str | None:
    """The name of a municipality by its code; None where there is none."""
    return db.session.scalar(select(Municipality.name).where(Municipality.code == code))
