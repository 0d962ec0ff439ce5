"""What an export of the demonstration country takes: time of each form and of the whole, memory, size of each form."""

import resource
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from portal.app import create_app
from portal.domain.hsds import HsdsRows
from portal.domain.open_data import as_document
from portal.domain.open_tables import columns_of, row_of
from portal.operations.export_open_data import FORMATS, ORDER, Exporting, export_open_data
from portal.operations.keep_exports import Export
from portal.operations.load_open_records import RECORDS, OpenBook
from portal.operations.write_export_files import hsds_files, json_list, put, write_table
from portal.web.open_book import open_book
from tests.bench.portal_instance import TODAY, make_instance
from tests.bench.result import publish

MEGABYTE = 1e6


@contextmanager
def measured(figures: dict[str, Any]) -> Iterator[None]:
    """Seconds on the clock, and of work."""
    began, worked = time.monotonic(), time.process_time()
    yield
    figures["seconds"] = round(time.monotonic() - began, 2)
    figures["work_seconds"] = round(time.process_time() - worked, 2)


def peak_of(work: Callable[[], object]) -> float:
    """How many megabytes of memory it held at most, besides what was held before; tracing makes it slow."""
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return round(peak / MEGABYTE, 1)


def write_json(book: OpenBook, folder: Path) -> None:
    """JSON alone."""
    for name in ORDER:
        with json_list(folder / f"{name.value}.json") as told:
            for one in book.read(name):
                told.add(as_document(one))


def write_csv(book: OpenBook, folder: Path) -> None:
    """CSV alone."""
    for name in ORDER:
        columns = columns_of(RECORDS[name])
        rows = (row_of(columns, as_document(one)) for one in book.read(name))
        write_table(folder / f"{name.value}.csv", [one.name for one in columns], rows)


def write_hsds(book: OpenBook, folder: Path) -> None:
    """HSDS alone."""
    rows = HsdsRows()
    with hsds_files(folder / "hsds") as files:
        for name in ORDER:
            for one in book.read(name):
                put(files, rows.of(one))


ALONE: Mapping[str, Callable[[OpenBook, Path], None]] = {"json": write_json, "csv": write_csv, "hsds": write_hsds}


def sizes(export: Export, name: str) -> dict[str, object]:
    """Files of a form, and the size of all and of their archive."""
    files = [one for one in export.manifest["files"] if one["name"].startswith(f"{name}/")]
    archive: Any = export.file(f"{name}.zip")
    whole = sum(one["bytes"] for one in files)
    return {
        "files": len(files),
        "megabytes": round(whole / MEGABYTE, 2),
        "zip_megabytes": round(archive["bytes"] / MEGABYTE, 2),
    }


def main() -> None:
    """Measure and publish."""
    with tempfile.TemporaryDirectory() as name:
        instance = Path(name) / "instance"
        make_instance(instance, lambda line: print(line, file=sys.stderr))
        database = f"sqlite:///{instance}/portal.sqlite"
        app = create_app({"TODAY": TODAY, "SQLALCHEMY_DATABASE_URI": database, "INDEX_DIR": str(instance / "index")})
        with app.app_context():
            publish("exports", measure(open_book(), Path(name)))


def alone(book: OpenBook, folder: Path) -> dict[str, dict[str, Any]]:
    """The time of each form."""
    forms: dict[str, dict[str, Any]] = {}
    for form, write in ALONE.items():
        (folder / form).mkdir()
        with measured(forms.setdefault(form, {})):
            write(book, folder / form)
    return forms


def measure(book: OpenBook, folder: Path) -> dict[str, Any]:
    """Each form alone, a first export, a second with nothing changed, and the memory that a third needs."""
    forms = alone(book, folder)
    to = Exporting(folder / "open-data", 14, "https://portal.example", "post@portal.example")
    whole: dict[str, dict[str, Any]] = {"first": {}, "second": {}}
    for figures in whole.values():
        with measured(figures):
            export = export_open_data(book, to, datetime.now(UTC))
    peak = peak_of(lambda: export_open_data(book, to, datetime.now(UTC)))
    for form in FORMATS:
        forms[form] |= sizes(export, form)
    process = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        **whole,
        "peak_memory_megabytes": peak,
        "process_megabytes": round(process),
        "forms": forms,
        "megabytes": round(sum(one["bytes"] for one in export.manifest["files"]) / MEGABYTE, 1),
        "records": {one.value: sum(1 for _ in book.read(one)) for one in ORDER},
        "changes_of_second": export.manifest["changes"],
    }


if __name__ == "__main__":
    main()
