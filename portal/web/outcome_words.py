"""What each end of the law router says: who chooses and pays, term, exams, fines, and what to do now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from flask_babel import LazyString
from flask_babel import lazy_gettext as _

from portal.domain.situation import Outcome
from portal.web.rule_words import Statement

Statements = tuple[Statement, ...]


class Office(StrEnum):
    """Who can tell a person what holds."""

    MUNICIPALITY = "municipality"
    VLUCHTELINGENWERK = "vluchtelingenwerk"
    DUO = "duo"


@dataclass(frozen=True, slots=True, eq=False)
class OutcomeWords:
    """One end of the router in words; topics by the name of their drawing, empty ones are not shown."""

    title: LazyString
    who_chooses: Statements
    who_pays: Statements = ()
    term: Statements = ()
    exams: Statements = ()
    fines: Statements = ()
    to_do: Statements = ()
    offices: tuple[Office, ...] = tuple(Office)

    @property
    def topics(self) -> dict[str, Statements]:
        """The topics about which something is said, in order."""
        named = {name: getattr(self, name) for name in TOPICS}
        return {name: statements for name, statements in named.items() if statements}

    def __iter__(self) -> Iterator[Statement]:
        """All that is stated."""
        for statements in (*self.topics.values(), self.to_do):
            yield from statements


TOPICS: Mapping[str, LazyString] = {
    "who_chooses": _("Who chooses the school?"),
    "who_pays": _("Who pays?"),
    "term": _("How much time do you have?"),
    "exams": _("Which exams?"),
    "fines": _("Can you get a fine?"),
}

TERM_WI2021 = Statement(_("You have %(wi2021_term)s. The time starts the day after your first plan (PIP)."))
EXAMS_WI2021 = (
    Statement(_("B1 route and education route: %(wi2021_exam_parts)s.")),
    Statement(
        _("Reading, listening, writing, speaking, and KNM (knowledge of Dutch society)."), ("wi2021_exam_parts",)
    ),
    Statement(_("The Z route has no exam. At the end you talk with the municipality."), ("z_route_no_exam",)),
)
WAITING_FOR_EXAMS = (
    Statement(_("Waiting for an exam date can take longer than %(exam_date)s.")),
    Statement(_("Waiting for the result: at most %(exam_result)s.")),
    Statement(_("Speaking and writing at level A2: at most %(exam_result_a2_speaking_writing)s.")),
)
NO_FINE_FOR_REFUGEES = (
    Statement(_("Refugees usually get no fine."), ("asylum_no_fine", "asylum_no_fine_at_duo")),
    Statement(_("Only people who refuse for a long time can still get a fine."), ("asylum_no_fine",)),
)
CHILDCARE = Statement(_("You can ask for money for childcare during lessons."), ("childcare_allowance",))
LOAN_LIMITS = (
    Statement(_("DUO lends money only for a school with the quality mark (keurmerk)."), ("mark_needed_for_loan",)),
    Statement(_("DUO pays the loan to the school."), ("loan_goes_to_school",)),
    Statement(_("The loan is not for travel, books or a laptop."), ("loan_not_for_laptop_books_travel",)),
)

WI2021_ASYLUM = OutcomeWords(
    title=_("Your municipality chooses and pays."),
    offices=(Office.MUNICIPALITY, Office.VLUCHTELINGENWERK),
    who_chooses=(
        Statement(_("Your municipality (gemeente) chooses the school."), ("wi2021_asylum_municipality_chooses",)),
        Statement(_("The school must have the quality mark (keurmerk)."), ("mark_needed_for_municipality",)),
        Statement(
            _("Your route stands in your plan (PIP). The municipality decides it."), ("municipality_fixes_route",)
        ),
        Statement(_("But you can ask for another class or other hours.")),
    ),
    who_pays=(
        Statement(_("Your municipality pays for the lessons."), ("wi2021_asylum_municipality_pays",)),
        Statement(_("It also pays for every exam: the first %(wi2021_asylum_paid_attempts)s.")),
        Statement(
            _("You pay yourself for an exam below the level in your plan (PIP)."), ("wi2021_asylum_paid_attempts",)
        ),
        Statement(_("DUO does not lend you money for this."), ("loan_wi2021_asylum_none",)),
        Statement(_("Some municipalities pay your travel. Others do not. Ask."), ("travel_money_differs",)),
        CHILDCARE,
    ),
    term=(
        TERM_WI2021,
        Statement(_("People who came to everything can get more time: %(wi2021_more_time)s.")),
    ),
    exams=(*EXAMS_WI2021, *WAITING_FOR_EXAMS),
    fines=NO_FINE_FOR_REFUGEES,
    to_do=(
        Statement(_("Ask your municipality: with which schools do you work?")),
        Statement(_("Look how good these schools are.")),
        Statement(_("Say what you need. Use the list below.")),
    ),
)

WI2021_FAMILY = OutcomeWords(
    title=_("You choose and pay yourself."),
    offices=(Office.MUNICIPALITY, Office.DUO),
    who_chooses=(
        Statement(_("You choose the school."), ("wi2021_family_chooses",)),
        Statement(_("Your municipality (gemeente) can give advice."), ("wi2021_municipality_may_advise",)),
        Statement(
            _("Your route stands in your plan (PIP). The municipality decides it."), ("municipality_fixes_route",)
        ),
    ),
    who_pays=(
        Statement(_("You pay for the lessons and the exams."), ("wi2021_family_pays",)),
        Statement(_("You can ask DUO for a loan."), ("loan_income_tested",)),
        Statement(_("DUO looks at your income of %(loan_income_years_back)s ago.")),
        *LOAN_LIMITS,
        CHILDCARE,
    ),
    term=(
        TERM_WI2021,
        Statement(_("You can get more time: %(wi2021_more_time)s.")),
        Statement(
            _("For that you need %(wi2021_more_time_hours)s of lessons at a school with the quality mark (keurmerk).")
        ),
    ),
    exams=(
        *EXAMS_WI2021,
        Statement(_("One exam costs %(exam_part_fee)s. All together cost %(wi2021_exams_fee)s.")),
        *WAITING_FOR_EXAMS,
    ),
    fines=(
        Statement(_("If you are too late, the fine can be %(wi2021_fine)s.")),
        Statement(_("No participation statement (PVT) in time: the fine can be %(wi2021_fine_pvt)s.")),
        Statement(_("No work module (MAP) in time: the fine can be %(wi2021_fine_map)s.")),
        Statement(
            _("Then you get more time: %(wi2021_fine_more_time_least)s to %(wi2021_fine_more_time_most)s."),
        ),
    ),
    to_do=(
        Statement(_("Look for a good school with the quality mark (keurmerk).")),
        Statement(_("Ask DUO for the loan before you sign anything.")),
        Statement(_("Ask the school the questions of our list.")),
    ),
)

WI2013 = OutcomeWords(
    title=_("The older law of 2013 holds for you. You choose yourself."),
    offices=(Office.DUO, Office.VLUCHTELINGENWERK, Office.MUNICIPALITY),
    who_chooses=(
        Statement(_("You choose the school."), ("wi2013_person_chooses", "letter_tells_law")),
        Statement(_("You may go to another school. You do not have to stay."), ("student_may_leave",)),
    ),
    who_pays=(
        Statement(_("You pay yourself. Most people use a loan from DUO."), ("wi2013_person_pays",)),
        *LOAN_LIMITS,
        Statement(_("A refugee can borrow at most %(loan_wi2013_asylum_most)s.")),
        Statement(_("Refugees usually do not have to pay it back."), ("loan_wi2013_asylum_gift", "asylum_no_fine")),
        Statement(_("Other people pay it back within %(loan_repaid_within)s.")),
    ),
    term=(
        Statement(_("You have %(wi2013_term)s. Your last day stands in the letter of DUO.")),
        Statement(_("This law runs until at least %(wi2013_runs_until)s.")),
    ),
    exams=(
        Statement(_("%(wi2013_exam_parts)s. The level is A2."), ("wi2013_exam_level_a2",)),
        Statement(
            _("Reading, listening, writing, speaking, KNM (Dutch society) and ONA (work)."), ("wi2013_exam_parts",)
        ),
        Statement(_("One exam costs %(exam_part_fee)s. ONA costs %(wi2013_ona_fee)s.")),
        Statement(_("All together cost %(wi2013_exams_fee)s.")),
        *WAITING_FOR_EXAMS,
    ),
    fines=(
        *NO_FINE_FOR_REFUGEES,
        Statement(
            _("Refugees with an old fine: ask DUO or VluchtelingenWerk. It may be wrong."),
            ("asylum_no_fine_old_decisions",),
        ),
        Statement(_("Other people who are too late: the fine can be %(wi2013_fine)s.")),
        Statement(_("No participation statement (PVT) in time: the fine can be %(wi2013_fine_pvt)s.")),
        Statement(_("Then you get more time: %(wi2013_fine_more_time)s.")),
    ),
    to_do=(
        Statement(_("Read in the letter of DUO when your time ends.")),
        Statement(_("Look for a good school with the quality mark (keurmerk).")),
        Statement(_("Ask the school the questions of our list.")),
    ),
)

NATURALISATION = OutcomeWords(
    title=_("You learn because you want to. You choose yourself."),
    offices=(Office.MUNICIPALITY, Office.DUO),
    who_chooses=(
        Statement(_("You choose the school."), ("naturalisation_chooses",)),
        Statement(_("You pay yourself? Then you may go to any school."), ("mark_not_needed_for_own_money",)),
    ),
    who_pays=(
        Statement(_("You pay for the lessons and the exams yourself.")),
        Statement(_("Ask DUO if you can get a loan.")),
    ),
    term=(Statement(_("You do not have to do it. So there is no last day.")),),
    exams=(
        Statement(_("One exam costs %(exam_part_fee)s.")),
        Statement(_("The Z route is not enough for the Dutch passport."), ("z_route_not_for_naturalisation",)),
        Statement(_("Ask your municipality which exams you need for the Dutch passport.")),
        *WAITING_FOR_EXAMS,
    ),
    fines=(Statement(_("You do not have to do it. So there is no fine.")),),
    to_do=(
        Statement(_("Ask your municipality which exams you need.")),
        Statement(_("Look for a good school.")),
        Statement(_("Ask the school the questions of our list.")),
    ),
)

NOT_SURE = OutcomeWords(
    title=_("We are not sure. Ask before you choose."),
    who_chooses=(
        Statement(
            _("For some people the municipality (gemeente) chooses and pays."), ("wi2021_asylum_municipality_chooses",)
        ),
        Statement(_("Other people choose and pay themselves."), ("wi2021_family_chooses", "wi2013_person_chooses")),
        Statement(
            _("Family of a refugee? Perhaps the rules for refugees hold for you."),
            ("joining_relative_may_count_as_asylum",),
        ),
    ),
    to_do=(
        Statement(_("Take all your letters with you.")),
        Statement(_("Ask: which law holds for me? Who chooses the school? Who pays?")),
        Statement(_("Do not sign anything before you know.")),
    ),
)

OUTCOMES: Mapping[Outcome, OutcomeWords] = {
    Outcome.WI2013: WI2013,
    Outcome.WI2021_ASYLUM: WI2021_ASYLUM,
    Outcome.WI2021_FAMILY: WI2021_FAMILY,
    Outcome.NATURALISATION: NATURALISATION,
    Outcome.NOT_SURE: NOT_SURE,
}
