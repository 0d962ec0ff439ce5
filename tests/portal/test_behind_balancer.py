"""A balancer before two web hosts as the operator's guide has them: which faults are a host's, what visitors see."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest

from tests.loopback import Answer, Asked, answering
from tests.nginx import (
    ask,
    included,
    main_file,
    make_certificate,
    needs_nginx,
    served_by_nginx,
    site,
    write_snippet,
)
from tests.processes import free_port

pytestmark = needs_nginx
AWAY = b"Even niet bereikbaar"


@dataclass(slots=True)
class Balanced:
    """The balancer's port; one host's portal is away all the time, that of the other may be ended."""

    port: int
    portal: ExitStack


def answer_as_asked(asked: Asked) -> Answer:
    """A portal of which a path says with which status it answers."""
    return int(asked.path.rpartition("/")[2]), b"from the portal"


@pytest.fixture(scope="module")
def balanced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Balanced]:
    """All of it on this machine."""
    folder = tmp_path_factory.mktemp("balancer")
    make_certificate(folder)
    with ExitStack() as running, ExitStack() as portal:
        there = portal.enter_context(answering(answer_as_asked))
        portals = {"one": int(there.address.rpartition(":")[2]), "other": free_port()}
        ports = {"443": free_port(), "80": free_port(), "10.0.0.11:80": free_port(), "10.0.0.12:80": free_port()}
        hosts = [
            included(site(folder, "several/nginx-web.conf", {"10.0.0.11:80": ports[place]}), name)
            for name, place in (("one", "10.0.0.11:80"), ("other", "10.0.0.12:80"))
        ]
        for name, port in portals.items():
            write_snippet(folder, name, port)
        file = main_file(folder, site(folder, "several/nginx-balancer.conf", ports), *hosts)
        running.enter_context(served_by_nginx(file, ports["443"]))
        yield Balanced(ports["443"], portal)


def test_a_host_whose_portal_is_away_is_noticed_by_nobody(balanced: Balanced) -> None:
    answers = [ask(balanced.port, "/nl/200") for _ in range(6)]
    assert {(one.status, one.body) for one in answers} == {(200, b"from the portal")}


@pytest.mark.parametrize("status", [502, 503])
def test_a_portal_that_says_that_it_cannot_is_not_taken_for_a_host_that_is_gone(
    balanced: Balanced, status: int
) -> None:
    answers = [ask(balanced.port, f"/nl/{status}") for _ in range(5)]
    # The words are the portal's, also where they tell of a fault.
    assert {(one.status, one.body) for one in answers} == {(status, b"from the portal")}
    assert ask(balanced.port, "/nl/200").status == 200


def test_where_no_portal_is_there_a_page_says_so_at_once_and_later(balanced: Balanced) -> None:
    balanced.portal.close()
    answers = [ask(balanced.port, "/nl/200") for _ in range(6)]
    # At first a web host says it, and when all are left alone the balancer itself.
    assert all(AWAY in one.body for one in answers)
    assert answers[-1].status == 503 and {one.status for one in answers} <= {503, 504}
    assert {(one.headers["Retry-After"], one.headers["Cache-Control"]) for one in answers} == {("30", "no-store")}
