"""Macros of templates, for code that puts pages together from many kept pieces."""

from collections.abc import Callable
from typing import cast

from flask import get_template_attribute
from markupsafe import Markup


def macro(template: str, name: str) -> Callable[..., Markup]:
    """A macro of a template by its name."""
    return cast(Callable[..., Markup], get_template_attribute(template, name))
