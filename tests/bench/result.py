"""How a bench says what it found: one line of JSON, and the same in instance/bench/."""

import json
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "instance" / "bench"


def publish(name: str, figures: dict[str, Any]) -> None:
    """Print the figures as one line and keep them."""
    line = json.dumps({"bench": name, **figures}, ensure_ascii=False)
    FOLDER.mkdir(parents=True, exist_ok=True)
    (FOLDER / f"{name}.json").write_text(line + "\n", encoding="utf-8")
    print(line)
