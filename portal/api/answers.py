"""How the open data answer: a page of records, links to the other pages, and whether a reader has it already."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from flask import Response, current_app, request
from werkzeug.datastructures import MultiDict

from portal import __version__
from portal.api.resources import PAGE_SIZE, Listing
from portal.domain.open_data import Record, as_document
from portal.operations.build_read_model import ReadModel

# Waits move with what people choose; the rest changes once a day.
FRESH_SECONDS = 60


def narrowed(listing: Listing, records: Sequence[Record], values: Mapping[str, Any]) -> list[Record]:
    """The records that all filters let through."""
    found: Iterable[Record] = records
    for one in listing.filters:
        if (value := values.get(one.parameter.name)) is not None:
            found = [record for record in found if one.matches(record, value)]
    return list(found)


def as_json(document: Mapping[str, Any]) -> Response:
    """A document with its members in the order in which they are declared."""
    return Response(json.dumps(document, ensure_ascii=False, separators=(",", ":")), mimetype="application/json")


def page_answer(listing: Listing, records: Sequence[Record], values: Mapping[str, Any]) -> Response:
    """One page of the records with how many there are, and links to the others; past the last one it is empty."""
    size, number = values.get("pageSize", PAGE_SIZE), values.get("page", 1)
    pages = max(1, -(-len(records) // size))
    shown = records[(number - 1) * size : number * size]
    body = {"total": len(records), "page": number, "pageSize": size, "pages": pages}
    answer = as_json({**body, listing.name: [chosen(one, values.get("fields")) for one in shown]})
    return with_links(answer, page_links(number, pages))


def chosen(record: Any, names: Sequence[str] | None) -> dict[str, Any]:
    """A record as JSON has it, of it the wanted fields (None: all)."""
    document: dict[str, Any] = as_document(record)
    return document if names is None else {name: value for name, value in document.items() if name in names}


def page_links(number: int, pages: int) -> dict[str, Mapping[str, str]]:
    """Relation to what changes in the address of a page, for those that there are."""
    links = {"first": 1, "last": pages}
    if number > 1:
        links["prev"] = min(number - 1, pages)
    if number < pages:
        links["next"] = number + 1
    return {name: {"page": str(page)} for name, page in links.items()}


def with_links(answer: Response, links: Mapping[str, Mapping[str, str]]) -> Response:
    """The answer with links (RFC 8288) to this address with other values of some parameters."""
    told = []
    for relation, changes in links.items():
        asked = MultiDict(request.args)
        for name, value in changes.items():
            asked[name] = value
        told.append(f'<{request.path}?{urlencode(list(asked.items(multi=True)))}>; rel="{relation}"')
    answer.headers["Link"] = ", ".join(told)
    return answer


def conditional(answer: Response, *state: object) -> Response:
    """The answer with a tag made of what it was made from, or 304 where the reader has it already."""
    asked = (__version__, request.full_path, *state)
    tag = hashlib.blake2b("|".join(map(str, asked)).encode(), digest_size=12).hexdigest()
    # Weak: it stands for the answer however it is packed.
    answer.set_etag(tag, weak=True)
    answer.cache_control.public, answer.cache_control.max_age = True, FRESH_SECONDS
    answer.make_conditional(request)
    return answer


def state_of(model: ReadModel) -> tuple[object, ...]:
    """What all that is made of a read model depends on."""
    return model.stamp, current_app.config["ADVICE"]
