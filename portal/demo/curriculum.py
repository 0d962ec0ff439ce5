"""What the invented schools teach: courses with their route, levels and parts, in the contract's codes."""

from dataclasses import dataclass
from random import Random

ROUTES = ("b1", "onderwijs", "z", "wi2013", "staatsexamen", "alfabetisering", "nt2")
LEVELS = ("alfa", "A0", "A1", "A2", "B1", "B2", "C1")


@dataclass(frozen=True, slots=True)
class Course:
    """A course as one school words it: title, route, levels and parts."""

    key: str
    title: str
    route: str
    level_from: str | None
    level_to: str | None
    components: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """From which titles, entry levels and parts a school's own course is drawn."""

    key: str
    route: str
    titles: tuple[str, ...]
    entries: tuple[str | None, ...]
    goals: tuple[str | None, ...]
    components: tuple[tuple[str, ...], ...]
    popularity: float


TAAL = (("taal",),)
TEMPLATES = (
    Template(
        "b1", "b1", ("Inburgering B1-route", "Inburgeren in de B1-route", "Inburgering (B1-route)"),
        ("A0", "A1", "A1", "A2", None), ("B1",),
        (("taal", "knm"), ("taal", "knm", "map"), ("taal",)), 10,
    ),
    Template(
        "z", "z", ("Z-route", "Zelfredzaamheidsroute (Z-route)", "Inburgering Z-route"),
        (None,), (None, None, "A1"), (("taal", "knm", "map"), ("taal", "pvt", "map"), ("taal", "knm")), 6,
    ),
    Template(
        "onderwijs", "onderwijs", ("Onderwijsroute", "Taalschakeltraject (onderwijsroute)"),
        ("A1", "A2", None), ("B2",), (("taal", "knm"), ("taal",)), 3,
    ),
    Template(
        "alfa", "alfabetisering", ("Alfabetisering", "Alfabetisering NT2", "Alfabetisering voor volwassenen"),
        ("alfa",), ("A1",), TAAL, 4,
    ),
    Template(
        "wi", "wi2013", ("Inburgering oude wet (Wet inburgering 2013)", "Inburgeren volgens de Wet inburgering 2013"),
        ("A1", None), ("A2",), (("taal", "knm", "ona"),), 1.5,
    ),
    Template(
        "se1", "staatsexamen", ("Staatsexamen NT2 programma I", "Training Staatsexamen NT2 programma I"),
        ("A2", None), ("B1",), TAAL, 3,
    ),
    Template(
        "se2", "staatsexamen", ("Staatsexamen NT2 programma II", "Training Staatsexamen NT2 programma II"),
        ("B1", None), ("B2",), TAAL, 4,
    ),
    Template(
        "start", "nt2", ("Nederlands voor beginners", "Nederlands als tweede taal, beginners", "NT2 beginners"),
        ("A0",), ("A1",), TAAL, 6,
    ),
    Template(
        "basis", "nt2", ("Nederlands basiscursus", "NT2 basiscursus", "Nederlands als tweede taal, vervolg"),
        ("A1",), ("A2",), TAAL, 5,
    ),
    Template(
        "verder", "nt2", ("Nederlands voor halfgevorderden", "NT2 halfgevorderden"),
        ("A2",), ("B1",), TAAL, 4,
    ),
    Template(
        "praten", "nt2", ("Conversatiegroep Nederlands", "Conversatielessen NT2"),
        ("A2", "B1"), (None,), TAAL, 1.5,
    ),
    Template("vrouwen", "nt2", ("Nederlands voor vrouwen", "Taalles voor vrouwen"), ("A0",), ("A1",), TAAL, 1),
    Template("werk", "nt2", ("Taal op de werkvloer", "Nederlands op de werkvloer"), ("A1",), ("A2",), TAAL, 2),
    Template("knm", "b1", ("KNM-training voor de B1-route",), (None,), (None,), (("knm",),), 0.8),
)  # fmt: skip
TEMPLATE_OF = {template.key: template for template in TEMPLATES}
KEYS_OF_KIND = {
    "private": ("b1", "z", "alfa", "wi", "se1", "se2", "start", "basis", "verder", "praten", "knm"),
    "practice": ("start", "basis", "verder", "praten", "se1", "se2"),
    "firm": ("b1", "z", "onderwijs", "alfa", "wi", "se1", "se2", "start", "basis", "verder", "knm", "werk"),
    "college": ("b1", "onderwijs", "z", "alfa", "se2", "start", "basis"),
    "university": ("start", "basis", "verder", "se1", "se2", "onderwijs"),
    "evening_school": ("start", "basis", "verder", "praten", "se1", "se2"),
    "welfare": ("vrouwen", "start", "alfa", "praten", "basis"),
    "contractor": ("b1", "z", "alfa", "onderwijs", "start", "werk"),
}


def draw_courses(kind: str, number: int, random: Random) -> tuple[Course, ...]:
    """Up to `number` different courses that a school of the kind gives, popular ones more often."""
    keys = list(KEYS_OF_KIND[kind])
    chosen: list[str] = []
    while keys and len(chosen) < number:
        weights = [TEMPLATE_OF[key].popularity for key in keys]
        key = random.choices(keys, weights)[0]
        keys.remove(key)
        chosen.append(key)
    order = list(TEMPLATE_OF)
    return tuple(draw_course(key, random) for key in sorted(chosen, key=order.index))


def draw_course(key: str, random: Random) -> Course:
    """One course in one school's words."""
    template = TEMPLATE_OF[key]
    return Course(
        key,
        random.choice(template.titles),
        template.route,
        random.choice(template.entries),
        random.choice(template.goals),
        random.choice(template.components),
    )
