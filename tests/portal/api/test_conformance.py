"""The open data answer as their OpenAPI document says."""

import pytest
from flask import Flask

from tests.bench.api import conform

pytestmark = pytest.mark.long

# With the examples of the document: 25 operations, five hundred requests.
EACH = 20


def test_what_the_document_allows_is_answered_as_it_says_and_the_rest_refused(open_portal: Flask) -> None:
    found = conform(open_portal, EACH, coverage=False)
    assert found.failures == []
    assert found.cases >= 500
    assert {200, 400, 404} <= found.codes.keys()
    assert len(found.checks) >= 14
