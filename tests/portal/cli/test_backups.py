"""A backup holds one moment's whole state, even of a portal that is written to; what comes back is what was there."""

import gzip
import io
import json
import shutil
import tarfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from click.testing import Result
from flask import Flask

from portal.extensions import db
from portal.models.timer import TimerRun
from portal.models.version import data_version
from portal.operations.back_up import workplace
from portal.operations.choose_dump import dump_for
from portal.operations.dump_database import Contents
from portal.operations.schema_version import newest_revision
from tests.conftest import close, portal_in
from tests.databases import served_address_in

ROUNDS = 6


def run(app: Flask, *words: object) -> Result:
    # PostgreSQL's own programs come to it too, and know nothing of how tests make databases.
    served_address_in(Path(app.config["INDEX_DIR"]).parent)
    return app.test_cli_runner().invoke(args=[str(word) for word in words])


def execute(app: Flask, statement: str) -> list[tuple[object, ...]]:
    """What a statement gives, if it gives anything."""
    with app.app_context(), db.engine.begin() as connection:
        done = connection.exec_driver_sql(statement)
        return [tuple(row) for row in done] if done.returns_rows else []


def rows(app: Flask) -> dict[str, list[tuple[object, ...]]]:
    """All rows of all tables, but those that say of when a restore was."""
    with app.app_context():
        names = sa.inspect(db.engine).get_table_names()
    kept = [name for name in names if name not in ("timer_run", "data_version")]
    return {name: sorted(execute(app, f'SELECT * FROM "{name}"'), key=repr) for name in kept}


def is_untouched(app: Flask) -> bool:
    """Whether nothing was ever written into its database."""
    dump, database = dump_for(app.config["SQLALCHEMY_DATABASE_URI"])
    return dump.look_at(database) == Contents(None, 0, {})


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[Flask]:
    """Another machine, with nothing on it."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    app = portal_in(folder)
    app.instance_path = str(folder)
    yield app
    close(app)


@pytest.fixture
def kept(town_portal: Flask, tmp_path: Path) -> Path:
    """A backup of the portal with schools and a letter."""
    outbox = Path(town_portal.config["MAIL_OUTBOX"])
    outbox.mkdir()
    (outbox / "20261121-1.eml").write_text("To: anna@post.example\n\nDag", encoding="utf-8")
    file = tmp_path / "portal.backup"
    done = run(town_portal, "backup", file)
    assert done.exit_code == 0 and "1 letters in files" in done.output and "not in it" in done.output
    return file


def test_what_comes_back_is_what_was_there(town_portal: Flask, kept: Path, elsewhere: Flask) -> None:
    done = run(elsewhere, "restore", kept)
    assert done.exit_code == 0, done.output
    assert "5 offerings can be found by words" in done.output
    assert rows(elsewhere) == rows(town_portal)
    assert (Path(elsewhere.config["MAIL_OUTBOX"]) / "20261121-1.eml").read_text(encoding="utf-8").endswith("Dag")
    page = elsewhere.test_client().get("/nl/search?postcode=3011&q=avondcursus").text
    assert "De Brug" in page
    assert elsewhere.test_client().get("/health/ready").status_code == 200


def test_a_backup_is_its_owners_alone_and_leaves_nothing_beside_it(kept: Path) -> None:
    assert kept.stat().st_mode & 0o077 == 0
    assert [one.name for one in kept.parent.iterdir() if "backup" in one.name] == [kept.name]


def write_on(app: Flask, written: list[int], stop: threading.Event) -> None:
    """Rows in two tables in one transaction each, one after the other."""
    with app.app_context():
        engine = db.engine
    while not stop.is_set():
        number = len(written)
        with engine.begin() as there:
            there.exec_driver_sql(f"INSERT INTO municipality (code, name, province) VALUES ('T{number:05}', 'M', 'U')")
            there.exec_driver_sql(f"INSERT INTO timer_run (task) VALUES ('T{number:05}')")
        written.append(number)
        time.sleep(0.002)


def test_a_backup_while_people_write_holds_all_that_was_confirmed_and_nothing_half(
    town_portal: Flask, elsewhere: Flask, tmp_path: Path
) -> None:
    written: list[int] = []
    stop = threading.Event()
    writer = threading.Thread(target=write_on, args=(town_portal, written, stop))
    writer.start()
    try:
        for turn in range(ROUNDS):
            file, confirmed = tmp_path / f"{turn}.backup", len(written)
            assert run(town_portal, "backup", file).exit_code == 0
            assert run(elsewhere, "restore", file, "--replace").exit_code == 0
            first = set(execute(elsewhere, "SELECT code FROM municipality WHERE code LIKE 'T_____'"))
            second = set(execute(elsewhere, "SELECT task FROM timer_run WHERE task LIKE 'T_____'"))
            assert first == second == {(f"T{number:05}",) for number in range(len(first))}
            assert len(first) >= confirmed
    finally:
        stop.set()
        writer.join()
    assert len(written) > ROUNDS


def test_what_a_killed_backup_left_is_gone_after_the_next_and_two_do_not_write_one_file(
    town_portal: Flask, tmp_path: Path
) -> None:
    file = tmp_path / "own" / "portal.backup"
    file.parent.mkdir()
    with workplace(file) as folder:
        assert "cannot be written" in run(town_portal, "backup", file).output
        kept = shutil.copytree(folder, tmp_path / "kept")
        (kept / "database").write_text("half of a copy", encoding="utf-8")
    kept.rename(folder)
    assert run(town_portal, "backup", file).exit_code == 0
    assert list(file.parent.iterdir()) == [file]
    assert run(town_portal, "check-backup", file).exit_code == 0


def test_nothing_is_replaced_unless_that_is_said(town_portal: Flask, kept: Path) -> None:
    before = rows(town_portal)
    done = run(town_portal, "restore", kept)
    assert done.exit_code == 1 and "rows here already; nothing was changed" in done.output
    assert rows(town_portal) == before


def test_a_portal_that_serves_goes_over_to_what_was_put_back(town_portal: Flask, kept: Path) -> None:
    with town_portal.app_context():
        db.session.execute(db.text("UPDATE provider SET name = 'Verkeerd'"))
        db.session.execute(db.text("UPDATE data_version SET number = 40"))
        db.session.commit()
    town_portal.config["CATALOGUE_CHECK_SECONDS"] = 0
    visitor = town_portal.test_client()
    assert "Verkeerd" in visitor.get("/nl/provider/de-brug").text
    assert run(town_portal, "restore", kept, "--replace").exit_code == 0
    with town_portal.app_context():
        assert data_version(db.session) == 41
        assert db.session.get_one(TimerRun, "restore").succeeded_at
    fresh = portal_in(Path(town_portal.config["INDEX_DIR"]).parent)
    assert "De Brug" in fresh.test_client().get("/nl/provider/de-brug").text
    close(fresh)


def changed(kept: Path, name: str, change: bytes | None) -> Path:
    """The backup with one part other than it was, or without it."""
    file = kept.with_name("changed.backup")
    with tarfile.open(kept, "r:gz") as old, tarfile.open(file, "w:gz") as new:
        for member in old.getmembers():
            stream = old.extractfile(member)
            assert stream is not None
            content = stream.read()
            if member.name == name:
                if change is None:
                    continue
                content = change
                member.size = len(content)
            new.addfile(member, io.BytesIO(content))
    return file


def manifest_of(kept: Path, **changes: object) -> bytes:
    with tarfile.open(kept, "r:gz") as archive:
        stream = archive.extractfile("manifest.json")
        assert stream is not None
        return json.dumps(json.loads(stream.read()) | changes).encode()


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("database", b"no database", "changed since it was written: database"),
        ("outbox/20261121-1.eml", b"Dag!", "changed since it was written: outbox/20261121-1.eml"),
        ("outbox/20261121-1.eml", None, "cut off, damaged, or no backup at all"),
        ("manifest.json", None, "cut off, damaged, or no backup at all"),
        ("manifest.json", b"[]", "no manifest of a backup"),
        ("manifest.json", b'{"format": 1}', "no manifest of a backup"),
    ],
)
def test_a_backup_that_is_not_as_it_was_written_is_refused(
    town_portal: Flask, elsewhere: Flask, kept: Path, name: str, change: bytes | None, words: str
) -> None:
    file = changed(kept, name, change)
    for command in ("check-backup", "restore"):
        done = run(elsewhere, command, file)
        assert done.exit_code == 1 and words in done.output
    assert is_untouched(elsewhere)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": 2}, "a backup of format 2"),
        ({"parts": {"database": "0", "../../evil": "0"}}, "parts that it cannot have"),
        ({"parts": {"outbox/../../evil": "0"}}, "parts that it cannot have"),
        ({"rows": {}}, "not the one that its manifest describes"),
        ({"revision": "9999"}, "not the one that its manifest describes"),
    ],
)
def test_a_manifest_that_says_something_else_is_refused(
    elsewhere: Flask, kept: Path, changes: dict[str, object], words: str
) -> None:
    done = run(elsewhere, "restore", changed(kept, "manifest.json", manifest_of(kept, **changes)))
    assert done.exit_code == 1 and words in done.output
    assert is_untouched(elsewhere)


@pytest.mark.parametrize("share", [0.0, 0.3, 0.9])
def test_a_backup_that_was_cut_off_is_refused(elsewhere: Flask, kept: Path, share: float) -> None:
    cut = kept.with_name("cut.backup")
    cut.write_bytes(kept.read_bytes()[: int(share * kept.stat().st_size)])
    done = run(elsewhere, "check-backup", cut)
    assert done.exit_code == 1 and isinstance(done.exception, SystemExit)


def test_tables_of_a_later_program_are_refused_and_of_an_earlier_one_brought_up_to_date(
    town_portal: Flask, elsewhere: Flask, tmp_path: Path
) -> None:
    execute(town_portal, "UPDATE alembic_version SET version_num = '9999'")
    later = tmp_path / "later.backup"
    run(town_portal, "backup", later)
    assert "does not know: update it" in run(elsewhere, "restore", later).output
    assert is_untouched(elsewhere)
    execute(town_portal, f"UPDATE alembic_version SET version_num = '{newest_revision()}'")
    assert run(town_portal, "db", "downgrade", "0003").exit_code == 0
    earlier = tmp_path / "earlier.backup"
    # The table of timers is not there yet, so that nothing can be noted in it.
    run(town_portal, "backup", earlier)
    assert "tables of version 0003" in run(town_portal, "check-backup", earlier).output
    assert run(elsewhere, "restore", earlier).exit_code == 0
    assert elsewhere.test_client().get("/health/ready").status_code == 200


def test_the_key_travels_only_when_both_sides_say_so(town_portal: Flask, elsewhere: Flask, tmp_path: Path) -> None:
    town_portal.config["SECRET_KEY"] = "the town's own key"
    without, with_key = tmp_path / "without.backup", tmp_path / "with.backup"
    run(town_portal, "backup", without)
    assert "guard the file" in run(town_portal, "backup", with_key, "--with-secret-key").output
    assert b"the town's own key" not in gzip.decompress(without.read_bytes())
    key = Path(elsewhere.instance_path) / "secret_key"
    assert "holds no secret key" in run(elsewhere, "restore", without, "--with-secret-key").output
    assert run(elsewhere, "restore", with_key).exit_code == 0 and not key.exists()
    done = run(elsewhere, "restore", with_key, "--replace", "--with-secret-key")
    assert "instance/secret_key" in done.output
    assert key.read_text(encoding="utf-8") == "the town's own key" and key.stat().st_mode & 0o077 == 0


def test_a_kind_of_database_without_a_way_is_told(tmp_path: Path, town_portal: Flask) -> None:
    town_portal.config["SQLALCHEMY_DATABASE_URI"] = "mysql://anna:geheim@localhost/portal"
    done = run(town_portal, "backup", tmp_path / "x.backup")
    assert done.exit_code == 1 and "mysql" in done.output and "geheim" not in done.output


def test_a_server_that_is_not_there_is_told_without_its_password(tmp_path: Path, town_portal: Flask) -> None:
    town_portal.config["SQLALCHEMY_DATABASE_URI"] = "postgresql://anna:geheim@127.0.0.1:9/portal"
    done = run(town_portal, "backup", tmp_path / "x.backup")
    assert done.exit_code == 1 and "geheim" not in done.output
    assert "127.0.0.1" in done.output or "postgresql-client" in done.output


def test_a_backup_of_the_other_kind_of_database_is_refused(elsewhere: Flask, kept: Path) -> None:
    kind = json.loads(manifest_of(kept))["kind"]
    other = "postgresql:///portal" if kind == "sqlite" else f"sqlite:///{kept.parent}/other.sqlite"
    elsewhere.config["SQLALCHEMY_DATABASE_URI"] = other
    done = run(elsewhere, "restore", kept)
    assert done.exit_code == 1 and f"holds a database of {kind}" in done.output


def test_a_folder_that_is_not_there_is_told_and_noted(town_portal: Flask, tmp_path: Path) -> None:
    done = run(town_portal, "backup", tmp_path / "nowhere" / "x.backup")
    assert done.exit_code == 1 and "cannot be written" in done.output
    with town_portal.app_context():
        assert db.session.get_one(TimerRun, "backup").fault
