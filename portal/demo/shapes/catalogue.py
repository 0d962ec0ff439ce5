"""From the name of a shape to the pages of a site and the frame that they stand in."""

from collections.abc import Callable

from portal.demo.shapes import by_course, by_place, others, tables
from portal.demo.shapes.site import Page, Site

Builder = Callable[[Site], tuple[Page, ...]]

BUILDERS: dict[str, tuple[Builder, str]] = {
    "one_teacher": (others.one_teacher, "plain"),
    "town_table": (tables.town_table, "plain"),
    "old_table": (tables.old_table, "old"),
    "tabs": (by_place.tabs, "plain"),
    "town_list": (by_place.town_list, "wordpress"),
    "seasons": (tables.seasons, "drupal"),
    "contracted": (others.contracted, "college"),
    "college": (others.college, "college"),
    "scattered": (by_course.scattered, "plain"),
    "builder": (by_course.builder, "wordpress"),
    "pairs": (by_place.pairs, "wordpress"),
    "structured": (by_course.structured, "drupal"),
    "languages": (by_place.languages, "plain"),
    "price_list": (tables.price_list, "college"),
    "disagreeing": (by_course.disagreeing, "wordpress"),
    "map_only": (by_place.map_only, "wordpress"),
    "questions": (others.questions, "plain"),
    "shop": (others.shop, "drupal"),
    "welfare": (others.welfare, "plain"),
}


def pages_of(site: Site) -> tuple[Page, ...]:
    """All pages of the school's site."""
    if site.provider.site_state != "works":
        return others.broken(site)
    return BUILDERS[site.provider.shape][0](site)


def frame_of(site: Site) -> str:
    """The name of the frame around the site's pages."""
    return BUILDERS[site.provider.shape][1] if site.provider.site_state == "works" else "plain"
