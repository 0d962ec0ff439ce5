"""Blocks as sentences: the unit in which negation, condition and cue words hold."""

import re
from dataclasses import dataclass

from crawler.extraction.numbers import with_digits
from crawler.extraction.topics import names_a_course

_SHORT_FORMS = (
    "jan feb febr mrt apr mei jun jul aug sep sept okt nov dec ma di wo do vr za zo max min ca incl excl nr tel evt "
    "bijv o.a a.s t.m p.w p.u p.m v.a st mw dhr prof resp i.o.m n.a.v ivm enz etc vanaf wk blz approx no incl btw afb"
)
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(]?[A-ZÀ-Ý0-9€\u0600-\u06ff])|\n|\s\|\s(?!\d{1,2} [a-z])")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(])(?:" + "|".join(re.escape(word) for word in _SHORT_FORMS.split()) + r"|\d{1,2}|[a-z])\.$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\d{1,2}\.$")
_LABELLED = re.compile(r"^([A-ZÀ-Ý0-9][^\n:;.!?€]{1,70}?)\s?:\s+(?=\S)")
_LABEL_WORDS = 5
_LABEL_LONGEST = 39
_LONGEST = 1200


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` as it stands, `plain` with digits for number words; `label` is what it answers, `value` what follows.

    `subject` is the name of a course in front of a colon: it says of what the rest holds, and nothing about it.
    """

    text: str
    plain: str
    label: str = ""
    start: int = 0
    value: str = ""
    subject: str = ""


def sentences_of(text: str, label: str = "", language: str = "nl") -> tuple[Sentence, ...]:
    """The sentences of one block; "Label: value" at the head of one makes it labelled."""
    found: list[Sentence] = []
    for start, whole in _parts(text):
        part = whole[:_LONGEST]
        own_label, value = _labelled(part)
        plain, value = with_digits(part, language), with_digits(value, language)
        if own_label and names_a_course(own_label):
            found.append(Sentence(part, value, label, start, value, own_label))
        else:
            found.append(Sentence(part, plain, own_label or label, start, value))
    return tuple(found)


def _labelled(part: str) -> tuple[str, str]:
    match = _LABELLED.match(part)
    if match is None:
        return "", part
    label = match.group(1)
    if (len(label.split()) > _LABEL_WORDS or len(label) > _LABEL_LONGEST) and not names_a_course(label):
        return "", part
    return match.group(1), part[match.end() :]


def _parts(text: str) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    begin = 0
    for match in _END.finditer(text):
        head = text[begin : match.start()]
        if match.group() not in ("\n", " | ") and (_ABBREVIATED.search(head) and not _ends_a_clause(head)):
            continue
        if head.strip():
            parts.append((begin, head.strip()))
        begin = match.end()
    if text[begin:].strip():
        parts.append((begin, text[begin:].strip()))
    return parts


def _ends_a_clause(head: str) -> bool:
    """A sentence may end in a number that is no ordinal: "de groep telt 12." """
    return bool(_ORDINAL.search(head)) and len(head) > 12
