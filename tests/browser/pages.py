"""The addresses that the browser tests open, with something on each page."""

from datetime import timedelta
from functools import cache

from flask import Flask

from portal.domain.fault_report import FaultSubject, ReportState
from portal.operations.follow_up import follow_up
from portal.operations.refer import refer
from portal.operations.report_fault import decide_report, report_fault
from portal.web.current import read_model
from portal.web.stories import STORIES
from tests.browser.town import SLUGS
from tests.make import TODAY

# Pages with an address of their own for a school, an offering or a code are added by `public_pages`.
PAGES = (
    "/",
    "/before-you-sign",
    "/costs",
    "/embed/make",
    "/embed/make?place=Oosterdam&own=y&accent=%238a2a00",
    "/embed/make?kind=box&own=y&accent=%23ffff00",
    "/for-helpers",
    "/for-schools",
    "/guide",
    *(f"/guide?step={step}&place=Oosterdam" for step in range(2, 7)),
    "/list",
    "/accessibility",
    "/privacy",
    "/method",
    "/open-data",
    "/open-data/dictionary",
    "/reports",
    "/reports/AAAAABBBBB",
    "/rules",
    "/rules/schools?place=Oosterdam",
    "/rules/schools?place=Tweelingdorp",
    "/search?place=Oosterdam",
    "/search?place=Oosterdam&daypart=evening&childcare=y&q=inburgering",
    "/search?place=Oosterdam&route=z&daypart=weekend&maxPrice=1",
    "/search?place=Oosterdm",
    "/search?place=Tweelingdorp",
    "/search?maxWait=x",
    "/search-map?place=Oosterdam",
    "/sources",
    "/stories",
    *(f"/stories/{story.slug}" for story in STORIES),
    "/term",
    "/translations",
    "/translations/ar",
    "/worth-waiting?place=Oosterdam",
    f"/provider/{SLUGS[0]}",
    f"/provider/{SLUGS[1]}?postcode=4021#way",
    f"/provider/{SLUGS[-1]}",
    f"/provider/{SLUGS[0]}/not-true?about=price",
    "/follow-up/not-whole",
    "/no-such-page",
)


def chosen(app: Flask, count: int = 3) -> list[str]:
    """The ids of some offerings."""
    with app.test_client() as client:
        found = client.get("/api/v1/offerings").get_json()["offerings"]
    return [one["id"] for one in found[:count]]


def public_pages(app: Flask) -> list[str]:
    """Every public page."""
    ids = chosen(app)
    picked = "&".join(f"o={one}" for one in ids)
    own = [f"/{page}?{picked}" for page in ("list", "compare", "sheet")]
    return [
        *PAGES,
        *own,
        f"/list?o={ids[0]}&o=gone&was={ids[1]}&place=Nowhere",
        f"/compare?o={ids[0]}",
        f"/why?chosen={ids[0]}&other={ids[1]}",
        f"/costs?offering={ids[0]}",
        f"/course/{ids[0]}",
        f"/term?offering={ids[0]}",
        f"/provider/{SLUGS[0]}/not-true?offering={ids[0]}",
        *pages_of_codes(app),
    ]


@cache
def pages_of_codes(app: Flask) -> tuple[str, ...]:
    """Two reports, one of them answered; a sign-up; and what became of three: open, answered, too old."""
    key, course = app.config["SECRET_KEY"], chosen(app)[0]
    with app.test_request_context():
        model = read_model()
        new = report_fault(SLUGS[0], course, FaultSubject.PRICE, "900 euro", TODAY).code
        answered = report_fault(SLUGS[1], None, FaultSubject.START, "", TODAY).code
        decide_report(answered, ReportState.UNCHANGED, "De school zegt het zo.", TODAY)
        open_code, used = refer(model, course, TODAY, key), refer(model, course, TODAY, key)
        follow_up(used, None, TODAY, key)
        old = refer(model, course, TODAY - timedelta(days=300), key)
    ends = [f"/follow-up/{code}" for code in (open_code, used, old)]
    return (f"/reports/{new}", f"/reports/{answered}", f"/signed-up/{open_code}", *ends)
