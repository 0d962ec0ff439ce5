"""Questions to ask in the quarterly talk with a school, made from what is known; what is not known asks for itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from portal.domain.progress import Amounts, Figure
from portal.domain.progress_checks import fell

# Assumptions, as good as any talk's: so much more is "grew", so many of those who left is "many".
MORE_WAITING = 1.25
FEWEST_WAITING, FEWEST_LEFT = 5, 5
MANY_STOPPED = 1 / 3
WEEKS_LONGER = 2


class Question(StrEnum):
    """What to ask; the sentence for each stands with the page."""

    NOT_COUNTED = "not_counted"
    WAITING_GREW = "waiting_grew"
    NOBODY_STARTED = "nobody_started"
    FEWER_ATTEND = "fewer_attend"
    MANY_STOPPED = "many_stopped"
    NOBODY_PASSED = "nobody_passed"
    WAIT_NOT_TOLD = "wait_not_told"
    WAITED_LONGER = "waited_longer"
    PROMISE_OVERDUE = "promise_overdue"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the number that it rests on and the one that it is held against."""

    question: Question
    number: int | None = None
    other: int | None = None


def asked_of_flow(flow: Sequence[Amounts]) -> Iterator[Asked]:
    """Questions about our people, from the figures of consecutive quarters, the last one last."""
    if not flow:
        return
    last, before = flow[-1], flow[-2] if len(flow) > 1 else {}
    if all(amount is None for amount in last.values()):
        yield Asked(Question.NOT_COUNTED)
        return
    waiting, waited = number(last, Figure.WAITING), number(before, Figure.WAITING)
    if waiting is not None and waited is not None and waiting >= max(MORE_WAITING * waited, waited + FEWEST_WAITING):
        yield Asked(Question.WAITING_GREW, waiting, waited)
    if waiting and number(last, Figure.STARTED) == 0:
        yield Asked(Question.NOBODY_STARTED, waiting)
    attending, attended = number(last, Figure.ATTENDING), number(before, Figure.ATTENDING)
    if attending is not None and attended is not None and fell(attending, attended):
        yield Asked(Question.FEWER_ATTEND, attending, attended)
    yield from asked_of_leavers(flow)


def asked_of_leavers(flow: Sequence[Amounts]) -> Iterator[Asked]:
    """Questions about who passed and who stopped, over all quarters together; none where a quarter is not known."""
    passed, stopped = over(flow, Figure.PASSED), over(flow, Figure.STOPPED)
    if passed is None or stopped is None or passed + stopped < FEWEST_LEFT:
        return
    if passed == 0:
        yield Asked(Question.NOBODY_PASSED, stopped)
    elif stopped > MANY_STOPPED * (passed + stopped):
        yield Asked(Question.MANY_STOPPED, stopped, passed + stopped)


def asked_of_waits(silent: int, said: float | None, waited: float | None) -> Iterator[Asked]:
    """Questions about waits: courses of which the site says nothing, weeks said against weeks that people waited."""
    if silent:
        yield Asked(Question.WAIT_NOT_TOLD, silent)
    if said is not None and waited is not None and waited >= said + WEEKS_LONGER:
        yield Asked(Question.WAITED_LONGER, round(waited), round(said))


def number(amounts: Amounts, figure: Figure) -> int | None:
    """A figure that is wholly known."""
    amount = amounts.get(figure)
    return amount.known if amount and amount.complete else None


def over(flow: Sequence[Amounts], figure: Figure) -> int | None:
    """A figure over all quarters; None where one of them is not wholly known."""
    numbers = [one for amounts in flow if (one := number(amounts, figure)) is not None]
    return sum(numbers) if len(numbers) == len(flow) else None
