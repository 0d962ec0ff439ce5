"""How long until a place: the kinds of the contract, from the words of one sentence and what it answers."""

import re

from crawler.extraction import waiting_traps as traps
from crawler.extraction import waiting_words as words
from crawler.extraction.claims import Claim, Wait
from crawler.extraction.groups import minimum_of
from crawler.extraction.numbers import number_of
from crawler.extraction.open_rounds import has_open_round
from crawler.extraction.sentences import Sentence


def waiting_claims(sentence: Sentence) -> list[Claim]:
    """Every statement about starting that a sentence makes, and the number of sign-ups that a group waits for."""
    claims = [Claim("wait", wait, sentence.text) for wait in _waits(sentence)]
    minimum = minimum_of(sentence)
    if minimum is not None:
        claims.append(Claim("min_participants", float(minimum), sentence.text))
        claims.append(Claim("wait", Wait("min_participants"), sentence.text))
    return claims


def without_waits_elsewhere(claims: tuple[Claim, ...], previous: str, text: str) -> tuple[Claim, ...]:
    """The claims of a sentence, without its term where the sentence before speaks of DUO's exams and it of no place."""
    if not any(map(_is_term, claims)):
        return claims
    if not words.EXAMS_OF_DUO.search(words.COURSE_OF_EXAM.sub(" ", previous)):
        return claims
    if words.STARTING.search(text) or words.LESSONS.search(text) or words.LESSONS.search(previous):
        return claims
    return tuple(claim for claim in claims if not _is_term(claim))


def _is_term(claim: Claim) -> bool:
    return isinstance(claim.value, Wait) and claim.value.kind == "weeks"


def _waits(sentence: Sentence) -> list[Wait]:
    text, label, value = sentence.plain, sentence.label, sentence.value
    conditional = bool(words.CONDITION.search(text))
    found: list[Wait] = []
    if (words.WAITED_ONCE.search(text) or traps.WAITED_LAST_YEAR.search(text)) and not words.NOW.search(text):
        return []
    if traps.WAIT_OF_ANOTHER.search(text):
        return []
    if words.CLOSED.search(text) or words.CLOSED.search(value):
        found.append(Wait("closed"))
    none_left = words.NO_PLACES_LABEL.search(label) and words.NONE_LEFT.search(value)
    if (
        (none_left or words.FULL.search(text) or words.FULL.search(value))
        and not conditional
        and not words.OTHER_FULL.search(text)
        and not words.WAS_FULL.search(text)
        and not has_open_round(text)
        and not traps.has_open_next(text)
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
    if words.of_other_wait(text):
        own = [part for part in traps.OWN_CLAUSE.split(text) if not words.of_other_wait(part)]
        text = next((part for part in own if words.ROLLING.search(part)), "")
    if not text or traps.PRACTICE.search(text):
        return []
    by_label = words.PERIODIC_CUE.search(label) or (words.START_CONTEXT.search(label) and not label.endswith("?"))
    speaks_of_starting = words.PERIODIC_CUE.search(text) or by_label
    if words.PERIODIC.search(text) and speaks_of_starting and not words.LESSON_RHYTHM.search(text):
        return [Wait("periodic")]
    if words.NOT_ANY_TIME.search(text):
        return []
    if words.ROLLING.search(text):
        return [Wait("rolling")]
    if words.NO_LIST.search(text):
        return []
    answers = words.START_CONTEXT.search(label) and (
        words.DIRECT_ANSWER.search(text) or words.DIRECT_ANSWER.search(value)
    )
    return [Wait("rolling")] if answers or words.DIRECT.search(text) or words.DIRECT.search(value) else []


def _lists(text: str, label: str, value: str, *, conditional: bool) -> list[Wait]:
    about_list = bool(re.search(r"wacht(?:lijst|tijd|en)|waiting", label, re.IGNORECASE)) and not words.of_other_wait(
        label
    )
    if (
        words.NO_LIST.search(text)
        and not words.UNDONE.search(text)
        and not words.of_other_wait(text[: text.lower().find("wacht") + 30])
    ):
        return [Wait("no_waiting_list")]
    if about_list and re.match(r"^\W*(?:nee|neen|no|geen|niet)\b", value, re.IGNORECASE):
        return [Wait("no_waiting_list")]
    if ((words.LIST.search(text) or words.LIST.search(value)) and not conditional) or (
        about_list and re.match(r"^\W*(?:ja|yes)\b", value, re.IGNORECASE)
    ):
        return [] if words.of_other_wait(text) else [Wait("waiting_list")]
    return []


def _doors(text: str, label: str) -> list[Wait]:
    found = []
    if _is_through_municipality(text, label):
        found.append(Wait("via_municipality"))
    if words.ENOUGH.search(text):
        found.append(Wait("min_participants"))
    if _is_about_starting(text, label):
        about_price = words.PRICE_WORDS.search(text) and not re.search(r"\bstart", text, re.IGNORECASE)
        if words.ON_REQUEST.search(text) and not about_price:
            found.append(Wait("on_request"))
        if words.LATER.search(text):
            found.append(Wait("announced_later"))
    elif traps.LESSONS_ON_REQUEST.search(text) and not words.PRICE_WORDS.search(text):
        found.append(Wait("on_request"))
    return found


def _is_through_municipality(text: str, label: str) -> bool:
    if not words.BY_MUNICIPALITY.search(text):
        return False
    by_label = words.ENROLMENT_LABEL.search(label) and words.ONLY_MUNICIPALITY.search(text)
    if words.MUNICIPALITY_PAYS.search(text) and not (by_label or words.MUNICIPALITY_ENROLS.search(text)):
        return False
    if traps.FROM_MUNICIPALITY.search(text) and not traps.ENROLS.search(text):
        return False
    return bool(words.MUNICIPALITY_CUE.search(text) or words.ENROLMENT_LABEL.search(label))


def _is_about_starting(text: str, label: str) -> bool:
    if words.NO_START_CONTEXT.search(label) and not re.search("start|eerste", label, re.IGNORECASE):
        return False
    by_label = words.START_CONTEXT.search(label) and not label.endswith("?")
    return bool(by_label or words.START_CONTEXT.search(text) or words.IN_BRACKETS.search(text))


def _term(sentence: Sentence) -> Wait | None:
    text, label = sentence.plain, sentence.label
    asked = bool(words.WAIT_WORD.search(label)) or bool(
        re.search(r"wanneer kan ik (?:start|begin)|hoe snel|how soon|when can i start", label, re.IGNORECASE)
    )
    if words.of_other_wait(label):
        return None
    asked = asked or bool(words.BETWEEN.search(text))
    clauses = words.CLAUSES.split(words.AFTER_INTAKE.sub(" ", text))
    waits = bool(words.WAIT_WORD.search(text))
    for clause in clauses:
        about_wait = asked or (waits and not words.LASTS.search(clause))
        if (wait := _term_of(clause, label, asked=about_wait)) is not None:
            return wait
    return None


def _term_of(text: str, label: str, *, asked: bool) -> Wait | None:
    """A term counts where its clause speaks of waiting, or bounds the time to a start; "Start: binnen 6 weken" does."""
    if words.of_other_wait(text) or words.NOTICE.search(text) or words.BEFORE_START.search(text):
        return None
    for match in words.TERM.finditer(text):
        if words.EACH_TIME.search(text[: match.start()]):
            continue
        bound = bool(words.BOUND.search(text[: match.start()])) or bool(
            re.search(r"\bover\s+(?:ongeveer |circa )?$", text[: match.start()])
        )
        waits = bool(words.WAIT_WORD.search(text)) or asked
        starts = words.STARTING.search(text) or _is_start_label(label)
        if waits or (bound and starts):
            return _wait(match, text)
    return None


def _is_start_label(label: str) -> bool:
    return bool(re.search(r"^(?:start|eerste les|aanvang|begin|instroom|instap)", label, re.IGNORECASE))


def _wait(match: re.Match[str], text: str) -> Wait | None:
    left = text[: match.start()]
    bound = words.BOUND.search(left) is not None
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
    if short.startswith(("we", "أسب", "أساب")):
        weeks = value if not short.startswith("werk") else value / 5
    elif short.startswith(("dag", "day", "أيام", "يوم")):
        weeks = value / 7
    elif short.startswith("work"):
        weeks = value / 5
    else:
        weeks = value * 52 / 12
    return int(weeks) if weeks == int(weeks) else round(weeks, 1)
