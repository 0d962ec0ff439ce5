"""What somebody typed into a form of ours that could not be taken: it is shown again, to be sent once more."""

from flask import request

from portal.web.guards import from_own_page

# Fields that are shown to nobody again.
SECRET = ("password", "code", "credential")


def kept_fields() -> tuple[list[tuple[str, str]], bool]:
    """What was typed, without secrets, and whether it is all; of a form that another site sends nothing is kept."""
    if request.method != "POST" or not from_own_page():
        return [], False
    fields = list(request.form.items(multi=True))
    shown = [(name, text) for name, text in fields if not is_secret(name)]
    return shown, len(shown) == len(fields) and not request.files


def is_secret(name: str) -> bool:
    """Whether a field holds what opens a door; where somebody lives does not."""
    return any(part in name.replace("postcode", "") for part in SECRET)
