"""What follows from a supply and its waits, and by what its offerings are compared."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from portal.catalogue.market import Market
from portal.catalogue.prospects import Prospects
from portal.catalogue.supply import Supply
from portal.domain.outlook import Outlook
from portal.domain.ranking import Measures
from portal.domain.waiting_time import Wait, WaitingTimes

Rows = npt.NDArray[np.intp]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Forecast(Supply):
    """The supply, and what follows from the waits.

    Waits, market and prospects have one entry an offering; `waits` are projected to now with the portal's own
    referrals, `observed_waits` are not.
    """

    observed_waits: WaitingTimes
    waits: WaitingTimes
    shown_waits: Sequence[Wait]
    market: Market
    prospects: Prospects

    def measures(
        self, rows: Rows, found: Outlook, pass_value: float, minutes: Floats, certain: Flags, within: Flags
    ) -> Measures:
        """What some rows are compared by; all columns have one entry a row, `within` says what can be reached."""
        market, provider = self.market, self.columns.provider[rows]
        return Measures(
            advice=found.utility(pass_value) * market.long_list[rows],
            advice_sd=self.prospects.advice_sd[rows],
            wait_weeks=self.waits.median[rows],
            wait_stated=self.waits.stated[rows],
            minutes=minutes,
            theta=self.quality.theta[provider],
            quality_known=~self.quality.unsure[provider],
            certain=certain,
            reachable=within,
            seats=market.free_seats[rows],
            key=self.columns.key[rows],
            held_back=market.held_back[rows],
        )
