"""What the page of results shows besides the results: answers with counts, what was asked, and the ways from there."""

from urllib.parse import urlencode

from portal.domain.criteria import SearchCriteria, SortOrder
from portal.operations.build_read_model import ReadModel
from portal.operations.count_answers import count_answers, loosen
from portal.operations.find_offerings import SearchResult
from portal.operations.hear_municipality import hear_municipality
from portal.travel.namesakes import Place
from portal.web.asked import chips, wider_questions
from portal.web.cards import Cards
from portal.web.helping import HELPERS_LANGUAGE, beside, helping_answer
from portal.web.language import speaking
from portal.web.question_address import OF_THE_LIST, asked_again, elsewhere, path_of, sorted_address, why_address
from portal.web.search_form import SearchForm


def help_address(place: Place | None) -> str:
    """Where help near the place stands."""
    where: dict[str, str | None] = {}
    if place:
        where = (
            {"postcode": place.pc4} if place.pc4 else {"place": place.label, "municipality": place.municipality_code}
        )
    values = [*((name, value) for name, value in where.items() if value), *helping_answer()]
    path = path_of("public.help_near")
    return f"{path}?{urlencode(values)}" if values else path


def around_results(
    model: ReadModel, form: SearchForm, criteria: SearchCriteria, result: SearchResult
) -> dict[str, object]:
    """Values by the names that the template knows them by."""
    heard = hear_municipality(model, result.origin)
    why = why_address() if criteria.sort == SortOrder.ADVICE else None
    wider = () if result.page.total else loosen(model.catalogue, result.understood)
    return {
        "counts": count_answers(model.catalogue, result.understood),
        "asked": chips(form, criteria, asked_again),
        "asked_beside": chips_beside(form, criteria),
        "cards": Cards(model.catalogue, result.page, heard, why),
        "wider": wider_questions(wider, criteria, asked_again),
        "address": asked_again,
        "sort_address": sorted_address(),
        "map_address": elsewhere("public.search_map"),
        "waiting_address": elsewhere("public.worth_waiting", *OF_THE_LIST),
        "heard": heard,
        "help_address": help_address(result.origin),
    }


def chips_beside(form: SearchForm, criteria: SearchCriteria) -> list[str]:
    """What was asked in the helper's words, in the same order; empty where nobody helps."""
    if not beside():
        return []
    with speaking(HELPERS_LANGUAGE):
        return [chip.words for chip in chips(form, criteria, asked_again)]
