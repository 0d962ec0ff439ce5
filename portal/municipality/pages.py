"""All of the municipal pages: whoever takes the blueprint from here has every view on it."""

from portal.municipality import judgements, ratings
from portal.municipality.views import blueprint

__all__ = ("blueprint", "judgements", "ratings")
