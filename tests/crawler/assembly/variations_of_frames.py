"""What stands around the courses: the frame of every page, calls for helpers, words above all, names side by side."""

from tests.crawler.assembly.variations import Fields, Variation, page, site

_TWO_PLACES = "<h1>Locaties</h1><p>Dam 1, 4001 AB Tiel</p><p>Markt 2, 6711 CD Ede</p>"
_EVENING = "<p>Dinsdag van 19.00 tot 21.00 uur.</p>"


def _beside(name: str, words: str) -> Variation:
    """A course that says nothing of its start beside words on the first page that are meant for helpers."""
    pages = {"/": ("Welkom", f"<h1>Welkom</h1>{words}"), "/a1": ("A1", f"<h1>Nederlands A1</h1>{_EVENING}")}
    expected = {"title": "Nederlands A1", "wait_kind": "unknown", "hours_per_week": 2, "start_dates": []}
    return site(f"a call for helpers: {name}", pages, {**expected, "price_eur": None, "min_participants": None})


def _shared_town(name: str, words: str, city: str | None) -> Variation:
    """Two courses below words that name a town, on a site with two addresses."""
    offer = f"<h1>Examentraining</h1><p>{words}</p><h2>Staatsexamen NT2 I</h2>{_EVENING}<h2>Staatsexamen NT2 II</h2>"
    pages = {
        "/e": ("Examentraining", f"{offer}<p>Maandag van 9.00 tot 12.00 uur.</p>"),
        "/l": ("Locaties", _TWO_PLACES),
    }
    return site(
        f"a town for all below: {name}",
        pages,
        {"title": "Staatsexamen NT2 I", "city": city, "dayparts": ["evening"]},
        {"title": "Staatsexamen NT2 II", "city": city, "dayparts": ["morning"]},
    )


def _priced_together(name: str, words: str) -> Variation:
    """One price for two courses, one of which is called otherwise where it is offered."""
    pages = {
        "/b": ("B1", "<h1>Inburgeren met de B1-route</h1><p>Bij ons maandag van 9.00 tot 12.00 uur.</p>"),
        "/a": ("Alfabetisering", "<h1>Alfabetisering</h1><p>Woensdag van 9.00 tot 12.00 uur.</p>"),
        "/z": ("Z-route", "<h1>Z-route</h1><p>Bij ons donderdag van 9.00 tot 12.00 uur.</p>"),
        "/t": ("Tarieven", f"<h1>Tarieven</h1><p>{words}</p>"),
    }
    priced = {"price_eur": 15.5, "price_unit": "hour"}
    return site(
        f"one price for two courses: {name}",
        pages,
        {"title": "Alfabetisering", **priced},
        {"title": "Inburgeren met de B1-route", **priced},
        {"title": "Z-route", "price_eur": None},
    )


def _extra(name: str, words: str) -> Variation:
    """The price of something beside the course, on a page of prices that is silent about the course itself."""
    pages = {
        "/b": ("B1-route", "<h1>B1-route</h1><p>Bij ons maandag van 9.00 tot 12.00 uur.</p>"),
        "/k": ("Kosten", f"<h1>Kosten</h1>{words}"),
    }
    return site(f"the price of something else: {name}", pages, {"title": "B1-route", "price_eur": None})


def _hours(name: str, words: str) -> Variation:
    """Hours on the page of contact, beside the only course of a site, which tells no times."""
    pages = {
        "/a": ("A1", "<h1>Nederlands A1</h1><p>Start: 1 maart 2027. Prijs: € 240.</p>"),
        "/contact": ("Contact", f"<h1>Contact</h1><p>Dam 1, 4001 AB Tiel</p>{words}"),
    }
    expected: Fields = {"title": "Nederlands A1", "dayparts": [], "hours_per_week": None, "city": "Tiel"}
    return site(f"hours of the office: {name}", pages, expected)


VARIATIONS: tuple[Variation, ...] = (
    _extra("a book under its heading", "<h3>Lesboeken</h3><p>€ 60,-</p>"),
    _extra("an exam under its heading", "<h3>Examen</h3><p>€ 290 per keer</p>"),
    _extra("a test under its heading", "<h3>Niveautoets</h3><p>€ 35</p>"),
    _extra("in a table with heads", "<table><tr><th>Wat<th>Prijs<tr><td>Intake<td>€ 60<tr><td>Borg<td>€ 60</table>"),
    _extra("a room to let", "<p>Zaal huren? € 40 per uur.</p>"),
    _extra("an exam asked for", "<p>Ook examen doen? Dan € 180.</p>"),
    _extra("in a list", "<ul><li>Inschrijfgeld: € 25</li><li>Werkboek: € 25</li></ul>"),
    _hours("bare", "<p>ma t/m vr 9.00-12.30 uur</p>"),
    _hours("behind a telephone number", "<p>Tel. 000-0000000 (ma t/m do 9.00-12.00)</p>"),
    _hours("in a table", "<table><tr><td>maandag<td>9.00-12.00<tr><td>dinsdag<td>13.00-16.00</table>"),
    _beside("a question", "<p><b>Vrijwilliger worden?</b> Graag! Drie uur per week, je kunt altijd beginnen.</p>"),
    _beside("an invitation", "<p>Word taalmaatje! Je start wanneer het jou uitkomt, twee uur per week.</p>"),
    _beside("a search", "<p>Wij zoeken een docent NT2. Start: 1 maart 2027, € 38 per uur.</p>"),
    _beside("a heading", "<h2>Vacatures</h2><p>Docent alfabetisering, 12 uur per week vanaf 1 februari 2027.</p>"),
    _beside("a trainee", "<p>Stage lopen bij ons? Dat kan, begin wanneer je wilt, 16 uur per week.</p>"),
    _beside("help", "<h2>Help mee</h2><p>Je kunt direct beginnen, ook zonder ervaring.</p>"),
    _beside("a need", "<p>Wij kunnen altijd vrijwilligers gebruiken. Je kunt direct beginnen.</p>"),
    _beside("in English", "<p>Become a volunteer. You can start at any time, two hours a week.</p>"),
    site(
        "office hours at the foot of every page",
        {
            "/a1": ("A1", "<h1>Nederlands A1</h1><p>Tijd: nog niet bekend. Duur: 12 weken.</p><p>Prijs: € 240.</p>"),
            "/contact": ("Contact", "<h1>Contact</h1><footer><p>ma t/m vr 8.30-12.00 uur</p></footer>"),
        },
        {"title": "Nederlands A1", "dayparts": [], "hours_per_week": None, "weeks": 12, "price_eur": 240},
    ),
    site(
        "office hours at the top of every page",
        {
            "/z": (
                "Z",
                "</main><header><p>Langskomen: wo 13.00-17.00</p></header><main><h1>Z-route</h1>"
                "<p>Bij ons leert u Nederlands. Start: 1 maart 2027.</p>",
            )
        },
        {"title": "Z-route", "dayparts": [], "hours_per_week": None, "start_dates": ["2027-03-01"]},
    ),
    site(
        "a price in front of what is left",
        {
            "/a1": (
                "A1",
                "<h1>Nederlands A1</h1><dl><dt>€ 128,00</dt><dd>Op voorraad</dd>"
                "<dt>Tijd</dt><dd>di 19.00-21.00</dd></dl>",
            ),
            "/a2": (
                "A2",
                "<h1>Nederlands A2</h1><dl><dt>€ 96,-</dt><dd>Uitverkocht</dd>"
                "<dt>Tijd</dt><dd>wo 19.00-21.00</dd></dl>",
            ),
        },
        {"title": "Nederlands A1", "price_eur": 128, "price_unit": "total"},
        {"title": "Nederlands A2", "price_eur": 96, "price_unit": "total", "wait_kind": "full"},
    ),
    site(
        "a day in front of what is left",
        {
            "/a1": (
                "A1",
                "<h1>Nederlands A1</h1><dl><dt>12 januari 2027</dt><dd>Vol</dd><dt>2 maart 2027</dt><dd>Nog plaats</dd>"
                "<dt>Tijd</dt><dd>di 19.00-21.00</dd></dl>",
            ),
            "/a2": (
                "A2",
                "<h1>Nederlands A2</h1><dl><dt>wo 13-01-2027</dt><dd>Volgeboekt</dd><dt>Tijd</dt>"
                "<dd>wo 19.00-21.00</dd></dl>",
            ),
        },
        {"title": "Nederlands A1", "start_dates": ["2027-01-12", "2027-03-02"], "wait_kind": "dates"},
        {"title": "Nederlands A2", "start_dates": ["2027-01-13"], "wait_kind": "full"},
    ),
    _shared_town("both", "Twee trainingen, allebei in Ede.", "Ede"),
    _shared_town("we give", "Beide trainingen geven wij in Tiel.", "Tiel"),
    _shared_town("lessons", "De lessen zijn in Ede, vlak bij het station.", "Ede"),
    _shared_town("all courses", "Deze trainingen volgt u in ons gebouw in Tiel.", "Tiel"),
    _shared_town("an exam", "Het examen doet u bij DUO in Ede.", None),
    _shared_town("an intake", "Voor beide trainingen is de intake in Ede.", None),
    _shared_town("two towns", "De lessen zijn in Ede en in Tiel.", None),
    site(
        "a street told without its postcode",
        {
            "/a": ("A1", f"<h1>Nederlands A1</h1>{_EVENING}<p>Waar: Dam 1 in Tiel.</p>"),
            "/b": ("A2", f"<h1>Nederlands A2</h1>{_EVENING}<p>U komt naar Markt 2, Ede.</p>"),
            "/l": ("Locaties", _TWO_PLACES),
        },
        {"title": "Nederlands A1", "street": "Dam 1", "postcode": "4001 AB", "city": "Tiel"},
        {"title": "Nederlands A2", "street": "Markt 2", "postcode": "6711 CD", "city": "Ede"},
    ),
    _priced_together("before a colon", "B1-route en alfabetisering: € 15,50 per uur."),
    _priced_together("the other way round", "Alfabetisering en B1-route: € 15,50 per uur."),
    _priced_together("in a sentence", "Voor de B1-route en de alfabetisering betaalt u € 15,50 per uur."),
    _priced_together("at its end", "U betaalt € 15,50 per uur voor alfabetisering of de B1-route."),
)

TRANSLATED: tuple[Variation, ...] = (
    Variation(
        "what a translation says of its own course",
        {
            "/z": page("Z", "<h1>Z-route</h1><p>Bij ons maandag van 9.00 tot 12.00 uur.</p>"),
            "/o": page("Ouders", "<h1>Taalles voor ouders</h1><p>Dinsdag van 9.00 tot 11.00 uur, gratis.</p>"),
            "/en": page(
                "English",
                "<h1>Dutch for parents</h1><p>Every Tuesday morning. It is free and you can bring your child.</p>",
                "en",
            ),
        },
        (
            {"title": "Taalles voor ouders", "price_eur": 0},
            {"title": "Z-route", "childcare": None, "price_eur": None, "dayparts": ["morning"]},
        ),
    ),
)
