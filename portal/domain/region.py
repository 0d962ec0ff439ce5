"""What a municipality tells the newcomers who live in it: its words, its contracts, and where they find help."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

MOST_WORDS = 600
# Residents read these first; words in other languages stand beside them, never instead.
FIRST_LANGUAGE = "nl"


class HelpKind(StrEnum):
    """Who helps: the municipality itself, a desk such as a library's, or an organisation of volunteers."""

    OFFICE = "office"
    DESK = "desk"
    MENTORS = "mentors"


@dataclass(frozen=True, slots=True)
class SchoolContract:
    """A school (by its slug) that a municipality buys lessons from; `until` None runs on."""

    school: str
    since: date
    until: date | None
    preferred: bool

    def holds(self, today: date) -> bool:
        """True from its first to its last day."""
        return self.since <= today and (self.until is None or today <= self.until)


@dataclass(frozen=True, slots=True)
class HelpPoint:
    """Where people find help, with nothing of a person; `languages` are codes, None is not known."""

    id: int
    municipality: str
    kind: HelpKind
    name: str
    street: str | None = None
    postcode: str | None = None
    city: str | None = None
    phone: str | None = None
    website: str | None = None
    hours: str | None = None
    languages: tuple[str, ...] = ()
    latitude: float | None = None
    longitude: float | None = None


@dataclass(frozen=True, slots=True)
class Region:
    """What one municipality says: words by language, contracts by the school's slug.

    `names_preferred` is None where it has not said whether it prefers a school.
    """

    words: Mapping[str, str] = field(default_factory=dict)
    contracts: Mapping[str, SchoolContract] = field(default_factory=dict)
    names_preferred: bool | None = None

    def word_for(self, language: str) -> tuple[str, str] | None:
        """Language and words for a reader; the Dutch ones where there are none in the reader's own language."""
        spoken = language if language in self.words else FIRST_LANGUAGE
        return (spoken, self.words[spoken]) if spoken in self.words else None

    def contracted(self, today: date) -> frozenset[str]:
        """The slugs of the schools under contract."""
        return frozenset(slug for slug, one in self.contracts.items() if one.holds(today))

    def preferred(self, today: date) -> frozenset[str]:
        """The slugs of the contracted schools that it prefers; none where it names none."""
        if not self.names_preferred:
            return frozenset()
        return frozenset(slug for slug in self.contracted(today) if self.contracts[slug].preferred)
