"""The words of templates: looked up by the hundred for a page, so in the shortest way that there is."""

from collections.abc import Callable, Mapping, MutableMapping
from typing import Any

from babel.support import NullTranslations
from flask.templating import Environment
from jinja2 import pass_eval_context
from jinja2.nodes import EvalContext
from markupsafe import Markup


class Templates(Environment):
    """Templates without globals of their own share those of all, as they are: each import looks through them."""

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The globals of a template."""
        return super().make_globals(d) if d else self.globals


def install(environment: Environment, catalogues: Mapping[str, NullTranslations], language: Callable[[], str]) -> None:
    """Give templates `_`, `gettext` and `ngettext`, which read the catalogue of the language at hand."""
    kept: dict[str, dict[str, str]] = {code: {} for code in catalogues}

    @pass_eval_context
    def gettext(context: EvalContext, text: str, /, **gaps: object) -> str:
        code = language()
        if gaps or not context.autoescape:
            said = catalogues[code].gettext(text)
            return in_markup(said, context) % gaps
        # What is said without gaps is part of a template, so that there are only so many.
        found = kept[code].get(text)
        if found is None:
            found = kept[code][text] = in_markup(catalogues[code].gettext(text), context) % {}
        return found

    @pass_eval_context
    def ngettext(context: EvalContext, one: str, many: str, number: int, /, **gaps: object) -> str:
        said = catalogues[language()].ngettext(one, many, number)
        return in_markup(said, context) % {"num": number, **gaps}

    # The extension knows the words that have to be translated; its own look-up of one takes three calls.
    environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
    environment.globals.update(_=gettext, gettext=gettext, ngettext=ngettext)


def in_markup(said: str, context: EvalContext) -> str:
    """Our own words, which may hold mark-up, for a page that escapes what comes from elsewhere."""
    return Markup(said) if context.autoescape else said  # noqa: S704
