"""All of the newcomers' pages: whoever takes the blueprint from here has every view on it."""

from portal.public import (
    guide,
    helpers,
    map,
    planning,
    provider,
    radar_feed,
    referrals,
    reports,
    rules,
    sheet,
    shortlist,
    stories,
    suggestions,
    translators,
    waiting,
)
from portal.public.views import blueprint, root

__all__ = (
    "blueprint",
    "guide",
    "helpers",
    "map",
    "planning",
    "provider",
    "radar_feed",
    "referrals",
    "reports",
    "root",
    "rules",
    "sheet",
    "shortlist",
    "stories",
    "suggestions",
    "translators",
    "waiting",
)
