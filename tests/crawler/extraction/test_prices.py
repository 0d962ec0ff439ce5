"""Amounts: which are the price of the course, and which only stand near it."""

from datetime import date

import pytest

from crawler.extraction.amounts import euro_of
from crawler.extraction.claims import Price
from crawler.extraction.dates import Calendar
from crawler.extraction.prices import in_force, price_claims
from crawler.extraction.sentences import sentences_of

TODAY = date(2026, 11, 20)
STATED = (
    ("", "Alle groepslessen, ook de alfagroep: € 14,25 per uur.", 14.25, "hour"),
    ("", "13,75 p/u", 13.75, "hour"),
    ("", "Uurtarief: 13,75 euro", 13.75, "hour"),
    ("", "Een uur kost achtendertig euro.", 38, "hour"),
    ("", "€ 12,95 per lesuur", 12.95, "hour"),
    ("", "€ 47.50 per hour", 47.5, "hour"),
    ("", "€ 41,25 per les van 3 uur", 41.25, "lesson"),
    ("", "€ 55 per dagdeel", 55, "lesson"),
    ("", "Een les van anderhalf uur kost € 55,-.", 55, "lesson"),
    ("", "Een les duurt anderhalf uur en kost € 48.", 48, "lesson"),
    ("", "Een les duurt een uur en kost € 48.", 48, "lesson"),
    ("", "Kosten: € 15 inschrijfgeld, daarna € 12 per les.", 12, "lesson"),
    ("", "Meedoen kost € 12,50 per avond.", 12.5, "lesson"),
    ("", "Van een vaste docent krijgt u les voor € 40 per uur.", 40, "hour"),
    ("", "€ 30 per week", 30, "week"),
    ("", "€ 85 per maand", 85, "month"),
    ("Kosten per maand", "€ 60,-", 60, "month"),
    ("", "Module A2: € 1.480,-", 1480, "module"),
    ("", "blok van 10 weken € 720", 720, "module"),
    ("", "Elke module kost € 395.", 395, "module"),
    ("", "24 weken x 9 uur = € 2.916", 2916, "total"),
    ("Kosten", "€ 2.610,- of 6 x € 450,-", 2610, "total"),
    ("", "€ 1.500 of 3 x € 510", 1500, "total"),
    ("", "De cursus kost in totaal € 385; het examen zelf betaal je aan DUO (lezen alleen al € 58).", 385, "total"),
    ("Prijs", "€ 219,00", 219, "total"),
    ("Prijs in euro", "385", 385, "total"),
    ("Overig", "€ 1.240,00", 1240, "total"),
    ("", "Studenten € 640, medewerkers € 890, overig € 1.190", 1190, "total"),
    ("", "students € 640, others € 1,150.", 1150, "total"),
    ("Investering", "€ 1.495,00 (vrijgesteld van btw)", 1495, "total"),
    ("", "Staatsexamentraining programma II kost € 540", 540, "total"),
    ("", "U betaalt € 1.500 (u kunt hiervoor lenen bij DUO)", 1500, "total"),
    ("", "Prijs: € 225, exclusief het examen (€ 40).", 225, "total"),
    ("", "De cursus kost € 5.606,40 voor 480 uur.", 5606.4, "total"),
    ("", "Kosten: € 350,= (incl. boek)", 350, "total"),
    ("", "Inclusief lesmateriaal betaalt u € 950.", 950, "total"),
    ("Prijs", "€ 198,00 (Gelrepas € 99,00)", 198, "total"),
    ("", "Lessen zijn gratis.", 0, "total"),
    ("Kosten", "geen kosten", 0, "total"),
    ("", "Aan de lessen zijn geen kosten verbonden.", 0, "total"),
    ("", "The course is free of charge.", 0, "total"),
)
SILENT = (
    ("", "U kunt bij DUO tot € 10.000,- lenen."),
    ("", "Je kunt € 10.000 lenen."),
    ("", "You can borrow up to € 10,000."),
    ("", "قرض حتى ١٠٬٠٠٠ € يورو."),
    ("Kosten", "te betalen uit de lening van DUO (tot € 10.000)"),
    ("", "Het boek kost ± € 62 en staat niet op de lesrekening."),
    ("", "Voor het instaptoetsje rekenen wij € 35,-."),
    ("", "Annuleren kost € 75,=."),
    ("", "Daarna betaalt u bij afzegging € 100."),
    ("", "Wie wegblijft, riskeert een boete van € 1.250,-."),
    ("", "Prijs zonder boek (€ 38,50)."),
    ("", "Lesboeken zijn niet inbegrepen (circa € 75)."),
    ("", "exclusief lesmateriaal (± € 85)"),
    ("", "Inschrijfgeld € 25"),
    ("", "Examengeld DUO is niet inbegrepen: € 250."),
    ("", "De intake kost € 75."),
    ("", "Onze docent verdient € 28 per uur."),
    ("", "Docenten ontvangen € 30 per les."),
    ("", "De intake is gratis."),
    ("", "Gratis proefles!"),
    ("", "Gratis parkeren en koffie."),
    ("", "10% korting"),
    ("", "U krijgt € 50 korting."),
    ("", "Met vroegboekkorting betaalt u € 450."),
    ("", "Vroegboekprijs: € 425"),
    ("Studenten", "€ 690,00"),
    ("Zakelijk", "zie offerte"),
    ("", "tussen € 800 en € 5.000"),
    ("", "gemiddeld € 3.100"),
    ("", "In 2024 kostte de cursus € 400."),
    ("", "Bij inschrijving betaalt u een aanbetaling van € 150."),
    ("", "4 x € 850"),
    ("", "Bij betaling in vier termijnen: 4 x € 850."),
    ("", "€ 4.120 bruto bij volledige baan"),
    ("", "Voor statushouders gratis: de gemeente betaalt."),
    ("Prijs", "op aanvraag"),
    ("Prijs", "nog niet bekend"),
    ("", "Voor werkgevers: € 95 per uur."),
)


def prices(label: str, phrase: str) -> list[Price]:
    found: list[Price] = []
    for sentence in sentences_of(phrase, label):
        found.extend(claim.value for claim in price_claims(sentence, Calendar(TODAY)) if isinstance(claim.value, Price))
    return found


@pytest.mark.parametrize(("label", "phrase", "amount", "unit"), STATED)
def test_the_price_of_the_course_is_read(label: str, phrase: str, amount: float, unit: str) -> None:
    assert [(price.amount, price.unit) for price in prices(label, phrase)] == [(amount, unit)]


@pytest.mark.parametrize(("label", "phrase"), SILENT)
def test_loans_fees_fines_and_books_are_no_price(label: str, phrase: str) -> None:
    assert prices(label, phrase) == []


@pytest.mark.parametrize(
    ("phrase", "day", "amount"),
    (
        ("Per 1 februari 2027: € 14,50 per uur; nu € 13,75 per uur", date(2026, 11, 21), 13.75),
        ("Per 1 februari 2027: € 14,50 per uur; nu € 13,75 per uur", date(2027, 3, 1), 14.5),
        ("Uurtarief: per 1 januari 2027 € 15,20, tot die datum € 14,10.", date(2026, 11, 21), 14.1),
        ("Tot 1 januari 2027 € 13 per uur, vanaf 1 januari 2027 € 14 per uur.", date(2026, 11, 21), 13),
        ("Tot 1 januari 2027 € 13 per uur, vanaf 1 januari 2027 € 14 per uur.", date(2027, 2, 1), 14),
    ),
)
def test_of_dated_prices_the_one_in_force_holds(phrase: str, day: date, amount: float) -> None:
    assert [price.amount for price in in_force(prices("", phrase), day)] == [amount]


def test_a_price_that_begins_somewhere_is_a_lower_bound() -> None:
    assert [price.is_from for price in prices("", "Vanaf € 60,- per maand.")] == [True]


@pytest.mark.parametrize(
    ("digits", "euro"),
    (
        ("1.202,-", 1202),
        ("35,=", 35),
        ("3,402", 3402),
        ("708.75", 708.75),
        ("5606,40", 5606.4),
        ("12,50", 12.5),
        ("16,--", 16),
        ("1.240,00", 1240),
        ("10 000", 10000),
        ("7", 7),
        ("1.250", 1250),
        ("2.5", 2.5),
    ),
)
def test_every_style_of_amount_has_one_value(digits: str, euro: float) -> None:
    assert euro_of(digits) == euro
