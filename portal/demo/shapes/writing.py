"""Writes pages out as bytes: templates for the frames and bodies of all shapes."""

import posixpath
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from portal.demo.shapes.site import Page, Site
from portal.demo.wording import traps

TEMPLATES = Path(__file__).parents[2] / "templates" / "demo"
FRAMES = {
    "plain": "frame_plain.html",
    "wordpress": "frame_wordpress.html",
    "drupal": "frame_drupal.html",
    "old": "frame_old.html",
    "college": "frame_college.html",
}


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["seen_from"] = seen_from
    environment.globals["some"] = traps.some
    environment.globals["traps"] = traps
    return environment


def seen_from(target: str, page: str) -> str:
    """A relative link from one path of a site to another, so that a site can be shown below any address."""
    folder = page.rsplit("/", 1)[0] + "/"
    link = posixpath.relpath(target, folder)
    return link + "/" if target.endswith("/") else link


def write_page(site: Site, page: Page, menu: Sequence[Page], frame: str) -> bytes:
    """The page in its charset; signs that it lacks become character references."""
    if page.body is not None:
        return page.body
    template = _environment().get_template(page.template)
    text = template.render(
        site=site,
        voice=site.voice,
        page=page,
        menu=menu,
        frame=FRAMES[frame],
        branches=site.provider.branches,
    )
    return text.encode(page.charset or "utf-8", errors="xmlcharrefreplace")
