"""Which rules hold for me: the law router, and the schools that a person's municipality works with."""

from urllib.parse import urlencode

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from portal.domain.law import RULES
from portal.domain.situation import Outcome, may_choose
from portal.operations.show_contracted import Contracted, find_contracted
from portal.public.views import blueprint
from portal.web.chooser import MUNICIPALITY, init_blueprint
from portal.web.current import read_model
from portal.web.outcome_words import OUTCOMES, TOPICS
from portal.web.router_steps import router_steps
from portal.web.rule_words import receipts
from portal.web.search_form import cut_postcode

__all__ = ["blueprint"]

init_blueprint(blueprint)


# All questions and ends of the router are one page, and each answer is a link to a place on that page. What stands
# behind the "#" of an address never leaves the browser: no answer can be logged, neither here nor by a proxy on the
# way. Links within a page and one rule of the style sheet (:target) need no script and work on phones of 2011, "back"
# goes back one question, and a browser that knows no style sheet shows the whole as one text.
@blueprint.get("/rules")
def rules() -> str:
    """The law router: questions, and what holds at each end."""
    return render_template(
        "public/rules.html",
        catalogue=read_model().catalogue,
        steps=router_steps(),
        outcomes=OUTCOMES,
        topics=TOPICS,
        end_names={outcome: f"end-{number}" for number, outcome in enumerate(Outcome, 1)},
        may_choose=may_choose,
        receipts=receipts,
        calculator=RULES["loan_calculator"].source.address,
    )


@blueprint.get("/rules/schools")
def contracted() -> str | Response:
    """The schools that the municipality of a place works with, and what to ask for there."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}")
    model, asked = read_model(), request.args.get("place") or request.args.get("postcode", "")
    found = find_contracted(model, asked, request.args.get("municipality")) if asked.strip() else Contracted()
    return render_template(
        "public/contracted.html", catalogue=model.catalogue, asked=asked[:80], found=found, near=search_near(found)
    )


def search_near(found: Contracted) -> str:
    """The address of the search around the place, for somebody whose municipality chooses."""
    place = found.place
    if place is None:
        return url_for(".search", chooses=MUNICIPALITY)
    if place.pc4:
        return url_for(".search", postcode=place.pc4, chooses=MUNICIPALITY)
    return url_for(".search", place=place.label, municipality=place.municipality_code, chooses=MUNICIPALITY)
