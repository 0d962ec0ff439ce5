"""All sites of the second set."""

from tests.crawler.unseen.second.arabic import NIEUWLAND
from tests.crawler.unseen.second.border_shop import OVER_DE_GRENS
from tests.crawler.unseen.second.builders import VLIETZICHT
from tests.crawler.unseen.second.cities import ZUIDRAND
from tests.crawler.unseen.second.college import WAALBOOG
from tests.crawler.unseen.second.english import DOORWAY, WAALKADE
from tests.crawler.unseen.second.evening_school import WESTFRIES
from tests.crawler.unseen.second.frisian import IT_PAAD
from tests.crawler.unseen.second.municipal import OPSTAP
from tests.crawler.unseen.second.practices import INEKE, WOORDENWISSELING
from tests.crawler.unseen.second.university import LEIJPARK
from tests.crawler.unseen.second.volunteers import KLINKER
from tests.crawler.unseen.second.workplace import IJSSELKLANK
from tests.crawler.unseen.site import UnseenSite

SITES: tuple[UnseenSite, ...] = (
    WOORDENWISSELING,
    INEKE,
    WAALBOOG,
    OPSTAP,
    LEIJPARK,
    ZUIDRAND,
    VLIETZICHT,
    NIEUWLAND,
    DOORWAY,
    WAALKADE,
    WESTFRIES,
    KLINKER,
    OVER_DE_GRENS,
    IJSSELKLANK,
    IT_PAAD,
)
