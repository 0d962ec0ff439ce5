"""Newcomers' pages and searches of programs are made once for a version of the data, a language and a question.

They are sent again from memory. A kept page is found before the application is asked at all; limits, log, figures and
the count of first places go on as if it were made anew. Nothing that a person alone sees is among the pages, and
nothing that asks the database but a school's page, which draws what was said of its waits; the keys are hashes with a
key that leaves with the process.
"""

import os
import re
import time
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import blake2b
from secrets import token_bytes
from typing import TYPE_CHECKING, Any, cast

from flask import Flask, Response, g, request, request_finished
from prometheus_client import Counter, Gauge
from werkzeug.datastructures import Accept
from werkzeug.http import parse_accept_header

from portal.operations.build_read_model import ReadModel
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.web.code_stamp import code_stamp
from portal.web.current import FIRST_PLACE, READ_MODEL, day_of
from portal.web.limits import LEFT, POLICY, admits, kind_of, share_headers
from portal.web.metrics import ALONE, NAME, SHARED, count_request
from portal.web.page_store import KeptAnswer, PageStore
from portal.web.page_turns import PageTurns
from portal.web.request_log import note_request
from portal.web.shared_pages import SharedPages, shared_pages

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

# Pages that follow from the read model, the language and the address alone: that of a school also from what learners
# tell, which is counted by the number of the referrals.
PAGES_KEPT = (
    *("search", "search_map", "why", "worth_waiting", "compare", "my_list", "term", "costs"),
    *("provider", "course", "help_near", "contracted"),
    *("embed_box", "embed_list", "embed_list_document", "make_embed"),
    *("method", "sources", "rules", "before_you_sign", "for_helpers", "stories", "story"),
    *("privacy", "accessibility", "translations", "terms", "open_dictionary"),
)
KEPT = frozenset({*(f"public.{name}" for name in PAGES_KEPT), "api.offerings"})
LONGEST_QUERY = 1_000
# Stands in the query of every question that has words, and in the path of a school's page.
WORDS, SCHOOL = re.compile("(?:q|%71)="), "/provider/"
MEGABYTE = 1_000_000
PAGES, SALT = "page_cache", token_bytes(32)
ASKED = "taalschoolkiezer.asked"
OF_ONE_PERSON = ("HTTP_AUTHORIZATION", "HTTP_RANGE")
OUTCOMES = Counter(f"{NAME}_page_cache", "Pages asked for that may be kept", ["outcome"], registry=ALONE)
HIT, FROM_OTHERS, OUTDATED, MISS = (OUTCOMES.labels(outcome) for outcome in ("hit", "shared", "outdated", "miss"))
BYTES = Gauge(f"{NAME}_page_cache_bytes", "Kept pages", registry=ALONE, multiprocess_mode="livesum")


def init_app(app: Flask) -> None:
    """Have pages made by turns, and keep them as far as there is room."""
    pages = app.extensions[PAGES] = KeptPages(app, int((app.config["PAGE_CACHE_MEGABYTES"] or 0) * MEGABYTE))
    app.wsgi_app = pages  # type: ignore[assignment]
    request_finished.connect(pages.keep, app)


@dataclass(slots=True)
class Asked:
    """A request whose answer may be kept: its data, what it asks for, and when it came.

    `rests_on` is what may change while the catalogue stays: the word index, or the number of what learners tell.
    """

    model: ReadModel
    told: str
    rests_on: str | int | None
    packing: str
    began: float
    is_for_others: bool = True

    @property
    def version(self) -> object:
        """What an answer holds for as long as it is the same: also while referrals are counted that move nothing."""
        return self.model.catalogue

    @property
    def key(self) -> bytes:
        """What the answer is kept under."""
        return blake2b(self.told.encode("utf-8", "surrogatepass"), key=SALT, digest_size=16).digest()


class KeptPages:
    """Stands before the application: answers with what is kept, has the rest made, and keeps what may be kept."""

    def __init__(self, app: Flask, room: int) -> None:
        self.store, self.turns = PageStore(room), PageTurns()
        # The processes of one server have a folder for their figures.
        folder, secret = os.environ.get(SHARED), str(app.config["SECRET_KEY"])
        self.shared: SharedPages | None = None
        if room > 0:
            self.shared = shared_pages(app.config["REDIS_URL"], folder, room, secret)
        self.stamp = code_stamp(app) if self.shared else ""
        self._app, self._make = app, app.wsgi_app
        self._paths: re.Pattern[str] | None = None

    def __call__(self, environ: "WSGIEnvironment", start: "StartResponse") -> Iterable[bytes]:
        """As WSGI has it."""
        asked = self._asked(environ)
        if asked is None:
            return self._make(environ, start)
        key = asked.key
        self.store.turn_to(asked.version)
        kept = self.store.find(key, asked.rests_on)
        (HIT if kept else MISS).inc()
        kept = kept or self._of_others(asked, key)
        if kept or environ["REQUEST_METHOD"] == "HEAD":
            return self._answered(kept, asked, environ, start)
        before = self.store.find_outdated(key)
        is_our_turn = self.turns.begin(key, waits=before is None)
        try:
            kept = self.store.find(key, asked.rests_on)
            if is_our_turn and not kept:
                environ[ASKED] = asked
                return self._make(environ, start)
            OUTDATED.inc(kept is None and before is not None)
            return self._answered(kept or before, asked, environ, start)
        finally:
            if is_our_turn:
                self.turns.end(key)

    def _asked(self, environ: "WSGIEnvironment") -> Asked | None:
        """The request, where everybody gets the same answer to it: these pages know no session (staff_cookie.py)."""
        current = cast(CurrentReadModel, self._app.extensions[READ_MODEL])
        query = environ.get("QUERY_STRING", "")
        if (
            environ["REQUEST_METHOD"] not in ("GET", "HEAD")
            or current.serving is None
            or len(query) > LONGEST_QUERY
            or any(name in environ for name in OF_ONE_PERSON)
            or not self._kept_paths().fullmatch(environ["PATH_INFO"])
        ):
            return None
        packed = packing(environ.get("HTTP_ACCEPT_ENCODING", ""), self._app.config["COMPRESS_ALGORITHM"])
        host = environ.get("HTTP_HOST") or f"{environ['SERVER_NAME']}:{environ['SERVER_PORT']}"
        where = [environ.get(name, "") for name in ("wsgi.url_scheme", "SCRIPT_NAME", "PATH_INFO")]
        model = current.get(day_of(self._app))
        # As a list, so that no sign in one part can be taken for the end of another.
        told = repr([host, *where, query, packed])
        return Asked(model, told, rests_on(model, environ["PATH_INFO"], query), packed, time.perf_counter())

    def _kept_paths(self) -> re.Pattern[str]:
        """The paths of the pages that are kept, and perhaps of others that look like them."""
        if self._paths is None:
            rules = {one.rule for one in self._app.url_map.iter_rules() if one.endpoint in KEPT}
            self._paths = re.compile("|".join(re.sub(r"<[^<>]*>", "[^/]+", rule) for rule in sorted(rules)))
        return self._paths

    def _of_others(self, asked: Asked, key: bytes) -> KeptAnswer | None:
        """What another process or host made."""
        found = self.shared.find(self._told_to_all(asked)) if self.shared else None
        if found:
            FROM_OTHERS.inc()
            self.store.keep(asked.version, key, found)
        return found

    def _told_to_all(self, asked: Asked) -> str:
        """What others know an answer by: also the code and the data that it was made from."""
        return "\n".join((self.stamp, asked.model.stamp, str(asked.rests_on), asked.told))

    def _answered(
        self, kept: KeptAnswer | None, asked: Asked, environ: "WSGIEnvironment", start: "StartResponse"
    ) -> Iterable[bytes]:
        """The answer once more; only that it still holds, where the reader has it."""
        # Who had their share gets the application's own word for it.
        if kept is None or not admits(self._app, kept.kind, environ):
            return self._make(environ, start)
        if kept.first:
            cast(CurrentReadModel, self._app.extensions[READ_MODEL]).first_places.note(kept.first)
        method, status = environ["REQUEST_METHOD"], 200
        headers = [*kept.headers, *share_headers(self._app, kept.kind, environ).items()]
        if "HTTP_IF_NONE_MATCH" in environ:
            response = Response(kept.body, headers=headers)
            response.make_conditional(environ)
            sent, status = response(environ, start), response.status_code
        else:
            start("200 OK", headers)
            sent = () if method == "HEAD" else (kept.body,)
        took = time.perf_counter() - asked.began
        count_request(method, kept.rule, status, took)
        note_request(environ, kept.rule, status, took, {"language": kept.language})
        return sent

    def keep(self, app: Flask, response: Response, **rest: Any) -> None:
        """Keep an answer that was made, packed and dressed like every other."""
        asked: Asked | None = request.environ.get(ASKED)
        if asked is None or not asked.is_for_others or not is_for_all(response, asked.packing):
            return
        live = asked.model.travel.known.live
        if live and live.failed_at >= asked.began:
            # The next one who asks may ask an engine that is there again.
            return
        answer = as_kept(response, asked.rests_on)
        self.store.keep(asked.version, asked.key, answer)
        BYTES.set(self.store.size)
        serving = cast(CurrentReadModel, app.extensions[READ_MODEL]).serving
        # Not what was begun with other data than these.
        if self.shared and serving is asked.model:
            self.shared.keep(self._told_to_all(asked), answer)


def rests_on(model: ReadModel, path: str, query: str) -> str | int | None:
    """What an answer rests on beside the catalogue; None where that is nothing."""
    if SCHOOL in path:
        return model.referrals.number
    return model.index.version if model.index and WORDS.search(query) else None


def as_kept(response: Response, rests_on: str | int | None) -> KeptAnswer:
    """An answer as it is sent again: with a name of its content, where it has none, and what is noted of it.

    What is left of the asker's share is told to each anew.
    """
    body = response.get_data()
    tag = f'"{blake2b(body, digest_size=16).hexdigest()}"'
    more = {"Content-Length": str(len(body)), "ETag": tag}
    lasting = [one for one in response.headers.items() if one[0] not in (POLICY, LEFT)]
    headers = (*lasting, *(one for one in more.items() if one[0] not in response.headers))
    rule, kind = cast(Any, request.url_rule).rule, cast(str, kind_of(request.endpoint, "GET"))
    return KeptAnswer(headers, body, rule, kind, g.get("language"), g.get(FIRST_PLACE), rests_on)


def keep_for_nobody() -> None:
    """What a fault of this moment left out of an answer is not kept from the next one who asks."""
    if asked := request.environ.get(ASKED):
        asked.is_for_others = False


def is_for_all(response: Response, packed: str) -> bool:
    """Whether an answer may be given to the next one who asks: a whole page, with nothing in it for one person."""
    headers = response.headers
    return (
        request.endpoint in KEPT
        and response.status_code == 200
        and not (response.is_streamed or response.direct_passthrough)
        and not any(name in headers for name in ("Set-Cookie", "Clear-Site-Data"))
        and "no-store" not in headers.get("Cache-Control", "")
        and headers.get("Content-Encoding", packed) == packed
    )


@lru_cache(200)
def packing(accepted: str, ours: tuple[str, ...]) -> str:
    """How an answer to a reader of these packings is packed; empty where it is not."""
    return parse_accept_header(accepted, Accept).best_match(ours) or ""
