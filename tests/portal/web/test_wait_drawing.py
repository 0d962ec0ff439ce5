"""The drawing of a wait's history: well-formed, complete, and the same in words."""

from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree

import pytest
from flask import Flask

from portal.domain.course import WaitKind
from portal.domain.wait_history import WaitHistory, WaitPoint, wait_history
from portal.domain.wait_observation import Witness
from portal.domain.wait_statement import WaitStatement
from portal.domain.waiting_time import Wait
from portal.web.method_figures import Figure
from portal.web.wait_drawing import wait_figure
from tests.make import TODAY

WAIT = Wait(6, 4, 9, stated=True)
SVG = "{http://www.w3.org/2000/svg}"


def said(days_ago: int, kind: str, weeks: float | None = None, **more: Any) -> WaitStatement:
    on = TODAY - timedelta(days=days_ago)
    return WaitStatement(WaitKind(kind), weeks, weeks, since=on, seen=on, **more)


def history(*statements: WaitStatement, others: tuple[WaitPoint, ...] = ()) -> WaitHistory:
    return wait_history(statements, others, TODAY, TODAY)


def figure(app: Flask, found: WaitHistory, language: str = "en", wait: Wait = WAIT) -> Figure:
    with app.test_request_context(f"/{language}/", headers={"Accept-Language": language}):
        return wait_figure(found, wait, "k")


def marks(made: Figure, kind: str) -> list[ElementTree.Element]:
    root = ElementTree.fromstring(str(made.drawing).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    return [one for one in root.iter() if one.get("class") == kind]


def test_who_said_it_is_told_by_the_shape_and_in_the_table(app: Flask) -> None:
    others = tuple(
        WaitPoint(TODAY - timedelta(days=90), who, 8, 8, 8, people=3) for who in (Witness.MUNICIPALITY, Witness.LEARNER)
    )
    made = figure(app, history(said(10, "weeks", 6), said(200, "closed"), others=others))
    # One of each in the drawing and one in its key; what names no wait has no mark.
    assert sorted(one.tag.removeprefix(SVG) for one in marks(made, "said")) == [
        *("circle", "circle", "polygon", "polygon", "rect", "rect"),
    ]
    assert [row[1] for row in made.rows] == [
        "What we reckon with today",
        "The school, on its site",
        *("A municipality", "Students"),
        "The school, on its site",
        "The school, on its site",
    ]
    assert made.rows[0][3] == "6 (4 to 9)"
    assert {len(row) for row in made.rows} == {len(made.head)}


def test_unknown_stretches_are_drawn_as_wide_as_they_last_and_stand_in_the_table(app: Flask) -> None:
    made = figure(app, history(said(10, "weeks", 6)))
    drawn = [float(one.get("width", 0)) for one in marks(made, "gap")]
    assert len(drawn) == 2 and drawn[0] / 258 == pytest.approx(354 / 365, abs=0.01)
    assert any(row[2:] == ("Nothing that holds", "not known") for row in made.rows)
    assert "Grey parts" in made.sentence
    assert marks(figure(app, history(said(400, "rolling"))), "gap") == []


def test_todays_estimate_has_its_band(app: Flask) -> None:
    made = figure(app, history())
    bands = marks(made, "band")
    assert len(bands) == 2
    # Five ticks from 0 to 16 weeks over 160 units: a week is 10 units high.
    assert float(bands[1].get("height", 0)) == pytest.approx((9 - 4) * 10, abs=0.2)


def test_words_without_a_number_are_hollow_and_a_full_group_points_up(app: Flask) -> None:
    made = figure(app, history(said(40, "rolling"), said(5, "full")))
    assert len(marks(made, "assumed")) == 3 and "The school, without a number" in str(made.drawing)
    assert [row[3] for row in made.rows[1:3]] == ["at least 13", "no number; we reckon with 1.5"]
    assert len([one for one in marks(made, "whisker") if one.tag == f"{SVG}path"]) == 1


@pytest.mark.parametrize("weeks", [0.0, 3.0, 60.0, 500.0])
def test_every_wait_fits_into_the_drawing(app: Flask, weeks: float) -> None:
    made = figure(app, history(said(10, "weeks", weeks)), wait=Wait(1, 0, 2, stated=True))
    top = min(float(one.get("y1", 0)) for one in marks(made, "grid"))
    for one in marks(made, "said")[1:]:
        assert top - 0.1 <= float(one.get("cy", 0)) <= top + 160.1


@pytest.mark.parametrize("language", ["nl", "ar", "en"])
def test_the_drawing_names_itself_and_its_months_in_each_language(app: Flask, language: str) -> None:
    text = str(figure(app, history(said(10, "weeks", 6)), language).drawing)
    assert 'role="img"' in text and 'aria-labelledby="k-title"' in text and "style=" not in text
    assert {"nl": "mrt", "ar": "مارس", "en": "Mar"}[language] in text


def test_the_last_day_of_a_month_has_its_ticks_too(app: Flask) -> None:
    for today in (date(2026, 12, 31), date(2028, 2, 29), date(2027, 1, 1)):
        assert figure(app, wait_history((), (), today, today)).rows


@pytest.mark.parametrize(
    ("witness", "speaker", "said"),
    [
        (Witness.MUNICIPALITY_TOLD, "The school, by telephone to a municipality", "A wait in weeks"),
        (Witness.HELPER_TOLD, "The school, by telephone to helpers", "3 calls"),
        (Witness.HELPER_STARTED, "Students, as helpers tell", "3 students waited so long"),
    ],
)
def test_what_was_told_by_telephone_has_its_own_mark_and_words(
    app: Flask, witness: Witness, speaker: str, said: str
) -> None:
    point = WaitPoint(TODAY - timedelta(days=90), witness, 8, 8, 8, people=3)
    made = figure(app, history(others=(point,)))
    assert [one.tag.removeprefix(SVG) for one in marks(made, "said")] == ["polygon", "polygon"]
    row = next(row for row in made.rows if row[1] == speaker)
    assert (row[2], row[3]) == (said, "8") and speaker in str(made.drawing)


def test_a_list_that_is_closed_by_telephone_stands_in_the_table_alone(app: Flask) -> None:
    made = figure(app, history(others=(WaitPoint(TODAY, Witness.HELPER_TOLD, kind=WaitKind.CLOSED),)))
    assert marks(made, "said") == []
    row = next(row for row in made.rows if row[1] == "The school, by telephone to helpers")
    assert (row[0], row[2], row[3]) == ("21 November 2026", "Registration is closed", "not known")
