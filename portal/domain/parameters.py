"""Every number of the decision model in one table: its value, the range worth testing, and where it comes from."""

from dataclasses import dataclass

VERSION = "4"
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
        ("low_literacy_spread", 0.4, 0.2, 0.6, "logit", ASSUMPTION),
        ("rating_variance", 0.36, 0.2, 0.6, "points squared", ASSUMPTION),
        ("severity_variance", 0.25, 0.1, 0.4, "points squared", ASSUMPTION),
        ("rating_error", 0.25, 0.15, 0.4, "points squared", ASSUMPTION),
        ("contract_variance", 0.25, 0.1, 1.0, "points squared", "a weak pull to no effect; " + ASSUMPTION),
        ("contract_unknown", 0.5, 0.0, 1.0, "of a contract", "speaks neither for nor against; " + ASSUMPTION),
        ("rating_half_life", 12, 6, 24, "months", ASSUMPTION),
        ("unchanged_weight", 0.5, 0.25, 1.0, "of a new rating", ASSUMPTION),
        ("misfit_from", 2, 1.5, 3, "mean squared residual", ASSUMPTION),
        ("outcome_half_life", 18, 12, 30, "months", ASSUMPTION),
        ("municipal_weight", 0.8, 0.5, 1.0, "of a verified count", ASSUMPTION),
        ("mix_concentration", 8, 4, 20, "Dirichlet", "how alike schools' mixes of learners are; " + ASSUMPTION),
        ("unknown_mix_weight", 0.5, 0.25, 1.0, "of a learner of known group", ASSUMPTION),
        ("drift", 0.15, 0.05, 0.3, "logit, root of a year", ASSUMPTION),
        ("verdict_margin", 0.2, 0.1, 0.3, "logit", ASSUMPTION),
        ("verdict_probability", 0.8, 0.7, 0.95, "chance", ASSUMPTION),
        ("few_learners", 6, 3, 12, "learners", SIMULATION),
        ("few_widening", 1.1, 1.0, 1.2, "of an interval", SIMULATION),
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
        ("pass_value_least", 4, 2, 6, "months", "the slider's end for starting soon; " + ASSUMPTION),
        ("pass_value_most", 36, 24, 48, "months", "the slider's end for a better chance; " + ASSUMPTION),
        ("pass_value_waiting", 6, 4, 10, "months", "where waiting is hardest; " + ASSUMPTION),
        ("pass_value_exam", 24, 16, 36, "months", "where the exam is hardest; " + ASSUMPTION),
        ("hard_travel_factor", 1.5, 1.2, 2.0, "of the harm of travel", "where travelling is hardest; " + ASSUMPTION),
        ("wait_prior_spread", 0.55, 0.4, 0.7, "logarithm", ASSUMPTION),
        ("wait_prior_median", 8, 5, 12, "weeks", ASSUMPTION),
        ("wait_hidden_bump", 0.15, 0.0, 0.4, "logarithm", ASSUMPTION),
        ("wait_ageing", 0.16, 0.1, 0.3, "logarithm, per root of a month", ASSUMPTION),
        ("wait_usual_weight", 10, 5, 20, "schools that the assumed usual wait counts for", ASSUMPTION),
        ("wait_bias_advert", 0.29, 0.0, 0.5, "logarithm of real over said", ASSUMPTION),
        ("wait_bias_start_date", 0.15, 0.0, 0.4, "logarithm of real over said", "an intake comes first; " + ASSUMPTION),
        ("wait_bias_signed", 0.20, 0.0, 0.4, "logarithm of real over said", ASSUMPTION),
        ("wait_bias_municipality", 0.05, 0.0, 0.2, "logarithm of real over said", ASSUMPTION),
        ("wait_bias_learner", 0.0, -0.1, 0.1, "logarithm of real over said", ASSUMPTION),
        (
            "wait_bias_municipality_told",
            0.15,
            0.0,
            0.4,
            "logarithm of real over said",
            "the school says it; " + ASSUMPTION,
        ),
        ("wait_bias_helper_told", 0.20, 0.0, 0.4, "logarithm of real over said", "the school says it; " + ASSUMPTION),
        ("wait_bias_helper_started", 0.0, -0.1, 0.1, "logarithm of real over said", ASSUMPTION),
        ("wait_spread_advert", 0.45, 0.35, 0.6, "logarithm", ASSUMPTION),
        ("wait_spread_start_date", 0.40, 0.32, 0.6, "logarithm", ASSUMPTION),
        ("wait_spread_signed", 0.35, 0.32, 0.5, "logarithm", ASSUMPTION),
        ("wait_spread_municipality", 0.25, 0.15, 0.4, "logarithm", ASSUMPTION),
        ("wait_spread_learner", 0.35, 0.25, 0.5, "logarithm", ASSUMPTION),
        ("wait_spread_municipality_told", 0.30, 0.2, 0.5, "logarithm", ASSUMPTION),
        ("wait_spread_helper_told", 0.40, 0.3, 0.6, "logarithm", ASSUMPTION),
        ("wait_spread_helper_started", 0.35, 0.25, 0.5, "logarithm", ASSUMPTION),
        ("report_far_off", 2.5, 2.0, 3.5, "standard deviations from what is known", ASSUMPTION),
        ("report_agrees", 0.4, 0.2, 0.7, "logarithm of one report over another", ASSUMPTION),
        ("wait_school_bias_spread", 0.3, 0.1, 0.31, "logarithm", ASSUMPTION),
        ("wait_fewest_pairs", 50, 30, 100, "pairs of said and realised", ASSUMPTION),
        ("wait_fewest_hidden", 20, 10, 40, "silent schools with a report", ASSUMPTION),
        ("wait_refused_quantile", 0.65, 0.5, 0.8, "of the wait where two requests were refused", ASSUMPTION),
        ("wait_fresh_from", 0.7, 0.6, 0.8, "share of what is known that was observed", ASSUMPTION),
        ("wait_guess_below", 0.4, 0.3, 0.5, "share of what is known that was observed", ASSUMPTION),
        ("fewest_started", 10, 5, 20, "starters in a count that is shown", ASSUMPTION),
        ("fewest_in_cell", 3, 3, 10, "passed, and not passed, in a count that is shown", ASSUMPTION),
        ("hidden_within", 2, 2, 5, "learners either way that a hidden count cannot be told to", ASSUMPTION),
        ("fewest_reports", 3, 3, 5, "volunteers' reports of a wait that is shown", ASSUMPTION),
        ("reports_months", 6, 3, 12, "months in which they were made", ASSUMPTION),
        ("resident_share_b1", 0.6, 0.4, 0.8, "of a municipality's residents who choose", ASSUMPTION),
        ("resident_share_onderwijs", 0.1, 0.0, 0.2, "of a municipality's residents who choose", ASSUMPTION),
        ("resident_share_z", 0.3, 0.1, 0.5, "of a municipality's residents who choose", ASSUMPTION),
        ("long_list_from", 2, 1, 4, "months", SIMULATION),
        ("long_list_rate", 0.5, 0.0, 1.5, "a month", SIMULATION),
        ("hours_z", 800, 600, 1000, "lesson hours", "Wi2021: 800 hours of language in the Z-route"),
        ("attendance_mismatch", 0.08, 0.0, 0.2, "share of lessons", "lesson times that do not fit; " + ASSUMPTION),
        ("dropout_mismatch", 0.7, 0.0, 1.2, "logarithm", "lesson times that do not fit; " + ASSUMPTION),
        ("travel_factor_sd", 0.5, 0.2, 1.0, "of the harm of travel", "field studies differ widely; " + ASSUMPTION),
        ("tie_months", 0.5, 0.1, 2.0, "months", SIMULATION),
        ("tie_share", 0.04, 0.01, 0.1, "of the best", SIMULATION),
        ("better_than_leader", 0.35, 0.25, 0.45, "chance", ASSUMPTION),
        ("explored_turns", 0.1, 0.0, 0.2, "of the visits", ASSUMPTION),
        ("first_place_excess", 2, 1.5, 4, "times the share of seats", ASSUMPTION),
        ("clear_chance", 0.02, 0.01, 0.05, "chance", ASSUMPTION),
        ("clear_weeks", 1, 1, 3, "weeks", ASSUMPTION),
        ("clear_minutes", 5, 3, 10, "minutes", ASSUMPTION),
        ("usual_group", 12, 8, 16, "learners", "size of a group where a school does not say it; " + ASSUMPTION),
        ("usual_starts", 4, 2, 12, "a year", "starts of a course where a school does not say them; " + ASSUMPTION),
        ("kill_excess", 0.3, 0.2, 0.5, "of the projected wait", ASSUMPTION),
        ("fewest_follow_ups", 10, 5, 30, "people", ASSUMPTION),
        ("portal_share", 0.1, 0.0, 1.0, "of all registrations", "floor until referrals are counted; " + ASSUMPTION),
    )
)
VALUES = {parameter.name: parameter.value for parameter in TABLE}
