"""Short phrases of lists, cells and answers: what each says when its label or its clause is all there is to go by."""

from datetime import date

import pytest

from crawler.assembly.statements import claims_of
from crawler.extraction.claims import Levels, Price, Starts, Wait
from crawler.extraction.dates import Calendar
from crawler.extraction.sentences import sentences_of

CALENDAR = Calendar(date(2026, 11, 20))


def claimed(field: str, phrase: str, label: str = "", language: str = "nl") -> list[object]:
    """The values of one field that a phrase states."""
    return [
        claim.value
        for sentence in sentences_of(phrase, label, language)
        for claim in claims_of(sentence, CALENDAR, in_course=True)
        if claim.field == field
    ]


@pytest.mark.parametrize(
    ("label", "phrase", "kind", "low", "high"),
    (
        ("Start", "al binnen vijf weken", "weeks", 0, 5),
        ("Start", "binnen 2 maanden", "weeks", 0, 8.7),
        ("Start", "over 3 weken plaats", "weeks", 3, 3),
        ("", "Binnen drie weken is er een plek.", "weeks", 0, 3),
        ("", "Uiterlijk na 2 weken is er plaats voor je.", "weeks", 0, 2),
        ("", "Tussen aanmelding en eerste les zitten nu 9 tot 13 weken.", "weeks", 9, 13),
        ("", "Het duurt nu 5 weken voordat er een plaats vrijkomt.", "weeks", 5, 5),
        ("", "De intake is binnen een week; de wachttijd voor een groep is nu 6 weken.", "weeks", 6, 6),
        ("Start", "nu een wachtlijst", "waiting_list", None, None),
        ("", "De middaggroep heeft op dit moment een wachtlijst.", "waiting_list", None, None),
        ("Eerste les", "elke maand", "periodic", None, None),
        ("", "Over de startdatum maken wij samen een afspraak.", "on_request", None, None),
        ("", "Kerkstraat 2, 8011 AA Zwolle: 2 avonden van 3 uur per week (op aanvraag)", "on_request", None, None),
        ("", "Kerkstraat 2, 8011 AA Zwolle: 2 avonden per week (via de gemeente)", "via_municipality", None, None),
        ("", "Je kunt je niet zelf aanmelden: dat doet de gemeente.", "via_municipality", None, None),
        ("", "U kunt zich voor deze cursus niet meer inschrijven.", "closed", None, None),
        ("", "De inschrijving voor dit traject is gesloten.", "closed", None, None),
        ("Start", "12 oktober (volgeboekt)", "full", None, None),
    ),
)
def test_a_label_or_a_clause_is_enough_to_tell_the_wait(
    label: str, phrase: str, kind: str, low: float | None, high: float | None
) -> None:
    assert claimed("wait", phrase, label) == [Wait(kind, low, high)]


def test_a_wait_in_arabic_number_words_is_read() -> None:
    assert claimed("wait", "مدة الانتظار من أربعة إلى ستة أسابيع", language="ar") == [Wait("weeks", 4, 6)]


@pytest.mark.parametrize(
    "phrase",
    (
        "De uitslag van het examen komt van DUO; dat duurt ongeveer acht weken.",
        "Het duurt nu drie weken voordat er een plaats vrijkomt.",
        "Binnen vijf werkdagen bellen wij u voor een afspraak.",
    ),
)
def test_results_and_waits_are_no_length_of_a_course(phrase: str) -> None:
    assert claimed("weeks", phrase) == []


@pytest.mark.parametrize(
    "phrase",
    (
        "Het lesboek is niet inbegrepen; reken daarvoor op ongeveer € 68,50.",
        "Een lening van € 7.500 bij DUO is ook mogelijk.",
        "قرض حتى ١٠٬٠٠٠ يورو",
    ),
)
def test_what_is_bought_beside_a_course_is_not_its_price(phrase: str) -> None:
    assert claimed("price", phrase) == []


@pytest.mark.parametrize(
    ("phrase", "amount", "unit"),
    (
        ("Een uur les kost €12,50.", 12.5, "hour"),
        ("Duoles: € 30,- per persoon per uur", 30, "hour"),
        ("Staatsexamen NT2 programma II: € 14 per uur", 14, "hour"),
    ),
)
def test_the_unit_stands_in_front_or_behind_the_amount(phrase: str, amount: float, unit: str) -> None:
    (price,) = claimed("price", phrase)
    assert isinstance(price, Price)
    assert (price.amount, price.unit) == (amount, unit)


def test_a_price_of_next_year_does_not_hide_the_one_of_now() -> None:
    now, later = claimed("price", "Voor alle cursussen: nu € 15,50 per uur, vanaf 1 januari 2027 € 16,25.")
    assert isinstance(now, Price)
    assert isinstance(later, Price)
    assert (now.amount, now.unit, now.holds_from) == (15.5, "hour", None)
    assert (later.amount, later.holds_from) == (16.25, date(2027, 1, 1))


@pytest.mark.parametrize(
    ("label", "phrase", "total"),
    (
        ("", "In totaal zijn dat 390 uur.", [390]),
        ("", "In totaal zijn dat 1.170 uur.", [1170]),
        ("Lesuren", "120", [120]),
        ("Lesuren", "ma en do 18.15-21.15 uur", []),
        ("Lesuren", "2 avonden van 3 uur per week", []),
    ),
)
def test_a_total_of_hours_is_no_clock(label: str, phrase: str, total: list[float]) -> None:
    assert claimed("hours_total", phrase, label) == total


@pytest.mark.parametrize(
    ("phrase", "hours"),
    (("2 dagdelen in het weekend van 3 uur per week", 6), ("4 dagdelen overdag van 2,5 uur per week", 10)),
)
def test_the_time_of_day_may_stand_between_count_and_length(phrase: str, hours: float) -> None:
    assert claimed("hours_per_week", phrase) == [hours]


@pytest.mark.parametrize(
    ("label", "phrase", "sizes"),
    (
        ("Groep", "8 tot 12", [12]),
        ("Groep", "max. 14", [14]),
        ("Groep", "2", []),
        ("", "naar B1; Nederlandse taal; twee avonden per week; 11 tot 15; € 12 per uur", [15]),
        ("Lestijden", "ma, wo, 9 tot 12", []),
    ),
)
def test_a_bare_range_is_a_group_where_no_clock_can_be_meant(label: str, phrase: str, sizes: list[float]) -> None:
    assert claimed("group_size_max", phrase, label) == sizes


def test_the_goal_may_be_said_in_a_sentence() -> None:
    assert claimed("levels", "Het einddoel is B1.") == [Levels(None, "B1")]


def test_a_round_that_has_begun_keeps_its_day() -> None:
    assert claimed("starts", "12 oktober 2026 (begonnen)", "Start") == [Starts(("2026-10-12",), ())]
    assert claimed("starts", "Op 12 oktober 2026 is groep 4 van start gegaan.") == []


def test_a_sentence_that_goes_from_group_to_group_is_one_for_each() -> None:
    words = "De daggroep start op 12 januari 2027, de avondgroep op 1 februari 2027."
    assert claimed("starts", words) == [Starts(("2027-01-12",), ()), Starts(("2027-02-01",), ())]


def test_a_course_in_front_of_a_colon_is_what_the_rest_is_said_of() -> None:
    (sentence,) = sentences_of("Staatsexamen NT2 programma II: 36 weken.", "Hoe lang duurt een cursus?")
    assert (sentence.subject, sentence.label) == ("Staatsexamen NT2 programma II", "Hoe lang duurt een cursus?")
    assert claimed("weeks", "Staatsexamen NT2 programma II: 36 weken.", "Hoe lang duurt een cursus?") == [36]


def test_a_season_in_front_dates_the_period_behind_it() -> None:
    words = "Voorjaar 2027: van 1 februari t/m 28 mei. Najaar 2027: van 6 september t/m 17 december."
    assert claimed("starts", words) == [Starts(("2027-02-01",), ()), Starts(("2027-09-06",), ())]
