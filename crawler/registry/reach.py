"""Which machines may be asked at all: those on the open internet, and this one where an address names it itself.

A school's domain belongs to somebody else, who may let it lead anywhere: into our network, or to this machine.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from urllib.parse import urlsplit

SCHEMES = {"http": 80, "https": 443}
# Translates to IPv4 (RFC 6052): what counts is the address in its last 32 bits.
TRANSLATED = IPv6Network("64:ff9b::/96")
# For protocols (RFC 6890); older Pythons take half of it for the open internet.
ASSIGNED = IPv4Network("192.0.0.0/24")


def open_address(text: str) -> bool:
    """Whether an address is of the open internet: not private, shared, local, reserved, or of many machines."""
    found = plain_address(text)
    return found.is_global and not (found.is_multicast or found.is_reserved or found in ASSIGNED)


def plain_address(text: str) -> IPv4Address | IPv6Address:
    """An address without the wrappings in which another one can be hidden."""
    found = ip_address(text.partition("%")[0])
    if isinstance(found, IPv4Address):
        return found
    if found in TRANSLATED:
        return IPv4Address(int(found) & 0xFFFFFFFF)
    return found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else found)


def loopback_host(host: str) -> bool:
    """Whether a host calls itself this machine: 127.0.0.0/8, ::1, localhost or a name below it (RFC 6761, 6.3)."""
    plain = host.rstrip(".").lower()
    if plain == "localhost" or plain.endswith(".localhost"):
        return True
    try:
        return ip_address(plain).is_loopback
    except ValueError:
        return False


def may_connect(host: str, address: str) -> bool:
    """Whether the address that a host was found at may be asked; a sample on this machine is named as one."""
    return open_address(address) or (loopback_host(host) and plain_address(address).is_loopback)


def out_of_reach(url: str) -> str | None:
    """Why an address is not asked, as far as it tells by itself; None where it may be."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if parts.scheme not in SCHEMES or not host:
        return "is no address of a website"
    if loopback_host(host):
        return None
    if parts.port not in (None, *SCHEMES.values()):
        return f"asks for port {parts.port}"
    try:
        return None if open_address(host) else "is no address of the open internet"
    except ValueError:
        return None
