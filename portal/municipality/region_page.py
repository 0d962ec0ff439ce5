"""What the pages about a municipality's region share: putting back the last change, and what just happened."""

from collections.abc import Callable, Sequence
from datetime import datetime

from flask import redirect, request, url_for
from werkzeug.wrappers import Response

from portal.domain.actor import Actor, Task, require
from portal.operations.region_changes import LastChange, NothingToPutBack, Part, last_change
from portal.web.staff import current_actor, now

PutBack = Callable[[Actor, int, datetime], None]
# What a page says after a form was kept.
DONE = ("kept", "removed", "put-back", "too-late")


def about_changes(parts: Sequence[Part]) -> dict[str, object]:
    """What templates show of the last change: `change`, and `done`, if this page follows a form."""
    change: LastChange | None = last_change(current_actor(), parts)
    done = request.args.get("done")
    return {"change": change, "done": done if done in DONE else None}


def after(endpoint: str, done: str) -> Response:
    """To the page that shows what was kept."""
    return redirect(url_for(endpoint, done=done), 303)


def undo(put_back: PutBack, endpoint: str) -> Response:
    """Put back the change that the form names, unless another came after it."""
    require(current_actor(), Task.DECIDE)
    entry = request.form.get("entry", "")
    if not (entry.isascii() and entry.isdigit() and len(entry) < 15):
        return after(endpoint, "too-late")
    try:
        put_back(current_actor(), int(entry), now())
    except NothingToPutBack:
        return after(endpoint, "too-late")
    return after(endpoint, "put-back")
