"""What the crawler found against what was expected, and changes that are too large to be shown unseen."""

from collections.abc import Iterable, Iterator

from flask import abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.maintainer.views import blueprint
from portal.maintainer.words import HELD_FIELDS, trouble_words, what_to_do
from portal.operations.review_held import NotHeld
from portal.operations.show_crawls import CrawlSummary
from portal.operations.what_waits import changes_held, changes_reviewed, crawls, let_through, take_change_back
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

blueprint.add_app_template_filter(trouble_words, "trouble")
blueprint.add_app_template_filter(what_to_do, "what_to_do")
blueprint.add_app_template_filter(lambda name: HELD_FIELDS.get(name, name), "held_field")

HELD = ("number", "school", "course", "field", "shown", "read", "quote", "page")
SITES = (
    "crawl",
    "school",
    "pages",
    "pages_expected",
    "listings",
    "listings_expected",
    "trouble",
    "why",
    "action",
    "lost",
)


@blueprint.get("/crawls")
def crawl_runs() -> str | Response:
    """The last crawls."""
    runs = crawls(current_actor())
    if request.args.get("format") == "csv":
        return csv_answer("crawls", SITES, site_rows(runs))
    return render_template("maintainer/crawls.html", runs=runs)


def site_rows(runs: Iterable[CrawlSummary]) -> Iterator[tuple[object, ...]]:
    """A line for each site that was not as expected."""
    for run in runs:
        for site in run.sites:
            found = (site.pages, site.expected_pages, site.listings, site.expected_listings)
            words = (site.trouble, site.why, site.action, " ".join(site.lost_fields))
            yield (run.finished_at.isoformat(), site.provider, *found, *words)


@blueprint.get("/held")
def held() -> str | Response:
    """Changes that wait for a person."""
    changes = changes_held(current_actor())
    if request.args.get("format") == "csv":
        rows = ((one.number, one.school, one.course, one.field, one.before, one.after) for one in changes)
        more = ((one.quote, one.source_url) for one in changes)
        return csv_answer("held", HELD, [(*row, *rest) for row, rest in zip(rows, more, strict=True)])
    return render_template("maintainer/held.html", changes=changes, reviewed=changes_reviewed(current_actor()))


@blueprint.post("/held/<int:number>")
def accept_change(number: int) -> Response:
    """Let a change through, or show again what stood there before."""
    step = take_change_back if request.form.get("answer") == "back" else let_through
    try:
        step(current_actor(), number, now())
    except NotHeld:
        abort(404)
    return redirect(url_for(".held", done="yes"), 303)
