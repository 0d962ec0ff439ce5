"""A person's own list of courses: kept in the address or in the browser, never here; shown, compared and handed on."""

from collections.abc import Sequence
from urllib.parse import urlencode

from flask import redirect, render_template, request
from werkzeug.wrappers import Response

from portal.domain.criteria import SearchCriteria
from portal.operations.compare_offerings import compare_offerings
from portal.operations.list_offerings import MOST_LISTED, list_offerings
from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.kept_list import answers, asked, carried, list_address, listed
from portal.web.paper import can_print
from portal.web.qr import qr_code
from portal.web.search_form import SearchForm, cut_postcode
from portal.web.words import DRIVERS

__all__ = ["blueprint"]

FEWEST_COMPARED = 2

blueprint.add_app_template_global(answers, "list_answers")
blueprint.add_app_template_global(list_address, "list_address")
blueprint.add_app_template_global(listed, "listed")
blueprint.add_app_template_global(qr_code, "qr_code")
blueprint.add_app_template_global(can_print, "can_print")
blueprint.add_app_template_global(lambda: MOST_LISTED, "most_listed")
blueprint.add_app_template_filter(DRIVERS.__getitem__, "driver_word")


@blueprint.get("/list")
def my_list() -> str | Response:
    """The courses on the list, with the ways to compare, print and hand it on."""
    if (whole := cut_away()) is not None:
        return whole
    model = read_model()
    found = list_offerings(model, criteria(), carried())
    return render_template(
        "public/list.html", catalogue=model.catalogue, found=found, form=form(), taken_off=taken_off(found.ids)
    )


@blueprint.get("/compare")
def compare() -> str | Response:
    """Two to four courses side by side, question by question."""
    if (whole := cut_away()) is not None:
        return whole
    model = read_model()
    found = compare_offerings(model, criteria(), carried())
    enough = len(found.listed.entries) >= FEWEST_COMPARED
    return render_template(
        "public/compare.html", catalogue=model.catalogue, found=found, form=form(), enough=enough, why=why_address()
    )


def form() -> SearchForm:
    """The answers of the address on the fields of the search form."""
    return SearchForm(asked(), today=read_model().catalogue.today)


def criteria() -> SearchCriteria:
    """The answers of the address as a domain value; what is not well formed was not answered."""
    bound = form()
    return bound.criteria() if bound.validate() else SearchCriteria()


def cut_away() -> Response | None:
    """The way to the same page with four digits instead of a whole postcode; None where there is nothing to cut."""
    cut = cut_postcode(request.args)
    return None if cut is None else redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")


def taken_off(there: Sequence[str]) -> tuple[str, str] | None:
    """The id and school of the course that was just taken off the list, so that it can be put back."""
    catalogue, was = read_model().catalogue, request.args.get("was", "")
    row = catalogue.position.get(was)
    return None if row is None or was in there else (was, catalogue.offerings[row].provider.name)


def why_address() -> str:
    """The beginning of the address that explains why one course stands above another for this person."""
    return f"{list_address('why', ())}{'&' if answers() else '?'}"
