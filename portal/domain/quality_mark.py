"""The quality mark (Blik op Werk Keurmerk Inburgeren) and what its status means for a choice."""

from enum import StrEnum


class QualityMark(StrEnum):
    """Status of a provider's mark in the register."""

    HELD = "held"
    ASPIRANT = "aspirant"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    ENDED = "ended"


# A suspended school may take no new students; a mark that was withdrawn or ended is none (domain rule A5, A9.8).
NOT_TO_BE_ADVISED = frozenset({QualityMark.SUSPENDED, QualityMark.WITHDRAWN, QualityMark.ENDED})
