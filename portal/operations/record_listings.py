"""Joins one site's listings to the rows that stand for them: finds or makes the rows, appends what is new."""

import hashlib
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from itertools import count, product
from typing import Any

from sqlalchemy import func, insert, select

from portal.domain.listing import CHECKS, Listing, Proof, is_stated
from portal.domain.plausibility import needs_review
from portal.extensions import db
from portal.models.course import Course, CourseInstance
from portal.models.observation import CrawlRun, Observation
from portal.models.provider import Location, Provider

# A listing that two crawls in a row do not find is taken to be gone from the site.
CRAWLS_UNTIL_VANISHED = 2


class OlderFeed(ValueError):
    """A feed that saw a site earlier than one that was taken in before: it can no longer say what holds now."""

    def __init__(self, slug: str, newest: str) -> None:
        super().__init__(f"{slug}, fetched_at: the portal has a later crawl of this site, of {newest}")


class SiteRecord:
    """The rows of one provider while one crawl run of its site is taken in."""

    def __init__(self, provider: Provider, run: CrawlRun) -> None:
        self.provider = provider
        self.run = run
        self.new_offerings = self.new_observations = self.new_held = self.vanished = 0
        self.locations: dict[str, Location] = {row.key: row for row in db.session.scalars(self.own(Location))}
        self.courses: dict[str, Course] = {row.key: row for row in db.session.scalars(self.own(Course))}
        instances = db.session.scalars(select(CourseInstance).join(Course).where(Course.provider_id == provider.id))
        self.instances = {row.public_id: row for row in instances}
        self.pending: list[tuple[CourseInstance, dict[str, Any]]] = []
        self.present = latest_observations(provider.id)

    def own(self, model: Any) -> Any:
        """The provider's rows of a table."""
        return select(model).where(model.provider_id == self.provider.id)

    @staticmethod
    def providers_with_offerings() -> frozenset[int]:
        """Ids of providers that have at least one offering that has not vanished."""
        query = select(Course.provider_id).join(CourseInstance).where(CourseInstance.vanished_at.is_(None))
        return frozenset(db.session.scalars(query.distinct()))

    def take_in(self, listings: Sequence[Listing]) -> None:
        """Record all listings of the site, then mark what it no longer shows."""
        self.refuse_older(listings)
        alike: dict[str, list[Listing]] = defaultdict(list)
        for listing in listings:
            alike[instance_key(listing)].append(listing)
        seen = set()
        for key, group in alike.items():
            for listing, known in self.recognised(key, group):
                instance = known or self.new_instance(key, listing)
                instance.source_url, instance.last_seen_at = listing.source_url, listing.fetched_at
                instance.missed_crawls, instance.vanished_at = 0, None
                seen.add(instance.public_id)
                self.observe(instance, listing)
        self.append_observations()
        self.mark_missing(seen)

    def refuse_older(self, listings: Sequence[Listing]) -> None:
        """Raise OlderFeed where the portal has seen this site later than the feed did."""
        newest = max((row.last_seen_at for row in self.instances.values()), default=None)
        if newest and max(listing.fetched_at for listing in listings) < newest:
            raise OlderFeed(self.provider.slug, newest.isoformat())

    def recognised(self, key: str, group: Sequence[Listing]) -> list[tuple[Listing, CourseInstance | None]]:
        """Each listing with the row that it was before; groups that share a key are told apart by their values."""
        rows = [row for row in self.instances.values() if row.key.rpartition("|")[0] == key]
        pairs = sorted(product(group, rows), key=lambda pair: -self.likeness(*pair))
        of_listing: dict[int, CourseInstance] = {}
        for listing, row in pairs:
            if id(listing) not in of_listing and row not in of_listing.values():
                of_listing[id(listing)] = row
        return [(listing, of_listing.get(id(listing))) for listing in group]

    def likeness(self, listing: Listing, row: CourseInstance) -> int:
        """How many fields hold what was last observed in the row."""
        before = self.present.get(row.public_id, {})
        return sum(listing.values[field] == value for field, (value, _) in before.items())

    def new_instance(self, key: str, listing: Listing) -> CourseInstance:
        """A row for an offering that was never seen."""
        taken = {row.key for row in self.instances.values()}
        own_key = next(f"{key}|{number}" for number in count(1) if f"{key}|{number}" not in taken)
        instance = CourseInstance(
            public_id=hashlib.sha256(f"{self.provider.slug}|{own_key}".encode()).hexdigest()[:12],
            course=self.course_for(listing),
            location=self.location_for(listing),
            key=own_key,
            first_seen_at=listing.fetched_at,
        )
        self.instances[instance.public_id] = instance
        db.session.add(instance)
        self.new_offerings += 1
        return instance

    def course_for(self, listing: Listing) -> Course:
        """The course of a listing, made where it is new."""
        key = course_key(listing)
        if key not in self.courses:
            self.courses[key] = Course(provider=self.provider, key=key, title=listing.title)
        return self.courses[key]

    def location_for(self, listing: Listing) -> Location | None:
        """The location of a listing, made where it is new; None where the site gives no address at all."""
        address = [listing.values[name] for name in ("street", "postcode", "city")]
        if not any(address):
            return None
        key = location_key(listing)
        if key not in self.locations:
            street, postcode, city = address
            self.locations[key] = Location(provider=self.provider, key=key, street=street, postcode=postcode, city=city)
        return self.locations[key]

    def observe(self, instance: CourseInstance, listing: Listing) -> None:
        """Note an observation for each field whose value or words are not those of the last one."""
        before = self.present.get(instance.public_id, {})
        for field in CHECKS:
            value = listing.values[field] if is_stated(listing.values[field]) else None
            proof = listing.proofs.get(field) if value is not None else None
            if (value, proof.quote if proof else None) != before.get(field, (None, None)):
                row = observation(listing, field, value, proof)
                row["held"] = needs_review(field, before.get(field, (None, None))[0], value)
                self.new_held += row["held"]
                self.pending.append((instance, row))

    def append_observations(self) -> None:
        """Write what was noted, in one statement."""
        db.session.flush()
        rows = [
            {**row, "course_instance_id": instance.id, "crawl_run_id": self.run.id} for instance, row in self.pending
        ]
        if rows:
            db.session.execute(insert(Observation), rows)
        self.new_observations = len(rows)
        self.pending.clear()

    def mark_missing(self, seen: set[str]) -> None:
        """Count a missed crawl for what the site no longer shows; after two it has vanished."""
        for public_id, instance in self.instances.items():
            if public_id not in seen and instance.vanished_at is None:
                instance.missed_crawls += 1
                if instance.missed_crawls >= CRAWLS_UNTIL_VANISHED:
                    instance.vanished_at = self.run.finished_at
                    self.vanished += 1


def observation(listing: Listing, field: str, value: Any, proof: Proof | None) -> dict[str, Any]:
    """The columns of one observation, apart from the rows it belongs to."""
    return {
        "source": "site",
        "field": field,
        "value": value,
        "quote": proof.quote if proof else None,
        "where": proof.where[:500] if proof else None,
        "source_url": listing.source_url,
        "observed_at": listing.fetched_at,
    }


def latest_observations(provider_id: int) -> dict[str, dict[str, tuple[Any, str | None]]]:
    """Public id to field to (value, quote), as last observed on the provider's site."""
    newest = (
        select(func.max(Observation.id))
        .join(CourseInstance)
        .join(Course)
        .where(Course.provider_id == provider_id, Observation.source == "site")
        .group_by(Observation.course_instance_id, Observation.field)
    )
    query = (
        select(CourseInstance.public_id, Observation.field, Observation.value, Observation.quote)
        .join(Observation)
        .where(Observation.id.in_(newest))
    )
    present: dict[str, dict[str, tuple[Any, str | None]]] = {}
    for public_id, field, value, quote in db.session.execute(query):
        present.setdefault(public_id, {})[field] = (value, quote)
    return present


def folded(value: str | None) -> str:
    """Lower case, without accents and extra space, so that small changes of spelling keep a row's identity."""
    plain = unicodedata.normalize("NFKD", value or "").casefold()
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def course_key(listing: Listing) -> str:
    """What makes a course the same one in the next crawl: title, route and levels."""
    values = listing.values
    parts = (folded(listing.title)[:240], values["route"], values["level_from"], values["level_to"])
    return "|".join(part or "" for part in parts)


def location_key(listing: Listing) -> str:
    """What makes a location the same one in the next crawl: its address."""
    return "|".join(folded(listing.values[name]) for name in ("street", "postcode", "city"))[:300]


def instance_key(listing: Listing) -> str:
    """What makes an offering the same one in the next crawl: course, location, dayparts and form."""
    group = ",".join(listing.values["dayparts"])
    location = hashlib.sha256(location_key(listing).encode()).hexdigest()[:10]
    return f"{course_key(listing)}|{location}|{group}|{listing.values['mode'] or ''}"
