"""The search as open data: the question of the search page, its parameters made from the page's own form."""

import re
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, Field, IntegerField, SelectField, SelectMultipleField
from wtforms.validators import Length, NumberRange

from portal.api.answers import chosen
from portal.api.parameters import (
    Fault,
    Parameter,
    QueryFaults,
    one_of,
    or_nothing,
    read_query,
    shaped,
    text,
    whole,
)
from portal.api.resources import GM, LARGEST_PAGE, fields_parameter
from portal.domain.choice import LONGEST_SHOWN, Choice, Journey
from portal.domain.criteria import PER_PAGE, SearchCriteria
from portal.domain.open_data import as_document, fields_of
from portal.domain.open_search import (
    FoundOffering,
    JourneyTold,
    LeftOutTold,
    MeasuresTold,
    ReasonTold,
    SearchAnswer,
    WaitWeeks,
)
from portal.operations.find_offerings import SearchResult
from portal.operations.load_open_schools import OpenSchools
from portal.web.search_form import SearchForm, cut_postcode

WORDS = {
    "place": "A place, as people type it; of a postcode the letters are cut off.",
    "postcode": "The four digits of a postcode.",
    "municipality": "The CBS code of a municipality, where two places have one name.",
    "mode": "How one travels.",
    "q": "Words, such as the name of a school.",
    "route": "The learning route, or the kind of course.",
    "level": "The level that one wants to reach.",
    "daypart": "When one can come; may be asked more than once.",
    "courseMode": "How lessons are given.",
    "childcare": "Only with childcare.",
    "womenOnly": "Only for women.",
    "maxTravel": "Minutes of travel at most, one way.",
    "maxWait": "Weeks of waiting at most.",
    "maxPrice": "Euros at most.",
    "termEnd": "The quarter in which one's term to integrate ends.",
    "hardest": "What is hardest for the person who asks.",
    "balance": "From 1 (start soon) to 9 (the best chance to pass).",
    "turn": "The number that near-equals are drawn with.",
    "sort": "The order.",
    "page": "The number of the page, from 1.",
}
SHAPES = {
    "postcode": ("[1-9][0-9]{3}( ?[A-Za-z]{2})?", "3511"),
    "municipality": (GM, "GM0344"),
    "termEnd": ("20[0-9]{2}-Q[1-4]", "2028-Q1", "2028-Q1"),
}
FULL = re.compile(r"\s*[1-9][0-9]{3}\s*[A-Za-z]{1,2}\s*", re.ASCII)
YES = ("", "true", "false", "y", "1")
SAMPLES = {"place": "Utrecht", "q": "avond"}
# Any day will do: it only decides which terms the page offers to choose from.
FORM = SearchForm(today=date(2026, 1, 1))


def search_parameters() -> tuple[Parameter, ...]:
    """The questions of the search page, which may stand in an address without an answer, and those of all lists."""
    size = whole("pageSize", f"How many choices a page has; {PER_PAGE} where it is not asked.", 1, LARGEST_PAGE, 10)
    return (*(as_parameter(one) for one in FORM), size, fields_parameter(FoundOffering))


def as_parameter(asked: Field) -> Parameter:
    """A field of the form as a parameter."""
    words = WORDS[asked.name]
    if asked.name in SHAPES:
        return or_nothing(shaped(asked.name, words, *SHAPES[asked.name]))
    if isinstance(asked, SelectMultipleField):
        return one_of(asked.name, words, values_of(asked), several=True, example=values_of(asked)[:2])
    if isinstance(asked, SelectField):
        return one_of(asked.name, words, values_of(asked))
    if isinstance(asked, BooleanField):
        return one_of(asked.name, words, YES, example="true")
    if isinstance(asked, IntegerField):
        return or_nothing(whole(asked.name, words, *ends_of(asked)))
    (length,) = (one for one in asked.validators if isinstance(one, Length))
    return text(asked.name, words, vars(length)["max"], 0, SAMPLES[asked.name])


def ends_of(asked: IntegerField) -> tuple[int, int, int]:
    """The least and the most that a field takes, and the most once more as an example."""
    (ends,) = (one for one in asked.validators if isinstance(one, NumberRange))
    return int(ends.min or 0), int(ends.max or 0), int(ends.max or 0)


def values_of(asked: SelectField) -> list[str]:
    """What can be chosen in a field."""
    return [str(value) for value, *_ in asked.iter_choices()]


SEARCH = search_parameters()


def without_letters(asked: MultiDict[str, str]) -> MultiDict[str, str] | None:
    """The same question with a full postcode cut to its digits; None where there is none. Raises QueryFaults."""
    read_query(SEARCH, asked)
    typed = (asked.get("place", ""), asked.get("postcode", ""))
    return cut_postcode(asked) if any(map(FULL.fullmatch, typed)) else None


def read_search(asked: MultiDict[str, str], today: date) -> tuple[SearchCriteria, list[str] | None]:
    """The question, and which fields are wanted (None: all); raises QueryFaults."""
    values = read_query(SEARCH, asked)
    form = SearchForm(plainly(asked, values), today=today)
    if not form.validate():
        raise QueryFaults(tuple(Fault(one.name, str(one.errors[0])) for one in form if one.errors))
    return form.criteria(values.get("pageSize", PER_PAGE)), values.get("fields")


def plainly(asked: MultiDict[str, str], values: Mapping[str, Any]) -> MultiDict[str, str]:
    """What was asked, with whole numbers as the form reads them."""
    numbers = {name: str(value) for name, value in values.items() if type(value) is int}
    rest = [(name, given) for name, given in asked.items(multi=True) if name not in numbers]
    return MultiDict([*rest, *numbers.items()])


def search_document(told: SearchAnswer, names: list[str] | None) -> dict[str, Any]:
    """The answer as JSON has it, of each offering the wanted fields."""
    counts = {one.public_name: as_document(getattr(told, one.name)) for one in fields_of(SearchAnswer)[:-2]}
    fastest = chosen(told.fastest, names) if told.fastest else None
    return {**counts, "fastest": fastest, "offerings": [chosen(one, names) for one in told.offerings]}


def search_answer(result: SearchResult, schools: OpenSchools) -> SearchAnswer:
    """A page of search results in the order of the search page."""
    page = result.page
    return SearchAnswer(
        total=page.total,
        total_certain=page.certain,
        total_reachable=page.near,
        page=page.number,
        page_size=page.per_page,
        pages=page.count,
        left_out=LeftOutTold(result.left_out.closed, result.left_out.not_advised),
        origin=result.origin.label if result.origin else None,
        fastest=found(page.fastest, schools) if page.fastest else None,
        offerings=tuple(found(choice, schools) for choice in page.choices),
    )


def found(choice: Choice, schools: OpenSchools) -> FoundOffering:
    """One choice: the offering, its measures and reasons."""
    record = schools.offering(choice.offering)
    told: dict[str, Any] = {one.name: getattr(record, one.name) for one in fields(record)}
    return FoundOffering(
        **told,
        measures=measures_of(choice),
        reasons=tuple(ReasonTold(one.kind, one.values) for one in choice.reasons),
        other_offerings=tuple(one.id for one in choice.others),
    )


def measures_of(choice: Choice) -> MeasuresTold:
    """What a choice would bring."""
    wait, known = choice.wait, choice.offering.has_exam and choice.quality_known
    return MeasuresTold(
        chance_to_pass=round(choice.chance, 3) if known else None,
        chance_to_pass_interval=(round(choice.chance_low, 3), round(choice.chance_high, 3)) if known else None,
        about_as_good_as_the_best=choice.equal,
        among_the_best_three=choice.among_best,
        less_good_on_every_point_than=choice.worse_than,
        quality_known=choice.quality_known,
        wait_weeks=WaitWeeks(wait.median, wait.low, wait.high, wait.stated),
        travel=journey_told(choice.journey) if choice.journey else None,
        states_all_that_was_asked=choice.certain,
    )


def journey_told(way: Journey) -> JourneyTold:
    """Minutes one way, with what they rest on; very long ways have none."""
    known = (None, None, None) if way.endless else (way.minutes, way.low, way.high)
    most = LONGEST_SHOWN if way.endless else None
    return JourneyTold(way.means, *known, way.nearby, most, way.source, way.engine, way.day)
