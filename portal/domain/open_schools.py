"""The open data's records of schools, places, courses and what is offered where."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, ClassVar

from portal.domain.course import Component, CourseMode, Daypart, PriceUnit, WaitKind
from portal.domain.open_data import About, Record, Resource
from portal.domain.quality import Verdict
from portal.domain.quality_mark import QualityMark
from portal.domain.routes import LearningRoute, Level
from portal.domain.school_claim import ClaimField
from portal.domain.wait_observation import Witness
from portal.domain.waiting_time import WaitFreshness


@dataclass(frozen=True, slots=True)
class SaidBySchool:
    """A fact as the school says it to us, beside what its site says."""

    field: Annotated[ClaimField, About("What it is about")]
    value: Annotated[Any, About("What the school says")]
    said_on: Annotated[date, About("When it said so")]
    until: Annotated[date, About("The last day on which it holds")]
    contradicted: Annotated[bool, About("True where its own site says something else")]
    in_place: Annotated[bool, About("True where it stands as the value of the field, as nobody says otherwise")]


@dataclass(frozen=True, slots=True)
class ProviderRecord(Record):
    """A language school (taalaanbieder)."""

    resource: ClassVar[Resource] = Resource.PROVIDERS

    name: Annotated[str, About("What the school calls itself")]
    website: Annotated[str, About("Its own site")]
    phone: Annotated[str | None, About("The number on its site")]
    quality_mark: Annotated[QualityMark | None, About("The status of its quality mark (keurmerk)")]
    quality_mark_since: Annotated[date | None, About("The first day of that status")]
    verdict: Annotated[
        Verdict, About("How its learners do at their exams beside like learners elsewhere, as we reckon", drifts=True)
    ]
    offerings: Annotated[int, About("How many courses at a place it offers", "offerings")]
    locations: Annotated[int, About("In how many places", "locations")]
    ratings: Annotated[int, About("How many ratings of municipalities count", "ratings")]
    last_read: Annotated[date | None, About("When a course was last read on its site", drifts=True)]
    school_says: Annotated[tuple[SaidBySchool, ...], About("What it says to us of itself as a whole")]


@dataclass(frozen=True, slots=True)
class LocationRecord(Record):
    """A place where a school gives lessons."""

    resource: ClassVar[Resource] = Resource.LOCATIONS

    provider: Annotated[str, About("The school's id")]
    street: Annotated[str | None, About("Street and number")]
    postcode: Annotated[str | None, About("Postcode")]
    city: Annotated[str | None, About("Town")]
    municipality: Annotated[str | None, About("The municipality's CBS code")]
    province: Annotated[str | None, About("Province")]
    latitude: Annotated[
        float | None, About("The middle of the postcode area or town, not the house (WGS 84)", "degrees")
    ]
    longitude: Annotated[
        float | None, About("The middle of the postcode area or town, not the house (WGS 84)", "degrees")
    ]
    offerings: Annotated[tuple[str, ...], About("Ids of what is offered there")]


@dataclass(frozen=True, slots=True)
class CourseRecord(Record):
    """What a school teaches under one title, route and levels, wherever it does."""

    resource: ClassVar[Resource] = Resource.COURSES

    provider: Annotated[str, About("The school's id")]
    title: Annotated[str, About("The school's own title")]
    route: Annotated[LearningRoute | None, About("The learning route (leerroute), or the kind of course")]
    level_from: Annotated[Level | None, About("The level it begins at")]
    level_to: Annotated[Level | None, About("The level it leads to")]
    offerings: Annotated[tuple[str, ...], About("Ids of where and when it is offered")]


@dataclass(frozen=True, slots=True)
class Named:
    """A school by its id and name."""

    slug: Annotated[str, About("The school's id")]
    name: Annotated[str, About("What the school calls itself")]


@dataclass(frozen=True, slots=True)
class Place:
    """Where lessons are given."""

    id: Annotated[str, About("The location's id")]
    street: Annotated[str | None, About("Street and number")]
    postcode: Annotated[str | None, About("Postcode")]
    city: Annotated[str | None, About("Town")]
    latitude: Annotated[
        float | None, About("The middle of the postcode area or town, not the house (WGS 84)", "degrees")
    ]
    longitude: Annotated[
        float | None, About("The middle of the postcode area or town, not the house (WGS 84)", "degrees")
    ]


@dataclass(frozen=True, slots=True)
class PriceTold:
    """What a private person pays."""

    amount_eur: Annotated[float, About("The amount as stated", "euro")]
    unit: Annotated[PriceUnit | None, About("What the amount is for")]
    is_lower_bound: Annotated[bool, About("True where the school says: from this amount on")]
    total_eur: Annotated[float | None, About("The whole course, reckoned where its length is stated", "euro")]


@dataclass(frozen=True, slots=True)
class StartTold:
    """What the school says about starting."""

    kind: Annotated[WaitKind, About("The kind of words")]
    weeks_min: Annotated[float | None, About("The shortest wait it states", "weeks")]
    weeks_max: Annotated[float | None, About("The longest wait it states", "weeks")]
    dates: Annotated[tuple[date, ...], About("Start dates that it names")]
    months: Annotated[tuple[str, ...], About("Months of starting that it names, as YYYY-MM or MM")]
    since: Annotated[date | None, About("Since when these words stand there")]
    holds: Annotated[bool, About("False where the words are too old, or name only days that have passed", drifts=True)]


@dataclass(frozen=True, slots=True)
class WaitReckoned:
    """The wait as we reckon it today, from all that was said."""

    median: Annotated[int, About("The middle: half of the people wait longer", "weeks")]
    low: Annotated[int, About("One of ten waits shorter", "weeks")]
    high: Annotated[int, About("One of ten waits longer", "weeks")]
    stated: Annotated[bool, About("False where nobody says anything: then it is the usual wait elsewhere")]
    freshness: Annotated[WaitFreshness, About("How much was seen, and how lately")]
    newest: Annotated[date | None, About("The day of the newest that was said")]
    kinds: Annotated[tuple[Witness, ...], About("Who said something")]


@dataclass(frozen=True, slots=True)
class FactTold:
    """A stated value with what it rests on."""

    value: Annotated[Any, About("The value")]
    quote: Annotated[str | None, About("The words on the page")]
    source_url: Annotated[str, About("The page")]
    source: Annotated[str, About("Who says so: site, school (told to us), review (a person looked at the site)")]
    since: Annotated[date, About("Since when it is stated")]


@dataclass(frozen=True, slots=True)
class OfferingRecord(Record):
    """One course at one location for one group: what people choose."""

    resource: ClassVar[Resource] = Resource.OFFERINGS

    provider: Annotated[Named, About("The school")]
    course: Annotated[str, About("The course's id")]
    location: Annotated[Place | None, About("Where; null is online, or no address is stated")]
    title: Annotated[str, About("The school's own title")]
    route: Annotated[LearningRoute | None, About("The learning route (leerroute), or the kind of course")]
    level_from: Annotated[Level | None, About("The level it begins at")]
    level_to: Annotated[Level | None, About("The level it leads to")]
    components: Annotated[
        tuple[Component, ...], About("Parts of the exam (inburgeringsexamen) that it teaches; empty: not said")
    ]
    course_mode: Annotated[CourseMode | None, About("How lessons are given")]
    dayparts: Annotated[tuple[Daypart, ...], About("When lessons are; empty: not said")]
    hours_per_week: Annotated[float | None, About("Hours of lessons a week", "hours")]
    weeks: Annotated[float | None, About("How long it takes", "weeks")]
    hours_total: Annotated[float | None, About("Hours of lessons in all", "hours")]
    group_size_max: Annotated[int | None, About("The largest group", "people")]
    min_participants: Annotated[int | None, About("It begins only with so many", "people")]
    price: Annotated[PriceTold | None, About("The price, while its words hold")]
    start: Annotated[StartTold, About("What the school says about starting")]
    closed: Annotated[bool, About("True where the list takes nobody in, by the site or as it said on the telephone")]
    wait: Annotated[WaitReckoned, About("The wait as we reckon it", drifts=True)]
    childcare: Annotated[bool | None, About("Whether there is childcare")]
    women_only: Annotated[bool | None, About("Whether it is for women only")]
    support_languages: Annotated[tuple[str, ...], About("Languages in which help is given; empty: not said")]
    source_url: Annotated[str, About("The page of the school's site")]
    last_seen: Annotated[date, About("When it was last read there", drifts=True)]
    facts: Annotated[Mapping[str, FactTold], About("What each stated value rests on, by the name of its field")]
    school_says: Annotated[tuple[SaidBySchool, ...], About("What the school says to us of this course")]
