"""Open data under /api/v1: the search, every kind of record, and what changed."""

from functools import partial
from urllib.parse import urlencode

from flask import Blueprint, Response, abort, current_app, redirect, request, url_for
from werkzeug.wrappers import Response as AnyResponse

from portal.api.answers import as_json, chosen, conditional, narrowed, page_answer, page_links, state_of, with_links
from portal.api.openapi import openapi_document, whole_kind
from portal.api.parameters import QueryFaults, read_query
from portal.api.resources import CHANGES, LISTINGS, PAGE_SIZE, Listing, fields_parameter
from portal.api.samples import Samples
from portal.api.search import read_search, search_answer, search_document, without_letters
from portal.api.versions import API_VERSION, PREFIX
from portal.domain.open_data import Resource
from portal.domain.open_schools import OfferingRecord
from portal.operations.follow_changes import Wanted, follow_changes, last_change
from portal.operations.load_open_records import whole_record
from portal.web.answered_search import answered_search
from portal.web.errors import problem
from portal.web.limits import API, share_headers
from portal.web.open_book import open_book

OPEN = {
    "API-Version": API_VERSION,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "API-Version, ETag, Link, RateLimit, RateLimit-Policy, Retry-After",
}
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}
blueprint = Blueprint("api", __name__, url_prefix=PREFIX)


@blueprint.after_app_request
def open_to_all(response: Response) -> Response:
    """Tell which version answered and what is left of the share, and let any site read it."""
    if request.path == PREFIX or request.path.startswith(f"{PREFIX}/"):
        response.headers.update(OPEN)
        if request.method == "OPTIONS":
            response.headers.update(PREFLIGHT)
        response.headers.update(share_headers(current_app, API, request.environ))
    return response


@blueprint.errorhandler(QueryFaults)
def not_understood(error: QueryFaults) -> Response:
    """Name each parameter that cannot be read."""
    faults = [{"name": one.name, "reason": one.reason} for one in error.faults]
    return problem(400, "Bad Request", "A parameter cannot be read.", invalidParams=faults)


@blueprint.get("")
def description() -> AnyResponse:
    """The readable description stands among the pages."""
    return redirect(url_for("api_page.page"))


@blueprint.get("/openapi.json")
def openapi() -> Response:
    """The description of all this for programs."""
    read_query((), request.args)
    book = open_book()
    address = (current_app.config["PUBLIC_ADDRESS"] or "").rstrip("/") + PREFIX
    document = openapi_document(Samples(book), address, current_app.config["CONTACT"])
    return conditional(as_json(document), API_VERSION, *state_of(book.model))


@blueprint.get("/offerings")
def offerings() -> AnyResponse:
    """The search as data: the parameters and the order of the search page."""
    cut = without_letters(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    book = open_book()
    criteria, names = read_search(request.args, book.model.catalogue.today)
    result = answered_search(book.model, criteria)
    told = search_answer(result, book.schools)
    answer = with_links(as_json(search_document(told, names)), page_links(told.page, told.pages))
    return conditional(answer, *state_of(book.model))


def records(listing: Listing) -> Response:
    """A page of the records that are asked for."""
    values, book = read_query(listing.parameters, request.args), open_book()
    found = narrowed(listing, book.records(listing.kind.resource), values)
    return conditional(page_answer(listing, found, values), *state_of(book.model))


def record(kind: type, resource: Resource, key: str) -> Response:
    """One record."""
    values, book = read_query([fields_parameter(kind)], request.args), open_book()
    found = whole_record(book, resource, key)
    if found is None:
        abort(404, "There is no such record.")
    return conditional(as_json(chosen(found, values.get("fields"))), *state_of(book.model))


@blueprint.get("/changes")
def changes() -> Response:
    """What came, changed or went, oldest first: who goes on with `after` misses and repeats nothing."""
    values = read_query(CHANGES, request.args)
    wanted = Wanted(
        after=int(values.get("after", 0)),
        **{name: values.get(name) for name in ("since", "resource", "provider", "municipality")},
    )
    size, last = values.get("pageSize", PAGE_SIZE), last_change()
    found = follow_changes(wanted, size + 1)
    told, more = found[:size], len(found) > size
    after = told[-1].id if told else str(wanted.after)
    body = {"after": after, "more": more, "changes": [chosen(one, values.get("fields")) for one in told]}
    return conditional(with_links(as_json(body), {"next": {"after": after}} if more else {}), last)


for one in LISTINGS.values():
    name = one.kind.resource.value
    blueprint.add_url_rule(f"/{name}", f"list_{name}", partial(records, one), methods=["GET"])
    look_up = partial(record, whole_kind(one), one.kind.resource)
    blueprint.add_url_rule(f"/{name}/<key>", f"show_{name}", look_up, methods=["GET"])
look_up = partial(record, OfferingRecord, Resource.OFFERINGS)
blueprint.add_url_rule("/offerings/<key>", "show_offerings", look_up, methods=["GET"])
