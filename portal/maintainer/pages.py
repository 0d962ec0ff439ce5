"""All of the maintainers' pages: whoever takes the blueprint from here has every view on it."""

from portal.maintainer import (
    accounts,
    claims,
    crawls,
    fault_reports,
    letters,
)
from portal.maintainer.views import blueprint

__all__ = (
    "accounts",
    "blueprint",
    "claims",
    "crawls",
    "fault_reports",
    "letters",
)
