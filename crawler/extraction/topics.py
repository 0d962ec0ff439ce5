"""What a text is about: routes, exams, kinds of group. Topics tie a sentence to the courses that it speaks of."""

import re
from functools import lru_cache

from crawler.extraction.cues import Cue, Cues
from crawler.pages.phrases import Phrase

# Headings are asked about once for every block under them.
_REMEMBERED = 16384

_TOPICS = (
    ("b1", r"\bb1[- ]?route|b1 route|route b1\b|leerroute b1|\binburger\w*[ :-]+(?:(?:van )?[a0][012]? ?"
           r"(?:naar|-|tot|>|t/m) ?)?(?:op |naar |tot |niveau )*b1\b"),
    ("onderwijs", r"onderwijsroute|taalschakel|schakeltraject|schakeljaar|\bisk\b|education route|educational route"),
    ("z", r"\bz[- ]route|zelfredzaamheidsroute|zelfredzaamheid|self-reliance route"),
    ("wi2013", (
        r"wi[- ]?2013|wet inburgering 2013|oude (?:wet|stelsel|inburgering)|wi2013|inburgering (?:oude|"
        r"2013)|\bwet (?:van )?2013\b|old act|onder de oude|\b2013 act\b|\bact of 2013|old (?:civic )?integration act"
    )),
    ("staatsexamen", (
        r"staats?examen|staatsexamens|state exam|nt2[- ](?:programma|examen)|programma (?:i{1,2}|[12])\b|"
        r"programme (?:i{1,2}|[12])\b"
    )),
    ("programma1", (
        r"(?:staatsexamen(?:s|training|klas|cursus)?|programma|nt2|programme|"
        r"state exam(?:ination)?)[ -]*(?:nt2)?[ -]*(?:programma )?(?:i|1)\b(?!\w)"
    )),
    ("programma2", (
        r"(?:staatsexamen(?:s|training|klas|cursus)?|programma|nt2|programme|"
        r"state exam(?:ination)?)[ -]*(?:nt2)?[ -]*(?:programma )?(?:ii|2)\b|tweede programma"
    )),
    ("alfa", (
        r"alfabetiser|\balfa\b|alfagroep|alfa[- ]?(?:cursus|traject|les|klas|groep|nt2|[abc]\b)|analfabe|"
        r"literacy|leren lezen en schrijven|lezen en schrijven leren|andersalfabe|محو الأمية"
    )),
    ("conversatie", (
        r"conversatie|\bconversation|praatgroep|spreekgroep|taalcaf|praatcaf|spreekvaardigheid|speaking|"
        r"spreken en luisteren|(?<!\bwe )(?<!\bwij )praten(?! (?:we|wij)\b)"
    )),
    ("knm", r"\bknm\b|kennis van de nederlandse maatschappij"),
    ("ona", r"\bona\b|ori[eë]ntatie op de nederlandse arbeidsmarkt"),
    ("map", r"\bmap\b|module arbeidsmarkt"),
    ("pvt", r"\bpvt\b|participatieverklaring"),
    ("women", r"نساء|سيدات|vrouwen|\bmoeders|\bmoedergroep|dames|\bwomen|mothers|ladies"),
    ("private", (
        r"priv[eé][- ]?les|privelessen|privétraining|individue|[eé][eé]n[- ]op[- ][eé][eé]n|1[- ]op[- ]1|"
        r"(?:one|1)[- ](?:to|on)[- ](?:one|1)|bijles|"
        r"\bprivate(?! (?:customer|individual|person|payer|participant|part(?:y|ies)\b))"
    )),
    ("group", r"groeps?les|groepscursus|group (?:lesson|class)"),
    ("duo", r"duo-?les|met (?:z'n|zijn) twee[eë]n|semi-?priv"),
    ("workplace", r"werkvloer|in-?company|bedrijfs|bedrijven|werkgevers|op de werkplek|workplace|vakjargon|"
        r"taal op het werk"),
    ("online", r"\bonline|zoom|op afstand|digitale les|e-learning"),
    ("intensive", r"intensie[fv]|intensive|spoedcursus|snelcursus|fast track|versneld"),
    ("evening", (
        r"(?:^|, |- |\()(?:'s )?avonds?\)?$|avond(?:groep|cursus|les|klas|opleiding|programma)|"
        r"evening (?:group|course|class)"
    )),
    ("day", (
        r"(?:^|, |- |\()(?:overdag|dag|'s ochtends|ochtend|'s middags|middag)\)?$|"
        r"dag(?:groep|cursus|les|klas|opleiding|"
        r"programma)\b|ochtend(?:groep|cursus|les|klas)|"
        r"middag(?:groep|cursus|les|klas)|morning (?:group|class|course)|day (?:group|class|course)"
    )),
    ("weekend", r"weekend|zaterdag(?:groep|cursus|les|klas)|zaterdag|zondag|saturday"),
    ("beginner", r"beginner|beginnend|starters|nederlands 1\b"),
    ("basic", r"basiscursus|basis\b|basisgroep|basic course"),
    ("halfway", r"half-?gevorderd|intermediate"),
    ("followup", r"vervolgcursus|vervolgles|vervolggroep|,? vervolg$|\bvervolg\)|follow-?up course"),
    ("advanced", r"(?<!half-)(?<!half)gevorderd|advanced"),
    ("writing", r"schrijfvaardig|schrijftraining|schrijven(?! en)|writing|spelling|grammatica|grammar"),
    ("pronunciation", r"uitspraak|pronunciation|accent(?:[- ]?(?:training|reductie|reduction|verbetering|les|coaching)"
                      r"|loos)"),
    ("examtraining", r"examentrain|examencursus|examenvoorber|examenklas|exam (?:training|prep)|oefenexamen"),
    ("care", r"\bzorg\b|verpleeg|verzorgend|verzorging|healthcare|big-registratie|medisch"),
    ("reading", r"leesclub|lezen voor|boekenclub|leesgroep"),
    ("summer", r"zomer(?:cursus|school)|summer"),
    ("inburgering", r"inburger|civic integration"),
    ("first", r"anderstaligen 1\b|deel 1\b|\bcursus 1\b"),
    ("second", r"anderstaligen 2\b|deel 2\b|\bcursus 2\b"),
    ("third", r"anderstaligen 3\b|deel 3\b|\bcursus 3\b"),
)  # fmt: skip
_CUES = Cues({topic: Cue(words) for topic, words in _TOPICS})
PARTS = frozenset(("knm", "ona", "map", "pvt"))
_COURSE_WORD = (
    r"(?:examen)?(?:training|cursus|less?(?:en)?|groep(?:je)?|klas(?:je)?|workshop|module|course|class|exam training)"
)
_COURSES_OF_PARTS = {
    part: re.compile(
        rf"\b{part}[- ]?{_COURSE_WORD}|{_COURSE_WORD}(?: in| voor| for| over)? (?:de |het )?{part}\b(?!,| en | and )|"
        rf"^(?:voor|bij|for) (?:de |het |the )?{part}\b(?!,| en | and )|^{part}$"
    )
    for part in sorted(PARTS)
}
_LEVELS = Phrase(r"\b([ABC][012])\b(?![- ]?route)")
_OLD_ACT = Cue(
    r"(?:vóór|voor) (?:1 januari )?2022 (?:inburgeringsplichtig|zijn gaan inburgeren)|"
    r"inburgeringsplichtig (?:geworden |bent |werd )?(?:vóór|voor) (?:1 januari )?2022|"
    r"wet (?:inburgering )?(?:uit |van )2013|inburgeringswet 2013|oude inburgeringswet"
)
_ALL = Cue(
    r"\b(?:al (?:onze|de)|alle|elke|iedere|all|every|any|each)\s+(?:onze |our |"
    r"the )?(?:\w+ )?(?:groepsless?|(?:taal)?less|cursus|groep|training|traject|opleiding|locatie|course|class|"
    r"group)"
)
_GROUP_LESSONS = Cue(r"groeps?les|groepscursus|group (?:class|course|lesson)")

_DUTCH = Cue(
    r"nederlands|\bnt2\b|\bdutch\b|inburger|civic integration|taalles|taalcursus|taalgroep|alfabet|"
    r"staatsexamen|z-route|b1-route|onderwijsroute|"
    r"taalschakel|conversatie|conversation|anderstaligen|\bknm\b|\bona\b|taaltraining|taalcaf|"
    r"\btaal\b|\bmap\b|\bpvt\b|taallessen|leerroute|zelfredzaamheid|"
    r"state exam|niveau [abc][12]|\b[ab][012]\b|uitspraak|spreekvaardigheid|praatgroep|alfagroep|"
    r"taalklas|\balfa\b|lezen en schrijven|schrijfvaardigheid|naar [ab][12]|programma (?:i{1,2}|"
    r"[12])\b"
)
_OUT = Cue(
    r"rijbewijs|rijles|rijschool|theorie-?(?:cursus|examen)|\bauto\b|motorrij|brommer|gitaar|piano|"
    r"zang|muziek|viool|schilder|teken(?:en|cursus)|fotografie|\byoga|"
    r"kook(?:cursus|workshop)|computer(?:cursus|les|vaardig)|\bexcel\b|\bword\b(?= )|"
    r"digitale vaardigheden|digivaardig|\bict\b|typ(?:en|cursus)|"
    r"(?:cursus |les |lessen |cursussen )?(?:\bspaans|\bfrans\b|\bduits\b|\bitaliaans|\bportugees|"
    r"\bengels\b|\benglish\b(?! version)|\bspanish|\bfrench|\bgerman\b|\bitalian\b|\barabisch\b|"
    r"\bturks\b|\bpools\b|\bchinees|\bjapans|\bzweeds|\brussisch|\bgrieks|papiaments|gebarentaal)|"
    r"\bmbo\b|\bhbo\b|\bvmbo|\bhavo|\bvwo\b|opleiding(?: tot)? (?:nt2-?)?docent|docentenopleiding|"
    r"docent(?:en)?(?: |-)?(?:nt2|opleiding|training|cursus)|nt2-docent|train de trainer|"
    r"train the trainer|lerarenopleiding|post-?hbo|teacher training|leraar|"
    r"voor (?:docenten|leraren|vrijwilligers|taalmaatjes|taalvrijwilligers|taalcoaches|klantmanagers|casemanagers|"
    r"(?:inburgerings)?consulenten|toetsleiders|taaltrainers|beleidsmedewerkers|hulpverleners)|"
    r"(?<!taal)(?:trainingen|workshops|scholing|bijscholing|nascholing|deskundigheidsbevordering) voor professionals|"
    r"\b(?:na|bij)scholing(?:en)?\b|^(?:lesgeven|doceren|les geven|teaching)\b(?! in de (?:klas|les))|"
    r"taalcoach worden|taalvrijwilliger|vrijwilliger worden|"
    r"kinderen|\bkids\b|jeugd|basisschool|peuter|kleuter|voorschool|children|leerlingen van \d|"
    r"zomerschool voor|tieners|huiswerkbegeleiding|bijspijker|"
    r"verzorgende|helpende|logistiek|techniek|heftruck|\bvca\b|horeca|kapper|\bbhv\b|ehbo|reanimatie|"
    r"rekenen$|wiskunde|boekhoud|naailes|naaien|bloemschik|dans\b|\bsport|zwem|koken|"
    r"vlaams|vlaanderen|\bcvo\b|per lestijd\b|inburgeringstraject vlaanderen|agentschap integratie|"
    r"antwerpen|\bgent\b|brussel|"
    r"tolk|vertal|translation|sollicitatietraining|\bvoor nederlandstalig|(?<!niet-)(?<!niet )nederlandstaligen\b|"
    r"loopbaan|nt1\b|laaggeletterd|"
    r"(?:andere|overige|vreemde|other|foreign) (?:\w+ )?(?:talen|taalcursussen|languages)\b|"
    r"fietsles|"
    r"\b(?:noors|deens|fins|hongaars|roemeens|bulgaars|tsjechisch|kroatisch|servisch|oekra[iï]ens|hebreeuws|koreaans|"
    r"latijn|indonesisch|perzisch|vietnamees|thais?e?|catalaans|ijslands|fries)(?= (?:voor|[abc][0-2]\b|\d|"
    r"i{1,3}\b|beginners|"
    r"gevorderden|conversatie|vervolg|half|deel|niveau)|$)|"
    r"(?:nederlands|dutch) (?:voor|for) (?:nederlanders|moedertaal\w*|native)|moedertaalsprekers|"
    r"nederlandse (?:literatuur|letterkunde|poëzie|gedichten)|\b(?:[4-9]|1[0-2])\s?(?:-|t/m|tot|"
    r"tot en met)\s?1?\d jaar\b"
)
_NO_NAME = frozenset(["inburgering", "online", "evening", "day", "weekend", "knm", "ona", "map", "pvt", "women"])
_NAMES_ALONE = frozenset(
    ("alfa", "z", "onderwijs", "b1", "staatsexamen", "conversatie", "private", "duo", "examtraining")
)
_NUMBERS_IN_NAMES = re.compile(r"\bnt2\b|\b(?:wi-?)?2013\b|programm[ae] \d\b|\bb1-route", re.IGNORECASE)
_TELLS_MORE = re.compile(
    r"\d|€|ochtend|middag|avond|overdag|weekend|zaterdag|"
    r"\b(?:maan|dins|woens|donder|vrij)dag|prijs|tarief|kosten|start|duur|lestijd|wanneer|\bgroep\b|locatie|"
    r"(?<!staats)examens?\b(?!-)|\b[ABC][012]\b(?!-route)",
    re.IGNORECASE,
)
_NO_COURSE = re.compile(
    r"\?$|^(?:(?:cursus|school|studie|les|academisch )?jaar|seizoen|najaar|voorjaar|herfst|lente|winter|zomer|"
    r"programma|academic year|season|autumn|spring|fall)?\s*20\d\d(?:\s*[-/]\s*(?:20)?\d\d)?$|"
    r"^(?:(?:(?:vreemde|moderne|andere) )*talen|(?:foreign|other|modern) languages)$|"
    r"^(?:tarieven|prijzen|kosten|contact|over (?:ons|mij)|nieuws|agenda|rooster|locaties?|"
    r"aanmelden|inschrijven|welkom|home|vacatures?|privacy|ervaringen|voorwaarden|cookies|menu|zoeken|"
    r"filter|"
    r"veelgestelde vragen|faq|open dag(?:en)?|start(?:data|en)?|kies (?:uw|je) .*|ons aanbod|"
    r"cursusaanbod|aanbod.*|alle cursussen|onze (?:cursussen|groepen|lessen|trajecten|locaties)|"
    r"cursussen.*|wat (?:leer|kost|doen|kun).*|hoe .*|waarom .*|wie .*|"
    r"wanneer .*|waar .*|voor wie.*|inhoud|niveaus?|lestijden|docenten|ons team|team|route|"
    r"bereikbaarheid|praktisch(?:e (?:informatie|zaken|info|gegevens|punten|tips))?|betalen|betaling|"
    r"financiering|lening.*|duo\b.*|keurmerk.*|examens?|"
    r"examenafname.*|(?!.*(?:cursus|training|traject|\bles))(?:.*\W)?(?:intake|instap|plaatsings|"
    r"niveau)-?(?:toets|test|bepaling)\w*\b.*|"
    r"het examen|resultaten|werkwijze|aanpak|methode|intake\b.*|prijslijst.*|tarieven.*|"
    r"(?:lesgeld|cursusgeld|prijs|tarief)\b.*)$",
    re.IGNORECASE,
)


@lru_cache(maxsize=_REMEMBERED)
def topics_of(text: str) -> frozenset[str]:
    """The topics that a text names; levels count as topics too (`level:A2`)."""
    plain = text.lower()
    found = _CUES.standing_in(plain)
    found.update(f"level:{level.upper()}" for level in _LEVELS.findall(text))
    return frozenset(found)


@lru_cache(maxsize=_REMEMBERED)
def named_topics(text: str) -> frozenset[str]:
    """The topics of a text, and `course:knm` and the like where it speaks of a course of such a part alone."""
    topics = topics_of(text)
    plain = text.lower()
    return topics | {f"course:{part}" for part in topics & PARTS if _COURSES_OF_PARTS[part].search(plain)}


@lru_cache(maxsize=_REMEMBERED)
def integration_route_of(text: str) -> str | None:
    """The one route of the integration acts that a text says a course is for; None where it names none or several."""
    found = {route for route in ("z", "onderwijs", "wi2013", "b1") if route in topics_of(text)}
    if _OLD_ACT.search(text):
        found.add("wi2013")
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=_REMEMBERED)
def speaks_of_all(text: str) -> bool:
    """Whether a sentence says that it holds for every course or group."""
    return bool(_ALL.search(text))


@lru_cache(maxsize=_REMEMBERED)
def leaves_out_private(text: str) -> bool:
    """Whether a sentence that holds for all speaks of lessons in a group only."""
    return bool(_GROUP_LESSONS.search(text))


@lru_cache(maxsize=_REMEMBERED)
def names_dutch(text: str) -> bool:
    """Whether a text names a course of Dutch, civic integration or one of its parts."""
    return bool(_DUTCH.search(text))


@lru_cache(maxsize=_REMEMBERED)
def names_a_course(label: str) -> bool:
    """Whether a label is the name of a course and tells nothing else, such as a daypart, a level or a number."""
    if named_topics(label) <= _NO_NAME or _TELLS_MORE.search(_NUMBERS_IN_NAMES.sub(" ", label)):
        return False
    return bool(names_dutch(label) or topics_of(label) & _NAMES_ALONE)


@lru_cache(maxsize=_REMEMBERED)
def is_out_of_scope(text: str) -> bool:
    """Whether a course's name is of something else: driving, music, English, mbo, teachers, children, Flanders."""
    return bool(_OUT.search(text))


@lru_cache(maxsize=_REMEMBERED)
def is_no_course(text: str) -> bool:
    """Whether a heading names a part of a page (prices, questions, contact) rather than a course."""
    return bool(_NO_COURSE.search(text.strip(" .!")))
