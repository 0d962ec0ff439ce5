"""The quarterly talk with a school: one page to look at, to print, and as a PDF; and what was promised in it."""

from typing import cast

from flask import Flask, abort, current_app, make_response, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.actor import Task
from portal.domain.promise import MOST_LETTERS, PromiseState
from portal.domain.quarters import Quarter, quarters_until
from portal.domain.rating import AREAS
from portal.municipality.progress import chosen_quarter
from portal.municipality.progress_flow import drawn_flow
from portal.municipality.progress_words import question_words
from portal.municipality.views import blueprint
from portal.operations.follow_promises import PromiseRefused, PromiseUnknown, add_promise, settle_promise
from portal.operations.review_school import Review, review_school
from portal.operations.show_progress import SchoolUnknown, show_grid
from portal.web.current import read_model, today
from portal.web.filters import static_folder
from portal.web.paper import Press, PressBusy, can_print
from portal.web.staff import current_actor, now
from portal.web.wait_table import point_row

__all__ = ["blueprint"]

PRESS = "review_press"
STYLES = ("paper-fonts.css", "sheet.css", "review.css")
FOR_SCHOOL = "school"
QUARTERS_AHEAD = 4

blueprint.add_app_template_filter(question_words, "question")
blueprint.add_app_template_filter(point_row, "said_row")


@blueprint.record
def set_up_press(state: BlueprintSetupState) -> None:
    """Each application has its own press for these pages."""
    state.app.extensions[PRESS] = Press(static_folder(cast(Flask, state.app)), STYLES)


@blueprint.get("/review")
def reviews() -> str:
    """The schools that there is a talk with."""
    quarter = chosen_quarter()
    grid = show_grid(current_actor(), quarter)
    counted = {key.school for key in grid.now}
    return render_template("municipality/reviews.html", grid=grid, counted=counted)


@blueprint.get("/review/<slug>")
def review(slug: str) -> str:
    """The talk's page: our own copy, or the one for the school."""
    return page(known_review(slug))


@blueprint.get("/review/<slug>/paper")
def review_paper(slug: str) -> Response | tuple[str, int]:
    """The same as a PDF; where none can be made, the page that says to print it from the browser."""
    found = known_review(slug)
    if not can_print():
        return page(found, why="no_press"), 503
    html = render_template("municipality/review_paper.html", **facts(found))
    try:
        made = cast(Press, current_app.extensions[PRESS]).make(html)
    except PressBusy:
        return page(found, why="busy"), 503
    answer = make_response(made)
    answer.mimetype = "application/pdf"
    answer.headers["Content-Disposition"] = f'inline; filename="{slug}-{found.quarter}.pdf"'
    return answer


@blueprint.post("/review/<slug>/promises")
def promise(slug: str) -> Response | tuple[str, int]:
    """Write down a promise; else the page again, with what was typed."""
    quarter, words = chosen_quarter(), request.form.get("words", "")
    try:
        add_promise(current_actor(), slug, quarter, words, due_quarter(request.form.get("due", "")), now())
    except SchoolUnknown:
        abort(404)
    except PromiseRefused:
        return page(known_review(slug), why="promise", typed=words), 400
    return redirect(url_for(".review", slug=slug, quarter=quarter, _anchor="promises"), 303)


@blueprint.post("/review/<slug>/promises/<int:number>")
def settle(slug: str, number: int) -> Response:
    """Say that a promise was kept or let go."""
    state = request.form.get("state", "")
    if state not in (PromiseState.KEPT, PromiseState.LET_GO):
        abort(400)
    try:
        settle_promise(current_actor(), slug, number, PromiseState(state), now())
    except PromiseUnknown:
        abort(404)
    return redirect(url_for(".review", slug=slug, quarter=chosen_quarter(), _anchor="promises"), 303)


def due_quarter(text: str) -> Quarter | None:
    """The quarter by whose end a promise is to be kept; words that are none are no term."""
    try:
        return Quarter.parse(text)
    except ValueError:
        return None


def known_review(slug: str) -> Review:
    """What the page shows; else there is no such page."""
    for_school = request.args.get("copy") == FOR_SCHOOL
    try:
        return review_school(current_actor(), read_model(), slug, chosen_quarter(), for_school=for_school)
    except SchoolUnknown:
        abort(404)


def page(found: Review, why: str = "", typed: str = "") -> str:
    """The page on the screen; `why` says what went wrong."""
    return render_template("municipality/review.html", **facts(found), why=why, typed=typed)


def facts(found: Review) -> dict[str, object]:
    """What both templates show."""
    unsaid = str(gettext("not shown")) if found.for_school else None
    return {
        "found": found,
        "drawn": drawn_flow(found.quarters, found.flow, "flow", found.school.name, found.figures, unsaid),
        "areas": AREAS,
        "today": today(),
        "may_write": current_actor().may(Task.WRITE),
        "ahead": quarters_until(found.quarter.back(-QUARTERS_AHEAD), QUARTERS_AHEAD),
        "most_letters": MOST_LETTERS,
    }
