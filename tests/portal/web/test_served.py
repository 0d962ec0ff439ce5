"""The portal as gunicorn serves it in production: figures of all processes, and a reload that loses nobody."""

import http.client
import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace

import pytest
from gunicorn.workers.gthread import ThreadWorker
from prometheus_client.mmap_dict import MmapedDict

from portal.app import create_app
from portal.extensions import db
from portal.models.provider import Provider
from portal.models.version import raise_data_version
from portal.operations.share_build import FILE as BUILT
from portal.web import gunicorn_conf, gunicorn_worker
from portal.web.gunicorn_worker import MOST_SECONDS, Worker, forget, note_gone, note_ready, note_reload, ready_ages
from portal.web.template_words import Templates
from tests.conftest import close, portal_in
from tests.databases import copy_portal
from tests.processes import children, free_port, until
from tests.serving import served_by_gunicorn

pytestmark = pytest.mark.long
FLAGS = ("--config", "python:portal.web.gunicorn_conf", "--workers", "2")
SEARCHES, ASKERS = 60, 4


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """A folder for figures that the test can look into."""
    folder = tmp_path_factory.mktemp("metrics")
    return {"PROMETHEUS_MULTIPROC_DIR": str(folder), "TAALSCHOOLKIEZER_METRICS_TOKEN": "key"}


@pytest.fixture(scope="module")
def port(town_files: Path, settings: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Where two processes answer, and the process that looks after them."""
    number = free_port()
    with served_by_gunicorn(town_files, number, FLAGS, settings) as process:
        until(lambda: get(number, "/health/ready")[0] == 200)
        yield number, process.pid


def get(port: int, address: str) -> tuple[int, str]:
    """Status and text of one request on a connection of its own."""
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=60)) as connection:
        connection.request("GET", address, headers={"Authorization": "Bearer key"})
        answer = connection.getresponse()
        return answer.status, answer.read().decode()


def searches_counted(port: int) -> float:
    lines = get(port, "/metrics")[1].splitlines()
    wanted = 'taalschoolkiezer_requests_total{method="GET",rule="/<language>/search",status="200"} '
    return sum(float(line.removeprefix(wanted)) for line in lines if line.startswith(wanted))


def ask(port: int, times: int, answers: list[int]) -> None:
    for _ in range(times):
        answers.append(get(port, "/nl/search?postcode=3011")[0])


def asked_at_once(port: int, times: int) -> list[int]:
    """Statuses of so many searches by several askers."""
    answers: list[int] = []
    askers = [threading.Thread(target=ask, args=(port, times // ASKERS, answers)) for _ in range(ASKERS)]
    for asker in askers:
        asker.start()
    for asker in askers:
        asker.join()
    return answers


def processes_that_counted(folder: Path) -> int:
    files = folder.glob("counter_*.db")
    values = [list(MmapedDict.read_all_values_from_file(str(file))) for file in files]  # type: ignore[no-untyped-call]
    return sum(any("/search" in key and value > 0 for key, value, *_ in rows) for rows in values)


def test_two_processes_tell_the_sum_whichever_is_asked(port: tuple[int, int], settings: dict[str, str]) -> None:
    number, _ = port
    assert asked_at_once(number, SEARCHES) == [200] * SEARCHES
    assert processes_that_counted(Path(settings["PROMETHEUS_MULTIPROC_DIR"])) == 2
    assert [searches_counted(number) for _ in range(6)] == [SEARCHES] * 6
    text = get(number, "/metrics")[1]
    assert "taalschoolkiezer_catalogue_version 1.0\n" in text and "taalschoolkiezer_offerings_live 5.0\n" in text


def begun_form(port: int) -> socket.socket:
    """A form of which half has been sent: its request is in flight."""
    body = b"postcode=3011"
    connection = socket.create_connection(("127.0.0.1", port), timeout=60)
    head = f"POST /nl/provider/de-brug/not-true HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n"
    kind = "Content-Type: application/x-www-form-urlencoded\r\nSec-Fetch-Site: same-origin\r\n"
    connection.sendall(f"{head}{kind}Content-Length: {len(body)}\r\n\r\n".encode() + body[:5])
    return connection


def ended(connection: socket.socket) -> int:
    """The status after the other half."""
    connection.sendall(b"ode=3011")
    answer = http.client.HTTPResponse(connection)
    answer.begin()
    connection.close()
    return answer.status


def test_what_one_process_made_the_other_sends(port: tuple[int, int]) -> None:
    number, _ = port
    wanted = 'taalschoolkiezer_page_cache_total{outcome="shared"} '

    def is_shared() -> bool:
        with closing(http.client.HTTPConnection("127.0.0.1", number, timeout=60)) as connection:
            connection.request("GET", "/nl/search?postcode=3511")
            assert connection.getresponse().status == 200
        lines = get(number, "/metrics")[1].splitlines()
        return any(float(line.removeprefix(wanted)) > 0 for line in lines if line.startswith(wanted))

    until(is_shared)


def test_a_change_is_built_once_by_a_process_of_its_own_and_served_by_all(town_files: Path, tmp_path: Path) -> None:
    copy_portal(town_files, tmp_path / "portal")
    (tmp_path / "run").mkdir()
    settings = {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path / "run"), "TAALSCHOOLKIEZER_METRICS_TOKEN": "key"}
    number, log = free_port(), tmp_path / "log"
    with log.open("wb") as lines, served_by_gunicorn(tmp_path / "portal", number, FLAGS, settings, lines):
        until(lambda: served_version(number) == 1)
        first = (tmp_path / "run" / BUILT).stat().st_ino
        app = portal_in(tmp_path / "portal")
        with app.app_context():
            db.session.query(Provider).filter_by(slug="de-brug").one().name = "De Nieuwe Brug"
            raise_data_version(db.session)
            db.session.commit()
        close(app)
        # Of all processes the one that is behind counts.
        until(lambda: served_version(number) == 2)
        assert all("De Nieuwe Brug" in get(number, "/nl/search?postcode=3011")[1] for _ in range(10))
        assert (tmp_path / "run" / BUILT).stat().st_ino != first
    assert "beside the pages" not in log.read_text()


def served_version(port: int) -> int:
    """The version of the data that is served, 0 where the processes have not said yet; asking makes them look."""
    get(port, "/nl/search?postcode=3011")
    lines = get(port, "/metrics")[1].splitlines()
    name = "taalschoolkiezer_catalogue_version "
    return next((int(float(line.removeprefix(name))) for line in lines if line.startswith(name)), 0)


def test_a_reload_loses_no_request_in_flight_and_none_that_comes_meanwhile(port: tuple[int, int]) -> None:
    number, master = port
    answers: list[int] = []
    stop = threading.Event()

    def go_on() -> None:
        while not stop.is_set():
            answers.append(get(number, "/nl/")[0])

    askers = [threading.Thread(target=go_on) for _ in range(ASKERS)]
    for asker in askers:
        asker.start()
    counted = searches_counted(number)
    forms = [begun_form(number) for _ in range(3)]
    time.sleep(0.3)
    before = set(children(master))
    os.kill(master, signal.SIGHUP)
    time.sleep(1.5)
    assert [ended(form) for form in forms] == [400] * 3
    # The old ones go when the new ones can answer.
    until(lambda: len(children(master)) == len(before) and not before & set(children(master)))
    stop.set()
    for asker in askers:
        asker.join()
    assert len(answers) > 20 and set(answers) == {200}
    # What the processes before it counted is not forgotten.
    assert searches_counted(number) == counted


def test_a_process_leaves_at_once_but_after_a_reload_when_others_can_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gunicorn_worker, "LOOK_SECONDS", 0.01)
    left: list[int] = []
    monkeypatch.setattr(ThreadWorker, "handle_exit", lambda worker, sig, frame: left.append(worker.age))
    old, new = leaver(tmp_path, 2), leaver(tmp_path, 4)
    for age in (1, 2):
        note_ready(tmp_path, age)
    note_reload(tmp_path, 2)
    old.handle_exit(signal.SIGTERM, None)
    note_ready(tmp_path, 3)
    new.handle_exit(signal.SIGTERM, None)
    time.sleep(0.2)
    assert left == [4]
    note_ready(tmp_path, 4)
    until(lambda: left == [4, 2])
    forget(tmp_path)
    assert list(tmp_path.iterdir()) == []
    old.handle_exit(signal.SIGTERM, None)
    assert left == [4, 2, 2]


def test_a_process_waits_for_others_no_longer_than_the_server_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gunicorn_conf.graceful_timeout > MOST_SECONDS
    monkeypatch.setattr(gunicorn_worker, "MOST_SECONDS", 0.1)
    left: list[int] = []
    monkeypatch.setattr(ThreadWorker, "handle_exit", lambda worker, sig, frame: left.append(worker.age))
    note_reload(tmp_path, 1)
    leaver(tmp_path, 1).handle_exit(signal.SIGTERM, None)
    until(lambda: left == [1])


def test_a_process_that_had_its_requests_leaves_when_another_took_its_place(town_files: Path, tmp_path: Path) -> None:
    number, answers = free_port(), list[int]()
    stop, ready = threading.Event(), set[int]()

    def go_on() -> None:
        while not stop.is_set():
            answers.append(get(number, "/nl/")[0])

    settings = {"PROMETHEUS_MULTIPROC_DIR": str(tmp_path), "WEB_REQUESTS": "100"}
    with served_by_gunicorn(town_files, number, FLAGS, settings) as process:
        until(lambda: sorted(ready_ages(tmp_path)) == [1, 2])
        askers = [threading.Thread(target=go_on) for _ in range(ASKERS)]
        for asker in askers:
            asker.start()
        # Both of the first, and the next ones are not gone before those after them have come.
        while min(ready_ages(tmp_path)) < 3:
            ready.add(len(ready_ages(tmp_path)))
            assert len(children(process.pid)) <= 3
            time.sleep(0.005)
        stop.set()
        for asker in askers:
            asker.join()
    assert min(ready) == 2
    assert len(answers) > 200 and set(answers) == {200}


def test_processes_are_renewed_one_after_the_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gunicorn_worker, "LOOK_SECONDS", 0.01)
    left, told = list[int](), list[int]()
    monkeypatch.setattr(ThreadWorker, "handle_exit", lambda worker, sig, frame: left.append(worker.age))
    monkeypatch.setattr(ThreadWorker, "notify", lambda worker: None)
    monkeypatch.setattr("portal.web.gunicorn_worker.os.kill", lambda process, signal: told.append(signal))
    first, other = due(tmp_path, 1), due(tmp_path, 2)
    for age in (1, 2):
        note_ready(tmp_path, age)
    first.nr = 99
    first.notify()
    assert not told
    first.nr = 100
    for worker in (first, first, other):
        worker.notify()
    until(lambda: told == [signal.SIGTTIN])
    time.sleep(0.1)
    assert not left
    note_ready(tmp_path, 3)
    until(lambda: left == [1])
    other.notify()
    note_gone(tmp_path, 3)
    other.notify()
    assert len(told) == 1
    note_gone(tmp_path, 1)
    other.notify()
    until(lambda: len(told) == 2)
    note_ready(tmp_path, 4)
    until(lambda: left == [1, 2])


def test_one_more_process_was_for_a_renewal_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    for number, left in ((3, 2), (2, 2), (0, 0)):
        server = SimpleNamespace(num_workers=number, cfg=SimpleNamespace(workers=2))
        gunicorn_conf.child_exit(server, SimpleNamespace(pid=7, age=1))
        assert server.num_workers == left


def due(folder: Path, age: int) -> Worker:
    """A process of two that had its hundred requests, as far as that goes."""
    worker = leaver(folder, age)
    worker.alive, worker.due_at, worker.nr, worker.ppid = True, 100, 100, 1
    return worker


def test_what_one_process_compiled_of_the_templates_no_other_compiles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PROMETHEUS_MULTIPROC_DIR", str(tmp_path))
    compiled, compile_it = list[str](), Templates.compile

    def noted(environment: Templates, source: str, name: str, filename: str) -> object:
        compiled.append(name)
        return compile_it(environment, source, name, filename)

    monkeypatch.setattr(Templates, "compile", noted)
    settings = {"TESTING": True, "SECRET_KEY": "for tests alone", "INDEX_DIR": str(tmp_path / "index")}
    one, other = create_app(settings), create_app(settings)
    assert one.jinja_env.get_template("error.html") and compiled == ["error.html"]
    assert other.jinja_env.get_template("error.html") and compiled == ["error.html"]


def test_who_has_many_connections_lets_others_go_before(monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    taken: list[str] = []
    monkeypatch.setattr("portal.web.gunicorn_worker.time.sleep", waited.append)
    monkeypatch.setattr(ThreadWorker, "accept", lambda worker, listener: taken.append(listener))
    worker: Worker = Worker.__new__(Worker)
    for worker.nr_conns in (0, 1, 5, 500):
        worker.accept("door")
    assert taken == ["door"] * 4
    assert waited == pytest.approx([0.0001, 0.0005, 0.001])


def leaver(folder: Path, age: int) -> Worker:
    """A process of two, as far as leaving goes."""
    worker: Worker = Worker.__new__(Worker)
    worker.folder, worker.age, worker.cfg = folder, age, SimpleNamespace(workers=2)
    return worker


def test_the_server_says_on_standard_error_what_it_does_and_nothing_of_requests(
    town_files: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    number = free_port()
    flags = (*FLAGS, "--workers", "1", "--log-level", "info")
    with served_by_gunicorn(town_files, number, flags) as process:
        until(lambda: get(number, "/health/ready")[0] == 200)
        with socket.create_connection(("127.0.0.1", number), timeout=60) as connection:
            connection.sendall(b"GET /nl/search?postcode=9876ZX\x00 HTTP/9.9\r\nX-Anna: Fictief\r\n\r\n")
            connection.recv(100)
        get(number, "/nl/search?postcode=9876")
        os.kill(process.pid, signal.SIGTERM)
        process.wait(30)
    said = capfd.readouterr().err
    lines = [json.loads(line) for line in said.splitlines()]
    assert {"gunicorn.error", "portal.request"} == {line["log"] for line in lines}
    assert "9876" not in said and "Fictief" not in said and "127.0.0.1" not in said.replace("//127.0.0.1", "")
