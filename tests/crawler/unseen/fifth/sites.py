"""All ten sites."""

from tests.crawler.unseen.fifth.college import COLLEGE
from tests.crawler.unseen.fifth.evening_school import EVENING_SCHOOL
from tests.crawler.unseen.fifth.expat_school import EXPAT_SCHOOL
from tests.crawler.unseen.fifth.foundation import FOUNDATION
from tests.crawler.unseen.fifth.language_centre import LANGUAGE_CENTRE
from tests.crawler.unseen.fifth.old_tables import OLD_TABLES
from tests.crawler.unseen.fifth.one_teacher import ONE_TEACHER
from tests.crawler.unseen.fifth.private_school import PRIVATE_SCHOOL
from tests.crawler.unseen.fifth.swimming_school import SWIMMING_SCHOOL
from tests.crawler.unseen.fifth.training_firm import TRAINING_FIRM

SITES = (
    SWIMMING_SCHOOL,
    OLD_TABLES,
    PRIVATE_SCHOOL,
    ONE_TEACHER,
    COLLEGE,
    FOUNDATION,
    LANGUAGE_CENTRE,
    EVENING_SCHOOL,
    EXPAT_SCHOOL,
    TRAINING_FIRM,
)
