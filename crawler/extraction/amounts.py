"""Euro amounts in the styles of Dutch pages: "€ 1.202,-", "€35,=", "€ 3,402", "708.75 euro", "13,- euro"."""

import re
from dataclasses import dataclass

_DIGITS = (
    r"\d{1,3}(?:[.\s]\d{3})+(?:,(?:\d{2}|-{1,2}|=))?|\d{1,3}(?:,\d{3})+(?:\.\d{2})?(?!\d)|"
    r"\d+(?:[.,]\d{1,2}(?!\d))?(?:,?[-=]+)?"
)
_SIGNED = rf"(?:€|\beuro?\b|\beur\b)\s?(?P<signed>{_DIGITS})(?!\d)"
_NAMED = rf"(?<![\d.,/-])(?P<named>{_DIGITS})\s?(?:€(?!\s?\d)|euro\b|eur\b)"
_DASHED = r"(?<![\d.,/:-])(?P<dashed>\d{1,3}(?:\.\d{3})*,(?:-{1,2}|=))"
_RATED = r"(?<![\d.,/:-])(?P<rated>\d{1,3}[.,]\d{2})(?=\s*(?:p/u|p\.?u\.|per (?:les)?uur|per les\b|per maand))"
# "37 euro 50": the cents stand behind the word, and nothing is counted behind them.
_WORDED = (
    r"(?<![\d.,/-])(?P<worded>\d{1,4} euro (?:en )?[0-9][05])(?: cent\b)?(?=\s*(?:[.,;:)]\s|[.,;)]?$|per\b|voor\b|a\b|"
    r"en\b|p/u|p\.u))"
)
_EURO_BETWEEN = re.compile(r"\s*euro (?:en )?", re.IGNORECASE)
_AMOUNT = re.compile(f"{_WORDED}|{_SIGNED}|{_NAMED}|{_DASHED}|{_RATED}", re.IGNORECASE)
_BARE = re.compile(rf"^\W*(?P<bare>{_DIGITS})(?!\d)")


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount in euro at `start` to `end` in its sentence."""

    start: int
    end: int
    euro: float


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Every euro amount of a sentence, in order."""
    return tuple(
        Amount(match.start(), match.end(), euro_of(next(part for part in match.groups() if part)))
        for match in _AMOUNT.finditer(text)
    )


def bare_amount(text: str) -> Amount | None:
    """The number that a cell under a price header opens with, where the sign stands in the header."""
    match = _BARE.match(text)
    if match is None or re.match(r"\s*(?:weken|x|keer|lessen|uur|%|maanden|jaar|tot|-)", text[match.end() :]):
        return None
    return Amount(match.start("bare"), match.end("bare"), euro_of(match["bare"]))


def euro_of(digits: str) -> float:
    """The value of one written amount; two digits behind the last sign are cents, three are thousands."""
    plain = re.sub(r",?[-=]+$", "", _EURO_BETWEEN.sub(",", digits.strip()))
    plain = re.sub(r"\s", "", plain)
    last = re.search(r"[.,](\d+)$", plain)
    if last is not None and len(last.group(1)) <= 2:
        return float(re.sub(r"[.,]", "", plain[: last.start()]) + "." + last.group(1))
    return float(re.sub(r"[.,]", "", plain))
