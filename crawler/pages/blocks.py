"""Visible text as headed blocks: heading, paragraph, list item, table row with its header cells, label and value."""

from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading above a block; `number` tells two headings with the same words apart within a page."""

    level: int
    text: str
    number: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a data table with the text of its column's header (empty where there is none)."""

    header: str
    text: str
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of visible text; `kind` is heading, text, item, pair or row, `region` is main, header, footer or aside.

    `lead` is the bold text that a block opens with, `linked` says that all of it is links.
    """

    kind: str
    text: str
    where: str
    number: int
    headings: tuple[Heading, ...] = ()
    label: str = ""
    lead: str = ""
    cells: tuple[Cell, ...] = ()
    table: int = -1
    region: str = "main"
    linked: bool = False


@dataclass(frozen=True, slots=True)
class PageReading:
    """What one fetched page says: title, language, role, blocks, and its structured data as a further witness."""

    url: str
    fetched_at: str
    title: str = ""
    language: str = "nl"
    role: str = "other"
    last_modified: date | None = None
    blocks: tuple[Block, ...] = ()
    structured: tuple[dict[str, object], ...] = field(default=(), compare=False)
    warnings: tuple[str, ...] = ()
