"""What a course costs a person in all: what was typed goes before what the school says; amounts of law are dated."""

from dataclasses import dataclass
from datetime import date

from portal.domain.course import CourseMode
from portal.domain.law import value_of
from portal.domain.offering import Offering, Price, price_of
from portal.domain.routes import LearningRoute
from portal.domain.situation import Outcome
from portal.domain.total_cost import (
    NOTHING,
    UNKNOWN,
    Amount,
    Basis,
    Part,
    PartKind,
    Payer,
    Total,
    course_cost,
    own_or_assumed,
    payer_of,
    total_of,
    travel_cost,
    trip_cost,
    trips,
)
from portal.domain.travel import Means
from portal.operations.build_read_model import ReadModel
from portal.operations.explain_choice import rows_of

# The rules that the page shows with their sources.
RULES_USED = (
    *("exam_part_fee", "wi2021_exams_fee", "wi2013_exams_fee", "wi2013_pvt_fee_not_asylum"),
    *("wi2021_asylum_municipality_pays", "wi2021_asylum_paid_attempts", "material_price_least"),
    *("travel_money_differs", "loan_calculator", "loan_not_for_laptop_books_travel", "mark_needed_for_loan"),
)
NEWER_ACT = frozenset({Outcome.WI2021_ASYLUM, Outcome.WI2021_FAMILY})


@dataclass(frozen=True, slots=True)
class CostQuestion:
    """What a person typed; None is not typed. Euros, kilometres one way, days a week, euros for there and back."""

    outcome: Outcome = Outcome.NOT_SURE
    price: float | None = None
    unit: str | None = None
    hours: float | None = None
    weeks: float | None = None
    material: float | None = None
    exams_again: int = 0
    trip: float | None = None
    km: float | None = None
    means: Means = Means.TRANSIT
    days: float | None = None


@dataclass(frozen=True, slots=True)
class CostAnswer:
    """Each part with who pays it, the sums, and what was reckoned with."""

    parts: tuple[Part, ...]
    price: Price | None
    hours: float | None
    weeks: float | None
    trips: Amount
    offering: Offering | None = None

    @property
    def whole(self) -> Total:
        """All parts together."""
        return total_of(self.parts)

    def paid_by(self, payer: Payer) -> Total | None:
        """The sum of one payer; None where nothing is theirs."""
        return total_of(self.parts, payer) if any(part.payer == payer for part in self.parts) else None


def reckon_cost(model: ReadModel, question: CostQuestion, offering_id: str | None, today: date) -> CostAnswer:
    """Add up what learning costs, for one offering where one is named; raises OfferingUnknown (explain_choice)."""
    row = int(rows_of(model.catalogue, offering_id)[0]) if offering_id else None
    offering = None if row is None else model.catalogue.offerings[row]
    weekly, hours, weeks = lengths(question, offering)
    price = price_for(question, offering, hours, weeks, today)
    journeys = trips(question.days, weekly, weeks)
    costs = {
        PartKind.COURSE: course_cost(price, Basis.SCHOOL if question.price is None else Basis.OWN),
        PartKind.MATERIAL: own_or_assumed(
            question.material, value_of("material_price_least"), value_of("material_price_most")
        ),
        PartKind.EXAMS: exams_cost(question, offering),
        PartKind.TRAVEL: journey_cost(question, offering, journeys),
    }
    if question.outcome == Outcome.WI2013:
        # Free for asylum status holders; the older act alone does not tell who is one.
        costs[PartKind.STATEMENT] = Amount(0, value_of("wi2013_pvt_fee_not_asylum"), Basis.LAW)
    parts = tuple(Part(kind, costs[kind], payer_of(kind, question.outcome)) for kind in PartKind if kind in costs)
    return CostAnswer(parts, price, hours, weeks, journeys, offering)


def lengths(question: CostQuestion, offering: Offering | None) -> tuple[float | None, float | None, float | None]:
    """Hours a week, hours in all and weeks, as far as they are typed or stated, or follow from each other."""
    weeks = question.weeks if question.weeks is not None else offering.weeks if offering else None
    stated = offering.hours_per_week if offering else None
    total = offering.hours_total if offering and question.weeks is None else None
    hours = question.hours if question.hours is not None else total
    if hours is None and stated is not None and weeks is not None:
        hours = stated * weeks
    weekly = hours / weeks if question.hours is not None and hours is not None and weeks else stated
    return weekly, hours, weeks


def price_for(
    question: CostQuestion, offering: Offering | None, hours: float | None, weeks: float | None, today: date
) -> Price | None:
    """The price as typed, else the school's while its words hold, for so many hours and weeks."""
    stated = offering.known_price(today) if offering else None
    typed = question.price is not None
    return price_of(
        {
            "price_eur": question.price if typed else stated and stated.amount_eur,
            "price_unit": question.unit if typed else stated and stated.unit,
            "price_from": not typed and stated is not None and stated.is_lower_bound,
            "hours_total": hours,
            "weeks": weeks,
        }
    )


def exams_cost(question: CostQuestion, offering: Offering | None) -> Amount:
    """The exams of the law once and some a second time; between both laws where it is not known which holds."""
    route = offering.route if offering else None
    if route == LearningRoute.Z:
        return NOTHING
    if route == LearningRoute.STATE_EXAM:
        # The table has no fee of the state exam.
        return UNKNOWN
    again = question.exams_again * value_of("exam_part_fee")
    fees = sorted((value_of("wi2013_exams_fee"), value_of("wi2021_exams_fee")))
    if question.outcome == Outcome.WI2013:
        fees = [value_of("wi2013_exams_fee")]
    elif question.outcome in NEWER_ACT:
        fees = [value_of("wi2021_exams_fee")]
    return Amount(fees[0] + again, fees[-1] + again, Basis.LAW if len(fees) == 1 else Basis.ASSUMED)


def journey_cost(question: CostQuestion, offering: Offering | None, journeys: Amount) -> Amount:
    """All journeys: none to lessons online, else the price of one as typed or assumed by its kilometres."""
    if offering and offering.mode == CourseMode.ONLINE:
        return Amount(0, 0, Basis.SCHOOL)
    if question.trip is not None:
        return travel_cost(Amount(question.trip, question.trip, Basis.OWN), journeys)
    free = question.means in (Means.BIKE, Means.WALK)
    if question.km is None and not free:
        return UNKNOWN
    return travel_cost(trip_cost(question.km or 0.0, question.means), journeys)
