"""The words by which parts of a page are told to be courses: what is offered, kinds of course, what is explained."""

import re

from crawler.pages.blocks import Block
from crawler.pages.phrases import Phrase

OFFERING = re.compile(
    (
        r"cursus|groep|\bles\b|lessen|training|traject|route|klas\b|course|class|lesson|programma|examen|"
        r"module|privéles|taalles"
    ),
    re.IGNORECASE,
)
KINDS = frozenset(
    [
        "beginner",
        "basic",
        "halfway",
        "followup",
        "advanced",
        "intensive",
        "private",
        "duo",
        "pronunciation",
        "writing",
        "examtraining",
        "group",
    ]
)
EXPLANATION = re.compile(
    r"^(?:hoe|wat|waarom|wie|welke)\b.*\?$|^(?:uitleg|informatie) (?:over|bij)|^(?:de )?(?:wet|regels)\b|"
    r"what is|how does",
    re.IGNORECASE,
)
LESSONS = Phrase(
    r"(?:privé|groeps|taal)?(?:les(?:sen)?|cursus(?:sen)?|training(?:en)?) (?:in (?:het )?)?(?:Nederlands|NT2)\b|"
    r"\b(?:Nederlandse|NT2)[- ](?:taal)?les(?:sen)?\b|\bNederlandse taalcursus\b|\bDutch (?:lessons|course|"
    r"classes)\b",
)
HELPS_WITH_DUTCH = Phrase(
    r"\b(?:(?:ik|wij|we) (?:help|helpen|begeleid|begeleiden|leer|leren|train|trainen|coach|coachen) |"
    r"(?:help|begeleid|leer|train|coach) ik )[^.]{0,30}\bNederlands\b|\bI (?:help|teach|coach) [^.]{0,30}\bDutch\b",
)
WE_TEACH = Phrase(r"\b(?:ik geef|geef ik|wij geven|we geven|geven (?:wij|we)|I teach|we teach)\b")
GROUP_NAME = re.compile(
    r"(?:(?:de|het|onze|the) )?(?:(?:ochtend|middag|avond|dag|weekend|zaterdag|zondag|maandag|dinsdag|woensdag|"
    r"donderdag|vrijdag|zomer|winter|voorjaars|najaars)[- ]?(?:ochtend|middag|avond)?[- ]?"
    r"(?:groep|groepje|klas|klasje|cursus|les|lessen)|"
    r"(?:morning|afternoon|evening|weekend|saturday|daytime|summer) (?:group|class|course))",
    re.IGNORECASE,
)
NO_NAMES = frozenset(("knm", "ona", "map", "pvt", "women", "private"))
ROUTES = frozenset(("b1", "z", "onderwijs", "wi2013", "staatsexamen", "alfa"))
# Headings that speak of a course and name another matter: its price, a book, a first lesson on trial.
NOT_OFFERED = re.compile(
    r"proef|boek|intake|toets|examen|tarie[fv]|kost|prij[sz]|betal|\blen(?:en|ing)|korting|actie|cadeau|aanmeld|inschrij|"
    r"materiaal|trial|\bbooks?\b|price|fee|vertal|\?|[.!]$",
    re.IGNORECASE,
)
DENIED = re.compile(
    (
        r"\b(?:wij|we|ons)\b[^.]{0,40}\b(?:niet|geen)\b|niet bij ons|elders|andere (?:school|aanbieder)|"
        r"\broc\b|doen (?:wij|we) niet|not offer"
    ),
    re.IGNORECASE,
)
LEVEL = Phrase(r"\b(?:niveau )?[ABC][012]\b(?![- ]route)")
TEACHES_DUTCH = re.compile(
    r"\b(?:leer|leert|leren|oefen\w*|les(?:sen)?|cursus|training|praat|praten)\b[^.]{0,40}"
    r"\b(?:Nederlands(?:e taal)?\b(?! leven)|NT2\b|de taal\b)|"
    r"\bNederlands(?:e taal)?\b[^.]{0,25}\b(?:leer|leert|leren|oefen\w*|les(?:sen)?)\b|\b(?:learn|practi[sc]e) Dutch\b",
    re.IGNORECASE,
)
NOT_HERE = re.compile(
    r"\b(?:bieden|geven|verzorgen|doen|organiseren) (?:wij|we)\b[^.]{0,40}\b(?:niet|geen)\b|"
    r"\b(?:wij|we) (?:bieden|geven|verzorgen|doen|organiseren)\b[^.]{0,40}\b(?:niet|geen)\b|niet bij ons|"
    r"bij ons niet|\belders\b|andere (?:school|aanbieder)|not offer",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?,]$|\b(?:wij|we|ik|u|je|jij|onze|uw|jouw|you|your|our)\b", re.IGNORECASE)
NO_OPENING = re.compile(r"^(?:tot|van|vanaf|naar|op|met|voor wie|from|up to|to)\b", re.IGNORECASE)
_AUDIENCE = Phrase(r"voor wie|doelgroep|bestemd|bedoeld|geschikt voor|audience|for whom|target group|intended")
_PROFESSIONALS = re.compile(
    r"klantmanager|casemanager|consulent|toetsleider|docent|leraar|leraren|leerkracht|taalcoach|vrijwilliger|ambtenaren|"
    r"taaltrainer|beleidsmedewerker|begeleiders|professionals in|teacher|volunteer|case manager",
    re.IGNORECASE,
)
_TRAINING_FOR = Phrase(
    rf"(?:(?:deze|de|een|onze|this|a) )?(?:\w+ ){{0,2}}(?:training|cursus|workshop|opleiding|\w*scholing|studiedag|"
    rf"\w*daagse|studiemiddag|webinar|"
    rf"masterclass|"
    rf"course)(?: is)?(?: bedoeld| bestemd| speciaal| meant)? (?:voor|"
    rf"for) (?:\w+ ){{0,2}}\w*(?:{_PROFESSIONALS.pattern})",
)
_LEARNERS = re.compile(
    r"cursist|inburger|nieuwkomer|anderstalig|statushouder|beginner|newcomer|learner|migrant|vluchteling", re.IGNORECASE
)


def is_for_professionals(block: Block) -> bool:
    """Whether a row or a line says of its course that it is for those who teach or guide newcomers."""
    if _TRAINING_FOR.match(block.text) and not _LEARNERS.search(block.text):
        return True
    told = [(cell.header, cell.text) for cell in block.cells] or [(block.label, block.text)]
    return any(
        _AUDIENCE.search(name) and _PROFESSIONALS.search(text) and not _LEARNERS.search(text) for name, text in told
    )


IS_TAUGHT = re.compile(
    r"\b(?:(?:u|je|jij) (?:leert|krijgt|volgt|gaat)|(?:leert|krijgt|volgt) (?:u|je)|bij ons|"
    r"onze (?:docent|school|lessen)|"
    r"wij (?:geven|bieden|helpen|begeleiden)|you (?:learn|will learn))\b",
    re.IGNORECASE,
)
TAUGHT_BY_OTHERS = re.compile(
    r"\b(?:door|bij|by|at) (?:een |de |a |an )?(?:andere )?"
    r"(?:taalschool|taalscholen|taalaanbieder|school\b|scholen\b|language school)",
    re.IGNORECASE,
)
# "De onderwijsroute wordt verzorgd door het Alfa-college", "Deze module volgt u bij de gemeente".
GIVEN_ELSEWHERE = re.compile(
    r"\b(?:verzorgd|gegeven|aangeboden|uitgevoerd|provided|offered) (?:door|bij|by|at) (?:(?:het|de|een|the) )?"
    r"(?:[\w-]*college\b|roc\b|hogeschool|universiteit|gemeente\b|municipality)|"
    r"(?:^|[.!?]\s)(?![^.!?]*(?:aanmeld|inschrij|intake|examen|toets|pvt|participatieverkl))[^.!?]*"
    r"\b(?:doet|volgt|krijgt) (?:u|je) (?:(?:dan|daarna|meestal|altijd) )?(?:bij|op) (?:(?:de|het|een|uw|je) )?"
    r"(?:gemeente|roc|mbo|hogeschool|universiteit)\b",
    re.IGNORECASE,
)


def is_denied(said: str) -> bool:
    """Whether words under the name of a course say that it is not offered here, or that others give it."""
    return bool(DENIED.search(said) or GIVEN_ELSEWHERE.search(said))
