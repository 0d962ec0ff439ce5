"""The cards of a page of results, put together from pieces that many searches share."""

from collections.abc import Callable, Hashable
from typing import NamedTuple

from markupsafe import Markup, escape

from portal.catalogue.catalogue import Catalogue
from portal.domain.choice import Choice
from portal.domain.explanation import out_of_ten
from portal.operations.find_offerings import Group, Page
from portal.operations.hear_municipality import Heard
from portal.web.fragments import fragments, parts_of, reader
from portal.web.helping import HELPERS_LANGUAGE, beside
from portal.web.language import speaking
from portal.web.template_macros import macro

CHOICE = "components/choice.html"
NOTHING = Markup("")


class Said(NamedTuple):
    """What the cards of one course say in every list: its head, what its chance rests on, its start and its foot."""

    head: Markup
    basis: Markup
    start: Markup
    foot: Markup


class Cards:
    """Writes the cards of one page: what is said of the course, the journey, and why it stands here.

    `why` is the beginning of the address that explains that, None where the list is in another order than the advice.
    """

    def __init__(self, catalogue: Catalogue, page: Page, heard: Heard | None, why: str | None) -> None:
        self._today = catalogue.today
        self._page, self._heard = page, heard
        self._why = escape(why) if why is not None and len(page.choices) > 1 else None
        every = fragments()
        self._piece, self._course = every.piece, every.of_data(catalogue).piece
        self._reader = reader()
        self._helping = beside()

    def of(self, group: Group) -> Markup:
        """The cards of choices that stand together, each an item of a list."""
        # Each part was escaped where it was made.
        return Markup("".join(part for choice in group.choices for part in self._item(choice)))  # noqa: S704

    def _item(self, choice: Choice) -> tuple[str, ...]:
        school, heard = choice.offering.provider, self._heard
        kinds = (school.slug in heard.contracted, school.slug in heard.preferred) if heard else (False, False)
        about = (choice is self._page.fastest, school.name if choice.worse_than else "", choice.worse_than, *kinds)
        begin, middle, end = self._parts("frame", about, lambda: macro(CHOICE, "card_frame")(*about))
        return begin, *self._inside(choice), middle, *self._reason_why(choice), end

    def top(self, choice: Choice) -> Markup:
        """What a card says of the course, as the map shows it too."""
        said = self._said(choice)
        return Markup("".join((said.head, self._chance(choice), self._basis(said, choice), said.start)))  # noqa: S704 (the same)

    def _inside(self, choice: Choice) -> tuple[str, ...]:
        said, reasons = self._said(choice), choice.reasons
        return (
            said.head,
            self._chance(choice),
            self._basis(said, choice),
            said.start,
            self._slim("card_journey", choice.journey),
            self._beside(choice),
            self._slim("card_reason", reasons[:1]),
            said.foot,
            self._slim("card_rest", reasons[1:], len(choice.others), self._page.firmness(choice)),
        )

    def _said(self, choice: Choice) -> Said:
        """What is said of the course in every list, as long as the data are the same."""
        return self._course((self._reader, choice.offering.id), lambda: self._say(choice))

    def _say(self, choice: Choice) -> Said:
        """The same, written; what the chance rests on is the school's, and written once for all its courses."""
        offering, school = choice.offering, choice.offering.provider
        tags = offering.route, offering.dayparts, offering.address, offering.mode
        more = offering.title, offering.level_to, offering.mode, offering.hours_per_week
        return Said(
            head=self._slim("card_head", offering.id, school.slug, school.name, *tags),
            basis=self._course((self._reader, "basis", school.slug), lambda: slim(macro(CHOICE, "card_basis")(school))),
            start=self._slim("card_start", offering.start, choice.wait, self._today, offering.seen),
            foot=self._slim("card_foot", offering.id, school.name, *more),
        )

    def _chance(self, choice: Choice) -> Markup:
        """How many of ten people like this one pass, which hangs on the journey and on what was asked."""
        chances = (out_of_ten(choice.chance), out_of_ten(choice.chance_low), out_of_ten(choice.chance_high))
        return self._slim("chance", choice.offering.has_exam, choice.quality_known, *chances)

    def _basis(self, said: Said, choice: Choice) -> Markup:
        """What the chance rests on, where one is named."""
        return said.basis if choice.offering.has_exam and choice.quality_known else NOTHING

    def _parts(self, name: str, about: Hashable, render: Callable[[], Markup]) -> tuple[str, ...]:
        return self._piece((self._reader, name, about), lambda: parts_of(render()))

    def _slim(self, name: str, *given: Hashable) -> Markup:
        """What a macro makes of what it is given, and of nothing else."""
        return self._piece((self._reader, name, given), lambda: slim(macro(CHOICE, name)(*given)))

    def _reason_why(self, choice: Choice) -> tuple[str, ...]:
        if self._why is None:
            return ()
        name, own, other = choice.offering.provider.name, choice.offering.id, self._page.other_than(choice).offering.id
        begin, end = self._parts("why", name, lambda: macro(CHOICE, "card_why")(name))
        return begin, self._why, escape(f"chosen={own}&other={other}"), end

    def _beside(self, choice: Choice) -> Markup:
        if not self._helping:
            return NOTHING
        with speaking(HELPERS_LANGUAGE):
            return slim(macro(CHOICE, "card_beside")(choice.offering, choice, self._today))


def slim(piece: Markup) -> Markup:
    """The piece without the white space that only its template needs: twenty cards are most of a page."""
    # A string split and joined keeps its escaping: no mark-up is made here.
    return Markup(" ").join(part for part in map(Markup.strip, piece.splitlines()) if part)
