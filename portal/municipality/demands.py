"""What the municipality demands of schools, and which schools meet it."""

from collections.abc import Iterator

from flask import Response, abort, render_template, request
from flask_babel import gettext
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response as AnyResponse
from wtforms import BooleanField, Form

from portal.domain.actor import Task, require
from portal.domain.demand import LIMITS, Demand, DemandKind
from portal.domain.routes import Level
from portal.domain.travel import rounded_minutes
from portal.municipality.region_page import about_changes, after, undo
from portal.municipality.views import blueprint
from portal.operations.check_demands import DemandCheck, check_demands
from portal.operations.set_demands import PARTS, demands_of, put_demands_back, set_demands
from portal.web.current import read_model
from portal.web.form_words import OwnWords
from portal.web.search_form import MOST_DIGITS, WholeNumber
from portal.web.staff import current_actor, now
from portal.web.staff_csv import csv_answer
from portal.web.staff_region_words import DEMANDS, FINDINGS, HOW_CHECKED, SHORT, SIGNS
from portal.web.words import LEVELS

__all__ = ["blueprint"]

PER_PAGE = 20

blueprint.add_app_template_filter(DEMANDS.__getitem__, "demand_word")
blueprint.add_app_template_filter(SHORT.__getitem__, "demand_short")
blueprint.add_app_template_filter(HOW_CHECKED.__getitem__, "how_checked")
blueprint.add_app_template_filter(FINDINGS.__getitem__, "finding_word")
blueprint.add_app_template_filter(SIGNS.__getitem__, "finding_sign")
blueprint.add_app_template_filter(rounded_minutes, "rounded_minutes")


def number(kind: DemandKind) -> WholeNumber:
    """The field of a demand that has a number; left empty, nothing is demanded."""
    return WholeNumber(DEMANDS[kind], *LIMITS[kind])


class DemandsForm(Form):
    """The list; the names of the fields are those of the kinds."""

    Meta = OwnWords

    evening = BooleanField(DEMANDS[DemandKind.EVENING])
    workplace = BooleanField(DEMANDS[DemandKind.WORKPLACE])
    childcare = BooleanField(DEMANDS[DemandKind.CHILDCARE])
    reports = BooleanField(DEMANDS[DemandKind.REPORTS])
    wait = number(DemandKind.WAIT)
    travel = number(DemandKind.TRAVEL)
    group_size = number(DemandKind.GROUP_SIZE)

    def chosen(self) -> Iterator[Demand]:
        """The demands of a valid form."""
        for kind in DemandKind:
            answer = self[kind.value].data
            if kind in LIMITS and answer is not None:
                yield Demand(kind, answer)
            elif kind not in LIMITS and answer:
                yield Demand(kind)


@blueprint.get("/demands")
def demands() -> str:
    """The list, as a form for those who decide."""
    kept = demands_of(current_actor())
    answers = {one.kind.value: True if one.most is None else one.most for one in kept}
    return demands_shown(DemandsForm(data=answers))


@blueprint.post("/demands")
def keep_demands() -> AnyResponse | tuple[str, int]:
    """Replace the list."""
    require(current_actor(), Task.DECIDE)
    form = DemandsForm(request.form)
    if not form.validate():
        return demands_shown(form), 400
    set_demands(current_actor(), form.chosen(), now())
    return after(".demands", "kept")


@blueprint.post("/demands/undo")
def undo_demands() -> AnyResponse:
    """Put the list back as it was."""
    return undo(put_demands_back, ".demands")


def demands_shown(form: DemandsForm) -> str:
    """The page with the list."""
    kept = demands_of(current_actor())
    return render_template("municipality/demands.html", form=form, demands=kept, **about_changes(PARTS))


@blueprint.get("/demands/schools")
def schools_checked() -> str | Response:
    """Which schools meet the list, by level and place."""
    asked, place = request.args.get("level", ""), request.args.get("place", "")
    if asked and asked not in set(Level):
        abort(404)
    found = check_demands(read_model(), current_actor(), Level(asked) if asked else None, place)
    if request.args.get("format") == "csv":
        return csv_answer("schools-and-demands", header(found), table(found))
    pages = max(1, -(-len(found.schools) // PER_PAGE))
    page = min(page_number(request.args.get("page", "")), pages)
    return render_template(
        "municipality/schools_checked.html",
        shown=found.schools[(page - 1) * PER_PAGE : page * PER_PAGE],
        page=page,
        pages=pages,
        found=found,
        level=asked,
        place=place,
        levels=LEVELS,
    )


def page_number(text: str) -> int:
    """A page's number from 1; what is none is 1."""
    return max(int(text), 1) if text.isascii() and text.isdigit() and len(text) <= MOST_DIGITS else 1


def header(found: DemandCheck) -> list[str]:
    """The names of the table's columns."""
    named = [f"{SHORT[one.kind]}{'' if one.most is None else f' ≤ {one.most}'}" for one in found.demands]
    about = (_("School"), _("Place"), _("Postcode"), _("Courses"), _("Minutes of travel"), _("Contract"), _("Advised"))
    return [*map(str, about), *named, gettext("Day")]


def table(found: DemandCheck) -> Iterator[list[object]]:
    """The table's rows."""
    yes, no = gettext("yes"), gettext("no")
    for one in found.schools:
        address = one.address
        minutes = None if one.minutes is None else rounded_minutes(one.minutes)
        yield [
            one.provider.name,
            address.city if address else None,
            address.postcode if address else None,
            one.courses,
            minutes,
            yes if one.contracted else no,
            yes if one.advised else no,
            *(str(FINDINGS[finding]) for finding in one.findings),
            found.today.isoformat(),
        ]
