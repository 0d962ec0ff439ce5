"""What searches read, built of the tables and of what lies beside them: the word index and the travel times."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from hashlib import sha256

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
from portal.models.version import data_version
from portal.operations.find_border import country_drawing
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What is built of the tables alone, and is the same in all processes that serve it.

    `regions` are what municipalities say, by their code; `country` is drawn of boundaries that were taken in.
    """

    catalogue: Catalogue
    gazetteer: Gazetteer
    referrals: Referrals = NO_REFERRALS
    regions: Mapping[str, Region] = field(default_factory=dict)
    help_points: tuple[HelpPoint, ...] = ()
    reports: Reports = NO_REPORTS
    country: DrawnCountry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadModel(Built):
    """All that a request reads. `row_of_document` is each indexed document's row, -1 where it is gone.

    `index` is None where there is none or where the one in `index_name` cannot be read: all but words goes on.
    `stamp` is the same on every host that serves the same.
    """

    index: SearchIndex | None
    index_name: str | None
    row_of_document: npt.NDArray[np.int64]
    travel: TravelTimes
    stamp: str = ""


def build_read_model(
    index_place: IndexPlace, today: date, travel: TravelSettings = NOTHING_SET, before: ReadModel | None = None
) -> ReadModel:
    """The read model of the tables as they are now; the index of the one before is taken over, if it still holds."""
    return read_model_of(build(today), index_place, travel, before)


def build(today: date) -> Built:
    """What follows from the tables as they are now."""
    version = data_version(db.session)
    gazetteer = load_gazetteer()
    claims = load_claims(today)
    providers = schools_told(load_providers(), claims, today)
    reports = load_reports(today)
    offerings = placed_offerings(offerings_told(load_offerings(providers), claims, today), gazetteer)
    told = with_calls(offerings, reports, today)
    supply = take_in(version, today, told, list(providers.values()), reports.observations)
    referrals = load_referrals(supply, gazetteer, today)
    return Built(
        catalogue=forecast(supply, referrals),
        gazetteer=gazetteer,
        referrals=referrals,
        regions=load_regions(),
        help_points=load_help_points(gazetteer),
        reports=reports,
        country=country_drawing(),
    )


def read_model_of(
    built: Built, index_place: IndexPlace, travel: TravelSettings, before: ReadModel | None = None
) -> ReadModel:
    """The same with the word index and the travel times that there are now."""
    catalogue = built.catalogue
    index, index_name = opened_index(index_place, before)
    model = ReadModel(
        **{one.name: getattr(built, one.name) for one in fields(Built)},
        index=index,
        index_name=index_name,
        row_of_document=rows_of(index, catalogue),
        travel=TravelTimes(catalogue.latitude, catalogue.longitude, known_journeys(travel, catalogue.today)),
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
