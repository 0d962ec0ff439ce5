"""All sites of the fourth set."""

from tests.crawler.unseen.fourth.college_and_university import VECHTZOOM_COLLEGE, WAALKANT_TALENCENTRUM
from tests.crawler.unseen.fourth.english_and_none import LANTERN_LANE_DUTCH, MARKIEZAAT_BEDRIJFSOPLEIDINGEN
from tests.crawler.unseen.fourth.prose_and_volunteers import MARLEEN_GEEFT_LES, TAALMAATJES_HEERENVEEN
from tests.crawler.unseen.fourth.seasons_and_shop import SPREEKWIJZER, VOLKSUNIVERSITEIT_ROERDAL
from tests.crawler.unseen.fourth.spread_pages import TAALPOORT_ALMERE, TAALSCHOOL_DE_WISSEL
from tests.crawler.unseen.fourth.two_towns import INBURGERPUNT_MAASDUINEN, TAALGROEP_MERWE
from tests.crawler.unseen.site import UnseenSite

SITES: tuple[UnseenSite, ...] = (
    TAALGROEP_MERWE,
    INBURGERPUNT_MAASDUINEN,
    TAALSCHOOL_DE_WISSEL,
    TAALPOORT_ALMERE,
    MARLEEN_GEEFT_LES,
    TAALMAATJES_HEERENVEEN,
    VECHTZOOM_COLLEGE,
    WAALKANT_TALENCENTRUM,
    VOLKSUNIVERSITEIT_ROERDAL,
    SPREEKWIJZER,
    LANTERN_LANE_DUTCH,
    MARKIEZAAT_BEDRIJFSOPLEIDINGEN,
)
