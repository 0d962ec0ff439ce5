"""Reads postcodes and place names, and puts offerings on the map by them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from sqlalchemy import select

from portal.domain.offering import Address, Offering
from portal.extensions import db
from portal.models.municipality import Municipality, Postcode
from portal.travel.gazetteer import Gazetteer, Place
from portal.travel.postcodes import PostcodeArea


def load_gazetteer() -> Gazetteer:
    """All postcodes and place names."""
    municipalities = list(db.session.scalars(select(Municipality)))
    areas = [
        PostcodeArea(
            pc4=row.pc4,
            place=row.place,
            latitude=row.latitude,
            longitude=row.longitude,
            municipality_code=row.municipality_code,
            other_places=tuple(row.other_places),
        )
        for row in db.session.scalars(select(Postcode).order_by(Postcode.pc4))
    ]
    names = {row.code: row.name for row in municipalities}
    return Gazetteer(areas, names, {row.code: row.province for row in municipalities})


def placed_offerings(loaded: Iterable[Offering], gazetteer: Gazetteer) -> Iterator[Offering]:
    """The offerings with their addresses placed on the map."""
    places: dict[int, Address] = {}
    for one in loaded:
        if one.address and one.address.id not in places:
            places[one.address.id] = with_point(one.address, gazetteer)
        yield replace(one, address=places[one.address.id]) if one.address else one


def placed(addresses: Iterable[Address], gazetteer: Gazetteer) -> dict[int, Address]:
    """Addresses by their number, with province and point: where the postcode gives none, the middle of the town."""
    return {address.id: with_point(address, gazetteer) for address in addresses}


def with_point(address: Address, gazetteer: Gazetteer) -> Address:
    """The address with its province, and with a point if only one town is so called."""
    found = gazetteer.resolve(address.postcode or address.city or "")
    address = replace(address, province=gazetteer.province_of(found))
    town = gazetteer.resolve(address.city) if address.city and address.latitude is None else None
    if not isinstance(town, Place):
        return address
    province = address.province or gazetteer.province_of(town)
    return replace(address, latitude=town.latitude, longitude=town.longitude, province=province)
