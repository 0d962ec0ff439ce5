"""A cue answers as a pattern that ignores the case does."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.extraction import neighbours, numbers, places, schedules, topics, waiting_words
from crawler.extraction.cues import Cue, Cues

MODULES = (neighbours, numbers, places, schedules, topics, waiting_words)
CUES = [cue for module in MODULES for cue in vars(module).values() if isinstance(cue, Cue)]
SAID = "Wachtlijst VOL één ÉÉN Inburgering nt2 Z-route kan u start in overleg postbus Rijles kantoor Vóór ½ 12"
SIGNS = st.text(st.characters(max_codepoint=0xFF), max_size=6)


@given(st.lists(st.sampled_from(SAID.split()) | SIGNS, max_size=8).map(" ".join))
def test_a_cue_finds_what_ignoring_the_case_finds(text: str) -> None:
    for cue in CUES:
        assert cue.search(text) == bool(re.search(cue.pattern.pattern, text, re.IGNORECASE))


@given(st.lists(st.sampled_from(SAID.split()) | SIGNS, max_size=8).map(" ".join))
def test_cues_that_are_asked_together_answer_as_each_of_them_does(text: str) -> None:
    cues = {str(place): cue for place, cue in enumerate(CUES)}
    alone = {name for name, cue in cues.items() if cue.search(text)}
    assert Cues(cues).standing_in(text.lower()) == alone


def test_a_cue_that_needs_few_letters_or_none_is_always_looked_for() -> None:
    together = Cues({"short": Cue(r"\bb1\b"), "number": Cue(r"\d\d"), "word": Cue("vol(?:geboekt)?")})
    assert together.standing_in("b1") == {"short"}
    assert together.standing_in("12 vol") == {"number", "word"}
    assert together.standing_in("") == set()


@pytest.mark.parametrize("text", ["Geen WACHTLIJST", "wachtlijst", "WachtLijst vol"])
def test_the_case_of_a_text_makes_no_difference(text: str) -> None:
    assert waiting_words.WAIT_WORD.search(text)
    assert len(CUES) > len(MODULES)


def test_a_cue_in_capitals_is_refused_for_it_would_never_be_found() -> None:
    with pytest.raises(ValueError, match="lower case"):
        Cue(r"\bDUO\b")
    assert Cue(r"\Wduo\B").search("van DUO-lening") is False
    assert Cue(r"\Wduo\b").search("van DUO-lening")
