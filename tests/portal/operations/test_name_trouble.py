"""What is wrong with the surroundings is named by what the database says, in codes or words; a fault of ours is not."""

import sqlite3
from pathlib import Path

import psycopg
import pytest
from psycopg import errors
from sqlalchemy.exc import DBAPIError, IntegrityError, InternalError, OperationalError, ProgrammingError

from portal.operations import name_trouble as named
from portal.operations.name_trouble import Trouble, name_trouble

GUIDE = Path(__file__).resolve().parents[3] / "docs" / "operations" / "when-something-breaks.md"
# As SQLAlchemy hands them on, with words that are not looked at where there is a code.
CODED = [
    (OperationalError, errors.DiskFull, named.FULL),
    (OperationalError, errors.IoError, named.DAMAGED_DISK),
    (InternalError, errors.ReadOnlySqlTransaction, named.READ_ONLY),
    (ProgrammingError, errors.UndefinedTable, named.OTHER_TABLES),
    (ProgrammingError, errors.UndefinedColumn, named.OTHER_TABLES),
    (ProgrammingError, errors.InsufficientPrivilege, named.RIGHTS),
    (OperationalError, errors.LockNotAvailable, named.LOCKED),
    (OperationalError, errors.DeadlockDetected, named.LOCKED),
    (OperationalError, errors.QueryCanceled, named.SLOW),
    (OperationalError, errors.TooManyConnections, named.CROWDED),
    (InternalError, errors.DataCorrupted, named.DAMAGED),
    (OperationalError, errors.AdminShutdown, named.SILENT),
    (IntegrityError, errors.UniqueViolation, None),
    (ProgrammingError, errors.SyntaxError, None),
]
TOLD = [
    (psycopg.OperationalError('FATAL:  too many connections for role "taalschoolkiezer"'), named.CROWDED),
    (psycopg.OperationalError("FATAL:  sorry, too many clients already"), named.CROWDED),
    (psycopg.OperationalError('FATAL:  password authentication failed for user "taalschoolkiezer"'), named.RIGHTS),
    (psycopg.OperationalError("connection refused"), named.SILENT),
    (sqlite3.OperationalError("database or disk is full"), named.FULL),
    (sqlite3.OperationalError("no such table: provider"), named.OTHER_TABLES),
    (ValueError("the database is locked"), None),
]


@pytest.mark.parametrize(("kind", "kept", "trouble"), CODED)
def test_a_code_of_postgresql_says_what_is_wrong(
    kind: type[DBAPIError], kept: type[psycopg.Error], trouble: Trouble | None
) -> None:
    error = kept('relation "readonly" is full of locked words')
    assert name_trouble(error) == name_trouble(kind("SELECT 1", {}, error)) == trouble


@pytest.mark.parametrize(("error", "trouble"), TOLD)
def test_words_say_it_where_there_is_no_code(error: Exception, trouble: Trouble | None) -> None:
    assert name_trouble(error) == trouble
    if not isinstance(error, ValueError):
        assert name_trouble(OperationalError("SELECT 1", {}, error)) == trouble


def test_every_trouble_is_explained_in_the_guide() -> None:
    guide = GUIDE.read_text(encoding="utf-8")
    troubles = [one for one in vars(named).values() if isinstance(one, Trouble)]
    assert len(troubles) > 10
    assert [one.words for one in troubles if f"| {one.words} |" not in guide] == []
