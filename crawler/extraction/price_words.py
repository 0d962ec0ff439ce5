"""The words around an amount: what makes it a price, which unit, for whom, and what makes it none."""

import re

from crawler.pages.phrases import Phrase

# "Examens betaalt u aan DUO: spreken € 60, KNM € 40": every amount of such a list is a fee.
TO_DUO = Phrase(
    r"\b(?:examen(?:s|onderdel\w+)?|exams?)\b[^€]*\b(?:bij|aan|door|to|by|from|at) (?:de )?duo\b(?!-)|"
    r"\b(?:bij|aan|to|by|at) duo\b(?!-)[^€]*\bexam",
)
OF_LESSONS = re.compile(r"cursus|\bles|lessen\b|training|traject|course|lesson", re.IGNORECASE)
LOAN_LIKE = 5000
LOAN = re.compile(r"\blen(?:en|ing)|lening|\bloan|borrow|\bduo\b|قرض|\bleent\b|sociaal leenstelsel", re.IGNORECASE)
LOAN_OR_BOUND = re.compile(rf"{LOAN.pattern}|\bmaxim", re.IGNORECASE)
DECOY = re.compile(
    r"examen|exam\b|exams\b|boete|\bfine\b|\bfines\b|borg(?:som)?\b|deposit|aanbetaling|waarborg|"
    r"inschrijfgeld|inschrijfkosten|"
    r"inschrijving kost|registration fee|enrolment fee|administrati(?:e|on)|annule|cancel|intake|"
    r"instap?toets|toets|niveautest|"
    r"\btest\b|placement|proefles|trial|\b(?:les|werk|cursus|leer|tekst)?boek|\bbook|lesmateriaal|cursusmateriaal|"
    r"studiemateriaal|"
    r"materiaal|material|reis|"
    r"parke|parking|salaris|bruto|zzp|\w*gesprek\b|\bwin(?:t|nen)?\b|\bwon(?:nen)?\b|gewonnen|"
    r"\bverdien(?:t|en)\b(?! zich)|\bloon\b|docent\w*\b[^€.;]{0,20}(?:krijg|ontvang)(?:t|en)\b(?! (?:u|je)\b)|"
    r"per maand bij|korting|discount|voordeel|goedkoper|besparing|reductie|"
    r"\bbespaar\w*|\bsaves?\b|\bsaving\b|\bscheelt\b|"
    r"cadeau|subsidie|subsidy|rente|interest|inkomen|income|toeslag|uitkering|vergoeding|\bpas\b|lidmaatschap|"
    r"contributie|donatie|woordenboek|kopie|copy|laptop|belasting|huur\b|\bhuren\b|verzekering|insurance|"
    r"verleng|\bherhaling|"
    r"\bherhaal|\binhaal|al (?:eens )?(?:deed|deden|volgde)|oud-?cursist|abonnement|t\.?w\.?v\b|goede? doel|"
    r"koffie|certificaat|diploma|herkansing|keurmerk|"
    r"ontving\w*|\bkregen\b|\bkrijg\w*(?: (?:je|u|jij))?(?: ook| dan)?\s*$|schonk|doneer|gedoneerd|\bfonds\b|sponsor|"
    r"\bgift|^\s*(?:terug|retour)\b|"
    r"\bbtw\b|terugga|teruggave|houden wij|inhouden|in rekening gebracht bij|no-?show|te laat|"
    r"kinderopvang|\boppas|map\b|licentie|licence|account|app\b|verzuim|per gemiste|gemiste les|wegblijf|restitutie|"
    r"kwijtgescholden|lenen|lening|\bloan|borrow|\bduo\b|قرض|maximaal te|budget|boeken|books|rijles|waardebon|"
    r"\b(?:termijnen|gespreid)\b[^€.;]{0,30}\b(?:mogelijk|kan|kunt|mag|betalen|betaald)\b[^€.;]{0,20}\b(?:vanaf|"
    r"boven|bij)\b|"
    r"bedragen (?:vanaf|boven|hoger)|"
    r"(?:instal?lments?|spread)\b[^€.;]{0,30}\b(?:from|above|over)\b|"
    r"\bstap\b|eigen risico|incasso|tolk|vertaling|legalisatie|fee for the test",
    re.IGNORECASE,
)
EARNED = Phrase(
    r"\bbruto\b|salaris|(?:docent|lera|collega|medewerker)\w*\b.{0,20}\bgezocht\b|vacature|\bsalary|vacancy",
)
AFTER_THAT = re.compile(r"\b(?:daarna|vervolgens|nadien|vanaf dan|after that|thereafter)\b", re.IGNORECASE)
RANGE_AHEAD = re.compile(r"^\s*(?:tot(?: en met)?|-|à|to)\s*$", re.IGNORECASE)
OF_THAT = re.compile(
    r"\b(?:daarvoor|hiervoor|daaraan|hieraan|ervoor|daarbij|dit|dat|die|deze|it|that|this|these|for (?:it|them))\b",
    re.IGNORECASE,
)
NOT_INCLUDED = re.compile(
    r"niet (?:inbegrepen|bij de prijs|in de prijs)|not included|komt? er (?:nog )?bij", re.IGNORECASE
)
AFTERWARDS = Phrase(r"annule|afzegg|afgezegd|afgemeld|boete|cancel|\bfine\b|wegblijf|no-?show|restitutie|verzuim")
FORMER = re.compile(
    (
        r"\b(?:was|bedroeg|kostte|voorheen|vorig (?:jaar|seizoen)|oude prijs|was voorheen|used to|"
        r"formerly|previously|van voor)\b"
    ),
    re.IGNORECASE,
)
DISCOUNTED = Phrase(
    r"vroegboek|early[- ]?bird|actieprijs|aanbieding|met korting|kortingsprijs|minima|\w+pas\b|u-pas|ooievaarspas|"
    r"gereduceerd|met een pas|aanbiedingsprijs|meivakantie-actie|reduced",
)
OTHERS = re.compile(
    r"student|medewerker|\bstaff|employee|werkgever|bedrij[fv]|zakelijk|compan|employer|gemeente(?!n? waar)|"
    r"municipal|"
    r"\bleden\b|\blid\b|members?\b|donateur|alumni|65\+|promovend|phd|organisatie|instelling|scholier|expat|"
    r"jongeren tot|kinderen|au ?pairs?|partners? van|vluchtelingen? gratis|statushouder",
    re.IGNORECASE,
)
# "€ 60 per uur voor bedrijven" is theirs, whatever stands in front of it.
FOR_OTHERS = re.compile(
    r"\s*(?:per \w+|p\.?/?u\.?|an hour|a lesson)?\s*\(?\s*(?:voor|for) (?:de |onze |the )?(?:\w+e )?"
    r"(?:studenten|medewerkers|werkgevers|bedrijven|organisaties|leden|students|staff|members|employers|companies)\b|"
    r"\s*(?:per \w+)?,?\s*\(?\s*(?:als|indien|wanneer|if|when|via|through) (?:de|uw|je|your|an?|the) "
    r"(?:werkgever|bedrijf|employer|company)\b",
    re.IGNORECASE,
)
# "Betaalt uw werkgever? Dan rekenen wij € 640" is what others pay.
IF_OTHERS_PAY = Phrase(
    r"(?:^|[.!?;]\s+|\b(?:maar|but|en|and)\s+)(?:als|indien|wanneer|mocht|betaalt|betalen|vergoedt|if|when|is|are|does|will)\b"
    r"[^.;?!,€]{0,30}\b(?:werkgever|bedrijf|employer|company|organisatie)\b[^.;?!,€]{0,30}[?,]\s+[^.;?!€]{0,50}$",
)
PRIVATE = Phrase(
    r"overig|particulier|zelfbetal|zelf betal|privé-?betal|extern|niet-?(?:lid|leden|student)|geen student|"
    r"others?\b|other participants|private|regulier|normaal tarief|normale prijs|inburgeraar|volledig tarief|"
    r"volle prijs|standaard|regular|non-?(?:member|student)s|iedereen|gewone prijs|individuele deelnemer|"
    r"external|full (?:fee|price)",
)
UNITS = (
    ("hour", (
        r"per (?:les|klok|cursus)?uur|(?:een|één|1|elk|ieder) (?:les)?uur(?! en\b)(?: \w+){0,2} kost|"
        r"p\.?\s?/?\s?u\b\.?|"
        r"/\s?(?:les)?uur|uurtarief|uurprijs|een uur kost|"
        r"(?:1|one|each|every) (?:(?:lesson|clock|full|private) )?hour(?: \w+){0,2} (?:costs?|is)\b|"
        r"an hour|per hour|/\s?h(?:our|r)?\b|hourly|elk lesuur|lesuur kost"
    )),
    ("lesson", (
        r"per (?:les(?!uur|week)|lesdag|lesavond|keer|bijeenkomst|dagdeel|ochtend|avond|middag|lesson|"
        r"class|session|sessie|lesblok van|training(?:sdag)?)\b|/\s?les\b|"
        r"een les (?:van [^€]{1,20} |duurt [^€.;]{1,30} en )?kost|"
        r"lessen duren [^€.;]{1,30} en kosten|kost (?:een|elke|1) (?:groeps|taal|privé|duo)?les\b|"
        r"\b(?:een|1|elke) (?:groeps|taal|privé|duo)les kost|\blosse les\b|single lesson|lesprijs|"
        r"elke les kost|a lesson|(?:1|one|each|every) (?:\w+ )?(?:lesson|class|session)(?: \w+){0,2} (?:costs?|is)\b|"
        r"(?:een|elk|"
        r"elke) (?:avond|"
        r"dagdeel|bijeenkomst|ochtend) kost"
    )),
    ("week", r"per (?:les)?week|/\s?week|a week|wekelijks|weekly|weekprijs"),
    ("month", (
        r"per maand|/\s?(?:maand|mnd)|p\.?\s?/?m\.?(?=[\s,.;)]|$)|a month|per month|maandelijks|monthly|"
        r"maandprijs|maandbedrag|elke maand"
    )),
    ("module", (
        r"per (?:module|blok|niveau|level|block|deel(?!n)|onderdeel|fase|cursusblok|lesblok|periode van)|"
        r"\bmodule\b|\bblok\b|\bblock\b|niveau kost|/\s?(?:module|niveau|blok)"
    )),
    ("other", (
        r"per (?:jaar|half ?jaar|halfjaar|seizoen|kwartaal|semester|year|quarter|term|"
        r"dag|day|trimester|groep|bedrijf|group|company|persoon per dag|minuut|minute|km|kilometer|stuk|boek|"
        r"onderdeel van het examen)|"
        r"\bjaarlijks|"
        r"per cursusjaar|per schooljaar|strippenkaart|rittenkaart|less?en-?kaart|leskaart"
    )),
    ("total", (
        r"in totaal|totaal|totaalprijs|\btotal\b|per (?:cursus|traject|training|course|persoon|deelnemer|"
        r"reeks)|hele (?:cursus|traject)|all-?in|whole course|complete|compleet"
    )),
)  # fmt: skip
COMPILED_UNITS = tuple((unit, Phrase(words)) for unit, words in UNITS)
PRICE_LABEL = Phrase(
    r"prij[sz]|kosten|kost\b|tarie[fv]|bedrag|\bprice|\bcosts?\b|\bfees?\b|cursusgeld|lesgeld|"
    r"deelname|investering|bijdrage|"
    r"cursusprijs|rate\b|tuition|€|euro|total|particulier|overig",
)
NO_PRICE_LABEL = Phrase(
    r"mbo|loan|lening|\bleent?\b|borrow|قرض|\bduo\b(?!-?les)|intake|examen|boek|materiaal|korting|lenen|"
    r"kennismak|proefles|afgezegd|te laat\b|no-?show|"
    r"inschrijfkosten|(?<!per )student|medewerker|alumni|minima\b|\b(?:stads|ooievaars|u-|met \w*)pas\b|"
    r"werkgever|bedrijven|\w*test\b|"
    r"staff|members?$|leden$|\blid$|exam|deposit|aanbetaling|termijn|installment|instalment|annuler|toets|gemeente",
)
NO_COURSE_ROW = Phrase(
    r"^(?:\w+ )?(?:\w*intake\w*|\w*toets|\w*test|examen(?:geld|kosten)?|exams?(?: fees?)?|\w*boek(?:en|jes?)?|"
    r"\w*books?|(?:les|cursus)?materia\w+|inschrijfgeld|inschrijfkosten|administratiekosten|registration|enrolment|borg|deposit|"
    r"aanbetaling|proefles|trial lesson|certificaat|annuler\w*|cancell?\w*|afmeld\w*|afzegg\w*|opzegg\w*|kopie\w+)\b",
)
CUE = re.compile(
    r"kost|prijs|tarief|betaal|betaalt|bedraagt|lesgeld|cursusgeld|totaal|bijdrage|\bvoor\s*$|\bcost|"
    r"price|\bfee\b|\bpay\b|"
    r"rekenen|vragen wij|=\s*$|lessen|cursus|groep|deelname|tuition|is er voor|vraag ik",
    re.IGNORECASE,
)
TIMES_BEFORE = re.compile(
    (
        r"(?:\b\d{1,2}\s*(?:x|×|keer|maal|times)|termijn\w*(?: van)?:?|instal\w+(?: of)?|"
        r"aanbetaling(?: van)?)\s*(?:à\s*)?$"
    ),
    re.IGNORECASE,
)
FROM = re.compile(r"(?:vanaf|v\.?a\.?|\bfrom|starting at|al voor)\s*:?\s*$", re.IGNORECASE)
VAGUE = Phrase(
    (
        r"(?:tussen(?: de)?|gemiddeld|between|on average|varieert van|oplopend tot|tot(?: wel)?|maximaal|"
        r"max\.?|up to|hooguit|liggen tussen|(?:gemiddeld|on average)\b[^€.,;]{0,40})\s*$"
    ),
)
PLUS = re.compile(r"(?:plus|\+|daarnaast|exclusief|excl\.?|bovenop|extra)\s*$", re.IGNORECASE)
INCLUDED = re.compile(
    r"\b(?:inclusief|incl\.?|exclusief|excl\.?|zonder|met|including|excluding|incl|excl|without|with|ex)\s.*$",
    re.IGNORECASE | re.DOTALL,
)
SETTLED = Phrase(
    (
        r"\b(?:inclusief|incl\.?|exclusief|excl\.?|including|zonder|without)\s[^€]*?(?=\b(?:betaal|kost|bedraagt|is de|"
        r"costs?|you pay|vragen))"
    ),
)
EDGE = re.compile(r";|(?<!\.\w)[.!?]\s|,\s(?=(?:maar|of|but|terwijl|daarna|vervolgens)\b)", re.IGNORECASE)
EACH = (
    ("module", r"(?:modules|blokken|niveaus)"),
    ("hour", r"u(?:ur|ren)"),
    ("lesson", r"(?:lessen|les|bijeenkomsten|dagdelen)"),
    ("week", r"weken"),
    ("month", r"maanden"),
)
DATED = re.compile(
    r"(?:per|vanaf|met ingang van|m\.i\.v\.|ingaande|from|as of|since|sinds)\s+(?:\w+dag\s+)?$", re.IGNORECASE
)
# "10 lessen, maandag 19.30 - 21.30 uur, vanaf 18 januari, € 175" dates the lessons and not the price.
LESSONS_FROM = re.compile(
    r"(?:lessen|bijeenkomsten|weken|\d[.:]\d\d(?: uur)?|(?:maan|dins|woens|donder|vrij|zater|zon)dag\w*),? "
    r"(?:vanaf|from) (?:\w+dag )?$",
    re.IGNORECASE,
)
UNTIL = re.compile(r"(?:tot(?: en met)?|t/m|until|geldig tot|till|through|vóór)\s+(?:\w+dag\s+)?$", re.IGNORECASE)
FREE = re.compile(
    (
        r"\b(?:gratis|kosteloos|kosteloze|free of charge|geen kosten|kost(?:en)? (?:je |u |"
        r"jou )?(?:helemaal )?niets|costs? nothing|"
        r"is free|are free|for free|free\b(?! wifi)|zonder kosten|no fee)"
    ),
    re.IGNORECASE,
)
FREE_SUBJECT = re.compile(
    (
        r"\bles\b|lessen|cursus|inloop|toegang|deelname|deelnemen|taalles|groep|taalcaf|\bclass|course|"
        r"lesson|participation|training|meedoen|traject|conversatie"
    ),
    re.IGNORECASE,
)
NOT_FREE = re.compile(
    r"intake|proef|koffie|thee|parke|wifi|boek|kennismak|toets|advies|laptop|trial|coffee|test|parking|consult|"
    r"gesprek|"
    r"annule|niet gratis|not free|gemeente|statushouder|vrijblijvend|materiaal|kinderopvang|oppas|"
    r"informatie|oefen|website|"
    r"app\b|herhaal|workshop|ruilen|wijzig|verplaats|vluchteling|asiel|eerste les|first lesson|"
    r"eerste 2 lessen|werkgever|voor wie|als je|als u",
    re.IGNORECASE,
)
# "Het kost niets" is said of what a course's own page tells of.
COSTS_NOTHING = re.compile(
    r"\b(?:het|dat|dit|it)\b(?: allemaal)? (?:kost (?:je |u |jou )?(?:helemaal )?niets|costs? nothing)\b", re.IGNORECASE
)
# "De les is gratis, de koffie ook."
WITH_COFFEE = re.compile(
    r"(?:(?<=gratis)|(?<=kosteloos)|(?<=free))(?:, (?:en |and )?| en | and )(?:ook |so is )?(?:de |het |the )?"
    r"(?:koffie|thee|coffee|tea)\b(?: (?:en|and) (?:de |the )?(?:koffie|thee|coffee|tea)\b)?",
    re.IGNORECASE,
)
FORGIVEN = Phrase(
    r"korting op (?:de|het) (?:cursus|les)?(?:prijs|geld|bedrag|tarief) van|(?:staats)?examen-?(?:training|cursus|"
    r"voorbereiding|klas|groep)\w*|"
    r"staatsexamen(?:s)?(?: nt2)?(?: (?:programma )?(?:i{1,2}|[12])\b)?|"
    r"exam (?:training|preparation|course)|boekjaar|voorbereiding op het examen|toetsweek|"
    r"\(?(?:inclusief|incl\.?)[^)€,]*\)|met materiaal|state exam\w*",
)
# "Dat kost € 192" says what the sentence before it named last; "Dat kost" is no "Dat boek kost".
POINTS_BACK = Phrase(
    r"^(?:(?:en |maar )?(?:dat|dit|die|deze|het|ze|zij|ook dat|samen) (?:kost\w*|is|zijn|bedra\w+|betaal\w*|koop\w*|"
    r"komt?|komen|"
    r"krijg\w*|reken\w*|vraag|vragen|bestel\w*)\b|(?:hiervoor|daarvoor|ervoor|daar|die|dat|deze) (?:reken|betaal|"
    r"vraag|vragen|kost|"
    r"koop|bestel|schaf|komt)\w*\b|(?:it|that|this|they|these|those) (?:costs?|is|are)\b|(?:for (?:it|this|that) )|"
    r"(?:reken op|kosten:?) €|(?:anders|zo niet|in (?:alle )?andere gevallen|otherwise|if not)\b|"
    r"you (?:buy|pay for) (?:it|this|that|them)\b|je (?:koopt|betaalt) (?:die|dat|deze|dit|"
    r"het)\b)",
)
# "Zaal huren? € 40 per uur."
OPENS_WITH_AMOUNT = re.compile(r"\W*(?:(?:dan|vanaf|for|from) )?(?:€|\d)", re.IGNORECASE)
THEN = re.compile(r"\b(?:dan|then)\b", re.IGNORECASE)
ASKED = re.compile(
    r"[^.?!]*\?\s*(?:dan |then )?(?:kost\w* (?:het|dat) (?:u |je )?|betaal\w* (?:u|je) )?\W*$", re.IGNORECASE
)
COURSE_BY_EXAM = re.compile(
    r"(?:staats)?examen-?(?:training|cursus|voorbereiding|klas|groep)\w*|"
    r"voorberei\w*[^.,;]{0,30}examen\w*|\b(?:op|voor) het (?:staats)?examen\b[^.,;]{0,20}voorber\w*|exam (?:training|"
    r"preparation|course)",
    re.IGNORECASE,
)
SEASON = Phrase(
    r"(?<!jan )(?<!uari )(?<!maart )(?<!april )(?<!mei )(?<!juni )(?<!juli )(?<!gustus )(?<!ember )(?<!ober )"
    r"(?<!\d[-/])\b(?P<year>20[1-4]\d)"
    r"(?P<until>\s*[-/]\s*(?:20)?\d\d)?\b",
)
THIS_YEAR = re.compile(r"\b(?:dit jaar|this year|nu nog|momenteel)\b", re.IGNORECASE)
CHANGES = re.compile(
    r"\b(?:van|from) (?P<old>(?:€|eur(?:o)?)?\s?[\d.,=-]+(?: euro)?(?: per \w+)?) (?:naar|to) (?:€|eur(?:o)?)?\s?\d",
    re.IGNORECASE,
)
SPENT_ON = re.compile(
    r"\bvoor (?:de |het |een )?(?:koffie|thee|\w*materia|boek|kopie|administratie|examen|inschrijving|intake|toets)|"
    r"\bvoor (?:alle |de |het )?(?:\w+ )?(?:onderdelen|onderdeel|examenonderdelen)\b",
    re.IGNORECASE,
)
PACKAGE = re.compile(
    r"\b\d+\s*(?:uur|lesuren|lessen|keer|hours|lessons)\s*(?:les\s*)?(?:voor|for|kost\w*|:)\s*$|"
    r"\b(?:pakket|bundel|kaart|package|bundle) (?:van|of|voor|met|with) \d+ \w+\s*(?:(?:voor|for|is|kost\w*|"
    r"costs?)|:)?\s*$",
    re.IGNORECASE,
)
