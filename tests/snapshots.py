"""What a PostgreSQL database of the tests holds, to be put into another one with the same tables."""

from dataclasses import dataclass
from typing import Self

from psycopg import Connection, sql

SHAPE = """
    SELECT md5(string_agg(line, '|' ORDER BY line COLLATE "C")) FROM (
        SELECT concat_ws(' ', relname, relkind, attname, atttypid, atttypmod, attnotnull, attnum) AS line
        FROM pg_class JOIN pg_attribute ON attrelid = pg_class.oid
        WHERE relnamespace = 'public'::regnamespace AND attnum > 0
        UNION ALL SELECT concat_ws(' ', conname, pg_get_constraintdef(oid)) FROM pg_constraint
        WHERE connamespace = 'public'::regnamespace
        UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'
        UNION ALL SELECT prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
        UNION ALL SELECT concat_ws(' ', tgname, tgenabled) FROM pg_trigger WHERE NOT tgisinternal) AS lines
"""
TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'"
NUMBERS = (
    "SELECT sequencename, coalesce(last_value, 1), last_value IS NOT NULL FROM pg_sequences WHERE schemaname = 'public'"
)
EMPTY = """
    DO $$ DECLARE name text; BEGIN
        FOR name IN SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        LOOP EXECUTE format('DELETE FROM %I', name); END LOOP;
    END $$
"""


@dataclass(frozen=True)
class Snapshot:
    """Rows by table and the next numbers of one moment, and a mark of the tables' shape."""

    shape: str
    rows: dict[str, bytes]
    numbers: list[tuple[str, int, bool]]

    @classmethod
    def of(cls, connection: Connection) -> Self:
        """What stands in a database now."""
        rows = {}
        for (table,) in connection.execute(TABLES).fetchall():
            command = sql.SQL("COPY {} TO STDOUT (FORMAT binary)").format(sql.Identifier(table))
            with connection.cursor().copy(command) as copy:
                rows[table] = b"".join(copy)
        return cls(shape_of(connection), rows, connection.execute(NUMBERS).fetchall())

    def put_into(self, connection: Connection) -> bool:
        """Make a database this, in one transaction; false where its tables are others."""
        if shape_of(connection) != self.shape:
            return False
        # References, and the trigger of the log that only grows, keep still.
        connection.execute("SET session_replication_role = replica")
        connection.execute(EMPTY)
        for table, rows in self.rows.items():
            command = sql.SQL("COPY {} FROM STDIN (FORMAT binary)").format(sql.Identifier(table))
            with connection.cursor().copy(command) as copy:
                copy.write(rows)
        for number in self.numbers:
            connection.execute("SELECT setval(quote_ident(%s)::regclass, %s, %s)", number)
        return True


def shape_of(connection: Connection) -> str:
    """A mark of all tables, columns, indexes, constraints, functions and triggers."""
    found = connection.execute(SHAPE).fetchone()
    return str(found[0] if found else None)
