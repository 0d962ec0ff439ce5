"""Newcomers' pages are made once for a version of the data, a language and a question, and sent again from memory.

Limits, log, figures and the count of first places go on as if each were made anew. Nothing that a person alone sees,
and nothing that asks the database, is among the pages; the keys are hashes with a key that leaves with the process.
"""

from functools import lru_cache
from hashlib import blake2b
from secrets import token_bytes
from typing import Any, cast
from urllib.parse import urlencode

from flask import Flask, Response, current_app, g, request, request_finished
from prometheus_client import Counter, Gauge
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from portal.operations.refresh_catalogue import ReadModel
from portal.web.code_stamp import code_stamp
from portal.web.current import FIRST_PLACE, note_first_place, read_model
from portal.web.metrics import ALONE, NAME
from portal.web.page_store import KeptAnswer, PageStore
from portal.web.shared_pages import SharedPages, shared_pages

# Pages that follow from the read model, the language and the address alone.
KEPT = frozenset(
    f"public.{name}"
    for name in (
        *("search", "search_map", "why", "worth_waiting", "compare", "my_list", "term", "costs"),
        *("course", "help_near", "contracted", "embed_box", "embed_list", "embed_list_document", "make_embed"),
        *("method", "sources", "rules", "before_you_sign", "for_helpers", "stories", "story"),
        *("privacy", "accessibility", "translations", "terms", "open_dictionary"),
    )
)
LONGEST_QUERY = 1_000
MEGABYTE = 1_000_000
STORE, SHARED, SALT = "page_store", "shared_pages", token_bytes(32)
ASKED = Counter(f"{NAME}_page_cache", "Pages asked for that may be kept", ["outcome"], registry=ALONE)
HIT, FROM_OTHERS, MISS = (ASKED.labels(outcome) for outcome in ("hit", "shared", "miss"))
BYTES = Gauge(f"{NAME}_page_cache_bytes", "Kept pages", registry=ALONE, multiprocess_mode="livesum")


def init_app(app: Flask) -> None:
    """Keep pages, if there is room for them; after the limits, which hold for kept ones too."""
    room = int(app.config["PAGE_CACHE_MEGABYTES"] * MEGABYTE)
    if room <= 0:
        return
    app.extensions[STORE] = PageStore(room)
    app.extensions[SHARED] = shared_pages(app.config["REDIS_URL"], str(app.config["SECRET_KEY"]))
    app.extensions[f"{SHARED}.stamp"] = code_stamp(app) if app.extensions[SHARED] else ""
    app.before_request(answer_again)
    app.teardown_request(end)
    request_finished.connect(keep, app)


class Asked:
    """A request whose answer may be kept: its version of the data, what it asks for, and the key of that."""

    def __init__(self, model: ReadModel) -> None:
        self.model = model
        # A catalogue that stays while referrals are counted is the same data; only without an index, which may come
        # back to the same catalogue, the model tells pages apart.
        self.version = model.catalogue if model.index else model
        self.is_for_others = True
        self.packing = packing(request.headers.get("Accept-Encoding", ""), current_app.config["COMPRESS_ALGORITHM"])
        # In which order the questions were asked makes no difference, but several answers to one have theirs.
        asked = urlencode(sorted(request.args.items(multi=True), key=lambda pair: pair[0]))
        self.told = "\n".join((request.host_url, request.root_path, request.path, asked, self.packing))
        self.key = blake2b(self.told.encode(), key=SALT, digest_size=16).digest()

    @property
    def told_to_all(self) -> str:
        """What hosts know an answer by: also the code, the data and the day that it was made from."""
        model = self.model
        data = (model.catalogue.version, model.catalogue.today, model.referrals.number, model.index_name)
        return "\n".join((current_app.extensions[f"{SHARED}.stamp"], *map(str, data), self.told))


def store() -> PageStore:
    """That of the application at hand."""
    return cast(PageStore, current_app.extensions[STORE])


def may_be_kept() -> bool:
    """Whether a request asks for a page that everybody gets alike; who is signed in gets none of these."""
    return (
        request.endpoint in KEPT
        and request.method in ("GET", "HEAD")
        and len(request.query_string) <= LONGEST_QUERY
        and not any(name in request.headers for name in ("Cookie", "Authorization", "Range"))
    )


def answer_again() -> Response | None:
    """The kept answer; None where it has to be made."""
    if not may_be_kept():
        return None
    asked = Asked(read_model())
    own = store()
    own.turn_to(asked.version)
    kept = own.find_or_begin(asked.key)
    (HIT if kept else MISS).inc()
    if kept is None:
        g.asked = asked
        kept = from_others(asked)
    return answered(kept) if kept else None


def from_others(asked: Asked) -> KeptAnswer | None:
    """What another host made."""
    shared = cast(SharedPages | None, current_app.extensions[SHARED])
    found = shared.find(asked.told_to_all) if shared else None
    if found:
        FROM_OTHERS.inc()
        store().keep(asked.version, asked.key, found)
    return found


def answered(kept: KeptAnswer) -> Response:
    """The answer once more; only that it still holds, where the reader has it."""
    if kept.first:
        note_first_place(kept.first)
    g.kept_answer = True
    response = Response(kept.body, headers=list(kept.headers))
    if "If-None-Match" in request.headers:
        response.make_conditional(request)
    return response


def keep(app: Flask, response: Response, **rest: Any) -> None:
    """Keep an answer that was made, packed and dressed like every other."""
    asked: Asked | None = g.get("asked")
    if asked is None or not asked.is_for_others or "kept_answer" in g or request.method != "GET":
        return
    if not is_for_all(response, asked.packing):
        return
    body = response.get_data()
    tag = ("ETag", f'"{blake2b(body, digest_size=16).hexdigest()}"')
    answer = KeptAnswer((*response.headers.items(), tag), body, g.get(FIRST_PLACE))
    own = store()
    own.keep(asked.version, asked.key, answer)
    BYTES.set(own.size)
    shared = cast(SharedPages | None, app.extensions[SHARED])
    # Not what was begun with other data than these.
    if shared and read_model() is asked.model:
        shared.keep(asked.told_to_all, answer)


def keep_for_nobody() -> None:
    """What a fault of this moment left out of an answer is not kept from the next one who asks."""
    if "asked" in g:
        g.asked.is_for_others = False


def is_for_all(response: Response, packed: str) -> bool:
    """Whether an answer may be given to the next one who asks: a whole page, with nothing in it for one person."""
    headers = response.headers
    return (
        response.status_code == 200
        and not (response.is_streamed or response.direct_passthrough)
        and not any(name in headers for name in ("Set-Cookie", "ETag", "Clear-Site-Data"))
        and "no-store" not in headers.get("Cache-Control", "")
        and headers.get("Content-Encoding", packed) == packed
    )


def end(error: BaseException | None = None) -> None:
    """Whoever waits for the answer gets it now, or makes it."""
    asked: Asked | None = g.get("asked")
    if asked is not None:
        store().end(asked.key)


@lru_cache(200)
def packing(accepted: str, ours: tuple[str, ...]) -> str:
    """How an answer to a reader of these packings is packed; empty where it is not."""
    return parse_accept_header(accepted, Accept).best_match(ours) or ""
