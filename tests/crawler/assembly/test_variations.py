"""One cause of misreading in many words and shapes: none of them may bite again in other clothes."""

import pytest

from crawler.assembly.course import Course
from crawler.assembly.courses import PageCourses
from tests.crawler.assembly.variations import Variation, compared, page, read
from tests.crawler.assembly.variations_of_facts import VARIATIONS as FACTS
from tests.crawler.assembly.variations_of_frames import TRANSLATED
from tests.crawler.assembly.variations_of_frames import VARIATIONS as FRAMES
from tests.crawler.assembly.variations_of_groups import VARIATIONS as GROUPS
from tests.crawler.assembly.variations_of_prices import VARIATIONS as PRICES
from tests.crawler.assembly.variations_of_rows import VARIATIONS as ROWS
from tests.crawler.assembly.variations_of_sites import VARIATIONS as SMALL_SITES
from tests.crawler.assembly.variations_of_starts import VARIATIONS as STARTS
from tests.crawler.assembly.variations_of_tables import VARIATIONS as TABLES

ALL: tuple[Variation, ...] = (*PRICES, *STARTS, *GROUPS, *FACTS, *SMALL_SITES, *TABLES, *ROWS, *FRAMES, *TRANSLATED)


@pytest.mark.parametrize("variation", ALL, ids=lambda variation: variation.name)
def test_a_variation_is_read_as_a_careful_reader_reads_it(variation: Variation) -> None:
    expected, found = compared(variation)
    assert found == expected


def test_every_variation_has_a_name_of_its_own() -> None:
    assert len({variation.name for variation in ALL}) == len(ALL)


def test_a_page_on_which_courses_cannot_be_looked_for_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def failing(courses: PageCourses) -> list[Course]:
        raise ValueError("unreadable")

    monkeypatch.setattr(PageCourses, "in_prose", failing)
    offer = "<h1>Cursus Nederlands A1</h1><p>Dinsdag van 19.00 tot 21.00 uur.</p>"
    found = read({"/": page("Welkom", "<h1>Welkom</h1>"), "/a1/": page("A1", offer)})
    assert [one["title"] for one in found] == ["Cursus Nederlands A1"]
