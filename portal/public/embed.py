"""What other sites show of this one: a search box or a short list in a frame without script, and a web component."""

from urllib.parse import urlencode

from flask import Response, abort, current_app, jsonify, make_response, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _
from werkzeug.wrappers import Response as AnyResponse

from portal.public.views import blueprint, root
from portal.web.addresses import base
from portal.web.current import read_model
from portal.web.embed_form import USUAL_COLOURS, EmbedForm, count_of, palette
from portal.web.embedded_list import demonstration_words, embedded_list, found
from portal.web.language import speaking
from portal.web.question_address import asked_again
from portal.web.search_form import SearchForm, cut_postcode
from portal.web.snippets import snippets

__all__ = ["blueprint", "root"]

TEN_MINUTES, AN_HOUR = 600, 3600
NOT_SHOWN = _("This list cannot be shown now.")


def kept_for(seconds: int, answer: Response) -> AnyResponse:
    """An answer that is the same for everybody, so that any cache may keep it for a while."""
    answer.cache_control.public, answer.cache_control.max_age = True, seconds
    answer.add_etag()
    return answer.make_conditional(request)


def for_any_site(answer: AnyResponse) -> AnyResponse:
    """An answer that programs of other sites may read."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    return answer


def whole_postcode_cut() -> AnyResponse | None:
    """Where to ask again with four digits; None where nothing has to be cut."""
    cut = cut_postcode(request.args)
    return redirect(f"{request.path}?{urlencode(list(cut.items(multi=True)))}") if cut is not None else None


def colour_sheet() -> str | None:
    """The address of the sheet with the colours that the address names; None where it names none that can be read."""
    if palette(request.args) is None:
        return None
    given = {name: request.args[name] for name in USUAL_COLOURS if name in request.args}
    return f"{url_for('root.embed_colours')}?{urlencode(given)}"


@blueprint.get("/embed")
def embed_box() -> AnyResponse:
    """A search box for a frame: what is typed there is asked in the reader's own window."""
    model = read_model()
    page = render_template(
        "public/embed_box.html",
        form=SearchForm(request.args, today=model.catalogue.today),
        demonstration=demonstration_words() if model.catalogue.demonstration else None,
        colours=colour_sheet(),
    )
    return kept_for(TEN_MINUTES, make_response(page))


@blueprint.get("/embed/list")
def embed_list() -> AnyResponse:
    """A short list for a frame."""
    again = whole_postcode_cut()
    if again:
        return again
    model = read_model()
    shown = embedded_list(model, SearchForm(request.args, today=model.catalogue.today), count_of(request.args))
    return kept_for(
        TEN_MINUTES, make_response(render_template("public/embed_list.html", shown=shown, colours=colour_sheet()))
    )


@blueprint.get("/embed/list.json")
def embed_list_document() -> AnyResponse:
    """The same list for the web component."""
    again = whole_postcode_cut()
    if again:
        again.headers["Access-Control-Allow-Origin"] = "*"
        return again
    model = read_model()
    shown = embedded_list(model, SearchForm(request.args, today=model.catalogue.today), count_of(request.args))
    return for_any_site(kept_for(TEN_MINUTES, jsonify(shown.document())))


@blueprint.get("/embed/make")
def make_embed() -> AnyResponse | str:
    """The page that makes the pieces to copy, with a living example."""
    again = whole_postcode_cut()
    if again:
        return again
    model = read_model()
    form = EmbedForm(request.args, current_app.config["LANGUAGES"])
    question = SearchForm(request.args, today=model.catalogue.today)
    result = found(model, question) if form.validate() and question.validate() else None
    ready = result is not None and not result.place_unknown and not result.namesakes
    return render_template(
        "public/embed_make.html",
        form=form,
        result=result,
        snippets=snippets(form) if ready else None,
        site=base(),
        address=asked_again,
        catalogue=model.catalogue,
    )


@root.get("/embed.css")
def embed_colours() -> AnyResponse:
    """The tokens of the theme for a site's own colours."""
    chosen = palette(request.args)
    if chosen is None:
        abort(404)
    lines = "".join(f"--{name}:{value};" for name, value in chosen.tokens().items())
    scheme = "dark" if chosen.dark else "light"
    return kept_for(AN_HOUR, Response(f":root{{color-scheme:{scheme};{lines}}}\n", mimetype="text/css"))


@root.get("/embed.js")
def embed_script() -> AnyResponse:
    """The web component, under an address that stays; what it says when it cannot load is in it in every language."""
    words = {}
    for code in current_app.config["LANGUAGES"]:
        with speaking(code):
            words[code] = str(NOT_SHOWN)
    program = render_template("public/embed.js", words=words)
    return for_any_site(kept_for(AN_HOUR, Response(program, mimetype="text/javascript")))
