"""What can be wrong with a provider's site, by which signs a run's report shows it, and what to do about each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

# Whether a person must look as long as it lasts, once when it begins, or only when there is time.
Urgency = Literal["always", "once", "never"]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One class of trouble and what to do about it."""

    name: str
    action: str
    urgency: Urgency


# The first of those that a site shows is its trouble.
_ALL = (
    Trouble("moved", "is it the same school? then its new base_url in the registry, else active: false", "once"),
    Trouble("blocked", "leave it alone and ask the school; if it objects: objected_on in the registry", "once"),
    Trouble("crawler_fault", "a fault of the crawler: mend it, then extract again", "always"),
    Trouble("unreachable", "wait for the next run", "once"),
    Trouble("gone", "does the school still exist? if not: active: false in the registry", "once"),
    Trouble("needs_browser", "put together by script and not read; ask the school, or active: false", "always"),
    Trouble("empty", "look at the site: closed, under construction, or in pictures only", "once"),
    Trouble("layout_changed", "compare a page with how it was read before, mend the reading, extract again", "always"),
    Trouble("fewer_pages", "see which pages fail or are no longer linked; seeds in the registry help", "always"),
    Trouble("places_missing", "does it still teach there? if not: places in the registry", "never"),
)
TROUBLES = {trouble.name: trouble for trouble in _ALL}

# Kinds of failures with what their particulars begin with or hold, and the trouble that they are a sign of.
SIGNS: tuple[tuple[str, str, str], ...] = (
    ("redirect|robots", "leads to ", "moved"),
    ("parked", "", "moved"),
    ("blocked", "", "blocked"),
    ("status", "^(401|403|429|451)$", "blocked"),
    ("robots", "^forbidden|^crawl-delay|answers 429", "blocked"),
    ("crawler|reading", "", "crawler_fault"),
    ("needs_browser", "", "needs_browser"),
    ("empty|content_type|too_large", "", "empty"),
    ("dns|refused", "", "gone"),
    ("status", "^(404|410)$", "gone"),
)
# Failures that say something of the whole site although pages came.
OF_THE_SITE = ("parked", "blocked", "crawler", "reading", "needs_browser", "empty")


def visit_trouble(record: dict[str, Any]) -> str | None:
    """The name of what was wrong with one visit by itself; `gone` is no more than a suspicion yet."""
    found = {sign for sign, _ in _signs(record)}
    if not found and not record["reached"]:
        return "unreachable"
    return next((name for name in TROUBLES if name in found), None)


def reasons(record: dict[str, Any]) -> str:
    """Why a visit failed, in few words: where the site moved to, the answer's number, or the kind of failure."""
    trouble = visit_trouble(record)
    told = {_reason(failure) for sign, failure in _signs(record) if sign == trouble}
    return ", ".join(sorted(told))


def _signs(record: dict[str, Any]) -> Iterator[tuple[str, dict[str, str]]]:
    for failure in record["failures"]:
        if not record["reached"] or failure["kind"] in OF_THE_SITE:
            yield _sign(failure), failure


def _sign(failure: dict[str, str]) -> str:
    for kinds, particulars, trouble in SIGNS:
        if re.fullmatch(kinds, failure["kind"]) and re.search(particulars, failure["detail"]):
            return trouble
    return "unreachable"


def _reason(failure: dict[str, str]) -> str:
    if target := re.search(r"leads to (\S+)", failure["detail"]):
        return f"to {target[1]}"
    return f"{failure['kind']} {failure['detail']}" if failure["kind"] == "status" else failure["kind"]
