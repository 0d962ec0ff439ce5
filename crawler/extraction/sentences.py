"""Blocks as sentences: the unit in which negation, condition and cue words hold."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.extraction.course_pieces import by_course
from crawler.extraction.numbers import with_digits
from crawler.extraction.topics import names_a_course
from crawler.extraction.towns import by_town
from crawler.pages.phrases import Phrase

_SHORT_FORMS = (
    "jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo do vr za zo max min ca incl excl nr tel evt "
    "bijv o.a a.s t.m p.w p.u p.m v.a st mw dhr prof resp i.o.m n.a.v ivm enz etc vanaf wk blz approx no incl btw afb"
)
_END = re.compile(r"(?<=[.!?])[\"')\]]*\s+(?=[\"'(]?[A-ZÀ-Ý0-9€\u0600-\u06ff])|\n|\s\|\s(?!\d{1,2} [a-z])")
_ABBREVIATED = re.compile(
    r"(?:[a-z]\.){2,}(?<![ap]\.m\.)$|(?:^|[\s(])(?:"
    + "|".join(re.escape(word) for word in _SHORT_FORMS.split())
    + r"|\d{1,2}|[a-z])\.$",
    re.IGNORECASE,
)
# Of a row of letters with dots the last two tell, of words one; both with what stands in front.
_LONGEST_SHORT_FORM = 3 + max(map(len, _SHORT_FORMS.split()))
_ORDINAL = re.compile(r"\d{1,2}\.$")
_AMOUNT_AT_END = re.compile(r"€\s?\d{1,2}\.$")
_LABELLED = re.compile(r"^([A-ZÀ-Ý0-9][^\n:;.!?€]{1,70}?)\s?:\s+(?=\S)|^(\w+(?: \w+)?\?)\s+(?=\S)")
_GROUP_NAME = r"(?:ochtend|middag|avond|dag|weekend|zaterdag)(?:groep|klas|cursus|lessen)"
_GROUP = Phrase(rf"\b{_GROUP_NAME}\b")
_NEXT_GROUP = re.compile(
    rf"(?:,\s+(?:en\s+)?|;\s+|\s+en\s+)(?=(?:de|onze|een)\s+{_GROUP_NAME}\s+(?!en\b|of\b))", re.IGNORECASE
)
_DASHES = re.compile(r"[\u2012-\u2015]")
_CONSEQUENCE = re.compile(r"(?:dan|then)\b", re.IGNORECASE)
# A name holds no finite verb: "Er is geen wachttijd voor de Z-route: ..." is a sentence.
_TELLS = Phrase(r"\b(?:er|wij|we|there) (?:is|zijn|hebben|are|have)\b|\b(?:is|zijn|hebben) (?:er|wij|we)\b")
_STATES = Phrase(r"\b(?:is|zijn|wordt|worden|heeft|hebben|are|has|have)\b")
_SHORT_QUESTION = re.compile(r"\w+(?: \w+)?\?$")
_LEAVES_OUT = Phrase(r"\b(?:behalve|uitgezonderd|met uitzondering van|except)\b")
_DENIAL = re.compile(r"(?:nee|niet|geen|no|not)\b", re.IGNORECASE)
# "Wanneer beginnen we? Dat spreken we samen af."
_ASKS_WHEN = Phrase(r"(?:wanneer|when)\b[^?]{0,60}\?$")
_TO_AGREE = re.compile(r"(?:dat|in overleg|op afspraak|that|by arrangement|by appointment)\b", re.IGNORECASE)
_GROUPS_APART = 2
_START = "Start"
_PRICE = "Prijs"
_COSTS = re.compile(r"\bkost|betaal|betalen|prijs|tarief|\bcosts?\b|\bpay\b", re.IGNORECASE)
_STARTS = re.compile(r"\b(?:start|begin)", re.IGNORECASE)
_LABEL_WORDS = 5
_LABEL_LONGEST = 39
_LONGEST = 1200
# Pages of one site repeat their words, and groups, routes and claims ask for the same sentences again.
_REMEMBERED = 8192


@dataclass(frozen=True, slots=True)
class Sentence:
    """`text` as it stands, `plain` with digits for number words; `label` is what it answers, `value` what follows.

    `subject` is the name of a course in front of a colon: it says of what the rest holds, and nothing about it.
    `is_piece` marks the parts of a sentence that goes from one group to the next.
    """

    text: str
    plain: str
    label: str = ""
    value: str = ""
    subject: str = ""
    is_piece: bool = False


@lru_cache(maxsize=_REMEMBERED)
def sentences_of(text: str, label: str = "", language: str = "nl") -> tuple[Sentence, ...]:
    """The sentences of one block; "Label: value" at the head of one makes it labelled."""
    return tuple(sentence for part in _parts(text) for sentence in _pieces_of(part[:_LONGEST], label, language))


def _pieces_of(part: str, label: str, language: str) -> list[Sentence]:
    """A sentence about the day group and then the evening group, or about two towns, is two; they share its start."""
    towns = by_town(part)
    pieces = towns if len(towns) > 1 else _by_group(part)
    if len(pieces) == 1:
        return _of_courses(part, label, language)
    shared = _START if (not label or pieces is towns) and _STARTS.search(part) else label
    return [replace(_sentence(piece, shared, language), is_piece=True) for piece in pieces]


def _of_courses(part: str, label: str, language: str) -> list[Sentence]:
    """A sentence about several courses is one of each; what they share is a price or a start."""
    pieces = by_course(part)
    if len(pieces) == 1:
        return [_sentence(part, label, language)]
    shared = _START if _STARTS.search(part) else _PRICE if _COSTS.search(part) else label
    return [_sentence(piece, shared, language) for piece in pieces]


def _sentence(part: str, label: str, language: str) -> Sentence:
    own_label, value = _labelled(part)
    plain, value = _plain(part, language), _plain(value, language)
    if own_label and names_a_course(own_label):
        return Sentence(part, value, label, value, own_label)
    return Sentence(part, plain, own_label or label, value)


def _plain(part: str, language: str) -> str:
    """Digits for number words, and one sign for every dash."""
    plain = with_digits(part, language)
    return plain if plain.isascii() else _DASHES.sub("-", plain)


def _labelled(part: str) -> tuple[str, str]:
    match = _LABELLED.match(part)
    if match is None:
        return "", part
    label = match.group(1) or match.group(2)
    if _TELLS.search(label) or _LEAVES_OUT.search(label) or (_STATES.search(label) and names_a_course(label)):
        return "", part
    if (len(label.split()) > _LABEL_WORDS or len(label) > _LABEL_LONGEST) and not names_a_course(label):
        return "", part
    return label, part[match.end() :]


def _parts(text: str) -> list[str]:
    parts: list[str] = []
    begin = 0
    for match in _END.finditer(text):
        head = text[begin : match.start()]
        if match.group() not in ("\n", " | ") and (_is_abbreviated(head) and not _ends_a_clause(head)):
            continue
        parts.append(head.strip())
        begin = match.end()
    return _with_answers([part for part in (*parts, text[begin:].strip()) if part])


def _is_condition(question: str, answer: str) -> bool:
    return question.endswith("?") and bool(_CONSEQUENCE.match(answer))


def _is_denied(question: str, answer: str) -> bool:
    return bool(_SHORT_QUESTION.match(question) and _DENIAL.match(answer))


def _is_left_open(question: str, answer: str) -> bool:
    return bool(_ASKS_WHEN.match(question) and _TO_AGREE.match(answer))


def _is_abbreviated(head: str) -> bool:
    return _ABBREVIATED.search(head, max(0, len(head) - _LONGEST_SHORT_FORM)) is not None


def _with_answers(parts: list[str]) -> list[str]:
    """ "Is de groep vol? Dan komt u op de wachtlijst." is one statement, and so is "Wachtlijst? Niet bij ons." """
    joined: list[str] = []
    for part in parts:
        if joined and any(answers(joined[-1], part) for answers in (_is_condition, _is_denied, _is_left_open)):
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def _by_group(part: str) -> list[str]:
    places = [match.start() for match in _GROUP.finditer(part)]
    if len(places) < _GROUPS_APART:
        return [part]
    begin, pieces = 0, []
    for match in _NEXT_GROUP.finditer(part):
        if any(begin <= place < match.start() for place in places):
            pieces.append(part[begin : match.start()].strip())
            begin = match.end()
    return [*pieces, part[begin:].strip()]


def _ends_a_clause(head: str) -> bool:
    """A sentence may end in a number that is no ordinal: "de groep telt 12." """
    return bool(_ORDINAL.search(head)) and (len(head) > 12 or bool(_AMOUNT_AT_END.search(head)))
