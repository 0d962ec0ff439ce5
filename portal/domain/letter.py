"""A letter by e-mail, with its words finished."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """What is sent to one address; `kind` names the occasion, `language` the code of its words."""

    kind: str
    recipient: str
    language: str
    subject: str
    text: str
