"""Cheap looks at a sentence that spare it the grammars of which it cannot hold a word."""

import re

from crawler.extraction.sentences import Sentence

# An underscore stands for the space in a stem of several words.
_STEMS = {
    "levels": ("a0 a1 a2 b1 b2 c1 alfa "),
    "schedule": ("ochtend morgen middag avond weekend dag day morning noon evening "),
    "duration": ("uur uren hour hrs week weken maand jaar month year mnd les x p.w u "),
    "price": ("€ eur ,- ,= gratis kostelo free kost cost prij tarie price fee p/u p.u "),
    "start": ("jan feb mrt maart mar apr mei may jun jul aug sep okt oct nov dec week wk zomer summer "),
    "waiting": (
        "wacht wait queue vol full geboekt booked verkocht sold plaats plek place spot geduld start begin "
        "instro instap terecht binnen in_de_klas aan_de_slag aan_de_beurt aanmeld meldt gemeente municip "
        "klantmanager consulent overleg aanvraag afspraak spreken contact volgt bekend announced n.n.b nnb "
        "n.t.b tba tbd gesloten closed niet_meer niet_langer meer_aan no_longer gestopt stoppen vervallen "
        "elke iedere every each om_de maandelijks wekelijks monthly weekly doorlopend altijd moment any "
        "whenever join tussentijds flexibel minim minstens ten_minste at_least deelnemers inschrijv genoeg "
        "voldoende enough sufficient vanaf bezet direct meteen onmiddellijk wanneer duurt duren discontinued "
        "room_for ruimte "
        "offer onbekend request appointment arrangement agreed aanschuiven aanhaken meedoen enrol keer_per "
        "meer stap volgen runs run_ more verwijzing uitkomt groot stoel compleet sign-up signed goes_ahead needed "
        "minimum min. أماكن "
        "انتظار في_أي مكتمل ممتلئ مغلق مدة طوال "
    ),
    "components": ("knm ona map pvt maatschappij samenleving arbeidsmarkt participatieverklaring knowledge "),
    "mode": (
        "online klas hybrid blended werk zoom teams skype meet afstand video bellen webcam company class face "
        "site deels "
    ),
    "childcare": ("kind baby peuter kleintje opvang oppas crèche creche child day_care daycare baby speelhoek bso "),
    "women": ("vrouw dames moeder women mother ladies "),
    "languages": (
        "spre spea spoke uitleg leg hulp help steun support begeleid taal explain assist verta docent switch schakel "
    ),
    "size": (
        "groep klas group class cursist deelnemer person mensen max hoogst hooguit hoogstens meer_dan met_z "
        "priv indiv op_ -op- plaats plek place people participant student tot - at_most up_to to one on_one "
        "anderen others ruimte room leerling more_than "
    ),
    "mark": ("keurmerk blik "),
    "pass": ("slaag slag behaal haal pass succe "),
}
_COMPILED = {
    subject: tuple(stem.replace("_", " ") for stem in stems.split(" ") if stem) for subject, stems in _STEMS.items()
}
_DIGIT = re.compile(r"\d")
_CLOCK_LIKE = re.compile(r"\bnoon\b|\d ?[ap]\.?m\b|\d[.:]\d\d|\d\s?-\s?\d|\d (?:tot|to|until) (?:half |kwart )?\d")
_SHORT_DAYS = re.compile(r"\b(?:ma|di|wo|do|vr|za|zo)\b")
_SHORT = 30
_DATE_LIKE = re.compile(r"\d[-/.]\s?\d")


def words_of(sentence: Sentence) -> str:
    """Label and words of a sentence in lower case."""
    return f"{sentence.label} {sentence.plain}".lower()


def may_speak_of(subject: str, words: str) -> bool:
    """Whether lower-case words hold any without which nothing can be stated of a subject."""
    if subject == "start" and _DATE_LIKE.search(words):
        return True
    if subject == "schedule" and (_DIGIT.search(words) or (len(words) < _SHORT and _SHORT_DAYS.search(words))):
        return True
    if subject == "duration" and _CLOCK_LIKE.search(words):
        return True
    if subject == "duration" and not (_DIGIT.search(words) or "half" in words or "een " in words):
        return False
    if subject == "size" and not (_DIGIT.search(words) or "priv" in words or "individu" in words):
        return False
    # Asked a hundred times a page, where a generator costs as much as the look.
    for stem in _COMPILED[subject]:  # noqa: SIM110
        if stem in words:
            return True
    return False
