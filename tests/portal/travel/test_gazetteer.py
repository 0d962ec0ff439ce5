"""What visitors type, and the place that is meant."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from portal.domain.travel import great_circle_km
from portal.travel.gazetteer import Ambiguous, Gazetteer, Place, Unknown
from portal.travel.postcodes import PostcodeArea

SMALL = Gazetteer(
    [
        PostcodeArea("2001", "Waterdorp", 52.10, 5.10, "GM9001"),
        PostcodeArea("2002", "Waterdorp", 52.12, 5.12, "GM9001", ("Bijdorp",)),
        PostcodeArea("2003", "Bijdorp", 52.13, 5.13, "GM9002"),
        PostcodeArea("8001", "Waterdorp", 53.10, 6.10, "GM9002"),
    ],
    {"GM9001": "Groot Waterdorp", "GM9002": "Hoogland"},
    {"GM9001": "Utrecht", "GM9002": "Groningen"},
)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("3511", "3511 Utrecht"),
        ("3511 AB", "3511 Utrecht"),
        ("3511ab", "3511 Utrecht"),
        (" 3511  Utrecht ", "3511 Utrecht"),
        ("Voorbeeldstraat 3, 3511 AB Utrecht", "3511 Utrecht"),
        ("٣٥١١", "3511 Utrecht"),
        ("2511", "2511 Den Haag"),
        ("3500 AA Utrecht", "Utrecht"),  # a code of PO boxes, but the place is told
        ("utrecht", "Utrecht"),
        ("UTRECHT", "Utrecht"),
        ("Den Haag", "Den Haag"),
        ("'s-Gravenhage", "Den Haag"),
        ("s gravenhage", "Den Haag"),
        ("The Hague", "Den Haag"),
        ("لاهاي", "Den Haag"),
        ("den bosch", "Den Bosch"),
        ("'s-Hertogenbosch", "Den Bosch"),
        ("de helder", "Den Helder"),
        ("Helder", "Den Helder"),
        ("Den Bilt", "De Bilt"),
        ("Nieuw Vennep", "Nieuw-Vennep"),
        ("nieuw-vennep", "Nieuw-Vennep"),
        ("IJsselstein", "IJsselstein"),
        ("Ĳsselstein", "IJsselstein"),
        ("ysselstein", "IJsselstein"),
        ("capelle a/d ijssel", "Capelle aan den IJssel"),
        ("Alphen aan de Rijn", "Alphen aan den Rijn"),
        ("Sint Willebrord", "St. Willebrord"),
        ("tweede exloermond", None),
        ("2e Exloermond", "2e Exloërmond"),
        ("Ljouwert", "Leeuwarden"),
        ("Haarlemmermeer", "Haarlemmermeer"),  # municipalities that are no town
        ("sudwest fryslan", "Súdwest-Fryslân"),
        ("Nuenen, Gerwen en Nederwetten", "Nuenen, Gerwen en Nederwetten"),
        ("Hengelo Gld", "Hengelo (Bronckhorst, Gelderland)"),
        ("Hengelo (Overijssel)", "Hengelo (Hengelo, Overijssel)"),
        ("Hengelo, Bronckhorst", "Hengelo (Bronckhorst, Gelderland)"),
        ("bergen nh", "Bergen (Bergen (NH.), Noord-Holland)"),
    ],
)
def test_place_is_found_however_it_is_spelled(gazetteer: Gazetteer, text: str, label: str | None) -> None:
    found = gazetteer.resolve(text)
    assert (found.label if isinstance(found, Place) else None) == label


@pytest.mark.parametrize("city", ["Amsterdam", "Rotterdam", "Utrecht", "Eindhoven", "Groningen", "Leiden", "Zwolle"])
def test_large_city_is_never_a_question(gazetteer: Gazetteer, city: str) -> None:
    assert isinstance(gazetteer.resolve(city), Place)


@pytest.mark.parametrize(
    ("name", "municipalities"),
    [
        ("Rijswijk", ["GM0603", "GM0214", "GM1959"]),
        ("Hengelo", ["GM0164", "GM1876"]),
        ("Beek", ["GM0888", "GM1945", "GM1955"]),
    ],
)
def test_ambiguous_name_gives_the_choice_and_the_municipality_settles_it(
    gazetteer: Gazetteer, name: str, municipalities: list[str]
) -> None:
    found = gazetteer.resolve(name)
    assert isinstance(found, Ambiguous)
    assert [choice.municipality_code for choice in found.choices] == municipalities
    for choice in found.choices:
        assert gazetteer.resolve(name, municipality=choice.municipality_code) == choice
        assert gazetteer.resolve(choice.label) == choice


@pytest.mark.parametrize("text", ["", "  ", "x", "3500", "0123", "12345", "1000", "3511A", "!!", "🏠"])
def test_unknown_is_unknown_without_a_guess(gazetteer: Gazetteer, text: str) -> None:
    assert gazetteer.resolve(text) == Unknown(())


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Rotterdan", "Rotterdam"),
        ("Amstredam", "Amsterdam"),
        ("Leyden", "Leiden"),
        ("Eindhove", "Eindhoven"),
        ("Maastrich", "Maastricht"),
        ("Leewarden", "Leeuwarden"),
        ("Hertogenbosh", "Den Bosch"),
    ],
)
def test_typing_error_gives_the_place_as_first_suggestion(gazetteer: Gazetteer, typed: str, meant: str) -> None:
    found = gazetteer.resolve(typed)
    assert isinstance(found, Unknown)
    assert found.suggestions[0] == meant


@settings(max_examples=200)
@given(
    digits=st.from_regex(r"[1-9][0-9]{3}", fullmatch=True),
    letters=st.from_regex(r"[A-Z]{2}", fullmatch=True),
    before=st.sampled_from(["", "Straat 1, ", "x "]),
)
def test_letters_of_a_postcode_never_come_back(gazetteer: Gazetteer, digits: str, letters: str, before: str) -> None:
    for code in (f"{digits} {letters}", f"{digits}{letters.lower()}"):
        shown = repr(gazetteer.resolve(before + code))
        assert not re.search(rf"{digits}\s*{letters}\b", shown, re.IGNORECASE)


@settings(max_examples=200)
@given(text=st.text(max_size=120))
def test_any_text_has_an_answer(gazetteer: Gazetteer, text: str) -> None:
    assert isinstance(gazetteer.resolve(text), Place | Ambiguous | Unknown)
    assert len(gazetteer.suggest(text, 5)) <= 5


def test_areas_of_one_name_that_lie_together_are_one_place() -> None:
    near = SMALL.resolve("Bijdorp")
    assert isinstance(near, Place)
    assert (near.latitude, near.longitude) == (52.125, 5.125)
    far = SMALL.resolve("waterdorp")
    assert isinstance(far, Ambiguous)
    assert [choice.label for choice in far.choices] == [
        "Waterdorp (Groot Waterdorp, Utrecht)",
        "Waterdorp (Hoogland, Groningen)",
    ]


def test_place_is_the_mean_of_its_postcodes() -> None:
    found = SMALL.resolve("Waterdorp", municipality="GM9001")
    assert isinstance(found, Place)
    assert great_circle_km(found.latitude, found.longitude, 52.11, 5.11).item() < 0.1
    assert found.pc4 is None


@pytest.mark.parametrize(
    ("prefix", "first"),
    [
        ("utr", "Utrecht"),
        ("den h", "Den Haag"),
        ("'s-gra", "Den Haag"),
        ("amst", "Amsterdam"),
        ("ijs", "IJsselstein"),
        ("35", "3511 Utrecht"),
        ("3512", "3512 Utrecht"),
        ("hengelo", "Hengelo (Hengelo, Overijssel)"),
    ],
)
def test_suggestions_begin_with_the_largest(gazetteer: Gazetteer, prefix: str, first: str) -> None:
    assert gazetteer.suggest(prefix, 5)[0] == first


@pytest.mark.parametrize("prefix", ["", " ", "3", "qq", "-"])
def test_nothing_is_suggested_for_nothing(gazetteer: Gazetteer, prefix: str) -> None:
    assert gazetteer.suggest(prefix, 5) == ()


@pytest.mark.parametrize("prefix", ["b", "ro", "den ", "hen", "35", "zeven"])
def test_every_suggestion_resolves_to_one_place(gazetteer: Gazetteer, prefix: str) -> None:
    for label in gazetteer.suggest(prefix, 20):
        found = gazetteer.resolve(label)
        assert isinstance(found, Place), label
        assert found.label == label
