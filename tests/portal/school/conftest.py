"""A portal with schools, and a school that comes in by its link."""

import pytest
from flask import Flask

from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.provider import Provider
from portal.operations.school_links import issue_link
from portal.web.staff import now
from tests.portal.conftest import town_portal

__all__ = ["town_portal"]


@pytest.fixture
def code(town_portal: Flask) -> str:
    """The code of a link for De Brug."""
    return link_of(town_portal, "de-brug")


def link_of(app: Flask, slug: str) -> str:
    """A new link for a school."""
    with app.app_context():
        school = db.session.query(Provider).filter_by(slug=slug).one()
        found = issue_link(school.id, now())
        db.session.commit()
        return found


def course_of(app: Flask, slug: str, title: str) -> str:
    """The public id of a school's course."""
    with app.app_context():
        rows = db.session.query(CourseInstance).join(Course).join(Provider)
        return rows.filter(Provider.slug == slug, Course.title == title).one().public_id
