"""From the bytes of a table that people bring to its lines: which encoding it has, and what parts its cells."""

import codecs
import re
from collections.abc import Iterable

UTF8, UTF16, CP1252 = "utf-8-sig", "utf-16", "cp1252"
SEPARATORS = (",", ";", "\t")
# Letters of UTF-8 read as cp1252: a file that holds them and is no UTF-8 mixes the two.
MIXED = re.compile(rb"[\xc2\xc3][\x80-\xbf]")
NOT_IN_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")


class NoText(ValueError):
    """Bytes that are a text in none of the encodings; `line` is the first that is none."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(reason)
        self.line = line


def encoding_of(chunks: Iterable[bytes]) -> str:
    """The encoding of a file: UTF-8 with or without a mark, UTF-16 with one, else cp1252; raises NoText.

    Reads the whole of it and keeps none: a wrong letter may stand in the last line.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    line, utf8, doubt = 1, True, None
    for number, chunk in enumerate(chunks):
        if number == 0 and chunk.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
            return UTF16
        if utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                utf8 = False
        if doubt is None:
            doubt = doubt_of(chunk, line)
        line += chunk.count(b"\n")
    if utf8 and not decoder.getstate()[0]:
        return UTF8
    if doubt:
        raise doubt
    return CP1252


def doubt_of(chunk: bytes, line: int) -> NoText | None:
    """Why a part of a file that begins in this line is no cp1252 either."""
    wrong = NOT_IN_CP1252.search(chunk) or MIXED.search(chunk)
    if wrong is None:
        return None
    return NoText(line + chunk[: wrong.start()].count(b"\n"), "is neither UTF-8 nor cp1252 text")


def lines_of(content: bytes) -> list[str]:
    """The lines of a small file; raises NoText."""
    text = content.decode(encoding_of([content]), errors="strict")
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def separator_of(heading: str) -> str:
    """What parts the cells: the comma, the semicolon or the tab that the heading holds most of, outside of quotes."""
    bare = re.sub(r'"[^"]*"', "", heading)
    return max(SEPARATORS, key=bare.count)
