"""How large a group may be, and how many sign-ups it waits for."""

import re

from crawler.extraction.claims import Claim
from crawler.extraction.cues import Cue
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

_SIZES = tuple(
    Phrase(pattern)
    for pattern in (
        (
            r"(?:groep\w*|klas\w*|groups?|class(?:es)?|cursisten|deelnemers)[^.]{0,25}?\b(?:van|telt|"
            r"tellen|met|bestaa\w* uit|of|has|have|tussen(?: de)?|from|"
            r"between)\s+(?:ongeveer )?(\d{1,2})\s*(?:tot(?: en met)?|-|à|t/m|to|en|and|"
            r"of)\s*(?:maximaal |ten hoogste |hooguit )?(\d{1,2})\b(?!\s*(?:uur|weken|jaar|[.:]\d))"
        ),
        r"\b(?:groep\w*|groups?|klas\w*)\s*\((\d{1,2})\s*(?:tot|-|à|t/m|to)\s*(\d{1,2})",
        (
            r"\b(\d{1,2})\s*(?:tot(?: en met)?|-|à|t/m|to|"
            r"of)\s*(?:maximaal )?(\d{1,2})\s+(?:\w+ ){0,1}?(?:cursisten|deelnemers|personen|mensen|"
            r"medewerkers|werknemers|leerlingen|studenten|participants|students|people|vrouwen|dames|learners)"
        ),
        (
            r"(?:maximaal|maximum(?: van)?|max\.?|hooguit|ten hoogste|hoogstens|(?:niet|nooit) "
            r"(?:(?:groep\w* )?(?:van|met) |(?:zitten|komen|zijn|doen) (?:er |wij |we |jullie )?(?:met )?)?meer dan|"
            r"(?:never|not) (?:(?:have|has|take|accept|place|put|with|are|be|admit) )?"
            r"(?:more|larger|bigger) than|"
            r"up to|at most|no more than|a maximum of|(?:niet|nooit) groter dan|maximale groepsgrootte(?: is| van|"
            r":)?|uiterlijk|met max\.?|(?:never|not) exceeds?|capped at|limited to|"
            r"beperkt tot)\s+(?:aantal\s+(?:van\s+)?)?(?:(?:deelnemers|"
            r"cursisten):?\s*)?(\d{1,2})\b(?!\s*(?:(?:les)?u(?:ur|ren)|weken|jaar|lessen|maanden|dagen|%|euro|keer|x|"
            r"minuten|hours|weeks|km|[.:]\d|werkdagen|jan|feb|mrt|maart|apr))"
        ),
        (
            r"(?:groepsgrootte|group size|aantal deelnemers|groep(?:je)?s?grootte)\s*:?\s*(?:is |van |"
            r"maximaal )?(?:\d{1,2}\s*(?:tot|-|à|t/m)\s*)?(\d{1,2})\b"
        ),
        r"\b(\d{1,2})\s+(?:(?:cursisten|deelnemers|personen|mensen|people|students|participants|learners) )?"
        r"(?:at most|at the most|maximaal|maximum|tops|hooguit)\b(?!\s*(?:\d|en\b))",
        r"\bmeer dan (\d{1,2}) (?:cursisten|deelnemers|personen|mensen|leerlingen) (?:passen|kunnen|mogen|"
        r"gaan)\b[^.;]{0,15}\bniet",
        r"\b(?:passen|zitten|kunnen) (?:er )?(?:maximaal |hooguit |hoogstens )?(\d{1,2}) "
        r"(?:cursisten|deelnemers|personen|mensen|leerlingen) (?:aan|bij|rond|om|omheen|eromheen|in)\b",
        r"\bin (?:een|de|elke|iedere|onze|1) (?:\w+ )?(?:groep|klas)(?:en|sen)? (?:passen|gaan|kunnen|mogen) (?:er )?"
        r"(\d{1,2})(?: \w+)?(?=\s*(?:[,.;]|$|niet meer|en niet))",
        r"\b(\d{1,2}) (?:\w+ )?(?:per|in (?:een|elke|de)) (?:groep|klas),? (?:en )?(?:meer niet|niet meer)\b",
        r"\b(?:met|bij) (\d{1,2}) (?:mensen|cursisten|deelnemers|personen|leerlingen) is (?:de |het |een |onze |ons )"
        r"(?:groep|groepje|klas|klasje|tafel) (?:vol|compleet|rond)\b",
        r"\b(?:plek|plaats|ruimte) voor (\d{1,2})\W*$",
        r"met (?:z'n|zijn|ons)\s+(?:hooguit |maximaal )?(\d{1,2})\b",
        r"\b(?:het|een|ons|the|our) maximum (?:\w+ ){0,2}?(?:is|van|ligt op|bedraagt|of)\s+(\d{1,2})\b(?!\s*(?:uur|"
        r"weken|euro|%|jaar|keer|hours|weeks|[.:]\d))",
        (
            r"\bmet (\d{1,2}) (?:mensen|cursisten|deelnemers|personen|leerlingen)\b(?=[^.]{0,20}\b(?:meer (?:kan|mag|"
            r"passen)|niet meer|aan (?:de |een |mijn )?tafel|in de (?:groep|klas)|bij elkaar))"
        ),
        r"\b(?:duo)?(?:les|lessen|cursus|training|groep) (?:is|zijn) (?:bedoeld )?voor (\d{1,2}) (?:mensen|personen|"
        r"cursisten)\b",
        (
            r"(?:groep(?:en|jes|je)?|klas(?:sen|je|jes)?|groups?|classes) (?:van|"
            r"of)\s+(\d{1,2})\b(?!\s*(?:tot|-|à|uur|weken|of \d))"
        ),
        (
            r"(?:er zijn|zijn er|er is plaats voor|plaats voor|plek voor|"
            r"ruimte voor|room for|there (?:are|"
            r"is room for))\s+(?:maximaal |ten hoogste |hooguit )?(\d{1,2})\s+(?:plaatsen|plekken|stoelen|"
            r"cursisten|deelnemers|personen|mensen|places|seats|people|leerlingen|studenten)"
        ),
        r"\b(?:groep\w*|klas\w*|cursus|groups?|class(?:es)?)\b[^.;]{0,15}\b(?:heeft|telt|hebben|tellen|has|have) "
        r"(\d{1,2}) (?:plaatsen|plekken|stoelen|places|seats)\b",
    )
)  # fmt: skip
_WITH_OTHERS = Phrase(r"met (\d{1,2}) anderen|with (\d{1,2}) others")
_ONE_TO_ONE = Phrase(
    (
        r"\b(?:[eé][eé]n|1)[- ]op[- ](?:[eé][eé]n|1)\b|(?:one|1)[- ](?:to|on)[- ](?:one|1)|priv[eé]-?les|"
        r"individuele les|private (?:\w+ )?(?:lesson|class|tuition)|priv[eé]lessen"
    ),
)
_OR_OTHERWISE = re.compile(r"\bof\b|\bor\b|ook mogelijk|naast", re.IGNORECASE)
_CHOICE_WITHIN = 25
_NO_SIZE = Phrase(
    (
        r"corona|covid|gemist|missed|gemiddeld|average|(?<!keer )(?<!maal )(?<!\dx )per jaar|taalcaf|\d tafels|"
        r"(?:taal|praat|gespreks|conversatie)tafel|"
        r"open dag|computer|"
        r"leeftijd|uur les|nog \d+ (?:plekken|plaatsen)|nog (?:\w+ )?(?:plek|plaats|ruimte) voor|bedrag|jonger|"
        r"ouder dan|informatie|begeleidingsgesprek|"
        r"examen(?:locatie|zaal)|gebouw|per zaal|voor het examen|"
        r"\b(?:vorig|afgelopen) (?:jaar|seizoen)\b|\bvroeger\b|\blast year\b|\b(?:slaagden?|behaalden?|vierden?|"
        r"rondden?)\b|"
        r"\b(?:begon(?:nen)?|startten?|zijn gestart|opgericht|started|began|founded)\b[^.;]{0,30}\b(?:19|20)\d\d\b|"
        r"\b(?:19|20)\d\d\b[^.;]{0,30}\b(?:begon(?:nen)?|opgericht|startten|started|began|founded)\b"
    ),
)
# "Inmiddels zijn we met zijn vieren" counts the team.
_OF_TEAM = re.compile(
    r"\b(?:zijn|waren|werken) (?:wij|we)\b[^.;]{0,25}$|\b(?:wij|we) (?:zijn|waren|werken)\b[^.;]{0,25}$", re.IGNORECASE
)
_IN_CLASS = re.compile(r"\bles|lessen\b|groep|klas|cursist|tafel", re.IGNORECASE)
# A group of helpers, teachers or schools is no class.
_OF_OTHERS = re.compile(
    r"\s+(?:\w+ ){0,2}?(?:vrijwilligers|docenten|leraren|leerkrachten|scholen|taalscholen|bedrijven|taalmaatjes|"
    r"taalcoaches|"
    r"organisaties|gemeenten|instellingen|partners|bibliotheken|begeleiders|locaties|volunteers|"
    r"teachers|schools|companies|organisations)\b",
    re.IGNORECASE,
)
# "Minimaal 6 lessen en maximaal 12" counts lessons.
_COUNTS_ELSE = re.compile(
    r"\b(?:minimaal|minstens|tussen de|ten minste|at least) \d+ (?:lessen|weken|keer|uur|uren|bijeenkomsten|jaar|"
    r"dagen|maanden|lessons|weeks|hours)\b[^.;]{0,12}$",
    re.IGNORECASE,
)
_PERSONS = re.compile(
    r"\s+(?:\w+ )?(?:cursist|deelnem|person|mensen|leerling|student|people|participant|learner|vrouwen|dames)", re.I
)
_BARE_PART = re.compile(r"[;,]\s*([3-9]|1\d)\s*(?:tot|-|à|t/m)\s*([5-9]|[12]\d)\s*(?=[;,]|$)")
_OTHER_NUMBERS = re.compile(
    r"\b(?:maan|dins|woens|donder|vrij|zater|zon)dag|\b(?:ma|di|wo|do|vr|za|zo)\b|tijd|leeftijd|jaar|wacht|"
    r"start|\d[.:]\d\d",
    re.IGNORECASE,
)
_MONTH_BEHIND = re.compile(
    r"\s+(?:jan|feb|mrt|maart|march|apr|mei\b|may\b|jun|jul|aug|sep|okt|oct|nov|dec)", re.IGNORECASE
)
_DAY = re.compile(
    r"\b(?:(?:maan|dins|woens|donder|vrij|zater|zon)dag|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\w*\b",
    re.IGNORECASE,
)
_GROUP_ALONE = len("groepen")
_SIZE_LABEL = Phrase(
    r"^groep(?:en)?$|^group$|groeps?(?:je)?s?grootte|grootte van de groep|deelnemers|cursisten|aantal plaatsen|"
    r"group size|"
    r"participants|class size|max",
)
_BARE_SIZE = re.compile(
    (
        r"^\D{0,40}?(?:(\d{1,2})\s*(?:tot|-|à|t/m|to)\s*)?(\d{1,2})\s*(?:personen|cursisten|"
        r"deelnemers|mensen|people|students|plaatsen|participants|leerlingen|medewerkers|werknemers|collega's|"
        r"volwassenen|employees|vrouwen|dames)?\W*$"
    ),
    re.IGNORECASE,
)
_MINIMUM = tuple(
    Phrase(pattern)
    for pattern in (
        (
            r"(?:bij|vanaf|zodra|als|na|with|from|once|after|when|wanneer)\s+(?:er |we |there are |"
            r"ten minste |minstens |minimaal |voldoende |at least |zich |minder dan |fewer than |less than |"
            r"wij )*(\d{1,2})\s+(?:\w+ ){0,2}?(?:aanmelding|inschrijving|deelnemer|cursist|personen|"
            r"mensen|leerling|student|participant|people|registration|sign-?up|enrol|belangstellend|"
            r"kandidat|vrouwen|geïnteresseerd|learner|student|sign-?ups)"
        ),
        (
            r"(?:minimaal|minimum(?: aantal)?(?: van)?|minstens|ten minste|tenminste|at least|"
            r"a minimum of|min\.)\s+(?:aantal (?:deelnemers|cursisten|"
            r"inschrijvingen):?\s*)?(\d{1,2})\s+(?:\w+ ){0,1}?(?:aanmelding|inschrijving|deelnemer|"
            r"cursist|personen|mensen|leerling|student|participant|people|registration|sign-?up|enrol)"
        ),
        r"\b(?:voldoende|genoeg|enough|sufficient) \w+ \((?:minimaal |min\. |minstens |at least )?(\d{1,2})\)",
        (
            r"\b(?:as soon as|provided|if|when)\s+(?:there are |we have |"
            r"at least )*(\d{1,2})\s+(?:\w+ ){0,1}?(?:people|learner|"
            r"participant|student|registration|sign-?up|enrol)"
        ),
        (
            r"\b(\d{1,2}) (?:aanmeldingen|inschrijvingen|deelnemers|cursisten|mensen|personen|participants|students|"
            r"people|sign-?ups|"
            r"registrations) (?:zijn )?(?:nodig|needed|required)\b"
        ),
        (
            r"(?:gaat|gaan|start|starten|begint|beginnen|door|van start|runs?|"
            r"starts?)\s+(?:\w+ ){0,4}?(?:vanaf|bij|met|from|with|zodra er|als er)\s+(?:minimaal |"
            r"minstens |ten minste |at least )?(\d{1,2})(?!\s*(?:weken|uur|jaar|januari|februari|maart|"
            r"april|mei|juni|juli|aug|sept|okt|nov|dec|dagen|maanden|[-/.:]\d|euro|hours|weeks))"
        ),
    )
)
# "With 10 students at most" says how large a group is.
_BOUNDED_ABOVE = re.compile(
    r"\w*(?:\s\w+)?,?\s+(?:at (?:the )?most|tops|maximaal|maximum|hooguit|hoogstens|ten hoogste|of minder|"
    r"or (?:fewer|less)|niet meer|no more)\b(?!\s*\d)",
    re.IGNORECASE,
)
_LAST_MINIMUM = len(_MINIMUM) - 1
_BOTH_ENDS = Phrase(
    r"\b(?:minimaal|minimum|min\.?|minstens|ten minste|tenminste|at least)\s+(?:aantal )?(\d{1,2})\b(?: (?:en|and|"
    r"deelnemers|cursisten|"
    r"personen|mensen|participants|students|people))*\s*[,;/-]?\s*(?:en |and )?(?:maximaal|maximum|max\.?|hooguit|"
    r"ten hoogste|at most)\s+\d",
)
_ENDS_REVERSED = Phrase(
    r"\bmax(?:imaal|imum|\.)?\s*\d{1,2}(?: \w+)?,? (?:en |and )?min(?:imaal|imum|\.)?\s*(\d{1,2})\b"
    r"(?! (?:uur|weken|lessen))",
)
# What a group usually has is not what it waits for: "Meestal zitten er minstens 8 mensen in een klas".
_USUAL = re.compile(
    r"\b(?:hebben|heeft|telt|tellen|bestaa\w*|zitten|zit|meestal|doorgaans|gemiddeld|have|has|usually|van|"
    r"of)\b[^.;]{0,25}$",
    re.IGNORECASE,
)
_MINIMUM_LABEL = re.compile(r"minim\w+ (?:aantal|deelnemers)|min\. (?:aantal|deelnemers)|minimum number", re.IGNORECASE)

_NO_MINIMUM = Cue(r"examen(?!-?(?:train|cursus|groep|klas|voorber))|jaar oud|leeftijd|korting|discount|bedrijf")
_SPEAKS_OF_STARTING = Cue(r"\bstart|begin|door\b|run\b|runs\b")


def size_claims(sentence: Sentence) -> list[Claim]:
    """The largest group that a sentence states."""
    size = size_in(sentence.plain, sentence.label, sentence.value)
    return [] if size is None else [Claim("group_size_max", float(size), sentence.text)]


def size_in(text: str, label: str = "", value: str = "") -> int | None:
    """The largest group that a sentence states."""
    if _NO_SIZE.search(text):
        return None
    if _SIZE_LABEL.search(label) and not re.search(r"minim|tijd", label, re.I) and (match := _BARE_SIZE.match(value)):
        return int(match.group(2)) if len(label) > _GROUP_ALONE or _names_size(match, value) else None
    if match := _WITH_OTHERS.search(text):
        return int(match.group(1) or match.group(2)) + 1
    for pattern in _SIZES:
        for match in pattern.finditer(text):
            number = int(match.group(match.lastindex or 1))
            counted = (
                _MONTH_BEHIND.match(text, match.end())
                or _OF_OTHERS.match(text, match.end())
                or _counts_team(text, match)
                or (_COUNTS_ELSE.search(text[: match.start()]) and not _PERSONS.match(text, match.end()))
            )
            if 1 < number <= 40 and not counted and not _is_lesson_time(text, match):
                return number
    if (match := _BARE_PART.search(text)) and not _OTHER_NUMBERS.search(f"{label} {text}"):
        return int(match.group(2))
    return 1 if (alone := _ONE_TO_ONE.search(text)) and not _OR_OTHERWISE.search(_near(text, alone)) else None


def _counts_team(text: str, match: re.Match[str]) -> bool:
    return (
        match.group().startswith("met ")
        and bool(_OF_TEAM.search(text[: match.start()]))
        and not _IN_CLASS.search(re.split(r"[,;]\s", text[: match.start()])[-1])
        and not _IN_CLASS.search(re.split(r"[,;]\s", text[match.end() :])[0])
    )


def _is_lesson_time(text: str, match: re.Match[str]) -> bool:
    """ "De zaterdagklas, elke zaterdag van tien tot twaalf" says when, unless persons are counted behind it."""
    ranged = (match.lastindex or 1) > 1 and _DAY.search(match.group())
    return bool(ranged) and not _PERSONS.match(text, match.end())


def _near(text: str, match: re.Match[str]) -> str:
    """The words about a span within its clause, where another choice beside it would be named."""
    left, right = text[max(0, match.start() - _CHOICE_WITHIN) : match.start()], text[match.end() :][:_CHOICE_WITHIN]
    return f"{left}{match.group()}{right}"


def _names_size(match: re.Match[str], value: str) -> bool:
    """Under the bare word "Groep" a number may be the group's own; a range or a noun makes it a size."""
    return bool(
        match.group(1)
        or re.search(r"max|hoog|cursist|deeln|person|mens|(?:meer|groter) dan|at most|no more", value, re.IGNORECASE)
    )


def minimum_of(sentence: Sentence) -> int | None:
    """The number of sign-ups that a group waits for; "6 tot 14" states none."""
    text = sentence.plain
    if _MINIMUM_LABEL.search(sentence.label) and (digits := re.search(r"\b(\d{1,2})\b", text)):
        return int(digits.group(1))
    for ends in (_BOTH_ENDS, _ENDS_REVERSED):
        if (both := ends.search(text)) is not None and not _USUAL.search(text[: both.start()]):
            return int(both.group(1))
    if _NO_MINIMUM.search(text):
        return None
    starts = _SPEAKS_OF_STARTING.search(text)
    for place, pattern in enumerate(_MINIMUM):
        for match in pattern.finditer(text):
            number = int(match.group(1))
            ranged = re.search(r"maxim|\bmax\b|hooguit|ten hoogste|tot \d", text[match.end() : match.end() + 25])
            usual = place == 1 and not starts and _USUAL.search(text[: match.start()])
            if _BOUNDED_ABOVE.match(text, match.end()) or not 1 < number <= 30:
                continue
            if place == _LAST_MINIMUM or starts or not (ranged or usual):
                return number
    return None
