"""Several people who do the same thing at the same moment, each with a connection of their own."""

from collections.abc import Callable
from threading import Barrier, Thread
from typing import TypeVar

from flask import Flask

from portal.extensions import db

T = TypeVar("T")


def at_once(app: Flask, work: Callable[[], T], people: int = 6) -> list[T | Exception]:
    """What came of it for each of them, errors too; none is left out."""
    start, outcomes = Barrier(people), list[T | Exception]()

    def one() -> None:
        with app.app_context():
            db.session.connection()
            start.wait(30)
            try:
                outcomes.append(work())
            except Exception as error:
                outcomes.append(error)
            finally:
                db.session.rollback()

    db.session.commit()
    threads = [Thread(target=one) for _ in range(people)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    db.session.expire_all()
    assert len(outcomes) == people
    return outcomes


def kinds(outcomes: list[T | Exception]) -> dict[str, int]:
    """How often each kind of error came, and under "done" how often none did."""
    names = [type(one).__name__ if isinstance(one, Exception) else "done" for one in outcomes]
    return {name: names.count(name) for name in sorted(set(names))}
