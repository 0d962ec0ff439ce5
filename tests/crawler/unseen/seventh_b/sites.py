"""All sites of this package."""

from tests.crawler.unseen.seventh_b.campus import HEYENDAEL
from tests.crawler.unseen.seventh_b.college import WATERRAND
from tests.crawler.unseen.seventh_b.commissioned import DIJKHUIS
from tests.crawler.unseen.seventh_b.course_shop import MERWEDE
from tests.crawler.unseen.seventh_b.kitchen_table import NYNKE
from tests.crawler.unseen.seventh_b.neighbourhood import FRUITHOF
from tests.crawler.unseen.seventh_b.small_school import VLIERHOF
from tests.crawler.unseen.seventh_b.three_towns import KOMPAS

SITES = (VLIERHOF, NYNKE, KOMPAS, WATERRAND, HEYENDAEL, MERWEDE, FRUITHOF, DIJKHUIS)
