"""Writes every school's site into a folder of static files with its manifest."""

import json
import shutil
from datetime import date
from pathlib import Path
from typing import Any

from portal.demo.records import listings_of
from portal.demo.shapes.catalogue import frame_of, pages_of
from portal.demo.shapes.site import Page, Site, make_site
from portal.demo.shapes.writing import write_page
from portal.demo.site_files import MANIFEST, file_name, http_date
from portal.demo.world import Country


def render_sites(country: Country, directory: Path) -> list[dict[str, Any]]:
    """Writes `directory`/<slug>/... anew for all schools and gives the listings that the sites state.

    The bytes are the same for the same country.
    """
    listings: list[dict[str, Any]] = []
    for provider in country.providers:
        site = make_site(provider, country.as_of, country.seed)
        pages = pages_of(site)
        _write_site(site, pages, directory / provider.slug)
        listings += listings_of(site, pages)
    return listings


def _write_site(site: Site, pages: tuple[Page, ...], folder: Path) -> None:
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    menu = [page for page in pages if page.label]
    frame = frame_of(site)
    manifest: dict[str, dict[str, Any]] = {}
    for page in pages:
        if page.path in manifest:
            raise ValueError(f"{site.provider.slug} has two pages at {page.path}")
        name = file_name(page.path, page.media_type)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(write_page(site, page, menu, frame))
        manifest[page.path] = _manifest_entry(page, name, site.provider.page_date)
    text = json.dumps({"paths": manifest}, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")


def _manifest_entry(page: Page, name: str, changed_on: date) -> dict[str, Any]:
    """Old pages name their charset themselves: the server sends none."""
    return {
        "file": name,
        "media_type": page.media_type,
        "charset": None if page.charset == "cp1252" else page.charset,
        "status": page.status,
        "last_modified": http_date(changed_on),
    }
