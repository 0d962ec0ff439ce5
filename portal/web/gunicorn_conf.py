"""How gunicorn serves the portal: `gunicorn --config python:portal.web.gunicorn_conf wsgi:app`. Flags go before."""

import os
import shutil
import sys
import threading
import time
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from gunicorn.glogging import Logger

from portal.web.gunicorn_worker import START_SECONDS, forget, note_gone, note_ready, note_reload
from portal.web.logs import formatter


class Log(Logger):  # type: ignore[misc]
    """The server's own log in the shape of ours; requests are logged by web/request_log.py, without addresses."""

    def setup(self, cfg: Any) -> None:
        """As the server does, with our formatter."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(formatter(os.environ.get("TAALSCHOOLKIEZER_LOG_FORMAT", "json")))

    def access(self, resp: Any, req: Any, environ: Any, request_time: Any) -> None:
        """Nothing: whole addresses say where people live."""


# Where the processes put their figures together (web/metrics.py); a folder of our own unless the service names one.
SHARED = "PROMETHEUS_MULTIPROC_DIR"

bind = "127.0.0.1:8000"
worker_class = "portal.web.gunicorn_worker.Worker"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
# Few of them make pages at the same time (web/page_turns.py); each may need a connection to the database (DATABASE_POOL
# and as many again).
threads = 10
# Requests in flight get so many seconds to end when the server is reloaded or stopped.
graceful_timeout = 30
# Should memory grow all the same: a process is renewed after so many requests, one at a time.
max_requests = int(os.environ.get("WEB_REQUESTS", "2000000"))
max_requests_jitter = max_requests // 5
logger_class = Log
control_socket_disable = True
# Not loaded before the processes part: it saved no memory (the catalogue is each process's own), and a reload would go
# on with the old code.
preload_app = False


def on_starting(server: Any) -> None:
    """Figures begin at nought with the server, not with each reload, and it builds its own catalogue."""
    server.own_folder = None if os.environ.get(SHARED) else mkdtemp(prefix="taalschoolkiezer-metrics-")
    os.environ[SHARED] = server.own_folder or os.environ[SHARED]
    folder = Path(os.environ[SHARED])
    folder.mkdir(parents=True, exist_ok=True)
    for file in (*folder.glob("*.db"), *folder.glob("built*")):
        file.unlink()
    forget(folder)


def on_reload(server: Any) -> None:
    """The processes that are there shall serve until new ones can."""
    note_reload(Path(os.environ[SHARED]), server.worker_age)


def on_exit(server: Any) -> None:
    """Leave no folder of ours behind."""
    if server.own_folder:
        shutil.rmtree(server.own_folder, ignore_errors=True)


def child_exit(server: Any, worker: Any) -> None:
    """What a process said of its own present goes with it; what it counted stays."""
    folder = Path(os.environ[SHARED])
    for file in folder.glob(f"gauge_live*_{worker.pid}.db"):
        file.unlink(missing_ok=True)
    note_gone(folder, worker.age)
    # One that is renewed had one more started before it left.
    server.num_workers = min(server.num_workers, server.cfg.workers)


def post_worker_init(worker: Any) -> None:
    """Build the catalogue before taking the first request: meanwhile others take them, or they wait at the door."""
    client = worker.app.callable.test_client()
    building = threading.Thread(target=client.get, args=("/health/ready",), daemon=True)
    building.start()
    until = time.monotonic() + START_SECONDS
    while building.is_alive() and worker.alive and time.monotonic() < until:
        # gunicorn ends a process of which it hears nothing.
        worker.notify()
        building.join(1.0)
    note_ready(worker.folder, worker.age)


def post_fork(server: Any, worker: Any) -> None:
    """Forget our own modules, so that a reload takes in the new version whole and not around what the server read."""
    worker.folder = Path(os.environ[SHARED])
    if server.cfg.preload_app:
        return
    for name in [name for name in sys.modules if name.partition(".")[0] == "portal"]:
        del sys.modules[name]
