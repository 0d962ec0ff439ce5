"""Pages that most sites have: home, contact, prices, questions, vacancies, news."""

from collections.abc import Sequence

from portal.demo.names import slug_of
from portal.demo.shapes.site import Page, Site
from portal.demo.wording import traps
from portal.demo.wording.words import Entry

WELCOMES = (
    "{name} geeft les in de Nederlandse taal aan volwassenen.",
    "Nederlands leren? Dat kan bij {name}.",
    "Bij {name} leren nieuwkomers Nederlands, rustig en met aandacht.",
    "Al jaren het adres voor wie Nederlands wil leren: {name}.",
)
ARABIC = "مرحبا بكم في مدرستنا. نساعدكم في تعلم اللغة الهولندية."


def home(site: Site, links: Sequence[Page] = (), **values: object) -> Page:
    """The start page with the site-wide claims; `links` lead to further pages outside the menu."""
    welcome = site.voice.choose("welcome", WELCOMES).format(name=site.provider.name)
    reviews = site.voice.number("reviews", 3) == 0
    return Page(
        "/", "home.html", "Home", "Home",
        values={"welcome": welcome, "links": tuple(links), "reviews": reviews, **values},
    )  # fmt: skip


def contact(site: Site, path: str = "/contact/", title: str = "Contact") -> Page:
    """All addresses of the school, and a telephone number of the kind that is never given out."""
    number = site.voice.number("telephone", 1000)
    phone = f"0{site.voice.number('area', 60) + 15}-5550{number:03d}" if number % 2 else ""
    return Page(path, "contact.html", title, title, values={"heading": title, "phone": phone})


def priced(site: Site) -> tuple[tuple[str, str], ...]:
    """Course titles with their price, for the courses whose price is said."""
    firsts = first_entries(site)
    return tuple((entry.title, entry.cell.price) for entry in firsts if entry.cell.price)


def first_entries(site: Site) -> tuple[Entry, ...]:
    """The first entry of each programme, in the school's order."""
    return tuple(site.of(programme)[0] for programme in site.provider.programmes)


def tariffs(site: Site, path: str = "/tarieven/", **values: object) -> Page:
    """The page of prices, with amounts beside them that are no course price."""
    title = site.voice.choose("tariffs", ("Tarieven", "Kosten", "Wat kost het?"))
    return Page(path, "tariffs.html", title, title, values=values)


def questions(site: Site, more: Sequence[tuple[str, str]] = (), path: str = "/veelgestelde-vragen/") -> Page:
    """Questions and answers: `more` first, then the ones that tempt a careless reader."""
    rule, second = traps.some(site.voice, "questions", traps.TIME, 2)
    money = traps.some(site.voice, "question of money", traps.MONEY, 1)[0]
    asked = (
        ("Hoe zit het met afspraken en wachten?", rule),
        ("Waar moet ik aan denken bij geldzaken?", money),
        ("Wat moet ik nog meer weten?", second),
    )
    return Page(path, "faq.html", "Veelgestelde vragen", "Veelgestelde vragen",
                values={"questions": (*more, *asked)})  # fmt: skip


def vacancies(site: Site, path: str = "/werken-bij/") -> Page:
    """A vacancy with hours, pay and a starting day of its own."""
    sentences = traps.some(site.voice, "vacancy", traps.VACANCY, 1)
    return Page(path, "text.html", "Vacatures", "Werken bij ons", values={"sentences": sentences})


def news(site: Site, path: str = "/nieuws/") -> Page:
    """News of groups long past."""
    sentences = traps.some(site.voice, "news", traps.PAST_NEWS, 2)
    return Page(path, "text.html", "Nieuws", "Nieuws", values={"sentences": sentences})


def extras(site: Site) -> tuple[Page, ...]:
    """None, one or two of the pages that have nothing to do with the courses."""
    pages = (vacancies(site), news(site))
    return pages[: site.voice.number("extras", 3)]


def asides(site: Site, subject: str) -> tuple[str, ...]:
    """One sentence of homework, money or law that stands beside the courses."""
    if "Z-route" in subject:
        return traps.some(site.voice, "aside of the law", (traps.STATUTORY,), 1)
    sentences = (*traps.HOURS, *traps.MONEY[:3], *traps.TIME[1:3])
    return traps.some(site.voice, f"aside {subject}", sentences, 1)


def course_path(entry: Entry, prefix: str = "/", suffix: str = "/") -> str:
    """A path named after the course."""
    return f"{prefix}{slug_of(entry.title)}{suffix}"
