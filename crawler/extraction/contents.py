"""What a course teaches and how: components, mode, childcare, who may come."""

import re

from crawler.extraction.claims import Claim
from crawler.extraction.sentences import Sentence
from crawler.pages.phrases import Phrase

_COMPONENTS = (
    ("knm", r"\bknm\b|kennis van de nederlandse (?:maatschappij|samenleving)|knowledge of dutch society"),
    ("ona", r"\bona\b|ori[eë]ntatie op de nederlandse arbeidsmarkt"),
    ("map", r"(?-i:\bMAP\b)|module arbeidsmarkt (?:en|&) participatie"),
    ("pvt", r"\bpvt\b|participatieverklaring"),
)
_COMPILED = tuple((name, Phrase(words)) for name, words in _COMPONENTS)
_NOT_TAUGHT = re.compile(
    r"\b(?:geen|zonder|niet|niet voor|los van|exclusief|behalve|not|without|except|no|apart)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_NOT_TAUGHT_AFTER = re.compile(
    (
        r"^(?:(?!\b(?:voor|for) (?:wie|mensen die|cursisten die|iedereen die|those who|people who)\b)[^.;]){0,40}"
        r"\b(?:niet|geen onderdeel|zelf|elders|apart(?:e)? cursus|aparte|los|"
        r"wordt verzorgd door de gemeente|doet u bij(?! ons)|volgt u elders|is not)\b"
    ),
    re.IGNORECASE,
)
_MODES = (
    ("blended", (
        r"hybride|hybrid|blended|de ene (?:week|keer|les|dag)\b[^.]{0,40}\bde andere\b[^.]{0,25}\b(?:online|teams|"
        r"zoom|thuis)|"
        r"de ene (?:week|keer|les|dag) (?:online|via \w+)\b[^.]{0,30}\bde andere\b|om de (?:week|les|keer) online|"
        r"afwisselend\b[^.]{0,35}\b(?:en|of)\b[^.]{0,15}\b(?:online|teams|zoom)|"
        r"one week\b[^.]{0,30}\bnext (?:week )?online|\bhalf (?:online|in de klas|klassikaal)|deels online|"
        r"gedeeltelijk online|om en om|"
        r"combinatie van (?:online|"
        r"klas\w*|les\w*)[^.]{0,40}(?:online|klas|thuis)|afwisselend online|partly online|"
        r"online en (?:in de klas|klassikaal|op locatie|fysiek)|(?:klassikaal|in de klas|fysiek|"
        r"op locatie) en online"
    )),
    ("workplace", (
        r"op de werkvloer|in-?company|op (?:uw|je|de) werk(?:plek)?\b|op locatie bij (?:uw|het) bedrijf|"
        r"bij (?:u|jullie) (?:op het bedrijf|in het bedrijf)|at (?:your |the )?workplace|binnen uw bedrijf"
    )),
    ("online", (
        r"\bonline\b|via (?:zoom|teams|skype|google meet)|videogesprek|op afstand|beeldbellen|videobellen|"
        r"webcam|virtual classroom|digitale lessen"
    )),
    ("classroom", (
        r"klassikaal|klassikale|in de klas|in een klas|\bin class\b|in the classroom|in a classroom|"
        r"classroom|klassenverband|in het klaslokaal|in ons leslokaal|face[- ]to[- ]face|on-?site"
    )),
)  # fmt: skip
_COMPILED_MODES = tuple((name, Phrase(words)) for name, words in _MODES)
_NO_MODE = Phrase(
    r"online (?:inschrij|aanmeld|toets|test|betal|platform|"
    r"oefen|leeromgeving|materiaal|formulier|boek|intake|reserv|winkel|bestel|agenda|omgeving|"
    r"programma|huiswerk|niveautest|lesmateriaal|register|form|exercis)|"
    r"(?:inschrijven|aanmelden|betalen|toets|intake|huiswerk|oefenen|oefent|aanmelding|"
    r"inschrijving)\s+(?:\w+ ){0,3}online|(?:niet|geen|not|no|nooit) (?:\w+ )?online|"
    r"\b(?:schrijf\w*|meld\w*|betaal\w*|volg|vind\w*|boek\w*|reserveer\w*|register|enrol|pay)\s+(?:\w+ ){0,2}online|"
    r"\b(?:staat|staan|komt|komen|zetten|zet) (?:\w+ ){0,3}online(?! (?:bij elkaar|bijeen|samen))|"
    r"binnen \d+ \w+ (?:zit|bent)|"
    r"online (?:te )?(?:oefenen|maken|vinden|terugkijken|nakijken|bekijken|kijken|lezen)|"
    r"online (?:les)?(?:omgeving|portaal|modules?|account|toegang|component|onderdeel|zelfstudie|instap|plaatsing|"
    r"bibliotheek|methode|video|filmpje|hulp|catalogus|taken|opdracht|tool|app\b|access|resource|library|practice|"
    r"homework|workbook|self-?study|learning|placement|tasks?\b|support|quiz)|"
    r"\b(?:no|without|geen|zonder)(?: (?:a|any|physical|fysieke?|vaste))? (?:classroom|leslokaal|klaslokaal)\b|"
    r"\bop de werkvloer (?:te|van)|stage op de|website|"
    r"\b(?:nodig|gebruik\w*|spre(?:ek|ekt|ken)|praat|praten|hoort?|horen|schrijft?|begrijp\w*|versta\w*|red\w*|"
    r"need\w*|use|"
    r"speak\w*)\b[^.;]{0,20}\b(?:op (?:uw|je|het|de) werk(?:plek|vloer)?|at (?:your )?work(?:place)?)\b|"
    r"\bop (?:uw|je) werk(?:plek)?(?:,| en| of) (?:bij (?:de|het)|op (?:school|straat)|thuis|in (?:de|het) "
    r"(?:winkel|supermarkt|buurt|wijk|stad|dagelijks)|in winkels|met (?:buren|collega))",
)
_MODE_LABEL = re.compile(r"vorm|mode|format", re.IGNORECASE)
_EITHER = Phrase(
    r"\book (?:volledig |geheel )?online\b(?! (?:les|cursus))|\balso\b[^.;]{0,25}\bonline\b|"
    r"\b(?:of|or) (?:via (?:zoom|teams|skype|google meet)|op afstand|by video)\b|"
    r"\bonline (?:of|or)\b|\b(?:of|or) (?:volledig )?online\b",
)
# "Hybride: om de week online of in de klas" is no choice.
_BY_TURNS = re.compile(r"\b(?:hybride?|blended)\b|\bom de (?:week|les|keer)\b|\bafwisselend\b", re.IGNORECASE)
_CHILDCARE = re.compile(
    r"kinderopvang|(?:\b|kinder|baby)oppas|(?:baby'?s?|peuters|kleintjes)\b[^.]{0,20}\bwelkom|cr[eè]che|"
    r"opvang voor (?:\w+ ){0,3}kinder|\bvoor (?:(?:uw|je|jonge|kleine|de|alle) )*kind(?:eren|jes)?\b[^.;]{0,40}\b"
    r"(?:is|hebben (?:we|wij)|regelen (?:we|wij)) (?:er )?(?:\w+ ){0,2}opvang\b|childcare|child care|day ?care|"
    r"babysit|kinderhoek|speelhoek|"
    r"kind(?:je|eren|jes)? (?:mag|mogen|kan|kunnen) (?:\w+ ){0,2}mee|kinderen (?:zijn )?welkom|"
    r"pas(?:sen|t) (?:[\w']+ ){0,3}op (?:ze|hen|(?:(?:de|uw|je|het) )?(?:kind\w*|baby\w*|kleintjes))\b|"
    r"\bneem (?:uw|je|gerust|rustig|gewoon)(?: \w+)? (?:kind\w*|kleintjes?|baby'?s?|peuters?|kleuters?)"
    r"(?: (?:gerust|gewoon|maar|rustig))? mee\b|"
    r"pass?(?:en|t) (?:wij |we )?op (?:uw|je|de|jullie) kind|kinderen spelen|bring your (?:child|kids|baby)|"
    r"children are looked after",
    re.IGNORECASE,
)
_NO_CHILDCARE = re.compile(
    r"\bkind(?:eren|je|jes)? (?:\w+ )?(?:niet|not) mee\w*|"
    r"\b(?:geen|niet|helaas geen|no|not|zonder|cannot)\b[^.]{0,40}(?:kinderopvang|oppas|opvang|"
    r"cr[eè]che|childcare|day ?care|child ?minding|babysit|kinderen mee|kind mee|bring)|"
    r"(?:kinderopvang|oppas|opvang|childcare|kind\w* (?:mag|mogen|kan|kunnen)|"
    r"kind\w* mee\w*)[^.]{0,40}\b(?:niet|geen|not|no|ontbreekt)\b",
    re.IGNORECASE,
)
_NOT_CHILDCARE = re.compile(
    (
        r"toeslag|wacht(?:tijd|lijst)|vergoeding|allowance|pedagogisch|werken in de kinderopvang|beroep|vacature|"
        r"als er een vrijwilliger|soms|misschien|regelt u zelf|zelf (?:te )?regelen|belasting|noodopvang|"
        r"azc|in de buurt|opvanglocatie|taal voor de kinderopvang|kinderopvangmedewerker|"
        r"mogelijk binnenkort|in overleg|bso|gemeente vergoedt|aanvra(?:ag|gen)\b|aan te vragen|\brecht op\b|"
        r"\b(?:help\w*|hulp|advies|informatie|vragen)\b[^.]{0,30}\b(?:zoek\w*|vinden|regelen|over|bij|find\w*|"
        r"appl\w+)\b"
        r"[^.]{0,20}(?:opvang|crèche|oppas|child ?care)|apply\w* for (?:child|day)|"
        r"(?:opvang|crèche|oppas|child ?care)\b[^.]{0,25}\b(?:(?:te )?(?:zoeken|vinden) (?:wij|we|helpen|kunnen)|"
        r"in de (?:buurt|wijk|straat)|naast ons|van een ander)"
    ),
    re.IGNORECASE,
)
_WOMEN = re.compile(
    r"(?:alleen|uitsluitend|speciaal|exclusief|enkel|only|just) (?:voor |for |"
    r"bedoeld voor )?(?:\w+ )?(?:vrouwen|dames|moeders|women|mothers|ladies)|(?:vrouwen|dames|"
    r"moeder)(?:groep|les|klas|cursus)|women[- ]only|women(?:'s)? (?:group|class)|"
    r"voor vrouwen(?! en mannen)|for women(?! and men)|groep met alleen vrouwen|(?:vrouwen|"
    r"moeders) onder elkaar|^vrouwen leren",
    re.IGNORECASE,
)
_NOT_WOMEN_ONLY = re.compile(
    r"mannen|\bmen\b|ook voor vrouwen|niet alleen voor vrouwen|iedereen|everyone|also for women", re.IGNORECASE
)


def component_claims(sentence: Sentence) -> list[Claim]:
    """What a sentence says that a course teaches beside the language."""
    components = components_in(sentence.plain)
    return [Claim("components", components, sentence.text)] if components else []


def mode_claims(sentence: Sentence) -> list[Claim]:
    """How a sentence says that lessons are given; a label such as "Vorm" makes it plainer."""
    mode = mode_in(sentence.plain)
    strength = 2 if _MODE_LABEL.search(sentence.label) else 1
    return [] if mode is None else [Claim("mode", mode, sentence.text, strength)]


def childcare_claims(sentence: Sentence) -> list[Claim]:
    """Whether a sentence says that children are minded."""
    childcare = childcare_in(sentence.plain, sentence.label)
    return [] if childcare is None else [Claim("childcare", childcare, sentence.text)]


def women_claims(sentence: Sentence) -> list[Claim]:
    """Whether a sentence says that only women may come."""
    only = _WOMEN.search(sentence.plain) and not _NOT_WOMEN_ONLY.search(sentence.plain)
    return [Claim("women_only", True, sentence.text)] if only else []


def components_in(text: str) -> tuple[str, ...]:
    """Components other than the language itself that a sentence says are taught."""
    found = []
    for name, words in _COMPILED:
        for match in words.finditer(text):
            if not _NOT_TAUGHT.search(text[: match.start()]) and not _NOT_TAUGHT_AFTER.search(text[match.end() :]):
                found.append(name)
                break
    return tuple(found)


def mode_in(text: str) -> str | None:
    """The mode that a sentence words; "in de klas of online" leaves it open."""
    if _EITHER.search(text) and not _BY_TURNS.search(text):
        return None
    plain = _NO_MODE.sub(" ", text)
    found = [name for name, words in _COMPILED_MODES if words.search(plain)]
    if not found:
        return None
    if found[0] in ("blended", "workplace") or len(found) == 1:
        return found[0]
    return None


def childcare_in(text: str, label: str = "") -> bool | None:
    """Whether children are minded on the spot; the allowance and half promises say nothing."""
    if _CHILDCARE.search(label) and not _NOT_CHILDCARE.search(f"{label} {text}"):
        answer = re.match(
            r"^\W*(?:\w+\?\s*)?(ja|nee|neen|yes|no|geen|niet|we do(?:n't| not)|helaas|sorry|unfortunately|not)\b",
            text[len(label) :] if text.startswith(label) else text,
            re.IGNORECASE,
        )
        if answer is not None:
            return answer.group(1).lower() in ("ja", "yes")
    if _NOT_CHILDCARE.search(text):
        return None
    if _NO_CHILDCARE.search(text):
        return False
    return True if _CHILDCARE.search(text) else None
