"""All unseen sites, in the order in which they were written."""

from tests.crawler.unseen.eighth.sites import SITES as EIGHTH
from tests.crawler.unseen.fifth.sites import SITES as FIFTH
from tests.crawler.unseen.fourth.sites import SITES as FOURTH
from tests.crawler.unseen.institutions import AANLOOP, COLLEGE
from tests.crawler.unseen.one_teacher import JOKE, LOTUS
from tests.crawler.unseen.plain_markup import EXAMENKLAAR, TAALWIJZER
from tests.crawler.unseen.private_schools import MEREL, VALK
from tests.crawler.unseen.second.sites import SITES as SECOND
from tests.crawler.unseen.seventh_a.sites import SITES as SEVENTH_A
from tests.crawler.unseen.seventh_b.sites import SITES as SEVENTH_B
from tests.crawler.unseen.site import UnseenSite
from tests.crawler.unseen.sixth_a.sites import SITES as SIXTH_A
from tests.crawler.unseen.sixth_b.sites import SITES as SIXTH_B
from tests.crawler.unseen.small_groups import SAMENTAAL, ZUIDERPUNT
from tests.crawler.unseen.third.sites import SITES as THIRD
from tests.crawler.unseen.university import HOGENBEEK
from tests.crawler.unseen.wider_offers import BRIDGE, KWADRANT, SCHELDETAAL

FIRST: tuple[UnseenSite, ...] = (
    MEREL,
    VALK,
    TAALWIJZER,
    EXAMENKLAAR,
    COLLEGE,
    AANLOOP,
    HOGENBEEK,
    ZUIDERPUNT,
    SAMENTAAL,
    LOTUS,
    JOKE,
    BRIDGE,
    SCHELDETAAL,
    KWADRANT,
)

SITES: tuple[UnseenSite, ...] = (
    *(*FIRST, *SECOND, *THIRD, *FOURTH, *FIFTH),
    *(*SIXTH_A, *SIXTH_B, *SEVENTH_A, *SEVENTH_B, *EIGHTH),
)
