"""Pages as PDF. WeasyPrint needs Pango from the system: where that is missing there are pages to print, no PDFs."""

import threading
from functools import cache
from pathlib import Path
from typing import Any

# The one place where it is taken in; who wants a PDF asks `can_print` first.
try:
    import weasyprint
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import URLFetcher
except (ImportError, OSError):
    weasyprint = None

STYLES = ("paper-fonts.css", "sheet.css")


class PressBusy(RuntimeError):
    """Another sheet is being made: one at a time is enough, and keeps the rest of the site quick."""


def can_print() -> bool:
    """Whether this machine can make PDFs."""
    return weasyprint is not None


class Press:
    """Makes PDFs of pages of our own, with the style sheets and letters in our folder; nothing of a page is kept."""

    def __init__(self, sheets: Path, styles: tuple[str, ...] = STYLES) -> None:
        self._sheets = sheets
        self._styles = styles
        self._lock = threading.Lock()

    def make(self, html: str) -> bytes:
        """The PDF of a page, which may load nothing; raises PressBusy while another one is made."""
        if not self._lock.acquire(blocking=False):
            raise PressBusy
        try:
            styles, fonts = set_type(self._sheets, self._styles)
            page = weasyprint.HTML(string=html, url_fetcher=URLFetcher(allowed_protocols=()))
            made: bytes = page.write_pdf(stylesheets=styles, font_config=fonts)
            return made
        finally:
            self._lock.release()


@cache
def set_type(sheets: Path, names: tuple[str, ...] = STYLES) -> tuple[tuple[Any, ...], Any]:
    """Our style sheets, and the letters that they name."""
    fonts, fetcher = FontConfiguration(), URLFetcher(allowed_protocols=("file",))
    read = {"font_config": fonts, "url_fetcher": fetcher}
    return tuple(weasyprint.CSS(filename=str(sheets / name), **read) for name in names), fonts
