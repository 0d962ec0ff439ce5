"""Ids of the open data's records: made from what makes a thing the same one, so that they last."""

import hashlib
from datetime import date


def place_id(provider: str, key: str) -> str:
    """Of a location or course: a school's slug and what is unique within the school."""
    return hashlib.sha256(f"{provider}|{key}".encode()).hexdigest()[:12]


def rating_id(provider: str, municipality: str, quarter: str) -> str:
    """Of a municipality's rating of a school over a quarter."""
    return f"{provider}.{municipality}.{quarter}"


def outcome_id(provider: str, group: str | None) -> str:
    """Of the counts of one group of learners."""
    return f"{provider}.{group or 'all'}"


def mark_id(provider: str, since: date) -> str:
    """Of a status of a school's mark."""
    return f"{provider}.{since.isoformat()}"


def demand_id(municipality: str, kind: str) -> str:
    """Of what a municipality demands."""
    return f"{municipality}.{kind}"


def contract_id(municipality: str, provider: str) -> str:
    """Of a municipality's contract with a school."""
    return f"{municipality}.{provider}"


def help_point_id(municipality: str, number: int) -> str:
    """Of a desk."""
    return f"{municipality}.{number}"


def wait_id(offering: str, on: date, witness: str, number: int) -> str:
    """Of what was said of a wait; `number` tells apart what one kind of witness said on one day."""
    return f"{offering}.{on.isoformat()}.{witness}.{number}"
