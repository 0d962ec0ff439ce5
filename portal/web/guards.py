"""What a request must show before it may count something: that it comes from our own page, and from which network.

There is no session and no cookie, so browsers' own words are all that tells a foreign page from ours.
"""

from collections.abc import Mapping
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any
from urllib.parse import urlsplit

from flask import Flask, current_app, request

# So many bits of an address are one household, office or library.
NETWORK_BITS = {4: 24, 6: 56}


def from_own_page() -> bool:
    """True where the browser says that the form stood on a page of ours; what says nothing is not believed.

    Browsers send Sec-Fetch-Site over https; those that do not may send an Origin.
    """
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host


def network() -> str:
    """The network that the request comes from; never to be stored or logged."""
    return network_of(asker_of(current_app, request.environ))


def asker_of(app: Flask, environ: Mapping[str, Any]) -> IPv4Address | IPv6Address | None:
    """The address that a request comes from, as far as one can see; never to be stored or logged."""
    return client_address(environ, app.config["FORWARDED_HOPS"] or 0)


def network_of(address: IPv4Address | IPv6Address | None) -> str:
    """The network of an address, like 203.0.113.0/24."""
    if address is None:
        return ""
    bits = NETWORK_BITS[address.version]
    rest = address.max_prefixlen - bits
    return f"{type(address)(int(address) >> rest << rest)}/{bits}"


def client_address(environ: Mapping[str, Any], hops: int) -> IPv4Address | IPv6Address | None:
    """The address as the outermost of our own proxies saw it: what lies beyond them can be made up by anybody."""
    forwarded = [part.strip() for part in environ.get("HTTP_X_FORWARDED_FOR", "").split(",")]
    text = forwarded[-hops] if 0 < hops <= len(forwarded) else environ.get("REMOTE_ADDR")
    try:
        address = ip_address(text or "")
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address
