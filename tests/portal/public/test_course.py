"""The page of one course: the same facts as on the school's page, under an address of its own."""

import html
import re

from flask.testing import FlaskClient


def test_each_course_has_a_page_with_the_facts_of_the_schools_page(visitor: FlaskClient) -> None:
    school = visitor.get("/en/provider/de-brug").text
    links = set(re.findall(r'href="(/en/course/[^"]+)"', school))
    assert len(links) == 2
    for link in links:
        text = visitor.get(link).text
        facts = re.findall(r"<dd>(?:(?!</dd>).)*</dd>", text, re.DOTALL)
        assert len(facts) >= 8
        squeezed = " ".join(school.split())
        assert all(" ".join(fact.split()) in squeezed for fact in facts)
        assert text.count("<h1") == 1 and 'href="/en/provider/de-brug#o-' in text


def test_what_a_course_does_not_say_is_not_known(visitor: FlaskClient) -> None:
    found = re.search(r'href="(/en/course/[^"]+)"', visitor.get("/en/provider/het-anker").text)
    assert found
    text = visitor.get(found[1]).text
    assert text.count("not known") >= 4
    assert "Alfabetisering &lt;b&gt;&amp;&lt;/b&gt; meer" in text and "<b>&" not in html.unescape(found[1])


def test_a_course_that_does_not_exist_is_not_found(visitor: FlaskClient) -> None:
    for unknown in ("x", "A" * 5_000, "%3Cscript%3E"):
        assert visitor.get(f"/nl/course/{unknown}").status_code == 404
