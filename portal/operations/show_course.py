"""One course at one place, for its own page."""

from dataclasses import dataclass

from portal.operations.build_read_model import ReadModel
from portal.operations.show_provider import OfferingLine, ProviderPage, show_provider


class CourseUnknown(LookupError):
    """No live offering has this id."""


@dataclass(frozen=True, slots=True)
class CoursePage:
    """A course and the school that gives it."""

    school: ProviderPage
    line: OfferingLine


def show_course(model: ReadModel, offering_id: str) -> CoursePage:
    """The page of one offering; raises CourseUnknown."""
    row = model.catalogue.position.get(offering_id)
    if row is None:
        raise CourseUnknown(offering_id)
    school = show_provider(model, model.catalogue.offerings[row].provider.slug)
    return CoursePage(school, next(line for line in school.lines if line.offering.id == offering_id))
