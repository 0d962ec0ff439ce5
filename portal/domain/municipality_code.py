"""The code of a municipality (gemeentecode) as tables write it."""

import re

_CODE = re.compile(r"(?:GM)?(\d{1,4})", re.ASCII | re.IGNORECASE)


def municipality_code(cell: str) -> str:
    """GM0344 of `GM0344`, of `0344`, or of `344`: older tables of CBS leave the zeros out."""
    found = _CODE.fullmatch(cell)
    if not found or not int(found[1]):
        raise ValueError(f"{cell!r} is no municipality code like GM0344")
    return f"GM{int(found[1]):04}"
