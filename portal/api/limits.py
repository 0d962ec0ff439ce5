"""A fair share for everybody: so many requests an hour for each network, told in the headers of each answer."""

from datetime import datetime, timedelta
from typing import cast

from flask import Response, current_app, g

from portal.web.allowance import HourlyAllowance
from portal.web.current import AMSTERDAM
from portal.web.errors import problem
from portal.web.guards import network

ALLOWANCE = "api_allowance"
HOUR = 3600


def allowance() -> HourlyAllowance:
    """This application's own."""
    most = current_app.config["API_REQUESTS_AN_HOUR"]
    return cast(HourlyAllowance, current_app.extensions.setdefault(ALLOWANCE, HourlyAllowance(most)))


def admit() -> Response | None:
    """Count the request; a problem document where its network has had its share of this hour."""
    now, source = datetime.now(AMSTERDAM), network()
    admitted = allowance().admit(source, now)
    g.api_left, g.api_seconds = allowance().left(source, now) if admitted else 0, seconds_left(now)
    if admitted:
        return None
    answer = problem(429, "Too Many Requests", "Your network has had its share of this hour. Come back later.")
    answer.headers["Retry-After"] = str(g.api_seconds)
    return answer


def seconds_left(now: datetime) -> int:
    """Until the next hour begins."""
    hour = now.replace(minute=0, second=0, microsecond=0)
    return int((hour + timedelta(hours=1) - now).total_seconds()) + 1


def tell(answer: Response) -> None:
    """The share and what is left of it (draft-ietf-httpapi-ratelimit-headers)."""
    if "api_left" in g:
        most = current_app.config["API_REQUESTS_AN_HOUR"]
        answer.headers["RateLimit-Policy"] = f'"hour";q={most};w={HOUR}'
        answer.headers["RateLimit"] = f'"hour";r={g.api_left};t={g.api_seconds}'
