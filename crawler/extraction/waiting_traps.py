"""Words that look like a statement about starting and are none, or are one beside words of something else."""

import re

from crawler.extraction.cues import Cue
from crawler.pages.phrases import Phrase

# "U betaalt per les en u kunt altijd instappen" is two statements.
OWN_CLAUSE = re.compile(
    r"[;,]\s(?=(?:en |maar )?(?:u|je|jij|you)\b)|\b(?:en|and)\s+(?=(?:u|je|jij) (?:kunt|kan|kun|mag)\b|"
    r"you (?:can|may)\b)",
    re.IGNORECASE,
)
# Lessons alone with a teacher are given on request; times or materials on request say nothing of a place.
LESSONS_ON_REQUEST = Phrase(
    r"(?:\b(?:[eé]{2}n|1)[- ]op[- ](?:[eé]{2}n|1)\b|\bindividue\w+|priv[eé]-?les|\bone[- ](?:to|on)[- ]one\b|"
    r"\bprivate (?:lesson|tuition|class)|\bmaatwerk)[^.;:]{0,40}\b(?:op aanvraag|(?:up)?on request)\b|"
    r"\b(?:op aanvraag|(?:up)?on request)\b[^.;:]{0,30}(?:\b(?:[eé]{2}n|1)[- ]op[- ](?:[eé]{2}n|1)\b|\bindividue\w+|"
    r"priv[eé]-?les)",
)
# The wait of something else than a course: "De wachttijd voor kinderopvang is zes weken".
WAIT_OF_ANOTHER = Cue(
    r"\bwacht(?:tijd|lijst)\w*\b[^.;,]{0,30}\b(?:voor|van|bij|op) (?:(?:de|het|een|uw) )?(?:kinderopvang|crèche|opvang|"
    r"oppas|woning|huis\b|sociale huur|huisarts|tandarts|paspoort|verblijfs\w+|rijles\w*|zwemles\w*|tolk|taalmaatje\w*|"
    r"taalcoach\w*|vergoeding\w*|toeslag\w*)|"
    r"\b(?:bij|na|wegens) (?:(?:langdurige|uw|een) )?(?:ziekte|verzuim|afwezigheid|absentie|uitschrijving|opzegging)\b"
)
# What was so in an earlier year, told with its verb: "Vorig jaar was de wachttijd nog vier maanden".
WAITED_LAST_YEAR = Cue(
    r"\b(?:vorig (?:jaar|seizoen)|afgelopen (?:jaar|seizoen|winter|zomer)|eerder|voorheen|last (?:year|"
    r"season))\b[^.;]{0,25}"
    r"\b(?:was|waren|bedroeg|duurde|stond|stonden|hadden|had|were)\b|"
    r"\b(?:was|waren|bedroeg|duurde|stond|stonden|were)\b[^.;]{0,30}\b(?:vorig (?:jaar|seizoen)|last (?:year|season))\b"
)
# "De groep van januari zit vol, in april is er plaats": one round is full and the next is not.
OPEN_NEXT = re.compile(
    r"\b(?:vol|volgeboekt|uitverkocht|full)\b[^.]{0,30}?[,;]\s*(?:maar |but )?(?:in|vanaf|voor|op|per|from|"
    r"for) (?:\d{1,2} )?"
    r"(?:jan|feb|mrt|maart|march|apr|mei\b|may\b|jun|jul|aug|sep|okt|oct|nov|dec)[^.;,]{0,30}\b(?:is|zijn|"
    r"hebben|are|there)\b[^.;,]{0,20}\b(?:plaats|plaatsen|plek|plekken|ruimte|places|room|spots)\b"
    r"(?! (?:meer|left))",
    re.IGNORECASE,
)
_NONE = re.compile(r"\b(?:geen|niet|no|not)\b", re.IGNORECASE)
# Practising at home or on a website begins at once; that is no place in a course.
PRACTICE = Cue(
    r"\bmet (?:het )?(?:oefenen|zelfstudie|leren op|huiswerk)\b|\b(?:op|via) (?:onze|de|deze) (?:website|app|site)\b|"
    r"\bin (?:de|onze) app\b|\bdownload|\bwith (?:practising|practicing)\b"
)
# Money, forms and help come from the municipality too: that is no way into a course.
FROM_MUNICIPALITY = Cue(
    r"subsidie|vergoeding|bijstand|toeslag|tegemoetkoming|uitkering|taalmaatje|taalcoach|\bbrief\b|woning|\bpas\b|€|"
    r"subsid|allowance|als inwoner|\blenen\b|\bleen\b"
)
ENROLS = Cue(
    r"aanmeld|aangemeld|meldt|inschrijv\w* (?:gaat|loopt|via|kan|doet|is)|schrijft|plaatst|verwijs|refer|enrol|register"
)


def has_open_next(text: str) -> bool:
    """Whether words about a full round name the next one as open."""
    match = OPEN_NEXT.search(text)
    return match is not None and not _NONE.search(match.group())
