"""The sites say that they are invented, stay small, repeat byte for byte, and say what the truth says."""

import html
import re
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from pypdf import PdfReader

from portal.demo.shapes.site import make_site
from portal.demo.site_files import file_name
from portal.demo.site_writing import render_sites
from portal.demo.world import Country
from tests.portal.demo.written_country import AS_OF, Written


def all_bytes(directory: Path) -> dict[str, bytes]:
    return {str(path.relative_to(directory)): path.read_bytes() for path in directory.rglob("*") if path.is_file()}


def html_files(written: Written) -> list[tuple[str, str]]:
    return [
        (slug, entry["file"])
        for slug, manifest in written.manifests.items()
        for entry in manifest.values()
        if entry["media_type"] == "text/html"
    ]


def visible_text(written: Written, slug: str, name: str) -> str:
    text = re.sub(r"<(style|script)\b.*?</\1>|<!--.*?-->", " ", written.read(slug, name), flags=re.S)
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split())


def whole_texts(written: Written) -> dict[str, str]:
    texts: dict[str, str] = dict.fromkeys(written.manifests, "")
    for slug, name in html_files(written):
        texts[slug] += visible_text(written, slug, name) + " "
    return texts


def amounts_in(text: str) -> set[float]:
    found = re.findall(r"(\d[\d.]*)(?:,(\d\d))?", text)
    return {float(f"{whole.replace('.', '')}.{cents or 0}") for whole, cents in found}


def test_a_second_writing_gives_the_same_bytes(country: Country, written: Written, tmp_path: Path) -> None:
    assert render_sites(country, tmp_path) == written.truth
    assert all_bytes(tmp_path) == all_bytes(written.files.sites)


def test_writing_over_an_older_country_leaves_nothing_of_it(country: Country, tmp_path: Path) -> None:
    stray = tmp_path / country.providers[0].slug / "oud" / "index.html"
    stray.parent.mkdir(parents=True)
    stray.write_text("oud", encoding="utf-8")
    render_sites(country, tmp_path)
    assert not stray.exists()


def test_every_page_says_in_dutch_that_the_school_does_not_exist(country: Country, written: Written) -> None:
    broken = {provider.slug for provider in country.providers if provider.site_state != "works"}
    pages = [(slug, name) for slug, name in html_files(written) if slug not in broken]
    assert len(pages) > 800
    for slug, name in pages:
        text = visible_text(written, slug, name)
        assert "bestaat niet" in text and "demonstratie" in text.lower(), (slug, name)


def test_no_site_has_more_than_thirty_pages(written: Written) -> None:
    assert max(len(manifest) for manifest in written.manifests.values()) <= 30


def test_no_page_names_a_person_an_address_or_a_site_outside(written: Written) -> None:
    for slug, name in html_files(written):
        text = written.read(slug, name)
        assert "@" not in text.replace("@context", "").replace("@type", ""), (slug, name)
        links = re.findall(r'(?:href|src)="([^"]*)"', text, flags=re.I)
        assert not any("//" in link or ":" in link for link in links), (slug, name)
        assert not re.search(r"\b0\d{1,3}[- ]?(?!5550)\d{6,}", visible_text(written, slug, name)), (slug, name)


def test_links_lead_to_pages_of_the_same_site(written: Written) -> None:
    followed = 0
    for slug, manifest in written.manifests.items():
        for path, entry in manifest.items():
            text = written.read(slug, entry["file"]) if entry["media_type"] == "text/html" else ""
            for link in re.findall(r'href="([^"]*)"', text, flags=re.I):
                assert urlsplit(urljoin(f"http://school.example{path}", link)).path in manifest, (slug, path, link)
                followed += 1
    assert followed > 5000


def test_only_the_site_map_leads_to_the_courses_of_some_sites(country: Country, written: Written) -> None:
    provider = next(p for p in country.providers if p.shape == "map_only" and p.site_state == "works")
    sources = {row["source_url"] for row in written.truth if row["provider"] == provider.slug}
    site_map = written.read(provider.slug, "sitemap.xml")
    home = written.read(provider.slug, "index.html")
    for source in sources:
        assert source in site_map
        assert source.split(".localhost")[1].strip("/") not in home


def test_old_pages_are_windows_1252_and_name_it_themselves(country: Country, written: Written) -> None:
    slugs = [p.slug for p in country.providers if p.shape == "old_table" and p.site_state == "works"]
    assert slugs
    bodies = [body for slug in slugs for body in all_bytes(written.files.sites / slug).values()]
    assert any(b"\x80" in body for body in bodies)
    for slug in slugs:
        assert {entry["charset"] for entry in written.manifests[slug].values()} == {None}


def test_what_the_truth_holds_stands_on_the_site(written: Written) -> None:
    texts = whole_texts(written)
    for row in written.truth:
        text = texts[row["provider"]]
        assert row["title"] in text
        for field in ("street", "postcode", "city"):
            assert row[field] is None or str(row[field]) in text, (row["provider"], field)
        if row["wait_weeks_max"] is not None:
            assert re.search(r"\b(week|weken|maand|maanden)\b", text), row["provider"]
        for day in row["start_dates"]:
            assert re.search(rf"\b0?{int(day[8:])}\b", text), (row["provider"], day)


def test_stated_prices_stand_on_the_site(country: Country, written: Written) -> None:
    texts = whole_texts(written)
    amounts = {slug: amounts_in(text) for slug, text in texts.items()}
    in_lists = {provider.slug for provider in country.providers if provider.shape == "price_list"}
    for row in written.truth:
        if row["price_eur"] is None or row["provider"] in in_lists:
            continue
        is_free = row["price_eur"] == 0 and re.search(r"gratis|kosteloos", texts[row["provider"]])
        assert row["price_eur"] in amounts[row["provider"]] or is_free, (row["provider"], row["price_eur"])


def test_price_lists_are_pdf_with_a_text_layer(country: Country, written: Written) -> None:
    provider = next(p for p in country.providers if p.shape == "price_list" and p.site_state == "works")
    lists = list((written.files.sites / provider.slug).rglob("*.pdf"))
    assert len(lists) == 1
    text = PdfReader(lists[0]).pages[0].extract_text()
    for programme in provider.programmes:
        assert (programme.course.title in text) == (programme.price is not None)


@pytest.mark.parametrize("shape", ["one_teacher", "shop", "welfare"])
def test_wording_differs_between_schools_of_one_shape(country: Country, shape: str) -> None:
    sites = [make_site(p, AS_OF, country.seed) for p in country.providers if p.shape == shape]
    said = {site.entries[0].prose.times.split()[0] + site.entries[0].prose.start for site in sites}
    assert len(said) > 1


@pytest.mark.parametrize(
    ("path", "media_type", "expected"),
    [
        ("/", "text/html", "index.html"),
        ("/kosten/", "text/html", "kosten/index.html"),
        ("/aanbod", "text/html", "aanbod.html"),
        ("/plaatsen.htm", "text/html", "plaatsen.htm"),
        ("/media/lijst.pdf", "application/pdf", "media/lijst.pdf"),
    ],
)
def test_paths_become_names_of_files(path: str, media_type: str, expected: str) -> None:
    assert file_name(path, media_type) == expected
