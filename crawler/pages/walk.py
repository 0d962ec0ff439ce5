"""One walk over a page's elements that turns what a reader sees into blocks."""

import re

from lxml.etree import _Element

from crawler.pages import page_parts, tables
from crawler.pages.blocks import Block, Cell, Heading
from crawler.pages.broken_lines import joined_lines
from crawler.pages.elements import (
    BOLD,
    HEADINGS,
    INLINE,
    children_of,
    css_path,
    tag_of,
    text_of,
    visible_text,
)
from crawler.pages.leaders import named_lines, typed_lines
from crawler.pages.table_reading import TableReading
from crawler.pages.wording import fold, on_one_line

_CLOSES_HEADINGS = frozenset(("article", "li", "td", "aside", "details", "footer", "dd"))
_LABELS_LONGEST = 45
_FEW_WORDS = 3
_LEAST_PAIRS = 2
_SAYS_SOMETHING = re.compile(r"\w")
_EMPTY_LINE = re.compile(r"\S\s*\n\s*$")
_BOLD_HEADING = 7
_FOLD_HEADING = 6


def _names_field(element: _Element) -> bool:
    text = text_of(element)
    return len(text.split()) <= _FEW_WORDS and tables.looks_like_field(on_one_line(fold(text)))


class Walk:
    """Collects the blocks of one page in reading order."""

    def __init__(self, left_out: set[_Element]) -> None:
        self.blocks: list[Block] = []
        self._left_out = left_out
        self._headings: list[Heading] = []
        self._region = "main"
        self._text: list[str] = []
        self._linked = 0
        self._bold = 0
        self._lead: list[str] = []
        self._tables = 0
        self._heading_count = 0

    def read(self, body: _Element) -> None:
        """Walk the whole of a page."""
        self._over(body, body)
        self._flush(body)

    def _over(self, element: _Element, owner: _Element) -> None:
        self._say(element.text)
        children = page_parts.heading_before_badge(element, self._left_out)
        in_run = 0
        for place, child in enumerate(children):
            in_run = max(in_run - 1, 0) or self._read_run(children, place, owner)
            if not in_run and isinstance(child.tag, str) and child not in self._left_out:
                self._visit(child, owner)
            self._say(child.tail)

    def _read_run(self, siblings: list[_Element], place: int, owner: _Element) -> int:
        """Read labels and values that stand in turn from a place on, and say how many elements they are."""
        if not page_parts.may_be_label(siblings[place]) or not _names_field(siblings[place]):
            return 0
        length = self._run_of_pairs(siblings[place:])
        if length:
            self._flush(owner)
            self._add_run(siblings[place : place + length])
        return length

    def _visit(self, element: _Element, owner: _Element) -> None:
        tag = tag_of(element)
        if tag == "br":
            self._break_line(owner)
        elif tag == "img":
            self._say_alternative(element)
        elif tag in INLINE and not page_parts.is_fold_title(element, tag):
            self._inline(element, tag, owner)
        else:
            self._flush(owner)
            self._block(element, tag)
            self._flush(element)

    def _break_line(self, owner: _Element) -> None:
        """Pages without paragraphs leave an empty line between them."""
        if tag_of(owner) not in ("li", "td", "dd", "a") and _EMPTY_LINE.search("".join(self._text)):
            self._flush(owner)
        else:
            self._text.append("\n")

    def _inline(self, element: _Element, tag: str, owner: _Element) -> None:
        before = len("".join(self._text).strip())
        self._over(element, owner)
        said = "".join(self._text)
        added = max(len(said.strip()) - before, 0)
        if tag == "a":
            self._linked += added
        if tag in BOLD:
            self._bold += added
            if before == 0 and not self._lead:
                self._lead.append(joined_lines(fold(said)))

    def _block(self, element: _Element, tag: str) -> None:
        if page_parts.is_menu(element, tag):
            return
        region = self._region
        depth = len(self._headings)
        kept = list(self._headings)
        entered = self._enter(element, tag)
        self._dispatch(element, tag)
        self._flush(element)
        if entered:
            self._region, self._headings = region, kept
        elif tag in _CLOSES_HEADINGS or page_parts.is_fold_item(element, tag) or self._ends_card(element, tag, depth):
            self._close(depth)

    def _ends_card(self, element: _Element, tag: str, depth: int) -> bool:
        return len(self._headings) > depth and page_parts.is_card_in_row(element, tag)

    def _enter(self, element: _Element, tag: str) -> bool:
        region = page_parts.region_of(element, tag) if self._region == "main" else None
        if region is None:
            return False
        self._region, self._headings = region, []
        return True

    def _close(self, depth: int) -> None:
        opened = self._headings[depth:]
        self._headings = [*self._headings[:depth], *(heading for heading in opened if heading.level == 1)]

    def _dispatch(self, element: _Element, tag: str) -> None:
        if page_parts.is_heading(element, tag):
            self._add_heading(element, HEADINGS[tag])
        elif tag == "summary" or page_parts.is_fold_title(element, tag):
            self._add_heading(element, _FOLD_HEADING)
        elif self._region == "main" and page_parts.is_named_heading(element, tag):
            self._add_heading(element, _FOLD_HEADING if not _names_field(element) else _BOLD_HEADING)
        elif tag == "table" and not tables.is_layout(element):
            self._table(element)
        elif tag == "pre" and (lines := typed_lines(text_of(element))):
            self._add_lines(lines, element)
        elif tag == "dl":
            self._definitions(element)
        elif not self._pair(element, tag):
            self._over(element, element)

    def _add_heading(self, element: _Element, level: int) -> None:
        text = on_one_line(self._text_in(element))
        if text:
            self._open(level, text, element)

    def _open(self, level: int, text: str, element: _Element) -> None:
        self._headings = [heading for heading in self._headings if heading.level < level]
        self._heading_count += 1
        self._headings.append(Heading(level, text, self._heading_count))
        self._add("heading", text, element)

    def _definitions(self, element: _Element) -> None:
        label = ""
        depth = len(self._headings)
        for child in page_parts.terms_and_answers(element):
            if child in self._left_out:
                continue
            tag = tag_of(child)
            if tag == "dt":
                self._close(depth)
                label = on_one_line(self._text_in(child)).rstrip(": ")
                if label.endswith("?") or len(label) > _LABELS_LONGEST or page_parts.has_long_answer(child):
                    self._open(_FOLD_HEADING, label, child)
                    label = ""
            elif tag == "dd" and label:
                self._add_pair(label, self._text_in(child), child)
            else:
                self._block(child, "div")
        self._close(depth)

    def _pair(self, element: _Element, tag: str) -> bool:
        parts = [child for child in children_of(element) if child not in self._left_out and tag_of(child) != "br"]
        if len(parts) != 2 or tag in ("a", "nav", "ul", "ol", "body", "main"):
            return False
        own_text = (element.text or "") + (parts[0].tail or "") + (parts[1].tail or "")
        if own_text.strip(" :|\n\t\r-"):
            return False
        names_field = _names_field(parts[0]) or page_parts.stands_among_pairs(element, parts[0], _names_field)
        is_plain = names_field and page_parts.stand_as_label_and_value(parts[0], parts[1])
        if not is_plain and not page_parts.is_label(parts[0], parts[1], tag):
            return False
        label = on_one_line(self._text_in(parts[0])).rstrip(": ")
        value = self._text_in(parts[1])
        if not (0 < len(label) <= _LABELS_LONGEST) or label.endswith(("?", ".", "!")) or not value:
            return False
        self._add_pair(label, value, element)
        return True

    def _run_of_pairs(self, siblings: list[_Element]) -> int:
        """How many of the next siblings are labels and values in turn, as grids and plain pages have them."""
        couples = 0
        for one, other in zip(siblings[::2], siblings[1::2], strict=False):
            if one in self._left_out or other in self._left_out or not _names_field(one) or _names_field(other):
                break
            if not page_parts.stand_as_label_and_value(one, other) or (one.tail or "").strip(" :|\n\t\r-"):
                break
            couples += 1
        return 2 * couples if couples >= _LEAST_PAIRS else 0

    def _add_run(self, siblings: list[_Element]) -> None:
        for one, other in zip(siblings[::2], siblings[1::2], strict=True):
            self._add_pair(on_one_line(self._text_in(one)).rstrip(": "), self._text_in(other), other)

    def _add_pair(self, label: str, value: str, element: _Element) -> None:
        if value:
            self._add("pair", value, element, label=label)

    def _table(self, element: _Element) -> None:
        rows = [row for row in tables.rows_of(element) if row not in self._left_out]
        grid = tables.grid_of(rows)
        depth = len(self._headings)
        self._tables += 1
        caption = next((child for child in children_of(element) if tag_of(child) == "caption"), None)
        if caption is not None:
            self._open(_BOLD_HEADING - 1, on_one_line(self._text_in(caption)), caption)
        TableReading(self._text_in, self._add, self._open).read(element, rows, grid, self._tables)
        self._close(depth)

    def _text_in(self, element: _Element) -> str:
        return visible_text(element, self._left_out)

    def _say(self, text: str | None) -> None:
        if text:
            self._text.append(text.replace("\n", " ").replace("\r", " "))

    def _say_alternative(self, element: _Element) -> None:
        alternative = str(element.get("alt") or "").strip()
        if len(alternative) > 8:
            self._text.append(f" {alternative} ")

    def _flush(self, element: _Element) -> None:
        said = joined_lines(fold("".join(self._text))) if self._text else ""
        linked, bold, lead = self._linked, self._bold, self._lead
        self._text, self._linked, self._bold, self._lead = [], 0, 0, []
        if not said or not _SAYS_SOMETHING.search(said):
            return
        if self._region != "footer" and tag_of(element) not in ("li", "td", "th", "dd") and lead:
            said = self._take_heading(said, lead[0], bold, element)
        if lines := named_lines(said):
            self._add_lines(lines, element)
        elif said:
            kind = "item" if tag_of(element) == "li" else "text"
            all_links = linked > 0 and linked >= 0.8 * len(re.sub(r"[|\s>]", "", said))
            self._add(kind, said, element, lead=lead[0] if lead else "", linked=all_links)

    def _add_lines(self, lines: list[tuple[str, str]], element: _Element) -> None:
        """A list of names and values with dots between them; lines without a name are words of their own."""
        for name, value in lines:
            self._add("pair" if name else "text", value, element, label=name)

    def _take_heading(self, said: str, lead: str, bold: int, element: _Element) -> str:
        """Bold words alone in a paragraph, or on its first line, are meant as a heading."""
        first, rest = page_parts.bold_opening(said, lead)
        title = on_one_line(first).rstrip(":")
        if fold(first) != lead or not 2 < len(title) <= 80 or title.endswith((".", "!", ",")):
            return said
        if not rest and bold < len(said):
            return said
        self._open(_BOLD_HEADING, title, element)
        return rest.strip()

    def _add(
        self,
        kind: str,
        text: str,
        element: _Element,
        *,
        label: str = "",
        lead: str = "",
        cells: tuple[Cell, ...] = (),
        linked: bool = False,
        table: int = -1,
    ) -> None:
        where, number, headings = css_path(element), len(self.blocks), tuple(self._headings)
        block = Block(kind, text, where, number, headings, label, lead, cells, table, self._region, linked)
        self.blocks.append(block)
