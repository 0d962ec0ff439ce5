"""Pass counts on a school's page: a small group is neither unknown nor zero."""

from flask.testing import FlaskClient


def test_a_group_that_is_too_small_is_said_to_be_so(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/de-brug").text
    families = text.partition("People who came for their family:")[2].partition("</li>")[0]
    assert "too few people to show" in families
    assert "not known" not in families and "0" not in families
    assert "12" not in families and "11" not in families


def test_a_school_of_which_nothing_was_counted_has_no_known_pass_counts(visitor: FlaskClient) -> None:
    text = visitor.get("/en/provider/het-anker").text
    passed = text.partition('<details class="part" id="passed">')[2].partition("</details>")[0]
    assert "Not known for this school." in passed
    assert "too few" not in passed
