"""An engine that is asked while somebody waits: for the nearest places, for a moment, and not while it fails."""

from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Lock
from time import monotonic, perf_counter

from portal.domain.travel import Floats
from portal.travel.engine import Engine, EngineDown, EngineUnable, Question

# So many places are asked, the nearest ones: what is farther is estimated.
MOST_PLACES = 120
MOST_KEPT = 512
AT_ONCE = 4
# After so many failures in a row nobody waits for the engine until it had a rest.
FAILURES, REST_SECONDS = 3, 30.0


@dataclass(slots=True)
class LiveEngine:
    """One engine, what it answered lately, and how it has fared. It is told postcodes' and towns' middles alone.

    `failed_at` is when it last left somebody without an answer, by the clock that intervals are measured with.
    """

    engine: Engine
    seconds: float
    clock: Callable[[], float] = monotonic
    failed_at: float = 0.0
    _kept: OrderedDict[Question, Floats] = field(default_factory=OrderedDict)
    _failures: int = 0
    _rest_until: float = 0.0
    _lock: Lock = field(default_factory=Lock)
    _workers: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(AT_ONCE, "travel"))

    def minutes(self, question: Question) -> Floats | None:
        """Minutes for each of many, nan where there is no way; None where the engine does not say in time."""
        with self._lock:
            kept = self._kept.get(question)
            if kept is not None:
                self._kept.move_to_end(question)
                return kept
            if question.means not in self.engine.means():
                return None
            if self.clock() < self._rest_until:
                self.failed_at = perf_counter()
                return None
        found = self._answer(self._workers.submit(self.engine.minutes, question))
        with self._lock:
            self._note(question, found)
        return found

    def _answer(self, answer: "Future[Floats]") -> Floats | None:
        try:
            return answer.result(self.seconds)
        except (EngineDown, EngineUnable, TimeoutError):
            answer.cancel()
            return None

    def _note(self, question: Question, found: Floats | None) -> None:
        self._failures = 0 if found is not None else self._failures + 1
        if found is None:
            self.failed_at = perf_counter()
        if self._failures >= FAILURES:
            self._rest_until = self.clock() + REST_SECONDS
        if found is not None:
            self._kept[question] = found
            while len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
