"""What pages cost: ours with and without words, the same from the cache, an empty Flask page, and Datasette's.

Ours and Flask's are served by gunicorn with 2 processes, as `make run` does, over the demonstration country (about
1,000 locations and 5,000 offerings); Datasette serves the same offerings, asked for the same words and places, in one
process, as it does. wrk asks them in turns, so that slow phases of the machine hit all alike; ours also over one
connection, where nothing else goes on. Then a day's mix at 400 requests a second: in a first minute, in the next one,
and after all that people ask was asked once.
"""

import statistics
import tempfile
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from portal.app import create_app
from portal.web.current import read_model
from tests.bench import datasette
from tests.bench.portal_instance import make_instance
from tests.bench.result import publish, table
from tests.bench.web_addresses import (
    PLACES,
    QUESTIONS,
    all_questions,
    days_mix,
    plain_addresses,
    repeated_share,
    word_addresses,
    word_questions,
)
from tests.bench.web_servers import Asked, Server, ask, ask_evenly, gunicorn, require_wrk, serving

ROUNDS, SECONDS = 12, 2
# Datasette answers a few pages a second: it gets longer, so that enough of them are counted.
LONGER = {"datasette": 10}
PACE, PACED_SECONDS = 400, 60
# The mix of a minute in which nothing is kept yet, and of the next one, each with its seed.
MIXES = {"mix_before": 4, "mix": 3}
# All questions are asked once at this pace.
SLOW_PACE = 100
QUIET = {"TAALSCHOOLKIEZER_LOG_LEVEL": "warning", "TAALSCHOOLKIEZER_TODAY": "2026-11-21"}
# A cost is how often one page fits into another's place; 8, 20, 2 and 50 are what was aimed at.
COSTS = {"plain_cost": ("empty", "plain"), "words_cost": ("empty", "words"), "cached_cost": ("empty", "cached")}
# One page after the other: what it costs where nobody else is at work on it.
ALONE = {"plain_alone": "plain", "words_alone": "words"}
AHEAD = {"words_to_datasette": ("words", "datasette"), "cached_to_datasette": ("cached", "datasette")}


def main() -> None:
    """Measure all pages in turns and publish the medians."""
    require_wrk()
    python = datasette.make_venv()
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        environment = {**make_instance(place / "instance", lambda line: print(line, flush=True)), **QUIET}
        provinces = datasette.export(environment, place / "offerings.db", PLACES)
        write_addresses(place, environment, provinces)
        with servers(place, environment, python) as running:
            found = measure(place, running)
            paced = paced_minutes(place, running["cached"])
        first, second = ((place / one).read_text(encoding="utf-8").splitlines() for one in MIXES)
    # What was asked in each minute, and what had been asked before it.
    asked = {"first_minute": (first, list[str]()), "at_pace": (second, first), "settled": (second, second)}
    told = {name: at_pace(one, *asked[name]) for name, one in paced.items()}
    publish("web", figures(found) | {"datasette": datasette.version(python)} | told)
    print(as_table(found))


def write_addresses(place: Path, environment: Mapping[str, str], provinces: Mapping[str, str]) -> None:
    """One file of addresses for each kind of page."""
    places = [{"q": one["q"], "place": one.get("postcode") or one["place"]} for one in word_questions()]
    app = create_app(
        {name: environment[f"TAALSCHOOLKIEZER_{name}"] for name in ("SQLALCHEMY_DATABASE_URI", "INDEX_DIR")}
    )
    with app.app_context():
        catalogue = read_model().catalogue
    postcodes = sorted({one.postcode[:4] for one in catalogue.addresses if one.postcode})
    courses, schools = [one.id for one in catalogue.offerings], [one.slug for one in catalogue.providers]
    kinds = {
        "empty": ["/"],
        "plain": plain_addresses(),
        "words": word_addresses(),
        "cached": plain_addresses(),
        "datasette": datasette.addresses(places, provinces),
        **{one: days_mix(PACE * PACED_SECONDS, seed, postcodes, courses, schools) for one, seed in MIXES.items()},
        "every": all_questions(5, postcodes, courses, schools),
    }
    for name, paths in kinds.items():
        (place / name).write_text("\n".join(paths) + "\n", encoding="utf-8")


@contextmanager
def servers(place: Path, environment: dict[str, str], python: Path) -> Iterator[dict[str, Server]]:
    """All at work: the empty page, the portal without kept pages and with them, Datasette."""
    anew = {**environment, "TAALSCHOOLKIEZER_PAGE_CACHE_MEGABYTES": "0"}
    with ExitStack() as stack:
        empty = stack.enter_context(serving(gunicorn("tests.bench.empty:app"), environment))
        portal = stack.enter_context(serving(gunicorn("wsgi:app"), anew))
        cached = stack.enter_context(serving(gunicorn("wsgi:app"), environment))
        other = stack.enter_context(
            serving(lambda port: datasette.command(python, place / "offerings.db", port), environment)
        )
        first = (place / "datasette").read_text(encoding="utf-8").split("\n", 1)[0]
        with urllib.request.urlopen(f"http://{other.host}{first.replace('offering?', 'offering.json?')}") as page:
            datasette.check(page.read())
        yield {"empty": empty, "plain": portal, "words": portal, "cached": cached, "datasette": other}


def measure(place: Path, running: dict[str, Server]) -> dict[str, list[Asked]]:
    """What each page cost, round by round."""
    found: dict[str, list[Asked]] = {name: [] for name in (*running, *ALONE)}
    for name, server in running.items():
        ask(place / name, server, 2 * SECONDS)
    for number in range(1, ROUNDS + 1):
        for name, server in running.items():
            found[name].append(ask(place / name, server, LONGER.get(name, SECONDS)))
        for name, page in ALONE.items():
            found[name].append(ask(place / page, running[page], SECONDS, connections=1))
        rates = ", ".join(f"{name} {asked[-1].rate:.0f}/s" for name, asked in found.items())
        print(f"round {number} of {ROUNDS}: {rates}", flush=True)
    return found


def paced_minutes(place: Path, server: Server) -> dict[str, dict[str, object]]:
    """A first minute of a day, the next one, and one after every question was asked."""
    first, second = (ask_evenly(place / one, server, PACE, PACED_SECONDS) for one in MIXES)
    ask_evenly(place / "every", server, SLOW_PACE, QUESTIONS // SLOW_PACE)
    return {"first_minute": first, "at_pace": second, "settled": ask_evenly(place / "mix", server, PACE, PACED_SECONDS)}


def figures(found: Mapping[str, list[Asked]]) -> dict[str, object]:
    """Medians of each page, and the ratios within each round in requests a second and in processor time."""
    ratios = {
        name: by_round([one.rate for one in found[over]], [one.rate for one in found[under]])
        for name, (over, under) in (COSTS | AHEAD).items()
    }
    in_cpu = {
        f"{name}_in_cpu": by_round([one.cpu_ms for one in found[under]], [one.cpu_ms for one in found[over]])
        for name, (over, under) in (COSTS | AHEAD).items()
    }
    return {
        "requests_per_second": {name: middle(one.rate for one in asked) for name, asked in found.items()},
        "cpu_ms_per_request": {name: middle(one.cpu_ms for one in asked) for name, asked in found.items()},
        "p99_ms": {name: middle(one.p99_ms for one in asked) for name, asked in found.items()},
        **ratios,
        **in_cpu,
        "rounds": ROUNDS,
    }


def middle(values: Iterator[float]) -> float:
    """The median."""
    return round(statistics.median(values), 3)


def by_round(over: list[float], under: list[float]) -> float:
    """The median of the ratios within each round."""
    return middle(one / other for one, other in zip(over, under, strict=True))


def at_pace(paced: dict[str, object], mix: list[str], before: list[str]) -> dict[str, object]:
    """What was found at an even pace, and which share of the mix asks what was asked before."""
    return {"per_second": PACE, "repeated_share": repeated_share(mix, before), **paced}


def as_table(found: Mapping[str, list[Asked]]) -> str:
    """The medians beside each other."""
    rows = [
        (name, *(f"{middle(getattr(one, part) for one in asked):.2f}" for part in ("rate", "cpu_ms", "p99_ms")))
        for name, asked in found.items()
    ]
    return table(("page", "requests/s", "CPU ms", "p99 ms"), rows)


if __name__ == "__main__":
    main()
