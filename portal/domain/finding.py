"""What an examination of an installation finds: one thing at a time, with what to do about it."""

from dataclasses import asdict, dataclass
from enum import StrEnum


class State(StrEnum):
    """Whether a thing is right, works but should be seen to, or keeps the portal from working."""

    OK = "ok"
    WARNING = "warning"
    FAULT = "fault"


@dataclass(frozen=True, slots=True)
class Finding:
    """`part` is what was looked at; `advice` says what to do, and is empty where nothing is to be done."""

    part: str
    state: State
    words: str
    advice: str = ""

    def __post_init__(self) -> None:
        if (self.state == State.OK) == bool(self.advice):
            message = f"{self.part}: what is wrong needs advice, and what is right needs none"
            raise ValueError(message)

    def as_record(self) -> dict[str, str]:
        """The same as plain values."""
        return {name: str(value) for name, value in asdict(self).items()}


def ok(part: str, words: str) -> Finding:
    """A thing that is right."""
    return Finding(part, State.OK, words)


def warning(part: str, words: str, advice: str) -> Finding:
    """A thing to be seen to."""
    return Finding(part, State.WARNING, words, advice)


def fault(part: str, words: str, advice: str) -> Finding:
    """A thing that keeps the portal from working."""
    return Finding(part, State.FAULT, words, advice)
