"""What was promised in a quarterly talk with a school, until it is kept or let go."""

from dataclasses import dataclass
from enum import StrEnum

from portal.domain.quarters import Quarter

MOST_LETTERS = 500


class PromiseState(StrEnum):
    """What became of a promise."""

    OPEN = "open"
    KEPT = "kept"
    LET_GO = "let_go"


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise made in the talk of `quarter`, to be kept by the end of `due` (None: no term was agreed)."""

    number: int
    quarter: Quarter
    words: str
    due: Quarter | None
    state: PromiseState

    def is_overdue(self, quarter: Quarter) -> bool:
        """True where it should have been kept by the end of this quarter, and was not."""
        return self.state == PromiseState.OPEN and self.due is not None and self.due <= quarter
