"""Builds what searches read from the tables, and swaps to it between requests when the data or the day change."""

import gc
import logging
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from hashlib import sha256
from pathlib import Path

import numpy as np
import numpy.typing as npt

from portal.catalogue.catalogue import Catalogue, forecast, with_referrals, with_reports
from portal.catalogue.supply import take_in
from portal.domain.drawn_country import DrawnCountry
from portal.domain.offering import Offering
from portal.domain.referral import NO_REFERRALS, Referrals
from portal.domain.region import HelpPoint, Region
from portal.domain.wait_report import NO_REPORTS, Reports
from portal.extensions import db
from portal.models.referral import referral_number
from portal.models.version import data_version
from portal.operations.count_first_places import FirstPlaces
from portal.operations.find_border import country_drawing
from portal.operations.hold_lock import after_others
from portal.operations.keep_index import IndexKeeper
from portal.operations.load_claims import load_claims, offerings_told, schools_told
from portal.operations.load_offerings import load_offerings, load_providers
from portal.operations.load_referrals import load_referrals
from portal.operations.load_regions import load_help_points, load_regions
from portal.operations.load_wait_reports import load_reports, with_calls
from portal.operations.place_offerings import load_gazetteer, placed_offerings
from portal.search.index import IndexPlace, IndexUnreadable, SearchIndex, current_index, open_index
from portal.travel.engines import NOTHING_SET, TravelSettings, known_journeys
from portal.travel.estimate import TravelTimes
from portal.travel.gazetteer import Gazetteer

LOG = logging.getLogger("portal.read_model")


@dataclass(frozen=True, slots=True)
class ReadModel:
    """All that a request reads. `row_of_document` is each indexed document's row, -1 where it is gone.

    `index` is None where there is none or where the one in `index_name` cannot be read: all but words goes on.

    `regions` are what municipalities say, by their code; `country` is drawn of boundaries that were taken in. `stamp`
    is the same on every host that serves the same.
    """

    catalogue: Catalogue
    index: SearchIndex | None
    index_name: str | None
    row_of_document: npt.NDArray[np.int64]
    travel: TravelTimes
    gazetteer: Gazetteer
    referrals: Referrals = NO_REFERRALS
    regions: Mapping[str, Region] = field(default_factory=dict)
    help_points: tuple[HelpPoint, ...] = ()
    reports: Reports = NO_REPORTS
    country: DrawnCountry | None = None
    stamp: str = ""


def build_read_model(
    index_place: IndexPlace, today: date, travel: TravelSettings = NOTHING_SET, before: ReadModel | None = None
) -> ReadModel:
    """The read model of the tables as they are now; the index of the one before is taken over, if it still holds."""
    version = data_version(db.session)
    gazetteer = load_gazetteer()
    claims = load_claims(today)
    providers = schools_told(load_providers(), claims, today)
    reports = load_reports(today)
    offerings = placed_offerings(offerings_told(load_offerings(providers), claims, today), gazetteer)
    told = with_calls(offerings, reports, today)
    supply = take_in(version, today, told, list(providers.values()), reports.observations)
    referrals = load_referrals(supply, gazetteer, today)
    catalogue = forecast(supply, referrals)
    index, index_name = opened_index(index_place, before)
    model = ReadModel(
        catalogue=catalogue,
        index=index,
        index_name=index_name,
        row_of_document=rows_of(index, catalogue),
        travel=TravelTimes(catalogue.latitude, catalogue.longitude, known_journeys(travel, today)),
        gazetteer=gazetteer,
        referrals=referrals,
        regions=load_regions(),
        help_points=load_help_points(gazetteer),
        reports=reports,
        country=country_drawing(),
    )
    return stamped(model)


def opened_index(place: IndexPlace, before: ReadModel | None = None) -> tuple[SearchIndex | None, str | None]:
    """The index in use, warm, and its name; where it cannot be read there is none, and the log says so."""
    name = None
    try:
        current = current_index(place)
        name = current.name if current else None
        if before and before.index and before.index_name == name:
            return before.index, name
        index = open_index(place)
        if index:
            index.warm()
        return index, index.name if index else None
    except IndexUnreadable as error:
        LOG.warning("the word index cannot be read, searches go on without words (%s)", type(error).__name__)
        return None, name


def rows_of(index: SearchIndex | None, catalogue: Catalogue) -> npt.NDArray[np.int64]:
    """Each indexed document's row, -1 where it is gone."""
    keys = index.keys if index else ()
    return np.array([catalogue.position.get(key, -1) for key in keys], dtype=np.int64)


def with_index(model: ReadModel, place: IndexPlace) -> ReadModel:
    """The same model with the index that is in use now; as it was where it cannot be read, again."""
    index, name = opened_index(place)
    if index is None and name == model.index_name:
        return model
    return stamped(replace(model, index=index, index_name=name, row_of_document=rows_of(index, model.catalogue)))


def with_newest_referrals(model: ReadModel) -> ReadModel:
    """The same model after what people said and did since; waits are reckoned anew only where that matters to them."""
    catalogue = model.catalogue
    newest = load_referrals(catalogue, model.gazetteer, catalogue.today)
    reports = load_reports(catalogue.today)
    if reports != model.reports:
        catalogue = with_reports(catalogue, told_of(catalogue, model.reports, reports), reports.observations, newest)
    elif replace(newest, number=model.referrals.number) != model.referrals:
        catalogue = with_referrals(catalogue, newest)
    return stamped(replace(model, catalogue=catalogue, referrals=newest, reports=reports))


def stamped(model: ReadModel) -> ReadModel:
    """The same model, with a hash of what moves what it says; numbers that are each host's own are none of that."""
    referrals, known = model.referrals, model.travel.known
    tables = [table.heading for _, table in sorted(known.tables.items())]
    said = (
        (model.catalogue.version, model.catalogue.today, model.index.version if model.index else None),
        (sorted(referrals.by_day.items()), sorted(referrals.held_back), sorted(referrals.fallen_back)),
        (sorted(model.reports.observations.items()), sorted(model.reports.heard.items())),
        [(one.means, one.engine, one.built_on, one.travel_day) for one in tables],
        (sorted(known.constants.formulas.items()), known.constants.engine, known.constants.fitted_on),
    )
    return replace(model, stamp=sha256(repr(said).encode()).hexdigest())


def told_of(catalogue: Catalogue, before: Reports, now: Reports) -> dict[int, Offering]:
    """All offerings, by row, that reports speak or spoke of, each with what its list is said to be."""
    spoken_of = (said for reports in (before, now) for said in (reports.observations, reports.heard))
    rows = sorted({catalogue.position[one] for said in spoken_of for one in said if one in catalogue.position})
    offerings = with_calls((catalogue.offerings[row] for row in rows), now, catalogue.today)
    return dict(zip(rows, offerings, strict=True))


def settle() -> None:
    """Keep the program and its first model out of the garbage collector's rounds: looking at them takes it 0.2 s.

    Once, before there are requests: what one of them holds would never go again. Later models are few objects.
    """
    gc.collect()
    gc.freeze()


# What people report is to be read within a minute: who asks first after a silence waits for it, but never for long.
SILENCE_SECONDS, PATIENCE_SECONDS = 40.0, 5.0
# A database that does not answer, or data that nothing can be built of, are left alone for a while.
REST_SECONDS = 10.0
# So is an index that could not be read; another one in its place is taken at once.
INDEX_REST_SECONDS = 60.0
# A process waits no longer than this for others that build.
TURN_SECONDS = 60.0


class CurrentReadModel:
    """The read model that a web process serves from; asks at most once a while whether there is a newer one.

    So it does, at its own pace, with referrals: those move the waits, and build nothing else anew. `first_places`
    takes note of who stands first; they are written down on the same occasion. No request waits for the database.
    Processes of one server that are given the same file in `turn` build, or open an index, after each other.
    """

    def __init__(
        self,
        index_place: IndexPlace,
        seconds: float,
        in_context: Callable[[Callable[[], None]], None],
        referral_seconds: float = 20.0,
        travel: TravelSettings = NOTHING_SET,
        keeper: IndexKeeper | None = None,
        turn: Path | None = None,
    ) -> None:
        self._keeper, self._turn = keeper, turn
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
                    self._model = build_read_model(self._index_place, today, self._travel)
                    settle()
            self._asked_at = self._followed_at = self._opened_at = time.monotonic()
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
            # The other processes of the server answer as quickly as ever meanwhile.
            with after_others(self._turn, TURN_SECONDS):
                if is_older:
                    self._build(today)
                else:
                    self._open_index(serving)

    def _index_in_use(self, serving: ReadModel) -> tuple[str | None, str | None]:
        """Name of the newest index, and of which data it is; where it cannot be read, that of the one that serves."""
        try:
            index = current_index(self._index_place)
        except IndexUnreadable:
            return serving.index_name, None
        return (index.name, index.version) if index else (None, None)

    def _build(self, today: date) -> None:
        """Build anew and swap."""
        self._model = build_read_model(self._index_place, today, self._travel, self._model)
        self._opened_at = time.monotonic()

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
