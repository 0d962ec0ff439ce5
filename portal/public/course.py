"""One course at one place on a page of its own: an address to share, and for search engines to name."""

from flask import abort, render_template

from portal.domain.wait_history import newest_heard
from portal.operations.show_course import CourseUnknown, show_course
from portal.public.course_words import on_the_courses_page
from portal.public.structured_data import structured_course
from portal.public.views import blueprint
from portal.web.current import read_model

__all__ = ["blueprint"]


@blueprint.get("/course/<offering>")
def course(offering: str) -> str:
    """What the school says of one course, when one can start, and the way to the school's page."""
    model = read_model()
    try:
        found = show_course(model, offering)
    except CourseUnknown:
        abort(404)
    today = model.catalogue.today
    return render_template(
        "public/course.html",
        found=found,
        catalogue=model.catalogue,
        told=newest_heard(model.reports.heard.get(offering, ()), today),
        structured=structured_course(found, on_the_courses_page(today, found.school.provider.slug)),
    )
