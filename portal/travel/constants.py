"""The estimate's constants for this machine, where somebody fitted them to a table: a file beside the tables."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from portal.domain.travel import AVERAGE_RIDER, FORMULAS, Formula, Means

VERSION = 1
FILE = "constants.json"


class ConstantsFault(ValueError):
    """The file of constants is not one."""


@dataclass(frozen=True, slots=True)
class Constants:
    """Formulas by means (those that are not there are the project's own), the engine they follow, and the day."""

    formulas: Mapping[Means, Formula] = field(default_factory=dict)
    engine: str | None = None
    fitted_on: date | None = None


NO_CONSTANTS = Constants()


def read_constants(folder: Path) -> Constants:
    """The constants in a folder, none where there is no file; raises ConstantsFault naming it."""
    path = folder / FILE
    if not path.exists():
        return NO_CONSTANTS
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        if record["version"] != VERSION:
            raise ValueError(f"version {record['version']}")
        formulas = {Means(means): formula_of(Means(means), one) for means, one in record["formulas"].items()}
        return Constants(formulas, str(record["engine"]), date.fromisoformat(record["fitted_on"]))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        raise ConstantsFault(f"{path} holds no constants of version {VERSION}: {fault}") from fault


def formula_of(means: Means, record: Mapping[str, Any]) -> Formula:
    """One formula; raises ValueError where distance makes it shorter, or where it is not whole."""
    slopes = tuple((float(knot), float(slope)) for knot, slope in record["slopes"])
    errors = tuple((float(middle), float(error)) for middle, error in record["errors"])
    steep = [sum(slope for knot, slope in slopes if knot <= here) for here, _ in slopes]
    if not slopes or not errors or min(steep) < 0 or slopes[0][0] != 0:
        raise ValueError(f"{means.value}: minutes must grow with the distance")
    usual = FORMULAS[means]
    return Formula(
        intercept=float(record["intercept"]),
        slopes=slopes,
        errors=errors,
        range_until=usual.range_until,
        single_until=usual.single_until,
        factor=AVERAGE_RIDER if means == Means.BIKE else 1.0,
    )


def as_text(constants: Constants) -> str:
    """The file's text."""
    formulas = {
        means.value: {part: asdict(one)[part] for part in ("intercept", "slopes", "errors")}
        for means, one in constants.formulas.items()
    }
    record = {"version": VERSION, "engine": constants.engine, "fitted_on": str(constants.fitted_on)}
    return json.dumps({**record, "formulas": formulas}, indent=1) + "\n"


def write_constants(folder: Path, constants: Constants) -> Path:
    """Put the constants where the portal reads them, in the place of those before."""
    path = folder / FILE
    draft = path.with_suffix(".new")
    draft.write_text(as_text(constants), encoding="utf-8")
    draft.replace(path)
    return path
