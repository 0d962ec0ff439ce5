"""The words of `python -m crawler`: what can be asked for, and what is taken where nobody says."""

import argparse
from datetime import UTC, date, datetime
from pathlib import Path

from crawler import settings

REGISTRY = Path(__file__).parent / "registry"
ARCHIVE = Path("instance/archive")
BEFORE = "reports of earlier runs"
# Assumption: a month of weekly visits is enough to read a change again.
KEPT_VISITS = 4


def make_parser() -> argparse.ArgumentParser:
    """What understands them."""
    parser = argparse.ArgumentParser(prog="python -m crawler", description="Reads schools' sites into a feed.")
    commands = parser.add_subparsers(dest="command", required=True)
    for name in ("crawl", "extract"):
        add_run_words(commands.add_parser(name))
    crawling = commands.choices["crawl"]
    crawling.add_argument("--no-delay", action="store_true", help="only where every host is this machine")
    crawling.add_argument("--resume", action="store_true", help="go on where a run was cut off")
    crawling.add_argument("--log", type=Path, help="file for warnings")
    commands.add_parser("check-registry").add_argument("--registry", type=Path, default=REGISTRY)
    reporting = commands.add_parser("report")
    reporting.add_argument("file", type=Path)
    reporting.add_argument("--before", type=Path, action="extend", nargs="*", default=[], help=BEFORE)
    reporting.add_argument("--all", action="store_true", help="also the sites that are as expected")
    reporting.add_argument("--json", action="store_true", help="the digest as one JSON object")
    pruning = commands.add_parser("prune-archive", help="not while a crawl runs")
    pruning.add_argument("--archive", type=Path, default=ARCHIVE)
    pruning.add_argument("--keep", type=positive, default=KEPT_VISITS, metavar="N", help="visits a provider")
    return parser


def add_run_words(command: argparse.ArgumentParser) -> None:
    """The words that fetching and reading again have in common."""
    command.add_argument("--registry", type=Path, default=REGISTRY)
    command.add_argument("--output", type=Path, required=True, metavar="FILE.jsonl")
    command.add_argument("--as-of", type=date.fromisoformat, default=datetime.now(UTC).astimezone().date())
    command.add_argument("--provider", action="append", metavar="SLUG")
    command.add_argument("--report", type=Path, metavar="FILE.json")
    command.add_argument("--before", type=Path, action="extend", nargs="*", default=[], help=BEFORE)
    command.add_argument("--archive", type=Path, default=ARCHIVE)
    command.add_argument("--concurrency", type=positive, default=settings.CONCURRENT_SITES)


def positive(value: str) -> int:
    """A whole number above zero, for argparse."""
    number = int(value)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number
