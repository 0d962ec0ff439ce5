"""The form of a judgement: four described subjects, what is in order, evidence, contract, conflict of interest."""

from collections.abc import Iterable, Mapping
from typing import Any

from flask_babel import lazy_gettext as _
from werkzeug.datastructures import MultiDict
from wtforms import Form, RadioField, TextAreaField
from wtforms.fields.choices import SelectChoice  # type: ignore[attr-defined]

from portal.domain.assessment import SCORES, Answers, Missing
from portal.domain.rubric import Area, Basic
from portal.web.form_words import OwnWords
from portal.web.staff_rating_words import LACKS
from portal.web.words import ANCHORS, AREAS, BASICS

CANNOT, UNKNOWN, YES, NO = "cannot", "unknown", "yes", "no"
YES_NO: Mapping[str, bool] = {YES: True, NO: False}
YES_OR_NO = [SelectChoice(YES, _("yes")), SelectChoice(NO, _("no"))]


def area_field(area: Area) -> RadioField:
    """1 to 5 with what each means, and a way to say that one cannot judge."""
    steps = [SelectChoice(str(score), words) for score, words in zip(SCORES, ANCHORS[area], strict=True)]
    cannot = SelectChoice(CANNOT, _("We cannot judge this."))
    return RadioField(AREAS[area], choices=[*steps, cannot], validate_choice=False)


class RatingForm(Form):
    """What a municipality says of a school over a quarter; anything may still be missing or wrong in it."""

    Meta = OwnWords

    references = TextAreaField(_("What is it based on?"))
    contract = RadioField(_("Do you buy lessons from this school?"), choices=YES_OR_NO, validate_choice=False)
    conflict = RadioField(
        _("Has your municipality another interest in this school?"), choices=YES_OR_NO, validate_choice=False
    )
    conflict_words = TextAreaField(_("Which interest?"))

    def answers(self) -> Answers:
        """What was filled in; an answer that is none of the choices counts as not given."""
        return Answers(
            areas={area: score for area in Area for score in score_of(self[f"area_{area}"].data)},
            evidence={area: text for area in Area if (text := self[f"evidence_{area}"].data or "")},
            basics={basic: answer for basic in Basic for answer in answer_of(self[f"basic_{basic}"].data)},
            references=tuple(line for line in (self.references.data or "").splitlines() if line.strip()),
            contract=YES_NO.get(self.contract.data or ""),
            conflict=YES_NO.get(self.conflict.data or ""),
            conflict_words=self.conflict_words.data or "",
        )

    def tell(self, lacking: Iterable[Missing]) -> None:
        """Put at each field what is missing there."""
        for one in lacking:
            self[one.field].errors = [LACKS[one.lack]]


for one_area in Area:
    setattr(RatingForm, f"area_{one_area}", area_field(one_area))
    setattr(RatingForm, f"evidence_{one_area}", TextAreaField(_("What does this rest on?")))
for one_basic in Basic:
    kinds = [*YES_OR_NO, SelectChoice(UNKNOWN, _("not known"))]
    setattr(RatingForm, f"basic_{one_basic}", RadioField(BASICS[one_basic], choices=kinds, validate_choice=False))


def score_of(typed: str | None) -> tuple[int | None, ...]:
    """The score as the only element, None for "cannot judge"; nothing where no answer was given."""
    if typed == CANNOT:
        return (None,)
    return tuple(score for score in SCORES if typed == str(score))


def answer_of(typed: str | None) -> tuple[bool | None, ...]:
    """The same for yes, no and not known."""
    if typed == UNKNOWN:
        return (None,)
    return (YES_NO[typed],) if typed and typed in YES_NO else ()


def posted(form: MultiDict[str, str]) -> RatingForm:
    """The form as somebody sent it."""
    return RatingForm(form)


def filled(answers: Answers) -> RatingForm:
    """The form with these answers in it."""
    return RatingForm(data=typed_values(answers))


def typed_values(answers: Answers) -> dict[str, Any]:
    """The answers as the form's fields hold them."""
    words = {True: YES, False: NO}
    return {
        **{f"area_{area}": CANNOT if score is None else str(score) for area, score in answers.areas.items()},
        **{f"evidence_{area}": text for area, text in answers.evidence.items()},
        **{f"basic_{basic}": UNKNOWN if value is None else words[value] for basic, value in answers.basics.items()},
        "references": "\n".join(answers.references),
        "contract": None if answers.contract is None else words[answers.contract],
        "conflict": None if answers.conflict is None else words[answers.conflict],
        "conflict_words": answers.conflict_words,
    }


def meet(mine: RatingForm, theirs: Answers) -> dict[str, str]:
    """Let two writers meet: what was left empty takes the other's words; gives field to those where both differ."""
    now, differ = typed_values(theirs), {}
    for name, field in mine._fields.items():
        here, there = lines_of(field.data), lines_of(now.get(name))
        if not here:
            field.data = now.get(name)
        elif there and here != there:
            differ[name] = shown_choice(field, now.get(name))
    return differ


def lines_of(value: str | None) -> list[str]:
    """A text without how its lines end."""
    return (value or "").strip().splitlines()


def shown_choice(field: Any, value: str | None) -> str:
    """What stands there, in words."""
    labels = {choice.value: choice.label for choice in getattr(field, "choices", None) or ()}
    return str(labels.get(value, value or "–"))
