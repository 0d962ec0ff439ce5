"""The fair share of each network, told in the headers of each answer (web/limits.py counts it)."""

from flask import Response

from portal.web.limits import API, what_is_left


def tell(answer: Response) -> None:
    """The share and what is left of it (draft-ietf-httpapi-ratelimit-headers)."""
    share, left, seconds = what_is_left(API)
    answer.headers["RateLimit-Policy"] = f'"hour";q={share.most};w={share.seconds}'
    answer.headers["RateLimit"] = f'"hour";r={left};t={seconds}'
