"""What a browser and its machine are called, from what it says of itself: no versions, nothing that tells people."""

import re

BROWSERS = (
    ("Edge", r"Edg(e|A|iOS)?/"),
    ("Opera", r"OPR/|Opera"),
    ("Samsung Internet", r"SamsungBrowser"),
    ("Firefox", r"Firefox/|FxiOS"),
    ("Chrome", r"Chrome/|CriOS|Chromium"),
    ("Safari", r"Safari/"),
)
MACHINES = (
    ("iPad", r"iPad"),
    ("iPhone", r"iPhone"),
    ("Android", r"Android"),
    ("Windows", r"Windows"),
    ("Mac", r"Macintosh|Mac OS X"),
    ("ChromeOS", r"CrOS"),
    ("Linux", r"Linux|X11"),
)


def device_words(agent: str) -> str:
    """Like `Firefox, Windows`; empty where nothing is known."""
    found = (first(BROWSERS, agent), first(MACHINES, agent))
    return ", ".join(word for word in found if word)


def first(table: tuple[tuple[str, str], ...], agent: str) -> str | None:
    """The first name whose pattern fits."""
    return next((name for name, pattern in table if re.search(pattern, agent)), None)
