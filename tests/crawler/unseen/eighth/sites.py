"""All sites of this set, in the order in which they were written."""

from tests.crawler.unseen.eighth.campus_institute import NOORDERHAVEN
from tests.crawler.unseen.eighth.college import DE_MAASOEVER
from tests.crawler.unseen.eighth.course_shop import GOOISE_LICHT
from tests.crawler.unseen.eighth.expat_school import DUTCH_DESK
from tests.crawler.unseen.eighth.kitchen_table import HANNEKE
from tests.crawler.unseen.eighth.language_school import HET_ROER
from tests.crawler.unseen.eighth.municipal_contract import WERKWIJS
from tests.crawler.unseen.eighth.neighbours import WERELDTAFEL
from tests.crawler.unseen.eighth.teacher_training import VOOR_DE_KLAS
from tests.crawler.unseen.eighth.three_towns import DE_SCHORRE
from tests.crawler.unseen.site import UnseenSite

SITES: tuple[UnseenSite, ...] = (
    HET_ROER,
    HANNEKE,
    DE_SCHORRE,
    DE_MAASOEVER,
    NOORDERHAVEN,
    GOOISE_LICHT,
    WERELDTAFEL,
    WERKWIJS,
    DUTCH_DESK,
    VOOR_DE_KLAS,
)
