"""The law router as steps of one page: each question with its answers, and where each answer leads."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from flask_babel import LazyString
from flask_babel import lazy_gettext as _

from portal.domain.law import WI2013_BEGAN, WI2021_BEGAN
from portal.domain.situation import Letter, Outcome, Question, Reason, Since, Situation, after, situations_after

QUESTIONS: Mapping[Question, LazyString] = {
    Question.LETTER: _("Which letter did you get?"),
    Question.SINCE: _("Since when do you have to do it?"),
    Question.REASON: _("Why did you come to the Netherlands?"),
}
WITHOUT_LETTER = _("Do you have to do it?")
HINTS: Mapping[Question, LazyString] = {
    Question.LETTER: _("Look in the letter about inburgering (learning Dutch and passing exams). Who does what?"),
    Question.SINCE: _("The date stands in the letter of DUO."),
    Question.REASON: _("Think of your first permit to stay."),
}
LETTERS: Mapping[Letter, LazyString] = {
    Letter.DUO_ALONE: _("The letter names only DUO."),
    Letter.DUO_AND_MUNICIPALITY: _("The letter names DUO and my municipality (gemeente)."),
    Letter.NONE_OR_NOT_SURE: _("I have no letter, or I am not sure."),
}
SINCE: Mapping[Since, LazyString] = {
    Since.BEFORE_WI2013: _("Before %(year)s", year=WI2013_BEGAN.year),
    Since.UNDER_WI2013: _("From %(first)s to %(last)s", first=WI2013_BEGAN.year, last=WI2021_BEGAN.year - 1),
    Since.UNDER_WI2021: _("In %(year)s or later", year=WI2021_BEGAN.year),
    Since.NOT_SURE: _("I am not sure"),
}
REASONS: Mapping[Reason, LazyString] = {
    Reason.ASYLUM: _("I came as a refugee. I asked for asylum."),
    Reason.FAMILY_OR_OTHER: _("I came for my family, for work, or for another reason."),
    Reason.RELATIVE_OF_REFUGEE: _("I came to a husband, wife, parent or child who is a refugee."),
    Reason.NATURALISATION: _("No. I want to learn, or I want the Dutch passport."),
    Reason.NOT_SURE: _("I am not sure"),
}
WITHOUT_LETTER_UNSURE = _("Yes, or I am not sure")


@dataclass(frozen=True, slots=True, eq=False)
class Answer:
    """One answer: its words, its drawing where it has one, and the name of the step that it leads to."""

    words: LazyString
    target: str
    drawing: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """One question; `back` names the step before it, None for the first."""

    name: str
    question: LazyString
    hint: LazyString | None
    answers: tuple[Answer, ...]
    back: str | None


@cache
def router_steps() -> tuple[Step, ...]:
    """All questions, the first one last: a sheet can hide a step for one that stands before it, not the other way."""
    return tuple(reversed(steps_from(Situation(), "", None)))


def steps_from(situation: Situation, trail: str, back: str | None) -> list[Step]:
    """The question of a situation and all that can follow it."""
    following = situations_after(situation)
    trails = [f"{trail}{number}" for number in range(1, len(following) + 1)]
    name = step_name(situation, trail)
    answers = tuple(answer(one, step_name(one, way)) for one, way in zip(following, trails, strict=True))
    steps = [Step(name, *asked(situation), answers, back)]
    for one, way in zip(following, trails, strict=True):
        if isinstance(after(one), Question):
            steps += steps_from(one, way, name)
    return steps


def step_name(situation: Situation, trail: str) -> str:
    """A name that tells nobody what was answered: questions by the numbers of the answers, ends by their own."""
    end = after(situation)
    return f"end-{tuple(Outcome).index(end) + 1}" if isinstance(end, Outcome) else f"step-{trail or 'first'}"


def asked(situation: Situation) -> tuple[LazyString, LazyString | None]:
    """The question of a situation, with its hint."""
    question = after(situation)
    if isinstance(question, Outcome):
        raise TypeError("an end of the router asks nothing")
    if question == Question.REASON and situation.letter == Letter.NONE_OR_NOT_SURE:
        return WITHOUT_LETTER, None
    return QUESTIONS[question], HINTS[question]


def answer(situation: Situation, target: str) -> Answer:
    """The last answer of a situation."""
    if situation.reason is not None:
        unsure = situation.reason == Reason.NOT_SURE and situation.letter == Letter.NONE_OR_NOT_SURE
        return Answer(WITHOUT_LETTER_UNSURE if unsure else REASONS[situation.reason], target)
    if situation.since is not None:
        return Answer(SINCE[situation.since], target)
    letter = situation.letter or Letter.NONE_OR_NOT_SURE
    return Answer(LETTERS[letter], target, drawing=letter)
