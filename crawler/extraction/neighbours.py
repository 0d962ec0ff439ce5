"""Courses of something else beside the Dutch one (piano, Spanish): what is said of them holds for them alone."""

import re
from functools import lru_cache

from crawler.extraction.cues import Cue
from crawler.pages.phrases import Phrase

_LANGUAGE = (
    r"(?:spaans|frans|duits|italiaans|portugees|engels|arabisch|turks|pools|chinees|japans|zweeds|russisch|grieks|"
    r"papiaments|gebarentaal)"
)
_LANGUAGES = rf"\b(?:{_LANGUAGE[3:-1]}|english|german|spanish|french|italian)"
_LESSONS = r"(?:less?(?:en)?|cursus(?:sen)?|taalcursus(?:sen)?|conversatie\w*|workshops?|training(?:en)?)"
_HOBBY = r"(?:piano|gitaar|viool|yoga|rijbewijs)"
_SUBJECT = Cue(
    rf"\b(?:piano|gitaar|viool|zang|muziek|rij|auto|motor|computer|yoga|teken|schilder|kook|bak|naai|brei|haak|dans|"
    rf"foto(?:grafie)?|fiets|sport|fitness|schaak|bridge|ehbo|bhv|budget|opvoed|weerbaarheids|sollicitatie|handwerk|"
    rf"bloemschik|ict|zwem|wiskunde|reken|typ)[- ]?{_LESSONS}\b|"
    rf"\b{_LANGUAGE} (?:leren|opfrissen|ophalen|verbeteren)\b|"
    rf"(?<!\bhet )(?<!\bin ){_LANGUAGES} (?:niveau |level )?[abc][012]\b|"
    r"\b(?:learn|learning|study|studying) (?:spanish|french|german|italian|english|arabic)\b|"
    rf"\b(?:{_LESSONS}|geef|geven) (?:ik |wij |we |ook |daarnaast |in |voor (?:het|je|uw) )*{_HOBBY}\b|"
    rf"\b{_LESSONS} {_LANGUAGE}\b|\b{_LANGUAGE}e?[- ]?{_LESSONS}\b|"
    rf"\bge(?:ef|v)\w* (?:ik |wij |we )?(?:ook |daarnaast )?{_LANGUAGE}\b|"
    r"\b(?:spanish|french|german|italian|english|piano|guitar|driving|yoga|computer|"
    r"cooking|baking|painting|drawing|dance|dancing|music|art|swimming|cycling|sewing|coding|first[- ]aid) "
    r"(?:lessons?|class(?:es)?|courses?)\b"
)
_TITLE = re.compile(
    rf"^(?:{_LANGUAGE}|{_HOBBY})(?:$|\s*[-(:|]|\s+(?:voor|[ABC][012]\b|\d|beginner|gevorderd|opfris|leren|conversatie|intensief|"
    r"basis|vervolg))",
    re.IGNORECASE,
)
_DUTCH = Cue(
    r"nederlands|\bnt2\b|\bdutch\b|inburger|civic integration|(?<!e )taalles|staatsexamen|anderstalig|alfabetiser|"
    r"[zb]1?-route|\bknm\b|\bona\b"
)
_IN_FLANDERS = Phrase(
    r"\b(?:in|naar) vlaanderen\b|vlaamse? (?:inburger|overheid)|per lestijd\b|\bcvo\b",
)
_OF_THE_EXAM = Cue(
    r"^(?:let op:? |nb:? )?(?:het|de|the) (?:staats|state )?exam(?:en|ens)?(?:(?: zelf| itself)?\b.{0,45}\bduo\b|"
    r"(?: zelf| itself) (?:staat|hoort|valt|zit|is|doet|kost|costs?|betaalt|boekt)\b)"
)
# A school beside this one, and what it offers.
_SISTER = Cue(
    r"\b(?:zuster|partner)(?:school|scholen|organisatie)\b[^.;]{0,30}\b(?:biedt|geeft|geven|verzorgt|organiseert|heeft|start|"
    r"vraagt)\b|"
    r"\b(?:sister|partner) (?:school|company|organisation)\b[^.;]{0,30}\b(?:offers?|gives?|teaches|runs?|has|starts?|"
    r"charges)\b"
)
# What other schools ask, or how long one waits there, is no offer of this one.
_OTHER_SCHOOLS = Cue(
    r"\b(?:andere|veel|sommige|de meeste|grote|gewone|reguliere|other|most|many) (?:\w+ )?(?:taal)?(?:scholen|"
    r"aanbieders|instituten|schools|providers)\b|"
    r"\belders\b|\belsewhere\b|"
    r"\b(?:een|de gemiddelde|a|the average) (?:\w+ )?(?:taal)?(?:school|cursus|course) (?:kost|costs?|vraagt|"
    r"rekent) (?:al |je |u |vaak |meestal |gemiddeld |easily )"
)
# Who looks for helpers and teachers speaks of their hours, their pay and their first day.
_HELPERS = (
    r"(?:vrijwilligers?|taalmaatjes?|taalcoach(?:es)?|taalvrijwilligers?|docent(?:e|en)?|leraar|leraren|collega'?s?|"
    r"stagiairs?|bestuursl\w+|volunteers?|teachers?|tutors?)"
)
_CALL = Phrase(
    rf"^\W*(?:(?:word|become) (?:ook |zelf |een |onze |an? |you )*{_HELPERS}\b|"
    rf"(?:wil je|wilt u) (?:ook |zelf |een |onze )*{_HELPERS} (?:worden|zijn)\b|"
    rf"{_HELPERS}(?: \w+)? (?:worden|gezocht|gevraagd|welkom|wanted|needed)\b|"
    rf"(?:gezocht|wanted|vacatures?|vacancy)\b(?:\W*$|\s*[:!](?!.{{0,20}}\b(?:cursist|deelnem|student))|[^.?]{{0,12}}?\b{_HELPERS}\b)|"
    rf"(?:wij|we) (?:zoeken|are looking for) (?:\w+ ){{0,3}}?{_HELPERS}\b|"
    rf"stage (?:lopen|doen)\b|stageplaats|help(?: \w+)? mee\b|(?:wij|we) (?:kunnen|hebben) (?:\w+ ){{0,3}}?{_HELPERS} "
    rf"(?:\w+ )?(?:gebruiken|nodig)\b|werken bij ons\b|kom bij ons werken)",
)
_WE_OURSELVES = Cue(r"\b(?:bij ons|wij|we|onze|ons|hier|mij|ik|our|us)\b")
_POINTS_BACK = Cue(
    r"\b(?:is|zijn|duurt|bedraagt) (?:daar|there)\b|"
    r"^(?:de|the) (?:wachttijd|waiting time) (?:voor|for) (?:het|een|an|the) (?:onderdeel|exam)|"
    r"^(?:en |maar |ook |voor )?(?:die|dat|deze|dit|ervoor|de prijs|een les|elke les|kosten)\b|^€|"
    r"\b(?:daar|hier)(?:voor|mee|bij|in|aan)\b|^(?:it|that|this|these|those)\b"
)
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def names_another_subject(text: str, *, is_title: bool = False) -> bool:
    """Whether a sentence, or a title, names a course of something else and no Dutch beside it."""
    if _IN_FLANDERS.search(text) or _OF_THE_EXAM.search(text) or _CALL.search(text) or _SISTER.search(text):
        return True
    if _OTHER_SCHOOLS.search(text) and not _WE_OURSELVES.search(text):
        return True
    if not _SUBJECT.search(text) and not (is_title and _TITLE.search(text.strip())):
        return False
    return not _DUTCH.search(text)


def still_about_another(text: str, *, before: bool) -> bool:
    """Whether a sentence speaks of another subject, by its own words or by pointing back to one; `before` is such."""
    return names_another_subject(text) or (before and bool(_POINTS_BACK.search(text)) and not _DUTCH.search(text))


@lru_cache(maxsize=_REMEMBERED)
def calls_for_helpers(text: str) -> bool:
    """Whether a paragraph opens by looking for helpers or teachers: all of it is meant for them."""
    return bool(_CALL.search(text))


def stands_under_another(titles: tuple[str, ...]) -> bool:
    """Whether of the titles above a text, nearest first, the first that names a subject names another than Dutch."""
    for title in titles:
        if names_another_subject(title, is_title=True):
            return True
        if _names_dutch(title):
            return False
    return False


@lru_cache(maxsize=_REMEMBERED)
def _names_dutch(title: str) -> bool:
    return _DUTCH.search(title)
