"""The language stands in the path: taken off before a view sees it, put back into every address that is made."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from babel import Locale
from babel.support import NullTranslations, Translations
from flask import Blueprint, Flask, abort, current_app, g, request
from flask_babel import Babel, Domain, force_locale

from portal.web import template_words

Said = TypeVar("Said")
# Each language by its own name in its own script.
OWN_NAMES = {
    "nl": "Nederlands",
    "en": "English",
    "ar": "العربية",
    "ti": "ትግርኛ",
    "tr": "Türkçe",
    "fa": "فارسی",
    "so": "Soomaali",
    "uk": "Українська",
    "ru": "Русский",
    "es": "Español",
    "pt": "Português",
    "fr": "Français",
}


# Staff work in these; their pages have a catalogue of their own (staff.po), which no newcomer needs.
STAFF_LANGUAGES = ("nl", "en")
STAFF = "staff"
TRANSLATIONS = Path(__file__).parents[1] / "translations"


def init_app(app: Flask) -> None:
    """Refuse to start with a language that has no name here; give templates their language words."""
    unknown = set(app.config["LANGUAGES"]) - set(OWN_NAMES)
    if unknown:
        message = f"LANGUAGES names {', '.join(sorted(unknown))}, which the site does not speak"
        raise ValueError(message)
    app.context_processor(words)
    app.add_template_global(in_tongue, "in_tongue")
    catalogues = {code: catalogue(code) for code in app.config["LANGUAGES"]}
    template_words.install(app.jinja_env, catalogues, current_language)


@cache
def catalogue(code: str) -> NullTranslations:
    """The words of a language, with those of the staff's pages where staff speak it."""
    found = Translations.load(TRANSLATIONS, [code])
    more = Translations.load(TRANSLATIONS, [code], STAFF) if code in STAFF_LANGUAGES else found
    if isinstance(found, Translations) and isinstance(more, Translations):
        found.merge(more)
    return found


class OwnWords(Domain):  # type: ignore[misc]
    """What code says is looked up where templates look it up."""

    def get_translations(self) -> NullTranslations:
        """The words of the language at hand."""
        return catalogue(current_language())


class OwnBabel(Babel):  # type: ignore[misc]
    """The extension, with our own words."""

    domain_instance = OwnWords()


babel = OwnBabel()


def words() -> dict[str, Any]:
    """`language` with its `own_name`, `direction` (ltr or rtl) and `languages` (code to own name) for every template.

    An address of which there is no page in its language is answered in it; `languages` are those in which there is one.
    """
    code = current_language()
    spoken = g.get("spoken", current_app.config["LANGUAGES"])
    names = {code: OWN_NAMES[code] for code in spoken}
    return {"language": code, "own_name": OWN_NAMES[code], "direction": DIRECTIONS[code], "languages": names}


# English as it is written in Europe.
LOCALES = {"en": "en_GB"}
DIRECTIONS = {code: Locale.parse(code).text_direction for code in OWN_NAMES}


def current_locale() -> str:
    """How dates and numbers are written in the language of this request."""
    return LOCALES.get(current_language(), current_language())


def current_language() -> str:
    """The language of this request: the path's, or the best that the browser asks for."""
    try:
        spoken: str = g.language
    except AttributeError:
        languages: tuple[str, ...] = current_app.config["LANGUAGES"]
        wished = request.accept_languages.best_match(languages) if request else None
        spoken = g.language = wished or languages[0]
    return spoken


@contextmanager
def speaking(code: str) -> Iterator[None]:
    """Another language for a part of a page; afterwards the page goes on in its own."""
    own = current_language()
    g.language = code
    try:
        with force_locale(code):
            yield
    finally:
        g.language = own


def in_tongue(code: str, say: Callable[[], Said]) -> Said:
    """What a template's block says in the language."""
    with speaking(code):
        return say()


def speak(blueprint: Blueprint, only: tuple[str, ...] | None = None) -> None:
    """Give all addresses of a blueprint the language as their first part; `only` names the languages it speaks."""
    blueprint.url_value_preprocessor(taking(only))
    blueprint.url_defaults(putting(only))


def speak_in(app: Flask, name: str, only: tuple[str, ...]) -> None:
    """The same for a blueprint that an extension registered under this name."""
    app.url_value_preprocessors[name].append(taking(only))
    app.url_default_functions[name].append(putting(only))


def taking(only: tuple[str, ...] | None) -> Callable[[str | None, dict[str, Any] | None], None]:
    """What takes the language out of an address, before a view sees it."""

    def take(endpoint: str | None, values: dict[str, Any] | None) -> None:
        if values is not None and "language" in values:
            code = values.pop("language")
            g.spoken = only or current_app.config["LANGUAGES"]
            if code not in g.spoken:
                abort(404)
            g.language = code

    return take


def putting(only: tuple[str, ...] | None) -> Callable[[str, dict[str, Any]], None]:
    """What puts the language into an address."""

    def put(endpoint: str, values: dict[str, Any]) -> None:
        spoken = current_language()
        values.setdefault("language", spoken if only is None or spoken in only else only[0])

    return put
