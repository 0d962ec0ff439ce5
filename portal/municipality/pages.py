"""All of the municipal pages: whoever takes the blueprint from here has every view on it."""

from portal.municipality import (
    contracts,
    dashboard,
    demands,
    help_points,
    judgements,
    ratings,
    residents,
    supply,
)
from portal.municipality.views import blueprint

__all__ = (
    "blueprint",
    "contracts",
    "dashboard",
    "demands",
    "help_points",
    "judgements",
    "ratings",
    "residents",
    "supply",
)
