"""All sites of the third set."""

from tests.crawler.unseen.site import UnseenSite
from tests.crawler.unseen.third.colleges import SCHELDE, WAALHOOGTE
from tests.crawler.unseen.third.contract_and_tables import POLDERSPOOR, TAALBRUG
from tests.crawler.unseen.third.expat_schools import GABLE_HOUSE, LICHTSTAD
from tests.crawler.unseen.third.kitchen_table import HANNEKE, LESVORM
from tests.crawler.unseen.third.private_spread import HET_SPAARNE, TAALWERF
from tests.crawler.unseen.third.volksuniversiteiten import DE_ZOOM, NOORDERKOGGEN
from tests.crawler.unseen.third.webshop_trainer import TRAJECTUM_PLUS
from tests.crawler.unseen.third.welfare import DE_FONTEIN, PEELRAND

SITES: tuple[UnseenSite, ...] = (
    NOORDERKOGGEN,
    DE_ZOOM,
    DE_FONTEIN,
    PEELRAND,
    TAALWERF,
    HET_SPAARNE,
    GABLE_HOUSE,
    LICHTSTAD,
    TRAJECTUM_PLUS,
    POLDERSPOOR,
    TAALBRUG,
    HANNEKE,
    LESVORM,
    SCHELDE,
    WAALHOOGTE,
)
