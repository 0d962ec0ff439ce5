"""The price of a course: which amount of a sentence it is, its unit, for whom and from when."""

import re
from dataclasses import replace
from datetime import date

from crawler.extraction.amounts import Amount, amounts_in, bare_amount
from crawler.extraction.claims import Claim, Price
from crawler.extraction.clauses import after
from crawler.extraction.dates import Calendar, day_of, moments_in
from crawler.extraction.numbers import as_whole
from crawler.extraction.sentences import Sentence

_LOAN_LIKE = 5000
_LOAN = re.compile(r"\blen(?:en|ing)|lening|\bloan|borrow|\bduo\b|قرض|\bleent\b|sociaal leenstelsel", re.IGNORECASE)
_DECOY = re.compile(
    r"examen|exam\b|exams\b|boete|\bfine\b|\bfines\b|borg(?:som)?\b|deposit|aanbetaling|waarborg|"
    r"inschrijfgeld|inschrijfkosten|"
    r"inschrijving kost|registration fee|enrolment fee|administratie|annule|cancel|intake|"
    r"instap?toets|toets|niveautest|"
    r"\btest\b|placement|proefles|trial|\bboek|\bbook|lesmateriaal|cursusmateriaal|studiemateriaal|"
    r"materiaal|material|reis|"
    r"parke|parking|salaris|bruto|zzp|per maand bij|korting|discount|voordeel|goedkoper|besparing|reductie|"
    r"cadeau|subsidie|subsidy|rente|interest|inkomen|income|toeslag|uitkering|vergoeding|\bpas\b|lidmaatschap|"
    r"contributie|donatie|woordenboek|kopie|copy|laptop|koffie|certificaat|diploma|herkansing|keurmerk|"
    r"\bbtw\b|terugga|teruggave|houden wij|inhouden|in rekening gebracht bij|no-?show|te laat|"
    r"kinderopvang|\boppas|map\b|licentie|licence|account|app\b|verzuim|per gemiste|gemiste les|wegblijf|restitutie|"
    r"kwijtgescholden|lenen|lening|\bloan|borrow|\bduo\b|قرض|maximaal te|budget|boeken|books|rijles|waardebon|"
    r"\bstap\b|eigen risico|incasso|tolk|vertaling|legalisatie|fee for the test",
    re.IGNORECASE,
)
_AFTERWARDS = re.compile(r"annule|afzegg|boete|cancel|\bfine\b|wegblijf|no-?show|restitutie|verzuim", re.IGNORECASE)
_FORMER = re.compile(
    (
        r"\b(?:was|bedroeg|kostte|voorheen|vorig (?:jaar|seizoen)|oude prijs|was voorheen|used to|"
        r"formerly|previously|van voor)\b"
    ),
    re.IGNORECASE,
)
_DISCOUNTED = re.compile(
    r"vroegboek|early[- ]?bird|actieprijs|aanbieding|met korting|kortingsprijs|minima|stadspas|u-pas|ooievaarspas|"
    r"gereduceerd|met een pas|aanbiedingsprijs|meivakantie-actie|reduced",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r"student|medewerker|\bstaff|employee|werkgever|bedrij[fv]|zakelijk|compan|employer|gemeente(?!n? waar)|municipal|"
    r"\bleden\b|\blid\b|members?\b|donateur|alumni|65\+|promovend|phd|organisatie|instelling|scholier|expat|"
    r"jongeren tot|kinderen|au ?pairs?|partners? van|vluchtelingen? gratis|statushouder",
    re.IGNORECASE,
)
_PRIVATE = re.compile(
    r"overig|particulier|zelfbetal|zelf betal|privé-?betal|extern|niet-?leden|others?\b|other participants|private|"
    r"regulier|normaal tarief|normale prijs|inburgeraar|volledig tarief|volle prijs|standaard|regular|non-?members|"
    r"iedereen|gewone prijs|individuele deelnemer|external|full (?:fee|price)",
    re.IGNORECASE,
)
_UNITS = (
    ("hour", (
        r"per (?:les|klok|cursus)?uur|p\.?\s?/?\s?u\b\.?|/\s?(?:les)?uur|uurtarief|uurprijs|een uur kost|"
        r"an hour|per hour|/\s?h(?:our|r)?\b|hourly|elk lesuur|lesuur kost"
    )),
    ("lesson", (
        r"per (?:les(?!uur|week)|lesdag|lesavond|keer|bijeenkomst|dagdeel|ochtend|avond|middag|lesson|"
        r"class|session|sessie|lesblok van|training(?:sdag)?)\b|/\s?les\b|"
        r"een les (?:van [^€]{1,20} )?kost|lesprijs|elke les kost|a lesson|(?:een|elk|elke) (?:avond|"
        r"dagdeel|bijeenkomst|ochtend) kost"
    )),
    ("week", r"per (?:les)?week|/\s?week|a week|wekelijks|weekly|weekprijs"),
    ("month", (
        r"per maand|/\s?(?:maand|mnd)|p\.?\s?/?m\.?(?=[\s,.;)]|$)|a month|per month|maandelijks|monthly|"
        r"maandprijs|maandbedrag|elke maand"
    )),
    ("module", (
        r"per (?:module|blok|niveau|level|block|deel|onderdeel|fase|cursusblok|lesblok|periode van)|"
        r"\bmodule\b|\bblok\b|\bblock\b|niveau kost|/\s?(?:module|niveau|blok)"
    )),
    ("other", (
        r"per (?:jaar|kwartaal|semester|year|quarter|term|dag|day|trimester|persoon per dag)|\bjaarlijks|"
        r"per cursusjaar|per schooljaar|strippenkaart|rittenkaart|leskaart"
    )),
    ("total", (
        r"in totaal|totaal|totaalprijs|\btotal\b|per (?:cursus|traject|training|course|persoon|deelnemer|"
        r"reeks)|hele (?:cursus|traject)|all-?in|whole course|complete|compleet"
    )),
)  # fmt: skip
_COMPILED_UNITS = tuple((unit, re.compile(words, re.IGNORECASE)) for unit, words in _UNITS)
_PRICE_LABEL = re.compile(
    r"prij[sz]|kosten|kost\b|tarie[fv]|bedrag|\bprice|\bcosts?\b|\bfees?\b|cursusgeld|lesgeld|"
    r"deelname|investering|bijdrage|"
    r"cursusprijs|rate\b|tuition|€|euro|total|particulier|overig",
    re.IGNORECASE,
)
_NO_PRICE_LABEL = re.compile(
    r"mbo|loan|lening|intake|examen|boek|materiaal|korting|lenen|inschrijfkosten|studenten|medewerker|"
    r"werkgever|bedrijven|"
    r"staff|students|members|leden$|exam|deposit|aanbetaling|termijn|installment|instalment|annuler|toets|gemeente",
    re.IGNORECASE,
)
_CUE = re.compile(
    r"kost|prijs|tarief|betaal|betaalt|bedraagt|lesgeld|cursusgeld|totaal|bijdrage|\bvoor\s*$|\bcost|"
    r"price|\bfee\b|\bpay\b|"
    r"rekenen|vragen wij|=\s*$|lessen|cursus|groep|deelname|tuition|is er voor|vraag ik",
    re.IGNORECASE,
)
_INSTALMENT_BEFORE = re.compile(
    (
        r"(?:\d+|in \d+ (?:termijnen|delen|keer)\s*(?:van)?|termijnen van|termijn|instal\w+ of)\s*(?:x|×|"
        r"keer|maal|times|termijnen(?: van)?|betalingen van|maandtermijnen(?: van)?|delen van|"
        r"instal\w+ of|van)?\s*$"
    ),
    re.IGNORECASE,
)
_TIMES_BEFORE = re.compile(
    (
        r"(?:\b\d{1,2}\s*(?:x|×|keer|maal|times)|termijn\w*(?: van)?:?|instal\w+(?: of)?|"
        r"aanbetaling(?: van)?)\s*(?:à\s*)?$"
    ),
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:vanaf|v\.?a\.?|\bfrom|starting at|al voor)\s*$", re.IGNORECASE)
_VAGUE = re.compile(
    (
        r"(?:tussen(?: de)?|gemiddeld|between|on average|varieert van|oplopend tot|tot(?: wel)?|maximaal|"
        r"max\.?|up to|hooguit|liggen tussen)\s*$"
    ),
    re.IGNORECASE,
)
_PLUS = re.compile(r"(?:plus|\+|daarnaast|exclusief|excl\.?|bovenop|extra)\s*$", re.IGNORECASE)
_INCLUDED = re.compile(
    r"\b(?:inclusief|incl\.?|exclusief|excl\.?|zonder|met|including|excluding|incl|excl|without|with|ex)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
_SETTLED = re.compile(
    (
        r"\b(?:inclusief|incl\.?|exclusief|excl\.?|including)\s[^€]*?(?=\b(?:betaal|kost|bedraagt|is de|"
        r"costs?|you pay|vragen))"
    ),
    re.IGNORECASE,
)
_EDGE = re.compile(r";|[.!?]\s|,\s(?=(?:maar|of|but|terwijl)\b)", re.IGNORECASE)
_EACH = (
    ("hour", r"u(?:ur|ren)"),
    ("lesson", r"(?:lessen|les|bijeenkomsten|dagdelen)"),
    ("week", r"weken"),
    ("month", r"maanden"),
)
_DATED = re.compile(
    r"(?:per|vanaf|met ingang van|m\.i\.v\.|ingaande|from|as of|since|sinds)\s+(?:\w+dag\s+)?$", re.IGNORECASE
)
_UNTIL = re.compile(r"(?:tot(?: en met)?|t/m|until|geldig tot|till|through|vóór)\s+(?:\w+dag\s+)?$", re.IGNORECASE)
_NOW = re.compile(r"\b(?:nu|momenteel|op dit moment|thans|now|currently)\b[^€]{0,25}$", re.IGNORECASE)
_FREE = re.compile(
    (
        r"\b(?:gratis|kosteloos|kosteloze|free of charge|geen kosten|kost(?:en)? niets|kost je niets|"
        r"is free|are free|for free|free\b(?! wifi)|zonder kosten|no fee)"
    ),
    re.IGNORECASE,
)
_FREE_SUBJECT = re.compile(
    (
        r"\bles\b|lessen|cursus|inloop|toegang|deelname|deelnemen|taalles|groep|taalcaf|\bclass|course|"
        r"lesson|participation|training|meedoen|traject|conversatie"
    ),
    re.IGNORECASE,
)
_NOT_FREE = re.compile(
    r"intake|proef|koffie|thee|parke|wifi|boek|kennismak|toets|advies|laptop|trial|coffee|test|parking|consult|gesprek|"
    r"annule|niet gratis|not free|gemeente|statushouder|vrijblijvend|materiaal|kinderopvang|oppas|"
    r"informatie|oefen|website|"
    r"app\b|herhaal|workshop|ruilen|wijzig|verplaats|vluchteling|asiel|eerste les|first lesson|"
    r"eerste 2 lessen|werkgever|voor wie|als je|als u",
    re.IGNORECASE,
)


def price_claims(sentence: Sentence, calendar: Calendar) -> list[Claim]:
    """The prices that a sentence states for the course itself."""
    text, label = sentence.plain, sentence.label
    priced = bool(_PRICE_LABEL.search(label))
    if _NO_PRICE_LABEL.search(label) and not _PRIVATE.search(label):
        return []
    amounts = amounts_in(text) or _bare(text, label)
    if not amounts:
        return _free(sentence, priced=priced)
    found = [_read(text, label, amounts, place, calendar) for place in range(len(amounts))]
    prices = [price for price in found if price is not None]
    if any(price.audience for price in prices):
        prices = [price for price in prices if price.audience]
    return [Claim("price", price, sentence.text, 3 if priced else 2 if price.cued else 1) for price in prices]


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
    beside = _INCLUDED.sub("", right)
    if _is_decoy(text, left, beside, amount) or _is_part(text[: amount.start]):
        return None
    audience = _audience(left, beside, label, alone=len(amounts) == 1)
    if audience is None:
        return None
    unit = _unit(left, right, label)
    if unit == "other":
        return None
    dated = _dated(Price(as_whole(amount.euro), unit), text, amounts, place, calendar)
    is_from = bool(_FROM.search(left)) or bool(re.search(r"vanaf$|\bfrom$", label, re.IGNORECASE))
    return replace(dated, is_from=is_from, audience=audience, cued=bool(_CUE.search(left) or _CUE.search(right)))


def _words_before(text: str, start: int, floor: int) -> str:
    """What an amount is said of: a closed bracket adds nothing, an open one belongs to the words in front of it."""
    left = re.sub(r"\([^)]*\)", " ", text[floor:start])
    left = _EDGE.split(left)[-1]
    return re.sub(r"\binclusief\s[^(]*$|\bincluding\s[^(]*$", "", _SETTLED.sub("", left), flags=re.IGNORECASE)


def _is_decoy(text: str, left: str, beside: str, amount: Amount) -> bool:
    if amount.euro >= _LOAN_LIKE and _LOAN.search(text):
        return True
    if _AFTERWARDS.search(text[: amount.start]):
        return True
    if _DECOY.search(_forgiven(left)) or _FORMER.search(left) or _DISCOUNTED.search(left) or _DISCOUNTED.search(beside):
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
    return bool(_DECOY.search(beside[:60])) and not re.match(r"\s*(?:per|p/u|p\.u|voor \d+|in totaal|/)", beside)


def _forgiven(left: str) -> str:
    """Words that name a course by its exam ("examentraining") make its price no exam fee."""
    return re.sub(r"(?:staats)?examen-?(?:training|cursus|voorbereiding|klas|groep)\w*|"
    r"staatsexamen(?:s)?(?: nt2)?(?: (?:programma )?(?:i{1,2}|[12])\b)?|"
                  r"exam (?:training|preparation|course)|boekjaar|voorbereiding op het examen|"
                  r"toetsweek|\(?(?:inclusief|incl\.?)[^)€,]*\)|met materiaal|state exam\w*", "", left, flags=re.IGNORECASE)  # fmt: skip


def _is_part(left: str) -> bool:
    """An instalment, one end of a range, or something that comes on top."""
    return bool(_TIMES_BEFORE.search(left) or _VAGUE.search(left) or _PLUS.search(left)) or bool(
        re.search(
            r"tussen (?:de )?€?\s?[\d.,-]+ en\s*$|van\s*€\s?[\d.,-]+\s*tot\s*$|€\s?[\d.,-]+\s*(?:tot|-|à)\s*$",
            left,
            re.IGNORECASE,
        )
    )


def _audience(left: str, beside: str, label: str, *, alone: bool) -> str | None:
    near = left[-45:]
    own = re.split(r",\s", near)[-1] if not near.strip().endswith(",") else near
    if _PRIVATE.search(own) or re.match(
        r"\s*\(?\s*(?:voor )?(?:particulier|overig|inburgeraar|others)", beside, re.IGNORECASE
    ):
        return "private"
    if _OTHERS.search(own) and not re.search(r"betaalt u|u betaalt|cursisten", own, re.IGNORECASE):
        return None
    if re.match(
        r"\s*\(?\s*(?:voor|for)?\s*(?:studenten|medewerkers|werkgevers|bedrijven|leden|students|staff|members|employers)",
        beside,
        re.I,
    ):
        return None
    return "private" if _PRIVATE.search(label) else ""


def _unit(left: str, right: str, label: str) -> str | None:
    for unit, counted in _EACH:
        if re.search(rf"\d\s*\w*{counted}\s*(?:à|a|x|van|@)\s*$", left, re.IGNORECASE):
            return unit
    behind = re.split(r",\s|\s(?:=|is|inclusief|incl)\b", right)[0]
    for text in (behind[:35], left[-60:], label):
        found = [(match.start(), unit) for unit, words in _COMPILED_UNITS if (match := words.search(text))]
        if found:
            return min(found)[1] if text is behind[:35] else max(found)[1]
    return "total"


def _dated(price: Price, text: str, amounts: tuple[Amount, ...], place: int, calendar: Calendar) -> Price:
    floor = amounts[place - 1].end if place else 0
    for moment in moments_in(text):
        in_front = floor <= moment.start < amounts[place].start
        if not in_front or moment.day is None or not (day := day_of(moment, calendar)):
            continue
        left = text[: moment.start]
        if _DATED.search(left):
            return replace(price, holds_from=day)
        if _UNTIL.search(left):
            return replace(price, holds_until=day)
    return price


def in_force(prices: list[Price], as_of: date) -> list[Price]:
    """The prices that hold on a day: begun, not ended, and of several begun ones the latest."""
    open_now = [
        price
        for price in prices
        if (price.holds_from is None or price.holds_from <= as_of)
        and (price.holds_until is None or price.holds_until >= as_of)
    ]
    begun = [price.holds_from for price in open_now if price.holds_from is not None]
    if begun:
        return [price for price in open_now if price.holds_from == max(begun)]
    return open_now


def _free(sentence: Sentence, *, priced: bool) -> list[Claim]:
    text = sentence.plain
    if not _FREE.search(text) or _NOT_FREE.search(text) or re.search(r"\b(?:niet|not)\s+(?:gratis|free)", text):
        return []
    if priced or _FREE_SUBJECT.search(text) or re.search(r"free of charge|gratis\W*$", text, re.IGNORECASE):
        return [Claim("price", Price(0, "total", cued=True), sentence.text, 3 if priced else 2)]
    return []
