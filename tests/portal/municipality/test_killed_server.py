"""A server that is killed while forms come in: nothing half-written stands there, nothing confirmed is lost."""

import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from tests.conftest import close, portal_in
from tests.portal.municipality.killed_writing import begin_writing, write_until_it_is_gone
from tests.processes import free_port
from tests.serving import served_by_gunicorn

pytestmark = pytest.mark.long
POSTS, DRAFTS, LONGEST_LIFE = 200, 4, 1.2
# Processes that live for a second share what was loaded before.
FLAGS = ("--workers", "2", "--preload")
NO_TOKENS = {"TAALSCHOOLKIEZER_WTF_CSRF_ENABLED": "false"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the portal of this test keeps everything."""
    return tmp_path


def test_no_confirmed_form_is_lost_and_none_is_half_kept_when_the_server_is_killed(folder: Path) -> None:
    app = portal_in(folder)
    writing = begin_writing(app, DRAFTS)
    chance, kills = random.Random(2026), 0
    while sum(map(len, writing.sent.values())) < POSTS or kills < 5:
        port = free_port()
        with served_by_gunicorn(folder, port, FLAGS, NO_TOKENS) as process:
            writers = [
                threading.Thread(target=write_until_it_is_gone, args=(app, port, number, writing))
                for number in writing.numbers
            ]
            for writer in writers:
                writer.start()
            time.sleep(chance.uniform(0.2, LONGEST_LIFE))
            os.killpg(process.pid, signal.SIGKILL)
            for writer in writers:
                writer.join()
        kills += 1
        assert writing.faults(app) == []
    assert sum(map(len, writing.confirmed.values())) >= POSTS // 2
    close(app)
