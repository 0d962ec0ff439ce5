"""Chosen tests of other modules, once more on PostgreSQL; `make test-postgresql` runs all of them there."""

# ruff: noqa: F401 (pytest finds what is imported here)
import pytest

from tests.portal.cli.test_backups import (
    elsewhere,
    kept,
    test_what_comes_back_is_what_was_there,
)
from tests.portal.models.test_migrations import (
    test_a_migrated_database_is_what_the_models_say,
    test_migrations_lead_up_down_and_up_again,
)
from tests.portal.models.test_migrations_with_rows import (
    filled,
    test_a_migration_that_breaks_off_leaves_everything_as_it_was,
)
from tests.portal.public.test_finding import test_every_card_names_its_three_facts_with_their_age

pytestmark = pytest.mark.long
