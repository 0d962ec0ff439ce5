"""Levels, parts, rhythm, length, group size and form of a course in Dutch."""

from portal.demo.advertising import Stated
from portal.demo.wording.days import DAYPART_PHRASES, HALF_DAYS, lesson_times
from portal.demo.wording.voice import Voice, as_sentence, join_words
from portal.demo.world import Programme

PART_NAMES = {
    "knm": ("KNM", "kennis van de Nederlandse maatschappij (KNM)"),
    "ona": ("ONA", "Oriëntatie op de Nederlandse Arbeidsmarkt (ONA)"),
    "map": ("MAP", "de Module Arbeidsmarkt en Participatie (MAP)"),
    "pvt": ("PVT", "het participatieverklaringstraject (PVT)"),
}
LANGUAGE_ONLY = (
    "{U} leert de Nederlandse taal.",
    "{U} krijgt les in de Nederlandse taal.",
    "Nederlandse taal: lezen, luisteren, schrijven en spreken.",
)
LANGUAGE_AND_MORE = (
    "{U} krijgt taalles en {names}.",
    "De taalles combineren wij met {names}.",
    "Op het programma staan de Nederlandse taal en {names}.",
)
MODE_CELLS = {"classroom": ("klassikaal", "in de klas"), "online": ("online",), "blended": ("hybride",),
              "workplace": ("op de werkvloer",)}  # fmt: skip
MODE_SENTENCES = {
    "classroom": ("De lessen zijn klassikaal.", "Wij geven les in de klas."),
    "online": ("De lessen zijn online, zonder leslocatie.",),
    "blended": ("De lessen zijn hybride: deels online en deels in de klas.",),
    "workplace": ("De lessen zijn op de werkvloer.",),
}


def level_cell(voice: Voice, level_from: str | None, level_to: str | None) -> str:
    """Levels in a few words; nought stands for A0."""
    first = _level_name(voice, level_from)
    if level_from and level_to:
        return voice.say(
            "level cell", ("{a} naar {b}", "van {a} naar {b}", "{a} > {b}", "{a} → {b}"), a=first, b=level_to
        )
    if level_to:
        return voice.say("goal cell", ("naar {b}", "tot {b}", "tot niveau {b}"), b=level_to)
    return voice.say("entry cell", ("vanaf {a}",), a=first) if level_from else ""


def level_sentence(voice: Voice, level_from: str | None, level_to: str | None) -> str:
    """Levels as a whole sentence."""
    first = _level_name(voice, level_from)
    if level_from and level_to:
        phrases = (
            "In deze cursus {gaat} {u} van {a} naar {b}.",
            "{U} werkt hier van {a} naar {b}.",
            "{U} leert van niveau {a} naar niveau {b}.",
            "Niveau: van {a} naar {b}.",
            "De cursus brengt {u} van {a} naar {b}.",
        )
        return voice.say("level sentence", phrases, a=first, b=level_to, gaat="gaat" if voice.is_formal else "ga")
    if level_to:
        return voice.say(
            "goal sentence",
            ("{U} werkt naar niveau {b}.", "{U} leert tot niveau {b}.", "Het einddoel is {b}."),
            b=level_to,
        )
    return voice.say("entry sentence", ("{U} kunt meedoen vanaf {a}.",), a=first) if level_from else ""


def _level_name(voice: Voice, level: str | None) -> str:
    return voice.choose("nought", ("0", "A0", "A0")) if level == "A0" else level or ""


def parts_cell(voice: Voice, programme: Programme) -> str:
    """The parts of the course; Dutch itself is named with the others."""
    names = [PART_NAMES[part][0] for part in programme.course.components if part != "taal"]
    if "taal" in programme.course.components:
        names.insert(0, voice.choose("language cell", ("taal", "Nederlandse taal", "taalles")))
    return join_words(names, voice.choose("parts joint", (" en ", " + ")))


def parts_sentence(voice: Voice, programme: Programme) -> str:
    """The parts of the course as a whole sentence."""
    parts = [part for part in programme.course.components if part != "taal"]
    names = join_words([PART_NAMES[part][voice.number("part names", 2)] for part in parts])
    if "taal" not in programme.course.components:
        return voice.say("parts alone", ("{U} bereidt {reader} voor op {names}.",), names=names, reader=_self(voice))
    if not parts:
        return voice.say("language only", LANGUAGE_ONLY)
    return voice.say("parts sentence", LANGUAGE_AND_MORE, names=names)


def _self(voice: Voice) -> str:
    return "zich" if voice.is_formal else "je"


def times_cell(voice: Voice, stated: Stated) -> str:
    """The weekly rhythm in a few words, with the total of hours where it is said."""
    offering = stated.offering
    hours = voice.count(offering.hours_per_week, "uur", "uur")
    lessons = len(offering.slots)
    one, many = HALF_DAYS[offering.dayparts]
    part = DAYPART_PHRASES[offering.dayparts][1]
    text = {
        "times": lambda: lesson_times(voice, offering.slots, True),
        "times_and_hours": lambda: f"{lesson_times(voice, offering.slots, True)} ({hours} per week)",
        "product": lambda: f"{lessons} x 3 uur per week, {part}",
        "hours": lambda: f"{hours} per week, {part}",
        "half_days": lambda: voice.count(lessons, one, many) + " per week",
        "half_days_of_length": lambda: voice.count(lessons, one, many) + " van 3 uur per week",
    }[stated.schedule]()
    return f"{text}, in totaal {hours_total(stated)} uur" if stated.has_hours_total else text


def times_sentence(voice: Voice, stated: Stated) -> str:
    """The weekly rhythm as a whole sentence."""
    offering = stated.offering
    hours = voice.count(offering.hours_per_week, "uur", "uur")
    part = DAYPART_PHRASES[offering.dayparts][0]
    half_days = voice.count(len(offering.slots), *HALF_DAYS[offering.dayparts])
    text = {
        "times": lambda: f"De lessen zijn {lesson_times(voice, offering.slots, False)}.",
        "times_and_hours": lambda: f"Les {lesson_times(voice, offering.slots, False)}: {hours} per week.",
        "product": lambda: f"De lessen zijn {part}, {len(offering.slots)} keer per week 3 uur.",
        "hours": lambda: f"De lessen zijn {part}, {hours} per week.",
        "half_days": lambda: as_sentence(f"{half_days} per week komen wij bij elkaar."),
        "half_days_of_length": lambda: as_sentence(f"{half_days} van 3 uur per week is er les."),
    }[stated.schedule]()
    return f"{text} In totaal zijn dat {hours_total(stated)} uur." if stated.has_hours_total else text


def hours_total(stated: Stated) -> int:
    """Total of lesson hours of the whole course."""
    return round(stated.offering.hours_per_week * stated.programme.weeks)


def length_cell(voice: Voice, programme: Programme) -> str:
    """How long the course lasts, in weeks or months."""
    if programme.length_in_months:
        return voice.count(programme.length_in_months, "maand", "maanden")
    return voice.count(programme.weeks, "week", "weken")


def length_sentence(voice: Voice, programme: Programme) -> str:
    """How long the course lasts, as a whole sentence."""
    return voice.say(
        "length",
        ("De cursus duurt {length}.", "De duur is {length}.", "Duur: {length}."),
        length=length_cell(voice, programme),
    )


def least_of(size: int) -> int:
    """The smallest group that is named beside the largest."""
    return max(2, size - 4)


def group_cell(voice: Voice, size: int) -> str:
    """The largest group in a few words."""
    phrases = ("max. {n} deelnemers", "maximaal {n} personen", "{less} tot {n} cursisten", "ten hoogste {n} cursisten")
    return voice.say("group cell", phrases, n=size, less=least_of(size))


def group_sentence(voice: Voice, size: int) -> str:
    """The largest group as a whole sentence."""
    phrases = (
        "Een groep heeft ten hoogste {n} cursisten.",
        "Er zitten maximaal {n} mensen in een groep.",
        "De groepen zijn klein: {less} tot {n} deelnemers.",
        "Maximaal {n} personen per groep.",
        "Wij werken in groepen van ten hoogste {n}.",
    )
    return voice.say("group sentence", phrases, n=size, less=least_of(size))


def mode_cell(voice: Voice, mode: str) -> str:
    """The form of teaching in a few words."""
    return voice.choose(f"mode cell {mode}", MODE_CELLS[mode])


def mode_sentence(voice: Voice, mode: str) -> str:
    """The form of teaching as a whole sentence."""
    return voice.choose(f"mode sentence {mode}", MODE_SENTENCES[mode])
