"""All sites of this examination in one tuple."""

from tests.crawler.unseen.site import UnseenSite
from tests.crawler.unseen.sixth_a import (
    college,
    english_only,
    language_centre,
    neighbourhood_group,
    one_teacher,
    private_school,
    training_firm,
    volksuniversiteit,
)

SITES: tuple[UnseenSite, ...] = (
    private_school.SITE,
    neighbourhood_group.SITE,
    english_only.SITE,
    language_centre.SITE,
    volksuniversiteit.SITE,
    college.SITE,
    one_teacher.SITE,
    training_firm.SITE,
)
