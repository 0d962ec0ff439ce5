"""Lesson times, hours, length and levels of a course."""

import pytest

from crawler.extraction.claims import Levels
from crawler.extraction.durations import duration_claims
from crawler.extraction.levels import levels_in, title_levels
from crawler.extraction.numbers import with_digits
from crawler.extraction.schedules import schedule_claims
from crawler.extraction.sentences import sentences_of


def claimed(field: str, phrase: str, label: str = "", language: str = "nl") -> list[object]:
    """The values of one field that a phrase states."""
    return [
        claim.value
        for sentence in sentences_of(phrase, label, language)
        for claim in (*schedule_claims(sentence), *duration_claims(sentence))
        if claim.field == field
    ]


@pytest.mark.parametrize(
    ("phrase", "hours"),
    (
        ("Dat is 9 uur les per week; trek daarnaast zo'n 6 uur uit voor huiswerk.", 9),
        ("9 lesuren p.w.", 9),
        ("3 keer per week 3 uur", 9),
        ("3 x 2,5 uur", 7.5),
        ("2x2,5u", 5),
        ("Vier ochtenden per week, elke ochtend 2,5 uur.", 10),
        ("3 dagdelen van 3 uur per week", 9),
        ("twee avonden van 2,5 uur", 5),
        ("vier keer per week drie uur, 's ochtends", 12),
        ("Twee uur les in de week, twaalf weken lang.", 2),
        ("24 weken x 9 uur = € 2.916", 9),
        ("di + do 13.00-16.00 (6 uur)", 6),
        ("Maandag, woensdag en donderdag van 9.15 tot 12.15 uur.", 9),
        ("ma t/m do 9.00-12.00", 12),
        ("vrijdagmiddag van 13.00 tot 15.30 uur", 2.5),
        ("Elke dinsdag- en vrijdagmorgen van kwart over negen tot kwart over elf", 4),
        ("dinsdag- en donderdagavond van half acht tot half tien", 4),
        ("elke werkdag van 9.00 tot 13.00 uur", 20),
        ("Mondays and Wednesdays, 7-9.30 pm", 5),
        ("Mon & Wed 19:00-21:00", 4),
        ("twee avonden per week van 19.00 tot 21.00 uur", 4),
        ("di 10.00-12.00 en do 13.00-16.00", 5),
        ("15 uur per week, van A2 tot B1", 15),
        ("six hours a week", 6),
    ),
)
def test_hours_a_week_are_lessons(phrase: str, hours: float) -> None:
    language = "en" if "week" in phrase and "hours" in phrase else "nl"
    assert claimed("hours_per_week", phrase, language=language) == [hours]


@pytest.mark.parametrize(
    "phrase",
    (
        "Daarnaast besteedt u 8 uur per week aan huiswerk.",
        "Reken op 10 uur zelfstudie per week.",
        "3 dagdelen per week",
        "Het kantoor is open van maandag t/m vrijdag van 8.30 tot 17.00 uur.",
        "Wij zijn telefonisch bereikbaar op maandag van 9.00 tot 12.00 uur.",
        "De intake duurt 2 uur.",
        "De Z-route telt 800 uur.",
        "Open dag: zaterdag van 10.00 tot 14.00 uur",
        "De wachttijd is 4 weken.",
        "Van 1998 tot 2015 stond ik voor de klas op een middelbare school, twintig uur per week.",
    ),
)
def test_homework_offices_and_the_law_give_no_lesson_hours(phrase: str) -> None:
    assert claimed("hours_per_week", phrase) == []


@pytest.mark.parametrize(
    ("label", "phrase", "weeks"),
    (
        ("", "De cursus duurt 40 weken.", 40),
        ("Duur", "18 maanden", 78),
        ("Duur", "2 jaar", 104),
        ("", "A2 > B1, 30 weken", 30),
        ("", "18 januari t/m 9 april 2027 (12 weken)", 12),
        ("", "De opleiding duurt anderhalf jaar.", 78),
        ("Aantal weken", "20", 20),
        ("", "In zes weken leer je alles voor het examen KNM.", 6),
        ("Duur", "een half jaar", 26),
        ("", "Vier weken lang elke werkdag les.", 4),
        ("", "op woensdag van 13.30 tot 15.30 uur, 10 weken lang, voor € 260", 10),
        ("", "twee avonden per week 2,5 uur naar de les, 36 weken lang", 36),
        ("", "Twaalf weken les", 12),
        ("", "KNM in vier weken: wonen, werk", 4),
        ("Duur", "een week of tien", 10),
        ("", "U gaat in dertig weken van A1 naar A2.", 30),
        ("Duration", "10 weeks", 10),
        ("", "Dertien weken x 5 uur", 13),
        ("", "Elke module duurt 10 weken.", 10),
    ),
)
def test_the_length_of_a_course_is_read_in_weeks(label: str, phrase: str, weeks: int) -> None:
    assert claimed("weeks", phrase, label) == [weeks]


@pytest.mark.parametrize(
    "phrase",
    (
        "De wachttijd is 6 weken.",
        "Na twaalf weken les krijgt u een rapport.",
        "U moet 10 weken lang wachten.",
        "Annuleren kan tot twee weken voor de start.",
        "Elke zes weken begint een groep.",
        "De uitslag duurt 8 weken.",
        "Binnen twee weken zit je in de klas.",
        "Bewaartermijn: 6 weken.",
        "Al twintig jaar ervaring.",
        "Na 3 weken krijgt u een toets.",
        "Voor jongeren tot 28 jaar.",
        "twee weken kerstvakantie",
        "3 keer per week 2 uur",
    ),
)
def test_other_spans_of_time_are_no_length(phrase: str) -> None:
    assert claimed("weeks", phrase) == []


@pytest.mark.parametrize(
    ("label", "phrase", "hours"),
    (
        ("", "In totaal 120 uur les.", 120),
        ("Totaal", "150 lesuren", 150),
        ("", "600 uur in anderhalf jaar", 600),
        ("Omvang", "60 uur", 60),
        ("", "Een cursus van 90 uur", 90),
    ),
)
def test_a_stated_total_of_hours_is_read(label: str, phrase: str, hours: int) -> None:
    assert claimed("hours_total", phrase, label) == [hours]


@pytest.mark.parametrize(
    "phrase", ("De wet noemt 800 uur voor de Z-route.", "ONA (64 uur)", "13 weken x 5 uur", "9 uur per week")
)
def test_the_law_and_products_are_no_stated_total(phrase: str) -> None:
    assert claimed("hours_total", phrase) == []


@pytest.mark.parametrize(
    ("phrase", "parts"),
    (
        ("zaterdag 9.30-12.30", ("weekend",)),
        ("overdag en in de klas", ("morning", "afternoon")),
        ("'s avonds", ("evening",)),
        ("woensdagmiddag 13.00-16.00 uur", ("afternoon",)),
        ("ma en wo 18.45 - 20.45 uur", ("evening",)),
        ("Zaterdagochtend", ("weekend",)),
        ("di en do 18.30-20.00, za 10.00-13.00", ("evening", "weekend")),
        ("Tuesday and Friday mornings", ("morning",)),
        ("lessen van 16.30 tot 19.00 uur op maandag", ("afternoon",)),
        ("ochtend of avond", ("morning", "evening")),
    ),
)
def test_dayparts_follow_lesson_times_and_words(phrase: str, parts: tuple[str, ...]) -> None:
    assert claimed("dayparts", phrase) == [parts]


@pytest.mark.parametrize(
    "phrase", ("Wij geven geen avondlessen.", "Open dag op zaterdag van 10 tot 14 uur", "Tot morgen!", "De maandprijs")
)
def test_denials_and_open_days_are_no_daypart(phrase: str) -> None:
    assert claimed("dayparts", phrase) == []


@pytest.mark.parametrize(
    ("label", "phrase", "levels"),
    (
        ("", "van A1 naar B1", ("A1", "B1")),
        ("", "A2 > B1, 30 weken", ("A2", "B1")),
        ("Niveau", "0 naar A1", ("A0", "A1")),
        ("", "0-A1", ("A0", "A1")),
        ("", "van alfa naar A1", ("alfa", "A1")),
        ("", "van helemaal niets tot B2", ("A0", "B2")),
        ("", "A0 t/m A2", ("A0", "A2")),
        ("Niveau", "naar B1", (None, "B1")),
        ("", "tot niveau A1", (None, "A1")),
        ("", "voor wie B1 heeft en richting B2 wil", ("B1", "B2")),
        ("", "Op niveau A2", (None, "A2")),
        ("", "Vanaf A2", ("A2", None)),
        ("Startniveau", "A2", ("A2", None)),
        ("Niveau", "A2", (None, "A2")),
        ("", "Je moet B1 hebben.", ("B1", None)),
        ("Instapniveau", "A1", ("A1", None)),
        ("Eindniveau", "B1", (None, "B1")),
        ("", "A2 naar B1", ("A2", "B1")),
        ("", "From A0 to A2", ("A0", "A2")),
        ("", "U werkt toe naar B2.", (None, "B2")),
    ),
)
def test_entry_and_goal_level_are_told_apart(label: str, phrase: str, levels: tuple[str | None, str | None]) -> None:
    assert levels_in(phrase, label) == Levels(*levels)


@pytest.mark.parametrize(
    "phrase",
    (
        "de B1-route",
        "niet voor A0",
        "Rijbewijs B1",
        "lokaal B2",
        "Engels op B2-niveau",
        "Groep 1",
        "mbo-niveau 2",
        "Lijn A1",
    ),
)
def test_routes_rooms_and_licences_are_no_level(phrase: str) -> None:
    assert levels_in(phrase) is None


def test_a_level_in_a_name_is_the_goal() -> None:
    assert title_levels("Avondcursus Nederlands A2") == Levels(None, "A2")
    assert title_levels("Inburgering B1-route") is None


@pytest.mark.parametrize(
    ("words", "digits"),
    (
        ("achtendertig euro", "38 euro"),
        ("tweeëntwintig", "22"),
        ("honderdvijftig", "150"),
        ("anderhalf uur", "1,5 uur"),
        ("tweeduizend vijfhonderd", "2500"),
        ("met z'n vieren", "met z'n 4"),
        ("een cursus", "een cursus"),
        ("één cursus", "1 cursus"),
        ("achter het station", "achter het station"),
    ),
)
def test_number_words_become_digits_and_articles_stay(words: str, digits: str) -> None:
    assert with_digits(words) == digits
