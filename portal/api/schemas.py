"""The shapes of the open data: lower camel case, None for what is not known, each fact with its source and date."""

from typing import Any

from portal.domain.choice import LONGEST_SHOWN, Choice, Journey
from portal.domain.offering import Address, Offering
from portal.operations.find_offerings import SearchResult


def search_document(result: SearchResult) -> dict[str, Any]:
    """A page of search results in the order of the search page."""
    page = result.page
    return {
        "total": page.total,
        "totalCertain": page.certain,
        "totalReachable": page.near,
        "page": page.number,
        "pages": page.count,
        "leftOut": {"closed": result.left_out.closed, "notAdvised": result.left_out.not_advised},
        "origin": result.origin.label if result.origin else None,
        "fastest": choice_document(page.fastest) if page.fastest else None,
        "offerings": [choice_document(choice) for choice in page.choices],
    }


def choice_document(choice: Choice) -> dict[str, Any]:
    """One choice: the offering, its measures and reasons, and the ids of the other offerings at that place."""
    wait, known = choice.wait, choice.offering.has_exam and choice.quality_known
    return {
        **offering_document(choice.offering),
        "measures": {
            "chanceToPass": round(choice.chance, 3) if known else None,
            "chanceToPassInterval": [round(choice.chance_low, 3), round(choice.chance_high, 3)] if known else None,
            "aboutAsGoodAsTheBest": choice.equal,
            "amongTheBestThree": choice.among_best,
            "lessGoodOnEveryPointThan": choice.worse_than,
            "qualityKnown": choice.quality_known,
            "waitWeeks": {"median": wait.median, "low": wait.low, "high": wait.high, "stated": wait.stated},
            "travel": journey_document(choice.journey) if choice.journey else None,
            "statesAllThatWasAsked": choice.certain,
        },
        "reasons": [{"kind": reason.kind, "values": list(reason.values)} for reason in choice.reasons],
        "otherOfferings": [other.id for other in choice.others],
    }


def offering_document(offering: Offering) -> dict[str, Any]:
    """What the school states, and the proof of each value."""
    price = offering.price
    return {
        "id": offering.id,
        "provider": {"slug": offering.provider.slug, "name": offering.provider.name},
        "demonstration": offering.provider.demonstration,
        "title": offering.title,
        "route": offering.route,
        "levelFrom": offering.level_from,
        "levelTo": offering.level_to,
        "components": offering.components,
        "location": address_document(offering.address) if offering.address else None,
        "courseMode": offering.mode,
        "dayparts": offering.dayparts,
        "hoursPerWeek": offering.hours_per_week,
        "weeks": offering.weeks,
        "hoursTotal": offering.hours_total,
        "groupSizeMax": offering.group_size_max,
        "price": {"amountEur": price.amount_eur, "unit": price.unit, "isLowerBound": price.is_lower_bound}
        if price
        else None,
        "start": {
            "kind": offering.start.kind,
            "dates": [day.isoformat() for day in offering.start.start_dates],
            "months": list(offering.start.start_months),
        },
        "childcare": offering.childcare,
        "womenOnly": offering.women_only,
        "supportLanguages": offering.support_languages,
        "sourceUrl": offering.source_url,
        "lastSeen": offering.seen.isoformat(),
        "facts": fact_documents(offering),
    }


def fact_documents(offering: Offering) -> dict[str, dict[str, Any]]:
    """Field of the listing to the words, page and day that its value rests on."""
    return {
        name: {
            "value": fact.value,
            "quote": fact.quote,
            "sourceUrl": fact.source_url,
            "source": fact.source,
            "since": fact.since.isoformat(),
        }
        for name, fact in offering.facts.items()
    }


def address_document(address: Address) -> dict[str, Any]:
    """Where lessons are given."""
    return {
        "street": address.street,
        "postcode": address.postcode,
        "city": address.city,
        "latitude": address.latitude,
        "longitude": address.longitude,
    }


def journey_document(journey: Journey) -> dict[str, Any]:
    """Minutes one way, with what they rest on: estimate, table or engine; very long ways have no minutes."""
    known = not journey.endless
    return {
        "means": journey.means,
        "minutes": journey.minutes if known else None,
        "low": journey.low if known else None,
        "high": journey.high if known else None,
        "moreThanMinutes": None if known else LONGEST_SHOWN,
        "nearby": journey.nearby,
        "source": journey.source,
        "engine": journey.engine,
        "asOf": journey.day.isoformat() if journey.day else None,
    }
