"""Chosen tests of several people at one moment, once more on PostgreSQL, where they are more at once."""

# ruff: noqa: F401 (pytest finds what is imported here)
from tests.portal.operations.conftest import in_context
from tests.portal.operations.test_at_once import (
    book,
    test_a_feed_is_taken_in_once_and_two_feeds_one_after_the_other,
    test_a_judgement_is_published_once,
    test_changes_of_the_data_are_all_counted_the_first_ones_too,
    test_nobody_notes_changes_beside_who_has_not_ended_yet,
)
