"""A small portal on a loopback port, and a browser that talks to nobody else."""

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import flask_migrate
import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect, sync_playwright
from werkzeug.serving import make_server

from portal.app import create_app
from portal.domain.actor import Actor
from tests.browser.town import fill_town
from tests.conftest import close, portal_in
from tests.databases import address_in
from tests.make import TODAY
from tests.portal.staff import make_actor
from tests.portal.staff_rows import add_reference, add_rows

NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic"]
PHONE, DESK = (360, 740), (1280, 900)
# A busy machine is no fault of what is tested.
PATIENCE_MS = 30_000


@pytest.fixture(scope="session")
def town_app(tmp_path_factory: pytest.TempPathFactory) -> Flask:
    """A portal with the schools of a small town."""
    folder = tmp_path_factory.mktemp("browser")
    app = create_app(
        {
            "SQLALCHEMY_DATABASE_URI": address_in(folder),
            "INDEX_DIR": str(folder / "index"),
            "SECRET_KEY": "of the tests",
            "TODAY": TODAY,
        }
    )
    fill_town(app, folder)
    return app


@pytest.fixture(scope="session")
def address(town_app: Flask) -> Iterator[str]:
    """Where the portal answers while the tests last."""
    with served(town_app) as found:
        yield found


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """Where a portal answers, on this machine, until it is no longer needed."""
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture(scope="module")
def staffed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Flask, dict[str, Actor], str]]:
    """A portal with one of everything, who works there, and where it answers."""
    folder = tmp_path_factory.mktemp("staffed")
    app = portal_in(folder)
    with app.app_context():
        flask_migrate.upgrade()
        add_reference(folder)
        people = {role: make_actor(role) for role in ("reader", "rater", "approver", "maintainer")}
        add_rows(people)
    with served(app) as address:
        yield app, people, address
    close(app)


# Playwright keeps an event loop for as long as it lasts, in which no other test can start its own.
@pytest.fixture(scope="package")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without one these tests are left out, and say so."""
    found = next((path for name in NAMES if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine (Debian: apt install chromium)")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield started
        started.close()


@contextmanager
def opened(
    browser: Browser, size: tuple[int, int] = PHONE, *, dark: bool = False, script: bool = True
) -> Iterator[Page]:
    """A new window that fails the test when it asks for anything beyond this machine."""
    width, height = size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if dark else "light",
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    page = context.new_page()
    elsewhere: list[str] = []
    page.on("request", lambda request: elsewhere.append(request.url) if not is_ours(request.url) else None)
    yield page
    context.close()
    assert elsewhere == []


def is_ours(url: str) -> bool:
    """Whether an address is the portal's own or no address at all."""
    return url.startswith(("http://127.0.0.1:", "data:", "blob:"))


def picture(page: Page, path: Path) -> None:
    """Keep what is seen, to look at after a failure."""
    page.screenshot(path=path, full_page=True)
