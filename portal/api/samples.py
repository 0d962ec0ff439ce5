"""Examples for the description of the interface: ids and names that this portal knows, so that each can be tried."""

from collections.abc import Mapping
from typing import Any

from portal.domain.open_data import Resource
from portal.operations.load_open_records import OpenBook


class Samples:
    """What can be asked of this portal and has an answer; None where it knows nothing of the kind."""

    def __init__(self, book: OpenBook) -> None:
        self._book = book
        catalogue = book.model.catalogue
        offering = next(iter(catalogue.offerings), None)
        town = next((one.address.city for one in catalogue.offerings if one.address and one.address.city), None)
        self._values: Mapping[str, Any] = {
            "provider": offering.provider.slug if offering else None,
            "offering": offering.id if offering else None,
            "municipality": self.key(Resource.MUNICIPALITIES),
            "place": town,
        }

    def key(self, resource: Resource) -> str | None:
        """The id of a record."""
        return next(iter(self._book.by_id(resource)), None)

    def of(self, name: str, declared: Any) -> Any:
        """The example of a parameter: what this portal knows, else the one that was declared."""
        return self._values.get(name) or declared
