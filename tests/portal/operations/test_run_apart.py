"""What runs beside the pages gives way to them, and is not waited for without end."""

import os
import sys
import time
from pathlib import Path

import pytest

from portal.operations import run_apart as run_apart_module
from portal.operations.run_apart import run_apart


def run(program: str, *arguments: str, seconds: float | None = None) -> int:
    """Run a program of Python."""
    return run_apart((sys.executable, "-c", program, *arguments), os.environ, seconds)


@pytest.mark.parametrize("code", [0, 3])
def test_it_tells_how_the_command_ended(code: int) -> None:
    assert run(f"raise SystemExit({code})") == code


def test_what_takes_too_long_is_ended() -> None:
    began = time.monotonic()
    assert run("import time; time.sleep(600)", seconds=0.1) < 0
    assert time.monotonic() - began < 300


def test_where_it_may_not_give_way_it_runs_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> None:
        raise PermissionError

    monkeypatch.setattr(run_apart_module, "give_way", refused)
    assert run("raise SystemExit(3)") == 3


@pytest.mark.skipif(not hasattr(os, "SCHED_IDLE"), reason="This system knows no processes that only run when idle.")
def test_it_runs_only_where_no_page_wants_to(tmp_path: Path) -> None:
    said = tmp_path / "said"
    program = "import os, pathlib, sys, time\n"
    program += "while os.sched_getscheduler(0) != os.SCHED_IDLE: time.sleep(.01)\n"
    program += "pathlib.Path(sys.argv[1]).write_text('gave way')"
    assert run(program, str(said)) == 0
    assert said.read_text() == "gave way"
