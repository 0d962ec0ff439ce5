"""One question a screen for who is unsure; what was answered stands in the address alone, and ends in a search."""

from collections.abc import Iterable
from dataclasses import dataclass
from secrets import randbelow
from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.public.views import blueprint
from portal.web.conversation import AT_QUESTION
from portal.web.current import read_model
from portal.web.helping import helping_answer, init_blueprint
from portal.web.search_form import TURNS, SearchForm, cut_postcode

__all__ = ["blueprint"]

init_blueprint(blueprint)

# The questions in order, each with the names in the address that answer it.
QUESTIONS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("place", ("place", "postcode", "municipality")),
    ("goal", ("route", "level")),
    ("time", ("daypart",)),
    ("children", ("childcare",)),
    ("term", ("termEnd",)),
    ("hardest", ("hardest",)),
)
Answers = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One question: its number from 1, its name, the answers given to it and to the others."""

    number: int
    question: str
    own: Answers
    others: Answers

    @property
    def is_last(self) -> bool:
        """True for the question after which the schools are shown."""
        return self.number == len(QUESTIONS)

    @property
    def onward(self) -> str:
        """Where the form of this screen goes; helper mode is among what it carries."""
        return url_for("public.search" if self.is_last else "public.guide", helper=None)

    @property
    def skip(self) -> str:
        """The next screen without an answer to this question."""
        return f"{self.onward}?{urlencode(self.hidden)}"

    @property
    def back(self) -> str:
        """The screen before with all answers; before the first stands the first page of the site."""
        if self.number == 1:
            return url_for("public.home")
        before = urlencode([("step", str(self.number - 1)), *self.others, *self.own])
        return f"{url_for('public.guide', helper=None)}?{before}"

    @property
    def hidden(self) -> Answers:
        """What the form carries on besides its own answer."""
        if self.is_last:
            return (*self.others, ("turn", str(randbelow(TURNS))))
        return (("step", str(self.number + 1)), *self.others)


@blueprint.get("/guide")
def guide() -> str | Response:
    """One question with the answers so far."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    catalogue = read_model().catalogue
    form = SearchForm(request.args, today=catalogue.today)
    form.validate()
    screen = screen_of(form, request.args.get("step", "1"))
    return render_template(
        "public/guide.html",
        form=form,
        screen=screen,
        questions=len(QUESTIONS),
        catalogue=catalogue,
        say=AT_QUESTION[screen.question],
    )


def screen_of(form: SearchForm, step: str) -> Screen:
    """The screen of a step; the nearest there is for a number that is none of them."""
    wished = int(step) if step.isascii() and step.isdigit() and len(step) < len("100") else 1
    number = min(max(wished, 1), len(QUESTIONS))
    question, own = QUESTIONS[number - 1]
    others = [name for other, names in QUESTIONS for name in names if other != question]
    return Screen(number, question, given(form, own), (*given(form, others), *helping_answer()))


def given(form: SearchForm, names: Iterable[str]) -> Answers:
    """Name and value of the answers that can be read; what cannot is dropped."""
    readable = {field.name for field in form if not field.errors}
    return tuple((name, value) for name in names if name in readable for value in request.args.getlist(name) if value)
