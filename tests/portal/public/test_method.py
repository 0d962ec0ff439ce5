"""The page about the method says what the model says, in every language, with and without results of the bench."""

import json
import re
from html import unescape
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import numpy as np
import pytest
from flask import Flask, g
from flask.testing import FlaskClient

from portal.domain.outcome import LearnerGroup
from portal.domain.outlook import WEEKS_A_MONTH, CourseColumns, Learner, SchoolQuality, outlook
from portal.domain.parameters import TABLE, VALUES, VERSION
from portal.operations.explain_method import Curve, explain_method
from portal.web import market_bench
from portal.web.market_bench import read_bench
from portal.web.method_figures import Figure, method_figures
from portal.web.parameter_groups import parameter_groups

NUMBER = re.compile(r"\d+(?:,\d+)?")
DRAWING = re.compile(r"<svg class=\"plot\".*?</svg>", re.DOTALL)
LANGUAGES = ("nl", "en", "ar")
EXPLAINED = explain_method()


@pytest.fixture
def unmeasured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """No results of the bench; where they would stand."""
    file = tmp_path / "market_bench.json"
    monkeypatch.setattr(market_bench, "FILE", file)
    return file


@pytest.fixture
def measured(unmeasured: Path) -> Path:
    """Results of the bench."""
    unmeasured.write_text(json.dumps(bench_figures()), encoding="utf-8")
    return unmeasured


def bench_row(policy: str, group: str, passed: float, gain: float) -> dict[str, Any]:
    return {
        "policy": policy,
        "group": group,
        "passed": passed,
        "wait": 3.0,
        "gain": gain,
        "gainInterval": [gain - 1.4, gain + 1.4],
    }


def bench_figures(**changes: Any) -> dict[str, Any]:
    """Invented results as the bench writes them."""
    gains = {"today": 0.0, "best_stars": -17.2, "ours": 11.3, "something_new": 4.0}
    groups = ("all", "refugee", "low_literate", "family")
    rows = [bench_row(name, group, 43.0 + gain, gain) for name, gain in gains.items() for group in groups]
    partial = [
        bench_row(f"ours_{share}", who, 40, -1.7) for share in (5, 20, 50) for who in ("all", "users", "non_users")
    ]
    return {"version": "7", "seeds": 13, "rows": rows + partial, **changes}


def text_of(page: str) -> str:
    """The page's words without markup and invisible marks."""
    return re.sub(r"\s+", " ", re.sub(r"[\u200e\u200f\u2066-\u2069]", "", unescape(re.sub(r"<[^>]+>", " ", page))))


def figures_in_dutch(app: Flask) -> dict[str, Figure]:
    with app.test_request_context():
        g.language = "nl"
        return method_figures(EXPLAINED)


def hundredths(*shares: float) -> list[str]:
    return [str(round(100 * share)) for share in shares]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("state", ["unmeasured", "measured"])
def test_the_page_has_whole_drawings_without_style_or_script(
    visitor: FlaskClient, request: pytest.FixtureRequest, language: str, state: str
) -> None:
    request.getfixturevalue(state)
    page = visitor.get(f"/{language}/method").text
    drawings = DRAWING.findall(page)
    assert len(drawings) == (6 if state == "measured" else 5)
    for drawing in drawings:
        for element in ElementTree.fromstring(drawing).iter():
            assert element.tag not in ("script", "style", "a")
            assert not [name for name in element.attrib if name == "style" or name.startswith("on")]
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


@pytest.mark.parametrize("name", ["by_wait", "by_minutes", "long_list"])
def test_what_harms_a_chance_makes_its_curve_fall(name: str) -> None:
    for curve in getattr(EXPLAINED, name):
        assert all(later <= sooner + 1e-12 for sooner, later in pairwise(curve.y))
        assert curve.y[-1] < curve.y[0]


def test_lesson_hours_make_the_curve_rise() -> None:
    for curve in EXPLAINED.by_hours:
        assert all(more >= fewer for fewer, more in pairwise(curve.y))


@pytest.mark.parametrize("name", ["by_wait", "by_minutes", "by_hours"])
def test_more_time_left_is_a_better_chance(name: str) -> None:
    much, little = getattr(EXPLAINED, name)
    assert much.of > little.of
    assert all(more > less for more, less in zip(much.y, little.y, strict=True))


def test_a_larger_share_of_the_market_takes_more_off_long_lists() -> None:
    small, full = EXPLAINED.long_list
    assert small.at(8) == full.at(8) == 1
    assert all(small.at(weeks) > full.at(weeks) for weeks in (10, 26, 52))


def test_the_curves_are_those_of_the_model_and_meet_in_the_usual_course() -> None:
    one, nothing = np.ones(1), np.zeros(1)
    course = CourseColumns(np.zeros(1, dtype=np.intp), 12 * one, 8 * one, 8 * one, 8 * one, np.ones(1, dtype=bool))
    quality = SchoolQuality(nothing, nothing, nothing, nothing)
    for number, months in enumerate((34, 24)):
        expected = float(outlook(course, quality, Learner(months_left=months), np.array([[30.0]])).chance[0, 0])
        found = (
            EXPLAINED.by_wait[number].at(8),
            EXPLAINED.by_minutes[number].at(30),
            EXPLAINED.by_hours[number].at(12),
        )
        assert found == pytest.approx((expected,) * 3)


def test_few_counts_stay_near_the_usual_and_many_come_near_what_was_seen() -> None:
    shares = [one.estimated for one in EXPLAINED.few_counts]
    widths = [one.high - one.low for one in EXPLAINED.few_counts]
    assert shares == sorted(shares) and widths == sorted(widths, reverse=True)
    assert all(EXPLAINED.usual_share < share < 0.8 for share in shares)
    assert shares[0] - EXPLAINED.usual_share < 0.8 - shares[0]
    assert shares[-1] == pytest.approx(0.8, abs=0.02)
    assert all(one.low < one.estimated < one.high for one in EXPLAINED.few_counts)


def test_sites_are_believed_less_than_municipalities_and_silence_is_no_short_wait() -> None:
    site, municipality, full, silent = EXPLAINED.waits
    assert 4 < municipality.weeks < site.weeks
    assert municipality.high - municipality.low < site.high - site.low
    assert silent.weeks > VALUES["wait_prior_median"] and full.weeks > silent.weeks


def test_the_rule_takes_the_same_part_off_for_all_and_an_equal_cut_hits_those_who_have_least() -> None:
    parts = [one.proportional / one.months for one in EXPLAINED.taken_off]
    assert parts == pytest.approx([parts[0]] * 3)
    late, _, family = EXPLAINED.taken_off
    assert late.group == LearnerGroup.REFUGEE_LOW_LITERATE and family.group == LearnerGroup.FAMILY
    assert late.equal / late.months > 0.5 > late.proportional / late.months
    assert family.equal < family.proportional


def test_who_signs_up_here_makes_the_list_longer() -> None:
    found = EXPLAINED.referred
    assert found.after == pytest.approx(found.before + found.people / found.places * WEEKS_A_MONTH)


def test_the_model_is_asked_once_in_a_process() -> None:
    assert explain_method() is explain_method()


@pytest.mark.parametrize(
    ("name", "curves", "setting", "ends"),
    [
        ("wait", EXPLAINED.by_wait, ["12", "30"], (4, 39)),
        ("minutes", EXPLAINED.by_minutes, ["12", "8"], (20, 90)),
        ("hours", EXPLAINED.by_hours, ["30", "8"], (6, 12)),
    ],
)
def test_every_number_in_a_sentence_about_a_curve_is_the_models(
    app: Flask, name: str, curves: tuple[Curve, Curve], setting: list[str], ends: tuple[int, int]
) -> None:
    sentence = figures_in_dutch(app)[name].sentence
    expected = {*setting, "100", *map(str, ends)}
    for curve in curves:
        expected |= {str(curve.of), *hundredths(*(curve.at(end) for end in ends))}
    assert set(NUMBER.findall(sentence)) == expected


def test_every_number_in_the_other_sentences_is_the_models(app: Flask) -> None:
    figures = figures_in_dutch(app)
    first, last = EXPLAINED.few_counts[0], EXPLAINED.few_counts[-1]
    few = hundredths(0.8, EXPLAINED.usual_share, first.estimated, last.estimated)
    assert set(NUMBER.findall(figures["few"].sentence)) == {*few, str(first.learners), str(last.learners), "100"}
    left = hundredths(*(curve.at(26) for curve in EXPLAINED.long_list))
    assert set(NUMBER.findall(figures["lists"].sentence)) == {*left, "26", "10", "60", "100"}


def test_tables_have_the_same_numbers_as_the_curves(app: Flask) -> None:
    for name, curves in (("wait", EXPLAINED.by_wait), ("lists", EXPLAINED.long_list)):
        for row in figures_in_dutch(app)[name].rows:
            assert list(row[1:]) == hundredths(*(curve.at(float(row[0])) for curve in curves))


def test_the_example_of_a_worth_adds_up(visitor: FlaskClient) -> None:
    worth = EXPLAINED.worth
    assert worth.total == pytest.approx(worth.months_gained + worth.chance_in_months)
    found = re.search(r"Voorbeeld: de kans is [^.]*\.[^.]*\.[^.]*\.[^.]*\.", text_of(visitor.get("/nl/method").text))
    parts = [round(value) for value in (100 * worth.chance, 100, worth.chance_in_months, worth.pass_value)]
    assert found
    assert [int(one) for one in NUMBER.findall(found[0])] == [*parts, round(worth.months_gained), round(worth.total)]


def test_all_numbers_are_shown_once_with_all_their_decimals(visitor: FlaskClient) -> None:
    page = visitor.get("/nl/method").text
    shown = re.findall(r'<tr><th scope="row"><bdi lang="en">([^<]+)</bdi></th><td[^>]*><bdi>([^<]+)</bdi>', page)
    assert len(shown) == len(TABLE)
    assert dict(shown) == {
        one.name.replace("_", " "): f"{one.value:,.15g}".replace(".", ";").replace(",", ".").replace(";", ",")
        for one in TABLE
    }
    assert page.count("<strong>aanname</strong>") == sum(one.assumed for one in TABLE)
    assert f"versie {VERSION}" in text_of(page)


def test_every_number_of_the_model_belongs_to_one_subject() -> None:
    names = [parameter.name for group in parameter_groups() for parameter in group.parameters]
    assert sorted(names) == sorted(parameter.name for parameter in TABLE)
    assert all(group.parameters for group in parameter_groups())


@pytest.mark.parametrize(
    ("language", "words"), [("nl", "Nog niet gemeten."), ("en", "Not measured yet."), ("ar", "لم يُقَس بعد.")]
)
def test_without_results_the_page_says_that_nothing_was_measured(
    visitor: FlaskClient, unmeasured: Path, language: str, words: str
) -> None:
    assert words in text_of(visitor.get(f"/{language}/method").text)


def test_results_are_shown_with_their_interval_and_who_gains(visitor: FlaskClient, measured: Path) -> None:
    page = visitor.get("/en/method").text
    text = text_of(page)
    assert "Not measured yet." not in text
    assert "than today: +11 (+10 to +13)." in text
    assert "The school with the most stars 26 -17 (-19 to -16) 13" in text
    assert "We played it in 13 invented countries, with version 7 of the calculation." in text
    assert "All refugees 43 54 +11 (+10 to +13)" in text
    assert "20 -2 (-3 to 0) -2 (-3 to 0)" in text
    assert page.count("<rect") == 2


def test_the_page_always_says_that_it_is_a_simulation(visitor: FlaskClient, measured: Path) -> None:
    assert "This is a simulation. It is no proof that it works in real life." in text_of(visitor.get("/en/method").text)


LOSS = "In this test not every group gains"


@pytest.mark.parametrize(("gain", "said"), [(3.0, False), (-1.0, False), (-2.0, True)])
def test_a_group_that_surely_loses_is_named_as_such(
    visitor: FlaskClient, unmeasured: Path, gain: float, said: bool
) -> None:
    figures = bench_figures()
    rows = [row for row in figures["rows"] if (row["policy"], row["group"]) != ("ours", "family")]
    figures["rows"] = [*rows, bench_row("ours", "family", 60, gain)]
    unmeasured.write_text(json.dumps(figures), encoding="utf-8")
    assert (LOSS in text_of(visitor.get("/en/method").text)) == said


def test_what_users_cost_others_is_said(visitor: FlaskClient, measured: Path) -> None:
    assert "Users take places that others would have had." in text_of(visitor.get("/en/method").text)


def test_a_trial_with_one_seed_is_no_result() -> None:
    with pytest.raises(ValueError, match="one seed"):
        read_bench(bench_figures(seeds=1))


def test_results_without_a_version_are_none() -> None:
    figures = bench_figures()
    del figures["version"]
    with pytest.raises(KeyError):
        read_bench(figures)


def test_published_results_rest_on_many_markets() -> None:
    bench = market_bench.published_bench()
    assert bench is None or bench.seeds >= 12
