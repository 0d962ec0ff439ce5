"""What the municipality of a place tells people who live there; no table is read."""

from dataclasses import dataclass

from portal.domain.region import Region
from portal.operations.refresh_catalogue import ReadModel
from portal.travel.namesakes import Place


@dataclass(frozen=True, slots=True)
class Heard:
    """A municipality's name, what it says, and the schools (slugs) that it has contracts with and prefers today."""

    name: str
    region: Region
    contracted: frozenset[str]
    preferred: frozenset[str]
    preferred_names: tuple[str, ...]

    @property
    def names_preferred(self) -> bool | None:
        """Whether it names a preferred school; None where it has not said."""
        return self.region.names_preferred

    def word_for(self, language: str) -> tuple[str, str] | None:
        """Language and words for a reader, Dutch ones where there are no others; None where it says nothing."""
        return self.region.word_for(language)


def hear_municipality(model: ReadModel, place: Place | None) -> Heard | None:
    """What the municipality says; None where no place is known, or it says nothing."""
    code = place.municipality_code if place else None
    region, name = model.regions.get(code or ""), model.gazetteer.municipality_name(code)
    if region is None or name is None:
        return None
    catalogue = model.catalogue
    preferred = region.preferred(catalogue.today)
    schools = (catalogue.offerings[rows[0]].provider for slug in preferred if (rows := catalogue.by_provider.get(slug)))
    names = tuple(sorted(school.name for school in schools))
    return Heard(name, region, region.contracted(catalogue.today), preferred, names)
