"""Groups, mode, childcare, languages, marks, addresses and topics."""

import pytest

from crawler.extraction.contents import childcare_in, components_in, mode_in, women_claims
from crawler.extraction.groups import size_in
from crawler.extraction.help_languages import languages_in
from crawler.extraction.marks import mark_in, pass_rate_in
from crawler.extraction.numbers import with_digits
from crawler.extraction.places import addresses_in, cities_named, city_name
from crawler.extraction.sentences import sentences_of
from crawler.extraction.topics import (
    integration_route_of,
    is_no_course,
    is_out_of_scope,
    names_dutch,
    speaks_of_all,
    topics_of,
)


@pytest.mark.parametrize(
    ("phrase", "size"),
    (
        ("Een groep telt ten hoogste 14 mensen.", 14),
        ("in groepjes van niet meer dan 9", 9),
        ("Groepen van 7 tot 16 personen.", 16),
        ("Met z'n vieren, meer passen er niet", 4),
        ("er zijn ten hoogste 15 plaatsen", 15),
        ("kleine groepen (6-8)", 8),
        ("minimaal 4, maximaal 8", 8),
        ("je zit met 14 anderen in de klas", 15),
        ("Eén op één", 1),
        ("hoogstens tien deelnemers", 10),
        ("small groups (max. 16 participants)", 16),
        ("6 tot 10 personen", 10),
        ("nooit meer dan 12 mensen", 12),
        ("One-to-one", 1),
        ("klas van gemiddeld vijftien", None),
        ("maximaal 6 uur per week", None),
        ("kleine groepen", None),
        ("Nog 3 plaatsen", None),
        ("maximaal 3 jaar", None),
        ("wij helpen 200 cursisten per jaar", None),
    ),
)
def test_the_largest_group_is_read_and_an_average_is_none(phrase: str, size: int | None) -> None:
    assert size_in(with_digits(phrase)) == size


@pytest.mark.parametrize(
    ("phrase", "mode"),
    (
        ("In deze klassikale cursus", "classroom"),
        ("overdag en in de klas", "classroom"),
        ("Online via een videogesprek", "online"),
        ("hybride: om en om online en in de klas", "blended"),
        ("deels online, deels in de klas", "blended"),
        ("taal op de werkvloer", "workplace"),
        ("les via Zoom", "online"),
        ("U kunt online inschrijven", None),
        ("Doe de online toets", None),
        ("online of in de klas", None),
        ("niet online", None),
        ("Wij geven les", None),
        ("oefen thuis met ons online platform", None),
    ),
)
def test_a_mode_is_read_only_where_it_is_worded(phrase: str, mode: str | None) -> None:
    assert mode_in(phrase) == mode


@pytest.mark.parametrize(
    ("label", "phrase", "answer"),
    (
        ("", "Kinderopvang aanwezig", True),
        ("", "Je kindje mag mee: er is oppas in de zaal ernaast.", True),
        ("", "Er is een crèche.", True),
        ("", "Kinderopvang bieden wij niet.", False),
        ("", "Er is geen oppas.", False),
        ("Is er kinderopvang?", "Nee, helaas niet.", False),
        ("Is er kinderopvang?", "Ja, gratis.", True),
        ("", "De kinderopvangtoeslag verandert.", None),
        ("", "Pedagogisch medewerker kinderopvang", None),
        ("", "Opvang van vluchtelingen", None),
        ("", "Soms is er oppas.", None),
    ),
)
def test_childcare_is_on_the_spot_or_denied(label: str, phrase: str, answer: bool | None) -> None:
    assert childcare_in(phrase, label) is answer


@pytest.mark.parametrize(
    ("phrase", "codes"),
    (
        ("Juf Meryem spreekt Turks en Arabisch.", ("tr", "ar")),
        ("Ik spreek ook Spaans en leg dingen daarin uit", ("es",)),
        ("Onze docenten spreken Engels, Farsi en Tigrinya.", ("en", "fa", "ti")),
        ("Uitleg in het Pools is mogelijk.", ("pl",)),
        ("Docenten: Anna (spreekt ook Pools en Russisch).", ("pl", "ru")),
        ("Je krijgt Nederlandse taal, rekenen, Engels en KNM", ()),
        ("Onze cursisten spreken Arabisch en Turks.", ()),
        ("Spreek je Engels?", ()),
        ("Deze website is er ook in het Engels", ()),
        ("Cursus Spaans voor beginners", ()),
    ),
)
def test_languages_are_those_that_teachers_help_in(phrase: str, codes: tuple[str, ...]) -> None:
    assert languages_in(phrase) == codes


@pytest.mark.parametrize(
    ("phrase", "parts"),
    (
        ("taal + KNM + MAP", ("knm", "map")),
        ("taal, PVT en MAP", ("map", "pvt")),
        ("wij bereiden u voor op het examen KNM", ("knm",)),
        ("Kennis van de Nederlandse Maatschappij", ("knm",)),
        ("zonder KNM", ()),
        ("KNM zit er niet bij", ()),
        ("een map met papieren", ()),
        ("Taal, KNM en ONA (64 uur)", ("knm", "ona")),
    ),
)
def test_components_are_those_taught(phrase: str, parts: tuple[str, ...]) -> None:
    assert components_in(phrase) == parts


@pytest.mark.parametrize(
    ("phrase", "held"),
    (
        ("Onze school heeft het Blik op Werk Keurmerk Inburgeren.", True),
        ("Wij beschikken over het Blik op Werk-keurmerk.", True),
        ("Wij zijn in het bezit van het keurmerk van Blik op Werk.", True),
        ("Het keurmerk van Blik op Werk is aangevraagd.", False),
        ("Wij zijn aspirant-lid van Blik op Werk.", False),
        ("Wij hebben nog geen keurmerk.", False),
        ("Kies een school met het Blik op Werk keurmerk.", None),
        ("U kunt alleen lenen bij een school met het keurmerk van Blik op Werk.", None),
        ("Wij geven Nederlandse les.", None),
    ),
)
def test_a_mark_is_claimed_denied_or_not_spoken_of(phrase: str, held: bool | None) -> None:
    assert mark_in(phrase) is held


@pytest.mark.parametrize(
    ("phrase", "rate"),
    (
        ("Ruim 86% van onze B1-cursisten slaagde.", 0.86),
        ("Slagingspercentage: 94%", 0.94),
        ("9 van de 10 cursisten slagen", 0.9),
        ("In 2025 slaagde 89 procent van onze cursisten.", 0.89),
        ("Van onze mbo-studenten haalt 71% het diploma.", None),
        ("Landelijk slaagt 62%.", None),
        ("10% korting als u slaagt", None),
        ("98% van onze cursisten is tevreden", None),
        ("100% aandacht", None),
    ),
)
def test_a_pass_rate_is_the_schools_own(phrase: str, rate: float | None) -> None:
    assert pass_rate_in(with_digits(phrase)) == rate


@pytest.mark.parametrize(
    ("text", "lead", "parts"),
    (
        ("Kastanjelaan 14\n3811 HN Amersfoort", "", ("Kastanjelaan 14", "3811 HN", "Amersfoort")),
        ("Almelo: in het buurthuis, Weversplein 2, 7607 CX", "Almelo", ("Weversplein 2", "7607 CX", "Almelo")),
        (
            "Laan van Meerdervoort 12-14, 2517 AK 's-Gravenhage Tel 070",
            "",
            ("Laan van Meerdervoort 12-14", "2517 AK", "Den Haag"),
        ),
        ("Wij zitten aan de 1e Weerdsingel 3 bis, 3514BP UTRECHT", "", ("1e Weerdsingel 3 bis", "3514 BP", "Utrecht")),
        ("Bureau, Stationsweg 9, 3151 HR Hoek van Holland", "", ("Stationsweg 9", "3151 HR", "Hoek van Holland")),
        ("Hoofdstraat 3 - 5461 JC Veghel", "", ("Hoofdstraat 3", "5461 JC", "Veghel")),
        ("Sint Jansstraat 7, 5211 HC 's-Hertogenbosch", "", ("Sint Jansstraat 7", "5211 HC", "Den Bosch")),
        ("Haarlem, Kenaupark 2, 2011 MT", "", ("Kenaupark 2", "2011 MT", "Haarlem")),
        (
            "Dorpsstraat 1 | 2903 LA | Capelle aan den IJssel",
            "",
            ("Dorpsstraat 1", "2903 LA", "Capelle aan den IJssel"),
        ),
    ),
)
def test_an_address_is_taken_apart(text: str, lead: str, parts: tuple[str, str, str]) -> None:
    assert [(found.street, found.postcode, found.city) for found in addresses_in(text, lead)] == [parts]


@pytest.mark.parametrize(
    "text",
    (
        "ROC, postbus 12, 9400 AA Assen",
        "Examencentrum DUO, Laan 1, 2500 AB Den Haag",
        "Start 1234 AB",
        "Kerkplein 1, 7631 EV Ootmarsum is niet van ons",
    ),
)
def test_post_boxes_and_other_peoples_houses_are_no_address(text: str) -> None:
    assert addresses_in(text) == ()


def test_cities_have_one_spelling() -> None:
    assert [city_name(name) for name in ("'s-Gravenhage", "The Hague", "DEN BOSCH", "IJMUIDEN", "Assen")] == [
        "Den Haag",
        "Den Haag",
        "Den Bosch",
        "IJmuiden",
        "Assen",
    ]
    assert cities_named("in Assen en Emmen", frozenset(("Emmen", "Assen", "Ede"))) == ("Assen", "Emmen")


ROUTES = {"alfa", "z", "onderwijs", "b1", "wi2013", "staatsexamen"}


@pytest.mark.parametrize(
    ("title", "route"),
    (
        ("Inburgering B1-route", "b1"),
        ("Z-route", "z"),
        ("Onderwijsroute (taalschakeltraject)", "onderwijs"),
        ("Alfabetisering", "alfa"),
        ("Staatsexamen NT2 II", "staatsexamen"),
        ("Inburgering onder de oude wet (Wi2013)", "wi2013"),
        ("Nederlands voor beginners", None),
    ),
)
def test_a_title_names_its_route(title: str, route: str | None) -> None:
    assert topics_of(title) & ROUTES == ({route} if route else set())


def test_several_routes_in_a_text_settle_none() -> None:
    assert integration_route_of("Voor de B1-route en de Z-route") is None
    assert integration_route_of("Voor wie inburgeringsplichtig werd vóór 1 januari 2022") == "wi2013"


@pytest.mark.parametrize(
    "title",
    (
        "Rijbewijs B",
        "Gitaar voor beginners",
        "Engels A2",
        "Opleiding docent NT2",
        "Nederlands voor kinderen",
        "Verzorgende IG (mbo 3)",
        "Computercursus",
        "Spaans A1",
        "Arabisch voor beginners",
        "Train de trainer NT2",
    ),
)
def test_other_subjects_are_out_of_scope(title: str) -> None:
    assert is_out_of_scope(title)


@pytest.mark.parametrize(
    "title",
    ("Inburgering B1-route", "Conversatiegroep NT2", "Vrouwen leren Nederlands", "Dutch for beginners", "KNM-training"),
)
def test_courses_of_dutch_are_in_scope(title: str) -> None:
    assert names_dutch(title) and not is_out_of_scope(title) and not is_no_course(title)


@pytest.mark.parametrize(
    "heading", ("Tarieven", "Wat kost het?", "Veelgestelde vragen", "Ons aanbod", "Contact", "Is er een wachtlijst?")
)
def test_headings_of_parts_of_a_page_are_no_course(heading: str) -> None:
    assert is_no_course(heading)


def test_topics_tie_a_sentence_to_its_course() -> None:
    assert {"staatsexamen", "programma2"} <= topics_of("Staatsexamentraining programma II")
    assert "programma2" not in topics_of("Groepje Staatsexamen I")
    assert speaks_of_all("Alle groepslessen kosten evenveel.") and not speaks_of_all("De groepsles kost veel.")


def test_a_group_for_women_is_said_so() -> None:
    (sentence,) = sentences_of("Een groep alleen voor vrouwen.")
    assert [claim.field for claim in women_claims(sentence)] == ["women_only"]
    (sentence,) = sentences_of("Voor mannen en vrouwen.")
    assert women_claims(sentence) == []
