"""The answer to a search, as pages, the embedded list and the open data give it."""

from flask import current_app

from portal.domain.criteria import SearchCriteria
from portal.operations.build_read_model import ReadModel
from portal.operations.find_offerings import SearchResult, find_offerings
from portal.web.page_cache import keep_for_nobody


def answered_search(model: ReadModel, criteria: SearchCriteria) -> SearchResult:
    """What is found, in the order of the advice that a setting chose."""
    result = find_offerings(model, criteria, simple=current_app.config["ADVICE"] == "simple")
    if result.words_ignored:
        # The next one who asks may ask an index that is there again.
        keep_for_nobody()
    return result
