"""Ways in for schools: a link that is sent to the address in the registry, opens for a while, and can be ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import select

from portal.domain.one_time import digest, new_token
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.school import SchoolLink

LINK_LIVES = timedelta(days=14)


class LinkUnknown(LookupError):
    """No link that still opens goes by this code."""


@dataclass(frozen=True, slots=True)
class SchoolVisit:
    """Who comes in by a link: the school, and the assessment that it is there to answer, if it is for one."""

    link: int
    provider: int
    slug: str
    name: str
    assessment: int | None


def issue_link(provider: int, now: datetime, assessment: int | None = None, lives: timedelta = LINK_LIVES) -> str:
    """A new link's code, in the caller's transaction; it is told here once and kept as a hash alone."""
    code = new_token()
    row = SchoolLink(
        token=digest(code), provider_id=provider, assessment_id=assessment, sent_at=now, expires_at=now + lives
    )
    db.session.add(row)
    return code


def open_link(code: str, now: datetime) -> SchoolVisit:
    """Whom the link lets in; notes its first opening. Raises LinkUnknown."""
    query = select(SchoolLink, Provider).join(Provider, Provider.id == SchoolLink.provider_id)
    found = db.session.execute(query.where(SchoolLink.token == digest(code))).first()
    if found is None or found.SchoolLink.ended_at is not None or found.SchoolLink.expires_at < now:
        raise LinkUnknown
    link, school = found
    if link.opened_at is None:
        link.opened_at = now
        db.session.commit()
    return SchoolVisit(link.id, school.id, school.slug, school.name, link.assessment_id)


def end_links(provider: int, now: datetime, assessment: int | None = None) -> None:
    """End the links of a school, or those for one assessment, in the caller's transaction."""
    query = select(SchoolLink).filter_by(provider_id=provider, ended_at=None)
    if assessment is not None:
        query = query.filter_by(assessment_id=assessment)
    for link in db.session.scalars(query):
        link.ended_at = now


def close_link(visit: SchoolVisit, now: datetime) -> None:
    """End the link that somebody came in by."""
    db.session.get_one(SchoolLink, visit.link).ended_at = now
    db.session.commit()


def end_expired_links(now: datetime) -> int:
    """End the links whose time has passed; gives how many. They opened nothing any more before."""
    expired = select(SchoolLink).where(SchoolLink.ended_at.is_(None), SchoolLink.expires_at < now)
    links = db.session.scalars(expired).all()
    for link in links:
        link.ended_at = link.expires_at
    db.session.commit()
    return len(links)
