"""The eight invented sites of this examination."""

from tests.crawler.unseen.seventh_a.course_shop import VOLKSUNIVERSITEIT_KENNEMERMEER
from tests.crawler.unseen.seventh_a.integration_bureau import BUREAU_THUISRAAK
from tests.crawler.unseen.seventh_a.municipal_foundation import WEGWIJS_LIEMERS
from tests.crawler.unseen.seventh_a.one_teacher import DUTCH_WITH_ANOUK
from tests.crawler.unseen.seventh_a.regional_college import ROC_KREEKRAK
from tests.crawler.unseen.seventh_a.three_towns import LINGUA_RIJNLAND
from tests.crawler.unseen.seventh_a.university_centre import TALENINSTITUUT_KEMPEN
from tests.crawler.unseen.seventh_a.wordpress_school import TAALCENTRUM_VLASKAMP

SITES = (
    TAALCENTRUM_VLASKAMP,
    DUTCH_WITH_ANOUK,
    WEGWIJS_LIEMERS,
    ROC_KREEKRAK,
    VOLKSUNIVERSITEIT_KENNEMERMEER,
    TALENINSTITUUT_KEMPEN,
    LINGUA_RIJNLAND,
    BUREAU_THUISRAAK,
)
