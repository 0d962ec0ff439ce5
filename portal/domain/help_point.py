"""What may stand on a help point: an organisation's own address, number and site, and nothing of a person."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from urllib.parse import urlsplit

from portal.domain.personal_traces import PersonalTrace, digits_of, personal_trace
from portal.domain.region import HelpPoint

# What a desk may speak: the languages of the site, and others that newcomers speak.
HELP_LANGUAGES = (
    *("nl", "en", "ar", "ti", "tr", "fa", "so", "uk", "ru", "es", "pt", "fr"),
    *("am", "bg", "de", "ku", "pl", "ps", "ro", "zh"),
)
MOST_LETTERS: Mapping[str, int] = {"name": 120, "street": 160, "city": 100, "phone": 20, "website": 300, "hours": 200}
# A municipality has a desk in each quarter at most (assumption); more is a slip or a flood.
MOST_POINTS = 60
POSTCODE = re.compile(r"[1-9]\d{3} ?[A-Z]{2}", re.ASCII)
PHONE = re.compile(r"\+?[\d ()-]+", re.ASCII)
# Municipalities have short numbers such as 14 030.
PHONE_DIGITS = range(5, 16)
HOST = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+", re.ASCII)


class HelpFault(StrEnum):
    """Why a field of a help point is not taken; no value is one of PersonalTrace, which stands beside it in tables."""

    MISSING = "missing"
    TOO_LONG = "too-long"
    POSTCODE = "no-postcode"
    PHONE = "no-phone"
    WEBSITE = "no-website"
    LANGUAGE = "language"
    TOO_MANY = "too-many"


def help_point_faults(point: HelpPoint) -> dict[str, HelpFault | PersonalTrace]:
    """Field to why it is not taken, the first reason each; empty where all can be published."""
    faults: dict[str, HelpFault | PersonalTrace] = {}
    for name, fault in all_faults(point):
        faults.setdefault(name, fault)
    return faults


def all_faults(point: HelpPoint) -> Iterator[tuple[str, HelpFault | PersonalTrace]]:
    """Fields with reasons."""
    for name, most in MOST_LETTERS.items():
        if len(getattr(point, name) or "") > most:
            yield name, HelpFault.TOO_LONG
    if not point.name:
        yield "name", HelpFault.MISSING
    if not point.city:
        yield "city", HelpFault.MISSING
    for name in ("name", "street", "city", "hours"):
        if trace := personal_trace(getattr(point, name) or ""):
            yield name, trace
    if point.postcode and not POSTCODE.fullmatch(point.postcode):
        yield "postcode", HelpFault.POSTCODE
    if point.phone and not is_phone(point.phone):
        yield "phone", HelpFault.PHONE
    if point.website and not is_website(point.website):
        yield "website", HelpFault.WEBSITE
    if not set(point.languages) <= set(HELP_LANGUAGES):
        yield "languages", HelpFault.LANGUAGE


def is_phone(number: str) -> bool:
    """Whether it can be rung: from the Netherlands, with a country's code, or a municipality's short number."""
    begins = number.lstrip("(").startswith(("0", "+", "14"))
    return bool(PHONE.fullmatch(number)) and begins and len(digits_of(number)) in PHONE_DIGITS


def is_website(address: str) -> bool:
    """Whether it is a page of the web, at a named host, without a name or password in it."""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname, parts.port
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or host is None or any(sign in address for sign in ' @\\\t\n"<>'):
        return False
    return bool(HOST.fullmatch(host)) and (port is None or port > 0)
