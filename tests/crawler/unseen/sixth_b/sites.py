"""The eight sites of this part, in the order in which they were written."""

from tests.crawler.unseen.site import UnseenSite
from tests.crawler.unseen.sixth_b.college import DRIETERP
from tests.crawler.unseen.sixth_b.evening_classes import SPINNEWIEL
from tests.crawler.unseen.sixth_b.kitchen_table import HERMIEN
from tests.crawler.unseen.sixth_b.neighbourhood import DE_WISSEL
from tests.crawler.unseen.sixth_b.online_school import POLDERPHONE
from tests.crawler.unseen.sixth_b.region import PEELRAND
from tests.crawler.unseen.sixth_b.several_towns import NOORDERZON
from tests.crawler.unseen.sixth_b.university import DE_VLIET

SITES: tuple[UnseenSite, ...] = (
    DRIETERP,
    DE_VLIET,
    SPINNEWIEL,
    HERMIEN,
    PEELRAND,
    NOORDERZON,
    POLDERPHONE,
    DE_WISSEL,
)
