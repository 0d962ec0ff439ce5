"""What a course's own part of the site says whichever group and place is asked about, read once for all of them."""

from collections.abc import Sequence
from functools import cached_property

from crawler.assembly.course import Course
from crawler.assembly.pricing import is_still_to_come
from crawler.assembly.routes import route_of_course
from crawler.items import Evidence
from crawler.pages.blocks import Block
from crawler.pages.phrases import Phrase

PARTS_ONLY = frozenset(("knm", "ona", "map", "pvt"))
_LANGUAGE = Phrase(
    (
        r"\btaal|nederlands|\bnt2\b|dutch|inburger|alfabet|conversatie|staatsexamen|spreek|schrijf|"
        r"\bA[12]\b|\bB[12]\b(?!-route)"
    ),
)


class OwnPart:
    """A course with its own blocks, and what they tell of all its groups."""

    def __init__(self, course: Course, blocks: Sequence[Block]) -> None:
        self.course = course
        self._blocks = blocks

    @cached_property
    def teaches_language(self) -> bool:
        """A course that is called after KNM, ONA or MAP alone teaches no language."""
        return not (self.course.topics & PARTS_ONLY) or bool(_LANGUAGE.search(self.course.title))

    @cached_property
    def route(self) -> tuple[str | None, Evidence]:
        """The course's route with the words that it rests on."""
        return route_of_course(self.course, self._blocks, teaches_language=self.teaches_language)

    @cached_property
    def price_is_to_come(self) -> bool:
        """Whether its words put the price off."""
        return is_still_to_come(f"{block.label} {block.text}" for block in self._blocks)
