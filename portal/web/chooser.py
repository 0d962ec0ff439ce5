"""Whether the reader's municipality chooses the school: said by the address alone, carried on, never kept."""

from typing import Any

from flask import Blueprint, request

MUNICIPALITY = "municipality"
# Pages that offer to sign up; where the municipality chooses, they say whom to ask instead.
CARRIED_TO = ("public.provider",)


def chooses() -> str | None:
    """The one who chooses where it is not the reader; None where the address says nothing of it."""
    # Asked for each piece of a page: looking first is much cheaper than a key that is missing.
    if not request or "chooses" not in request.args:
        return None
    return MUNICIPALITY if request.args["chooses"] == MUNICIPALITY else None


def init_blueprint(blueprint: Blueprint) -> None:
    """Give templates `chooses()`, and carry it on to the pages that offer to sign up."""
    blueprint.add_app_template_global(chooses)

    @blueprint.url_defaults
    def carry(endpoint: str, values: dict[str, Any]) -> None:
        if endpoint in CARRIED_TO and chooses():
            values.setdefault("chooses", chooses())
