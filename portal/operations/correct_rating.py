"""Begins a correction of a published judgement: a draft that goes the same way and then takes its place."""

from datetime import datetime
from typing import Any

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.rating import Rating
from portal.operations.begin_assessment import keep_new, new_draft, rating_of
from portal.operations.change_assessment import on_its_way, school_of
from portal.operations.withdraw_rating import RatingUnknown


def correct_rating(actor: Actor, slug: str, quarter: str, now: datetime) -> int:
    """The number of a draft with what was published, or of the correction that is on its way already.

    Raises SchoolUnknown or RatingUnknown. One that was withdrawn can be given anew in this way.
    """
    code, school = municipality_of(actor, Task.WRITE), school_of(slug)
    rating = rating_of(code, school.id, quarter)
    if rating is None:
        raise RatingUnknown(quarter)
    if there := on_its_way(code, school.id, quarter):
        return there.id
    former = former_answers(rating)
    row = new_draft(actor, code, school.id, quarter, now, corrects_id=rating.assessment_id, **former)
    return keep_new(row, actor, "began-correction")


def former_answers(rating: Rating) -> dict[str, Any]:
    """What was published, as a draft holds it; of an imported rating what it does not say is not answered yet."""
    given = {area.value: score for area in Area if (score := getattr(rating, area)) is not None}
    known = {basic.value: answer for basic in Basic if (answer := getattr(rating, basic)) is not None}
    fields = {"areas": given, "basics": known, "contract": rating.contract, "conflict": rating.conflict}
    row = db.session.get(Assessment, rating.assessment_id) if rating.assessment_id else None
    if row is None:
        return fields
    written = {"evidence": row.evidence, "references": row.references, "conflict_words": row.conflict_words}
    return {**fields, "areas": row.areas, "basics": row.basics, **written}
