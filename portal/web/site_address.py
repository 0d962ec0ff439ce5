"""Addresses of our own pages as they stand in letters."""

from typing import Any

from flask import current_app, url_for


def in_letters(endpoint: str, **values: Any) -> str:
    """The whole address of a page, at the site that the settings name.

    What a request says of the site is believed only where no setting does: whoever asks for a letter to somebody else
    could make its link lead anywhere.
    """
    site: str | None = current_app.config["SITE_ADDRESS"]
    if not site:
        return url_for(endpoint, _external=True, **values)
    return site.rstrip("/") + url_for(endpoint, _external=False, **values)
