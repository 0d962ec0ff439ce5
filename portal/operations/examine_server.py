"""Looks at the PostgreSQL server that the portal stands on: its version, its signs, and the programs for backups."""

import re
import subprocess
from collections.abc import Iterator

from sqlalchemy import text

from portal.domain.finding import Finding, fault, ok, warning
from portal.extensions import db
from portal.operations.dump_database import DumpFault
from portal.operations.run_postgresql import program

# The oldest that its makers still mend in 2026 is 14.
OLDEST = 14
# Where the tables are another role's, as docs/operations/postgresql.sql has it; a restore makes them anew, with the
# rights that all new tables have.
TOO_MUCH = text("""
SELECT tablename FROM pg_tables
WHERE schemaname = 'public' AND tablename IN ('alembic_version', 'audit_entry')
    AND NOT pg_has_role(tableowner, 'USAGE') AND has_table_privilege('public.' || tablename, 'UPDATE, DELETE')
ORDER BY tablename
""")


def examine_server() -> Iterator[Finding]:
    """Nothing where the database is a file; raises what the server raises where it cannot be asked."""
    if db.engine.dialect.name != "postgresql":
        return
    with db.engine.connect() as connection:
        number = int(connection.exec_driver_sql("SHOW server_version_num").scalar_one()) // 10_000
        signs = str(connection.exec_driver_sql("SHOW server_encoding").scalar_one())
        rights = connection.execute(TOO_MUCH).scalars().all()
    # Written without its password.
    where = f"PostgreSQL {number}, {db.engine.url.render_as_string()}"
    if number < OLDEST:
        yield fault("server", f"{where}: older than {OLDEST}", "bring the server up to date: pg_upgradecluster")
    elif signs != "UTF8":
        yield fault("server", f"{where}: keeps its texts as {signs}", "make the database anew: createdb -E UTF8")
    else:
        yield ok("server", where)
    if rights:
        words = f"the role that serves may change what it should only read: {', '.join(rights)}"
        yield warning("server", words, "run docs/operations/postgresql.sql again, as after every restore")
    yield examine_programs(number)


def examine_programs(server: int) -> Finding:
    """Whether backups can be taken: by programs that are no older than the server, and best as old as it is."""
    advice = f"apt install postgresql-client-{server}"
    try:
        asked = [program("pg_dump", server), "--version"]
        said = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
    except (DumpFault, OSError, subprocess.CalledProcessError):
        return warning("server", "pg_dump is not here: no backup can be taken", advice)
    found = re.search(r"(\d+)(?:\.\d+)*", said)
    if found is None or int(found[1]) < server:
        return warning("server", f"pg_dump is older than the server ({said})", advice)
    if int(found[1]) > server:
        words = f"pg_dump is newer than the server ({said}): a machine with older programs cannot read its backups"
        return warning("server", words, advice)
    return ok("server", f"backups are taken by {said}")
