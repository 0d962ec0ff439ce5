"""Lighthouse's scores for the pages that people see first, with its default throttling of a phone, in Chromium.

The small town of the browser tests is served, for pages of the demonstration ask not to be indexed. npm fetches
Lighthouse once into instance/bench.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from threading import Thread

from werkzeug.serving import make_server

from portal.app import create_app
from tests.bench.result import publish
from tests.browser.conftest import ARGUMENTS, NAMES
from tests.browser.pages import chosen
from tests.browser.town import SLUGS, fill_town
from tests.make import TODAY

LIGHTHOUSE = "lighthouse@13.5.0"
ROOT = Path(__file__).resolve().parents[2]
INSTALLED = ROOT / "instance" / "bench" / "lighthouse"
# The project's limits: these three whole, speed at least so much.
WHOLE, FAST = ("accessibility", "best-practices", "seo"), 0.98


def main() -> None:
    """Measure four pages in two languages and publish the scores."""
    install()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        overrides = {
            "SQLALCHEMY_DATABASE_URI": f"sqlite:///{folder / 'portal.sqlite'}",
            "INDEX_DIR": str(folder / "index"),
            "SECRET_KEY": "of the bench",
            "TODAY": TODAY,
        }
        app = create_app(overrides)
        fill_town(app, folder)
        listed = "&".join(f"o={one}" for one in chosen(app))
        paths = {
            "home": "/",
            "results": "/search?place=Oosterdam",
            "provider": f"/provider/{SLUGS[0]}",
            "compare": f"/compare?{listed}",
        }
        server = make_server("127.0.0.1", 0, app, threaded=True)
        Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_port}"
        scores = {
            f"{language} {page}": measured(f"{address}/{language}{path}", folder)
            for language in ("nl", "ar")
            for page, path in paths.items()
        }
        server.shutdown()
    publish("lighthouse", {"limits": {**dict.fromkeys(WHOLE, 1), "performance": FAST}, "pages": scores})


def install() -> None:
    """Lighthouse from the npm registry, once."""
    if not INSTALLED.exists():
        command = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(INSTALLED), LIGHTHOUSE]
        subprocess.run(command, check=True)


def measured(url: str, folder: Path) -> dict[str, float]:
    """The scores of one page, and the kilobytes that it took."""
    chromium = next(path for name in NAMES if (path := shutil.which(name)))
    output = folder / "report.json"
    flags = " ".join(["--headless=new", f"--user-data-dir={folder / 'chromium'}", *ARGUMENTS])
    command = [INSTALLED / "node_modules" / ".bin" / "lighthouse", url, "--quiet", "--output=json"]
    options = [f"--output-path={output}", f"--chrome-flags={flags}"]
    environment = {
        "CHROME_PATH": chromium,
        "PATH": f"{Path(shutil.which('node') or '/usr/bin/node').parent}:/usr/bin:/bin",
    }
    subprocess.run([*map(str, command), *options], check=True, env=environment, timeout=300)
    report = json.loads(output.read_text(encoding="utf-8"))
    scores = {name: report["categories"][name]["score"] for name in ("performance", *WHOLE)}
    kilobytes = round(report["audits"]["total-byte-weight"]["numericValue"] / 1000, 1)
    return {
        **scores,
        "layout_shift": round(report["audits"]["cumulative-layout-shift"]["numericValue"], 3),
        "kilobytes": kilobytes,
    }


if __name__ == "__main__":
    main()
