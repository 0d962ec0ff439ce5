"""Addresses of our own pages as they stand in letters."""

from typing import Any
from urllib.parse import urlsplit

from flask import current_app, request, url_for

THIS_MACHINE = frozenset({"localhost", "127.0.0.1", "::1"})


class SiteAddressMissing(RuntimeError):
    """No setting names the site, and the request's own word for it cannot be trusted."""


def in_letters(endpoint: str, **values: Any) -> str:
    """The whole address of a page, at the site that the settings name; raises SiteAddressMissing.

    What a request says of the site is believed only where it leads to the reader's own machine: whoever asks for
    a letter to somebody else could make its link lead anywhere.
    """
    site: str | None = current_app.config["SITE_ADDRESS"]
    if site:
        return site.rstrip("/") + url_for(endpoint, _external=False, **values)
    if urlsplit(request.host_url).hostname not in THIS_MACHINE:
        raise SiteAddressMissing
    return url_for(endpoint, _external=True, **values)
