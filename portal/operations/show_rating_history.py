"""What municipalities published of a school, every version of it: for staff one's own, for everybody all."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.rating import AREAS
from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.municipality import Municipality
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.operations.change_assessment import school_ever, school_of
from portal.operations.show_assessment import Judgement, published_versions


@dataclass(frozen=True, slots=True)
class PublishedRating:
    """What is published for one school, municipality and quarter, with all versions that were, newest first.

    `versions` is empty where the rating came from a table.
    """

    slug: str
    school: str
    municipality: str
    quarter: str
    areas: dict[Area, int | None]
    basics: dict[Basic, bool | None]
    contract: bool | None
    conflict: bool | None
    unchanged: bool
    published_on: date
    reply: str | None
    corrected_on: date | None
    withdrawn_on: date | None
    withdrawn_words: str | None
    versions: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class RatingHistory:
    """All of them about one school, newest quarter first; a school that is not `active` is shown to nobody else."""

    slug: str
    school: str
    active: bool
    ratings: tuple[PublishedRating, ...]


def show_rating_history(slug: str, today: date) -> RatingHistory:
    """What all municipalities published of a school; raises SchoolUnknown."""
    school = school_of(slug)
    query = select(Rating).filter_by(provider_id=school.id).where(Rating.published_on <= today)
    return RatingHistory(school.slug, school.name, school.active, published_ratings(db.session.scalars(query).all()))


def show_own_ratings(actor: Actor, slug: str) -> RatingHistory:
    """What the actor's municipality published of a school; raises NotAllowed or SchoolUnknown."""
    code, school = municipality_of(actor, Task.READ), school_ever(slug)
    query = select(Rating).filter_by(provider_id=school.id, municipality_code=code)
    return RatingHistory(school.slug, school.name, school.active, published_ratings(db.session.scalars(query).all()))


def all_own_ratings(actor: Actor) -> tuple[PublishedRating, ...]:
    """All that the actor's municipality published, for a table."""
    query = select(Rating).filter_by(municipality_code=municipality_of(actor, Task.READ))
    return published_ratings(db.session.scalars(query).all())


def published_ratings(rows: Sequence[Rating]) -> tuple[PublishedRating, ...]:
    """The rows as values, newest quarter first, then by school and municipality."""
    found = [as_published(row) for row in rows]
    found.sort(key=lambda one: (one.school.casefold(), one.municipality))
    return tuple(sorted(found, key=lambda one: one.quarter, reverse=True))


def as_published(row: Rating) -> PublishedRating:
    """One row with its versions."""
    school = db.session.get_one(Provider, row.provider_id)
    versions = published_versions(row.municipality_code, row.provider_id) if row.assessment_id else ()
    same = {name: getattr(row, name) for name in SAME_NAME}
    return PublishedRating(
        slug=school.slug,
        school=school.name,
        municipality=db.session.get_one(Municipality, row.municipality_code).name,
        areas={area: getattr(row, area) for area in AREAS},
        basics={basic: getattr(row, basic) for basic in Basic},
        versions=tuple(one for one in versions if one.quarter == row.quarter),
        **same,
    )


SAME_NAME = (
    *("quarter", "contract", "conflict", "unchanged", "published_on", "reply"),
    *("corrected_on", "withdrawn_on", "withdrawn_words"),
)
