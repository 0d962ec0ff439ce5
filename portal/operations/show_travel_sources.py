"""Where travel times come from on this portal: for each means a table or the estimate, and an engine beside them."""

from dataclasses import dataclass
from datetime import date

from portal.domain.travel import Means
from portal.operations.build_read_model import ReadModel


@dataclass(frozen=True, slots=True)
class TravelSource:
    """One means: the engine and day of its table (None: there is none)."""

    means: Means
    engine: str | None
    day: date | None


@dataclass(frozen=True, slots=True)
class TravelSources:
    """All means, the engine that is asked for what no table has, and whose routes the estimate follows here.

    `fitted_to` and `fitted_on` are None where the estimate has the project's own constants.
    """

    means: tuple[TravelSource, ...]
    asked: str | None
    fitted_to: str | None
    fitted_on: date | None

    @property
    def estimated(self) -> bool:
        """True where nothing but the estimate is there."""
        return self.asked is None and all(one.engine is None for one in self.means)


def show_travel_sources(model: ReadModel) -> TravelSources:
    """The sources that the portal serves with."""
    known = model.travel.known
    headings = {means: table.heading for means, table in known.tables.items()}
    return TravelSources(
        means=tuple(
            TravelSource(means, headings[means].engine, headings[means].built_on)
            if means in headings
            else TravelSource(means, None, None)
            for means in Means
        ),
        asked=known.live.engine.name if known.live else None,
        fitted_to=known.constants.engine,
        fitted_on=known.constants.fitted_on,
    )
