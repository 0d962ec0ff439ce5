"""Answers to a form that saves itself in the background (static/draft.js): what the page then says, and the version."""

from datetime import datetime
from zoneinfo import ZoneInfo

from flask import Response, jsonify, request

AMSTERDAM = ZoneInfo("Europe/Amsterdam")


def saves_itself() -> bool:
    """True where script posted the form, and no person waits for a page."""
    return request.form.get("draft") == "1"


def draft_answer(said: object, code: int = 200, **more: object) -> Response:
    """What the page is to say, and what else the form needs to know."""
    response = jsonify({"said": str(said), **more})
    response.status_code = code
    return response


def clock(moment: datetime) -> str:
    """The time of day in the Netherlands, as 14.03."""
    return moment.astimezone(AMSTERDAM).strftime("%H.%M")
