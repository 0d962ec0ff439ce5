"""The fair share of each network, told in the headers of each answer (web/limits.py counts it)."""

from flask import Response

from portal.web.guards import asker, network_of
from portal.web.limits import API, allowance, is_limited
from portal.web.staff_clock import now


def tell(answer: Response) -> None:
    """The share and what is left of it (draft-ietf-httpapi-ratelimit-headers)."""
    own, moment, address = allowance(API), now(), asker()
    left = own.left(network_of(address), moment) if is_limited(address) else own.share.most
    answer.headers["RateLimit-Policy"] = f'"hour";q={own.share.most};w={own.share.seconds}'
    answer.headers["RateLimit"] = f'"hour";r={left};t={own.seconds_left(moment)}'
