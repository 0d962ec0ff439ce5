"""What schools are told of the portal, and where they ask for a link to correct what it shows of them."""

from functools import partial
from typing import cast

from flask import Flask, current_app, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from werkzeug.wrappers import Response

from portal.domain.letter import Letter
from portal.operations.request_link import LIVES, MOST_A_DAY, request_link
from portal.public.views import blueprint
from portal.web.addresses import whole_address
from portal.web.current import read_model, today
from portal.web.flood import Admission, DailySources
from portal.web.guards import from_own_page, network
from portal.web.language import STAFF_LANGUAGES, current_language
from portal.web.letters import letter
from portal.web.limits import counts_of
from portal.web.staff import now

__all__ = ["blueprint"]

ASKERS = "link_askers"


@blueprint.record
def remember_askers(state: BlueprintSetupState) -> None:
    """Each application remembers its own sources."""
    state.app.extensions[ASKERS] = DailySources(counts_of(cast(Flask, state.app)), "links", MOST_A_DAY)


@blueprint.get("/for-schools")
def for_schools() -> str:
    """Who reads the schools' sites, how often, how to object, and how a school answers."""
    return page()


@blueprint.post("/for-schools/link")
def ask_for_link() -> Response | tuple[str, int]:
    """Send the chosen school a link; the answer is the same for every school."""
    slug = request.form.get("school", "")
    if not from_own_page():
        return page(slug, "foreign"), 403
    if slug not in {one.slug for one in read_model().catalogue.providers}:
        return page(slug, "unknown"), 400
    asked = cast(DailySources, current_app.extensions[ASKERS]).admit(network(), str(now()), today())
    if asked == Admission.TOO_MANY:
        return page(slug, "too-many"), 429
    spoken = current_language() if current_language() in STAFF_LANGUAGES else STAFF_LANGUAGES[0]
    request_link(slug, now(), partial(link_letter, spoken))
    return redirect(url_for(".for_schools", asked="yes", _anchor="link"), 303)


def link_letter(spoken: str, recipient: str, school: str, code: str) -> Letter:
    """The letter with the link, in a language that the schools' pages speak."""
    address = whole_address("school.home", code=code, language=spoken)
    return letter("school_link", recipient, spoken, school=school, address=address, days=LIVES.days)


def page(chosen: str = "", why: str | None = None) -> str:
    """The page; `why` says why no letter was sent."""
    catalogue = read_model().catalogue
    return render_template(
        "public/for_schools.html",
        catalogue=catalogue,
        schools=sorted(catalogue.providers, key=lambda one: one.name.casefold()),
        chosen=chosen,
        why=why,
        days=LIVES.days,
        asked=request.args.get("asked") == "yes",
    )
