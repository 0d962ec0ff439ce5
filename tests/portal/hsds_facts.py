"""What HSDS 3 asks of the tables that we fill: required fields, types, formats, closed lists.

Read from the schemas of github.com/openreferral/specification (schema/*.json, at 01be272 and 149f77c: 3.0 to 3.2);
`links` is what its tabular form asks for besides (tabular_required). Fields that we never fill are left out.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

UUID_PATTERN = "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"
DAY_PATTERN = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
PLACES = ("physical", "postal", "virtual")
STATES = ("active", "inactive", "defunct", "temporarily closed")


@dataclass(frozen=True)
class Table:
    """A table: what must be there, and the type of each field; a tuple is a closed list."""

    required: str
    links: str
    fields: Mapping[str, object]


def text(names: str) -> dict[str, object]:
    return dict.fromkeys(names.split(), "text")


def uuids(names: str) -> dict[str, object]:
    return dict.fromkeys(names.split(), "uuid")


SCHEDULE_LINKS = "service_id location_id service_at_location_id"
HSDS: Mapping[str, Table] = {
    "organization": Table("name description", "", {**text("name alternate_name description"), "website": "uri"}),
    "organization_identifier": Table(
        "identifier_type identifier",
        "organization_id",
        {**uuids("organization_id"), **text("identifier_scheme identifier_type identifier")},
    ),
    "phone": Table("number", "", {**uuids("organization_id service_id location_id"), **text("number type")}),
    "location": Table(
        "location_type",
        "",
        {
            "location_type": PLACES,
            "url": "uri",
            **uuids("organization_id"),
            **text("name description"),
            "latitude": "number",
            "longitude": "number",
        },
    ),
    "address": Table(
        "address_1 city state_province postal_code country address_type",
        "",
        {**uuids("location_id"), **text("address_1 city state_province postal_code country"), "address_type": PLACES},
    ),
    "service": Table(
        "name status",
        "organization_id",
        {**uuids("organization_id"), **text("name description"), "url": "uri", "status": STATES, "assured_date": "day"},
    ),
    "service_at_location": Table("", "service_id location_id", uuids("service_id location_id")),
    "schedule": Table(
        "",
        "",
        {**uuids(SCHEDULE_LINKS), "freq": ("WEEKLY", "MONTHLY"), "dtstart": "day", **text("byday description")},
    ),
    "cost_option": Table(
        "", "service_id", {**uuids("service_id"), "amount": "number", **text("option currency amount_description")}
    ),
    "language": Table("", "", {**uuids("service_id location_id phone_id"), **text("name code note")}),
    "attribute": Table(
        "",
        "link_id taxonomy_term_id link_entity",
        {**uuids("link_id taxonomy_term_id"), **text("link_type link_entity value label")},
    ),
    "taxonomy": Table("name description", "", {**text("name description version"), "uri": "uri"}),
    "taxonomy_term": Table(
        "name description",
        "",
        {**text("code name description taxonomy language"), **uuids("parent_id taxonomy_id"), "term_uri": "uri"},
    ),
}
TYPES: Mapping[object, dict[str, Any]] = {
    "text": {"type": "string", "minLength": 1},
    "number": {"type": "number"},
    "uri": {"type": "string", "pattern": "^https?://[^ ]+$"},
    "uuid": {"type": "string", "pattern": UUID_PATTERN},
    "day": {"type": "string", "pattern": DAY_PATTERN},
}


def json_schema(table: Table) -> dict[str, Any]:
    """The same as JSON Schema."""
    fields = {"id": "uuid", **table.fields}
    return {
        "type": "object",
        "additionalProperties": False,
        "required": ["id", *table.required.split(), *table.links.split()],
        "properties": {
            name: {"enum": list(kind)} if isinstance(kind, tuple) else TYPES[kind] for name, kind in fields.items()
        },
    }
