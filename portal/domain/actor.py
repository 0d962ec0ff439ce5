"""Who acts, and what each role may do: every operation that staff start asks here, whatever page it came from."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What an account is for; an account has one role."""

    MAINTAINER = "maintainer"
    APPROVER = "approver"
    RATER = "rater"
    READER = "reader"


class Task(StrEnum):
    """What can be allowed."""

    # See what one's own municipality wrote and counted.
    READ = "read"
    # Write ratings, counts and what schools say on the telephone.
    WRITE = "write"
    # Approve and withdraw ratings, set demands and the word to residents, hand out helper codes, read the audit log.
    DECIDE = "decide"
    # Invite people, moderate reports and schools' claims, watch the crawl; nothing that belongs to a municipality.
    MAINTAIN = "maintain"


MUNICIPAL = frozenset({Role.APPROVER, Role.RATER, Role.READER})
MAY: Mapping[Task, frozenset[Role]] = {
    Task.READ: MUNICIPAL,
    Task.WRITE: frozenset({Role.APPROVER, Role.RATER}),
    Task.DECIDE: frozenset({Role.APPROVER}),
    Task.MAINTAIN: frozenset({Role.MAINTAINER}),
}


class NotAllowed(PermissionError):
    """The actor's role does not reach so far, or the thing belongs to another municipality."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person: the account's number, its role, and the municipality (GM0344) it acts for; maintainers: None.

    Raises ValueError where role and municipality do not fit.
    """

    account: int
    role: Role
    municipality: str | None

    def __post_init__(self) -> None:
        if (self.role in MUNICIPAL) != (self.municipality is not None):
            message = f"{self.role} and municipality {self.municipality} do not go together"
            raise ValueError(message)

    def may(self, task: Task) -> bool:
        """Whether the role reaches so far."""
        return self.role in MAY[task]


def require(actor: Actor, task: Task, municipality: str | None = None) -> None:
    """Raises NotAllowed unless the actor may do this, for this municipality where one is named."""
    if not actor.may(task) or (municipality is not None and municipality != actor.municipality):
        raise NotAllowed(task)


def municipality_of(actor: Actor, task: Task) -> str:
    """The municipality for which the actor does this; raises NotAllowed."""
    require(actor, task)
    if actor.municipality is None:
        raise NotAllowed(task)
    return actor.municipality
