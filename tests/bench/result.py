"""How a bench says what it found: one line of JSON, and the same in instance/bench/."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "instance" / "bench"


def publish(name: str, figures: dict[str, Any]) -> None:
    """Print the figures as one line and keep them."""
    line = json.dumps({"bench": name, **figures}, ensure_ascii=False)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.json").write_text(line + "\n", encoding="utf-8")
    print(line)


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Rows below their head, each column as wide as it has to be, for reading."""
    lines = [head, *rows]
    widths = [max(len(line[number]) for line in lines) for number in range(len(head))]
    return "\n".join("  ".join(text.rjust(width) for text, width in zip(line, widths, strict=True)) for line in lines)
