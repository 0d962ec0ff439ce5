"""Real commands as copies of one process that has loaded the program, so that killing a thousand takes minutes.

`python -m tests.bench.copies PROGRAM` is that process: it reads a line of JSON for each copy, and answers in one.
"""

import contextlib
import importlib
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
# What each program loads before it is copied, and how a copy goes on.
LOADED = {
    "flask": ("wsgi", "flask.cli", "flask_migrate.cli"),
    "crawler": ("crawler.__main__", "tests.crawler.stand_in"),
    "gunicorn": ("gunicorn.app.wsgiapp", "portal.app"),
}
MODULES = {"flask": "flask", "crawler": "tests.crawler.stand_in", "gunicorn": "gunicorn"}


@dataclass(frozen=True, slots=True)
class Ended:
    """How a copy ended: its exit code, or minus the signal; and what it had said."""

    code: int
    said: str

    @property
    def killed(self) -> bool:
        """Whether it was at work when it was killed."""
        return self.code == -signal.SIGKILL


class Copies:
    """Starts copies, and hears how they end."""

    def __init__(self, server: "subprocess.Popen[str]", output: Path) -> None:
        self._server = server
        self._output = output

    def start(self, words: Sequence[object], largest: int | None = None) -> int:
        """A copy that does what the words say; gives its number, which is that of its group of processes too.

        `largest`: so many bytes a file may grow to, as if the disk were full then.
        """
        self._output.write_bytes(b"")
        told = {"words": [str(word) for word in words], "output": str(self._output), "largest": largest}
        return int(self._ask(told)["pid"])

    def end(self, pid: int) -> Ended:
        """Wait for a copy."""
        return Ended(int(self._ask({"wait": pid})["code"]), self._output.read_text(encoding="utf-8"))

    def run(self, words: Sequence[object], largest: int | None = None) -> Ended:
        """A copy from its start to its end."""
        return self.end(self.start(words, largest))

    def kill(self, words: Sequence[object], seconds: float) -> Ended:
        """A copy that is killed, with all that it started, so long after it began."""
        pid = self.start(words)
        time.sleep(seconds)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        return self.end(pid)

    def _ask(self, line: Mapping[str, object]) -> dict[str, Any]:
        assert self._server.stdin is not None and self._server.stdout is not None
        self._server.stdin.write(json.dumps(line) + "\n")
        self._server.stdin.flush()
        answer: dict[str, Any] = json.loads(self._server.stdout.readline())
        return answer


@contextmanager
def copies_of(program: str, folder: Path, settings: Mapping[str, str] | None = None) -> Iterator[Copies]:
    """The loaded program, until the block ends; what a copy says lands in a file of the folder."""
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    words = [sys.executable, "-m", "tests.bench.copies", program]
    with subprocess.Popen(
        words, cwd=ROOT, env={**kept, **(settings or {})}, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        assert server.stdout is not None
        server.stdout.readline()
        yield Copies(server, folder / "said.txt")
        assert server.stdin is not None
        server.stdin.close()
        server.wait(60)


def serve(program: str) -> None:
    """Load the program, then make copies until nobody asks any more."""
    for name in LOADED[program]:
        importlib.import_module(name)
    print("{}", flush=True)
    for line in sys.stdin:
        asked = json.loads(line)
        if "wait" in asked:
            print(json.dumps({"code": os.waitstatus_to_exitcode(os.waitpid(asked["wait"], 0)[1])}), flush=True)
            continue
        pid = os.fork()
        if pid == 0:
            become(program, asked["words"], asked["output"], asked["largest"])
        with contextlib.suppress(OSError):
            os.setpgid(pid, pid)
        print(json.dumps({"pid": pid}), flush=True)


def become(program: str, words: Sequence[str], output: str, largest: int | None) -> None:
    """In the copy: be the command, in a group of its own, and end as it ends."""
    code = 1
    with contextlib.suppress(OSError):
        os.setpgid(0, 0)
    told = os.open(output, os.O_WRONLY | os.O_APPEND)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for number, file in enumerate((nothing, told, told)):
        os.dup2(file, number)
    sys.argv = [program, *words]
    if largest is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (largest, largest))
    try:
        runpy.run_module(MODULES[program], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else int(ended.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        with contextlib.suppress(OSError, ValueError):
            sys.stdout.flush()
            sys.stderr.flush()
        os._exit(code)


if __name__ == "__main__":
    serve(sys.argv[1])
