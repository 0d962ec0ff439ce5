"""The structured data of all pages against schema.org's own types and properties, by a checker that the registry keeps.

`schema-dts` is schema.org's vocabulary as types (made from each release of it), and the TypeScript compiler reads our
documents as values of them: an unknown type, a misspelt property or a value of the wrong kind is an error. Both are
development dependencies of package.json; without them this test is left out, and says so.
"""

import json
import re
import shutil
import subprocess
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from portal.operations.show_course import show_course
from portal.operations.show_provider import show_provider
from portal.public.structured_data import Writing, structured_course, structured_data
from tests.make import (
    TODAY,
    make_address,
    make_mark,
    make_offering,
    make_provider,
    make_rating,
    make_read_model,
    make_wait,
)

MODULES = Path(__file__).parents[3] / "node_modules"
COMPILER, VOCABULARY = MODULES / "typescript" / "bin" / "tsc", MODULES / "schema-dts" / "dist" / "schema"
SETTINGS = ("--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--target", "es2022", "--types", "")
DATA = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
PAGES = ("provider/de-brug", "provider/de-haven", "provider/het-anker", "provider/het-vuur")
PRICES: tuple[dict[str, Any], ...] = (
    {"price_eur": 1200.0, "price_unit": "total"},
    {"price_eur": 0.0, "price_unit": "total"},
    {"price_eur": 95.5, "price_unit": "week"},
    {"price_eur": 10.0, "price_unit": "hour", "price_from": True},
    {"price_eur": 900.0, "price_unit": "total", "price_from": True},
)
# What must be refused, so that the check is known to see something.
WRONG: tuple[dict[str, Any], ...] = (
    {"@type": "Course", "nam": "NT2"},
    {"@type": "Cours", "name": "NT2"},
    {"@type": "Course", "name": "NT2", "hasCourseInstance": [{"@type": "Schedule"}]},
    {"@type": "CourseInstance", "maximumAttendeeCapacity": "many"},
)


def made_documents() -> list[dict[str, Any]]:
    """A school and its courses of which everything is known, one of each kind of price, mark and wait."""
    found = []
    for place, (price, status) in enumerate(
        zip(PRICES, ("held", "aspirant", "suspended", "ended", "held"), strict=True)
    ):
        school = make_provider(marks=(make_mark(status),), ratings=(make_rating(),), phone="030 123 45 67")
        offering = make_offering(
            provider=school,
            address=make_address("4021"),
            mode=("classroom", "online", "blended", "workplace", None)[place],
            weeks=26.0,
            hours_total=312.0,
            group_size_max=12,
            women_only=place == 0,
            price=price,
            start=make_wait("full" if place == 1 else "dates", start_dates=(date(2027, 1, 11),)),
        )
        model = make_read_model((offering,))
        writing = Writing(TODAY, "nl", lambda one: "B1-route · Oosterdam", "/nl/provider/de-brug")
        found += [
            structured_data(show_provider(model, "de-brug"), writing),
            structured_course(show_course(model, offering.id), writing),
        ]
    return found


def shown_documents(visitor: FlaskClient) -> list[dict[str, Any]]:
    """What the pages of schools and of all their courses carry."""
    courses = [f"course/{one['id']}" for one in visitor.get("/api/v1/offerings").get_json()["offerings"]]
    texts = [visitor.get(f"/ar/{page}").text for page in (*PAGES, *courses)]
    return [json.loads(DATA.findall(text)[0]) for text in texts]


def program(documents: list[dict[str, Any]]) -> str:
    """The documents as values of schema.org's types, and the wrong ones as values that may not pass."""
    right = "\n".join(f"const document{number}: Graph = {json.dumps(one)};" for number, one in enumerate(documents))
    wrong = "\n".join(
        f"// @ts-expect-error\nconst wrong{number}: Thing = {json.dumps(one)};" for number, one in enumerate(WRONG)
    )
    return f'import type {{ Graph, Thing }} from "{VOCABULARY}";\n{right}\n{wrong}\n'


@pytest.mark.skipif(
    not (COMPILER.is_file() and VOCABULARY.with_suffix(".d.ts").is_file() and shutil.which("node")),
    reason="no Node.js with schema-dts and typescript (npm ci)",
)
def test_every_document_is_made_of_what_schema_org_has(visitor: FlaskClient, tmp_path: Path) -> None:
    documents = [*shown_documents(visitor), *made_documents()]
    assert len(documents) > 15
    file = tmp_path / "documents.ts"
    file.write_text(program(documents), encoding="utf-8")
    run = subprocess.run(
        ["node", str(COMPILER), *SETTINGS, str(file)],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=tmp_path,
    )
    assert (run.returncode, run.stdout) == (0, "")


def test_no_document_has_an_empty_value(visitor: FlaskClient) -> None:
    for document in (*shown_documents(visitor), *made_documents()):
        text = json.dumps(document)
        assert not [one for one in ("null", '""', "[]", "{}", ": 0,") if one in text.replace('"price": 0', "")], text
