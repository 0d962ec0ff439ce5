"""All of the municipal pages: whoever takes the blueprint from here has every view on it."""

from portal.municipality import (
    call_list,
    contracts,
    dashboard,
    demands,
    help_points,
    helper_codes,
    judgements,
    progress,
    progress_csv,
    progress_flow,
    ratings,
    residents,
    review,
    supply,
)
from portal.municipality.views import blueprint

__all__ = (
    "blueprint",
    "call_list",
    "contracts",
    "dashboard",
    "demands",
    "help_points",
    "helper_codes",
    "judgements",
    "progress",
    "progress_csv",
    "progress_flow",
    "ratings",
    "residents",
    "review",
    "supply",
)
