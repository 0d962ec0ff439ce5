"""schema.org data of a school's page: true to the page, nothing made up, safe inside it."""

import json
import re
from datetime import date, timedelta
from typing import Any

import pytest
from flask.testing import FlaskClient

from portal.domain.offering import Offering
from portal.operations.show_course import show_course
from portal.operations.show_provider import show_provider
from portal.public.structured_course import duration
from portal.public.structured_data import Writing, structured_course, structured_data
from tests.make import (
    TODAY,
    make_address,
    make_mark,
    make_offering,
    make_provider,
    make_rating,
    make_read_model,
    make_wait,
)

DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)

WRITING = Writing(TODAY, "nl", lambda offering: "")


def graph(*offerings: Offering) -> list[dict[str, Any]]:
    listed = offerings or (make_offering(),)
    page = show_provider(make_read_model(listed), "de-brug")
    found: list[dict[str, Any]] = structured_data(page, WRITING)["@graph"]
    assert found[0]["@type"] == "WebPage"
    return found[1:]


def instance(**changes: Any) -> dict[str, Any]:
    (one,) = graph(make_offering(**changes))[1]["hasCourseInstance"]
    found: dict[str, Any] = one
    return found


def test_what_is_known_of_a_course_is_said_in_the_words_of_schema_org() -> None:
    starts = (TODAY - timedelta(days=1), date(2027, 1, 11))
    school, course = graph(
        make_offering(
            mode="blended",
            weeks=26.0,
            group_size_max=12,
            level_from="A2",
            level_to="B1",
            price={"price_eur": 1200.0, "price_unit": "total"},
            start=make_wait("dates", start_dates=starts),
        )
    )
    assert (school["@type"], school["name"], school["url"]) == (
        "EducationalOrganization",
        "De Brug",
        "https://de-brug.example/",
    )
    assert school["location"][0]["geo"] == {"@type": "GeoCoordinates", "latitude": 52.0, "longitude": 5.0}
    assert school["location"][0]["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "Dorpsstraat 1",
        "postalCode": "3011 AB",
        "addressLocality": "Oosterdam",
        "addressCountry": "NL",
    }
    assert (course["name"], course["provider"]) == ("Inburgering B1", {"@id": school["@id"]})
    assert (course["educationalLevel"], course["coursePrerequisites"]) == ("B1", "A2")
    assert course["hasCourseInstance"] == [
        {
            "@id": "#o-a1",
            "@type": "CourseInstance",
            "courseMode": "blended",
            "location": {"@id": school["location"][0]["@id"]},
            "startDate": "2027-01-11",
            "courseSchedule": {"@type": "Schedule", "repeatFrequency": "P1W", "duration": "PT12H", "repeatCount": 26},
            "maximumAttendeeCapacity": 12,
            "offers": {"@type": "Offer", "category": "Paid", "priceCurrency": "EUR", "price": 1200},
        }
    ]


def test_what_is_not_known_is_left_out() -> None:
    bare: dict[str, Any] = {"address": None, "hours_per_week": None, "route": None, "start": make_wait()}
    assert instance(**bare) == {"@id": "#o-a1", "@type": "CourseInstance"}
    assert "null" not in json.dumps(graph(make_offering(**bare)))


@pytest.mark.parametrize(
    ("price", "offer"),
    [
        ({"price_eur": 95.5, "price_unit": "week"}, {"unitText": "week", "price": 95.5, "priceCurrency": "EUR"}),
        ({"price_eur": 10.0, "price_unit": "hour", "price_from": True}, {"unitText": "hour", "minPrice": 10}),
        ({"price_eur": 900.0, "price_unit": "total", "price_from": True}, {"minPrice": 900}),
    ],
)
def test_a_price_by_unit_or_from_an_amount_is_no_plain_price(price: dict[str, Any], offer: dict[str, Any]) -> None:
    made = instance(price=price)["offers"]
    assert "price" not in made and offer.items() <= made["priceSpecification"].items()


def test_an_amount_of_which_nobody_says_what_it_is_for_is_left_out() -> None:
    assert "offers" not in instance(price={"price_eur": 900.0})


def test_a_start_that_was_too_long_ago_is_left_out() -> None:
    assert "startDate" not in instance(start=make_wait("dates", start_dates=(TODAY - timedelta(days=3),)))


def test_courses_with_one_title_route_and_level_are_one_course_with_instances() -> None:
    offerings = [make_offering("a"), make_offering("b", address=make_address("4021")), make_offering("c", title="NT2")]
    school, first, second = graph(*offerings)
    assert [one["@id"] for one in first["hasCourseInstance"]] == ["#o-a", "#o-b"]
    assert (second["name"], len(school["location"])) == ("NT2", 2)


@pytest.mark.parametrize(
    ("changes", "rating"),
    [
        ({}, None),
        (
            {"ratings": (make_rating(5, 3, None, 4), make_rating(2, 2, 2, 2))},
            {
                "@type": "AggregateRating",
                "ratingValue": 3.0,
                "ratingCount": 2,
                "ratingExplanation": "Mean of the ratings that municipalities gave and published.",
                "worstRating": 1,
                "bestRating": 5,
            },
        ),
        ({"ratings": (make_rating(5, 5, 5, 5, published_on=TODAY + timedelta(days=1)),)}, None),
        ({"ratings": (make_rating(5, 5, 5, 5),), "demonstration": True}, None),
    ],
)
def test_only_published_ratings_of_real_schools_count(changes: dict[str, Any], rating: dict[str, Any] | None) -> None:
    school, *_ = graph(make_offering(provider=make_provider(**changes)))
    assert school.get("aggregateRating") == rating
    assert ("disambiguatingDescription" in school) is bool(changes.get("demonstration"))


@pytest.mark.parametrize(("hours", "written"), [(12.0, "PT12H"), (7.5, "PT7H30M"), (0.25, "PT15M")])
def test_hours_are_written_as_a_duration(hours: float, written: str) -> None:
    assert duration(hours) == written


def test_the_page_carries_its_values_and_a_title_cannot_end_the_script(visitor: FlaskClient) -> None:
    text = visitor.get("/nl/provider/het-anker").text
    (found,) = DATA.findall(text)
    _, _, course = json.loads(found)["@graph"]
    assert course["name"] == "Alfabetisering <b>&</b> meer" and "<" not in found
    page = visitor.get("/nl/provider/de-brug").text
    ids = re.findall(r'<article class="offering" id="([^"]+)"', page)
    courses = json.loads(DATA.findall(page)[0])["@graph"][2:]
    assert sorted(one["@id"] for course in courses for one in course["hasCourseInstance"]) == sorted(
        f"#{one}" for one in ids
    )


def test_a_courses_page_names_school_place_and_instance_as_the_schools_page_does() -> None:
    offering = make_offering(
        start=make_wait("full"), price={"price_eur": 900.0, "price_unit": "total"}, women_only=True
    )
    found = show_course(make_read_model((offering, make_offering("b2", title="NT2"))), "a1")
    writing = Writing(TODAY, "nl", lambda one: one.title, "/nl/provider/de-brug")
    about, course, school = structured_course(found, writing)["@graph"]
    (one,) = course["hasCourseInstance"]
    assert about["mainEntity"] == {"@id": course["@id"]} and about["inLanguage"] == "nl"
    assert course["provider"] == {"@id": school["@id"]} == {"@id": "/nl/provider/de-brug#school"}
    assert one["@id"] == "/nl/provider/de-brug#o-a1" and one["location"] == {"@id": school["location"][0]["@id"]}
    assert one["offers"]["availability"] == "https://schema.org/SoldOut"
    assert one["audience"] == {"@type": "PeopleAudience", "suggestedGender": "female"}


@pytest.mark.parametrize(
    ("status", "said"),
    [("held", "CertificationActive"), ("aspirant", None), ("suspended", "CertificationInactive")],
)
def test_a_mark_is_in_force_only_where_the_register_says_so(status: str, said: str | None) -> None:
    school, *_ = graph(make_offering(provider=make_provider(marks=(make_mark(status),))))
    assert school["hasCertification"].get("certificationStatus") == said
    assert school["hasCertification"]["auditDate"] == "2026-11-01"
    made_up = make_provider(marks=(make_mark(status),), demonstration=True, phone="030 123 45 67")
    school, *_ = graph(make_offering(provider=made_up))
    assert "hasCertification" not in school and "telephone" not in school
