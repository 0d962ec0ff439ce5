"""All of the schools' pages: whoever takes the blueprint from here has every view on it."""

from portal.school import (
    claims,
    replies,
)
from portal.school.views import blueprint

__all__ = (
    "blueprint",
    "claims",
    "replies",
)
