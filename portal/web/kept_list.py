"""A person's own list of courses as addresses carry it: the courses' ids, and the answers that journeys rest on."""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from urllib.parse import quote, urlencode

from flask import request, url_for
from werkzeug.datastructures import MultiDict

from portal.domain.answers import QUARTER
from portal.domain.criteria import Hardest
from portal.domain.travel import Means
from portal.web.helping import HELPER, helping_answer
from portal.web.question_address import path_of

ID = re.compile(r"[A-Za-z0-9_-]{1,16}\Z", re.ASCII)
# Nobody's list is longer; what stands beyond in an address is not looked at.
MOST_LOOKED_AT = 12
# A name that takes more room would make the address too long for a QR code that an old phone can read.
LONGEST_PLACE = 40
# Where a person lives and how she travels go along in what she shares; the other answers stay on her own pages.
SHARED: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "postcode": re.compile(r"[1-9][0-9]{3}\Z", re.ASCII),
        "municipality": re.compile(r"GM[0-9]{4}\Z", re.ASCII),
        "mode": re.compile(rf"({'|'.join(Means)})\Z"),
    }
)
OWN: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "termEnd": QUARTER,
        "hardest": re.compile(rf"({'|'.join(Hardest)})\Z"),
        "balance": re.compile(r"[1-9]\Z", re.ASCII),
    }
)
ALL: Mapping[str, re.Pattern[str]] = MappingProxyType({**SHARED, **OWN})


def carried() -> tuple[str, ...]:
    """The ids in the address of this request, each once; what cannot be one is left in, cut to nothing.

    An id that is not whole counts as one that is gone.
    """
    asked = (one for one in request.args.getlist("o")[:MOST_LOOKED_AT] if one)
    return tuple(dict.fromkeys(one if ID.match(one) else "" for one in asked))


def listed() -> tuple[str, ...]:
    """The ids in the address that can be ids."""
    return tuple(filter(None, carried()))


def answers(*, shared: bool = False) -> dict[str, str]:
    """The answers in the address of this request that a list takes along; what is not well formed is left out."""
    given = request.args
    patterns = SHARED if shared else ALL
    # Looking first is much cheaper than a key that is missing.
    kept = {name: given[name] for name, one in patterns.items() if name in given and one.match(given[name])}
    place = given["place"].strip() if "place" in given else ""
    if place and "postcode" not in kept and len(quote(place)) <= LONGEST_PLACE:
        kept["place"] = place
    return kept if shared else {**kept, **dict(helping_answer())}


def asked() -> MultiDict[str, str]:
    """The answers as the search form reads them."""
    return MultiDict(answers())


def list_address(endpoint: str, ids: Iterable[str], *, shared: bool = False, **more: str) -> str:
    """The address of one of the list's pages with these courses; `shared` makes it whole, for other phones."""
    # Helper mode is among the answers, and never in what is shared.
    path = url_for(f"public.{endpoint}", _external=True, **{HELPER: None}) if shared else path_of(f"public.{endpoint}")
    values = urlencode({**answers(shared=shared), "o": list(ids), **more}, doseq=True)
    return f"{path}?{values}" if values else path
