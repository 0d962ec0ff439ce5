"""The same offerings in Datasette: words by SQLite's full text, four facets, 20 rows; from PyPI, in its own venv."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

from portal.app import create_app
from portal.domain.offering import Offering
from portal.travel.namesakes import Place
from portal.web.current import read_model

WANTED = "datasette>=0.65,<1"
VENV = Path(__file__).resolve().parents[2] / "instance" / "bench" / "datasette"
COLUMNS = (
    "id",
    "title",
    "school",
    "city",
    "province",
    "route",
    "level",
    "dayparts",
    "mode",
    "hours",
    "price",
    "wait",
    "words",
)
# What a Dutch reader would look for, as the portal's own index has it too.
DUTCH = {
    **{"b1": "inburgering staatsexamen examen", "onderwijs": "inburgering onderwijsroute", "z": "inburgering"},
    **{"staatsexamen": "staatsexamen examen", "alfabetisering": "alfabetisering", "inburgering": "inburgering examen"},
    **{"morning": "ochtend", "afternoon": "middag", "evening": "avond", "weekend": "weekend"},
}
FACETS = ("province", "route", "level", "school")
# Facets are only fair if all of them are counted, however long that takes.
SETTINGS = {"facet_time_limit_ms": 10_000, "sql_time_limit_ms": 20_000, "default_page_size": 20}


def make_venv() -> Path:
    """Datasette's own Python, made once."""
    if not (VENV / "bin" / "datasette").exists():
        subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
        pip = [str(VENV / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", WANTED]
        subprocess.run(pip, check=True)
    return VENV / "bin" / "python"


def version(python: Path) -> str:
    """Which Datasette that is."""
    said = subprocess.run([str(python), "-m", "datasette", "--version"], capture_output=True, text=True, check=True)
    return said.stdout.strip().rpartition(" ")[2]


def command(python: Path, database: Path, port: int) -> list[str]:
    """What serves the offerings; the database is told never to change, which lets Datasette keep its counts."""
    settings = [part for name, value in SETTINGS.items() for part in ("--setting", name, str(value))]
    return [str(python), "-m", "datasette", "serve", "-i", str(database), "-h", "127.0.0.1", "-p", str(port), *settings]


def export(instance: Mapping[str, str], database: Path, places: tuple[str, ...]) -> dict[str, str]:
    """Write the offerings of an instance; gives the province that each place lies in."""
    names = ("SQLALCHEMY_DATABASE_URI", "INDEX_DIR", "DEMO_DIR")
    app = create_app({name: instance[f"TAALSCHOOLKIEZER_{name}"] for name in names} | {"TODAY": "2026-11-21"})
    with app.app_context():
        model = read_model()
        write(database, [row_of(one) for one in model.catalogue.offerings])
        found = {place: model.gazetteer.resolve(place) for place in places}
        return {place: model.gazetteer.province_of(one) or "" for place, one in found.items() if isinstance(one, Place)}


def row_of(one: Offering) -> tuple[object, ...]:
    """An offering as a row of the table."""
    city, province = (one.address.city, one.address.province) if one.address else (None, None)
    price = one.price.amount_eur if one.price else None
    said = (one.route, one.level_to, " ".join(one.dayparts), one.mode, one.hours_per_week, price, one.start.kind)
    words = [DUTCH.get(word or "", "") for word in (one.route, *one.dayparts)]
    words += ["kinderopvang"] if one.childcare else []
    return (one.id, one.title, one.provider.name, city, province, *said, " ".join(words))


def write(database: Path, rows: list[tuple[object, ...]]) -> None:
    """One table with full text over the words, and an index for each facet."""
    with sqlite3.connect(database) as out:
        out.execute(f"CREATE TABLE offering ({', '.join(COLUMNS)}, PRIMARY KEY (id))")
        out.executemany(f"INSERT INTO offering VALUES ({', '.join('?' * len(COLUMNS))})", rows)
        out.execute('CREATE VIRTUAL TABLE offering_fts USING fts5(title, school, city, words, content="offering")')
        out.execute("INSERT INTO offering_fts(offering_fts) VALUES ('rebuild')")
        for name in FACETS:
            out.execute(f"CREATE INDEX offering_{name} ON offering ({name})")
    out.close()


def addresses(asked: list[dict[str, str]], provinces: Mapping[str, str]) -> list[str]:
    """The same words and places as Datasette is asked for them: any of the words, so that there are rows to show.

    It knows no journeys, so that a place is its province.
    """
    return [
        "/offerings/offering?"
        + urlencode(
            [
                *(("_search", " OR ".join(one["q"].split())), ("_searchmode", "raw")),
                *(("province", provinces[one["place"]]), *facets()),
            ]
        )
        for one in asked
    ]


def facets() -> list[tuple[str, str]]:
    """What is counted beside the rows."""
    return [*(("_facet", name) for name in FACETS), ("_size", "20")]


def check(page: bytes) -> None:
    """Raises SystemExit unless the words were searched for, rows found and all facets counted."""
    said = json.loads(page)
    facets = said["facet_results"]
    whole = set(facets.get("results", facets)) == set(FACETS) and not said.get("facets_timed_out")
    if not (whole and said["rows"] and "offering_fts" in said["query"]["sql"]):
        raise SystemExit(f"Datasette left something out: {said['query']['sql']}")
