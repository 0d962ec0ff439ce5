"""Each source has its share of a minute's or an hour's work, in one process or in all hosts together."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from redis import Redis
from redis.exceptions import ConnectionError as NoRedis

from portal.web import patient_redis as redis_module
from portal.web.allowance import HOUR, Allowance, Share
from portal.web.counts import OwnCounts, SharedCounts, counts_from
from portal.web.patient_redis import patient_redis
from tests.portal.web.small_redis import SmallRedis, small_redis
from tests.processes import free_port
from tests.redis_server import BACK, GONE, RedisServer, needs_redis, running_redis

__all__ = ["small_redis"]

NOON = datetime(2026, 11, 21, 12, 5, tzinfo=UTC)
HERE, THERE = "192.0.2.0/24", "198.51.100.0/24"


def allowance(most: int, counts: OwnCounts | SharedCounts | None = None) -> Allowance:
    return Allowance("test", Share(most, HOUR), counts or OwnCounts())


def test_a_source_is_served_so_many_times_and_others_go_on() -> None:
    shared = allowance(3)
    assert [shared.admit(HERE, NOON) for _ in range(5)] == [True] * 3 + [False] * 2
    assert shared.admit(THERE, NOON)


def test_each_hour_begins_anew() -> None:
    once = allowance(1)
    assert once.admit(HERE, NOON)
    assert not once.admit(HERE, NOON + timedelta(minutes=54))
    assert once.seconds_left(NOON + timedelta(minutes=54)) == 60
    assert once.admit(HERE, NOON + timedelta(minutes=55))


def test_more_sources_than_there_can_be_are_not_served() -> None:
    narrow = allowance(2, OwnCounts(most_sources=2))
    assert [narrow.admit(f"192.0.{number}.0/24", NOON) for number in range(3)] == [True, True, False]
    assert narrow.admit("192.0.0.0/24", NOON)


def test_a_source_is_not_kept_in_a_form_that_names_it() -> None:
    counts = OwnCounts()
    allowance(1, counts).admit(HERE, NOON)
    assert "192.0.2" not in str(vars(counts))


def test_looking_whether_something_is_left_counts_nothing() -> None:
    twice = allowance(2)
    assert [twice.left(HERE, NOON) for _ in range(5)] == [2] * 5
    assert twice.admit(HERE, NOON) and twice.admit(HERE, NOON)
    assert twice.spent(HERE, NOON)
    assert not twice.spent(THERE, NOON)
    assert not twice.spent(HERE, NOON + timedelta(hours=1))


def test_hosts_that_share_a_redis_count_together(small_redis: SmallRedis) -> None:
    one, other = (allowance(3, shared(small_redis.address)) for _ in range(2))
    assert [host.admit(HERE, NOON) for host in (one, other, one, other)] == [True, True, True, False]
    assert (one.left(HERE, NOON), other.left(THERE, NOON)) == (0, 3)
    assert other.admit(HERE, NOON + timedelta(hours=1))


def test_a_redis_learns_no_network_and_forgets_when_the_hour_is_over(small_redis: SmallRedis) -> None:
    allowance(3, shared(small_redis.address)).admit(HERE, NOON)
    assert b"192.0" not in b"".join(small_redis.kept)
    assert list(small_redis.ends.values()) == [HOUR]
    Allowance("test", Share(3, HOUR), counts_from(small_redis.address, "another secret")).admit(HERE, NOON)
    assert len(small_redis.kept) == 2


def test_without_its_redis_each_process_counts_for_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redis_module, "REST", 60.0)
    alone = allowance(2, shared(f"redis://127.0.0.1:{free_port()}/0"))
    assert [alone.admit(HERE, NOON) for _ in range(3)] == [True, True, False]
    assert alone.spent(HERE, NOON)


def test_a_redis_that_comes_back_is_asked_again(small_redis: SmallRedis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redis_module, "REST", 0.0)
    host = allowance(2, shared(small_redis.address))
    with monkeypatch.context() as away:
        away.setattr(Redis, "get", refuse)
        assert host.left(HERE, NOON) == 2
    host.admit(HERE, NOON)
    assert list(small_redis.kept.values()) == [1]


@pytest.fixture
def real_redis() -> Iterator[RedisServer]:
    with running_redis() as server:
        yield server


@needs_redis
def test_a_real_redis_counts_for_all_hosts_and_learns_no_network(real_redis: RedisServer) -> None:
    one, other = (allowance(3, shared(real_redis.address)) for _ in range(2))
    assert [host.admit(HERE, NOON) for host in (one, other, one, other)] == [True, True, True, False]
    assert (one.left(HERE, NOON), other.left(THERE, NOON)) == (0, 3)
    (kept,) = told(real_redis, "KEYS", "*")
    assert b"192.0" not in kept and 0 < told(real_redis, "TTL", kept) <= HOUR


@needs_redis
def test_a_redis_that_dies_and_comes_back_is_told_of_once_each_time(
    real_redis: RedisServer, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(redis_module, "REST", 0.0)
    host = allowance(3, shared(real_redis.address))
    assert host.admit(HERE, NOON)
    real_redis.kill()
    assert [host.admit(HERE, NOON) for _ in range(4)] == [True, True, True, False]
    real_redis.start()
    assert [host.admit(HERE, NOON) for _ in range(2)] == [True, True]
    assert caplog.messages == [GONE, BACK]


@needs_redis
@pytest.mark.parametrize("state", ["CONFIG SET maxmemory 1", "REPLICAOF 127.0.0.1 1"], ids=["full", "read-only"])
def test_a_redis_that_cannot_write_holds_nobody_up(real_redis: RedisServer, state: str) -> None:
    host = allowance(2, shared(real_redis.address))
    told(real_redis, *state.split())
    assert [host.admit(HERE, NOON) for _ in range(3)] == [True, True, False]


def told(server: RedisServer, *command: str | bytes) -> Any:
    with Redis(port=server.port) as inside:
        return inside.execute_command(*command)


@pytest.fixture(autouse=True)
def unhurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redis_module, "PATIENCE", 10.0)
    patient_redis.cache_clear()


def shared(address: str) -> SharedCounts:
    found = counts_from(address, "a secret")
    assert isinstance(found, SharedCounts)
    return found


def refuse(*_: object) -> None:
    raise NoRedis
