"""Bytes to text, and text to one plain spelling: spaces, dashes, quotes and digits as the grammars expect them."""

import re
import unicodedata

_HEADER_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_LATIN = {"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii", "iso-8859-15"}
_SIGNS = str.maketrans(
    {
        "\u00a0": " ", "\u202f": " ", "\u2007": " ", "\u2009": " ", "\u200a": " ", "\u2002": " ", "\u2003": " ",
        "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2212": "-",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "`": "'", "\u00b4": "'",
        "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"',
        "\u00ad": None, "\u200b": None, "\u200c": None, "\u200d": None, "\u200e": None, "\u200f": None,
        "\ufeff": None, "\u00bd": ",5", "\u00d7": "x", "\u2192": ">", "\u203a": ">", "\u2026": "...",
        "\u066b": ",", "\u066c": ".", "\u2022": "\n", "\u00b7": " | ",
        **{chr(0x0660 + digit): str(digit) for digit in range(10)},
    }
)  # fmt: skip


def decode(body: bytes, content_type: str) -> str:
    """The text of a page: byte order mark, then header, then meta element, then UTF-8, then windows-1252."""
    if body.startswith((b"\xff\xfe", b"\xfe\xff")):
        return body.decode("utf-16", errors="replace")
    for charset in (*_declared(body, content_type), "utf-8-sig", "cp1252"):
        try:
            return body.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    return body.decode("cp1252", errors="replace")


def _declared(body: bytes, content_type: str) -> list[str]:
    names = []
    if header := _HEADER_CHARSET.search(content_type):
        names.append(header.group(1).casefold())
    if meta := _META_CHARSET.search(body[:4096]):
        names.append(meta.group(1).decode("ascii", errors="replace").casefold())
    plain = ["cp1252" if name in _LATIN else name for name in names]
    return ["utf-8-sig" if name in ("utf-8", "utf8") else name for name in plain]


def fold(text: str) -> str:
    """Text in one spelling, white space folded to single spaces; line breaks stay."""
    plain = text if text.isascii() and "`" not in text else unicodedata.normalize("NFC", text).translate(_SIGNS)
    if "\n" not in plain:
        return on_one_line(plain)
    return "\n".join(filter(None, map(on_one_line, plain.split("\n"))))


def on_one_line(text: str) -> str:
    """Folded text without line breaks."""
    return " ".join(text.split())
