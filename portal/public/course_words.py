"""A course in a few words of the reader's language, for the data of its page."""

from datetime import date

from flask import url_for
from flask_babel import gettext

from portal.domain.course import CourseMode, Daypart
from portal.domain.offering import Offering
from portal.domain.routes import LearningRoute, Level
from portal.public.structured_data import Writing
from portal.web.language import current_language
from portal.web.words import COURSE_MODES, DAYPARTS, LEVELS, ROUTES


def described(offering: Offering) -> str:
    """Route, level, times of day, kind of lessons and town: those that are known."""
    words = [
        ROUTES[LearningRoute(offering.route)] if offering.route else None,
        gettext("to level %(level)s", level=LEVELS[Level(offering.level_to)]) if offering.level_to else None,
        *(DAYPARTS[Daypart(part)] for part in offering.dayparts),
        COURSE_MODES[CourseMode(offering.mode)] if offering.mode else None,
        offering.address.city if offering.address else None,
    ]
    return " · ".join(str(word) for word in words if word)


def on_the_schools_page(today: date) -> Writing:
    """How the data of a school's page are written."""
    return Writing(today, current_language(), described)


def on_the_courses_page(today: date, slug: str) -> Writing:
    """The same for a course's page, whose names of things are those of the school's page."""
    return Writing(today, current_language(), described, url_for("public.provider", slug=slug))
