"""All of the newcomers' pages: whoever takes the blueprint from here has every view on it."""

from portal.public import (
    guide,
    help_near,
    helpers,
    map,
    planning,
    provider,
    ratings,
    referrals,
    reports,
    rules,
    schools,
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
    "help_near",
    "helpers",
    "map",
    "planning",
    "provider",
    "ratings",
    "referrals",
    "reports",
    "root",
    "rules",
    "schools",
    "sheet",
    "shortlist",
    "stories",
    "suggestions",
    "translators",
    "waiting",
)
