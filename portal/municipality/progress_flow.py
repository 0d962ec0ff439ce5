"""Progress over quarters, drawn and as a table, for inside; and the tables that may leave the municipality."""

from collections.abc import Iterable, Sequence

from flask import render_template, request
from flask_babel import gettext
from werkzeug.wrappers import Response

from portal.domain.progress import FIGURES, Amounts, Figure
from portal.domain.quarters import Quarter
from portal.domain.shared_counts import PARTS
from portal.municipality.progress import chosen_quarter
from portal.municipality.progress_words import FIGURES as FIGURE_WORDS
from portal.municipality.progress_words import REASONS, ROUTES, SHARED, VIEWS, amount_words
from portal.municipality.views import blueprint
from portal.operations.share_progress import HEADER, share_progress, shared_rows
from portal.operations.show_progress import FlowPage, all_schools, show_flows
from portal.web.current import today
from portal.web.drawing import Words
from portal.web.filters import shown_quarter
from portal.web.method_figures import Figure as Drawn
from portal.web.progress_drawing import FlowWords, flow_drawing
from portal.web.staff import current_actor
from portal.web.staff_csv import csv_answer

__all__ = ["blueprint"]

QUARTERS = 8
QUARTERS_SHARED = 4

blueprint.add_app_template_filter(SHARED.__getitem__, "shared_word")
blueprint.add_app_template_filter(VIEWS.__getitem__, "view_word")


@blueprint.get("/progress/flow")
def progress_flow() -> str | Response:
    """The flow of all our people, then school by school."""
    last = chosen_quarter()
    pages = show_flows(current_actor(), last, QUARTERS)
    if request.args.get("format") == "csv":
        header = ("school", "quarter", *(figure.value for figure in FIGURES))
        return csv_answer(f"progress-inside-{last}", header, flow_rows(pages))
    drawn = [
        (page, drawn_flow(page.quarters, page.amounts, f"flow-{n}", title_of(page))) for n, page in enumerate(pages)
    ]
    return render_template("municipality/progress_flow.html", drawn=drawn, last=last, today=today())


def title_of(page: FlowPage) -> str:
    """Whose flow it is."""
    return page.school.name if page.school else str(gettext("All schools together"))


def flow_rows(pages: Sequence[FlowPage]) -> list[tuple[object, ...]]:
    """The flows as rows; what is known in part is written so."""
    return [
        (title_of(page), str(quarter), *(amount_words(amounts[figure]) for figure in FIGURES))
        for page in pages
        for quarter, amounts in zip(page.quarters, page.amounts, strict=True)
    ]


def drawn_flow(
    quarters: Sequence[Quarter],
    flow: Sequence[Amounts],
    key: str,
    title: str,
    figures: Sequence[Figure] = FIGURES,
    unsaid: str | None = None,
) -> Drawn:
    """A drawing of the flow with the same facts as a sentence and a table; `unsaid` stands for what is not told."""
    names = {figure: str(FIGURE_WORDS[figure]) for figure in figures}
    rows = tuple(
        (shown_quarter(str(quarter)), *(amount_words(amounts.get(figure), unsaid) for figure in figures))
        for quarter, amounts in zip(quarters, flow, strict=True)
    )
    sentence = last_in_words(rows, names.values())
    words = FlowWords(
        Words(key, title, sentence),
        names,
        tuple((gettext("Q%(number)s", number=one.number), str(one.year)) for one in quarters),
        unsaid or str(gettext("not known")),
        str(gettext("at least so many")),
    )
    return Drawn(flow_drawing(flow, words, figures), sentence, (str(gettext("Quarter")), *names.values()), rows)


def last_in_words(rows: Sequence[tuple[str, ...]], names: Iterable[str]) -> str:
    """The last row of a table as a sentence."""
    quarter, *values = rows[-1]
    parts = "; ".join(f"{name}: {value}" for name, value in zip(names, values, strict=True))
    return str(gettext("In %(quarter)s: %(parts)s.", quarter=quarter, parts=parts))


@blueprint.get("/progress/shared")
def progress_shared() -> str | Response:
    """What of the counts may leave the municipality, as a page and as CSV."""
    last = chosen_quarter()
    shared = share_progress(current_actor(), last, QUARTERS_SHARED)
    if request.args.get("format") == "csv":
        return csv_answer(f"progress-to-share-{last}", HEADER, shared_rows(shared))
    names = {**all_schools(), **{str(key): str(word) for key, word in (*ROUTES.items(), *REASONS.items())}}
    parts = {kind: [FIGURE_WORDS[figure] for figure in figures] for kind, figures in PARTS.items()}
    return render_template(
        "municipality/progress_shared.html", shared=list(reversed(shared)), names=names, parts=parts, last=last
    )
