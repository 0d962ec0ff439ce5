"""The published ratings of a region's schools, whichever municipality gave them, by quarter."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from portal.domain.quarters import last_full, quarters_until
from portal.domain.rating import AREAS
from portal.domain.region_ratings import AreaPanel, RegionRating, area_panels
from portal.extensions import db
from portal.models.municipality import Municipality
from portal.models.rating import Rating
from portal.operations.find_region import Region

# So many quarters are plotted; the table has all of them.
PLOTTED = 8


@dataclass(frozen=True, slots=True)
class RegionRatings:
    """Ratings, newest quarter first, and the areas over the last two years."""

    ratings: tuple[RegionRating, ...]
    areas: tuple[AreaPanel, ...]


def show_region_ratings(region: Region, today: date) -> RegionRatings:
    """What was published by today; what was withdrawn is left out."""
    query = (
        select(Rating, Municipality.name)
        .join(Municipality, Rating.municipality_code == Municipality.code)
        .where(Rating.provider_id.in_(region.schools), Rating.withdrawn_on.is_(None), Rating.published_on <= today)
    )
    ratings = [as_value(region, row, name) for row, name in db.session.execute(query)]
    ratings.sort(key=lambda one: (one.school.casefold(), one.municipality))
    ratings.sort(key=lambda one: one.quarter, reverse=True)
    quarters = [str(one) for one in quarters_until(last_full(today), PLOTTED)]
    return RegionRatings(tuple(ratings), area_panels(ratings, quarters))


def as_value(region: Region, row: Rating, municipality: str) -> RegionRating:
    """A row as the page shows it."""
    school = region.schools[row.provider_id]
    areas = tuple(getattr(row, area) for area in AREAS)
    return RegionRating(
        school.slug, school.name, municipality, row.quarter, areas, row.published_on, row.reply is not None
    )
