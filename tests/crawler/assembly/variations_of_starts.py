"""Starts, full groups, waits and minimum numbers that belong to another course, another season or to nobody."""

from tests.crawler.assembly.variations import Fields, Variation, alone, page

_A1 = "<h2>Cursus Nederlands A1</h2><p>Dinsdagavond van 19.00 tot 21.00 uur. Prijs: € 300.</p>"
_B1 = "<h2>Staatsexamen programma I</h2><p>Maandagavond van 19.00 tot 21.00 uur. Prijs: € 400.</p>"
_UNTOLD = {"wait_kind": "unknown", "start_dates": [], "start_months": []}
_TWO: tuple[Fields, ...] = (
    {"title": "Cursus Nederlands A1", **_UNTOLD},
    {"title": "Staatsexamen programma I", **_UNTOLD},
)


def _beside(name: str, part: str) -> Variation:
    return alone(name, f"<h1>Onze cursussen</h1>{_A1}{_B1}{part}", *_TWO)


NEIGHBOURS = (
    _beside("a book club that is full", "<h2>Boekenclub</h2><p>Elke vrijdag om tien uur. De groep is vol.</p>"),
    _beside("a choir with a wait", "<h2>Koor</h2><p>We zingen op zondag. Er is een wachtlijst.</p>"),
    _beside("a café with a date", "<h2>Taalmaatjes</h2><p>De volgende keer begint op 3 februari 2027.</p>"),
    _beside("walking that began", "<h2>Wandelgroep</h2><p>Start: 4 januari 2027. Volgeboekt!</p>"),
    _beside("a summer trip", "<h2>Excursie</h2><p>Aanmelden is gesloten.</p>"),
    _beside("a guest book", "<h2>Uit het gastenboek</h2><p>Ik kon meteen de volgende dag beginnen. Aya</p>"),
    _beside("praise", "<h2>Lof</h2><p>Ik kon direct starten! - Omar</p>"),
    _beside("what they say", "<h2>Dit zeggen deelnemers</h2><p>Binnen twee weken had ik een plek.</p>"),
    _beside("stories", "<h2>Ervaringsverhalen</h2><p>In januari 2026 begon ik hier. Start 5 januari 2027!</p>"),
    _beside("thanks", "<h2>Bedankjes</h2><p>De groep was vol, toch mocht ik erbij. Je kunt altijd beginnen.</p>"),
    _beside("a quotation in a paragraph", "<p>&quot;Ik kon meteen beginnen.&quot; - Anna, cursist in 2025</p>"),
    _beside("looking back", "<h2>Terugblik</h2><p>De groep van september was vol. Start 7 september 2026.</p>"),
)


def _said(name: str, words: str, **fields: object) -> Variation:
    body = f"<h1>Cursus Nederlands A1</h1><p>Dinsdagavond van 19.00 tot 21.00 uur. Prijs: € 300.</p><p>{words}</p>"
    return alone(name, body, {"title": "Cursus Nederlands A1", **_UNTOLD, **fields})


PAST = (
    _said("begun and done", "In september 2025 ben ik met een groepje van start gegaan; die zijn allemaal klaar."),
    _said("a group that finished", "De groep die in maart 2026 begon is inmiddels klaar."),
    _said("began last January", "Afgelopen januari startten er twee groepen."),
    _said("last year soon full", "Vorig jaar was de groep binnen een week vol."),
    _said("full is full", "Vol is vol, dus wees er snel bij."),
    _said("the summer course", "De zomercursus van 2026 was volgeboekt."),
    _said("I have begun", "In oktober 2025 heb ik een groep opgestart."),
    _said("we have been able to", "We hebben in mei 2026 met een nieuwe groep kunnen starten."),
    _said("full of life", "De groep zit nu vol gezelligheid en de kast vol boeken."),
    _said("a coming group", "In februari 2027 begint een nieuwe groep.", wait_kind="months", start_months=["2027-02"]),
)


def _parts(name: str, others: str, knm: Fields, b1: Fields) -> Variation:
    courses = (
        "<h1>Cursussen</h1><h2>B1-route</h2><p>Van A1 naar B1, dinsdag van 9.00 tot 12.00 uur.</p>"
        "<h2>KNM-training</h2><p>Kennis van de Nederlandse Maatschappij, vrijdag van 9.00 tot 11.00 uur.</p>"
    )
    pages = {"/cursussen/": page("Cursussen", courses), "/vragen/": page("Vragen", f"<h1>Vragen</h1>{others}")}
    return Variation(name, pages, ({"title": "B1-route", **b1}, {"title": "KNM-training", **knm}))


_NO_MINIMUM = {"wait_kind": "unknown", "min_participants": None}
_EIGHT = {"wait_kind": "min_participants", "min_participants": 8}
OTHER_COURSES = (
    _parts("a minimum of one course", "<p>De KNM-training gaat door vanaf 8 deelnemers.</p>", _EIGHT, _NO_MINIMUM),
    _parts("a part in another order", "<p>De training KNM start bij 8 aanmeldingen.</p>", _EIGHT, _NO_MINIMUM),
    _parts("a part as a course", "<p>Voor de KNM-cursus zijn minimaal 8 deelnemers nodig.</p>", _EIGHT, _NO_MINIMUM),
    _parts(
        "under its question",
        "<h2>En de KNM-training?</h2><p>Die gaat door vanaf 8 deelnemers.</p>",
        _EIGHT,
        _NO_MINIMUM,
    ),
    _parts(
        "a wait of one course",
        "<p>Voor KNM is de wachttijd 4 weken.</p>",
        {"wait_kind": "weeks", "wait_weeks_max": 4},
        {"wait_kind": "unknown"},
    ),
    _parts(
        "a full part",
        "<p>De KNM-groep is vol.</p>",
        {"wait_kind": "full"},
        {"wait_kind": "unknown"},
    ),
    _parts(
        "the other way round",
        "<p>Voor de B1-route is er een wachtlijst.</p>",
        {"wait_kind": "unknown"},
        {"wait_kind": "waiting_list"},
    ),
    _parts(
        "a timetable line of the part",
        "<h2>Rooster</h2><ul><li>KNM-training: vrijdag 9.00 - 11.00 uur, zes weken</li></ul>",
        {"weeks": 6, "hours_per_week": 2},
        {"weeks": None},
    ),
    _parts(
        "a course that is no longer named",
        "<p>De ONA-cursus gaat door vanaf 8 deelnemers.</p>",
        _NO_MINIMUM,
        _NO_MINIMUM,
    ),
)

VARIATIONS = (*NEIGHBOURS, *PAST, *OTHER_COURSES)
