"""The addresses that the browser tests open, with something on each page."""

from flask import Flask

from tests.browser.town import SLUGS

# Pages with an address of their own for a school or an offering are added by `public_pages`.
PAGES = (
    "/",
    "/before-you-sign",
    "/costs",
    "/for-helpers",
    "/for-schools",
    "/guide",
    "/list",
    "/method",
    "/reports",
    "/rules",
    "/rules/schools?place=Oosterdam",
    "/search?place=Oosterdam",
    "/search?place=Oosterdam&daypart=evening&childcare=y",
    "/search?maxWait=x",
    "/search-map?place=Oosterdam",
    "/sources",
    "/stories",
    "/term",
    "/translations",
    "/translations/ar",
    "/worth-waiting?place=Oosterdam",
    f"/provider/{SLUGS[0]}",
    f"/provider/{SLUGS[0]}/not-true",
    "/no-such-page",
)


def chosen(app: Flask, count: int = 3) -> list[str]:
    """The ids of some offerings."""
    with app.test_client() as client:
        found = client.get("/api/v1/offerings").get_json()["offerings"]
    return [one["id"] for one in found[:count]]


def public_pages(app: Flask) -> list[str]:
    """Every public page but those of one person's code."""
    ids = chosen(app)
    picked = "&".join(f"o={one}" for one in ids)
    own = [f"/{page}?{picked}" for page in ("list", "compare", "sheet")]
    return [
        *PAGES,
        *own,
        f"/why?chosen={ids[0]}&other={ids[1]}",
        f"/costs?offering={ids[0]}",
        f"/term?offering={ids[0]}",
    ]
