"""Reads the tables into plain values: what holds now of every live offering, with what each fact rests on."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Row, func, select

from portal.domain.course import WaitKind
from portal.domain.offering import Address, Fact, MarkStatus, Offering, Provider, price_of
from portal.domain.open_ids import place_id
from portal.domain.outcome import TOTAL, Evidence, LearnerGroup, Outcome
from portal.domain.quality_mark import QualityMark
from portal.domain.rating import AREAS, Rating, Withdrawal
from portal.domain.wait_statement import SaidBefore, WaitStatement
from portal.extensions import db
from portal.models import course, municipality, observation, outcome, provider, quality_mark, rating

Value = TypeVar("Value")
# Fields that an offering has under the feed's own name.
SAME_NAME = (
    "route",
    "level_from",
    "level_to",
    "components",
    "mode",
    "dayparts",
    "hours_per_week",
    "weeks",
    "hours_total",
    "group_size_max",
    "min_participants",
    "childcare",
    "women_only",
    "support_languages",
)
# The same of a rating.
SAME_IN_RATING = (
    "quarter",
    "contract",
    "published_on",
    "unchanged",
    "mark_valid",
    "complaints_procedure",
    "contract_without_penalty",
    "conflict",
    "reply",
    "corrected_on",
)
WEEKS_FIELDS = ("wait_weeks_min", "wait_weeks_max")
# Fewer than a statement may have values (SQLite: 32,766).
AT_ONCE = 4000
Facts = dict[str, Fact]
Grouped = dict[int, list[Value]]


def load_providers() -> dict[int, Provider]:
    """All active providers by row id, with marks, ratings and outcome counts."""
    marks, ratings, outcomes = load_marks(), load_ratings(), load_outcomes()
    withdrawals = load_withdrawals()
    rows = db.session.scalars(select(provider.Provider).where(provider.Provider.active))
    # By their signs, as no database's language has a say in whose turn it is where schools are equal.
    rows_by_slug = sorted(rows, key=lambda row: row.slug)
    return {
        row.id: Provider(
            slug=row.slug,
            name=row.name,
            base_url=row.base_url,
            demonstration=row.demonstration,
            phone=row.phone,
            marks=tuple(marks[row.id]),
            ratings=tuple(ratings[row.id]),
            outcomes=tuple(outcomes[row.id]),
            withdrawals=tuple(withdrawals[row.id]),
        )
        for row in rows_by_slug
    }


def load_marks() -> Grouped[MarkStatus]:
    """The statuses of each provider's mark, newest first."""
    marks: Grouped[MarkStatus] = defaultdict(list)
    for row in db.session.scalars(
        select(quality_mark.QualityMarkStatus).order_by(quality_mark.QualityMarkStatus.since.desc())
    ):
        marks[row.provider_id].append(MarkStatus(QualityMark(row.status), row.since, row.checked_on, row.source))
    return marks


def load_ratings() -> Grouped[Rating]:
    """The ratings of each provider that count, newest first."""
    names = municipality_names()
    ratings: Grouped[Rating] = defaultdict(list)
    live = select(rating.Rating).where(rating.Rating.withdrawn_on.is_(None))
    for row in db.session.scalars(live.order_by(rating.Rating.quarter.desc(), rating.Rating.municipality_code)):
        areas = tuple(getattr(row, area) for area in AREAS)
        same = {name: getattr(row, name) for name in SAME_IN_RATING}
        checked = row.assessment_id is not None
        ratings[row.provider_id].append(Rating(names[row.municipality_code], areas=areas, checked=checked, **same))
    return ratings


def load_withdrawals() -> Grouped[Withdrawal]:
    """The ratings of each provider that were taken back, newest first."""
    names = municipality_names()
    withdrawals: Grouped[Withdrawal] = defaultdict(list)
    gone = select(rating.Rating).where(rating.Rating.withdrawn_on.is_not(None))
    for row in db.session.scalars(gone.order_by(rating.Rating.quarter.desc(), rating.Rating.municipality_code)):
        if row.withdrawn_on:
            told = Withdrawal(names[row.municipality_code], row.quarter, row.withdrawn_on, row.withdrawn_words or "")
            withdrawals[row.provider_id].append(told)
    return withdrawals


def municipality_names() -> dict[str, str]:
    """Code to name."""
    return {row.code: row.name for row in db.session.scalars(select(municipality.Municipality))}


def load_outcomes() -> Grouped[Outcome]:
    """The outcome counts of each provider, newest first."""
    outcomes: Grouped[Outcome] = defaultdict(list)
    table = outcome.OutcomeCount
    for row in db.session.scalars(select(table).order_by(table.cohort.desc(), table.group)):
        outcomes[row.provider_id].append(
            Outcome(
                cohort=row.cohort,
                group=None if row.group == TOTAL else LearnerGroup(row.group),
                evidence=Evidence(row.evidence),
                started=row.started,
                passed=row.passed,
                source=row.source,
                measured_on=row.measured_on,
            )
        )
    return outcomes


def load_offerings(providers: Mapping[int, Provider]) -> Iterator[Offering]:
    """All offerings that have not vanished, of the given providers, in order of their public ids.

    They are read some thousand at a time: the facts of a million do not fit into memory as rows.
    """
    addresses = load_addresses()
    for rows in live_instances():
        known = [row for row in rows if row.provider_id in providers]
        ids = [row.CourseInstance.id for row in known]
        facts, before = load_facts(ids), load_weeks_before(ids)
        for instance, provider_id, key, title in known:
            address = addresses.get(instance.location_id)
            told = facts[instance.id], before.get(instance.id)
            yield as_offering(instance, key, title, providers[provider_id], address, *told)


def live_instances() -> Iterator[Sequence[Row[course.CourseInstance, int, str, str]]]:
    """Course instances that have not vanished, with provider, course and title, some thousand at a time."""
    query = (
        select(course.CourseInstance, course.Course.provider_id, course.Course.key, course.Course.title)
        .join(course.Course)
        .where(course.CourseInstance.vanished_at.is_(None))
        .order_by(course.CourseInstance.public_id)
    )
    return db.session.execute(query.execution_options(yield_per=AT_ONCE)).partitions()


def load_addresses(of_provider: int | None = None) -> dict[int | None, Address]:
    """All locations by row id, placed at the middle of their postcode area; without one, not placed here."""
    points = {row.pc4: row for row in db.session.scalars(select(municipality.Postcode))}
    addresses: dict[int | None, Address] = {}
    query = select(provider.Location, provider.Provider.slug).join(provider.Provider)
    if of_provider is not None:
        query = query.filter(provider.Location.provider_id == of_provider)
    for row, slug in db.session.execute(query):
        point = points.get((row.postcode or "")[:4])
        addresses[row.id] = Address(
            id=row.id,
            street=row.street,
            postcode=row.postcode,
            city=row.city,
            latitude=point.latitude if point else None,
            longitude=point.longitude if point else None,
            public_id=place_id(slug, row.key),
        )
    return addresses


def load_facts(only: Sequence[int] | None = None) -> dict[int, Facts]:
    """Row id of an offering to field to its newest observation; what is no longer stated is left out.

    `only` names the row ids that are asked for; without it, of all.
    """
    table = observation.Observation
    newest = select(func.max(table.id)).where(~table.held).group_by(table.course_instance_id, table.field)
    if only is not None:
        newest = newest.where(table.course_instance_id.in_(only))
    columns = (table.course_instance_id, table.field, table.value, table.quote, table.source_url, table.source)
    facts: dict[int, Facts] = defaultdict(dict)
    # In the order in which they were seen, whichever database tells them.
    for row in db.session.execute(select(*columns, table.observed_at).where(table.id.in_(newest)).order_by(table.id)):
        if row.value is not None:
            facts[row.course_instance_id][row.field] = Fact(
                row.value, row.quote, row.source_url, row.source, row.observed_at.date()
            )
    return facts


def load_weeks_before(only: Sequence[int] | None = None) -> dict[int, SaidBefore]:
    """Row id of an offering to the weeks of waiting that its site stated before the present ones."""
    table = observation.Observation
    columns = (table.course_instance_id, table.field, table.value, table.observed_at)
    said = select(*columns).where(table.field.in_(WEEKS_FIELDS), ~table.held).order_by(table.id.desc())
    if only is not None:
        said = said.where(table.course_instance_id.in_(only))
    values: dict[int, dict[str, list[tuple[float, date]]]] = defaultdict(lambda: defaultdict(list))
    for row in db.session.execute(said):
        if row.value is not None:
            values[row.course_instance_id][row.field].append((float(row.value), row.observed_at.date()))
    return {number: before for number, fields in values.items() if (before := second_newest(fields))}


def second_newest(fields: Mapping[str, list[tuple[float, date]]]) -> SaidBefore | None:
    """What stood before the newest value of both fields; None where nothing did."""
    low, high = (fields.get(name, [])[1:2] for name in WEEKS_FIELDS)
    if not low and not high:
        return None
    since = max(day for _, day in (*low, *high))
    return SaidBefore(low[0][0] if low else None, high[0][0] if high else None, since)


def as_offering(
    instance: course.CourseInstance,
    course_key: str,
    title: str,
    school: Provider,
    address: Address | None,
    facts: Facts,
    before: SaidBefore | None = None,
) -> Offering:
    """The value that people compare, from the rows that stand for it."""
    values: dict[str, Any] = {name: fact.value for name, fact in facts.items()}
    return Offering(
        id=instance.public_id,
        provider=school,
        address=address,
        course=place_id(school.slug, course_key),
        title=title,
        source_url=instance.source_url,
        seen=instance.last_seen_at.date(),
        price=price_of(values),
        start=wait_statement(instance, facts, before),
        facts=facts,
        **{name: as_kept(values[name]) for name in SAME_NAME if name in values},
    )


def as_kept(value: Any) -> Any:
    """A stated value as an offering holds it: lists as tuples."""
    return tuple(value) if isinstance(value, list) else value


def wait_statement(instance: course.CourseInstance, facts: Facts, before: SaidBefore | None = None) -> WaitStatement:
    """What the site says about starting, with the day on which these words were first and last seen."""
    if "wait_kind" not in facts:
        return WaitStatement(seen=instance.last_seen_at.date())
    values: dict[str, Any] = {name: fact.value for name, fact in facts.items()}
    return WaitStatement(
        kind=WaitKind(values["wait_kind"]),
        weeks_min=values.get("wait_weeks_min"),
        weeks_max=values.get("wait_weeks_max"),
        start_dates=tuple(date.fromisoformat(day) for day in values.get("start_dates", ())),
        start_months=tuple(values.get("start_months", ())),
        since=max(fact.since for name, fact in facts.items() if name.startswith(("wait_", "start_"))),
        seen=instance.last_seen_at.date(),
        before=before,
    )
