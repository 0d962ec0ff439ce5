"""The engines by their names, and what is known of journeys on this machine: tables, an engine, constants."""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from portal.domain.travel import FORMULAS, Formula, Means
from portal.domain.trip import travel_day
from portal.travel.constants import NO_CONSTANTS, Constants, ConstantsFault, read_constants
from portal.travel.engine import Door, Engine, read_addresses
from portal.travel.live import MOST_PLACES, LiveEngine
from portal.travel.motis import Motis
from portal.travel.osrm import Osrm
from portal.travel.ruler import NAME, Ruler
from portal.travel.table import Table, TableFault, open_table, table_path
from portal.travel.valhalla import Valhalla

ENGINES: Mapping[str, Callable[..., Engine]] = {"valhalla": Valhalla, "osrm": Osrm, "motis": Motis}
NAMES = (*ENGINES, NAME)
log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class TravelSettings:
    """Where tables and constants are kept (None: nowhere), and the engine that is asked beside them."""

    folder: Path | None = None
    live: LiveEngine | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """What journeys are read from, first the tables, then the engine, then the formulas; `day` is a travel day."""

    tables: Mapping[Means, Table] = field(default_factory=dict)
    live: LiveEngine | None = None
    constants: Constants = NO_CONSTANTS
    day: date | None = None

    @property
    def formulas(self) -> Mapping[Means, Formula]:
        """The estimate's formulas."""
        return {**FORMULAS, **self.constants.formulas}


ESTIMATE_ALONE = Known()
NOTHING_SET = TravelSettings()


def engine_at(name: str, addresses: str, seconds: float, most: int | None = None) -> Engine:
    """An engine to build tables with; raises ValueError where there is none at such addresses."""
    if name == NAME:
        return Ruler()
    return ENGINES[name](read_addresses(addresses), lambda address: Door(address, seconds), most)


def live_engine(name: str | None, addresses: str | None, seconds: float) -> LiveEngine | None:
    """The engine that the settings name, asked once and not long; raises ValueError where they are not right."""
    if not name:
        return None
    if name not in ENGINES:
        raise ValueError(f"TRAVEL_ENGINE is {name}; there are {', '.join(ENGINES)}")
    known = read_addresses(addresses or "")
    engine = ENGINES[name](known, lambda address: Door(address, seconds, tries=1), MOST_PLACES)
    return LiveEngine(engine, seconds)


def known_journeys(settings: TravelSettings, today: date) -> Known:
    """What there is now; a table or constants that cannot be read are told in the log and left out."""
    return Known(open_tables(settings.folder), settings.live, usable_constants(settings.folder), travel_day(today))


def usable_constants(folder: Path | None) -> Constants:
    """The constants in a folder; those of the program where there are none that can be read."""
    try:
        return read_constants(folder) if folder else NO_CONSTANTS
    except (OSError, ConstantsFault) as fault:
        log.warning("constants of travel left out (%s): flask doctor says more", type(fault).__name__)
        return NO_CONSTANTS


def open_tables(folder: Path | None) -> dict[Means, Table]:
    """The tables in a folder; one that was made by the estimate says nothing that the estimate does not."""
    tables = {}
    for means in Means if folder else ():
        path = table_path(folder, means) if folder else Path()
        try:
            table = open_table(path)
        except FileNotFoundError:
            continue
        except (OSError, TableFault) as fault:
            log.warning("travel table left out (%s): flask doctor says more", type(fault).__name__)
            continue
        if table.heading.engine != Ruler().describe(means):
            tables[means] = table
    return tables
