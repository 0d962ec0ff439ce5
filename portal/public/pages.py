"""All of the newcomers' pages: whoever takes the blueprint from here has every view on it."""

from portal.public import referrals
from portal.public.views import blueprint, root

__all__ = ("blueprint", "referrals", "root")
