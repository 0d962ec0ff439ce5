"""Sites that live in tables: towns with row spans, old pages in windows-1252, seasons, a price list as PDF."""

from datetime import date, timedelta

from portal.demo.names import slug_of
from portal.demo.shapes import supporting
from portal.demo.shapes.by_place import TOWNS_PER_PAGE, town_page
from portal.demo.shapes.price_list import price_list_bytes
from portal.demo.shapes.site import Page, Site, chunks
from portal.demo.wording import traps
from portal.demo.wording.days import written_dates
from portal.demo.wording.voice import join_words
from portal.demo.wording.words import Entry

SEASON_TOWNS_PER_PAGE = 5
YEAR_BACK = timedelta(weeks=52)


def town_table(site: Site) -> tuple[Page, ...]:
    """One table a page in which a town's cell spans its groups."""
    pages = [
        town_page(site, group, "town_table.html", "/cursussen/")
        for group in chunks(site.provider.branches, TOWNS_PER_PAGE)
    ]
    return (supporting.home(site), *pages, supporting.tariffs(site, "/betalen/"), *supporting.extras(site))


def old_table(site: Site) -> tuple[Page, ...]:
    """Pages of the nineties in windows-1252: a table a course, addresses on another page."""
    comment = traps.some(site.voice, "comment", traps.OLD_COMMENT, 1)[0]
    courses = [
        Page(
            f"/cursus{number}.htm", "old_table.html", entry.title, entry.title,
            site.of(entry.stated.programme),
            {"comment": comment, "asides": supporting.asides(site, entry.title)},
        )
        for number, entry in enumerate(supporting.first_entries(site), start=1)
    ]  # fmt: skip
    pages = (
        supporting.home(site),
        *courses,
        supporting.contact(site, "/plaatsen.htm", "Plaatsen"),
        supporting.vacancies(site, "/vacature.htm"),
    )
    return tuple(_in_old_charset(page) for page in pages)


def _in_old_charset(page: Page) -> Page:
    """Windows-1252, named in the page alone: the server sends no charset."""
    return Page(page.path, page.template, page.title, page.label, page.entries, page.values, charset="cp1252")


def seasons(site: Site) -> tuple[Page, ...]:
    """The current season's table with last season's beneath it."""
    pages = [_season_page(site, group) for group in chunks(site.provider.branches, SEASON_TOWNS_PER_PAGE)]
    places = supporting.contact(site, "/locaties/", "Locaties")
    return (supporting.home(site), *pages, places, *supporting.extras(site))


def _season_page(site: Site, group: tuple[object, ...]) -> Page:
    towns = [branch for branch in site.provider.branches if branch in group]
    towns.sort(key=lambda branch: branch.city)
    first, last = towns[0].city, towns[-1].city
    entries = tuple(entry for branch in towns for entry in site.at(branch))
    title = f"Cursussen {first}" if first == last else f"Cursussen {first} - {last}"
    return Page(
        f"/seizoen/{slug_of(first + ' ' + last)}/", "seasons.html", title, title, entries,
        {"seasons": _season_rows(site, entries)},
    )  # fmt: skip


def _season_rows(site: Site, entries: tuple[Entry, ...]) -> list[tuple[str, list[tuple[Entry, str, str]], bool]]:
    year = season_year(site.provider.page_date)
    now = [(entry, entry.cell.start, entry.cell.price) for entry in entries]
    past = [(entry, written_dates(site.voice, last_season(entry)), "") for entry in entries if last_season(entry)]
    found = [(f"{year}-{year + 1}", now, True)]
    return [*found, (f"{year - 1}-{year}", past, False)] if past else found


def season_year(day: date) -> int:
    """The calendar year in which the season of a day began: seasons run from August."""
    return day.year if day.month >= 8 else day.year - 1


def last_season(entry: Entry) -> tuple[date, ...]:
    """The rounds of the season before of a group that names its days, on the same weekday a year earlier."""
    start = entry.stated.start
    return tuple(day - YEAR_BACK for day in start.dates) if start.kind == "dates" else ()


def price_list(site: Site) -> tuple[Page, ...]:
    """One table of courses, and prices that stand in a PDF only."""
    rows = [(entry, _cities(site, entry)) for entry in supporting.first_entries(site)]
    intro = "Onze cursussen Nederlands als tweede taal (NT2) van dit jaar."
    courses = Page("/cursussen/", "table_uniform.html", "Cursussen Nederlands", "Cursussen", site.entries,
                   {"rows": rows, "intro": intro})  # fmt: skip
    path = f"/media/prijzen-{site.provider.page_date.year}.pdf"
    pdf = Page(path, "", "", body=price_list_bytes(site), media_type="application/pdf", charset=None)
    return (
        supporting.home(site),
        courses,
        supporting.tariffs(site, link=path),
        supporting.contact(site, "/locaties/", "Locaties"),
        pdf,
    )


def _cities(site: Site, entry: Entry) -> str:
    found = [e.stated.offering.branch for e in site.of(entry.stated.programme)]
    return join_words([branch.city for branch in found if branch is not None])
