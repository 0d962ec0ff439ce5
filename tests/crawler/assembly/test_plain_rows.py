"""Tables without heads, tariffs a group, quotations: which listings they make and what those say."""

import pytest

from tests.crawler.assembly.test_groups_and_places import listings, page
from tests.crawler.assembly.test_uncommon_layouts import fields, footed

ADDRESS = "Taalplein, Kade 5, 3071 AB Rotterdam"


def test_cells_without_heads_tell_hours_weeks_price_and_start_by_their_words() -> None:
    body = """<h2>B1-route</h2><table>
        <tr><td>ochtend</td><td>ma en wo<br>9.00 -<br>12.00 uur</td><td>6</td><td>uur per week</td><td>20</td>
        <td>weken</td><td>€ 600</td><td>begin maart 2027</td></tr>
        <tr><td>avond</td><td>di en do<br>19.00 -<br>21.00 uur</td><td>4</td><td>uur per week</td><td>30</td>
        <td>weken</td><td>€ 700</td><td>12 januari 2027</td></tr></table>"""
    found = listings({"/b1": footed(body, ADDRESS)})
    assert fields(found, "hours_per_week", "weeks", "price_eur", "start_dates", "start_months") == [
        (4, 30, 700, ["2027-01-12"], []),
        (6, 20, 600, [], ["2027-03"]),
    ]


def test_of_two_dates_in_a_row_without_heads_the_first_is_the_start() -> None:
    body = """<h2>NT2 A2</h2><table>
        <tr><td>maandag</td><td>19.00 - 21.00</td><td>11 januari 2027</td><td>12 april 2027</td></tr>
        <tr><td>dinsdag</td><td>9.00 - 11.00</td><td>vanaf 12 januari 2027</td><td>13 april 2027</td></tr></table>"""
    found = listings({"/a2": footed(body, ADDRESS)})
    assert fields(found, "dayparts", "start_dates") == [(["evening"], ["2027-01-11"]), (["morning"], ["2027-01-12"])]


@pytest.mark.parametrize(
    "table_rows",
    (
        ("Les 1", "Les 2", "Les 3"),
        ("Eindtoets", "Open avond", "Diploma-uitreiking"),
        ("1", "2", "3"),
    ),
)
def test_the_days_of_single_lessons_and_gatherings_are_no_starts(table_rows: tuple[str, ...]) -> None:
    rows = "".join(
        f"<tr><td>{name}</td><td>{day} januari</td><td>19.00 - 21.00</td></tr>"
        for name, day in zip(table_rows, (11, 18, 25), strict=True)
    )
    found = listings({"/a2": footed(f"<h2>NT2 A2</h2><p>€ 400</p><table>{rows}</table>", ADDRESS)})
    assert {tuple(one.start_dates) for one in found} == {()}


def test_a_number_and_its_unit_under_one_head_are_one_value() -> None:
    body = """<table><tr><th>Cursus<th colspan=2>Duur<th colspan=2>Lesuren<th>Prijs</tr>
        <tr><td>NT2 A1-A2<td>3<td>maanden<td>5<td>uur per week<td>€ 400</tr>
        <tr><td>NT2 A2-B1<td>16<td>weken<td>4<td>uur per week<td>€ 500</tr></table>"""
    found = listings({"/nt2": footed(body, ADDRESS)})
    assert fields(found, "weeks", "hours_per_week", "price_eur") == [(13, 5, 400), (16, 4, 500)]


@pytest.mark.parametrize(
    ("morning", "evening"),
    (("ochtendgroep", "avondgroep"), (", ochtend", ", avond"), ("(ochtend)", "(avond)"), ("- ochtend", "- avond")),
)
def test_tariffs_a_group_belong_to_the_groups_of_the_course_and_make_none(morning: str, evening: str) -> None:
    course = """<h2>NT2 beginners</h2><p>Ochtendgroep: maandag 9.00-11.00, start 4 januari 2027</p>
        <p>Avondgroep: dinsdag 19.00-21.00, start 5 januari 2027</p>"""
    tariffs = f"""<table><tr><th>Cursus<th>Prijs</tr><tr><td>NT2 beginners {morning}<td>€ 400</tr>
        <tr><td>NT2 beginners {evening}<td>€ 350</tr></table>"""
    found = listings({"/cursussen": footed(course, ADDRESS), "/tarieven": page("Tarieven", tariffs)})
    assert fields(found, "dayparts", "price_eur") == [(["evening"], 350), (["morning"], 400)]


@pytest.mark.parametrize("name", ("Alle cursussen", "Groepsles, alle cursussen", "Elke cursus"))
def test_a_row_for_all_courses_prices_each_beside_fees_for_other_things(name: str) -> None:
    body = "<h2>NT2 A1</h2><p>Maandag 9.00-11.00 uur</p><h2>NT2 B1</h2><p>Dinsdag 19.00-21.00 uur</p>"
    tariffs = f"""<table><tr><td>{name}</td><td>€ 12,50</td><td>per lesuur</td></tr>
        <tr><td>Intake</td><td>€ 50</td><td>eenmalig</td></tr></table>
        <p>Examens betaalt u aan DUO: spreken € 60, KNM € 40.</p>"""
    found = listings({"/cursussen": footed(body, ADDRESS), "/tarieven": page("Tarieven", tariffs)})
    assert fields(found, "price_eur", "price_unit") == [(12.5, "hour")] * 2


@pytest.mark.parametrize(
    "quotation",
    (
        "&ldquo;Ik ging in 10 weken van A1 naar C1 en kon na 2 weken beginnen.&rdquo;<br>Maria, Goes",
        '<em>"Binnen een week kon ik starten, ik betaalde maar € 300."</em> Ahmed (cursist 2025)',
        '"Na 3 maanden wachten mocht ik beginnen, van A1 naar C1" - Olena',
    ),
)
def test_what_a_student_is_quoted_with_states_nothing(quotation: str) -> None:
    body = f"<h2>Training KNM</h2><p>Maandag 9.00-11.00 uur, € 400.</p><p>{quotation}</p>"
    (one,) = listings({"/knm": footed(body, ADDRESS)})
    assert (one.level_from, one.level_to, one.weeks, one.wait_kind, one.price_eur) == (None, None, None, "unknown", 400)


def test_a_season_above_courses_of_another_subject_is_no_course() -> None:
    dutch = "<h2>Seizoen 2026/2027</h2><h3>NT2 A1</h3><p>Maandag 9.00-11.00 uur, € 400</p>"
    others = """<h2>Cursusjaar 2026-2027</h2><h3>Engels</h3><p>A1 naar A2, maandag 9.00-11.00, € 200</p>
        <h3>Spaans</h3><p>A1, dinsdag 19.00-21.00, € 210</p>"""
    found = listings({"/nederlands": footed(dutch, ADDRESS), "/talen": page("Talen", others)})
    assert [one.title for one in found] == ["NT2 A1"]


def test_the_least_number_for_a_group_is_not_asked_of_private_lessons() -> None:
    body = """<h2>Private Dutch lessons</h2><p>€ 50 per hour, A1 to C1.</p><h2>Dutch A1 group</h2><p>Mondays 19:00
        - 21:00, € 400</p>"""
    asked = page("FAQ", "<h2>Group size</h2><p>A course goes ahead from five sign-ups.</p>")
    found = listings({"/courses": footed(body, ADDRESS), "/faq": asked})
    assert fields(found, "title", "min_participants") == [("Dutch A1 group", 5), ("Private Dutch lessons", None)]


def test_integration_courses_that_are_no_longer_given_close_no_other_course() -> None:
    home = page("Taalplein", "<p>Inburgeringstrajecten verzorgen wij sinds 2023 niet meer.</p>")
    body = "<h2>NT2 A1</h2><p>Maandag 9.00-11.00, start 4 januari 2027</p><h2>Conversatie</h2><p>di 19.00-21.00</p>"
    found = listings({"/": home, "/cursussen": footed(body, ADDRESS)})
    assert fields(found, "wait_kind") == [("dates",), ("unknown",)]
