"""How often a letter is tried, and how long to wait between two tries."""

from datetime import timedelta

MOST_TRIES = 8
FIRST_PAUSE = timedelta(minutes=5)
LONGEST_PAUSE = timedelta(hours=24)
# What is kept of a letter after it was sent or given up, without its words.
KEPT = timedelta(days=30)


def pause_after(tries: int) -> timedelta:
    """The time until the next try after so many (1 and up): doubled each time."""
    doubled: int = 2 ** min(tries - 1, 20)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)
