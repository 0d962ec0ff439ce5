"""Addresses and cities."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from crawler.extraction.cues import Cue
from crawler.extraction.gazetteer import CITIES
from crawler.pages.phrases import Phrase

# Headings are asked about once for every block under them.
_REMEMBERED = 16384
_POSTCODE = re.compile(r"\b([1-9]\d{3})\s?([A-Z]{2})\b(?!\w)")
_DIGIT = re.compile(r"\d")
_STREET = re.compile(
    r"(?:^|[\n,;:|(>\s-])(?P<street>(?:(?:[A-ZÀ-Ý'][\w'.À-ÿ-]*|\d{1,2}e|van|de|der|den|het|'t|te|ter|"
    r"ten|aan|op|in|la|le|du|St\.|Mr\.|Dr\.|Prof\.)[^\S\n]+){0,6}"
    r"[A-ZÀ-Ý'][\w'.À-ÿ-]+[^\S\n]+\d{1,4}(?:\s?[-/]?\s?(?:[a-zA-Z]{1,2}\b|[IVX]{1,3}\b|bis\b|hs\b|"
    r"\d{1,3}\b))?)\s*[,\n;|)(]*\s*$"
)
_CITY = re.compile(
    r"^\s*[,|\n]?\s*(?P<city>(?:'s-|'s |'t |Den |De |Het |St\.? |"
    r"Sint[- ])?[A-ZÀ-Ý][\w'À-ÿ-]+(?:[- ](?:aan den|aan de|aan het|op den|van|den|de|der|bij|in|op|en|"
    r"ad|o/d|a/d|[A-ZÀ-Ý][\w'À-ÿ-]+)(?=[ -]|\b))*)"
)
_TOWN_AFTER = re.compile(
    r"(?<=[\da-zA-Z])\s*(?:[,\n|(]|\s(?:in|te)\s)\s*(?P<city>(?:'s-|'t |Den |De )?[A-ZÀ-Ý][\w'À-ÿ-]+"
    r"(?: (?:aan (?:den|de)|op|en|bij) [A-ZÀ-Ý][\w-]+)?)"
)
_CITY_STOPS = re.compile(
    r"\s+(?:van|den|de|der|bij|in|op|en|aan|aan de|ad)$|\s+(?:Tel|Telefoon|KvK|Kvk|KVK|Email|Mail|"
    r"Nederland|The|Netherlands|Wij|We|Er|U|Het|Contact|Openingstijden|Route|Bereikbaar|Bel|E-mail|T|"
    r"BTW|IBAN|Of|Met|Voor|Onze|Kantoor|Zie|Elke|Alle|Ook|Is|Geen|Maandag|Lessen|Je|Ingang)\b.*$"
)
_LEGAL_FORM = re.compile(r"^(?:Stichting|Vereniging)\s+|\s+(?:B\.?V\.?|V\.?O\.?F\.?)$", re.IGNORECASE)
_USUAL = {
    "s-gravenhage": "Den Haag",
    "'s-gravenhage": "Den Haag",
    "'s gravenhage": "Den Haag",
    "the hague": "Den Haag",
    "den haag": "Den Haag",
    "s-hertogenbosch": "Den Bosch",
    "'s-hertogenbosch": "Den Bosch",
    "'s hertogenbosch": "Den Bosch",
    "den bosch": "Den Bosch",
    "capelle a/d ijssel": "Capelle aan den IJssel",
    "alphen a/d rijn": "Alphen aan den Rijn",
    "ijmuiden": "IJmuiden",
    "flushing": "Vlissingen",
}
_NOT_OURS = Cue(
    r"\w*(?:boekje|folder|flyer|brochure|gids)s?\b[^.;]{0,30}\b(?:ligt|liggen|haalt|vindt|af te halen|verkrijgbaar)\b|"
    r"niet van ons|niet onze|postbus|p\.o\. box|bibliotheek (?:is|hoort)|examenlocatie|examencentrum|"
    r"examens? (?:doe|leg|vind|maak)\w*|"
    r"\bduo\b|partner|gemeentehuis|stadhuis|stadskantoor|not ours|klachtencommissie|"
    r"geschillencommissie|inspectie|blik op werk|correspondentie|postadres|"
    r"factuuradres|bezoek(?:en)? (?:wij|we) niet|oude adres|voormalig|verhuisd van|tot voor kort|"
    r"vestigingsadres bestuur|samenwerk|uitvaart|taalcaf[eé] van|hier geven (?:wij|we) geen|geen les|"
    r"mailing address|postal address|alleen kantoor|geen leslocatie|registered (?:office|address)|post only|"
    r"statutaire? (?:adres|vestigingsadres)|"
    r"(?:alleen|uitsluitend) (?:voor )?post\b|"
    r"no (?:lessons|classes|courses) (?:are (?:given |held |taught )?|take place )?(?:here|there|at this)"
)
# What is said of an address on the lines behind it, where words about loans and exams may stand as well.
_DENIED_BEHIND = Phrase(
    r"niet van ons|niet onze|not ours|hier geven (?:wij|we) geen|geen les|alleen kantoor|hoort|"
    r"postadres|correspondentie|(?:mailing|postal) address|"
    r"no (?:lessons|classes|courses) (?:are (?:given |held |taught )?|take place )?(?:here|there|at this)",
)
_POINTS_BACK = Phrase(
    r"(?:hier|daar|dit|op dit adres|no (?:lessons|classes|courses)|this|here|there)\b",
)
_CHUNK_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÀ-Ý])(?<!St\. )(?<!Mr\. )(?<!Dr\. )")
_SAYS_IN = re.compile(r"\b(?:in|te)\s+[^\s,][^,]*$")
_STREET_FALSE = Phrase(
    (
        r"^(?:Start|Maandag|Dinsdag|Woensdag|Donderdag|Vrijdag|Zaterdag|Zondag|Niveau|Module|Groep|Cursus|"
        r"Telefoon|Tel|KvK|Blok|Week|Kamer|Lokaal|Januari|Februari|Maart|April|Mei|Juni|Juli|Augustus|"
        r"September|Oktober|November|December|Programma|Sinds|Vanaf|Tot|Circa|Deel|Wet)\b"
    ),
)


@dataclass(frozen=True, slots=True)
class Address:
    """A lesson address; any part may be missing. `words` are the words that it was read from."""

    street: str | None
    postcode: str | None
    city: str | None
    words: str = ""


@lru_cache(maxsize=_REMEMBERED)
def is_not_ours(text: str) -> bool:
    """Whether words about an address say that no lessons are given there by this school."""
    return bool(_NOT_OURS.search(text))


@lru_cache(maxsize=_REMEMBERED)
def without_name(address: Address, school: str) -> Address:
    """An address whose street is told right behind the school's name, without that name."""
    core = re.escape(_LEGAL_FORM.sub("", school.strip()))
    if not core or not address.street:
        return address
    street = re.sub(
        rf"^(?:(?:Stichting|Vereniging) )?{core}[ ,-]+(?=[^\W\d].*\d)", "", address.street, flags=re.IGNORECASE
    )
    return replace(address, street=street)


@lru_cache(maxsize=_REMEMBERED)
def city_name(text: str) -> str | None:
    """A city in its usual form: `Den Haag`, `Den Bosch`, else as written; capitals only become a name again."""
    plain = " ".join(text.split()).strip(" ,.;:|()")
    if not plain or not re.match(r"^['\w]", plain) or re.search(r"\d", plain):
        return None
    if plain.casefold() in _USUAL:
        return _USUAL[plain.casefold()]
    if plain.isupper() and len(plain) > 2:
        plain = re.sub(r"[^\W\d_]+", lambda match: _capitalised(match.group()), plain)
    return plain


def _capitalised(word: str) -> str:
    if word in ("AAN", "DEN", "DE", "OP", "VAN", "DER", "BIJ", "HET"):
        return word.lower()
    return f"IJ{word[2:].lower()}" if word.startswith("IJ") else word.capitalize()


@lru_cache(maxsize=_REMEMBERED)
def addresses_in(text: str, lead: str = "") -> tuple[Address, ...]:
    """The addresses of a block; a bold word or a label in front ("Almelo:") names the city where none follows."""
    found: list[Address] = []
    if not _DIGIT.search(text):
        return ()
    if _POSTCODE.search(text) is None:
        return _without_postcode(text)
    chunks = _chunks(text)
    for line, following in zip(chunks, (*chunks[1:], ""), strict=True):
        for match in _POSTCODE.finditer(line):
            own, _, behind = line[match.end() :].partition("\n")
            said = _between_bars(line[: match.end()] + own, match.start(), match.end())
            if is_not_ours(said) or _DENIED_BEHIND.search(behind) or _is_denied_next(following):
                continue
            street = _street_before(line[: match.start()])
            city = _city_after(line[match.end() :]) or _city_before(line[: match.start()], street, lead)
            if street and city and street.startswith(f"{city} ") and len(street[len(city) :].split()) > 1:
                street = street[len(city) + 1 :]
            if street or city:
                found.append(
                    Address(street, f"{match.group(1)} {match.group(2)}", city, line.replace("\n", ", ")[:160])
                )
    return tuple(dict.fromkeys(found))


def _is_denied_next(following: str) -> bool:
    """Whether the sentence behind an address takes it back: "Hier geven wij geen les." """
    return bool(_POINTS_BACK.match(following) and _DENIED_BEHIND.search(following))


def _between_bars(line: str, start: int, end: int) -> str:
    """The part of a line with bars in it that an address stands in, and where its street stands before a bar that too.

    What a footer says behind the next bar ("| Blik op Werk") is said of something else.
    """
    right = line.find(" | ", end)
    begin = line.rfind(" | ", 0, start)
    if begin > 0 and not re.search(r"\d", line[begin:start]):
        begin = line.rfind(" | ", 0, begin)
    return line[max(begin, 0) : right if right > 0 else len(line)]


def _without_postcode(text: str) -> tuple[Address, ...]:
    """Street, number and a known town side by side: "Parklaan 5, Meppel" is an address too."""
    found = []
    for line in _chunks(text):
        for match in _TOWN_AFTER.finditer("" if is_not_ours(line) else line):
            city, street = city_name(match["city"]), _street_before(line[: match.start()])
            if street and city in CITIES:
                found.append(Address(street, None, city, line.replace("\n", ", ")[:160]))
    return tuple(dict.fromkeys(found))


def _chunks(text: str) -> list[str]:
    """Sentences, but lines of one address stay together."""
    return [part for part in _CHUNK_END.split(text) if part.strip()]


def _street_before(left: str) -> str | None:
    match = _STREET.search(left.rstrip(" ,\n|(-"))
    if match is None or _STREET_FALSE.match(match["street"]):
        return None
    street = " ".join(match["street"].split())
    words = street.split()
    lead_in = {"aan", "op", "in", "de", "het", "van", "te", "der", "den"}
    while len(words) > 2 and words[0] in lead_in and not (words[0] == "op" and False):
        words.pop(0)
    return " ".join(words)


def _city_after(right: str) -> str | None:
    line = right.split("\n")
    candidate = next((part for part in line if part.strip(" ,|-")), "")
    match = _CITY.match(candidate.lstrip(" ,|-"))
    if match is None:
        return None
    return city_name(_CITY_STOPS.sub("", match["city"]))


def _city_before(left: str, street: str | None, lead: str) -> str | None:
    if lead and (city := _plain_city(lead)):
        return city
    front = left[: left.rfind(street)].strip(" ,\n-|:") if street and street in left else ""
    if (last := re.split(r"[,\n|:-]\s*", front)[-1].strip()) in CITIES:
        return city_name(last)
    if (front.endswith("(") or _SAYS_IN.search(front)) and (town := _town_at_end(front.rstrip("("))) is not None:
        return town
    labelled = re.search(r"(?:^|\n)\s*([A-ZÀ-Ý'][\w'À-ÿ -]{2,30}?)\s*(?:\([^)]*\))?\s*:", left)
    return _plain_city(labelled.group(1)) if labelled else None


def _town_at_end(text: str) -> str | None:
    """The well-known town that words end in: "in Bergen op Zoom"."""
    words = text.split()
    endings = (city_name(" ".join(words[-count:])) for count in (4, 3, 2, 1))
    return next((name for name in endings if name in CITIES), None)


def _plain_city(text: str) -> str | None:
    match = _CITY.match(text.strip(" :"))
    if match is None or match.end() < len(text.strip(" :")):
        return None
    return city_name(match["city"])


@lru_cache(maxsize=_REMEMBERED)
def _names_of(city: str) -> tuple[Phrase, ...]:
    """A city's usual name and its other ones, as words to look for."""
    names = (city, *(usual for usual, name in _USUAL.items() if name == city))
    return tuple(Phrase(rf"(?<!\w){re.escape(name)}(?!\w)") for name in names)


@lru_cache(maxsize=_REMEMBERED)
def cities_named(text: str, known: frozenset[str]) -> tuple[str, ...]:
    """The known cities that a text names, in order."""
    found = []
    for city in known:
        places = [match.start() for name in _names_of(city) if (match := name.search(text))]
        if places:
            found.append((min(places), city))
    return tuple(city for _, city in sorted(found))
