"""Courses of something else beside the Dutch one (piano, Spanish): what is said of them holds for them alone."""

import re
from functools import lru_cache

_LANGUAGE = (
    r"(?:spaans|frans|duits|italiaans|portugees|engels|arabisch|turks|pools|chinees|japans|zweeds|russisch|grieks|"
    r"papiaments|gebarentaal)"
)
_LESSONS = r"(?:less?(?:en)?|cursus(?:sen)?|taalcursus(?:sen)?|conversatie\w*|workshops?|training(?:en)?)"
_HOBBY = r"(?:piano|gitaar|viool|yoga|rijbewijs)"
_SUBJECT = re.compile(
    rf"\b(?:piano|gitaar|viool|zang|muziek|rij|auto|motor|computer|yoga|teken|schilder|kook|naai|dans|foto(?:grafie)?|"
    rf"ict|zwem|wiskunde|typ)[- ]?{_LESSONS}\b|"
    rf"\b(?:{_LESSONS}|geef|geven) (?:ik |wij |we |ook |daarnaast |in |voor (?:het|je|uw) )*{_HOBBY}\b|"
    rf"\b{_LESSONS} {_LANGUAGE}\b|\b{_LANGUAGE}e?[- ]?{_LESSONS}\b|"
    rf"\bge(?:ef|v)\w* (?:ik |wij |we )?(?:ook |daarnaast )?{_LANGUAGE}\b|"
    r"\b(?:spanish|french|german|italian|english|piano|guitar|driving|yoga|computer) "
    r"(?:lessons?|class(?:es)?|courses?)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    rf"^(?:{_LANGUAGE}|{_HOBBY})(?:$|\s*[-(:|]|\s+(?:voor|[ABC][012]\b|\d|beginner|gevorderd))", re.IGNORECASE
)
_DUTCH = re.compile(
    r"nederlands|\bnt2\b|\bdutch\b|inburger|civic integration|(?<!e )taalles|staatsexamen|anderstalig|alfabetiser|"
    r"[zb]1?-route|\bknm\b|\bona\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"^(?:en |maar |ook |voor )?(?:die|dat|deze|dit|ervoor|de prijs|een les|elke les|kosten)\b|^€|"
    r"\b(?:daar|hier)(?:voor|mee|bij|in|aan)\b|^(?:it|that|this|these|those)\b",
    re.IGNORECASE,
)
_REMEMBERED = 8192


@lru_cache(maxsize=_REMEMBERED)
def names_another_subject(text: str, *, is_title: bool = False) -> bool:
    """Whether a sentence, or a title, names a course of something else and no Dutch beside it."""
    if not _SUBJECT.search(text) and not (is_title and _TITLE.search(text.strip())):
        return False
    return not _DUTCH.search(text)


def still_about_another(text: str, *, before: bool) -> bool:
    """Whether a sentence speaks of another subject, by its own words or by pointing back to one; `before` is such."""
    return names_another_subject(text) or (before and bool(_POINTS_BACK.search(text)) and not _DUTCH.search(text))


def stands_under_another(titles: tuple[str, ...]) -> bool:
    """Whether of the titles above a text, nearest first, the first that names a subject names another than Dutch."""
    for title in titles:
        if names_another_subject(title, is_title=True):
            return True
        if _DUTCH.search(title):
            return False
    return False
