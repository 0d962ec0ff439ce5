"""The person's answers on the search page, and the page that says why one school stands above another."""

import re

import pytest
from flask.testing import FlaskClient

SEARCH = "/en/search?postcode=3011"


def chances(text: str) -> list[str]:
    return re.findall(r"About \d+ of 10 people pass(?:es)? in time\.", text)


def why_links(text: str) -> list[str]:
    return [link.replace("&amp;", "&") for link in re.findall(r'href="(/en/why\?[^"]+)"', text)]


def test_the_answers_stand_in_the_address_and_in_the_form(visitor: FlaskClient) -> None:
    answer = visitor.get(f"{SEARCH}&termEnd=2027-Q2&hardest=waiting&balance=2&turn=7")
    assert answer.status_code == 200
    assert '<option selected value="2027-Q2">April to June 2027</option>' in answer.text
    assert '<option selected value="waiting">Waiting for a place</option>' in answer.text
    assert re.search(r'<input[^>]*name="balance"[^>]*value="2"', answer.text)
    assert '<input type="hidden" name="turn" value="7">' in answer.text
    assert "Set-Cookie" not in answer.headers


@pytest.mark.parametrize(("balance", "shown"), [("5", False), ("8", True)])
def test_the_questions_stay_open_while_the_slider_is_moved(visitor: FlaskClient, balance: str, shown: bool) -> None:
    text = visitor.get(f"{SEARCH}&balance={balance}").text
    assert ('<details class="more-questions" open>' in text) is shown


def test_less_time_left_gives_fewer_people_who_pass(visitor: FlaskClient) -> None:
    long, short = (visitor.get(f"{SEARCH}&termEnd={quarter}").text for quarter in ("2029-Q3", "2027-Q4"))
    assert chances(long) != chances(short)


@pytest.mark.parametrize("fault", ["termEnd=soon", "hardest=money", "balance=12", "balance=x", "turn=1000"])
def test_an_answer_that_cannot_be_read_is_no_search(visitor: FlaskClient, fault: str) -> None:
    answer = visitor.get(f"{SEARCH}&{fault}")
    assert answer.status_code == 400
    assert "One of your answers cannot be read" in answer.text


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("termEnd=2028-Q1x", "Wij kunnen dit antwoord niet lezen. Kies of typ het opnieuw."),
        ("termEnd=2028-Q1%0A", "Wij kunnen dit antwoord niet lezen. Kies of typ het opnieuw."),
        ("hardest=money", "Kies een van de antwoorden."),
        ("maxWait=" + "9" * 5000, "Typ een getal van 0 tot en met 104. Typ geen letters."),
    ],
)
def test_a_fault_is_told_in_the_visitors_language(visitor: FlaskClient, fault: str, told: str) -> None:
    answer = visitor.get(f"/nl/search?{fault}")
    assert (answer.status_code, told in answer.text) == (400, True)


@pytest.mark.parametrize(("language", "told"), [("ti", "ካብቶም መልስታት ሓደ ምረጹ።"), ("so", "Dooro mid ka mid ah jawaabaha.")])
def test_faults_are_told_in_languages_that_the_forms_library_does_not_speak(
    visitor: FlaskClient, language: str, told: str
) -> None:
    assert told in visitor.get(f"/{language}/search?hardest=money").text


def test_no_name_in_an_address_steers_where_a_cut_postcode_leads(visitor: FlaskClient) -> None:
    answer = visitor.get("/en/search?language=nl&_anchor=a&_scheme=b&_external=1&place=3011+AB")
    kept = "language=nl&_anchor=a&_scheme=b&_external=1&postcode=3011"
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/en/search?{kept}")


def test_a_term_that_has_ended_is_still_shown_as_it_was_asked(visitor: FlaskClient) -> None:
    answer = visitor.get(f"{SEARCH}&termEnd=2025-Q1")
    assert answer.status_code == 200
    assert "January to March 2025" in answer.text


def test_each_school_says_why_it_stands_where_it_stands(visitor: FlaskClient) -> None:
    links = why_links(visitor.get(f"{SEARCH}&hardest=exam").text)
    assert links
    for link in links:
        assert "hardest=exam" in link
        text = visitor.get(link).text
        assert "All together" in text
        assert text.count('class="counted"') == 5
        assert 'href="/en/search?postcode=3011&amp;hardest=exam' in text


def test_why_leaves_no_number_where_nothing_is_known(visitor: FlaskClient) -> None:
    text = visitor.get("/en/search").text
    link = next(link for link in why_links(text))
    page = visitor.get(link).text
    assert "You did not say where you live. We took 30 minutes of travel for both." in page
    assert 'class="unknown">not known' in page


@pytest.mark.parametrize("question", ["chosen=nothing&other=nobody", "", "balance=99"])
def test_a_comparison_of_what_is_gone_is_not_found(visitor: FlaskClient, question: str) -> None:
    assert visitor.get(f"/en/why?{question}").status_code == 404
