"""How gunicorn serves the portal: `gunicorn --config python:portal.web.gunicorn_conf wsgi:app`. Flags go before."""

import os
import sys
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


bind = "127.0.0.1:8000"
worker_class = "gthread"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
threads = 4
# Requests in flight get so many seconds to end when the server is reloaded or stopped.
graceful_timeout = 30
logger_class = Log
control_socket_disable = True


def post_fork(server: Any, worker: Any) -> None:
    """Forget our own modules, so that a reload takes in the new version whole and not around what the server read."""
    if server.cfg.preload_app:
        return
    for name in [name for name in sys.modules if name.partition(".")[0] == "portal"]:
        del sys.modules[name]
