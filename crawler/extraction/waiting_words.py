"""The words of statements about starting, in Dutch, English and Arabic: one pattern a kind, one a trap."""

import re

from crawler.extraction.cues import Cue
from crawler.extraction.numbers import NUMBER
from crawler.pages.phrases import Phrase

SPAN = (
    r"(?P<unit>أسابيع|أسبوعًا|أسبوعا|أسبوع|أشهر|شهرًا|شهرا|شهر|أيام|يوم|"
    r"werkdagen|dagen|dag|weken|week|weekjes|maanden|maand|mnd|working days|days|weeks?|months?)"
)
COUNT = (
    rf"(?P<low>{NUMBER}|een|één|enkele|a|an)(?:\s*(?:-|tot|à|a|of|to|or|tot en met|إلى|حتى|أو)\s*(?P<high>{NUMBER}))?"
)
TERM = Phrase(rf"(?<![\d.,€])\b{COUNT}\s*{SPAN}\b")
WAIT_WORD = Cue(
    r"wachttijd|wachtlijst|wachten|wachtrij|geduld|wacht (?:je|u|ongeveer|nu|men)|\bwaiting|\bwait\b|"
    r"\bqueue|duurt het .*(?:voor|tot)|"
    r"plaatsing|plaatsen wij|geplaatst|aan de beurt|plek\b.{0,20}\bvrij|place (?:opens|becomes)|"
    r"begint? .{0,12}(?:pas )?over|"
    r"doorlooptijd tot start|het duurt\b.{0,40}\b(?:voordat|voor u|voor je|totdat|tot u|tot je)\b|"
    r"\bhet\b.{0,40}\bduurt\s+(?:voordat|voor|totdat|tot|eer)\b.{0,30}\b(?:plek|plaats|beurt|start|begin|terecht)|"
    r"before (?:you|a (?:place|spot))\b|انتظار"
)
STARTING = Cue(
    r"start|begin|beginnen|instromen|instappen|in (?:de|een) klas|aan de slag|\bplek\b|\bplaats\b|\bspot\b|"
    r"les(?:sen)? (?:volgen|krijgen)|"
    r"aan de beurt|terecht|plaatsen|geplaatst|join|place|meedoen|eerste les|op de cursus"
)
BOUND = re.compile(
    (
        r"\b(?:binnen|uiterlijk(?: na)?|hooguit|maximaal|niet langer dan|no later than|within|at most|"
        r"up to|hoogstens|ten hoogste)\b"
    ),
    re.IGNORECASE,
)
OTHER_WAIT = Cue(
    r"intake|examen|uitslag|resultaat|\bduo\b|belt|bellen|reageren|reactie|antwoord|gesprek|bericht|"
    r"mailen|e-mail|exam\b|"
    r"\bresult|answer|reply|\bcall\b|terugbellen|contact met u|contact met je|offerte|advies|"
    r"certificaat|diploma|kennismak|"
    r"brief|toets\b|placement test|\bhear\b|niveautest|respond|get back|بالمقابلة|betaal|terugbetaal|annuleer|"
    r"opzeg|vakantie|"
    r"boek(?:en|)\b|proefles"
)
# A course that is called after its exam: "Voor Staatsexamen I is er geen wachtlijst".
COURSE_OF_EXAM = Phrase(
    r"(?:staats)?examen-?(?:training|cursus|groep|klas|voorbereiding)\w*|"
    r"(?<!het )(?<!een )(?<!the )\b(?:staatsexamen|state exam(?:ination)?)(?: nt2)?(?:,? program(?:ma|"
    r"me))? (?:i{1,2}|[12])\b|"
    r"exam (?:training|course|class)",
)


def of_other_wait(text: str) -> bool:
    """Whether words speak of the wait for an intake, an exam or an answer rather than for a place."""
    return OTHER_WAIT.search(COURSE_OF_EXAM.sub(" ", text))


EXAMS_OF_DUO = Cue(r"\bduo\b|(?<!staats)examens?\b|\bexams?\b|\buitslag|leerbaarheidstoets")
LESSONS = Cue(r"\bles\b|\blessen\b|cursus|\bgroep|\bklas\b|training|traject|-route\b|\bcourse|\bclass|\blesson|\bgroup")


# Other things that fill up or sell out.
OTHER_FULL = Cue(
    r"\bintakes?\b|\b(?:de |het |the )(?:staats)?exam(?:en)?s? (?:is|zijn|zit|are)|"
    r"spreekuur|proefles|open dag|parkeer|\bbus\b|\btrein|materiaal|\bboek(?:en|je)?\b|agenda|mailbox|parking"
)
# A group of the past that was full says nothing of the one that is on offer.
WAS_FULL = Cue(
    r"\b(?:was|waren|zat|zaten|raakte|raakten|liep|liepen|were)\b[^.;]{0,50}\b(?:vol|volgeboekt|uitverkocht|volzet|"
    r"full|booked|sold out)\b|"
    r"\bvorig(?:e)? (?:jaar|keer|groep|ronde|seizoen|cursus)\b|\blast (?:year|time|season)\b"
)
# What was so once, and is told as such.
WAITED_ONCE = Cue(
    r"\b(?:had|hadden) (?:we|wij|ik|onze)\b|\b(?:we|wij|ik) (?:had|hadden)\b|\bvroeger\b|\bdestijds\b|\bindertijd\b|"
    r"\bused to\b|\bwe had\b|"
    r"\bin 20[012]\d\b[^.;]{0,25}\b(?:was|waren|moest|moesten|were|had)\b|\b(?:was|waren) in 20[012]\d\b|"
    r"\b(?:wachtlijst|wachttijd)\w*\b[^.;]{0,20}\bverleden"
)
NOW = Cue(r"\b(?:nu|momenteel|inmiddels|op dit moment|now|currently)\b")
# "12 januari (vol), 9 februari (nog 3 plaatsen)": one round is full, and the offer is not.
OPEN_BESIDE = Cue(
    r"\(\s*(?:vol|volgeboekt|full|uitverkocht)!?\s*\)\s*(?:,|;|en\b|\||/|and\b)\s*(?:\w+dag )?\d|"
    r"\b(?:vol|volgeboekt|full)\b.*\(\s*(?:nog|still) (?:\w+ )?(?:plaats|plek|ruimte|places|spots)|"
    r"\(\s*nog (?:\w+ )?(?:plaats|plek|ruimte)\w*.*\b(?:vol|volgeboekt)\b"
)
NOTICE = Cue(r"\bhoort?\b|ontvang")
AFTER_INTAKE = Phrase(
    (
        r"\b(?:na|after|volgend op|tussen|between)\s+(?:de |het |uw |je |jouw |the |your |een |an )?(?:intake\w*|"
        r"kennismaking\w*|toets|inschrijving|aanmelding|gesprek)\b"
    ),
)
BEFORE_START = Phrase(
    r"(?:voor|vóór|before|na|after) (?:de |het |aanvang|the )?(?:start|begin|eerste|aanvang|cursus|lesblok|first)",
)
NO_LIST = Cue(
    r"\b(?:geen|géén|zonder|nooit een|kent geen)\s+(?:lange |enkele )?(?:wachtlijst\w*|wachttijd\w*|"
    r"wachtrij\w*)|\bno (?:waiting|queue|wait\b)|without (?:a )?waiting|(?:do not|don't) have a waiting|"
    r"(?:hoeft|hoef)\s+(?:\w+\s+){0,3}niet (?:lang )?te wachten|wacht(?:lijst|tijd|rij)(?:en)? (?:hebben|"
    r"kennen) (?:wij|we) niet|"
    r"wachtlijst (?:is er|hebben we|kennen we) (?:niet|nooit)|(?:لا توجد|لا يوجد|ليس لدينا|ليست لدينا|"
    r"بدون) (?:أي )?(?:قائمة|وقت|مدة|فترة) انتظار"
)
UNDONE = re.compile(r"niet langer (?:zonder|geen)|no longer without", re.IGNORECASE)
LIST = Cue(
    r"\b(?:er (?:is|staat|geldt)|is er|geldt|hebben (?:wij|we)|we hebben|met)\b[^.]{0,40}\b(?:een|"
    r"a)\s+(?:\w+ )?wachtlijst|"
    r"\bheeft\b[^.]{0,30}\been (?:\w+ )?wachtlijst|^(?:(?:nu|momenteel|op dit moment|"
    r"tijdelijk|helaas) )*(?:een )?wachtlijst\W*$|"
    r"\bis (?:nu |momenteel |op dit moment |helaas )?een wachtlijst|wachtlijst (?:van toepassing|voor deze)|"
    r"there is (?:currently )?a waiting list|(?:u|je) (?:komt|"
    r"wordt) .{0,20}(?:op|aan) (?:de|een) wachtlijst|"
    r"currently a waiting list|waiting list applies|alleen (?:nog )?wachtlijst|^wachtlijst$|staat? op de wachtlijst|"
    r"(?:توجد|هناك|لدينا) (?:\S+ )?قائمة انتظار"
)
CONDITION = Cue(
    r"^(?:is|zijn|als|indien|wanneer|mocht|zodra|bij een volle|staat|zit|loopt)\b.{0,80}?(?:\bvol\b|"
    r"volgeboekt|bezet|dan\b|,)|\b(?:als|indien|mocht|zodra|wanneer|if|when|"
    r"in case)\b.{0,40}\b(?:vol\b|volgeboekt|full|bezet|te weinig plek|geen (?:plek|plaats))|\bbij (?:te )?(?:veel|"
    r"grote|meer)\b|"
    r"\bvol\s?(?:is|=)\s?vol\b|op volgorde van|bijna vol|nog niet vol|niet vol|raakt|raken|snel vol|when full|"
    r"if full|once full|is (?:hij|die|ze|de groep|de cursus|een groep|het) (?:dan )?vol\b.{0,8},|"
    r"\bzijn\b.{0,30}\bvol,"
)
FULL = Cue(
    r"\bvol\b(?=\s*(?:[^\w\s]|$)|\s(?:en|maar|dus|voor|tot|per|sinds|om|omdat|want|helaas|geboekt|bezet)\b)|"
    r"\bvolgeboekt|\buitverkocht|"
    r"volzet|"
    r"\bfully booked|\bsold out|\bis full\b|\bare full\b|^full$|geen (?:vrije )?(?:plaats|plaatsen|"
    r"plek|plekken)(?: meer| vrij| beschikbaar|$|\.)|"
    r"geen (?:plek|plaats|plaatsen|ruimte) (?:meer )?voor (?:nieuwe|extra|meer) |no (?:more )?(?:room|"
    r"space) for (?:new|more) |"
    r"no (?:more )?(?:places|seats|spots)(?: left| available)?|(?:deelnemers|cursisten|mensen) meer bij\b|"
    r"helemaal bezet|alle plaatsen (?:zijn )?bezet|\balles (?:is |zit )?(?:bezet|vol)\b|\ballemaal bezet|"
    r"\b(?:plaatsen|plekken|stoelen) (?:zijn )?(?:nu |al |inmiddels |allemaal ){0,3}(?:bezet|vergeven|gevuld|weg)\b|"
    r"geen (?:stoel|stoelen|plekje|plaatsje) (?:meer )?(?:vrij|over)|groep is (?:nu |al |inmiddels )?compleet\b|"
    r"مكتمل|ممتلئ|لا توجد أماكن"
)
CLOSED = Cue(
    r"niet (?:meer|langer) (?:aan|aangeboden|gegeven|verzorgd|mogelijk (?:om )?(?:in te schrijven|"
    r"aan te melden))|(?:bieden|geven|verzorgen|organiseren)\s+(?:wij|"
    r"we)\b[^.]{0,60}\b(?:niet (?:meer|langer)|geen\b[^.]{0,50}\bmeer)|"
    r"(?:wij|we) (?:bieden|geven|verzorgen|organiseren)\b[^.]{0,60}\b(?:niet (?:meer|langer)|"
    r"geen\b[^.]{0,50}\bmeer)|wordt niet (?:meer|langer) (?:gegeven|aangeboden)|"
    r"(?:kunt|kan|kun)\b[^.]{0,40}\bniet (?:meer|langer)\b[^.]{0,15}\b(?:inschrijven|aanmelden|in te schrijven)|"
    r"(?:inschrijving|aanmelding)\w*\b[^.,]{0,40}\b(?:is|zijn)\b[^.,]{0,15}\bgesloten|"
    r"(?:inschrijv|aanmeld)\w*\b[^.,]{0,40}\b(?:is|zijn|kan)\b[^.,]{0,15}\bniet (?:meer|langer)\b|"
    r"(?:inschrijving|aanmelding|registratie)\w*\s+(?:is|zijn)?\s*(?:nu |inmiddels |helaas |"
    r"voor \w+ )*gesloten|inschrijven (?:is|kan) niet meer|"
    r"(?:gestopt|stoppen|gestaakt) met|no longer (?:offer|available|accept|taught|teach)|"
    r"registration\b[^.,]{0,40}\bclosed|discontinued|not (?:be )?offered any ?(?:more|longer)|(?:التسجيل|"
    r"باب التسجيل) مغلق|"
    r"(?:nemen|neemt) (?:\w+ ){0,4}(?:geen nieuwe \w+ meer|niemand meer) aan|"
    r"geen (?:nieuwe )?(?:cursisten|inschrijvingen|aanmeldingen|deelnemers) meer(?! bij)|"
    r"cursus (?:is )?(?:vervallen|opgeheven)|^gesloten$|^vervallen$|^closed$"
)
PERIODIC = Cue(
    r"(?:elke|iedere|elk|ieder|every|each)\s+(?:eerste |1e |first |2e |twee |2 |"
    r"andere )?(?:\d+\s+)?(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|week|weken|maand|"
    r"kwartaal|monday|tuesday|wednesday|thursday|friday|weeks?|months?)|"
    r"om de (?:\d+ )?(?:weken|week|maanden|maand)|\bmaandelijks|\bwekelijks|\bmonthly|\bweekly|"
    r"\d+ (?:keer|maal|x|start\w*|instroom\w*|instap\w*) per (?:jaar|maand)|(?:\d+|several) times a (?:year|month)|"
    r"in de eerste week van (?:elke|iedere)"
)
PERIODIC_CUE = Cue(
    r"\bstart(?:en|t|s|groep\w*|moment\w*)?\b|instro|begin|instap|nieuwe (?:groep|ronde|cursus|cursisten|deelnemers|"
    r"klas)|new (?:group|course|round|class|student|participant|learner)|van start|intake(?:s)? (?:every|each)|"
    r"startmoment"
)
ROLLING = Cue(
    r"(?:hele|gehele) jaar (?:door )?(?:\w+ ){0,3}(?:instap|start|begin|binnen|instro|terecht|"
    r"aansluit|meedoen|aanhaken|mogelijk|welkom|open)|"
    r"(?:instap\w*|start\w*|begin\w*|instro\w*|binnenkom\w*|aansluit\w*|aanhaken|meedoen|"
    r"aanschuiven)\s+(?:\w+\s+){0,5}(?:het hele jaar|altijd|op (?:elk|ieder) moment|(?:elk|"
    r"ieder) moment|(?:elke|iedere) dag|wanneer (?:je|u) wilt|tussentijds|doorlopend)|"
    r"(?:altijd|(?:op )?(?:elk|ieder)(?: gewenst)? moment|doorlopend|tussentijds|steeds|continu|"
    r"\b(?:elke|iedere) dag)\s+(?:\w+\s+){0,3}(?:instap|start|begin|binnen(?:kom|lop)|instro|aansluit|"
    r"aanhaken|meedoen|aanschuiven)|"
    r"doorlopende (?:instroom|start)|continue instroom|flexibele (?:instroom|start)|(?:start|join|"
    r"begin|enrol|come|enter|drop in)\w*\s+(?:\w+\s+){0,3}(?:at )?(?:any ?time|whenever|any (?:moment|"
    r"week|day)|all year|throughout the year)|"
    r"(?:any ?time|whenever|year-?round|rolling|continuous) (?:\w+ ){0,2}(?:start|join|enrol|"
    r"admission|intake|entry)|wanneer (?:je|u) (?:maar )?wilt.{0,20}(?:begin|start|instap)|"
    r"(?:begin|start|instap|stapt? in)\w*[^.,;]{0,20}\bwanneer (?:(?:je|u) (?:maar )?wilt|het (?:je|jou|"
    r"u) (?:uitkomt|past))|"
    r"في أي وقت|طوال السنة|طوال العام"
)
DIRECT = Cue(
    r"(?:kunt|kun|kan|mag)\s+(?:\w+\s+){0,3}(?:direct|meteen|onmiddellijk|gelijk|"
    r"zo)\s+(?:\w+\s+)?(?:start|begin|instap|instro|terecht|binnenlop|aansluit|meedoen)|"
    r"(?:direct|meteen|onmiddellijk) (?:starten|beginnen|instappen|instromen)(?: is)? mogelijk|"
    r"start (?:immediately|right away)|(?:begint?|stapt?|start) (?:u|je) (?:dan )?(?:meteen|direct)|(?:u|"
    r"je) begint (?:meteen|direct)|(?:^|,\s)doorlopend(?=[,.]|$)"
)
DIRECT_ANSWER = Cue(
    r"^(?:direct|per direct|meteen|altijd|continu|the whole year|het hele jaar(?: door)?|"
    r"op (?:elk|ieder)(?: gewenst)? moment)(?=[.,!]|$)"
)
BY_MUNICIPALITY = Cue(
    r"(?:via|door|bij|through|by|verwijzing van)\s+(?:\w+\s+){0,4}(?:gemeente|klantmanager|regisseur inburgering|"
    r"municipality|inburgeringsconsulent|casemanager)|"
    r"\b(?:inschrijv|aanmeld)\w*[^.]{0,20}\b(?:niet zelf|zelf niet)[^.]{0,20}gemeente|"
    r"(?:meldt|schrijft|plaatst)\s+(?:de |uw |je |jouw )?(?:gemeente|klantmanager|consulent)|"
    r"(?:niet zelf|zelf niet)\b[^.]{0,40}(?:aanmeld|inschrijv)[^.]*gemeente|"
    r"(?:alleen|uitsluitend) (?:de |uw |je )?(?:gemeente|klantmanager)\w* kan\b|"
    r"(?:gemeente|klantmanager|municipality|consulent|regisseur)\w*\s+(?:\w+\s+){0,4}(?:meldt|melden|"
    r"plaatst|verwijst|aanmeld|stuurt|bepaalt of|schrijft|registers|refers|enrols)"
)
MUNICIPALITY_CUE = Cue(
    r"aanmeld|aangemeld|meldt|melden|inschrijv|schrijft|plaatst|verwijs|alleen|uitsluitend|only|enrol|"
    r"register|refer|apply|deelname|start|toegang|stuurt|(?:^|[(:,;] ?)via|plaats|loopt|gaat|verloopt|komt|"
    r"kom je|"
    r"krijg|\bmee(?:doen)? (?:kan )?(?:alleen |uitsluitend )?(?:via|door)\b"
)
ON_REQUEST = Cue(
    r"maken (?:we|wij|wij samen|we samen)\b[^.]{0,25}\bafspraak|in (?:onderling )?overleg|op aanvraag|"
    r"op afspraak|spreken (?:we|wij)\b.{0,25}\baf\b|"
    r"(?:bespreken|overleggen|bekijken|bespreek|overleg|bekijk) (?:we|wij|ik) (?:dan |altijd )?"
    r"(?:samen|met (?:u|je|elkaar))(?=\W*$|[.,;:]| (?:in|tijdens|bij|na) )|"
    r"by arrangement|on request|by appointment|in consultation|"
    r"(?:in|na) afstemming|bepalen (?:we|wij) samen|"
    r"neem contact (?:\w+ ){0,3}(?:op )?voor (?:de |een )?(?:eerst)?(?:volgende|start)|"
    r"contact us for (?:the )?(?:next|start)|(?:wij|we) (?:spreken|prikken) (?:samen )?(?:een|"
    r"de) (?:start|datum)|vraag naar de (?:start|mogelijk)|to be agreed"
)
LATER = Cue(
    r"\bvolgt\b(?! (?:u|je|een|de|les))|\bvolgen (?:nog|later|binnenkort)\b|\bdata volgen\b|n\.?n\.?b\b|n\.?t\.?b\b|"
    r"nog (?:niet|onbekend) (?:bekend|"
    r"vastgesteld|gepland)|nog onbekend|nader (?:te bepalen|bekend)|wordt (?:nog|later|"
    r"binnenkort) (?:bekend|gepubliceerd|vastgesteld|aangekondigd)|"
    r"(?:to|will) be announced|\btba\b|\btbd\b|not yet known|worden (?:nog|later|binnenkort) (?:bekend|"
    r"gepubliceerd)|binnenkort bekend|maken (?:we|wij) (?:later|binnenkort|nog) bekend|"
    r"announced (?:later|soon)"
)
START_CONTEXT = Cue(
    r"\bstart|begin|wanneer|aanvang|eerste les|instroom|data\b|datum|startdat|first (?:lesson|class)|"
    r"when\b|dates?\b|instap|van start"
)
NO_START_CONTEXT = Phrase(r"prijs|tarief|kosten|price|rooster|tijd(?:en)?\b|locatie|\bdag\b|fee")
PRICE_WORDS = Phrase(r"prijs|tarief|kost|offerte|price|korting|€")
ENOUGH = Cue(
    r"(?:bij|zodra|als|zijn|with|once|when|na)\s+(?:er |we |there are |genoeg is |wij )*(?:voldoende|"
    r"genoeg|enough|sufficient)\s+(?:aanmelding|inschrijving|deelnemer|cursist|mensen|belangstelling|"
    r"interesse|people|participants|registrations|sign)|"
    r"\b(?:als|zodra|if|once|when)\b[^.,;]{0,30}\b(?:groot genoeg|(?:large|big) enough)"
)
MUNICIPALITY_PAYS = Phrase(r"\b(?:ook (?:via|door|bij|zonder)|of via|kosteloos|vergoed\w*|betaal\w*|betaalt)\b")
MUNICIPALITY_ENROLS = re.compile(
    r"\b(?:gemeente|klantmanager|consulent|regisseur)\w*\b[^.;]{0,25}\b(?:meldt|schrijft) (?:u|je|jou|hen|ze|"
    r"mensen)(?: \w+){0,3}? (?:aan|in)\b|"
    r"\b(?:aanmeld|inschrij|plaatsing|deelname)\w*\b[^.;,]{0,25}(?<!ook )(?<!of )(?:via|door|bij) (?:de |uw |je |"
    r"jouw )?(?:gemeente|klantmanager)|"
    r"\b(?:alleen|uitsluitend) (?:via )?(?:de |uw |je |jouw )(?:gemeente|klantmanager)\b[^.;,]{0,15}\b(?:plaatsen|"
    r"aanmelden|inschrijven)|"
    r"\b(?:u|je) (?:kunt|kan|kun) (?:u |je )?(?:zich )?niet zelf (?:inschrijven|aanmelden)",
    re.IGNORECASE,
)
ONLY_MUNICIPALITY = re.compile(
    r"\b(?:alleen|uitsluitend|enkel|only)\b[^.;]{0,12}\b(?:door|via|bij|through|by) (?:\w+ ){0,2}"
    r"(?:gemeente|klantmanager|consulent|regisseur|casemanager|municipality)",
    re.IGNORECASE,
)
ENROLMENT_LABEL = re.compile(r"aanmeld|inschr|start", re.IGNORECASE)
NOT_ANY_TIME = Phrase(
    r"\bniet (?:altijd|op (?:elk|ieder)|tussentijds|het hele jaar|doorlopend)|"
    r"\b(?:instromen|instappen|starten|beginnen|aansluiten)\b[^.,;]{0,25}\b(?:niet (?:meer )?mogelijk|kan niet)|"
    r"\b(?:cannot|can't|can not|not possible)\b",
)
NO_PLACES_LABEL = Phrase(r"\b(?:plaatsen|plekken|places|seats|spots)\b")
NONE_LEFT = re.compile(r"^\W*(?:0|geen|none|no)\W*$", re.IGNORECASE)
LESSON_RHYTHM = re.compile(r"\bles(?:sen)?\b[^.]{0,12}(?:elke|iedere)|(?:elke|iedere)[^.]{0,30}\bles\b", re.IGNORECASE)
IN_BRACKETS = re.compile(
    r"\(\s*(?:start\w* )?(?:in (?:onderling )?overleg|op aanvraag|op afspraak|(?:datum |startdatum )?volgt|"
    r"n\.?n\.?b\.?|"
    r"n\.?t\.?b\.?|nog (?:niet|on)\s?bekend|on request|by arrangement|tba)\s*\)\W*$",
    re.IGNORECASE,
)
CLAUSES = re.compile(r";\s|,\s(?=(?:maar|but|terwijl)\b)|,\s(?=(?:de |the )?(?:wacht|waiting))", re.IGNORECASE)
BETWEEN = Phrase(
    r"(?:tussen|between)\b.{0,25}(?:aanmeld|inschrijv|intake|registration)\w*.{0,8}\b(?:en|and)\b.{0,12}"
    r"(?:eerste les|start|begin|plaatsing|first (?:lesson|class))",
)
EACH_TIME = re.compile(r"\b(?:om de|elke|iedere|eens (?:per|in de)|every|each)\s+(?:ongeveer |circa )?$", re.IGNORECASE)
LASTS = Phrase(
    r"\b(?:cursus|traject|module|training|blok|lessen|course) (?:duurt|is|loopt|takes|lasts)|\blang\b|"
    r"lesweken",
)
