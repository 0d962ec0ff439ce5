"""What a course teaches and how: components, mode, childcare, who may come, languages of help, group size."""

import re

from crawler.extraction.claims import Claim
from crawler.extraction.numbers import NUMBER
from crawler.extraction.sentences import Sentence

_COMPONENTS = (
    ("knm", r"\bknm\b|kennis van de nederlandse (?:maatschappij|samenleving)|knowledge of dutch society"),
    ("ona", r"\bona\b|ori[eë]ntatie op de nederlandse arbeidsmarkt"),
    ("map", r"\bmap\b(?! met)|module arbeidsmarkt (?:en|&) participatie"),
    ("pvt", r"\bpvt\b|participatieverklaring"),
)
_COMPILED = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _COMPONENTS)
_NOT_TAUGHT = re.compile(
    r"\b(?:geen|zonder|niet|niet voor|los van|exclusief|behalve|not|without|except|no|apart)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_NOT_TAUGHT_AFTER = re.compile(
    (
        r"^[^.;]{0,40}\b(?:niet|geen onderdeel|zelf|elders|apart(?:e)? cursus|aparte|los|"
        r"wordt verzorgd door de gemeente|doet u bij|volgt u elders|is not)\b"
    ),
    re.IGNORECASE,
)
_MODES = (
    ("blended", (
        r"hybride|hybrid|blended|deels online|gedeeltelijk online|om en om|combinatie van (?:online|"
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
_COMPILED_MODES = tuple((name, re.compile(words, re.IGNORECASE)) for name, words in _MODES)
_NO_MODE = re.compile(
    r"\bonline (?:of|or)\b|\b(?:of|or) online\b|online (?:inschrij|aanmeld|toets|test|betal|platform|"
    r"oefen|leeromgeving|materiaal|formulier|boek|intake|reserv|winkel|bestel|agenda|omgeving|"
    r"programma|huiswerk|niveautest|lesmateriaal|register|form|exercis)|"
    r"(?:inschrijven|aanmelden|betalen|toets|intake|huiswerk|oefenen|oefent|aanmelding|"
    r"inschrijving)\s+(?:\w+ ){0,3}online|(?:niet|geen|not|no|nooit) (?:\w+ )?online|"
    r"binnen \d+ \w+ (?:zit|bent)|online (?:te )?(?:oefenen|maken|vinden)|"
    r"\bop de werkvloer (?:te|van)|stage op de|website",
    re.IGNORECASE,
)
_CHILDCARE = re.compile(
    r"kinderopvang|\boppas|cr[eè]che|opvang voor (?:\w+ ){0,3}kinderen|childcare|child care|day ?care|"
    r"babysit|kinderhoek|speelhoek|"
    r"kind(?:je|eren|jes)? (?:mag|mogen|kan|kunnen) (?:\w+ ){0,2}mee|kinderen (?:zijn )?welkom|"
    r"passen (?:wij |we )?op (?:uw|je|de) kind|kinderen spelen|bring your (?:child|kids|baby)|"
    r"children are looked after",
    re.IGNORECASE,
)
_NO_CHILDCARE = re.compile(
    r"\b(?:geen|niet|helaas geen|no|not|zonder|cannot)\b[^.]{0,40}(?:kinderopvang|oppas|opvang|"
    r"cr[eè]che|childcare|day ?care|child ?minding|babysit|kinderen mee|kind mee|bring)|"
    r"(?:kinderopvang|oppas|opvang|childcare|kind\w* (?:mag|mogen|kan|kunnen)|"
    r"kind\w* mee\w*)[^.]{0,40}\b(?:niet|geen|not|no|ontbreekt)\b",
    re.IGNORECASE,
)
_NOT_CHILDCARE = re.compile(
    (
        r"toeslag|vergoeding|allowance|pedagogisch|werken in de kinderopvang|beroep|vacature|"
        r"als er een vrijwilliger|soms|misschien|regelt u zelf|zelf (?:te )?regelen|belasting|noodopvang|"
        r"azc|in de buurt|opvanglocatie|taal voor de kinderopvang|kinderopvangmedewerker|"
        r"mogelijk binnenkort|in overleg|bso|gemeente vergoedt"
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
_LANGUAGES = {
    "arabisch": "ar", "arabic": "ar", "turks": "tr", "turkish": "tr", "engels": "en", "english": "en", "tigrinya": "ti", "tigrigna": "ti",
    "farsi": "fa", "perzisch": "fa", "persian": "fa", "dari": "prs", "pasjtoe": "ps", "pashto": "ps", "koerdisch": "ku", "kurdish": "ku", "sorani": "ckb", "kurmanji": "kmr",
    "somalisch": "so", "somali": "so", "oekraïens": "uk", "oekraiens": "uk", "ukrainian": "uk", "russisch": "ru", "russian": "ru", "pools": "pl", "polish": "pl",
    "spaans": "es", "spanish": "es", "frans": "fr", "french": "fr", "duits": "de", "german": "de", "portugees": "pt", "portuguese": "pt", "italiaans": "it", "italian": "it",
    "chinees": "zh", "mandarijn": "zh", "chinese": "zh", "mandarin": "zh", "kantonees": "yue", "vietnamees": "vi", "vietnamese": "vi", "thai": "th", "thais": "th", "amhaars": "am", "amhaarse": "am", "amharic": "am",
    "berbers": "ber", "tamazight": "zgh", "tarifit": "rif", "hindi": "hi", "urdu": "ur", "bengaals": "bn", "bengali": "bn", "roemeens": "ro", "romanian": "ro", "bulgaars": "bg", "bulgarian": "bg", "hongaars": "hu",
    "hungarian": "hu", "grieks": "el", "greek": "el", "servisch": "sr", "kroatisch": "hr", "bosnisch": "bs", "albanees": "sq", "albanian": "sq", "swahili": "sw", "indonesisch": "id", "japans": "ja", "japanese": "ja",
    "koreaans": "ko", "korean": "ko", "hebreeuws": "he", "armeens": "hy", "armenian": "hy", "georgisch": "ka", "papiaments": "pap", "tamil": "ta", "nepalees": "ne", "nepali": "ne", "azerbeidzjaans": "az", "oezbeeks": "uz",
    "tsjechisch": "cs", "slowaaks": "sk", "litouws": "lt", "lets": "lv", "sranan": "srn", "oromo": "om", "aramees": "arc", "twi": "tw", "syrisch-arabisch": "ar",
}  # fmt: skip
_LANGUAGE_WORD = re.compile(r"\b(" + "|".join(sorted(_LANGUAGES, key=len, reverse=True)) + r")\b", re.IGNORECASE)
_HELPS = re.compile(
    (
        r"\bspre(?:ek|ekt|ken)\b|sprekend\w*|\bspeaks?\b|\bspoken\b|uitleg|legt? .{0,40}uit|uitgelegd|"
        r"\bhulp\b|\bhelp\w*|ondersteun|support|begeleid|hulptaal|hulptalen|voertaal|steuntaal|explain|"
        r"vertaalt|tweetalig|taalhulp|moedertaal van|assist"
    ),
    re.IGNORECASE,
)
_HELPER = re.compile(
    (
        r"docent|juf|meester|lera|team|teacher|ik\b|\bi\b|\bwe\b|wij\b|onze|our|assistent|coach|begeleid|"
        r"vrijwilliger|medewerker|collega|\b[A-Z][a-z]+ spreekt|uitleg|hulp|steun|hulpta|support|help|"
        r"staff|haar|hij|zij\b|instruct|balie"
    ),
    re.IGNORECASE,
)
_STUDENTS_SPEAK = re.compile(
    r"(?:cursisten|deelnemers|leerlingen|studenten|bezoekers|students|participants|learners|je|u|"
    r"mensen die|wie) (?:\w+ ){0,3}spre(?:ek|ekt|ken)|spreekt u|spreek je|do you speak|(?:website|"
    r"folder|informatie|pagina|formulier|brochure|tekst)[^.]{0,40}\b(?:in het|in)\b|"
    r"leren? (?:\w+ )?(?:engels|spaans)|geen (?:engels|arabisch)|"
    r"lessen in het engels|cursus engels|niet in het|telefonisch",
    re.IGNORECASE,
)
_SIZES = tuple(
    re.compile(pattern, re.IGNORECASE)
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
            r"leerlingen|studenten|participants|students|people|vrouwen|dames|learners)"
        ),
        (
            r"(?:maximaal|maximum(?: van)?|max\.?|hooguit|ten hoogste|hoogstens|(?:niet|nooit) meer dan|"
            r"up to|at most|no more than|a maximum of|niet groter dan|maximale groepsgrootte(?: is| van|"
            r":)?|uiterlijk|met max\.?)\s+(?:aantal\s+(?:van\s+)?)?(?:(?:deelnemers|"
            r"cursisten):?\s*)?(\d{1,2})\b(?!\s*(?:uur|weken|jaar|lessen|maanden|dagen|%|euro|keer|x|"
            r"minuten|hours|weeks|km|[.:]\d|werkdagen|jan|feb|mrt|maart|apr))"
        ),
        (
            r"(?:groepsgrootte|group size|aantal deelnemers|groep(?:je)?s?grootte)\s*:?\s*(?:is |van |"
            r"maximaal )?(?:\d{1,2}\s*(?:tot|-|à|t/m)\s*)?(\d{1,2})\b"
        ),
        r"met (?:z'n|zijn|ons)\s+(?:hooguit |maximaal )?(\d{1,2})\b",
        (
            r"(?:groep(?:en|jes|je)?|klas(?:sen|je|jes)?|groups?|classes) (?:van|"
            r"of)\s+(\d{1,2})\b(?!\s*(?:tot|-|à|uur|weken|of \d))"
        ),
        (
            r"(?:er zijn|er is plaats voor|plaats voor|plek voor|ruimte voor|room for|there (?:are|"
            r"is room for))\s+(?:maximaal |ten hoogste |hooguit )?(\d{1,2})\s+(?:plaatsen|plekken|"
            r"cursisten|deelnemers|personen|mensen|places|seats|people|leerlingen|studenten)"
        ),
    )
)  # fmt: skip
_WITH_OTHERS = re.compile(r"met (\d{1,2}) anderen|with (\d{1,2}) others", re.IGNORECASE)
_ONE_TO_ONE = re.compile(
    (
        r"\b(?:[eé][eé]n|1)[- ]op[- ](?:[eé][eé]n|1)\b|(?:one|1)[- ](?:to|on)[- ](?:one|1)|priv[eé]-?les|"
        r"individuele les|private (?:lesson|class|tuition)|priv[eé]lessen"
    ),
    re.IGNORECASE,
)
_NO_SIZE = re.compile(
    (
        r"corona|covid|gemiddeld|average|per jaar|taalcaf|tafel|open dag|computer|leeftijd|uur les|"
        r"nog \d+ (?:plekken|plaatsen)|bedrag|jonger|ouder dan|informatie|begeleidingsgesprek|"
        r"examen(?:locatie|zaal)"
    ),
    re.IGNORECASE,
)
_SIZE_LABEL = re.compile(
    r"groeps?(?:je)?s?grootte|deelnemers|cursisten|aantal plaatsen|group size|participants|class size|max",
    re.IGNORECASE,
)
_BARE_SIZE = re.compile(
    (
        r"^\D{0,40}?(?:(\d{1,2})\s*(?:tot|-|à|t/m|to)\s*)?(\d{1,2})\s*(?:personen|cursisten|"
        r"deelnemers|mensen|people|students|plaatsen|participants|leerlingen)?\W*$"
    ),
    re.IGNORECASE,
)
_NUMBER = NUMBER


def content_claims(sentence: Sentence) -> list[Claim]:
    """Claims of components, mode, childcare, women only, languages and group size in one sentence."""
    text = sentence.plain
    claims = []
    if components := components_in(text):
        claims.append(Claim("components", components, sentence.text))
    if (mode := mode_in(text)) is not None:
        claims.append(
            Claim("mode", mode, sentence.text, 2 if re.search("vorm|mode|format", sentence.label, re.I) else 1)
        )
    if (childcare := childcare_in(text, sentence.label)) is not None:
        claims.append(Claim("childcare", childcare, sentence.text))
    if _WOMEN.search(text) and not _NOT_WOMEN_ONLY.search(text):
        claims.append(Claim("women_only", True, sentence.text))
    if languages := languages_in(text, sentence.label):
        claims.append(Claim("support_languages", languages, sentence.text))
    if (size := size_in(text, sentence.label, sentence.value)) is not None:
        claims.append(Claim("group_size_max", float(size), sentence.text))
    return claims


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
            r"^\W*(?:\w+\?\s*)?(ja|nee|neen|yes|no|geen|niet)\b",
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


def languages_in(text: str, label: str = "") -> tuple[str, ...]:
    """Codes of the languages in which teachers help."""
    labelled = bool(
        re.search(r"hulpta|steunta|talen|languages|taalhulp|ondersteuning|uitleg in|docent", label, re.IGNORECASE)
    )
    if _STUDENTS_SPEAK.search(text) or not (labelled or (_HELPS.search(text) and _HELPER.search(text))):
        return ()
    return tuple(dict.fromkeys(_LANGUAGES[word.lower()] for word in _LANGUAGE_WORD.findall(text)))


def size_in(text: str, label: str = "", value: str = "") -> int | None:
    """The largest group that a sentence states."""
    if _NO_SIZE.search(text):
        return None
    if _SIZE_LABEL.search(label) and not re.search(r"minim|tijd", label, re.I) and (match := _BARE_SIZE.match(value)):
        return int(match.group(2))
    if match := _WITH_OTHERS.search(text):
        return int(match.group(1) or match.group(2)) + 1
    for pattern in _SIZES:
        for match in pattern.finditer(text):
            number = int(match.group(match.lastindex or 1))
            if 1 < number <= 40:
                return number
    return 1 if _ONE_TO_ONE.search(text) and not re.search(r"\bof\b|\bor\b|ook mogelijk|naast", text) else None
