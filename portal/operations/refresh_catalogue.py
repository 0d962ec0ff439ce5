"""Swaps to a newer read model between requests when the data, the day or the word index change."""

import gc
import logging
import threading
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from ctypes import CDLL
from datetime import date
from functools import partial

from portal.extensions import db
from portal.models.referral import referral_number
from portal.models.version import data_version
from portal.operations.build_read_model import ReadModel, build, read_model_of, with_index, with_newest_referrals
from portal.operations.count_first_places import FirstPlaces
from portal.operations.keep_index import IndexKeeper
from portal.operations.share_build import SharedBuilds
from portal.search.index import IndexPlace, IndexUnreadable, current_index
from portal.travel.engines import NOTHING_SET, TravelSettings

LOG = logging.getLogger("portal.read_model")


def settle() -> None:
    """Keep the program and its first model out of the garbage collector's rounds: looking at them takes it 0.2 s.

    Once, before there are requests: what one of them holds would never go again. Later models are few objects.
    """
    gc.collect()
    give_back_memory()
    gc.freeze()


def give_back_memory() -> None:
    """Let the system have what building no longer needs: of a million offerings more than is needed to serve them.

    The C library of Linux (glibc) keeps it where anything at all still lies behind it; others give back by themselves.
    """
    with suppress(AttributeError, TypeError):
        CDLL(None).malloc_trim(0)


# What people report is to be read within a minute: who asks first after a silence waits for it, but never for long.
SILENCE_SECONDS, PATIENCE_SECONDS = 40.0, 5.0
# A database that does not answer, or data that nothing can be built of, are left alone for a while.
REST_SECONDS = 10.0
# So is an index that could not be read; another one in its place is taken at once.
INDEX_REST_SECONDS = 60.0


class CurrentReadModel:
    """The read model that a web process serves from; asks at most once a while whether there is a newer one.

    So it does, at its own pace, with referrals: those move the waits, and build nothing else anew. `first_places`
    takes note of who stands first; they are written down on the same occasion. No request waits for the database.
    Processes of one server share their `builds`, and load one or open an index after each other.
    """

    def __init__(
        self,
        index_place: IndexPlace,
        seconds: float,
        in_context: Callable[[Callable[[], None]], None],
        referral_seconds: float = 20.0,
        travel: TravelSettings = NOTHING_SET,
        keeper: IndexKeeper | None = None,
        builds: SharedBuilds | None = None,
    ) -> None:
        self._keeper, self._builds = keeper, builds
        self._index_place = index_place
        self._seconds = seconds
        self._in_context = in_context
        self._travel = travel
        self._model: ReadModel | None = None
        self._asked_at = self._followed_at = self._opened_at = 0.0
        self._referral_seconds = referral_seconds
        self._building = threading.Lock()
        self._fault: str | None = None
        self.first_places = FirstPlaces()

    @property
    def serving(self) -> ReadModel | None:
        """What is served now, None before the first; nothing is asked or built."""
        return self._model

    def get(self, today: date) -> ReadModel:
        """The newest read model; the first call builds it, later ones serve on while another thread does."""
        if self._model is None:
            with self._building:
                if self._model is None:
                    with self._turn():
                        first = self._newest(today, data_version(db.session))
                    settle()
                    self._model = first
            self._asked_at = self._followed_at = time.monotonic()
        else:
            self._keep_up(today)
        return self._model

    def _keep_up(self, today: date) -> None:
        """Have another thread look for what is newer, unless one is at it already."""
        moment = time.monotonic()
        rest = REST_SECONDS if self._fault else 0.0
        silence = moment - self._followed_at
        follows = silence >= max(self._referral_seconds, rest)
        if not (follows or moment - self._asked_at >= max(self._seconds, rest)) or not self._building.acquire(
            blocking=False
        ):
            return
        self._asked_at = moment
        if follows:
            self._followed_at = moment
        followed = threading.Event()
        work = partial(self._look, today, follows, followed)
        threading.Thread(target=self._in_context, args=(work,), daemon=True).start()
        if follows and silence >= max(SILENCE_SECONDS, self._referral_seconds) and not self._fault:
            followed.wait(PATIENCE_SECONDS)

    def _look(self, today: date, follows: bool, followed: threading.Event) -> None:
        """Take in what is newer; what goes wrong leaves the old model serving, and is a line in the log once."""
        try:
            if follows:
                self._follow_referrals(today)
                followed.set()
            self._renew(today)
            self._fault = None
        except Exception as error:
            if self._fault != type(error).__name__:
                LOG.exception("nothing newer could be taken in, the catalogue from before serves on")
            self._fault = type(error).__name__
        finally:
            db.session.remove()
            followed.set()
            self._building.release()

    def _renew(self, today: date) -> None:
        """Build a newer one where data, index or day have changed."""
        version, serving = data_version(db.session), self._model
        # Nothing is asked any more: a build takes the data as they are then.
        db.session.rollback()
        if serving is None:
            return
        name, indexed = self._index_in_use(serving)
        if self._keeper:
            self._keeper.look(version, indexed)
        is_older = (version, today) != (serving.catalogue.version, serving.catalogue.today)
        if is_older or name != serving.index_name or (serving.index is None and name and self._has_rested()):
            with self._turn():
                if is_older:
                    self._model = self._newest(today, version)
                else:
                    self._open_index(serving)

    def _index_in_use(self, serving: ReadModel) -> tuple[str | None, str | None]:
        """Name of the newest index, and of which data it is; where it cannot be read, that of the one that serves."""
        try:
            index = current_index(self._index_place)
        except IndexUnreadable:
            return serving.index_name, None
        return (index.name, index.version) if index else (None, None)

    def _turn(self) -> AbstractContextManager[None]:
        """This process's turn among those of its server."""
        return self._builds.turn(serving=self._model is not None) if self._builds else nullcontext()

    def _newest(self, today: date, version: int) -> ReadModel:
        """A read model of these data or newer ones: built anew, or what another process built is taken over."""
        before, builds = self._model, self._builds
        built = builds.get(version, today, serving=before is not None) if builds else build(today)
        self._opened_at = time.monotonic()
        return read_model_of(built, self._index_place, self._travel, before)

    def _has_rested(self) -> bool:
        """Whether an index that could not be read may be tried again."""
        return time.monotonic() - self._opened_at >= INDEX_REST_SECONDS

    def _open_index(self, serving: ReadModel) -> None:
        """Take in another index, or one that could not be read, if it can be now; all else stays."""
        self._opened_at = time.monotonic()
        self._model = with_index(serving, self._index_place)

    def _follow_referrals(self, today: date) -> None:
        """Write down first places, and swap to waits that count the newest referrals."""
        self.first_places.flush(today)
        if self._model and referral_number(db.session) != self._model.referrals.number:
            self._model = with_newest_referrals(self._model)
