"""Sites with a page or a section for each place: definition lists, tabs, lists, several languages, no menu."""

from portal.demo.names import slug_of
from portal.demo.shapes import supporting
from portal.demo.shapes.site import Page, Site, chunks
from portal.demo.wording.words import Entry
from portal.demo.world import Branch

TOWNS_PER_PAGE = 8


def pairs(site: Site) -> tuple[Page, ...]:
    """A page for each place with a definition list for each group."""
    places = _place_pages(site, "place_pairs.html")
    money = supporting.tariffs(site, "/lenen/")
    return (supporting.home(site, places), *places, money, supporting.contact(site), *supporting.extras(site))


def tabs(site: Site) -> tuple[Page, ...]:
    """Tabs of towns; panels lie in the page and one forgotten panel is hidden for good."""
    pages = _town_pages(site, "tabs.html")
    return (supporting.home(site), *pages, supporting.questions(site), supporting.contact(site))


def town_list(site: Site) -> tuple[Page, ...]:
    """A heading for each town with a list of groups, everything about a group in one line."""
    pages = _town_pages(site, "town_list.html")
    return (supporting.home(site), *pages, supporting.tariffs(site, "/lenen/"), *supporting.extras(site))


def languages(site: Site) -> tuple[Page, ...]:
    """Dutch pages, a line of Arabic, and an English page of years ago that says other things."""
    places = _place_pages(site, "place_sections.html")
    rows = [(e.title, "€ 1,150" if e.cell.price else "") for e in supporting.first_entries(site)][:3]
    english = Page("/en/", "english.html", "Dutch courses", "English", values={"rows": rows, "lang": "en"})
    start = supporting.home(site, places, arabic=supporting.ARABIC)
    return (start, *places, english, supporting.contact(site))


def map_only(site: Site) -> tuple[Page, ...]:
    """Places that no link leads to: only the site map names their pages."""
    places = tuple(_place_pages(site, "place_sections.html", linked=False))
    shown = (supporting.home(site), supporting.contact(site), *supporting.extras(site))
    return (*shown, *places, _site_map(site, (*shown, *places)), _robots(site))


def _place_pages(site: Site, template: str, linked: bool = True) -> tuple[Page, ...]:
    return tuple(_place_page(site, branch, template, linked) for branch in site.provider.branches)


def _place_page(site: Site, branch: Branch, template: str, linked: bool) -> Page:
    entries = site.at(branch)
    titles = [entry.title for entry in entries]
    name = "Onze cursussen" if site.only_branch else f"Cursussen in {branch.city}"
    return Page(
        f"/{slug_of(name)}/", template, name, name if linked else "", entries,
        {"branch": branch, "name_groups": len(set(titles)) < len(titles),
         "asides": supporting.asides(site, branch.city)},
    )  # fmt: skip


def _town_pages(site: Site, template: str) -> tuple[Page, ...]:
    return tuple(town_page(site, group, template) for group in chunks(site.provider.branches, TOWNS_PER_PAGE))


def town_page(site: Site, branches: tuple[Branch, ...], template: str, folder: str = "/aanbod/") -> Page:
    """A page with the groups of several towns under one another."""
    first, last = branches[0].city, branches[-1].city
    title = f"Aanbod in {first}" if first == last else f"Aanbod {first} t/m {last}"
    towns = [(branch, site.at(branch)) for branch in branches]
    entries: tuple[Entry, ...] = tuple(entry for _, found in towns for entry in found)
    values = {"towns": towns, "asides": supporting.asides(site, title)}
    return Page(f"{folder}{slug_of(first + ' ' + last)}/", template, title, title, entries, values)


def _site_map(site: Site, pages: tuple[Page, ...]) -> Page:
    places = "".join(f"<url><loc>{site.base_url.rstrip('/')}{page.path}</loc></url>" for page in pages)
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{places}</urlset>\n'
    )
    return Page("/sitemap.xml", "", "", body=text.encode(), media_type="application/xml")


def _robots(site: Site) -> Page:
    text = f"User-agent: *\nDisallow: /wp-admin/\nSitemap: {site.base_url}sitemap.xml\n"
    return Page("/robots.txt", "", "", body=text.encode(), media_type="text/plain")
