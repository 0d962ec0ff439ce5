"""Statements about starting and waiting, short for cells and whole for sentences."""

from collections.abc import Mapping
from datetime import date, timedelta

from portal.demo.advertising import Start
from portal.demo.wording.days import long_date, written_dates, written_months
from portal.demo.wording.voice import NUMBER_WORDS, Voice

CELLS = {
    "dates": ("{dates}", "{dates}", "eerste les {dates}"),
    "months": ("{months}",),
    "periodic": ("instroom elke maandag", "om de zes weken", "iedere eerste maandag van de maand", "elke maand"),
    "rolling": ("doorlopende instroom", "het hele jaar instromen", "instappen kan altijd"),
    "no_waiting_list": ("geen wachtlijst", "zonder wachtlijst"),
    "waiting_list": ("er is een wachtlijst", "nu een wachtlijst", "wachtlijst"),
    "full": ("VOL", "vol", "volgeboekt", "geen plaats meer", "groep is vol"),
    "closed": ("inschrijving gesloten", "wordt niet meer gegeven"),
    "min_participants": ("bij {minimum} aanmeldingen", "bij minimaal {minimum} deelnemers"),
    "via_municipality": ("via de gemeente", "alleen via {uw} gemeente", "aanmelding door de gemeente"),
    "on_request": ("in overleg", "op aanvraag", "in onderling overleg"),
    "announced_later": ("volgt", "n.n.b.", "datum volgt", "nog niet bekend"),
    "unknown": ("",),
}
SENTENCES = {
    "dates": (
        "De volgende groep begint op {dates}.",
        "Eerste les: {dates}.",
        "Wij starten op {dates}.",
        "{U} kunt beginnen op {dates}.",
        "Nieuwe groepen starten op {dates}.",
        "Startdata: {dates}.",
    ),
    "months": (
        "Een nieuwe groep begint {months}.",
        "De volgende start is {months}.",
        "Wij beginnen weer {months}.",
        "Nieuwe groepen gaan {months} van start.",
        "{U} kunt {months} beginnen.",
    ),
    "periodic": (
        "Elke maandag kunnen nieuwe cursisten instromen.",
        "Om de zes weken begint een nieuwe groep.",
        "Iedere eerste maandag van de maand start een nieuwe groep.",
        "Elke maand begint een nieuwe groep.",
        "Instromen kan iedere dinsdag.",
    ),
    "rolling": (
        "{U} kunt op elk moment instappen.",
        "Instromen kan het hele jaar door.",
        "Starten kan altijd: de groep loopt door.",
        "Wij hebben doorlopende instroom.",
        "{U} kunt het hele jaar door beginnen.",
    ),
    "no_waiting_list": ("Voor deze groep is er geen wachtlijst.", "Wij hebben hiervoor geen wachtlijst."),
    "waiting_list": (
        "Voor deze groep is er op dit moment een wachtlijst.",
        "Er staan nu mensen op de wachtlijst voor deze groep.",
        "Deze groep heeft momenteel een wachtlijst.",
    ),
    "full": (
        "Deze groep is vol.",
        "Er is in deze groep geen plaats meer.",
        "Deze groep is volgeboekt.",
        "Alle plaatsen zijn bezet.",
    ),
    "closed": (
        "De inschrijving voor deze cursus is gesloten.",
        "Deze cursus bieden wij niet meer aan.",
        "{U} kunt {zich} voor deze cursus niet meer inschrijven.",
    ),
    "min_participants": (
        "De groep begint zodra er {minimum} aanmeldingen zijn.",
        "Bij {minimum} aanmeldingen gaat de groep van start.",
        "Wij beginnen zodra zich {minimum} mensen hebben aangemeld.",
    ),
    "via_municipality": (
        "Aanmelden gaat via {uw} gemeente.",
        "Deelnemen kan alleen via de gemeente.",
        "De gemeente meldt {u} bij ons aan.",
        "{U} kunt {zich} niet zelf aanmelden: dat doet de gemeente.",
    ),
    "on_request": (
        "De startdatum spreken wij samen af.",
        "Starten gaat in overleg.",
        "De start is op aanvraag.",
        "Over de startdatum maken wij samen een afspraak.",
    ),
    "announced_later": (
        "De startdatum volgt.",
        "De startdatum is nog niet bekend.",
        "De volgende startdatum wordt later bekendgemaakt.",
        "Wanneer de cursus begint, maken wij nog bekend.",
    ),
    "unknown": ("",),
}
TERM_CELLS = {
    "one": ("wachttijd {last}", "± {last} wachten", "over {last} plaats"),
    "range": ("wachttijd {first} tot {last}", "{first} à {last} wachttijd", "wachttijd van {first} tot {last}"),
    "bound": ("binnen {last}", "al binnen {last}"),
}
TERM_SENTENCES = {
    "one": (
        "De wachttijd is op dit moment {last}.",
        "Reken op ongeveer {last} wachttijd.",
        "Het duurt nu {last} voordat er een plaats vrijkomt.",
        "Momenteel is er een wachttijd van {last}.",
        "{U} kunt over ongeveer {last} beginnen.",
    ),
    "range": (
        "De wachttijd is nu {first} tot {last}.",
        "Houd rekening met {first} à {last} wachttijd.",
        "Op dit moment duurt het {first} tot {last} voordat {u} kunt beginnen.",
        "Tussen aanmelding en eerste les zitten nu {first} tot {last}.",
    ),
    "bound": (
        "{U} kunt binnen {last} beginnen.",
        "Uiterlijk na {last} is er plaats voor {u}.",
        "Binnen {last} is er een plek voor {u}.",
    ),
}


def start_cell(voice: Voice, start: Start, weeks: int | None) -> str:
    """The statement in a few words; a single date with a stated length may be given as a period."""
    if start.kind == "weeks":
        return _term(voice, start, TERM_CELLS, "term cell")
    if start.kind == "full" and start.dates:
        return f"{written_dates(voice, start.dates)} ({voice.say('full cell', CELLS['full'])})"
    if start.kind == "dates" and len(start.dates) == 1 and weeks and voice.number("period", 6) == 0:
        return _period(voice, start.dates[0], weeks)
    return voice.say(f"{start.kind} cell", CELLS[start.kind], **_gaps(voice, start))


def start_sentence(voice: Voice, start: Start) -> str:
    """The statement as a whole sentence, empty where nothing is said."""
    if start.kind == "weeks":
        return _term(voice, start, TERM_SENTENCES, "term sentence")
    said = voice.say(f"{start.kind} sentence", SENTENCES[start.kind], **_gaps(voice, start))
    if start.kind == "full" and start.dates:
        return f"{voice.say('dates sentence', SENTENCES['dates'], **_gaps(voice, start))} {said}"
    return said


def _gaps(voice: Voice, start: Start) -> dict[str, object]:
    months = written_months(voice, start.months) if start.months else ""
    bare = bool(months) and not months.startswith(("begin", "half", "eind"))
    return {
        "dates": written_dates(voice, start.dates) if start.dates else "",
        "months": f"in {months}" if bare else months,
        "minimum": start.minimum,
    }


def _term(voice: Voice, start: Start, phrases: Mapping[str, tuple[str, ...]], subject: str) -> str:
    first, last = start.term or (0, 0)
    form = "one" if first == last else "bound" if first == 0 else "range"
    nouns = ("maand", "maanden") if start.term_unit == "month" else ("week", "weken")
    in_words = voice.number("numbers in words", 4) == 0 and first <= 12
    return voice.say(
        f"{subject} {form}",
        phrases[form],
        first=NUMBER_WORDS[first] if in_words and first > 1 else first,
        last=voice.count(last, *nouns),
    )


def _period(voice: Voice, first: date, weeks: int) -> str:
    last = first + timedelta(weeks=weeks) - timedelta(days=3)
    if voice.number("date style", 2):
        return f"{first:%d-%m-%Y} t/m {last:%d-%m-%Y}"
    return f"{long_date(first)} t/m {long_date(last)}"
