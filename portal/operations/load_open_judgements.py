"""Reads the open data's records of waits, ratings, pass counts and marks; of people only what the pages show."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from sqlalchemy import Row, select

from portal.domain.offering import Offering, Provider
from portal.domain.open_data import Source, SourceKind
from portal.domain.open_ids import mark_id, outcome_id, rating_id, wait_id
from portal.domain.open_judgements import OutcomeRecord, QualityMarkRecord, RatingRecord, WaitRecord
from portal.domain.outcome import Evidence
from portal.domain.school_claim import ClaimField, ClaimState
from portal.domain.wait_history import A_YEAR, WaitPoint, heard_points, points_of_a_year
from portal.domain.wait_observation import MUNICIPAL, OWN, PEOPLE, Witness
from portal.extensions import db
from portal.models.course import CourseInstance
from portal.models.municipality import Municipality
from portal.models.observation import Observation
from portal.models.provider import Provider as ProviderRow
from portal.models.rating import Rating
from portal.models.referral import FollowUpCount
from portal.models.school import SchoolClaim
from portal.operations.build_read_model import ReadModel
from portal.operations.show_provider import PassCount, pass_counts
from portal.operations.show_wait_history import (
    FIELDS,
    OTHERS,
    learner_points,
    signed_point,
    statements,
    told_point,
)

A_DAY = timedelta(days=1)
SAME_IN_RATING = (
    *("quarter", "lessons", "guidance", "flexibility", "intake", "mark_valid", "complaints_procedure"),
    *("contract_without_penalty", "contract", "conflict", "unchanged", "published_on", "reply", "corrected_on"),
    *("withdrawn_on", "withdrawn_words"),
)


class OpenJudgements:
    """The records of one read model, in the order of their ids."""

    def __init__(self, model: ReadModel) -> None:
        self.model = model
        self.today = model.catalogue.today

    def waits(self) -> Iterator[WaitRecord]:
        """All that was said of waits in the last twelve months."""
        observed, signed, learners = observations_of_starts(), signed_starts(), self.learners()
        for offering in self.model.catalogue.offerings:
            rows = observed.get(offering.id, [])
            own = statements([row for row in rows if row.source not in OTHERS])
            others = [point for row in rows if (point := told_point(row)) is not None]
            others += [*learner_points(learners.get(offering.id, []), self.today), *signed.get(offering.id, [])]
            others += heard_points(self.model.reports.heard.get(offering.id, ()), self.today)
            yield from wait_records(offering, points_of_a_year(own, others, self.today))

    def learners(self) -> dict[str, list[Row[Any]]]:
        """What learners told of the waits that they had within a year, by the offering's id."""
        table = FollowUpCount
        year = (table.placed, table.day >= self.today - A_YEAR)
        return by_offering(
            db.session.execute(select(table.offering, table.day, table.weeks, table.people).where(*year))
        )

    def ratings(self) -> Iterator[RatingRecord]:
        """All that municipalities published, also what was taken back."""
        schools = {one.slug: one for one in self.model.catalogue.providers}
        query = (
            select(Rating, ProviderRow.slug, Municipality.name)
            .join(ProviderRow, ProviderRow.id == Rating.provider_id)
            .join(Municipality, Municipality.code == Rating.municipality_code)
            .where(Rating.published_on <= self.today)
        )
        rows = [row for row in db.session.execute(query) if row.slug in schools]
        records = (rating_record(row.Rating, schools[row.slug], row.name) for row in rows)
        yield from sorted(records, key=lambda one: one.id)

    def outcomes(self) -> Iterator[OutcomeRecord]:
        """Each school's counts by group, small ones hidden."""
        records = (
            outcome_record(school, one) for school in self.model.catalogue.providers for one in pass_counts(school)
        )
        yield from sorted(records, key=lambda one: one.id)

    def quality_marks(self) -> Iterator[QualityMarkRecord]:
        """Each status that a mark had."""
        records = (one for school in self.model.catalogue.providers for one in mark_records(school))
        yield from sorted(records, key=lambda one: one.id)


def observations_of_starts() -> dict[str, list[Row[Any]]]:
    """What was seen of each offering's start, oldest first, without what waits for a person."""
    columns = (Observation.source, Observation.field, Observation.value, Observation.observed_at)
    query = select(CourseInstance.public_id.label("offering"), *columns).join(
        CourseInstance, Observation.course_instance_id == CourseInstance.id
    )
    kept = (Observation.field.in_(FIELDS), ~Observation.held, CourseInstance.vanished_at.is_(None))
    return by_offering(db.session.execute(query.where(*kept).order_by(Observation.id)))


def by_offering(rows: Any) -> dict[str, list[Row[Any]]]:
    """Rows by the offering's id."""
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.offering].append(row)
    return found


def signed_starts() -> dict[str, list[WaitPoint]]:
    """What schools told us of waits, but for what a maintainer refused, by the offering's id."""
    said = (SchoolClaim.field == ClaimField.START.value, SchoolClaim.state != ClaimState.REFUSED.value)
    found: dict[str, list[WaitPoint]] = defaultdict(list)
    for row in db.session.scalars(select(SchoolClaim).where(*said).order_by(SchoolClaim.id)):
        if row.offering is not None:
            found[row.offering].append(signed_point(row))
    return found


def wait_records(offering: Offering, points: Sequence[WaitPoint]) -> Iterator[WaitRecord]:
    """One offering's points as records; of a month of people's words that the year begins in, nothing."""
    numbers: Counter[tuple[object, ...]] = Counter()
    records = []
    for point in points:
        if point.witness in PEOPLE and point.on.day != 1:
            continue
        numbers[point.on, point.witness] += 1
        records.append(wait_record(offering, point, numbers[point.on, point.witness]))
    yield from sorted(records, key=lambda one: one.id)


def wait_record(offering: Offering, point: WaitPoint, number: int) -> WaitRecord:
    """One point."""
    kind = source_kind(point.witness)
    url = offering.source_url if kind == SourceKind.SITE else None
    return WaitRecord(
        id=wait_id(offering.id, point.on, point.witness, number),
        source=Source(kind, offering.provider.name if point.witness in OWN else None, url, point.on),
        demonstration=offering.provider.demonstration,
        offering=offering.id,
        provider=offering.provider.slug,
        on=point.on,
        witness=point.witness,
        kind=point.kind,
        weeks=point.weeks,
        low=point.low,
        high=point.high,
        at_least=point.at_least,
        assumed=point.assumed,
        people=point.people,
    )


def source_kind(witness: Witness) -> SourceKind:
    """Whose word a witness's is."""
    if witness in OWN:
        return SourceKind.SCHOOL if witness == Witness.SIGNED else SourceKind.SITE
    if witness in MUNICIPAL:
        return SourceKind.MUNICIPALITY
    return SourceKind.LEARNER if witness == Witness.LEARNER else SourceKind.HELPER


def rating_record(row: Rating, school: Provider, municipality: str) -> RatingRecord:
    """One rating."""
    return RatingRecord(
        id=rating_id(school.slug, row.municipality_code, row.quarter),
        source=Source(SourceKind.MUNICIPALITY, municipality, on=row.corrected_on or row.published_on),
        demonstration=school.demonstration,
        provider=school.slug,
        municipality=row.municipality_code,
        checked=row.assessment_id is not None,
        **{name: getattr(row, name) for name in SAME_IN_RATING},
    )


def outcome_record(school: Provider, one: PassCount) -> OutcomeRecord:
    """One group's counts, as the school's page shows them."""
    kinds = {outcome.evidence for outcome in one.outcomes}
    measured = max(outcome.measured_on for outcome in one.outcomes)
    by = SourceKind.REGISTER if Evidence.VERIFIED in kinds else SourceKind.MUNICIPALITY
    return OutcomeRecord(
        id=outcome_id(school.slug, one.group),
        source=Source(by, ", ".join(one.sources), on=measured),
        demonstration=school.demonstration,
        provider=school.slug,
        group=one.group,
        first_cohort=one.cohorts[0],
        last_cohort=one.cohorts[1],
        started=one.count.started if one.count else None,
        passed=one.count.passed if one.count else None,
        expected=one.expected,
        hidden=one.hidden,
        evidence=tuple(kind for kind in Evidence if kind in kinds),
        sources=one.sources,
    )


def mark_records(school: Provider) -> Iterator[QualityMarkRecord]:
    """Each status of a school's mark; one lasts until the day before the next."""
    following = None
    for mark in school.marks:
        yield QualityMarkRecord(
            id=mark_id(school.slug, mark.since),
            source=Source(SourceKind.REGISTER, mark.source, on=mark.checked_on),
            demonstration=school.demonstration,
            provider=school.slug,
            status=mark.status,
            since=mark.since,
            until=None if following is None else following - A_DAY,
            checked_on=mark.checked_on,
        )
        following = mark.since
