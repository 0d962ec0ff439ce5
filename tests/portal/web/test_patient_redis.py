"""What all that use the Redis do while it is away: one waits for it, and the others do not."""

from collections.abc import Iterator

import pytest
from redis import Redis
from redis.exceptions import ConnectionError as NoRedis

from portal.web.counts import SharedCounts, counts_from
from portal.web.page_store import KeptAnswer
from portal.web.patient_redis import patient_redis
from portal.web.shared_pages import shared_pages
from tests.redis_server import GONE

ADDRESS = "redis://127.0.0.1:1/0"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What a Redis that is away was asked for."""
    commands: list[str] = []

    def refuse(server: Redis, command: str, *rest: object, **more: object) -> None:
        commands.append(command)
        raise NoRedis

    monkeypatch.setattr(Redis, "execute_command", refuse)
    patient_redis.cache_clear()
    yield commands
    patient_redis.cache_clear()


def test_where_pages_found_no_redis_counts_do_not_wait_for_it(
    asked: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    pages, counts = shared_pages(ADDRESS, None, 0, "s"), counts_from(ADDRESS, "s")
    assert pages and isinstance(counts, SharedCounts)
    assert pages.find("a question") is None
    pages.keep("a question", KeptAnswer((), b"an answer"))
    assert [counts.add("pages", "192.0.2.0/24", 1, 60) for _ in range(2)] == [1, 2]
    assert counts.seen("pages", "192.0.2.0/24", 1, 60) == 2
    assert asked == ["GET"] and caplog.messages == [GONE]


def test_where_counts_found_no_redis_pages_do_not_wait_for_it(
    asked: list[str], caplog: pytest.LogCaptureFixture
) -> None:
    pages, counts = shared_pages(ADDRESS, None, 0, "s"), counts_from(ADDRESS, "s")
    assert counts.seen("pages", "192.0.2.0/24", 1, 60) == 0
    assert pages and pages.find("a question") is None
    assert asked == ["GET"] and caplog.messages == [GONE]
