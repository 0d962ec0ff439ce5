"""Builds what searches read from the tables, and swaps to it between requests when the data or the day change."""

import gc
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import numpy as np
import numpy.typing as npt
from sqlalchemy import select

from portal.catalogue.catalogue import Catalogue, build_catalogue
from portal.domain.offering import Address, Offering
from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.models.version import data_version
from portal.operations.load_offerings import load_offerings, load_providers
from portal.search.index import SearchIndex, current_index, open_index
from portal.travel.estimate import TravelTimes
from portal.travel.gazetteer import Gazetteer, Place
from portal.travel.postcodes import PostcodeArea


@dataclass(frozen=True, slots=True)
class ReadModel:
    """All that a request reads. `row_of_document` is each indexed document's row, -1 where it is gone."""

    catalogue: Catalogue
    index: SearchIndex | None
    index_folder: Path | None
    row_of_document: npt.NDArray[np.int64]
    travel: TravelTimes
    gazetteer: Gazetteer


def build_read_model(index_dir: Path, today: date) -> ReadModel:
    """The read model of the tables as they are now."""
    version = data_version(db.session)
    gazetteer = load_gazetteer()
    providers = load_providers()
    offerings = [placed(one, gazetteer) for one in load_offerings(providers)]
    catalogue = build_catalogue(version, today, offerings, list(providers.values()))
    current = current_index(index_dir)
    index = open_index(index_dir)
    if index:
        index.warm()
    keys = index.keys if index else ()
    return ReadModel(
        catalogue=catalogue,
        index=index,
        index_folder=current.folder if current else None,
        row_of_document=np.array([catalogue.position.get(key, -1) for key in keys], dtype=np.int64),
        travel=TravelTimes(catalogue.latitude, catalogue.longitude),
        gazetteer=gazetteer,
    )


def load_gazetteer() -> Gazetteer:
    """All postcodes and place names."""
    municipalities = list(db.session.scalars(select(Municipality)))
    areas = [
        PostcodeArea(
            pc4=row.pc4,
            place=row.place,
            latitude=row.latitude,
            longitude=row.longitude,
            municipality_code=row.municipality_code,
            other_places=tuple(row.other_places),
        )
        for row in db.session.scalars(select(Postcode).order_by(Postcode.pc4))
    ]
    names = {row.code: row.name for row in municipalities}
    return Gazetteer(areas, names, {row.code: row.province for row in municipalities})


def placed(offering: Offering, gazetteer: Gazetteer) -> Offering:
    """The offering with a point: where its postcode gives none, the middle of its town, if only one is so called."""
    address = offering.address
    if address is None or address.latitude is not None or not address.city:
        return offering
    found = gazetteer.resolve(address.city)
    if not isinstance(found, Place):
        return offering
    point: Address = replace(address, latitude=found.latitude, longitude=found.longitude)
    return replace(offering, address=point)


def settled(model: ReadModel) -> ReadModel:
    """The same model, kept out of the garbage collector's rounds: looking at its million values takes it 0.2 s."""
    gc.unfreeze()
    gc.collect()
    gc.freeze()
    return model


class CurrentReadModel:
    """The read model that a web process serves from; asks at most once a while whether there is a newer one."""

    def __init__(self, index_dir: Path, seconds: float, in_context: Callable[[Callable[[], None]], None]) -> None:
        self._index_dir = index_dir
        self._seconds = seconds
        self._in_context = in_context
        self._model: ReadModel | None = None
        self._asked_at = 0.0
        self._building = threading.Lock()

    def get(self, today: date) -> ReadModel:
        """The newest read model; the first call builds it, later ones serve on while another thread does."""
        if self._model is None:
            with self._building:
                self._model = self._model or settled(build_read_model(self._index_dir, today))
            self._asked_at = time.monotonic()
        elif time.monotonic() - self._asked_at >= self._seconds:
            self._asked_at = time.monotonic()
            self._renew(self._model, today)
        return self._model

    def _renew(self, serving: ReadModel, today: date) -> None:
        """Start to build a newer one where data, index or day have changed and nobody is building."""
        index = current_index(self._index_dir)
        newest = (data_version(db.session), today, index.folder if index else None)
        if newest == (serving.catalogue.version, serving.catalogue.today, serving.index_folder):
            return
        if self._building.acquire(blocking=False):
            threading.Thread(target=self._in_context, args=(lambda: self._build(today),), daemon=True).start()

    def _build(self, today: date) -> None:
        """Build and swap; a failure leaves the old one serving."""
        try:
            self._model = settled(build_read_model(self._index_dir, today))
        finally:
            self._building.release()
