"""All of the municipal pages: whoever takes the blueprint from here has every view on it."""

from portal.municipality import progress, progress_csv, progress_flow, review
from portal.municipality.views import blueprint

__all__ = ("blueprint", "progress", "progress_csv", "progress_flow", "review")
