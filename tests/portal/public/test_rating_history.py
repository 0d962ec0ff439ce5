"""What newcomers read of municipalities' ratings: reply, interests, corrections, withdrawals, and every version."""

from datetime import timedelta
from typing import Any

from flask import Flask
from flask.testing import FlaskClient, FlaskCliRunner

from portal.extensions import db
from portal.models.provider import Provider
from portal.models.rating import Rating
from portal.models.version import raise_data_version
from portal.operations.correct_rating import correct_rating
from portal.operations.publish_assessments import publish_assessments
from portal.operations.submit_assessment import submit_assessment
from portal.operations.withdraw_rating import withdraw_rating
from tests.make import TODAY
from tests.portal.operations.assessments import NOON, QUARTER, approve, make_answers, make_town, row, submitted

PAGE = "/en/provider/de-brug"


def section(client: FlaskClient) -> str:
    client.application.extensions["read_model"]._model = None
    return client.get(PAGE).text.partition('id="ratings"')[2].partition('id="passed"')[0]


def change(app: Flask, **fields: Any) -> None:
    with app.app_context():
        db.session.query(Rating).update(fields)  # type: ignore[arg-type]
        raise_data_version(db.session)
        db.session.commit()


TOLD: tuple[tuple[dict[str, Any], str], ...] = (
    ({"contract": False}, "this municipality buys no lessons from the school"),
    ({"contract": None}, "we do not know if this municipality buys lessons"),
    ({"contract": True}, "· this municipality buys lessons from the school"),
    ({"conflict": True}, "This municipality has another interest in the school."),
    ({"unchanged": True}, "Nothing changed since an earlier quarter"),
    ({"corrected_on": TODAY}, "Corrected on 21 November 2026."),
    ({"reply": "Wij geven <b>avondlessen</b>."}, "Wij geven &lt;b&gt;avondlessen&lt;/b&gt;."),
)


def test_a_rating_is_shown_with_all_that_belongs_to_it(town_portal: Flask, visitor: FlaskClient) -> None:
    for fields, words in TOLD:
        assert words not in section(visitor)
        change(town_portal, **fields)
        assert words in section(visitor)


def test_a_withdrawn_rating_is_told_but_not_counted(town_portal: Flask, visitor: FlaskClient) -> None:
    change(town_portal, withdrawn_on=TODAY, withdrawn_words="Verkeerde school.")
    text = section(visitor)
    assert "No municipality has rated this school yet." in text
    assert "took this rating back on 21 November 2026" in text and "Verkeerde school." in text
    assert "Verkeerde school." in visitor.get(f"{PAGE}/ratings").text


def test_every_version_is_there_for_everybody_and_nobodys_name(town_portal: Flask, visitor: FlaskClient) -> None:
    with town_portal.app_context():
        town = make_town()
        approve(town, submitted(town))
        later = TODAY + timedelta(days=60)
        publish_assessments(later, NOON)
        number = correct_rating(town.rater, "de-brug", QUARTER, NOON)
        changed = make_answers(2, references=("Tweede bezoek",))
        submit_assessment(town.rater, number, row(number).version, changed, NOON)
        approve(town, number)
        publish_assessments(TODAY + timedelta(days=90), NOON)
        withdraw_rating(town.approver, "de-brug", QUARTER, "Verkeerde vestiging.", TODAY, NOON)
        db.session.query(Rating).update({Rating.published_on: TODAY})
        db.session.commit()
    text = visitor.get(f"{PAGE}/ratings").text
    assert "2 versions" in text and "4 out of 5" in text and "2 out of 5" in text
    assert "Tweede bezoek" in text and "Rapportage derde kwartaal" in text
    assert "The municipality corrected it." in text and "Verkeerde vestiging." in text
    assert "@gemeente.example" not in text


def test_what_is_not_published_yet_is_nowhere(town_portal: Flask, visitor: FlaskClient) -> None:
    with town_portal.app_context():
        town = make_town()
        approve(town, submitted(town, make_answers(1, references=("Geheim bezoek",))))
    assert "Geheim bezoek" not in visitor.get(f"{PAGE}/ratings").text + section(visitor)


def test_a_school_without_ratings_has_a_history_page_and_an_unknown_one_has_none(visitor: FlaskClient) -> None:
    assert "No municipality has rated this school yet." in visitor.get("/en/provider/het-anker/ratings").text
    for slug in ("nergens", "x" * 5000):
        assert visitor.get(f"/en/provider/{slug}/ratings").status_code == 404


def test_the_timer_publishes_and_newcomers_read_it(
    town_portal: Flask, visitor: FlaskClient, runner: FlaskCliRunner
) -> None:
    with town_portal.app_context():
        db.session.query(Provider).update({Provider.email: None})
        town = make_town()
        number = submitted(town)
        approve(town, number)
        shown = row(number)
        shown.replied_at, shown.reply = NOON, "Wij geven nu avondlessen."
        db.session.commit()
    assert runner.invoke(args=["publish-ratings"]).output == "1 ratings published.\n"
    assert runner.invoke(args=["publish-ratings"]).output == "0 ratings published.\n"
    text = section(visitor)
    assert "Wij geven nu avondlessen." in text and "A second person approved it." in text
