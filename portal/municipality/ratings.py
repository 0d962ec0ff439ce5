"""Pages of a municipality's ratings: the list of a quarter, all of one school, and the table of everything."""

from flask import abort, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.exceptions import NotFound
from werkzeug.wrappers import Response

from portal.domain.actor import Task
from portal.domain.assessment import MOST_WORDS, quarters_open
from portal.domain.rubric import Area, Basic
from portal.municipality.views import blueprint
from portal.operations.begin_assessment import AlreadyRated, QuarterClosed, begin_assessment
from portal.operations.change_assessment import ChangedMeanwhile, SchoolUnknown, StepRefused, WordsRefused
from portal.operations.confirm_unchanged import NothingToConfirm, confirm_unchanged
from portal.operations.correct_rating import correct_rating
from portal.operations.list_assessments import SchoolList, list_assessments
from portal.operations.publish_assessments import publish_assessments
from portal.operations.show_rating_history import PublishedRating, all_own_ratings, show_own_ratings
from portal.operations.withdraw_rating import RatingUnknown, withdraw_rating
from portal.web.current import today
from portal.web.errors import answer
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer
from portal.web.staff_rating_words import refusal

__all__ = ["blueprint"]

LONGEST_SEARCH = 80
HEADER = (
    *("provider", "name", "municipality", "quarter", *Area, *Basic, "contract", "conflict", "unchanged"),
    *("published_on", "corrected_on", "withdrawn_on", "withdrawn_words", "reply"),
)
WHY = {
    QuarterClosed: _("This quarter cannot be judged: it has not begun, or is too long ago."),
    AlreadyRated: _("There is a rating of this quarter already. Open the school to correct it."),
    NothingToConfirm: _("There is no rating of the year before that could stay as it is."),
    StepRefused: _("This was withdrawn before."),
    ChangedMeanwhile: _("Somebody else changed this in the meantime. Look at it again."),
}


@blueprint.errorhandler(SchoolUnknown)
@blueprint.errorhandler(RatingUnknown)
def unknown_school(error: LookupError) -> Response | tuple[str, int]:
    """There is no such page."""
    return answer(NotFound())


@blueprint.get("/ratings")
def ratings() -> str | Response:
    """The schools of a quarter with where each judgement stands; as CSV all ratings that were ever published."""
    publish_assessments(today(), now(), current_actor().municipality)
    if request.args.get("format") == "csv":
        return csv_answer("ratings", HEADER, map(csv_row, all_own_ratings(current_actor())))
    return list_shown()


def asked_quarter() -> str:
    """The quarter of the address or form; else the newest."""
    quarters, asked = quarters_open(today()), request.values.get("quarter")
    return asked if asked in quarters else quarters[0]


def list_shown(why: object = None) -> str:
    """The list, with why something was not done."""
    search = request.values.get("search", "").strip()[:LONGEST_SEARCH]
    found: SchoolList = list_assessments(current_actor(), asked_quarter(), search, today())
    may_write = current_actor().may(Task.WRITE)
    return render_template(
        "municipality/ratings.html",
        found=found,
        search=search,
        quarters=quarters_open(today()),
        may_write=may_write,
        today=today(),
        why=why,
    )


def csv_row(one: PublishedRating) -> tuple[object, ...]:
    """One rating as a line of the table, with yes and no as the import reads them."""
    answers = (*one.basics.values(), one.contract, one.conflict, one.unchanged)
    days = (one.published_on, one.corrected_on, one.withdrawn_on)
    return (
        *(one.slug, one.school, one.municipality, one.quarter, *one.areas.values()),
        *(None if answer is None else "yes" if answer else "no" for answer in answers),
        *(day.isoformat() if day else None for day in days),
        *(one.withdrawn_words, one.reply),
    )


@blueprint.post("/ratings")
def begin_judgement() -> Response | tuple[str, int]:
    """Begin a judgement of a school, or say in one step that nothing changed."""
    slug, quarter = request.form.get("school", ""), request.form.get("quarter", "")
    try:
        if request.form.get("act") == "unchanged":
            number = confirm_unchanged(current_actor(), slug, quarter, today(), now())
            return redirect(url_for(".judgement", number=number), 303)
        number = begin_assessment(current_actor(), slug, quarter, today(), now())
    except (QuarterClosed, AlreadyRated, NothingToConfirm) as refused:
        return list_shown(WHY[type(refused)]), 409
    return redirect(url_for(".write_judgement", number=number), 303)


@blueprint.get("/ratings/schools/<slug>")
def school_ratings(slug: str) -> str:
    """All that the municipality published of one school, with every version."""
    return school_shown(slug)


def school_shown(slug: str, why: object = None, words_fault: object = None) -> str:
    """The page of one school, with why something was not done."""
    history = show_own_ratings(current_actor(), slug)
    return render_template(
        "municipality/school_ratings.html",
        history=history,
        may_write=current_actor().may(Task.WRITE),
        may_decide=current_actor().may(Task.DECIDE),
        why=why,
        words_fault=words_fault,
        asked=(request.view_args or {}).get("quarter"),
        typed=request.form.get("words", ""),
        most_words=MOST_WORDS,
    )


@blueprint.post("/ratings/schools/<slug>/<quarter>")
def change_published(slug: str, quarter: str) -> Response | tuple[str, int]:
    """Withdraw what is published, or begin a correction of it."""
    act = request.form.get("act")
    try:
        if act == "correct":
            number = correct_rating(current_actor(), slug, quarter, now())
            return redirect(url_for(".judgement", number=number), 303)
        if act != "withdraw":
            abort(400)
        withdraw_rating(current_actor(), slug, quarter, request.form.get("words", ""), today(), now())
    except (StepRefused, ChangedMeanwhile) as refused:
        return school_shown(slug, WHY[type(refused)]), 409
    except WordsRefused as told:
        return school_shown(slug, words_fault=refusal(*told.args)), 400
    return redirect(url_for(".school_ratings", slug=slug), 303)
