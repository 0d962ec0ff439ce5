"""The words of HSDS that are ours: taxonomies of routes, levels and so on, and of facts that HSDS has no field for."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Any
from uuid import UUID, uuid5

from portal.domain.course import Component, CourseMode, Daypart
from portal.domain.open_data import fields_of
from portal.domain.open_schools import OfferingRecord, WaitReckoned
from portal.domain.quality_mark import QualityMark
from portal.domain.routes import LearningRoute, Level

Row = dict[str, Any]
# A table of HSDS by the name of its schema, and one of its rows.
TableRow = tuple[str, Row]
# HSDS asks for UUIDs: each is made from this name, what it is of, and our own id.
NAMES = UUID("8a0f3f5e-2b7d-4c60-9f0e-6d1c2f4b9a37")

WORDS: Mapping[str, tuple[type[StrEnum], str]] = {
    "route": (LearningRoute, "The learning route (leerroute), or the kind of course"),
    "levelFrom": (Level, "The level it begins at"),
    "levelTo": (Level, "The level it leads to"),
    "component": (Component, "A part of the exam (inburgeringsexamen) that it teaches"),
    "courseMode": (CourseMode, "How lessons are given"),
    "daypart": (Daypart, "When lessons are"),
    "qualityMark": (QualityMark, "The status of the quality mark (Blik op Werk Keurmerk Inburgeren)"),
}
FACTS = "facts"
OUR_ID = "id"
FACT_FIELDS = (
    *("hours_per_week", "weeks", "hours_total", "group_size_max", "min_participants"),
    *("closed", "childcare", "women_only"),
)
WAIT_FIELDS = ("median", "low", "high")


def hsds_id(kind: str, key: str) -> str:
    """The UUID of a thing, from our id."""
    return str(uuid5(NAMES, f"{kind}:{key}"))


def fact_meanings() -> Mapping[str, str]:
    """What each fact means that stands in the value of an attribute."""
    told = {one.public_name: one.about for one in fields_of(OfferingRecord) if one.name in FACT_FIELDS}
    told |= {f"wait.{one.public_name}": one.about for one in fields_of(WaitReckoned) if one.name in WAIT_FIELDS}
    units = {name: f" ({about.unit})" if about.unit else "" for name, about in told.items()}
    return {OUR_ID: "The id in our other data", **{name: about.words + units[name] for name, about in told.items()}}


def term_rows() -> Iterator[TableRow]:
    """All taxonomies with their terms."""
    for taxonomy, (kind, meaning) in WORDS.items():
        yield taxonomy_row(taxonomy, meaning)
        for one in kind:
            yield term_row(taxonomy, one.value, f"{meaning}: {one.value}")
    yield taxonomy_row(FACTS, "Facts whose value stands in the attribute")
    for name, meaning in fact_meanings().items():
        yield term_row(FACTS, name, meaning)


def taxonomy_row(name: str, meaning: str) -> TableRow:
    """One taxonomy."""
    return "taxonomy", {"id": hsds_id("taxonomy", name), "name": name, "description": meaning}


def term_row(taxonomy: str, code: str, meaning: str) -> TableRow:
    """One term; its code is unique among all."""
    return "taxonomy_term", {
        "id": term_id(taxonomy, code),
        "code": f"{taxonomy}.{code}",
        "name": code,
        "description": meaning,
        "taxonomy": taxonomy,
        "taxonomy_id": hsds_id("taxonomy", taxonomy),
        "language": "en",
    }


@cache
def term_id(taxonomy: str, code: str) -> str:
    """The UUID of a term."""
    return hsds_id("term", f"{taxonomy}.{code}")


def attribute(entity: str, link: str, taxonomy: str, code: str, value: object = None) -> TableRow:
    """That a term holds of something, with a value where the term is a fact."""
    row = {
        "id": hsds_id("attribute", f"{link}.{taxonomy}.{code}"),
        "link_id": link,
        "link_entity": entity,
        "link_type": taxonomy,
        "taxonomy_term_id": term_id(taxonomy, code),
    }
    if value is not None:
        row["value"] = str(value).lower() if isinstance(value, bool) else str(value)
    return "attribute", row
