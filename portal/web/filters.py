"""How values are shown: dates, numbers, chances and the words for codes, in the reader's language."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal
from flask import Flask, current_app, g, request, url_for
from flask.globals import request_ctx
from flask_babel import gettext
from wtforms import Field, IntegerField

from portal.domain.choice import LONGEST_SHOWN
from portal.domain.course import PriceUnit
from portal.domain.explanation import out_of_ten
from portal.domain.offering import Price, Provider
from portal.domain.ranking import FAR_MINUTES
from portal.domain.wait_statement import is_live, next_exact_start
from portal.web import words
from portal.web.language import current_locale

TABLES: Mapping[str, Mapping[Any, object]] = {
    "route_word": words.ROUTES,
    "level_word": words.LEVELS,
    "daypart_word": words.DAYPARTS,
    "course_mode_word": words.COURSE_MODES,
    "means_word": words.MEANS,
    "component_word": words.COMPONENTS,
    "wait_word": words.WAIT_KINDS,
    "mark_word": words.MARKS,
    "area_word": words.AREAS,
    "group_word": words.GROUPS,
    "basic_word": words.BASICS,
    "anchors": words.ANCHORS,
    "verdict_word": words.VERDICTS,
    "freshness_word": words.FRESHNESS,
}


def init_app(app: Flask) -> None:
    """Make the filters known to the templates."""
    env = app.jinja_env
    env.trim_blocks = env.lstrip_blocks = True
    env.filters.update({name: table.__getitem__ for name, table in TABLES.items()})
    env.filters.update(
        day=shown_day,
        number=shown_number,
        euros=shown_euros,
        enumeration=shown_list,
        price=shown_price,
        quarter=shown_quarter,
        out_of_ten=out_of_ten,
        reason=words.reason_sentence,
        source_link=source_link,
        dialled=dialled,
    )
    env.globals.update(
        next_exact_start=next_exact_start, is_live=is_live, field_attributes=field_attributes, asset=asset
    )
    env.globals.update(far_minutes=round(FAR_MINUTES), longest_minutes=LONGEST_SHOWN)
    env.globals.update(rest_of_address=rest_of_address, has_vendor=(static_folder(app) / "vendor").is_dir())


def static_folder(app: Flask) -> Path:
    """Where style sheet, script and fonts lie."""
    return Path(app.root_path) / "static"


@lru_cache(100)
def asset(name: str) -> str:
    """The address of a static file, with its age, so that browsers may keep it for a year."""
    changed = int((static_folder(current_app) / name).stat().st_mtime)
    return url_for("static", filename=name, v=f"{changed:x}")


def rest_of_address() -> str | None:
    """What follows the language in the address of the page at hand, as in that of another language; None without."""
    if not has_address():
        return None
    _, _, rest = request.path[1:].partition("/")
    asked = request.query_string.decode("latin-1")
    return f"{rest}?{asked}" if asked else rest


def has_address() -> bool:
    """Whether the page at hand has the language in its address and can be asked for by it, not by a form alone."""
    if "spoken" not in g:
        return False
    adapter = request_ctx.url_adapter
    return request.method == "GET" or (adapter is not None and adapter.test(method="GET"))


def field_attributes(field: Field, hint: str | None) -> dict[str, object]:
    """Attributes that tie a field to its hint and fault, for people who do not see them."""
    described = [f"{field.id}-{part}" for part, there in (("hint", hint), ("fault", field.errors)) if there]
    attributes: dict[str, object] = {"aria_describedby": " ".join(described)} if described else {}
    if field.errors:
        attributes["aria_invalid"] = "true"
    if isinstance(field, IntegerField):
        attributes |= {"type": "text", "inputmode": "numeric", "size": 6}
    return attributes


@lru_cache(10_000)
def day_in(language: str, day: date) -> str:
    """A date in words, as people of that language write it."""
    return str(format_date(day, format="long", locale=language))


@lru_cache(10_000)
def number_in(language: str, value: float) -> str:
    """A number with at most two decimals."""
    return str(format_decimal(value, format="#,##0.##", locale=language))


@lru_cache(10_000)
def euros_in(language: str, value: float) -> str:
    """An amount with cents where there are any."""
    return str(format_decimal(value, format="#,##0" if value == int(value) else "#,##0.00", locale=language))


@lru_cache(10_000)
def list_in(language: str, items: tuple[str, ...]) -> str:
    """Several things, joined as people of that language write it."""
    return str(format_list(items, locale=language))


def shown_euros(value: float) -> str:
    """An amount of money in the reader's language, without the sign."""
    return euros_in(current_locale(), value)


def shown_price(price: Price) -> str:
    """A stated price with what it is for; the unit is left out where the school leaves it open."""
    amount = shown_euros(price.amount_eur)
    if price.unit is None:
        return f"€ {amount}"
    sentences = words.LOWEST_PRICES if price.is_lower_bound else words.PRICES
    return str(sentences[PriceUnit(price.unit)]) % {"amount": amount}


def shown_list(items: Iterable[object]) -> str:
    """Several things, joined as the language does it."""
    return list_in(current_locale(), tuple(map(str, items)))


def shown_quarter(quarter: str) -> str:
    """2026Q3 in words."""
    return str(gettext("quarter %(number)s of %(year)s", number=quarter[-1], year=quarter[:4]))


def shown_day(day: date) -> str:
    """A date in the reader's language."""
    return day_in(current_locale(), day)


def shown_number(value: float) -> str:
    """A number in the reader's language."""
    return number_in(current_locale(), value)


def dialled(number: str) -> str:
    """A telephone number as a telephone dials it."""
    return "".join(sign for sign in number if sign.isdigit() or sign == "+")


def source_link(address: str, provider: Provider) -> str:
    """Where a source can be looked at: a fictional school's page is shown by the portal itself."""
    if not provider.demonstration:
        return address
    return demonstration_path(request.script_root, provider.slug, address.removeprefix(provider.base_url))


@lru_cache(20_000)
def demonstration_path(root: str, slug: str, path: str) -> str:
    """The address of a page of a fictional school, for a portal below `root`: each stands a hundred times on a page."""
    return url_for("demo.site", slug=slug, path=path)
