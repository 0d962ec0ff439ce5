"""What was asked, as words that can be taken away again, and which answer to take away where nothing was found."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from flask_babel import lazy_gettext as _

from portal.domain.criteria import SearchCriteria
from portal.domain.travel import Means
from portal.operations.count_answers import Looser
from portal.web.search_form import SearchForm
from portal.web.words import COURSE_MODES, DAYPARTS, HARDEST, LEVELS, MEANS, ROUTES, quarter_words

Address = Callable[..., str]

# Fields of SearchCriteria by the names in the address that stand for them.
NAMES: Mapping[str, str] = {
    "words": "q",
    "route": "route",
    "level": "level",
    "dayparts": "daypart",
    "course_mode": "courseMode",
    "childcare": "childcare",
    "women_only": "womenOnly",
    "max_travel_minutes": "maxTravel",
    "max_wait_weeks": "maxWait",
    "max_price_eur": "maxPrice",
    "term_end": "termEnd",
    "hardest": "hardest",
    "balance": "balance",
}
SENTENCES: Mapping[str, Callable[[SearchCriteria], object]] = {
    "words": lambda asked: f"“{asked.words}”",
    "route": lambda asked: ROUTES[asked.route] if asked.route else "",
    "level": lambda asked: _("to level %(level)s", level=LEVELS[asked.level] if asked.level else ""),
    "course_mode": lambda asked: COURSE_MODES[asked.course_mode] if asked.course_mode else "",
    "childcare": lambda asked: _("With childcare"),
    "women_only": lambda asked: _("For women only"),
    "max_travel_minutes": lambda asked: _("at most %(num)s minutes of travel", num=asked.max_travel_minutes),
    "max_wait_weeks": lambda asked: _("at most %(num)s weeks of waiting", num=asked.max_wait_weeks),
    "max_price_eur": lambda asked: _("at most € %(amount)s", amount=asked.max_price_eur),
    "term_end": lambda asked: _("Term ends: %(quarter)s", quarter=quarter_words(asked.term_end or "")),
    "hardest": lambda asked: _("Hardest: %(what)s", what=HARDEST[asked.hardest] if asked.hardest else ""),
    "balance": lambda asked: _("Start soon or more chance: %(num)s of 9", num=asked.balance),
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One answer in words, and the address of the same question without it."""

    words: str
    address: str


@dataclass(frozen=True, slots=True)
class WiderQuestion:
    """Answers in words that can be left out, how many choices there are then, and where."""

    words: str
    choices: int
    address: str


def chips(form: SearchForm, criteria: SearchCriteria, address: Address) -> list[Chip]:
    """All that was asked, in the order of the form; `address` makes that of the question with some answers changed."""
    return [Chip(str(words), address(**changes)) for words, changes in answers(form, criteria)]


def answers(form: SearchForm, criteria: SearchCriteria) -> Iterator[tuple[object, Mapping[str, object]]]:
    """Each answer in words, with what has to change in the address to take it away."""
    if form.shown_place:
        yield form.shown_place, {"place": None, "postcode": None, "municipality": None}
    if criteria.means != Means.TRANSIT:
        yield MEANS[criteria.means], {"mode": None}
    for part in criteria.dayparts:
        yield DAYPARTS[part], {"daypart": [str(other) for other in criteria.dayparts if other != part] or None}
    for name, sentence in SENTENCES.items():
        if getattr(criteria, name) not in (None, "", False):
            yield sentence(criteria), {NAMES[name]: None}


def wider_questions(found: Iterable[Looser], criteria: SearchCriteria, address: Address) -> list[WiderQuestion]:
    """For each answer that can be left out: its words, the count, and the address."""
    return [
        WiderQuestion(words_of(one.answer, criteria), one.choices, address(**{NAMES[one.answer]: None}))
        for one in found
    ]


def words_of(answer: str, criteria: SearchCriteria) -> str:
    """An answer in words; several dayparts are one answer."""
    if answer == "dayparts":
        return ", ".join(str(DAYPARTS[part]) for part in criteria.dayparts)
    return str(SENTENCES[answer](criteria))
