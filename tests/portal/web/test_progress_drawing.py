"""The drawing of progress: well-formed, each number written, the unknown hatched and said."""

from collections.abc import Mapping, Sequence
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from portal.domain.progress import FIGURES, Amount, Figure
from portal.web.drawing import WIDTH, Words
from portal.web.progress_drawing import ROWS, FlowWords, flow_drawing

SVG = "{http://www.w3.org/2000/svg}"
amounts = st.one_of(st.none(), st.builds(Amount, st.integers(0, 9999), st.booleans()))
quarters = st.fixed_dictionaries(dict.fromkeys(FIGURES, amounts))


def drawn(flow: Sequence[Mapping[Figure, Amount | None]], figures: Sequence[Figure] = FIGURES) -> ElementTree.Element:
    labels = tuple((f"Q{number % 4 + 1}", "2026") for number in range(len(flow)))
    names = {figure: f"<{figure}>" for figure in FIGURES}
    words = FlowWords(Words("k", "Title & all", "Sentence"), names, labels, "not known", "at least so many")
    made = str(flow_drawing(flow, words, figures))
    return ElementTree.fromstring(made.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))


def texts(root: ElementTree.Element) -> list[str]:
    return [(one.text or "").strip("\u2068\u2069") for one in root.iter(f"{SVG}text")]


def bars(root: ElementTree.Element, *kinds: str) -> list[ElementTree.Element]:
    return [one for one in root.iter(f"{SVG}rect") if one.get("class") in kinds]


@given(st.lists(quarters, min_size=1, max_size=8))
def test_every_number_is_written_and_every_bar_lies_inside(flow: list[dict[Figure, Amount | None]]) -> None:
    root = drawn(flow)
    said = texts(root)
    for one in flow:
        for amount in one.values():
            assert ("?" if amount is None else f"{'' if amount.complete else '≥'}{amount.known}") in said
    height = float((root.get("viewBox") or "").split()[3])
    for rect in root.iter(f"{SVG}rect"):
        x, y, width, high = (float(rect.get(name) or 0) for name in ("x", "y", "width", "height"))
        assert 0 <= x <= x + width <= WIDTH
        assert 0 <= y <= y + high <= height
    known = [amount for one in flow for amount in one.values() if amount is not None and amount.known]
    assert len(bars(root, "flow-bar", "flow-stopped")) == len(known)
    unknown = [amount for one in flow for amount in one.values() if amount is None or not amount.complete]
    # One more sample tells what hatched bars mean.
    assert len(bars(root, "unknown-block")) == (len(unknown) + 1 if unknown else 0)
    assert any("not known" in one for one in said) == (None in unknown)


def test_all_rows_stand_in_the_order_in_which_people_move_through() -> None:
    whole = dict.fromkeys(FIGURES, Amount(3, complete=True))
    assert [one for one in texts(drawn([whole])) if one.startswith("<")] == [f"<{figure}>" for figure in ROWS]
    assert set(ROWS) == set(FIGURES)
    fewer = drawn([whole], [Figure.WAITING, Figure.STOPPED])
    assert [one for one in texts(fewer) if one.startswith("<")] == ["<waiting>", "<stopped>"]


def test_twice_as_many_stand_twice_as_high_on_one_scale() -> None:
    flow = [
        dict.fromkeys(FIGURES, Amount(0, complete=True))
        | {Figure.STARTED: Amount(10, True), Figure.PASSED: Amount(5, True)}
    ]
    first, second = (float(one.get("height") or 0) for one in bars(drawn(flow), "flow-bar"))
    assert first == 2 * second
