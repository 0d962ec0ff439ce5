"""Tells operators in one line what is wrong with disk, database or rights, where a command would break off."""

from collections.abc import Iterator
from contextlib import contextmanager

import click

from portal.operations.name_trouble import name_trouble


@contextmanager
def told_to_operators() -> Iterator[None]:
    """Around a command: a trouble of its surroundings ends it with one line and exit code 1; what it says stays."""
    try:
        yield
    except click.ClickException:
        raise
    except Exception as error:
        trouble = name_trouble(error)
        if trouble is None or click.get_current_context(silent=True) is None:
            raise
        raise click.ClickException(str(trouble)) from error
