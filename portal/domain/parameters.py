"""Every number of the decision model in one table: its value, the range worth testing, and where it comes from."""

from dataclasses import dataclass

VERSION = "1"
SIMULATION = "calibrated in the model's reference simulation of the market; not measured in the field"
ASSUMPTION = "assumption, to be replaced by the portal's own data"


@dataclass(frozen=True, slots=True)
class Parameter:
    """One number: `value` is used, `low` to `high` is the range worth testing."""

    name: str
    value: float
    low: float
    high: float
    unit: str
    source: str

    @property
    def assumed(self) -> bool:
        """True where no source outside the model vouches for the number."""
        return "assum" in self.source or self.source == SIMULATION


TABLE = tuple(
    Parameter(*row)
    for row in (
        ("months_left", 32, 6, 36, "months", "term of 36 months, choice 4 months into it; " + ASSUMPTION),
        ("share_refugee_low_literate", 0.17, 0.05, 0.3, "share", ASSUMPTION),
        ("share_refugee_other", 0.43, 0.3, 0.6, "share", "CBS, Wet inburgering 2023; split by literacy assumed"),
        ("share_family", 0.40, 0.3, 0.5, "share", "CBS, Statistiek Wet inburgering 2023: 39 % family and other"),
        ("hours_refugee_low_literate", 1000, 750, 1250, "lesson hours", "Z-route 800 hours of language; split assumed"),
        ("hours_refugee_other", 600, 450, 750, "lesson hours", "600-hour effort norm of the older act; split assumed"),
        ("hours_family", 500, 375, 625, "lesson hours", "The Hague pilot 2017: about 480 hours; split assumed"),
        ("alpha_refugee_low_literate", -0.52, -1.0, 0.0, "logit", SIMULATION),
        ("alpha_refugee_other", 0.48, 0.0, 1.0, "logit", SIMULATION),
        ("alpha_family", 1.01, 0.5, 1.5, "logit", SIMULATION),
        ("ability_spread", 1.0, 0.7, 1.3, "logit", ASSUMPTION),
        ("provider_spread", 0.6, 0.3, 0.9, "logit", "usual size of school effects; " + ASSUMPTION),
        ("national_refugee_low_literate", 0.12, 0.05, 0.2, "share passed", SIMULATION),
        ("national_refugee_other", 0.48, 0.35, 0.55, "share passed", "2016: 38 % of refugees passed; split assumed"),
        ("national_family", 0.62, 0.5, 0.75, "share passed", "2016: 62 % of family migrants passed in time"),
        ("rating_slope", 0.3, 0.0, 0.6, "logit per point", ASSUMPTION),
        ("rating_variance", 0.36, 0.2, 0.6, "points squared", ASSUMPTION),
        ("rating_noise", 0.5, 0.3, 0.8, "points squared", "severity .25 and error .25 of one rating; " + ASSUMPTION),
        ("outcome_half_life", 18, 12, 30, "months", ASSUMPTION),
        ("municipal_weight", 0.8, 0.5, 1.0, "of a verified count", ASSUMPTION),
        ("exam_wait", 1.5, 1, 4, "months", "DUO 2026: an exam date can take over six weeks"),
        ("resit_wait", 4, 2, 6, "months", "2017: four months to a resit"),
        ("exam_attempts", 3, 2, 4, "attempts", ASSUMPTION),
        ("teaching_weeks", 3.6, 3.3, 3.9, "weeks a month", "about 43 teaching weeks a year"),
        ("base_attendance", 0.90, 0.8, 0.95, "share of lessons", ASSUMPTION),
        ("attendance_per_minute", 0.0027, 0.001, 0.004, "a minute over 20", "Kobus, Van Ommeren, Rietveld 2015"),
        ("dropout", 0.012, 0.005, 0.03, "a month", "half leave voluntary courses; less where compulsory, assumed"),
        ("dropout_travel", 0.10, 0.0, 0.22, "logarithm per 10 minutes over 20", ASSUMPTION),
        ("dropout_quality", 0.25, 0.0, 0.5, "logarithm per logit", ASSUMPTION),
        ("return_share", 0.5, 0.3, 0.7, "share of who dropped out", ASSUMPTION),
        ("return_delay", 4, 2, 8, "months", ASSUMPTION),
        ("pass_value", 12, 4, 36, "months", "what failing costs, counted as a year; " + ASSUMPTION),
        ("wait_prior_spread", 0.55, 0.4, 0.7, "logarithm", ASSUMPTION),
        ("wait_prior_median", 8, 5, 12, "weeks", ASSUMPTION),
        ("wait_hidden_bump", 0.15, 0.0, 0.4, "logarithm", ASSUMPTION),
        ("wait_ageing", 0.16, 0.1, 0.3, "logarithm squared a month", ASSUMPTION),
        ("long_list_from", 2, 1, 4, "months", SIMULATION),
        ("long_list_rate", 0.5, 0.0, 1.5, "a month", SIMULATION),
        ("portal_share", 0.1, 0.0, 1.0, "of all registrations", "floor until referrals are counted; " + ASSUMPTION),
    )
)
VALUES = {parameter.name: parameter.value for parameter in TABLE}
