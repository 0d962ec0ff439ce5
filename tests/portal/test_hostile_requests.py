"""Whatever is sent, by whomever, to whichever address: an answer of ours, which tells nothing and runs nothing."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import close
from tests.databases import FILE, copy_database
from tests.portal.hostile import MARK, Attempt, Storm, blow, make_storm, wrong

pytestmark = pytest.mark.long
REQUESTS, START = 2_000, 20_261_121


@pytest.fixture(scope="module")
def storm(migrated_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Storm]:
    """A portal with something of everything in it."""
    folder = tmp_path_factory.mktemp("storm")
    copy_database(migrated_database, folder / FILE)
    storm = make_storm(folder)
    yield storm
    close(storm.app)


def test_no_request_breaks_the_portal_or_makes_it_talk(storm: Storm, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        blow(storm, REQUESTS, START)
    assert sorted(set(storm.faults)) == []
    assert storm.answers.total() >= REQUESTS * 0.9
    # The requests reach what they are meant for: pages, refusals and redirects, not one kind of answer.
    assert all(storm.answers[status] > 20 for status in (200, 302, 400, 403, 404, 405))
    assert [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR] == []


def test_every_form_is_known_by_its_fields(storm: Storm) -> None:
    assert {"place", "about", "text", "email", "password"} <= set(storm.names["*"])
    assert len(storm.names["*"]) > 60


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (f"<p><{MARK}></p>", "as it is"),
        (f'<a title="" {MARK}on="x">', "as it is"),
        (f'<a href="javascript:{MARK}">', "as it is"),
        ("Traceback (most recent call last):", "shows"),
        ("<p>$argon2id$v=19</p>", "shows"),
    ],
)
def test_what_must_not_be_is_noticed(storm: Storm, body: str, said: str) -> None:
    rule = next(iter(storm.app.url_map.iter_rules("public.home")))
    attempt = Attempt("nobody", rule, "GET", "/nl/", (), (), ())
    answer = storm.ask(attempt)
    answer.set_data(body)
    assert any(said in one for one in wrong(answer, attempt))
    answer.set_data("<p>Hallo</p>")
    answer.headers["Location"] = f"https://{MARK}.example/"
    answer.status_code = 500
    assert len(wrong(answer, attempt)) == 2
