"""Whether there is a school behind the courses that pages name: some only explain the routes of the act."""

import re

from crawler.assembly.course import OWN, Course
from crawler.assembly.site_pages import SitePage

# Words by which a site shows that it teaches: a page that only explains a route has none of them.
_IS_SCHOOL = re.compile(
    r"\b(?:bij (?:ons|mij)|onze (?:\w+ )?(?:docent\w*|lera\w+|school|taalschool|lessen|les|cursussen|cursisten|"
    r"groepen|leslocatie\w*|"
    r"locatie\w*|lokalen|aanpak|deelnemers|studenten|trainers?)|(?:wij|we|ik) (?:geven|geef|bieden|bied|verzorgen|"
    r"verzorg|"
    r"organiseren|helpen|begeleiden|begeleid|leren|starten|werken)|(?:geven|bieden|verzorgen) (?:wij|we)|geef ik|"
    r"(?:our|my) (?:\w+ )?(?:teachers?|school|lessons|classes|courses|students)|we (?:teach|offer|give)|I teach|"
    r"with us)\b|"
    r"keurmerk|annuler|dagdelen|\btaal(?:school|huis|punt|centrum|academie|instituut|groep|atelier|bureau)|"
    r"\bcollege\b|volksuniversiteit|"
    r"\bles(?:locatie|rooster|tijden|geld)\b|cursusgeld|meld je aan|schrijf (?:je|u) in",
    re.IGNORECASE,
)
_ROUTES_OF_THE_ACT = frozenset(("b1", "z", "onderwijs"))
_OF_AN_OFFER = OWN | {"wait", "group_size_max", "min_participants"}


def offers_courses(found: list[Course], pages: tuple[SitePage, ...]) -> bool:
    """Whether a site offers any of the courses found there, or says anywhere that it teaches itself."""
    return any(map(_is_offered, found)) or _is_school(pages)


def _is_offered(course: Course) -> bool:
    """Whether a course has facts that only an offer has, or is called otherwise than a route of the act."""
    return bool(course.facts & _OF_AN_OFFER) or not course.topics & _ROUTES_OF_THE_ACT


def _is_school(pages: tuple[SitePage, ...]) -> bool:
    """Whether a site says anywhere that it teaches itself."""
    return any(_IS_SCHOOL.search(block.text) for page in pages for block in page.reading.blocks)
