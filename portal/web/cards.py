"""The cards of a page of results, put together from pieces that many searches share."""

from markupsafe import Markup

from portal.catalogue.catalogue import Catalogue
from portal.domain.choice import Choice
from portal.domain.explanation import out_of_ten
from portal.operations.find_offerings import Page
from portal.web.fragments import fragments, reader
from portal.web.helping import HELPERS_LANGUAGE, beside
from portal.web.language import speaking
from portal.web.template_macros import macro

CHOICE = "components/choice.html"


class Cards:
    """Writes the inside of each card of one page: what is said of the course, the journey, and why it stands here."""

    def __init__(self, catalogue: Catalogue, page: Page) -> None:
        self._catalogue = catalogue
        self._page = page
        self._piece = fragments().piece
        self._key = (reader(), catalogue.version, catalogue.today)
        self._helping = beside()

    def inside(self, choice: Choice) -> Markup:
        """All of a card but what depends on the question alone."""
        return self._top(choice) + self._journey(choice) + self._beside(choice) + self._end(choice)

    def _top(self, choice: Choice) -> Markup:
        offering, wait = choice.offering, choice.wait
        chances = (out_of_ten(choice.chance), out_of_ten(choice.chance_low), out_of_ten(choice.chance_high))
        shown = (offering.has_exam, choice.quality_known, *chances)
        key = (*self._key, "top", offering.id, wait, shown)
        return self._piece(key, lambda: slim(macro(CHOICE, "card_top")(offering, wait, self._catalogue.today, *shown)))

    def _journey(self, choice: Choice) -> Markup:
        return self._piece(
            (*self._key, "way", choice.journey), lambda: slim(macro(CHOICE, "card_journey")(choice.journey))
        )

    def _beside(self, choice: Choice) -> Markup:
        if not self._helping:
            return Markup("")
        with speaking(HELPERS_LANGUAGE):
            return slim(macro(CHOICE, "card_beside")(choice.offering, choice, self._catalogue.today))

    def _end(self, choice: Choice) -> Markup:
        shown = (choice.reasons, len(choice.others), self._page.firmness(choice))
        key = (*self._key, "end", choice.offering.id, shown)
        return self._piece(key, lambda: slim(macro(CHOICE, "card_end")(choice.offering, *shown)))


def slim(piece: Markup) -> Markup:
    """The piece without the white space that only its template needs: twenty cards are most of a page."""
    # A string split and joined keeps its escaping: no mark-up is made here.
    return Markup(" ").join(part for part in map(Markup.strip, piece.splitlines()) if part)
