"""Reads what municipalities say of contracts, preferred schools and to residents, and where people find help."""

from collections import defaultdict
from collections.abc import Mapping

from sqlalchemy import select

from portal.domain.region import HelpKind, HelpPoint, Region, SchoolContract
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.region import Contract, ResidentsWord, SchoolPolicy
from portal.models.region import HelpPoint as HelpPointRow
from portal.travel.gazetteer import Gazetteer, Place


def load_regions() -> Mapping[str, Region]:
    """What each municipality says, by its code; those that say nothing are left out."""
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for word in db.session.scalars(select(ResidentsWord).order_by(ResidentsWord.language)):
        words[word.municipality_code][word.language] = word.words
    contracts: dict[str, dict[str, SchoolContract]] = defaultdict(dict)
    query = select(Contract, Provider.slug).join(Provider, Provider.id == Contract.provider_id).where(Provider.active)
    for row, slug in sorted(db.session.execute(query), key=lambda found: found.slug):
        contracts[row.municipality_code][slug] = SchoolContract(slug, row.since, row.until, row.preferred)
    policies = {row.municipality_code: row.names_preferred for row in db.session.scalars(select(SchoolPolicy))}
    codes = words.keys() | contracts.keys() | policies.keys()
    return {code: Region(words.get(code, {}), contracts.get(code, {}), policies.get(code)) for code in codes}


def load_help_points(gazetteer: Gazetteer) -> tuple[HelpPoint, ...]:
    """All help points by name, placed at the middle of their postcode area, else of their town."""
    rows = db.session.scalars(select(HelpPointRow).order_by(HelpPointRow.name, HelpPointRow.id))
    return tuple(as_help_point(row, gazetteer) for row in rows)


def as_help_point(row: HelpPointRow, gazetteer: Gazetteer) -> HelpPoint:
    """A row as a value, with its point where the place is known."""
    place = gazetteer.resolve(row.postcode or row.city or "", row.municipality_code)
    point = (place.latitude, place.longitude) if isinstance(place, Place) else (None, None)
    return HelpPoint(
        id=row.id,
        municipality=row.municipality_code,
        kind=HelpKind(row.kind),
        name=row.name,
        street=row.street,
        postcode=row.postcode,
        city=row.city,
        phone=row.phone,
        website=row.website,
        hours=row.hours,
        languages=tuple(row.languages),
        latitude=point[0],
        longitude=point[1],
    )
