"""Under which rights each field of the open data may be used: our own facts without any, others' as they ask."""

from dataclasses import dataclass

from portal.domain.open_data import Resource

CC_ZERO = "https://creativecommons.org/publicdomain/zero/1.0/"
CC_BY = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True, slots=True)
class Rights:
    """A licence by its SPDX name (None: none was given), whom to name, and what that means in words."""

    licence: str | None
    url: str | None
    holder: str
    words: str


OURS = Rights("CC0-1.0", CC_ZERO, "Taalschoolkiezer", "Use it for anything, without asking or naming us.")
GEONAMES = Rights("CC-BY-4.0", CC_BY, "GeoNames", "Use it for anything and name GeoNames.")
CBS = Rights("CC-BY-4.0", CC_BY, "CBS", "Use it for anything and name CBS, the statistics office.")
SCHOOL = Rights(None, None, "the school", "The school's own words: quote them with its name and page.")
MUNICIPALITY = Rights(None, None, "the municipality", "The municipality's own words: quote them with its name.")
REGISTER = Rights(
    None,
    None,
    "the keeper of the quality mark's register",
    "Single facts are free. Ask the keeper of the register before you copy them all.",
)
ALL_RIGHTS = (OURS, GEONAMES, CBS, SCHOOL, MUNICIPALITY, REGISTER)

# What is not named here is our own.
OTHERS: dict[Resource, dict[str, Rights]] = {
    Resource.PROVIDERS: {"qualityMark": REGISTER, "qualityMarkSince": REGISTER},
    Resource.LOCATIONS: {"latitude": GEONAMES, "longitude": GEONAMES, "municipality": CBS},
    Resource.OFFERINGS: {
        "location.latitude": GEONAMES,
        "location.longitude": GEONAMES,
        "facts{}.quote": SCHOOL,
    },
    Resource.RATINGS: {"reply": SCHOOL, "withdrawnWords": MUNICIPALITY},
    Resource.QUALITY_MARKS: dict.fromkeys(("status", "since", "until", "checkedOn"), REGISTER),
    Resource.MUNICIPALITIES: {"id": CBS, "name": CBS, "province": CBS, "wordsToResidents": MUNICIPALITY},
    Resource.HELP_POINTS: {"latitude": GEONAMES, "longitude": GEONAMES, "hours": MUNICIPALITY},
}


def rights_of(resource: Resource, field: str) -> Rights:
    """The rights of one field, by its name in the data dictionary."""
    return OTHERS.get(resource, {}).get(field, OURS)
