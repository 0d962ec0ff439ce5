"""Holds one school against a municipality's demands: where each is not met, and what nobody knows."""

from dataclasses import dataclass

from portal.domain.actor import Actor
from portal.domain.demand import Demand, Finding
from portal.operations.build_read_model import ReadModel
from portal.operations.check_demands import SchoolCheck, check_demands


@dataclass(frozen=True, slots=True)
class CheckedDemand:
    """A demand at one school: the towns where it is `missed` and those where it is `unknown`, of so many places.

    None among the towns stands for online lessons and places without an address.
    """

    demand: Demand
    missed: tuple[str | None, ...]
    unknown: tuple[str | None, ...]
    places: int


def check_school(model: ReadModel, actor: Actor, slug: str) -> tuple[CheckedDemand, ...]:
    """Every demand at the school's places near enough, in their order; `places` is 0 where the school has none."""
    found = check_demands(model, actor)
    places = [one for one in found.schools if one.provider.slug == slug]
    return tuple(
        CheckedDemand(
            demand, towns(places, number, Finding.NOT_MET), towns(places, number, Finding.NOT_KNOWN), len(places)
        )
        for number, demand in enumerate(found.demands)
    )


def towns(places: list[SchoolCheck], number: int, finding: Finding) -> tuple[str | None, ...]:
    """Where the demand with this number came out so, each town once, in the order of the alphabet."""
    named = {one.address.city if one.address else None for one in places if one.findings[number] == finding}
    return tuple(sorted(named, key=lambda town: (town is None, town or "")))
