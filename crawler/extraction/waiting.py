"""How long until a place: the kinds of the contract, from the words of one sentence and what it answers."""

import re

from crawler.extraction.claims import Claim, Wait
from crawler.extraction.numbers import NUMBER, number_of
from crawler.extraction.sentences import Sentence

_SPAN = r"(?P<unit>werkdagen|dagen|dag|weken|week|weekjes|maanden|maand|mnd|working days|days|weeks?|months?)"
_COUNT = rf"(?P<low>{NUMBER}|een|één|enkele|a|an)(?:\s*(?:-|tot|à|a|of|to|or|tot en met)\s*(?P<high>{NUMBER}))?"
_TERM = re.compile(rf"(?<![\d.,€])\b{_COUNT}\s*{_SPAN}\b", re.IGNORECASE)
_WAIT_WORD = re.compile(
    r"wachttijd|wachtlijst|wachten|wachtrij|geduld|wacht (?:je|u|ongeveer|nu|men)|\bwaiting|\bwait\b|"
    r"\bqueue|duurt het .*(?:voor|tot)|"
    r"plaatsing|plaatsen wij|geplaatst|aan de beurt|plek\b.{0,20}\bvrij|place (?:opens|becomes)|"
    r"begint? .{0,12}(?:pas )?over|"
    r"doorlooptijd tot start|مدة الانتظار|قائمة الانتظار",
    re.IGNORECASE,
)
_STARTING = re.compile(
    r"start|begin|beginnen|instromen|instappen|in de klas|aan de slag|een plek|een plaats|"
    r"les(?:sen)? (?:volgen|krijgen)|"
    r"aan de beurt|terecht|plaatsen|geplaatst|join|place|meedoen|eerste les|op de cursus",
    re.IGNORECASE,
)
_BOUND = re.compile(
    (
        r"\b(?:binnen|uiterlijk(?: na)?|hooguit|maximaal|niet langer dan|no later than|within|at most|"
        r"up to|hoogstens|ten hoogste)\b"
    ),
    re.IGNORECASE,
)
_OTHER_WAIT = re.compile(
    r"intake|examen|uitslag|resultaat|\bduo\b|belt|bellen|reageren|reactie|antwoord|gesprek|bericht|"
    r"mailen|e-mail|exam\b|"
    r"\bresult|answer|reply|\bcall\b|terugbellen|contact met u|contact met je|offerte|advies|"
    r"certificaat|diploma|kennismak|"
    r"brief|toets\b|niveautest|respond|get back|بالمقابلة|betaal|terugbetaal|annuleer|opzeg|vakantie|"
    r"boek(?:en|)\b|proefles",
    re.IGNORECASE,
)
_AFTER_INTAKE = re.compile(
    (
        r"\b(?:na|after|volgend op)\s+(?:de |het |uw |je |jouw |the |your |een |an )?(?:intake\w*|"
        r"kennismaking\w*|toets|inschrijving|aanmelding|gesprek)\b"
    ),
    re.IGNORECASE,
)
_BEFORE_START = re.compile(
    r"(?:voor|vóór|before|na|after) (?:de |het |aanvang|the )?(?:start|begin|eerste|aanvang|cursus|lesblok|first)",
    re.IGNORECASE,
)
_NO_LIST = re.compile(
    r"\b(?:geen|géén|zonder|nooit een|kent geen)\s+(?:lange |enkele )?(?:wachtlijst\w*|wachttijd\w*|"
    r"wachtrij\w*)|\bno (?:waiting|queue|wait\b)|without (?:a )?waiting|"
    r"(?:hoeft|hoef)\s+(?:\w+\s+){0,3}niet (?:lang )?te wachten|wachtlijsten? (?:hebben|kennen) (?:wij|we) niet|"
    r"wachtlijst (?:is er|hebben we|kennen we) (?:niet|nooit)|لا توجد قائمة انتظار",
    re.IGNORECASE,
)
_UNDONE = re.compile(r"niet langer (?:zonder|geen)|no longer without", re.IGNORECASE)
_LIST = re.compile(
    r"\b(?:er (?:is|staat|geldt)|is er|geldt|hebben (?:wij|we)|we hebben|met)\b[^.]{0,40}\b(?:een|"
    r"a)\s+(?:\w+ )?wachtlijst|"
    r"wachtlijst (?:van toepassing|voor deze)|there is (?:currently )?a waiting list|(?:u|je) (?:komt|"
    r"wordt) .{0,20}(?:op|aan) (?:de|een) wachtlijst|"
    r"currently a waiting list|waiting list applies|alleen (?:nog )?wachtlijst|^wachtlijst$|staat? op de wachtlijst",
    re.IGNORECASE,
)
_CONDITION = re.compile(
    r"^(?:is|zijn|als|indien|wanneer|mocht|zodra|bij een volle|staat|zit|loopt)\b.{0,80}?(?:\bvol\b|"
    r"volgeboekt|bezet|dan\b|,)|\b(?:als|indien|mocht|zodra|wanneer|if|when|"
    r"in case)\b.{0,40}\b(?:vol\b|volgeboekt|full|bezet|te weinig plek)|"
    r"\bvol is vol\b|op volgorde van|bijna vol|nog niet vol|niet vol|raakt|raken|snel vol|when full|"
    r"if full|once full|is (?:hij|die|ze|de groep|de cursus|een groep|het) (?:dan )?vol\b.{0,8},|"
    r"\bzijn\b.{0,30}\bvol,",
    re.IGNORECASE,
)
_FULL = re.compile(
    r"\bvol\b(?!\s*(?:vertrouwen|met|goede|energie|passie|trots|plezier|programma))|\bvolgeboekt|\buitverkocht|volzet|"
    r"\bfully booked|\bsold out|\bis full\b|\bare full\b|^full$|geen (?:vrije )?(?:plaats|plaatsen|"
    r"plek|plekken)(?: meer| vrij| beschikbaar|$|\.)|"
    r"no (?:places|seats|spots)(?: left| available)?|helemaal bezet|alle plaatsen (?:zijn )?bezet|"
    r"المجموعة مكتملة|مكتمل",
    re.IGNORECASE,
)
_CLOSED = re.compile(
    r"niet (?:meer|langer) (?:aan|aangeboden|gegeven|verzorgd|mogelijk (?:om )?(?:in te schrijven|"
    r"aan te melden))|(?:bieden|geven|verzorgen|organiseren)\s+(?:wij|"
    r"we)\b[^.]{0,60}\b(?:niet (?:meer|langer)|geen\b[^.]{0,50}\bmeer)|"
    r"(?:wij|we) (?:bieden|geven|verzorgen|organiseren)\b[^.]{0,60}\b(?:niet (?:meer|langer)|"
    r"geen\b[^.]{0,50}\bmeer)|wordt niet (?:meer|langer) (?:gegeven|aangeboden)|"
    r"(?:inschrijving|aanmelding|registratie)\w*\s+(?:is|zijn)?\s*(?:nu |inmiddels |helaas |"
    r"voor \w+ )*gesloten|inschrijven (?:is|kan) niet meer|"
    r"(?:gestopt|stoppen|gestaakt) met|no longer (?:offer|available|accept|taught|teach)|"
    r"registration (?:is |has )?(?:now )?closed|discontinued|"
    r"(?:nemen|neemt) (?:\w+ ){0,4}(?:geen nieuwe \w+ meer|niemand meer) aan|"
    r"geen (?:nieuwe )?(?:cursisten|inschrijvingen|aanmeldingen|deelnemers) meer|"
    r"cursus (?:is )?(?:vervallen|opgeheven)|^gesloten$|^vervallen$|^closed$",
    re.IGNORECASE,
)
_PERIODIC = re.compile(
    r"(?:elke|iedere|elk|ieder|every|each)\s+(?:eerste |1e |first |2e |twee |2 |"
    r"andere )?(?:\d+\s+)?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|week|weken|maand|"
    r"kwartaal|monday|tuesday|wednesday|thursday|friday|weeks?|months?)|"
    r"om de (?:\d+ )?(?:weken|week|maanden|maand)|\bmaandelijks|\bwekelijks|\bmonthly|\bweekly|"
    r"\d+ (?:keer|maal|x) per (?:jaar|maand)|(?:\d+|several) times a (?:year|month)|"
    r"in de eerste week van (?:elke|iedere)",
    re.IGNORECASE,
)
_PERIODIC_CUE = re.compile(
    (
        r"\bstart(?:en|t|s)?\b|instro|begin|instap|nieuwe (?:groep|ronde|cursus|cursisten|deelnemers|"
        r"klas)|new (?:group|course|round|class)|van start|intake(?:s)? (?:every|each)|startmoment"
    ),
    re.IGNORECASE,
)
_ROLLING = re.compile(
    r"(?:hele|gehele) jaar (?:door )?(?:\w+ ){0,3}(?:instap|start|begin|binnen|instro|terecht|"
    r"aansluit|meedoen|aanhaken|mogelijk|welkom|open)|"
    r"(?:instap\w*|start\w*|begin\w*|instro\w*|binnenkom\w*|aansluit\w*|aanhaken|meedoen|"
    r"aanschuiven)\s+(?:\w+\s+){0,3}(?:het hele jaar|altijd|op (?:elk|ieder) moment|(?:elk|"
    r"ieder) moment|(?:elke|iedere) dag|wanneer (?:je|u) wilt|tussentijds|doorlopend)|"
    r"(?:altijd|(?:op )?(?:elk|ieder)(?: gewenst)? moment|doorlopend|tussentijds|steeds|continu|"
    r"(?:elke|iedere) dag)\s+(?:\w+\s+){0,3}(?:instap|start|begin|binnen(?:kom|lop)|instro|aansluit|"
    r"aanhaken|meedoen|aanschuiven|welkom)|"
    r"doorlopende (?:instroom|start)|continue instroom|flexibele (?:instroom|start)|(?:start|join|"
    r"begin|enrol|come|enter|drop in)\w*\s+(?:\w+\s+){0,3}(?:at )?(?:any ?time|whenever|any (?:moment|"
    r"week|day)|all year|throughout the year)|"
    r"(?:any ?time|whenever|year-?round|rolling|continuous) (?:\w+ ){0,2}(?:start|join|enrol|"
    r"admission|intake|entry)|wanneer (?:je|u) (?:maar )?wilt.{0,20}(?:begin|start|instap)|"
    r"في أي وقت|طوال السنة|طوال العام",
    re.IGNORECASE,
)
_DIRECT = re.compile(
    r"(?:kunt|kun|kan|mag)\s+(?:\w+\s+){0,3}(?:direct|meteen|onmiddellijk|gelijk|"
    r"zo)\s+(?:\w+\s+)?(?:start|begin|instap|instro|terecht)|"
    r"(?:direct|meteen|onmiddellijk) (?:starten|beginnen|instappen|instromen)(?: is)? mogelijk|"
    r"start (?:immediately|right away)|begint (?:u|je) (?:dan )?(?:meteen|direct)|(?:u|"
    r"je) begint (?:meteen|direct)|^(?:direct|per direct|meteen|doorlopend|altijd|continu|"
    r"the whole year|het hele jaar(?: door)?)\.?$",
    re.IGNORECASE,
)
_BY_MUNICIPALITY = re.compile(
    r"(?:via|door|bij|through|by)\s+(?:\w+\s+){0,4}(?:gemeente|klantmanager|regisseur inburgering|"
    r"municipality|inburgeringsconsulent|casemanager)|"
    r"(?:meldt|schrijft|plaatst)\s+(?:de |uw |je |jouw )?(?:gemeente|klantmanager|consulent)|"
    r"(?:gemeente|klantmanager|municipality|consulent|regisseur)\w*\s+(?:\w+\s+){0,4}(?:meldt|melden|"
    r"plaatst|verwijst|aanmeld|stuurt|bepaalt of|schrijft|registers|refers|enrols)",
    re.IGNORECASE,
)
_MUNICIPALITY_CUE = re.compile(
    (
        r"aanmeld|aangemeld|meldt|melden|inschrijv|schrijft|plaatst|verwijs|alleen|uitsluitend|only|enrol|"
        r"register|refer|apply|deelname|start|toegang|stuurt|^via|plaats|loopt|gaat|verloopt|komt|kom je|"
        r"krijg"
    ),
    re.IGNORECASE,
)
_ON_REQUEST = re.compile(
    r"in (?:onderling )?overleg|op aanvraag|op afspraak|spreken (?:we|wij)\b.{0,25}\baf\b|"
    r"by arrangement|on request|by appointment|in consultation|"
    r"(?:in|na) afstemming|bepalen (?:we|wij) samen|"
    r"neem contact (?:\w+ ){0,3}(?:op )?voor (?:de )?(?:volgende|start)|"
    r"contact us for (?:the )?(?:next|start)|(?:wij|we) (?:spreken|prikken) (?:samen )?(?:een|"
    r"de) (?:start|datum)|vraag naar de (?:start|mogelijk)|to be agreed",
    re.IGNORECASE,
)
_LATER = re.compile(
    r"\bvolgt\b(?! (?:u|je|een|de|les))|n\.?n\.?b\b|n\.?t\.?b\b|nog (?:niet|onbekend) (?:bekend|"
    r"vastgesteld|gepland)|nog onbekend|nader (?:te bepalen|bekend)|wordt (?:nog|later|"
    r"binnenkort) (?:bekend|gepubliceerd|vastgesteld|aangekondigd)|"
    r"to be announced|\btba\b|\btbd\b|not yet known|worden (?:nog|later|binnenkort) (?:bekend|"
    r"gepubliceerd)|binnenkort bekend|maken (?:we|wij) (?:later|binnenkort|nog) bekend|"
    r"announced (?:later|soon)",
    re.IGNORECASE,
)
_START_CONTEXT = re.compile(
    (
        r"\bstart|begin|wanneer|aanvang|eerste les|instroom|data\b|datum|startdat|first (?:lesson|class)|"
        r"when\b|dates?\b|instap|van start"
    ),
    re.IGNORECASE,
)
_NO_START_CONTEXT = re.compile(r"prijs|tarief|kosten|price|rooster|tijd(?:en)?\b|locatie|\bdag\b|fee", re.IGNORECASE)
_PRICE_WORDS = re.compile(r"prijs|tarief|kost|offerte|price|korting|€", re.IGNORECASE)
_MINIMUM = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        (
            r"(?:bij|vanaf|zodra|als|na|with|from|once|after|when|wanneer)\s+(?:er |we |there are |"
            r"ten minste |minstens |minimaal |voldoende |at least |zich |"
            r"wij )*(\d{1,2})\s+(?:\w+ ){0,2}?(?:aanmelding|inschrijving|deelnemer|cursist|personen|"
            r"mensen|leerling|student|participant|people|registration|sign-?up|enrol|belangstellend|"
            r"kandidat|vrouwen|geïnteresseerd)"
        ),
        (
            r"(?:minimaal|minimum(?: aantal)?(?: van)?|minstens|ten minste|tenminste|at least|"
            r"a minimum of|min\.)\s+(?:aantal (?:deelnemers|cursisten|"
            r"inschrijvingen):?\s*)?(\d{1,2})\s+(?:\w+ ){0,1}?(?:aanmelding|inschrijving|deelnemer|"
            r"cursist|personen|mensen|leerling|student|participant|people|registration|sign-?up|enrol)"
        ),
        (
            r"(?:gaat|gaan|start|starten|begint|beginnen|door|van start|runs?|"
            r"starts?)\s+(?:\w+ ){0,4}?(?:vanaf|bij|met|from|with|zodra er|als er)\s+(?:minimaal |"
            r"minstens |ten minste |at least )?(\d{1,2})(?!\s*(?:weken|uur|jaar|januari|februari|maart|"
            r"april|mei|juni|juli|aug|sept|okt|nov|dec|dagen|maanden|[-/.:]\d|euro|hours|weeks))"
        ),
    )
)
_MINIMUM_LABEL = re.compile(r"minim\w+ (?:aantal|deelnemers)|min\. (?:aantal|deelnemers)|minimum number", re.IGNORECASE)
_ENOUGH = re.compile(
    (
        r"(?:bij|zodra|als|with|once|when|na)\s+(?:er |we |there are |genoeg is |wij )*(?:voldoende|"
        r"genoeg|enough|sufficient)\s+(?:aanmelding|inschrijving|deelnemer|cursist|mensen|belangstelling|"
        r"interesse|people|participants|registrations|sign)"
    ),
    re.IGNORECASE,
)
_DAYS_A_WEEK = {"we": 7.0, "da": 7.0}


def waiting_claims(sentence: Sentence) -> list[Claim]:
    """Every statement about starting that a sentence makes, and the number of sign-ups that a group waits for."""
    claims = [Claim("wait", wait, sentence.text) for wait in _waits(sentence)]
    minimum = minimum_of(sentence)
    if minimum is not None:
        claims.append(Claim("min_participants", float(minimum), sentence.text))
        claims.append(Claim("wait", Wait("min_participants"), sentence.text))
    return claims


def _waits(sentence: Sentence) -> list[Wait]:
    text, label, value = sentence.plain, sentence.label, sentence.value
    conditional = bool(_CONDITION.search(text))
    found: list[Wait] = []
    if _CLOSED.search(text) or _CLOSED.search(value):
        found.append(Wait("closed"))
    if (
        (_FULL.search(text) or _FULL.search(value))
        and not conditional
        and not re.search(r"\b(?:niet|not|nog geen)\s+vol\b", text)
    ):
        found.append(Wait("full"))
    if (term := _term(sentence)) is not None:
        found.append(term)
    found.extend(_openings(text, label, value))
    found.extend(_lists(text, label, value, conditional=conditional))
    found.extend(_doors(text, label))
    return found


def _openings(text: str, label: str, value: str) -> list[Wait]:
    if (
        _PERIODIC.search(text)
        and (_PERIODIC_CUE.search(text) or _PERIODIC_CUE.search(label))
        and not _OTHER_WAIT.search(text)
    ):
        if not re.search(
            r"\bles(?:sen)?\b[^.]{0,12}(?:elke|iedere)|(?:elke|iedere)[^.]{0,30}\bles\b", text, re.IGNORECASE
        ):
            return [Wait("periodic")]
    if _ROLLING.search(text) and not _OTHER_WAIT.search(text):
        return [Wait("rolling")]
    in_context = bool(_START_CONTEXT.search(label))
    direct = _DIRECT.search(text) or _DIRECT.search(value)
    if (
        direct
        and not _NO_LIST.search(text)
        and not _OTHER_WAIT.search(text)
        and (in_context or len(direct.group()) > 14)
    ):
        return [Wait("rolling")]
    return []


def _lists(text: str, label: str, value: str, *, conditional: bool) -> list[Wait]:
    about_list = bool(re.search(r"wacht(?:lijst|tijd|en)|waiting", label, re.IGNORECASE)) and not _OTHER_WAIT.search(
        label
    )
    if (
        _NO_LIST.search(text)
        and not _UNDONE.search(text)
        and not _OTHER_WAIT.search(text[: text.lower().find("wacht") + 30])
    ):
        return [Wait("no_waiting_list")]
    if about_list and re.match(r"^\W*(?:nee|neen|no|geen|niet)\b", value, re.IGNORECASE):
        return [Wait("no_waiting_list")]
    if (_LIST.search(text) and not conditional) or (about_list and re.match(r"^\W*(?:ja|yes)\b", value, re.IGNORECASE)):
        return [] if _OTHER_WAIT.search(text) else [Wait("waiting_list")]
    return []


def _doors(text: str, label: str) -> list[Wait]:
    found = []
    about_start = (bool(_START_CONTEXT.search(label)) and not label.endswith("?")) or bool(_START_CONTEXT.search(text))
    labelled_otherwise = bool(_NO_START_CONTEXT.search(label)) and not re.search("start|eerste", label, re.IGNORECASE)
    if _BY_MUNICIPALITY.search(text) and (
        _MUNICIPALITY_CUE.search(text) or re.search("aanmeld|inschr|start", label, re.IGNORECASE)
    ):
        if not re.search(
            r"\b(?:ook (?:via|door|bij|zonder)|of via|kosteloos|vergoed\w*|betaal\w*|betaalt)\b", text, re.IGNORECASE
        ):
            found.append(Wait("via_municipality"))
    if _ENOUGH.search(text):
        found.append(Wait("min_participants"))
    if about_start and not labelled_otherwise:
        if _ON_REQUEST.search(text) and (not _PRICE_WORDS.search(text) or re.search(r"\bstart", text, re.IGNORECASE)):
            found.append(Wait("on_request"))
        if _LATER.search(text):
            found.append(Wait("announced_later"))
    return found


def _term(sentence: Sentence) -> Wait | None:
    text, label = sentence.plain, sentence.label
    asked = bool(_WAIT_WORD.search(label)) or bool(
        re.search(r"wanneer kan ik (?:start|begin)|hoe snel|how soon|when can i start", label, re.IGNORECASE)
    )
    text = _AFTER_INTAKE.sub(" ", text)
    if _OTHER_WAIT.search(text) or (_OTHER_WAIT.search(label) and not asked) or _BEFORE_START.search(text):
        return None
    if _OTHER_WAIT.search(label):
        return None
    for match in _TERM.finditer(text):
        bound = bool(_BOUND.search(text[: match.start()])) or bool(
            re.search(r"\bover\s+(?:ongeveer |circa )?$", text[: match.start()])
        )
        waits = bool(_WAIT_WORD.search(text)) or asked
        if waits or (bound and _STARTING.search(text)):
            return _wait(match, text)
    return None


def _wait(match: re.Match[str], text: str) -> Wait | None:
    left = text[: match.start()]
    bound = _BOUND.search(left) is not None
    low = _weeks(match["low"], match["unit"])
    high = _weeks(match["high"], match["unit"]) if match["high"] else low
    if low is None or high is None or high > 208:
        return None
    return Wait("weeks", 0 if bound else low, high)


def _weeks(amount: str, unit: str) -> float | None:
    value = number_of(amount) if amount[0].isdigit() else 1.0 if amount.lower() in ("een", "één", "a", "an") else None
    if value is None:
        return None
    short = unit.lower()
    if short.startswith("we"):
        weeks = value if not short.startswith("werk") else value / 5
    elif short.startswith(("dag", "day")):
        weeks = value / 7
    elif short.startswith("work"):
        weeks = value / 5
    else:
        weeks = value * 52 / 12
    return int(weeks) if weeks == int(weeks) else round(weeks, 1)


def minimum_of(sentence: Sentence) -> int | None:
    """The number of sign-ups that a group waits for; "6 tot 14" states none."""
    text = sentence.plain
    if _MINIMUM_LABEL.search(sentence.label) and (digits := re.search(r"\b(\d{1,2})\b", text)):
        return int(digits.group(1))
    if re.search(r"examen|jaar oud|leeftijd|korting|discount|bedrijf", text, re.IGNORECASE):
        return None
    starts = bool(re.search(r"\bstart|begin|door\b|van start|run\b|runs\b", text, re.IGNORECASE))
    for place, pattern in enumerate(_MINIMUM):
        for match in pattern.finditer(text):
            number = int(match.group(1))
            ranged = re.search(r"maxim|\bmax\b|hooguit|ten hoogste|tot \d", text[match.end() : match.end() + 25])
            if 1 < number <= 30 and (place == 2 or starts or not ranged):
                return number
    return None
