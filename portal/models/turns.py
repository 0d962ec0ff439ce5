"""Who looks before writing waits for its turn: what it saw is still so when it writes, whatever the database is."""

from sqlalchemy import func, select

from portal.models.counting import AnySession


def take_turn(session: AnySession, *subject: object) -> None:
    """Until the end of the transaction, nobody else has the turn for this subject; what was read before is read anew.

    To be called before the first change: on SQLite, where there is one turn for all who write, it begins to write.
    """
    connection = session.connection()
    if connection.dialect.name == "postgresql":
        name = func.hashtextextended(" ".join(map(str, subject)), 0)
        connection.execute(select(func.pg_advisory_xact_lock(name)))
    elif not connection.connection.dbapi_connection.in_transaction:  # type: ignore[union-attr]
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    session.expire_all()
