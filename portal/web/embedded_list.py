"""The short list that other sites show: one record, from which the frame and the web component are both made."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Any

from flask import request, url_for
from flask_babel import gettext

from portal.catalogue.catalogue import Catalogue
from portal.domain.choice import Choice
from portal.domain.explanation import out_of_ten
from portal.operations.build_read_model import ReadModel
from portal.operations.find_offerings import SearchResult
from portal.web.answered_search import answered_search
from portal.web.basis import chance_basis
from portal.web.filters import shown_day
from portal.web.language import DIRECTIONS, current_language
from portal.web.search_form import SearchForm
from portal.web.template_macros import macro
from portal.web.words import ROUTES

CHOICE = "components/choice.html"
USUAL_COUNT, MOST_SCHOOLS = 3, 5
# Parameters of an embedded address that are no part of the question.
OF_THE_FRAME = ("count", "ground", "ink", "accent", "page", "turn")


@dataclass(frozen=True, slots=True)
class EmbeddedSchool:
    """One school of the list in words; `address` is a path of this site, `tags` are route and town."""

    name: str
    address: str
    tags: tuple[str, ...]
    chance: str
    basis: str | None
    start: str
    seen: str


@dataclass(frozen=True, slots=True)
class EmbeddedList:
    """The list in words of the language at hand; `note` says why it is empty, `demonstration` that all is made up."""

    language: str
    direction: str
    title: str
    schools: tuple[EmbeddedSchool, ...]
    note: str | None
    demonstration: str | None
    hint: str
    more: str
    address: str

    def document(self) -> dict[str, Any]:
        """The list as the web component reads it."""
        return asdict(self)


def embedded_list(model: ReadModel, form: SearchForm, count: int) -> EmbeddedList:
    """The best schools for a question, at most `count`; of a form that is not valid, the note that says so."""
    result = found(model, form) if form.validate() else None
    note = why_empty(result)
    schools = best_of(result.page.choices, count) if result and not note else []
    near = result.origin.label if result and result.origin else None
    return EmbeddedList(
        language=current_language(),
        direction=DIRECTIONS[current_language()],
        title=gettext("Language schools near %(place)s", place=near) if near else gettext("Language schools"),
        schools=tuple(in_words(one, model.catalogue) for one in schools),
        note=note,
        demonstration=demonstration_words() if model.catalogue.demonstration else None,
        hint=gettext("The chances are estimates. Nobody paid for a place in this list."),
        more=gettext("See all schools near this place") if near else gettext("See all schools"),
        address=search_address(),
    )


def found(model: ReadModel, form: SearchForm) -> SearchResult:
    """The first page of the answer to the form's question."""
    return answered_search(model, replace(form.criteria(), page=1))


def demonstration_words() -> str:
    """What the whole site says above a page of made-up schools."""
    said = gettext("This is a demonstration.")
    return f"{said} {gettext('All schools and figures here are made up. They do not exist.')}"


def why_empty(result: SearchResult | None) -> str | None:
    """Why there is no list; None where there is one."""
    if result is None:
        return str(gettext("This list cannot be shown now."))
    if result.place_unknown:
        return str(gettext("We do not know this place or postcode."))
    if result.namesakes:
        return str(gettext("There is more than one place with this name."))
    return None if result.page.choices else str(gettext("No school has all that you ask for."))


def best_of(choices: Iterable[Choice], count: int) -> list[Choice]:
    """The first choice of each school, in order, at most `count`."""
    first: dict[str, Choice] = {}
    for choice in choices:
        first.setdefault(choice.offering.provider.slug, choice)
    return list(first.values())[:count]


def in_words(choice: Choice, catalogue: Catalogue) -> EmbeddedSchool:
    """What a card of the results says first, as plain text."""
    offering, known = choice.offering, choice.offering.has_exam and choice.quality_known
    chances = (out_of_ten(choice.chance), out_of_ten(choice.chance_low), out_of_ten(choice.chance_high))
    town = plain("place", offering)
    return EmbeddedSchool(
        name=offering.provider.name,
        address=url_for("public.provider", slug=offering.provider.slug, _anchor=f"o-{offering.id}"),
        tags=(str(ROUTES[offering.route]), town) if offering.route else (town,),  # type: ignore[index]
        chance=plain("chance", offering.has_exam, choice.quality_known, *chances),
        basis=chance_basis(offering.provider) if known else None,
        start=plain("wait_line", offering.start, choice.wait, catalogue.today),
        seen=str(gettext("seen on %(day)s, on the school's site", day=shown_day(offering.seen))),
    )


def plain(name: str, *values: object) -> str:
    """What a macro of the cards says, without its mark-up."""
    return " ".join(macro(CHOICE, name)(*values).striptags().split())


def search_address() -> str:
    """The whole list that belongs to an embedded one."""
    asked = {name: request.args.getlist(name) for name in request.args if name not in OF_THE_FRAME}
    return url_for("public.search", **asked, _anchor="results")  # type: ignore[arg-type]
