"""Start days and months on a page of 20 November 2026."""

from datetime import date

import pytest

from crawler.extraction.claims import Starts
from crawler.extraction.dates import Calendar
from crawler.extraction.sentences import sentences_of
from crawler.extraction.starting import start_claims

TODAY = date(2026, 11, 20)
STATED = (
    ("", "Start: maandag 4 januari 2027", "2027-01-04"),
    ("Start", "04-01-2027", "2027-01-04"),
    ("Start", "4/1/'27", "2027-01-04"),
    ("", "Starts 4 January 2027", "2027-01-04"),
    ("", "We beginnen op 12 januari.", "2027-01-12"),
    ("", "Eerste les: di 9 feb.", "2027-02-09"),
    ("Eerste les", "di 26 jan.", "2027-01-26"),
    ("Eerste les", "wo 27 jan. en wo 14 apr.", "2027-01-27 2027-04-14"),
    ("", "Startdata: 11 januari, 8 maart en 10 mei 2027", "2027-01-11 2027-03-08 2027-05-10"),
    ("", "Startdata: 11 januari en 12 april 2027.", "2027-01-11 2027-04-12"),
    ("Lesweken", "18 januari 2027 t/m 9 april 2027 (12 weken)", "2027-01-18"),
    ("Periode", "12 jan t/m 2 apr 2027", "2027-01-12"),
    ("", "De volgende groep start op 6 september 2024.", "2024-09-06"),
    ("", "De cursus begint op donderdag 14 januari.", "2027-01-14"),
    ("Start", "12 sept", "2027-09-12"),
    ("Start", "3 febr. 2027", "2027-02-03"),
    ("Startdatum", "2027-03-01", "2027-03-01"),
    ("Start", "1 mrt 2027", "2027-03-01"),
    ("", "Aanvang: 25.01.2027", "2027-01-25"),
    ("", "The course starts on 7 September 2026 and the fee is € 590.", "2026-09-07"),
    ("Data", "13-01-27, 20-01-27, 27-01-27 en 03-02-27", "2027-01-13"),
    ("", "Nieuwe groepen in februari en september.", "2027-02 2027-09"),
    ("Start", "begin maart 2027", "2027-03"),
    ("", "Half februari 2027 gaat een nieuw groepje van start.", "2027-02"),
    ("", "Start eind januari en begin september.", "2027-01 2027-09"),
    ("Startmoment", "augustus 2027 en februari 2027", "2027-02 2027-08"),
    ("Startmomenten", "januari, april en september", "2027-01 2027-04 2027-09"),
    ("", "We starten weer in april.", "2027-04"),
    ("", "Next intakes in January and May.", "2027-01 2027-05"),
    ("Start", "november en februari 2027", "2026-11 2027-02"),
    ("", "Start dinsdag 12 januari 2027, de laatste les is op 30 maart 2027.", "2027-01-12"),
)
SILENT = (
    ("", "Geen les van 21-12-2026 t/m 3-1-2027."),
    ("", "Let op: van 21 december t/m 3 januari is er geen les."),
    ("", "Open dag 4 februari 2027"),
    ("", "Tarief per 1-3-2027"),
    ("", "De prijs geldt per 1 januari 2027."),
    ("", "De Wet van 1 januari 2022 geldt voor u."),
    ("", "Opgericht in 2009."),
    ("", "Laatst bijgewerkt 3-11-2026"),
    ("", "Aanmelden vóór 15 december"),
    ("", "Inschrijven kan tot 15 januari 2027."),
    ("", "Op 3 maart is groep 7 van start gegaan."),
    ("", "Op 11 januari was de eerste les van groep 3."),
    ("", "De eerste les vond plaats op 12 januari."),
    ("", "Groep 7 is op 5 oktober gestart met twaalf dames."),
    ("", "De groepen van het najaar zijn begonnen op 3 september 2026."),
    ("", "Informatieavond op 12 januari 2027."),
    ("", "Het examen is op 5 juni 2027."),
    ("Examendatum", "5 juni 2027"),
    ("Aanmelden voor", "1 februari 2027"),
    ("", "Wij zijn gesloten van 24 december tot en met 3 januari."),
    ("", "Kerstvakantie: 21 december 2026 t/m 3 januari 2027"),
    ("", "© 2019-2026"),
    ("", "Les van 18.30 tot 21.00 uur, 2 keer per week, 12 weken"),
    ("", "De wachttijd is 4 tot 6 weken."),
    ("", "In mei doen wij mee aan de avondvierdaagse."),
    ("Inschrijven", "tot 5 januari 2027"),
    ("Einddatum", "26 mei 2027"),
)


def said(label: str, phrase: str, calendar: Calendar) -> str:
    """The starts that a phrase states, in order."""
    found: set[str] = set()
    for sentence in sentences_of(phrase, label):
        for claim in start_claims(sentence, calendar, in_course=True):
            if isinstance(claim.value, Starts):
                found.update((*claim.value.dates, *claim.value.months))
    return " ".join(sorted(found))


@pytest.mark.parametrize(("label", "phrase", "expected"), STATED)
def test_a_start_is_read_day_before_month(label: str, phrase: str, expected: str) -> None:
    assert said(label, phrase, Calendar(TODAY)) == expected


@pytest.mark.parametrize(("label", "phrase"), SILENT)
def test_other_dates_are_no_start(label: str, phrase: str) -> None:
    assert said(label, phrase, Calendar(TODAY)) == ""


@pytest.mark.parametrize(
    ("phrase", "season", "expected"),
    (
        ("Start 16 september", (2024, 2025), "2024-09-16"),
        ("Start 10 februari", (2024, 2025), "2025-02-10"),
        ("Start in maart", (2025, 2026), "2026-03"),
        ("Start op 3 mei 2027", (2025, 2026), "2027-05-03"),
    ),
)
def test_a_season_in_the_heading_dates_what_stands_under_it(
    phrase: str, season: tuple[int, int], expected: str
) -> None:
    assert said("", phrase, Calendar(TODAY, season)) == expected
