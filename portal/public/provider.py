"""A school's page: what is known of it, the history of a wait, and the way there."""

from collections.abc import Callable
from datetime import date
from functools import partial
from urllib.parse import urlencode

from flask import abort, current_app, redirect, render_template, request
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response
from wtforms import Form, StringField

from portal.domain.wait_history import newest_heard
from portal.operations.build_read_model import ReadModel
from portal.operations.name_trouble import name_trouble
from portal.operations.show_journeys import show_journeys
from portal.operations.show_provider import OfferingLine, ProviderPage, ProviderUnknown, show_provider
from portal.operations.show_wait_history import show_wait_history
from portal.public.course_words import on_the_schools_page
from portal.public.structured_data import structured_data
from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.form_words import OwnWords
from portal.web.method_figures import Figure
from portal.web.page_cache import keep_for_nobody
from portal.web.search_form import cut_postcode
from portal.web.wait_drawing import wait_figure
from portal.web.wait_words import month_name

__all__ = ["blueprint"]

LONGEST_PLACE = 80
LONGEST_ID = 16


class PlaceForm(Form):
    """Where somebody lives, for the way to the school; a postcode has come down to four digits."""

    Meta = OwnWords

    place = StringField(_("Place or postcode"))

    @property
    def asked(self) -> str:
        """The digits that the address carries, or what was typed, cut to what a place can be."""
        return (request.args.get("postcode") or str(self.place.data or "")).strip()[:LONGEST_PLACE]

    @property
    def shown_place(self) -> str:
        """What the field shows."""
        return self.asked


@blueprint.app_template_filter("month")
def month_of(day: date) -> str:
    """The month of a day with its year."""
    return month_name(day, with_year=True)


@blueprint.app_template_global("has_view")
def has_view(endpoint: str) -> bool:
    """Whether the site has such a page, so that others can link to it."""
    return endpoint in current_app.view_functions


@blueprint.get("/provider/<slug>")
def provider(slug: str) -> str | Response:
    """One school: courses, start, way there, ratings, pass counts, price and sources."""
    cut = cut_postcode(request.args)
    if cut is not None:
        return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}#way")
    model = read_model()
    try:
        page = show_provider(model, slug)
    except ProviderUnknown:
        abort(404)
    chosen = page.chosen(request.args.get("course", "")[:LONGEST_ID])
    shown = partial(render_template, "public/provider.html", page=page, chosen=chosen, **told(model, page))
    return with_figure(shown, chosen)


def told(model: ReadModel, page: ProviderPage) -> dict[str, object]:
    """What a school's page says besides: the way there from where somebody lives, and what was heard of each wait."""
    form, today, heard = PlaceForm(request.args), model.catalogue.today, model.reports.heard
    return {
        "catalogue": model.catalogue,
        "form": form,
        "ways": show_journeys(model, page.addresses, form.asked, request.args.get("municipality")),
        "told": {line.offering.id: newest_heard(heard.get(line.offering.id, ()), today) for line in page.lines},
        # Made only where its piece of the page is not kept, as the figure is.
        "structured": partial(structured_data, page, on_the_schools_page(today)),
    }


def with_figure(shown: Callable[..., str], chosen: OfferingLine | None) -> str:
    """The page; without what was said of the wait over time where the database, which knows that, cannot be asked."""
    try:
        return shown(figure=partial(history_figure, chosen) if chosen else None)
    except Exception as error:
        if name_trouble(error) is None:
            raise
        keep_for_nobody()
        return shown(figure=None)


def history_figure(chosen: OfferingLine) -> Figure:
    """What was said of the wait for one course, drawn."""
    model = read_model()
    heard = model.reports.heard.get(chosen.offering.id, ())
    history = show_wait_history(chosen.offering, model.catalogue.today, heard)
    return wait_figure(history, chosen.wait, "wait-history")
