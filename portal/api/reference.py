"""The readable description of the interface: for each kind of record what can be asked, what comes back, examples."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_origin
from urllib.parse import urlencode

from flask import Blueprint, render_template
from flask_babel import gettext as _

from portal.api.openapi import ABOUT, described, whole_kind
from portal.api.parameters import Parameter
from portal.api.resources import CHANGES, LISTINGS
from portal.api.samples import Samples
from portal.api.schemas import schema_name
from portal.api.search import SEARCH
from portal.api.versions import API_VERSION, PREFIX
from portal.domain.open_data import Field, fields_of, parts_of
from portal.domain.open_regions import ChangeRecord
from portal.domain.open_schools import OfferingRecord
from portal.domain.open_search import FoundOffering
from portal.web.language import STAFF_LANGUAGES, speak
from portal.web.open_book import open_book

blueprint = Blueprint("api_page", __name__, url_prefix="/<language>/api")
speak(blueprint, STAFF_LANGUAGES)
# Few at a time, so that an example can be looked at.
FEW = {"pageSize": 2}


@dataclass(frozen=True, slots=True)
class Line:
    """A parameter or field: its name, what it can be, what it means."""

    name: str
    kind: str
    words: str
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of record: its address, what can be asked, what comes back, and addresses to try."""

    name: str
    words: str
    address: str
    parameters: tuple[Line, ...]
    fields: tuple[Line, ...]
    examples: tuple[str, ...]


@blueprint.get("")
def page() -> str:
    """All of it on one page."""
    book = open_book()
    return render_template(
        "api/reference.html",
        about=ABOUT,
        version=API_VERSION,
        prefix=PREFIX,
        sections=sections(Samples(book)),
        parts=parts(),
        catalogue=book.model.catalogue,
    )


def sections(samples: Samples) -> tuple[Section, ...]:
    """Everything that can be asked for."""
    search = "The search of the pages, with the measures and reasons of each choice."
    changes = "What came, changed or went, oldest first; go on with the `after` of each answer."
    return (
        section("offerings", search, SEARCH, FoundOffering, samples, samples.key(OfferingRecord.resource)),
        *(
            section(name.value, one.words, one.parameters, whole_kind(one), samples, samples.key(one.kind.resource))
            for name, one in LISTINGS.items()
        ),
        section("changes", changes, CHANGES, ChangeRecord, samples, None),
    )


def section(
    name: str, words: str, asked: Sequence[Parameter], kind: type, samples: Samples, key: str | None
) -> Section:
    """One of them."""
    address = f"{PREFIX}/{name}"
    return Section(
        name=name,
        words=words,
        address=address,
        parameters=tuple(Line(one.name, parameter_kind(one), one.words) for one in asked),
        fields=tuple(map(line_of, fields_of(kind))),
        examples=tuple(examples(address, described(asked, samples), key)),
    )


def examples(address: str, asked: Sequence[Mapping[str, Any]], key: str | None) -> Iterator[str]:
    """Addresses that can be tried: a short list, each question by itself, one record."""
    yield f"{address}?{urlencode(FEW)}"
    for one in asked:
        if "example" in one and one["name"] not in FEW:
            yield f"{address}?{urlencode({one['name']: as_text(one), **FEW}, doseq=True)}"
    if key is not None:
        yield f"{address}/{key}"


def as_text(asked: Mapping[str, Any]) -> str | list[str]:
    """An example as it stands in an address."""
    example = asked["example"]
    if isinstance(example, list):
        return example if asked["explode"] else ",".join(example)
    return str(example).lower() if isinstance(example, bool) else str(example)


def parts() -> Mapping[str, tuple[str, tuple[Line, ...]]]:
    """What records are made of, by name: words and fields."""
    kinds = [FoundOffering, ChangeRecord, *(whole_kind(one) for one in LISTINGS.values())]
    inner = {part: None for kind in kinds for part in list(parts_of(kind))[1:]}
    return {
        schema_name(one): ((one.__doc__ or "").strip(), tuple(map(line_of, fields_of(one))))
        for one in sorted(inner, key=schema_name)
    }


def line_of(field: Field) -> Line:
    """A field."""
    unit = f" ({field.about.unit})" if field.about.unit else ""
    words, part = kind_words(field.plain_kind)
    return Line(field.public_name, f"{words}{unit}", field.about.words, part)


def kind_words(kind: Any) -> tuple[str, str | None]:
    """What a value of the type is, and the part that tells more of it."""
    plain: dict[Any, str] = {
        str: _("text"),
        int: _("whole number"),
        float: _("number"),
        bool: _("true or false"),
        date: _("day"),
        datetime: _("moment"),
    }
    if kind in plain:
        return plain[kind], None
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _("one of: %(values)s", values=", ".join(one.value for one in kind)), None
    if isinstance(kind, type) and is_dataclass(kind):
        return schema_name(kind), schema_name(kind)
    if get_origin(kind) is tuple:
        words, part = kind_words(get_args(kind)[0])
        return _("list of: %(what)s", what=words), part
    if get_args(kind):
        words, part = kind_words(get_args(kind)[1])
        return _("by name: %(what)s", what=words), part
    return _("any value"), None


def parameter_kind(asked: Parameter) -> str:
    """What a parameter's value can be."""
    if asked.commas:
        return str(_("names of fields"))
    schema = asked.schema.get("anyOf", [asked.schema])[0]
    if "enum" in schema:
        return str(_("one of: %(values)s", values=", ".join(one for one in schema["enum"] if one)))
    if schema["type"] == "integer":
        return str(_("from %(low)s to %(high)s", low=schema["minimum"], high=schema["maximum"]))
    return str(_("true or false") if schema["type"] == "boolean" else _("text"))
