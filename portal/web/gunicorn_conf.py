"""How gunicorn serves the portal: `gunicorn --config python:portal.web.gunicorn_conf wsgi:app`. Flags go before."""

import os
import shutil
import sys
import threading
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from gunicorn.glogging import Logger

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
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Requests in flight get so many seconds to end when the server is reloaded or stopped.
graceful_timeout = 30
logger_class = Log
control_socket_disable = True
# Not loaded before the processes part: it saved no memory (the catalogue is each process's own), and a reload would go
# on with the old code.
preload_app = False


def on_starting(server: Any) -> None:
    """Figures begin at nought with the server, not with each reload."""
    server.own_folder = None if os.environ.get(SHARED) else mkdtemp(prefix="taalschoolkiezer-metrics-")
    os.environ[SHARED] = server.own_folder or os.environ[SHARED]
    folder = Path(os.environ[SHARED])
    folder.mkdir(parents=True, exist_ok=True)
    for file in folder.glob("*.db"):
        file.unlink()


def on_exit(server: Any) -> None:
    """Leave no folder of ours behind."""
    if server.own_folder:
        shutil.rmtree(server.own_folder, ignore_errors=True)


def child_exit(server: Any, worker: Any) -> None:
    """What a process said of its own present goes with it; what it counted stays."""
    for file in Path(os.environ[SHARED]).glob(f"gauge_live*_{worker.pid}.db"):
        file.unlink(missing_ok=True)


def post_worker_init(worker: Any) -> None:
    """Build the catalogue before somebody asks, while the process can already say that it lives."""
    client = worker.app.callable.test_client()
    threading.Thread(target=client.get, args=("/health/ready",), daemon=True).start()


def post_fork(server: Any, worker: Any) -> None:
    """Forget our own modules, so that a reload takes in the new version whole and not around what the server read."""
    if server.cfg.preload_app:
        return
    for name in [name for name in sys.modules if name.partition(".")[0] == "portal"]:
        del sys.modules[name]
