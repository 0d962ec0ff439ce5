"""All tables, so that migrations see the whole schema."""

from portal.models.account import Account, AuditEntry, Invitation, StaffSession, WebAuthn
from portal.models.assessment import Assessment
from portal.models.border import Border, CountryOutline
from portal.models.course import Course, CourseInstance
from portal.models.fault_report import FaultReport
from portal.models.helper import HelperCode, WaitReport
from portal.models.mail import Mail
from portal.models.municipality import Municipality, Postcode, PostcodeShare
from portal.models.observation import CrawlRun, Observation
from portal.models.open_change import OpenChange, OpenNoted, OpenState
from portal.models.outcome import OutcomeCount
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.provider import Location, Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.referral import FirstPlaceCount, FollowUpCount, ReferralCount, ReferralVersion, UsedFollowUpCode
from portal.models.region import Contract, Demand, HelpPoint, ResidentsWord, SchoolPolicy
from portal.models.school import SchoolClaim, SchoolLink
from portal.models.search_version import SearchDocument, SearchVersion
from portal.models.source_table import SourceTable
from portal.models.timer import TimerRun
from portal.models.version import DataVersion

__all__ = [
    "Account",
    "Assessment",
    "AuditEntry",
    "Border",
    "Contract",
    "CountryOutline",
    "Course",
    "CourseInstance",
    "CrawlRun",
    "DataVersion",
    "Demand",
    "FaultReport",
    "FirstPlaceCount",
    "FollowUpCount",
    "HelpPoint",
    "HelperCode",
    "Invitation",
    "Location",
    "Mail",
    "Municipality",
    "Observation",
    "OpenChange",
    "OpenNoted",
    "OpenState",
    "OutcomeCount",
    "Postcode",
    "PostcodeShare",
    "ProgressCount",
    "Provider",
    "QualityMarkStatus",
    "Rating",
    "ReferralCount",
    "ReferralVersion",
    "ResidentsWord",
    "ReviewPromise",
    "SchoolClaim",
    "SchoolLink",
    "SchoolPolicy",
    "SearchDocument",
    "SearchVersion",
    "SourceTable",
    "StaffSession",
    "TimerRun",
    "UsedFollowUpCode",
    "WaitReport",
    "WebAuthn",
]
