"""Stories that work: what other municipalities did, each with what to ask one's own."""

from flask import abort, render_template

from portal.public.views import blueprint
from portal.web.current import read_model
from portal.web.stories import BY_SLUG, STORIES

__all__ = ["blueprint"]


@blueprint.get("/stories")
def stories() -> str:
    """All stories, a line each."""
    return render_template("public/stories.html", catalogue=read_model().catalogue, stories=STORIES)


@blueprint.get("/stories/<slug>")
def story(slug: str) -> str:
    """One story."""
    told = BY_SLUG.get(slug)
    if told is None:
        abort(404)
    return render_template("public/story.html", catalogue=read_model().catalogue, story=told)
