"""The OpenAPI document of the open data, made from the declarations that requests are read and answered by."""

from collections.abc import Iterable
from typing import Any

from portal.api.parameters import Parameter
from portal.api.resources import CHANGES, LISTINGS, Listing, fields_parameter
from portal.api.samples import Samples
from portal.api.schemas import Schema, properties_of, reference, schema_name, schemas_of, selection
from portal.api.search import SEARCH
from portal.api.versions import API_VERSION
from portal.domain.open_data import Resource
from portal.domain.open_regions import ChangeRecord, MunicipalityWhole
from portal.domain.open_schools import OfferingRecord
from portal.domain.open_search import FoundOffering, SearchAnswer

Document = dict[str, Any]
ABOUT = (
    "Everything that the portal knows of Dutch language schools for newcomers: what is offered where, the waits and "
    "who told of them, ratings of municipalities with the schools' replies, pass counts, quality marks. Each value "
    "says what it rests on and of which day it is. What is not known is null. Counts of few people are not told. "
    "Nobody needs a key."
)
LICENCE = {"name": "CC0 1.0", "identifier": "CC0-1.0"}
TRY_AGAIN = "Tag of an answer that you have: where it still holds, 304 comes without a body."
PARTS = {Resource.MUNICIPALITIES: MunicipalityWhole}


def openapi_document(samples: Samples, address: str, contact: str) -> Document:
    """The whole document: `address` is where the interface stands, `contact` whom to write to."""
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Taalschoolkiezer",
            "version": API_VERSION,
            "description": ABOUT,
            "license": LICENCE,
            "contact": {"name": "Taalschoolkiezer", "email": contact, "url": address.removesuffix("/api/v1") or "/"},
        },
        "servers": [{"url": address}],
        "tags": [{"name": name} for name in (*(one.value for one in Resource), "changes")],
        "paths": paths(samples),
        "components": components(),
    }


def paths(samples: Samples) -> Document:
    """Every address with what can be asked and what comes back."""
    found: Document = {
        "/offerings": {"get": search_operation(samples)},
        "/offerings/{key}": {"get": one_operation(OfferingRecord, "One offering.", samples)},
    }
    for listing in LISTINGS.values():
        name = listing.kind.resource.value
        found[f"/{name}"] = {"get": list_operation(listing, samples)}
        found[f"/{name}/{{key}}"] = {
            "get": one_operation(whole_kind(listing), f"One of them: {listing.words}", samples)
        }
    return {**found, "/changes": {"get": changes_operation(samples)}}


def whole_kind(listing: Listing) -> type:
    """What is told of one record alone, which may be more than in the list."""
    return PARTS.get(listing.kind.resource, listing.kind)


def search_operation(samples: Samples) -> Document:
    """The search."""
    words = "The search of the pages: the same questions, the same order, and why each offering stands where it stands."
    answer = ok("A page of choices, the best first.", reference("SearchPage"), paged=True)
    responses = {"200": answer, "302": response("Redirect"), **refusals(400, 304, 429)}
    return operation("searchOfferings", "offerings", words, described(SEARCH, samples), responses)


def list_operation(listing: Listing, samples: Samples) -> Document:
    """A list of records."""
    answer = ok("A page of records, by id.", reference(f"{schema_name(listing.kind)}Page"), paged=True)
    responses = {"200": answer, **refusals(400, 304, 429)}
    tag = listing.kind.resource.value
    return operation(f"list{camel(tag)}", tag, listing.words, described(listing.parameters, samples), responses)


def one_operation(kind: type, words: str, samples: Samples) -> Document:
    """One record by its id."""
    resource: Resource = kind.resource  # type: ignore[attr-defined]
    key: Document = {
        "name": "key",
        "in": "path",
        "required": True,
        "description": "The record's id.",
        "schema": {"type": "string", "minLength": 1},
    }
    if (known := samples.key(resource)) is not None:
        key["example"] = known
    asked = [key, *described([fields_parameter(kind)], samples)]
    responses = {"200": ok("The record.", either(kind)), **refusals(400, 404, 304, 429)}
    return operation(f"show{camel(resource.value)}", resource.value, words, asked, responses)


def changes_operation(samples: Samples) -> Document:
    """What changed."""
    words = (
        "What came, changed or went, oldest first. Begin without `after`, or read everything and begin at its moment "
        "with `since`; go on with the `after` of each answer. Nothing is missed and nothing comes twice."
    )
    responses = {"200": ok("Changes.", reference("Changes"), paged=True), **refusals(400, 304, 429)}
    return operation("followChanges", "changes", words, described(CHANGES, samples), responses)


def operation(name: str, tag: str, words: str, asked: list[Document], responses: Document) -> Document:
    """One method of one address."""
    return {
        "operationId": name,
        "tags": [tag],
        "summary": words.split(".")[0].split(":")[0],
        "description": words,
        "parameters": [*asked, {"$ref": "#/components/parameters/IfNoneMatch"}],
        "responses": responses,
    }


def described(declared: Iterable[Parameter], samples: Samples) -> list[Document]:
    """Parameters with examples that this portal has an answer to."""
    found = []
    for one in declared:
        document = one.described()
        if (example := samples.of(one.name, one.example)) is not None:
            document["example"] = example
        found.append(document)
    return found


def ok(words: str, schema: Schema, *, paged: bool = False) -> Document:
    """An answer with data."""
    names = ("API-Version", "ETag", "RateLimit-Policy", "RateLimit", *(("Link",) if paged else ()))
    return {
        "description": words,
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
        "content": {"application/json": {"schema": schema}},
    }


def refusals(*codes: int) -> Document:
    """The other answers by their codes."""
    names = {304: "NotModified", 400: "BadRequest", 404: "NotFound", 429: "TooManyRequests"}
    return {str(code): response(names[code]) for code in codes}


def response(name: str) -> Document:
    """An answer by its name."""
    return {"$ref": f"#/components/responses/{name}"}


def either(kind: type) -> Schema:
    """A whole record, or the fields of it that were asked for."""
    return {"anyOf": [reference(schema_name(kind)), reference(f"{schema_name(kind)}Selection")]}


def camel(name: str) -> str:
    """A name of several words as one."""
    return "".join(part.capitalize() for part in name.split("-"))


def components() -> Document:
    """What is named in several places."""
    kinds = [*(one.kind for one in LISTINGS.values()), *PARTS.values(), OfferingRecord, FoundOffering, ChangeRecord]
    selections = {f"{schema_name(kind)}Selection": selection(kind) for kind in kinds}
    pages = {f"{schema_name(one.kind)}Page": page_schema(one) for one in LISTINGS.values()}
    searched = {"SearchPage": search_schema(), "Changes": changes_schema(), "Problem": PROBLEM}
    parts = schemas_of([*kinds, SearchAnswer])
    del parts["SearchAnswer"]
    schemas = {**parts, **selections, **pages, **searched}
    return {
        "schemas": dict(sorted(schemas.items())),
        "parameters": {"IfNoneMatch": IF_NONE_MATCH},
        "responses": RESPONSES,
        "headers": HEADERS,
    }


def page_schema(listing: Listing) -> Schema:
    """A page of records."""
    counts = {
        "total": "How many records there are",
        "page": "The number of this page",
        "pageSize": "How many records a page has at most",
        "pages": "How many pages there are",
    }
    members: Document = {name: {"type": "integer", "description": words} for name, words in counts.items()}
    return closed({**members, listing.name: {"type": "array", "items": either(listing.kind)}})


def search_schema() -> Schema:
    """A page of the search."""
    members = properties_of(SearchAnswer)
    members["offerings"] |= {"items": either(FoundOffering)}
    members["fastest"] = {**members["fastest"], "anyOf": [*either(FoundOffering)["anyOf"], {"type": "null"}]}
    return closed(members)


def changes_schema() -> Schema:
    """Changes with the point to go on from."""
    return closed(
        {
            "after": {"type": "string", "description": "Ask for what comes after this next time"},
            "more": {"type": "boolean", "description": "True where there is more already"},
            "changes": {"type": "array", "items": either(ChangeRecord)},
        }
    )


def closed(members: Document) -> Schema:
    """An object of these members, all there and no others."""
    return {"type": "object", "properties": members, "required": list(members), "additionalProperties": False}


FAULT = closed({"name": {"type": "string"}, "reason": {"type": "string"}})
PROBLEM: Schema = {
    "type": "object",
    "description": "What went wrong (RFC 9457).",
    "properties": {
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": ["string", "null"]},
        "invalidParams": {"type": "array", "items": FAULT, "description": "Each parameter that cannot be read"},
    },
    "required": ["status", "title", "detail"],
    "additionalProperties": False,
}
IF_NONE_MATCH = {
    "name": "If-None-Match",
    "in": "header",
    "description": TRY_AGAIN,
    "schema": {"type": "string"},
    "example": 'W/"0"',
}


def header(words: str, example: str) -> Document:
    """A header of an answer."""
    return {"description": words, "schema": {"type": "string"}, "example": example}


HEADERS: Document = {
    "API-Version": header("The whole version of the interface.", API_VERSION),
    "ETag": header("Tag of this answer, for If-None-Match.", 'W/"5f1d"'),
    "Link": header("The first, previous, next and last page (RFC 8288).", '</api/v1/providers?page=2>; rel="next"'),
    "RateLimit-Policy": header("How many requests a network may make in so many seconds.", '"hour";q=10000;w=3600'),
    "RateLimit": header("How many are left, and in how many seconds it begins anew.", '"hour";r=9999;t=1800'),
    "Retry-After": header("After how many seconds to come back.", "1800"),
    "Location": header("The same question with the postcode cut to four digits.", "/api/v1/offerings?postcode=3511"),
}


def refusal(words: str, *headers: str) -> Document:
    """A problem document."""
    return {
        "description": words,
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in ("API-Version", *headers)},
        "content": {"application/problem+json": {"schema": reference("Problem")}},
    }


RESPONSES: Document = {
    "BadRequest": refusal("A parameter is not known here or cannot be read; each is named."),
    "NotFound": refusal("There is no such record."),
    "TooManyRequests": refusal("The network has had its share of this hour.", "Retry-After"),
    "NotModified": {"description": "What you have still holds."},
    "Redirect": {
        "description": "A full postcode is never looked at: the same question with four digits of it.",
        "headers": {"Location": {"$ref": "#/components/headers/Location"}},
    },
}
