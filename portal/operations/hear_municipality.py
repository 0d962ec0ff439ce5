"""What the municipality of a place tells people who live there; no table is read."""

from dataclasses import dataclass

from portal.catalogue.columns import is_advised
from portal.domain.offering import Provider
from portal.domain.region import Region
from portal.operations.build_read_model import ReadModel
from portal.travel.namesakes import Place


@dataclass(frozen=True, slots=True)
class Heard:
    """A municipality's name, what it says, and the schools (slugs) that it has contracts with and prefers today.

    A school that is not advised now, for its quality mark, is not named as a preferred one.
    """

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
    schools = advised_schools(model, region.preferred(catalogue.today))
    names = tuple(sorted(school.name for school in schools))
    return Heard(name, region, region.contracted(catalogue.today), frozenset(one.slug for one in schools), names)


def advised_schools(model: ReadModel, slugs: frozenset[str]) -> list[Provider]:
    """The schools of these slugs that somebody can be sent to: with courses, and a mark that allows it."""
    catalogue = model.catalogue
    found = (catalogue.offerings[rows[0]].provider for slug in slugs if (rows := catalogue.by_provider.get(slug)))
    return [school for school in found if is_advised(school)]
