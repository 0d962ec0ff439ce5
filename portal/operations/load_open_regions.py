"""Reads the open data's records of municipalities, their demands and contracts, and of where people find help."""

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import select

from portal.catalogue.columns import is_advised
from portal.domain.demand import DemandKind
from portal.domain.offering import Provider
from portal.domain.open_data import Source, SourceKind
from portal.domain.open_ids import contract_id, demand_id, help_point_id
from portal.domain.open_regions import ContractRecord, DemandRecord, HelpPointRecord, MunicipalityRecord
from portal.domain.region import Region, SchoolContract
from portal.extensions import db
from portal.models.municipality import Municipality
from portal.models.region import Demand, HelpPoint, ResidentsWord, SchoolPolicy
from portal.operations.build_read_model import ReadModel
from portal.travel.namesakes import Place

UNITS = {DemandKind.WAIT: "weeks", DemandKind.TRAVEL: "minutes", DemandKind.GROUP_SIZE: "people"}
SAME_IN_HELP_POINT = (
    *("municipality", "kind", "name", "street", "postcode", "city", "phone", "website", "hours", "languages"),
    *("latitude", "longitude"),
)


class OpenRegions:
    """The records of one read model, in the order of their ids."""

    def __init__(self, model: ReadModel) -> None:
        self.model = model
        self.today = model.catalogue.today

    def municipalities(self) -> Iterator[MunicipalityRecord]:
        """All of the reference table."""
        places, made_up = self.places(), made_up_regions()
        for row in db.session.scalars(select(Municipality).order_by(Municipality.code)):
            said = self.model.regions.get(row.code, Region())
            yield MunicipalityRecord(
                id=row.code,
                source=Source(SourceKind.REFERENCE, "CBS"),
                demonstration=row.code in made_up,
                name=row.name,
                province=row.province,
                names_preferred=said.names_preferred,
                words_to_residents=said.words,
                locations=places[row.code],
            )

    def places(self) -> Counter[str]:
        """How many addresses lie in each municipality."""
        found = (self.model.gazetteer.resolve(one.postcode or one.city or "") for one in self.model.catalogue.addresses)
        return Counter(one.municipality_code for one in found if isinstance(one, Place) and one.municipality_code)

    def demands(self) -> Iterator[DemandRecord]:
        """What municipalities demand."""
        query = select(Demand, Municipality.name).join(Municipality, Municipality.code == Demand.municipality_code)
        records = [demand_record(row, name) for row, name in db.session.execute(query)]
        yield from sorted(records, key=lambda one: one.id)

    def contracts(self) -> Iterator[ContractRecord]:
        """The contracts that hold today; whom a municipality prefers, where it tells its residents."""
        schools = {one.slug: one for one in self.model.catalogue.providers}
        for code, said in sorted(self.model.regions.items()):
            for slug, one in sorted(said.contracts.items()):
                if one.holds(self.today) and slug in schools:
                    yield self.contract(code, said, one, schools[slug])

    def contract(self, code: str, said: Region, one: SchoolContract, school: Provider) -> ContractRecord:
        """One of them."""
        return ContractRecord(
            id=contract_id(code, one.school),
            source=Source(SourceKind.MUNICIPALITY, self.model.gazetteer.municipality_name(code)),
            demonstration=school.demonstration,
            municipality=code,
            provider=one.school,
            since=one.since,
            until=one.until,
            preferred=(one.preferred and is_advised(school)) if said.names_preferred else None,
        )

    def help_points(self) -> Iterator[HelpPointRecord]:
        """All help points."""
        rows = {row.id: row for row in db.session.scalars(select(HelpPoint))}
        kept = ((one, rows[one.id]) for one in self.model.help_points if one.id in rows)
        records = (
            HelpPointRecord(
                id=help_point_id(one.municipality, one.id),
                source=Source(
                    SourceKind.MUNICIPALITY,
                    self.model.gazetteer.municipality_name(one.municipality),
                    on=row.changed_at.date(),
                ),
                demonstration=row.demonstration,
                **{name: getattr(one, name) for name in SAME_IN_HELP_POINT},
            )
            for one, row in kept
        )
        yield from sorted(records, key=lambda one: one.id)


def made_up_regions() -> frozenset[str]:
    """The municipalities of which the demonstration made something up."""
    found = [
        db.session.scalars(select(table.municipality_code).where(table.demonstration))
        for table in (SchoolPolicy, ResidentsWord)
    ]
    return frozenset(code for codes in found for code in codes)


def demand_record(row: Demand, municipality: str) -> DemandRecord:
    """One demand."""
    kind = DemandKind(row.kind)
    return DemandRecord(
        id=demand_id(row.municipality_code, kind),
        source=Source(SourceKind.MUNICIPALITY, municipality, on=row.changed_at.date()),
        demonstration=row.demonstration,
        municipality=row.municipality_code,
        kind=kind,
        most=row.most,
        unit=UNITS.get(kind),
    )
