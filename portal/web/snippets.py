"""The pieces of HTML that a site's makers copy: a frame without script, and a web component with the same words."""

from dataclasses import dataclass
from urllib.parse import urlencode

from flask_babel import gettext
from markupsafe import Markup

from portal.web.addresses import base, whole_address
from portal.web.embed_form import LIST, EmbedForm
from portal.web.language import speaking

# How high a frame is, in pixels, so that little of it has to be scrolled on a phone.
BOX_HEIGHT, LIST_TOP, SCHOOL_HEIGHT = 430, 260, 230
# What a frame without script may do: lead to our site in the reader's own window, when the reader presses something.
MAY = "allow-forms allow-same-origin allow-top-navigation-by-user-activation"
FRAME = Markup(
    '<iframe src="{address}" title="{title}" width="100%" height="{height}" frameborder="0" loading="lazy" '
    'referrerpolicy="no-referrer" sandbox="{may}"></iframe>'
)
COMPONENT = Markup(
    '<script src="{program}" async referrerpolicy="no-referrer"></script>\n'
    "<taalscholen-lijst {attributes}>\n"
    '  <a href="{search}">{words}</a>\n'
    "</taalscholen-lijst>"
)


@dataclass(frozen=True, slots=True)
class Snippets:
    """What is copied; `component` and `style` are None where the site shows a search box, or keeps our colours.

    `path` is the frame's address on this site, `policy` what the site's own content policy must name.
    """

    path: str
    title: str
    height: int
    may: str
    frame: str
    component: str | None
    style: str | None
    policy: tuple[str, ...]


def snippets(form: EmbedForm) -> Snippets:
    """The pieces for the answers of a valid form, in the words of the language that was chosen."""
    language, asked, colours = form.spoken.data, form.question(), form.colours()
    is_list = form.kind.data == LIST
    endpoint = "public.embed_list" if is_list else "public.embed_box"
    with speaking(language):
        title, words = gettext("Choose a good language school"), gettext("Search schools")
        address = with_question(whole_address(endpoint), {**asked, **colours})
        height = LIST_TOP + int(form.count.data) * SCHOOL_HEIGHT if is_list else BOX_HEIGHT
        written = component(language, asked, words) if is_list else None
    return Snippets(
        path=address.removeprefix(base()),
        title=title,
        height=height,
        may=MAY,
        frame=str(FRAME.format(address=address, title=title, height=height, may=MAY)),
        component=written,
        style=component_style(colours) if is_list and colours else None,
        policy=("frame-src",) if not is_list else ("frame-src", "script-src", "connect-src"),
    )


def with_question(address: str, asked: dict[str, str]) -> str:
    """An address with what is asked of it."""
    return f"{address}?{urlencode(asked)}" if asked else address


def component(language: str, asked: dict[str, str], words: str) -> str:
    """The web component; between its tags stands a plain link for who has no script."""
    pairs = {"language": language, **asked}.items()
    question = {name: value for name, value in asked.items() if name != "count"}
    return str(
        COMPONENT.format(
            program=whole_address("root.embed_script"),
            attributes=Markup(" ").join(Markup('{}="{}"').format(name, value) for name, value in pairs),
            search=with_question(whole_address("public.search"), question),
            words=words,
        )
    )


def component_style(colours: dict[str, str]) -> str:
    """The style rule that gives the component a site's colours."""
    return f"taalscholen-lijst {{ {' '.join(f'--taalscholen-{name}: #{value};' for name, value in colours.items())} }}"
