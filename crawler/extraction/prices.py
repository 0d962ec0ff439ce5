"""The price of a course: which amount of a sentence it is, its unit, for whom and from when."""

import re
from dataclasses import replace
from datetime import date, timedelta

from crawler.extraction import price_traps as traps
from crawler.extraction import price_words as words
from crawler.extraction.amounts import Amount, amounts_in, bare_amount
from crawler.extraction.claims import Claim, Price
from crawler.extraction.clauses import after
from crawler.extraction.dates import Calendar, Moment, day_of, moments_in
from crawler.extraction.numbers import as_whole
from crawler.extraction.sentences import Sentence
from crawler.extraction.topics import names_a_course

_SEASON_BEGINS = 8


def price_claims(sentence: Sentence, calendar: Calendar) -> list[Claim]:
    """The prices that a sentence states for the course itself."""
    text, label = sentence.plain, sentence.label
    priced = bool(words.PRICE_LABEL.search(label))
    if words.NO_PRICE_LABEL.search(label) and not words.PRIVATE.search(label):
        return []
    amounts = amounts_in(text) or _bare(text, label)
    if not amounts:
        return _free(sentence, priced=priced)
    found = [_read(text, label, amounts, place, calendar) for place in range(len(amounts))]
    prices = [price for price in found if price is not None]
    if any(price.audience for price in prices):
        prices = [price for price in prices if price.audience]
    return [
        Claim("price", price, sentence.text, 3 if priced else 2 if price.cued else 1) for price in _in_one_unit(prices)
    ]


def is_no_price_label(label: str) -> bool:
    """Whether a row or a label is of an intake, an exam or a book, and names no course beside it."""
    return bool(words.NO_COURSE_ROW.search(label)) and not names_a_course(label)


def without_extras(claims: tuple[Claim, ...], previous: str, text: str) -> tuple[Claim, ...]:
    """The claims of a sentence, without its price where it points back ("Dat kost ...") to an exam, a book, a fine."""
    if not previous or not any(claim.field == "price" for claim in claims):
        return claims
    answers = previous.endswith("?") and (words.OPENS_WITH_AMOUNT.match(text) or _follows_on(text))
    if not answers and not words.POINTS_BACK.search(text):
        return claims
    told = words.COURSE_BY_EXAM.sub("", previous)
    if not words.DECOY.search(told):
        return claims
    return tuple(claim for claim in claims if claim.field != "price")


def _follows_on(text: str) -> bool:
    """Whether an answer goes on about what was asked ("Dan betaalt u € 60"), naming no lessons of its own."""
    return bool(words.THEN.search(text)) and not words.OF_LESSONS.search(text)


def _in_one_unit(prices: list[Price]) -> list[Price]:
    """Of an old and a new price one may name the unit of both; else an amount without a unit is a total."""
    named = {price.unit for price in prices if price.unit is not None}
    is_change = any(price.holds_from or price.holds_until for price in prices)
    unit = named.pop() if is_change and len(named) == 1 else "total"
    return [replace(price, unit=price.unit or unit) for price in prices]


def _bare(text: str, label: str) -> tuple[Amount, ...]:
    if (
        not re.search(r"€|euro|prijs|tarief|kosten|price|fee|bedrag|cursusgeld|lesgeld", label, re.IGNORECASE)
        or len(text) > 40
    ):
        return ()
    amount = bare_amount(text[len(label) + 1 :] if text.startswith(label) else text)
    return () if amount is None or amount.euro < 5 else (amount,)


def _read(text: str, label: str, amounts: tuple[Amount, ...], place: int, calendar: Calendar) -> Price | None:
    amount = amounts[place]
    floor = amounts[place - 1].end if place else 0
    ceiling = amounts[place + 1].start if place + 1 < len(amounts) else None
    left = _words_before(text, amount.start, floor)
    right = after(text, amount.end, ceiling)
    beside = words.INCLUDED.sub("", right)
    is_package = len(amounts) > 1 and words.PACKAGE.search(left) and not traps.names_a_course_of(left)
    is_range = words.RANGE_AHEAD.search(text[amount.end : ceiling or amount.end])
    if is_package or is_range or _is_decoy(text, left, beside, amount) or _is_part(text[: amount.start]):
        return None
    audience = _audience(left, beside, label, text[floor : amount.start])
    if audience is None:
        return None
    if (unit := _unit(left, right, label)) == "other":
        return None
    dated = _dated(Price(as_whole(amount.euro), unit), text, amounts, place, calendar)
    if len(amounts) == 1 and dated.holds_from is None and dated.holds_until is None:
        dated = _dated_by(label, dated, calendar)
    is_from = bool(words.FROM.search(left)) or bool(re.search(r"vanaf$|\bfrom$", label, re.IGNORECASE))
    return replace(
        dated,
        season=_season(left, label, calendar),
        is_from=is_from,
        audience=audience,
        cued=bool(words.CUE.search(left) or words.CUE.search(right)),
    )


def _words_before(text: str, start: int, floor: int) -> str:
    """What an amount is said of: a closed bracket adds nothing, an open one belongs to the words in front of it."""
    left = re.sub(r"\([^)]*\)", " ", text[floor:start])
    left = words.EDGE.split(left)[-1]
    return re.sub(r"\binclusief\s[^(]*$|\bincluding\s[^(]*$", "", words.SETTLED.sub("", left), flags=re.IGNORECASE)


def _is_decoy(text: str, left: str, beside: str, amount: Amount) -> bool:
    if (amount.euro >= words.LOAN_LIKE and words.LOAN_OR_BOUND.search(text)) or words.EARNED.search(text):
        return True
    earlier = text[: amount.start]
    if _is_fee_of_duo(earlier) or traps.is_of_something_else(text, amount):
        return True
    if _answers_about_extra(earlier) or words.AFTERWARDS.search(earlier) or words.SPENT_ON.search(beside):
        return True
    if words.OF_THAT.search(left) and (words.DECOY.search(_forgiven(earlier)) or words.NOT_INCLUDED.search(earlier)):
        return True
    if (
        words.DECOY.search(_forgiven(left))
        or words.FORMER.search(left)
        or words.DISCOUNTED.search(left)
        or words.DISCOUNTED.search(beside)
    ):
        return True
    if re.match(
        (
            r"\s*(?:,?\s*)?(?:korting|voordeel|discount|off\b|boete|borg|voor (?:het|de|een) (?:boek|"
            r"intake|examen|toets|materia|les-?materia|inschrijving|proefles|instap))"
        ),
        beside,
        re.I,
    ):
        return True
    return bool(words.DECOY.search(beside[:60])) and not re.match(r"\s*(?:per|p/u|p\.u|voor \d+|in totaal|/)", beside)


def _is_fee_of_duo(earlier: str) -> bool:
    """Whether an amount stands in a list of exam fees that DUO asks, with no word of lessons between."""
    match = words.TO_DUO.search(earlier)
    return match is not None and not words.OF_LESSONS.search(earlier[match.end() :])


def _answers_about_extra(earlier: str) -> bool:
    """Whether an amount answers a question about an exam, a book, a room: "Ook examen doen? Dan € 180"."""
    asked = words.ASKED.search(earlier)
    return asked is not None and bool(words.DECOY.search(_forgiven(asked.group())))


def _forgiven(left: str) -> str:
    """Words that name a course by its exam ("examentraining") make its price no exam fee."""
    return words.FORGIVEN.sub("", left)


def _is_part(left: str) -> bool:
    """An instalment, one end of a range, or something that comes on top."""
    return bool(words.TIMES_BEFORE.search(left) or words.VAGUE.search(left) or words.PLUS.search(left)) or bool(
        re.search(
            r"tussen (?:de )?€?\s?[\d.,-]+ en\s*$|van\s*€\s?[\d.,-]+\s*tot\s*$|€\s?[\d.,-]+\s*(?:tot|-|à)\s*$",
            left,
            re.IGNORECASE,
        )
    )


def _audience(left: str, beside: str, label: str, earlier: str) -> str | None:
    if words.FOR_OTHERS.match(beside) or words.IF_OTHERS_PAY.search(earlier):
        return None
    near = left[-45:]
    own = re.split(r",\s", near)[-1] if not near.strip().endswith(",") else near
    if words.PRIVATE.search(own) or re.match(
        r"\s*(?:per \w+|p\.?/?u\.?)?\s*\(?\s*(?:(?:voor|for) )?(?:particulier|overig|inburgeraar|others|individuals|"
        r"private (?:customer|individual|person|payer))",
        beside,
        re.IGNORECASE,
    ):
        return "private"
    if words.OTHERS.search(own) and not re.search(r"betaalt u|u betaalt|cursisten", own, re.IGNORECASE):
        return None
    if re.match(
        r"\s*\(?\s*(?:voor|for)?\s*(?:student(?:en|s)?|medewerkers?|werkgevers?|bedrijven|leden|lid|staff|members?|"
        r"alumni|employers?)\b",
        beside,
        re.I,
    ):
        return None
    return "private" if words.PRIVATE.search(label) else ""


def _unit(left: str, right: str, label: str) -> str | None:
    for unit, counted in words.EACH:
        if re.search(rf"\d\s*\w*{counted}\s*(?:à|a|x|van|@)\s*$", left, re.IGNORECASE):
            return unit
    behind = re.split(r",\s|\s(?:=|is|inclusief|incl)\b", right)[0]
    behind, left = traps.without_rhythm(behind), traps.without_rhythm(left)
    for text in (behind[:35], left[-60:], label):
        found = [(match.start(), unit) for unit, words in words.COMPILED_UNITS if (match := words.search(text))]
        if found and len(found) > 1 and re.search(r"per (?:persoon|deelnemer|cursist|person)\b", text, re.IGNORECASE):
            found = [(place, unit) for place, unit in found if unit != "total"]
        if found:
            return min(found)[1] if text is behind[:35] else max(found)[1]
    return None


def _dated(price: Price, text: str, amounts: tuple[Amount, ...], place: int, calendar: Calendar) -> Price:
    floor = amounts[place - 1].end if place else 0
    comes_after = words.AFTER_THAT.search(text[floor : amounts[place].start])
    moments = moments_in(text)
    if (change := words.CHANGES.search(text)) is not None:
        return _changed(price, amounts[place], change, moments, calendar)
    for moment in moments:
        if moment.start >= amounts[place].start or moment.day is None or not (day := day_of(moment, calendar)):
            continue
        left, is_own = text[: moment.start], moment.start >= floor
        if words.UNTIL.search(left) and comes_after and not is_own:
            return replace(price, holds_from=day)
        if words.DATED.search(left) and is_own and not words.LESSONS_FROM.search(left):
            return replace(price, holds_from=day)
        if words.UNTIL.search(left) and is_own:
            return replace(price, holds_until=day)
    return price


def _dated_by(label: str, price: Price, calendar: Calendar) -> Price:
    """A price beside "tot en met 31 december 2026" or "vanaf 1 januari 2027"."""
    moments = moments_in(label)
    if len(moments) != 1 or moments[0].day is None or not (day := day_of(moments[0], calendar)):
        return price
    left = label[: moments[0].start]
    if words.UNTIL.search(left):
        return replace(price, holds_until=day)
    return replace(price, holds_from=day) if words.DATED.search(left) else price


def _of_this_season(prices: list[Price], as_of: date) -> list[Price]:
    """Of prices of several seasons those of the one that has begun last."""
    seasons = {price.season for price in prices if price.season is not None}
    begun = [season for season in seasons if season <= as_of]
    return [price for price in prices if price.season == max(begun)] if len(seasons) > 1 and begun else prices


def _season(left: str, label: str, calendar: Calendar) -> date | None:
    """The first day of the year or season that an amount is said to be of: "Prijs 2026-2027", "dit jaar nog"."""
    if words.THIS_YEAR.search(left):
        return date(calendar.today.year, 1, 1)
    found = list(words.SEASON.finditer(left)) or list(words.SEASON.finditer(label))
    if not found:
        return None
    return date(int(found[-1]["year"]), _SEASON_BEGINS if found[-1]["until"] else 1, 1)


def _changed(
    price: Price, amount: Amount, change: re.Match[str], moments: tuple[Moment, ...], calendar: Calendar
) -> Price:
    """ "Per 1 januari van € 320 naar € 340": one holds until that day, the other from it."""
    first = next((moment if moment.day else replace(moment, day=1) for moment in moments), None)
    day = None if first is None else day_of(first, calendar)
    if day is None:
        return price
    is_old = amount.start < change.end("old")
    return replace(price, holds_until=day - timedelta(days=1)) if is_old else replace(price, holds_from=day)


def in_force(prices: list[Price], as_of: date) -> list[Price]:
    """The prices that hold on a day: begun, not ended, and of several begun ones the latest."""
    open_now = [
        price
        for price in prices
        if (price.holds_from is None or price.holds_from <= as_of)
        and (price.holds_until is None or price.holds_until >= as_of)
    ]
    open_now = _of_this_season(open_now, as_of)
    begun = [price.holds_from for price in open_now if price.holds_from is not None]
    if begun:
        return [price for price in open_now if price.holds_from == max(begun)]
    return open_now


def _free(sentence: Sentence, *, priced: bool) -> list[Claim]:
    text = words.WITH_COFFEE.sub(" ", sentence.plain)
    if (
        not words.FREE.search(text)
        or words.NOT_FREE.search(text)
        or re.search(r"\b(?:niet|not)\s+(?:gratis|free)", text)
    ):
        return []
    if (
        priced
        or words.FREE_SUBJECT.search(text)
        or words.COSTS_NOTHING.search(text)
        or re.search(r"free of charge|gratis\W*$|(?:^|,\s)gratis\b\s*[,.;!]", text, re.IGNORECASE)
    ):
        return [Claim("price", Price(0, "total", cued=True), sentence.text, 3 if priced else 2)]
    return []
