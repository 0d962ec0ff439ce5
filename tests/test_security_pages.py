"""The pages on safety name what there is: files, tests, limits, and every item of the standard's two levels."""

import re
from pathlib import Path

import pytest

from portal.web.limits import SHARES

ROOT = Path(__file__).resolve().parents[1]
ASVS = (ROOT / "docs" / "asvs.md").read_text(encoding="utf-8")
SECURITY = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [re.split(r" *\| *", line)[1:5] for line in ASVS.splitlines() if re.match(r"\| \d", line)]
# How many items of levels 1 and 2 each chapter has, by the standard's own table of 5.0.0.
ITEMS = {
    1: 27,
    2: 11,
    3: 19,
    4: 10,
    5: 9,
    6: 35,
    7: 18,
    8: 7,
    9: 7,
    10: 29,
    11: 14,
    12: 9,
    13: 13,
    14: 9,
    15: 13,
    16: 16,
}
ITEMS |= {17: 7}
# Items of level 3 only, which leave gaps in the numbers.
FILE = re.compile(r"`((?:portal|crawler|tests|docs|migrations)/[\w./-]+|[\w.-]+\.(?:lock|cfg|toml|json))(?:::(\w+))?`")


def test_every_item_of_both_levels_stands_once() -> None:
    numbers = [row[0] for row in ROWS]
    assert len(numbers) == len(set(numbers)) == sum(ITEMS.values()) == 253
    chapters = [int(number.split(".")[0]) for number in numbers]
    assert {chapter: chapters.count(chapter) for chapter in ITEMS} == ITEMS


def test_every_item_says_how_it_stands_and_where() -> None:
    assert {row[2] for row in ROWS} == {"yes", "part", "no", "operator", "n/a"}
    assert [row[0] for row in ROWS if not row[1] or not row[3]] == []


@pytest.mark.parametrize("page", [ASVS, SECURITY], ids=["asvs", "security"])
def test_every_file_and_test_that_is_named_exists(page: str) -> None:
    named = set(FILE.findall(page))
    assert len(named) > 20
    assert [path for path, _ in named if not (ROOT / path).exists()] == []
    missing = [test for path, test in named if test and f"def {test}(" not in (ROOT / path).read_text(encoding="utf-8")]
    assert missing == []


def test_the_limits_on_the_page_are_those_of_the_portal() -> None:
    said = {
        name: (int(most), int(seconds))
        for name, most, seconds in re.findall(r"\| `(\w+)` \| (\d+) \| (\d+) \|", SECURITY)
    }
    assert said == {name: (share.most, share.seconds) for name, share in SHARES.items()}
