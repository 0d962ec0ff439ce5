"""Calendar quarters (kwartalen), written as 2026Q3: which one is over, which comes before, the days they hold."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

FORM = re.compile(r"(20\d\d)Q([1-4])", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class Quarter:
    """Three months of a year; the first quarter is January to March."""

    year: int
    number: int

    def __str__(self) -> str:
        return f"{self.year}Q{self.number}"

    @classmethod
    def parse(cls, text: str) -> "Quarter":
        """The quarter of words such as 2026Q3; raises ValueError."""
        found = FORM.fullmatch(text)
        if found is None:
            raise ValueError("no quarter like 2026Q3")
        return cls(int(found[1]), int(found[2]))

    @classmethod
    def of(cls, day: date) -> "Quarter":
        """The quarter that a day lies in."""
        return cls(day.year, (day.month - 1) // 3 + 1)

    @property
    def dashed(self) -> str:
        """As addresses of newcomers' pages write it: 2026-Q3."""
        return f"{self.year}-Q{self.number}"

    @property
    def first_day(self) -> date:
        """The day on which it begins."""
        return date(self.year, self.number * 3 - 2, 1)

    @property
    def first_day_after(self) -> date:
        """The day on which the next one begins."""
        return self.back(-1).first_day

    @property
    def last_day(self) -> date:
        """The day on which it ends."""
        return self.first_day_after - timedelta(days=1)

    def back(self, quarters: int) -> "Quarter":
        """The quarter so many earlier; below 0, so many later."""
        index = self.year * 4 + self.number - 1 - quarters
        return Quarter(index // 4, index % 4 + 1)


def last_full(today: date) -> Quarter:
    """The last quarter that was over before this day."""
    return Quarter.of(today).back(1)


def quarters_until(last: Quarter, number: int) -> tuple[Quarter, ...]:
    """So many quarters up to and with the last one, oldest first."""
    return tuple(last.back(back) for back in range(number - 1, -1, -1))
