"""All tables, so that migrations see the whole schema."""

from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.municipality import Municipality, Postcode
from portal.models.observation import CrawlRun, Observation
from portal.models.outcome import OutcomeCount
from portal.models.provider import Location, Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount, ReferralVersion, UsedFollowUpCode
from portal.models.version import DataVersion

__all__ = [
    "Course",
    "CourseInstance",
    "CrawlRun",
    "DataVersion",
    "FaultReport",
    "FirstPlaceCount",
    "FollowUpCount",
    "Location",
    "Municipality",
    "Observation",
    "OutcomeCount",
    "Postcode",
    "Provider",
    "QualityMarkStatus",
    "Rating",
    "ReferralCount",
    "ReferralVersion",
    "UsedFollowUpCode",
]
