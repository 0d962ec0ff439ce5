"""For people who want to help with the languages: how far each is, and the words that are used everywhere alike."""

from flask import abort, current_app, render_template

from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.language import OWN_NAMES
from portal.web.translating import glossary, language_states


@blueprint.get("/translations")
def translations() -> str:
    """The state of each translation, and how to help."""
    states = language_states(current_app.config["LANGUAGES"])
    return render_template("public/translations.html", states=states, names=OWN_NAMES, catalogue=read_model().catalogue)


@blueprint.get("/translations/<of>")
def terms(of: str) -> str:
    """The glossary of one language beside Dutch."""
    if of not in current_app.config["LANGUAGES"]:
        abort(404)
    return render_template(
        "public/terms.html", code=of, terms=glossary(("nl", of)), names=OWN_NAMES, catalogue=read_model().catalogue
    )
