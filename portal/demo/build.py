"""Makes the demonstration country and takes it in as a real one: served, crawled, imported."""

import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

from sqlalchemy import delete, select

from portal.demo.choices import add_choices, remove_choices
from portal.demo.country import build_country
from portal.demo.earlier_crawls import write_earlier_feeds
from portal.demo.helper_reports import add_helper_reports, remove_helper_reports
from portal.demo.progress import add_progress
from portal.demo.rating_traces import add_traces
from portal.demo.region import add_fictional_regions, remove_fictional_regions
from portal.demo.server import serving
from portal.demo.words_of_schools import add_words_of_schools, remove_words_of_schools
from portal.demo.writing import CountryFiles, write_country
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.course import Course, CourseInstance
from portal.models.municipality import Postcode
from portal.models.observation import CrawlRun, Observation
from portal.models.outcome import OutcomeCount
from portal.models.progress import ProgressCount, ReviewPromise
from portal.models.provider import Location, Provider
from portal.models.quality_mark import QualityMarkStatus
from portal.models.rating import Rating
from portal.models.region import Contract
from portal.models.school import SchoolClaim, SchoolLink
from portal.models.source_table import SourceTable
from portal.models.version import raise_data_version
from portal.operations.import_outcomes import import_outcomes
from portal.operations.import_providers import import_providers
from portal.operations.import_quality_marks import import_quality_marks
from portal.operations.import_ratings import import_ratings
from portal.operations.import_table import Brought
from portal.operations.ingest_feed import as_lines, ingest_feed

Report = Callable[[str], None]
# What hangs on a school and goes before it does.
OF_A_SCHOOL = (
    Course,
    Location,
    Rating,
    SchoolLink,
    SchoolClaim,
    Assessment,
    Contract,
    OutcomeCount,
    ProgressCount,
    QualityMarkStatus,
    ReviewPromise,
)
# How a fictional table says where it comes from.
DEMONSTRATION = "demonstration"
PROJECT = Path(__file__).resolve().parents[2]


class CrawlFailed(RuntimeError):
    """The crawler could not read the fictional sites."""


def build_demonstration(directory: Path, today: date, seed: int, report: Report) -> list[str]:
    """Render, serve, crawl and take in the country; gives lines that say what came of it."""
    files = write_demonstration(directory, today, seed, report)
    feed = crawl_demonstration(directory, files, today)
    report("Taking the crawler's feed, ratings, pass counts and quality marks into the portal ...")
    import_providers(files.registry, demonstration=True)
    for earlier, day in write_earlier_feeds(feed, directory, today, seed):
        ingest_feed(earlier, day)
    lines = as_lines(ingest_feed(feed, today, directory / "report.json"))
    brought = Brought(today, source=DEMONSTRATION, of_day=today)
    import_ratings(files.ratings, brought)
    add_traces(seed)
    import_outcomes(files.outcomes, brought)
    import_quality_marks(files.quality_marks, brought)
    add_fictional_regions(today, seed)
    db.session.commit()
    add_words_of_schools(today, seed)
    add_choices(files.hidden, today, seed)
    add_progress(today, seed)
    db.session.commit()
    return [*lines, f"{add_helper_reports(files.hidden, today, seed)} reports of waits by helpers and municipalities"]


def write_demonstration(directory: Path, today: date, seed: int, report: Report) -> CountryFiles:
    """Draw the country over the portal's own postcode areas and write its sites and tables."""
    areas = list(db.session.scalars(select(Postcode).order_by(Postcode.pc4)))
    municipality_of = {area.pc4: area.municipality_code for area in areas if area.municipality_code}
    country = build_country(areas, municipality_of, today, seed)
    return write_country(country, directory, report)


def crawl_demonstration(directory: Path, files: CountryFiles, today: date) -> Path:
    """Let the real crawler read the sites over HTTP; gives the feed."""
    feed = directory / "feed.jsonl"
    options = ["--registry", files.registry, "--output", feed, "--archive", directory / "archive"]
    options += ["--report", directory / "report.json", "--as-of", today.isoformat(), "--no-delay"]
    command = [sys.executable, "-m", "crawler", "crawl", *map(str, options)]
    with serving(files.sites) as address:
        environment = {**os.environ, "http_proxy": address, "no_proxy": ""}
        done = subprocess.run(command, cwd=PROJECT, env=environment, check=False)
    if done.returncode:
        message = f"the crawler ended with {done.returncode}"
        raise CrawlFailed(message)
    return feed


def remove_demonstration() -> int:
    """Take all fictional schools and what belongs to them out of the tables; gives how many there were."""
    remove_fictional_regions()
    remove_choices()
    schools = select(Provider.id).where(Provider.demonstration)
    remove_words_of_schools()
    courses = select(Course.id).where(Course.provider_id.in_(schools))
    instances = select(CourseInstance.id).where(CourseInstance.course_id.in_(courses))
    db.session.execute(delete(Observation).where(Observation.course_instance_id.in_(instances)))
    db.session.execute(delete(CourseInstance).where(CourseInstance.course_id.in_(courses)))
    for model in OF_A_SCHOOL:
        db.session.execute(delete(model).where(model.provider_id.in_(schools)))
    runs_in_use = select(Observation.crawl_run_id).where(Observation.crawl_run_id.is_not(None))
    db.session.execute(delete(CrawlRun).where(CrawlRun.id.not_in(runs_in_use)))
    removed = len(list(db.session.scalars(schools)))
    if not removed:
        db.session.commit()
        return 0
    remove_helper_reports(list(db.session.scalars(select(Provider.slug).where(Provider.demonstration))))
    db.session.execute(delete(Provider).where(Provider.demonstration))
    db.session.execute(delete(SourceTable).where(SourceTable.source == DEMONSTRATION))
    raise_data_version(db.session)
    db.session.commit()
    return removed
