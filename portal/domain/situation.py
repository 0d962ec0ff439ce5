"""The law router: three answers lead to the rules that hold for a person, and any doubt to "not sure", never a guess.

The letter of DUO tells the law, the start of the duty must agree with it, and the reason for coming tells who chooses.
"""

from dataclasses import dataclass
from enum import StrEnum


class Letter(StrEnum):
    """Who carries out the law, according to the letter about the duty (kennisgeving inburgeringsplicht)."""

    DUO_ALONE = "duo_alone"
    DUO_AND_MUNICIPALITY = "duo_and_municipality"
    NONE_OR_NOT_SURE = "none_or_not_sure"


class Since(StrEnum):
    """When the duty began; the laws are those of 2013 and of 2021, which took effect in 2022."""

    BEFORE_WI2013 = "before_wi2013"
    UNDER_WI2013 = "under_wi2013"
    UNDER_WI2021 = "under_wi2021"
    NOT_SURE = "not_sure"


class Reason(StrEnum):
    """Why a person came, or learns; a refugee's relative may count as asylum, so that only an office can tell."""

    ASYLUM = "asylum"
    FAMILY_OR_OTHER = "family_or_other"
    RELATIVE_OF_REFUGEE = "relative_of_refugee"
    NATURALISATION = "naturalisation"
    NOT_SURE = "not_sure"


class Question(StrEnum):
    """What the router asks next."""

    LETTER = "letter"
    SINCE = "since"
    REASON = "reason"


class Outcome(StrEnum):
    """The five ends of the router."""

    WI2013 = "wi2013"
    WI2021_ASYLUM = "wi2021_asylum"
    WI2021_FAMILY = "wi2021_family"
    NATURALISATION = "naturalisation"
    NOT_SURE = "not_sure"


@dataclass(frozen=True, slots=True)
class Situation:
    """The answers so far, None where nothing was asked yet; never stored."""

    letter: Letter | None = None
    since: Since | None = None
    reason: Reason | None = None


# Who still chooses a school (research on the law of 2021: family and other migrants, the old law, volunteers).
CHOOSES_SELF = frozenset({Outcome.WI2013, Outcome.WI2021_FAMILY, Outcome.NATURALISATION})
REASONS_WITH_LETTER = (Reason.ASYLUM, Reason.FAMILY_OR_OTHER, Reason.RELATIVE_OF_REFUGEE, Reason.NOT_SURE)
REASONS_WITHOUT_LETTER = (Reason.NATURALISATION, Reason.NOT_SURE)
BY_REASON = {Reason.ASYLUM: Outcome.WI2021_ASYLUM, Reason.FAMILY_OR_OTHER: Outcome.WI2021_FAMILY}


def may_choose(outcome: Outcome) -> bool:
    """Whether a page may offer the person to choose a school; where it is not sure, it may not."""
    return outcome in CHOOSES_SELF


def after(situation: Situation) -> Question | Outcome:
    """The next question, or where the answers lead."""
    match situation.letter:
        case None:
            return Question.LETTER
        case Letter.DUO_ALONE:
            return after_letter_of_duo(situation.since)
        case Letter.DUO_AND_MUNICIPALITY:
            return after_letter_of_both(situation.since, situation.reason)
        case Letter.NONE_OR_NOT_SURE:
            return without_letter(situation.reason)


def after_letter_of_duo(since: Since | None) -> Question | Outcome:
    """DUO alone writes under the law of 2013; a duty that began at another time contradicts the letter."""
    if since is None:
        return Question.SINCE
    return Outcome.WI2013 if since == Since.UNDER_WI2013 else Outcome.NOT_SURE


def after_letter_of_both(since: Since | None, reason: Reason | None) -> Question | Outcome:
    """DUO and the municipality write under the law of 2021, where the reason for coming decides who chooses."""
    if since is None:
        return Question.SINCE
    if since != Since.UNDER_WI2021:
        return Outcome.NOT_SURE
    return Question.REASON if reason is None else BY_REASON.get(reason, Outcome.NOT_SURE)


def without_letter(reason: Reason | None) -> Question | Outcome:
    """Without a letter only who learns of their own will can be sure; for a duty the letter has to be found first."""
    if reason is None:
        return Question.REASON
    return Outcome.NATURALISATION if reason == Reason.NATURALISATION else Outcome.NOT_SURE


def situations_after(situation: Situation) -> tuple[Situation, ...]:
    """The situations that the answers to the next question give, in the order in which they are shown."""
    match after(situation):
        case Question.LETTER:
            return tuple(Situation(letter) for letter in Letter)
        case Question.SINCE:
            return tuple(Situation(situation.letter, since) for since in Since)
        case Question.REASON:
            lettered = situation.letter != Letter.NONE_OR_NOT_SURE
            reasons = REASONS_WITH_LETTER if lettered else REASONS_WITHOUT_LETTER
            return tuple(Situation(situation.letter, situation.since, reason) for reason in reasons)
        case _:
            return ()
