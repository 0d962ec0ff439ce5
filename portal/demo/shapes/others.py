"""Sites of one teacher, colleges, evening schools, welfare and contracted firms, and those that fail."""

from collections.abc import Sequence

from portal.demo.names import slug_of
from portal.demo.shapes import supporting
from portal.demo.shapes.site import Page, Site, chunks
from portal.demo.wording import traps
from portal.demo.wording.voice import join_words
from portal.demo.wording.words import Entry

OTHER_SUBJECTS = (
    ("Spaans voor beginners", "maandagavond", "€ 199"),
    ("Gitaar spelen", "woensdagavond", "€ 175"),
    ("Engels conversatie", "donderdagmiddag", "€ 210"),
)
MBO = (
    "Van onze mbo-studenten haalt 74% het diploma.",
    "Het lesgeld voor het mbo is € 1.419 per schooljaar.",
    "De opleiding duurt 3 jaar en begint in augustus.",
)


def one_teacher(site: Site) -> tuple[Page, ...]:
    """All on one page, in sentences; the second page tells of the teacher."""
    told = ("Sinds 2009 geef ik les, eerst op een basisschool, nu aan volwassenen.", *traps.some(
        site.voice, "about", traps.MONEY[1:4], 1))  # fmt: skip
    about = Page("/over-mij/", "text.html", "Over mij", "Over mij", values={"sentences": told})
    return (Page("/", "one_teacher.html", "Home", "Home", site.entries), about)


def college(site: Site) -> tuple[Page, ...]:
    """Labels and values a course, among the college's other business."""
    courses = [_college_page(site, entry) for entry in supporting.first_entries(site)]
    mbo = Page("/mbo/verzorging", "text.html", "Mbo Verzorgende", "Mbo", values={"sentences": MBO})
    places = supporting.contact(site, "/locaties", "Locaties")
    return (supporting.home(site, courses), *courses, mbo, places)


def _college_page(site: Site, entry: Entry) -> Page:
    entries = site.of(entry.stated.programme)
    cities = [e.stated.offering.branch.city for e in entries if e.stated.offering.branch is not None]
    intro = site.voice.choose("intro", ("Een cursus voor volwassenen die beter Nederlands willen leren.",
                                        "Leer Nederlands bij ons college."))  # fmt: skip
    values = {"cities": join_words(cities), "intro": intro, "asides": supporting.asides(site, entry.title)}
    path = supporting.course_path(entry, "/nederlands/", "")
    return Page(path, "facts_list.html", entry.title, entry.title, entries, values)


def shop(site: Site) -> tuple[Page, ...]:
    """A page for each group in a course shop with filters, beside languages and guitars."""
    courses = [_shop_page(site, entry, number) for number, entry in enumerate(site.entries, start=1)]
    others = [_other_page(*subject) for subject in OTHER_SUBJECTS]
    offer = Page("/aanbod", "shop_list.html", "Aanbod", "Aanbod", values={"links": (*courses, *others)})
    basket = Page("/winkelmand/oud", "text.html", "Oude bestelling", values={"sentences": ("Prijs € 99.",)})
    robots = Page("/robots.txt", "", "", body=b"User-agent: *\nDisallow: /winkelmand/\n", media_type="text/plain")
    return (supporting.home(site), offer, *courses, *others,
            supporting.contact(site, "/locaties", "Locaties"), basket, robots)  # fmt: skip


def _shop_page(site: Site, entry: Entry, number: int) -> Page:
    cell, branch = entry.cell, entry.stated.offering.branch
    where = "" if site.only_branch or branch is None else branch.address
    pairs = (
        ("Niveau", cell.level), ("Dag en tijd", cell.times), ("Eerste les", cell.start), ("Duur", cell.length),
        ("Groep", cell.group), ("Vorm", cell.mode), ("Prijs", cell.price), ("Locatie", where),
    )  # fmt: skip
    path = f"/cursus/{number}-{slug_of(entry.title)}"
    text = f"{entry.prose.parts} Inschrijven kan tot 10 dagen voor de eerste les."
    return Page(path, "shop_course.html", entry.title, "", (entry,), {"pairs": pairs, "text": text})


def _other_page(name: str, when: str, price: str) -> Page:
    pairs = (("Dag en tijd", when), ("Prijs", price))
    return Page(f"/cursus/{slug_of(name)}", "shop_course.html", name, values={"pairs": pairs, "text": "Leuk!"})


def contracted(site: Site) -> tuple[Page, ...]:
    """Courses for municipalities, without a price."""
    courses = [
        Page(supporting.course_path(entry), "contracted.html", entry.title, entry.title,
             site.of(entry.stated.programme))
        for entry in supporting.first_entries(site)
    ]  # fmt: skip
    return (supporting.home(site), *courses, supporting.contact(site), *supporting.extras(site))


def welfare(site: Site) -> tuple[Page, ...]:
    """Free lessons in the neighbourhood, with news of years ago."""
    pages = [_welfare_page(site, tuple(group)) for group in chunks(site.provider.branches, 20)]
    return (supporting.home(site), *pages, supporting.news(site), supporting.contact(site))


def _welfare_page(site: Site, branches: Sequence[object]) -> Page:
    towns = [(branch, site.at(branch)) for branch in site.provider.branches if branch in branches]
    entries = tuple(entry for _, found in towns for entry in found)
    return Page(
        "/taalles/", "courses_by_place.html", "Taalles", "Taalles", entries, {"towns": towns, "is_brief": False}
    )


def questions(site: Site) -> tuple[Page, ...]:
    """Groups on one page, and length, size, form and price among the questions."""
    towns = [(branch, site.at(branch)) for branch in site.provider.branches]
    entries = tuple(entry for _, found in towns for entry in found)
    groups = Page(
        "/cursussen/", "courses_by_place.html", "Cursussen", "Cursussen", entries, {"towns": towns, "is_brief": True}
    )
    firsts = supporting.first_entries(site)
    asked = (
        ("Hoe lang duurt een cursus?", [(e.title, e.cell.length) for e in firsts]),
        ("Hoe groot zijn de groepen?", [(e.title, e.cell.group) for e in firsts]),
        ("Wat kost een cursus?", [(e.title, e.cell.price) for e in firsts]),
        ("Hoe zijn de lessen?", [(e.title, e.cell.mode) for e in firsts]),
    )
    more = [(question, _answer(answers)) for question, answers in asked if any(text for _, text in answers)]
    return (supporting.home(site), groups, supporting.questions(site, more), supporting.contact(site))


def _answer(answers: Sequence[tuple[str, str]]) -> str:
    """One answer for all courses where it is the same, else course by course."""
    said = [(title, text) for title, text in answers if text]
    if len(said) == len(answers) and len({text for _, text in said}) == 1:
        return f"Voor alle cursussen: {said[0][1]}."
    return ". ".join(f"{title}: {text}" for title, text in said) + "."


def broken(site: Site) -> tuple[Page, ...]:
    """A site that no crawler can read: a fault of the server, a closed door, or a shell for scripts."""
    if site.provider.site_state == "error":
        return (Page("/", "text.html", "Storing", status=500, values={"sentences": ("Er ging iets mis.",)}),)
    shell = Page("/", "shell.html", site.provider.name)
    if site.provider.site_state == "script_shell":
        script = b"document.getElementById('app').dataset.ready = '1';\n"
        return (shell, Page("/app.js", "", "", body=script, media_type="text/javascript"))
    robots = Page("/robots.txt", "", "", body=b"User-agent: *\nDisallow: /\n", media_type="text/plain")
    return (Page("/", "text.html", "Welkom", values={"sentences": (site.notice,)}), robots)
