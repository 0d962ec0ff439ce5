"""From a fetched page to what it says: the one door of this folder."""

from datetime import UTC

from lxml import html
from lxml.etree import HTMLParser, _Element

from crawler.items import Page
from crawler.pages.blocks import Block, PageReading
from crawler.pages.documents import blocks_of_pdf, pdf_lines
from crawler.pages.elements import visible_text
from crawler.pages.languages import language_of
from crawler.pages.roles import role_of
from crawler.pages.structured import structured_items
from crawler.pages.visibility import left_out, matched_by
from crawler.pages.walk import Walk
from crawler.pages.wording import decode, fold, on_one_line

_SHELL_TEXT = 200


def read_page(page: Page, ignore: tuple[str, ...] = ()) -> PageReading:
    """The blocks of a page, HTML or PDF; raises whatever the parsers raise on a page that cannot be read.

    What the CSS selectors of `ignore` match is left out; a selector that is none gives a warning.
    """
    if "pdf" in page.content_type.lower() or page.body[:5] == b"%PDF-":
        return _read_pdf(page)
    return _read_html(page, ignore)


def _read_pdf(page: Page) -> PageReading:
    blocks = blocks_of_pdf(pdf_lines(page.body))
    title = blocks[0].text if blocks else ""
    warnings = () if blocks else (f"{page.url}: a PDF without a text layer",)
    return _reading(page, title, "", blocks, warnings=warnings)


def _read_html(page: Page, ignore: tuple[str, ...]) -> PageReading:
    text = decode(page.body, page.content_type)
    if not text.strip():
        return _reading(page, "", "", (), warnings=(f"{page.url}: an empty page",))
    markup = text.encode("utf-8")
    # Plain elements: lxml asks Python for the class of one that is to have methods for HTML whenever it is looked at.
    root = html.document_fromstring(markup, parser=HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True))
    body = root.find("body")
    body = root if body is None else body
    ignored, faults = matched_by(body, ignore)
    walk = Walk(left_out(body) | ignored)
    walk.read(body)
    structured = structured_items(page, root, markup)
    warnings = (*faults, *_shell_warning(page, root, walk.blocks))
    return _reading(page, _title_of(root), str(root.get("lang") or ""), tuple(walk.blocks), structured, warnings)


def _reading(
    page: Page,
    title: str,
    declared: str,
    blocks: tuple[Block, ...],
    structured: tuple[dict[str, object], ...] = (),
    warnings: tuple[str, ...] = (),
) -> PageReading:
    heading = next((block.text for block in blocks if block.kind == "heading" and block.region == "main"), "")
    words = " ".join(block.text for block in blocks if block.region == "main" and not block.linked)
    return PageReading(
        url=page.url,
        fetched_at=page.fetched_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        title=title,
        language=language_of(words, declared),
        role=role_of(page.url, title, heading),
        last_modified=page.last_modified,
        blocks=blocks,
        structured=structured,
        warnings=warnings,
    )


def _title_of(root: _Element) -> str:
    title = root.find(".//title")
    return "" if title is None else on_one_line(fold(visible_text(title, set())))


def _shell_warning(page: Page, root: _Element, blocks: list[Block]) -> tuple[str, ...]:
    """A page that scripts fill in a browser has next to no text of its own."""
    said = sum(len(block.text) for block in blocks)
    if said < _SHELL_TEXT and not blocks and root.find(".//script[@src]") is not None:
        return (f"{page.url}: needs a browser (its text is filled in by scripts)",)
    return ()
