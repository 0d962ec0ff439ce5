"""The helpers' room: the blueprint, its first screen, and wiping what the device keeps. No account, no cookie.

A helper code travels in the body of a form alone, to pages that no browser keeps: never in an address, a cookie or the
log. Script keeps it in the tab (sessionStorage) until the tab is closed or all is wiped.
"""

from flask import Blueprint, make_response, render_template, request
from werkzeug.wrappers import Response

from portal.web.conversation import CLOSING, OPENING
from portal.web.current import read_model
from portal.web.guards import from_own_page
from portal.web.language import speak

blueprint = Blueprint("volunteer", __name__, url_prefix="/<language>/helper")
speak(blueprint)


@blueprint.after_request
def keep_nowhere(answer: Response) -> Response:
    """What a form brought here, a code among it, stays in no browser's store."""
    if request.method == "POST":
        answer.headers["Cache-Control"] = "no-store"
    return answer


@blueprint.get("/")
def start() -> str:
    """The newcomer's language, what to say, and the way to the questions."""
    return render_template("volunteer/start.html", catalogue=read_model().catalogue, opening=OPENING, closing=CLOSING)


@blueprint.get("/wipe")
def wiping() -> str:
    """What wiping does, for who asks for the button's address by itself."""
    return render_template("volunteer/wipe.html", catalogue=read_model().catalogue, wiped=False)


@blueprint.post("/wipe")
def wipe() -> Response | tuple[str, int]:
    """Empty this browser's store of our pages; script does it where the browser does not know the header."""
    if not from_own_page():
        return wiping(), 403
    answer = make_response(render_template("volunteer/wipe.html", catalogue=read_model().catalogue, wiped=True))
    answer.headers["Clear-Site-Data"] = '"cache", "storage"'
    return answer
