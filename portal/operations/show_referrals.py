"""The counted referrals in words, for maintainers."""

from collections.abc import Iterator
from datetime import date

from portal.domain.referral import FOUR_WEEKS
from portal.operations.build_read_model import ReadModel


def show_referrals(model: ReadModel, today: date) -> Iterator[str]:
    """Four weeks by offering, most first, floods cut off; the portal's share, and where the advice holds back."""
    referrals, catalogue = model.referrals, model.catalogue
    counts = {one.id: referrals.since(one.id, today - FOUR_WEEKS) for one in catalogue.offerings}
    offerings = {one.id: one for one in catalogue.offerings}
    for name in sorted((name for name, count in counts.items() if count), key=lambda name: (-counts[name], name)):
        one = offerings[name]
        place = one.address.city if one.address else None
        yield f"{counts[name]:5d}  {one.provider.name}, {one.title}{f', {place}' if place else ''} ({name})"
    share = catalogue.market.share
    yield f"{sum(counts.values())} people in four weeks; {share:.1%} of the places that open in a month."
    yield f"Held back, first too often: {', '.join(sorted(referrals.held_back)) or 'no school'}"
    yield f"Simple advice, waits were much too long: {', '.join(sorted(referrals.fallen_back)) or 'no province'}"
