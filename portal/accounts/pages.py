"""All of the pages of accounts: whoever takes the blueprint from here has every view on it."""

from portal.accounts import audit, invitation, issuer
from portal.accounts.views import blueprint

__all__ = ("audit", "blueprint", "invitation", "issuer")
