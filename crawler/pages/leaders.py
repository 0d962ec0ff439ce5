"""Lists whose names and values stand on one line with a row of dots, or in typed text a gap, between them."""

import re

from crawler.pages.wording import fold

_LEADER = re.compile(
    r"^(?P<name>[^\n]{2,45}?)\s*(?:\.{4,}|(?:\. ){3,}\.?|_{4,})\s*(?P<value>(?=.*(?:\d|gratis|free))[^\s._].*)$"
)
_GAP = re.compile(r"^\s*(?P<name>\S(?:[^\n\t]{0,43}?\S)??)(?:\s*\.{3,}\s*|\t+ *| {3,})(?P<value>[^\s.].*)$")
# What a leader has in it, however long it is.
_ROWS = ("....", ". . .", "____")
_LEAST = 2


def named_lines(text: str) -> list[tuple[str, str]]:
    """The lines of a folded text, each with the name in front of its row of dots; empty where no line has one."""
    if not any(row in text for row in _ROWS):
        return []
    lines = [_parted(_LEADER.match(line), line) for line in text.split("\n")]
    return lines if any(name for name, _ in lines) else []


def typed_lines(text: str) -> list[tuple[str, str]]:
    """The same of text whose line breaks and gaps stand as typed; empty where fewer than two lines have a name."""
    lines = [_parted(_GAP.match(line), line) for line in text.splitlines() if line.strip()]
    return lines if sum(bool(name) for name, _ in lines) >= _LEAST else []


def _parted(match: re.Match[str] | None, line: str) -> tuple[str, str]:
    if match is None:
        return "", fold(line)
    return fold(match["name"]).rstrip(": "), fold(match["value"])
