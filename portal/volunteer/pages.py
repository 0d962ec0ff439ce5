"""All of the helpers' pages: whoever takes the blueprint from here has every view on it."""

from portal.volunteer import calls, codes, reports
from portal.volunteer.views import blueprint

__all__ = ("blueprint", "calls", "codes", "reports")
