"""Figures for Prometheus, summed over all web processes of this machine by files that they share."""

import logging
import os
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from typing import cast

from flask import Flask, Response, current_app, request, request_finished
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from portal.operations.build_read_model import ReadModel
from portal.operations.refresh_catalogue import CurrentReadModel
from portal.operations.watch_running import Running
from portal.web.current import READ_MODEL
from portal.web.log_words import OWN
from portal.web.logs import rule_of_request
from portal.web.request_log import method, seconds

# When a figure was first counted is a figure more for each, and nobody asks for it.
disable_created_metrics()  # type: ignore[no-untyped-call]
SHARED = "PROMETHEUS_MULTIPROC_DIR"
NAME = "taalschoolkiezer"
BUCKETS = (0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
ALONE = CollectorRegistry()
REQUESTS = Counter(f"{NAME}_requests", "Requests answered", ["method", "rule", "status"], registry=ALONE)
SECONDS = Histogram(f"{NAME}_request_seconds", "Time to an answer", ["rule"], buckets=BUCKETS, registry=ALONE)
ERRORS = Counter(f"{NAME}_errors", "Faults of ours that were logged", ["log", "kind"], registry=ALONE)


class NotShared(RuntimeError):
    """Several processes count each for itself: what one of them says would be wrong."""


@cache
def catalogue_gauges() -> tuple[Gauge, Gauge, Gauge]:
    """Version, moment and size; made with the first catalogue, since a process without one has nothing to say.

    Of several processes the lowest value counts: one that stays behind is seen.
    """
    names = ("catalogue_version", "catalogue_taken_timestamp_seconds", "offerings_live")
    words = ("Version of the data that is served", "When it was taken in", "Offerings that can be found")
    version, taken, offerings = (
        Gauge(f"{NAME}_{name}", said, registry=ALONE, multiprocess_mode="livemin")
        for name, said in zip(names, words, strict=True)
    )
    return version, taken, offerings


class ErrorCount(logging.Handler):
    """Counts what our own logs call an error."""

    def emit(self, record: logging.LogRecord) -> None:
        """One more, by the log and the kind of error."""
        error = record.exc_info[1] if record.exc_info else None
        if not hasattr(record, "answered"):
            ERRORS.labels(record.name, type(error).__name__ if error else "-").inc()


def init_app(app: Flask) -> None:
    """Count each request as it is answered, and each error as it is logged."""
    request_finished.connect(count, app)
    own = logging.getLogger(OWN)
    if not any(isinstance(one, ErrorCount) for one in own.handlers):
        own.addHandler(ErrorCount(logging.ERROR))


def count(app: Flask, response: Response, **rest: object) -> None:
    """One request more; and what is served, where that is new."""
    count_request(method(request.environ), rule_of_request(), response.status_code, seconds())
    model = cast(CurrentReadModel, app.extensions[READ_MODEL]).serving
    if model is not None and app.extensions.get(NAME) is not model:
        app.extensions[NAME] = model
        show(model)


def count_request(asked: str, rule: str, status: int, took: float) -> None:
    """One answer to a method at an address of this pattern."""
    REQUESTS.labels(asked, rule, status).inc()
    SECONDS.labels(rule).observe(took)


def show(model: ReadModel) -> None:
    """Put what is served from now on into the gauges."""
    version, taken, offerings = catalogue_gauges()
    version.set(model.catalogue.version)
    taken.set_to_current_time()
    offerings.set(len(model.catalogue.offerings))


class Shared(Collector):
    """What stands in the database and is the same for all processes."""

    def __init__(self, running: Running) -> None:
        self._running = running

    def collect(self) -> Iterator[Metric]:
        """One family of figures after the other."""
        now = self._running
        yield gauge("data_version", "Version of the data in the database", now.data_version)
        yield gauge("index_version", "Version of the data that the word index holds", now.index_version)
        yield gauge("index_built_timestamp_seconds", "When the word index was built", stamp(now.index_built_at))
        yield gauge("mail_waiting", "Letters that wait to be sent", now.mail_waiting)
        yield gauge("mail_overdue", "Letters that should have gone an hour ago", now.mail_overdue)
        yield gauge("mail_given_up", "Letters that could not be sent", now.mail_given_up)
        crawl = now.crawl
        yield gauge(
            "crawl_finished_timestamp_seconds", "End of the last crawl", stamp(crawl.finished_at if crawl else None)
        )
        yield gauge("crawl_failed_sites", "Sites that failed or need a person", crawl.failed_sites if crawl else None)
        yield from self._timers()

    def _timers(self) -> Iterator[Metric]:
        success = GaugeMetricFamily(f"{NAME}_timer_success_timestamp_seconds", "Last good run", labels=["task"])
        failing = GaugeMetricFamily(f"{NAME}_timer_failing", "1 where the last run broke off", labels=["task"])
        for task, state in self._running.timers.items():
            failing.add_metric([task], float(state.fault is not None))
            if state.succeeded_at:
                success.add_metric([task], state.succeeded_at.timestamp())
        yield from (success, failing)


def gauge(name: str, words: str, value: float | None) -> Metric:
    """A figure, without a value where it is not known."""
    family = GaugeMetricFamily(f"{NAME}_{name}", words)
    if value is not None:
        family.add_metric([], value)
    return family


def stamp(moment: datetime | None) -> float | None:
    """Seconds since 1970."""
    return moment.timestamp() if moment else None


def written(running: Running) -> bytes:
    """All figures as Prometheus reads them; raises NotShared where they would be those of one process of several."""
    if SHARED in os.environ:
        registry = CollectorRegistry()
        MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
    elif request.environ.get("wsgi.multiprocess"):
        raise NotShared(current_app.name)
    else:
        registry = ALONE
    return generate_latest(registry) + generate_latest(only(Shared(running)))


def only(collector: Collector) -> CollectorRegistry:
    """A registry of one collector."""
    registry = CollectorRegistry()
    registry.register(collector)
    return registry
