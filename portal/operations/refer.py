"""Counts a person who says "I am going to sign up here": one more for the offering today, and nothing of the person."""

import hashlib
from dataclasses import dataclass
from datetime import date
from secrets import token_urlsafe

from itsdangerous import BadData, URLSafeSerializer

from portal.domain.offering import Offering
from portal.domain.referral import WayIn, way_in
from portal.extensions import db
from portal.models.counting import count_up
from portal.models.referral import ReferralCount, forget_old, raise_referral_number
from portal.operations.build_read_model import ReadModel

# Keeps codes apart from whatever else the same key signs.
PURPOSE = "follow-up of a referral"
NONCE_BYTES = 12


class OfferingUnknown(LookupError):
    """No live offering goes by this id."""


class NotOpen(ValueError):
    """People cannot sign up for this offering by themselves, or not now."""


class CodeUnknown(LookupError):
    """No code of ours, or one that is not whole."""


@dataclass(frozen=True, slots=True)
class Intent:
    """All that a follow-up code holds: the offering, the day, and a random word that tells two codes apart."""

    offering: str
    day: date
    nonce: str

    @property
    def digest(self) -> str:
        """What is kept of a code that was answered."""
        return hashlib.sha256(f"{self.offering} {self.day} {self.nonce}".encode()).hexdigest()


def choosable(model: ReadModel, offering_id: str, today: date) -> Offering:
    """The offering that one can sign up for at its school; raises OfferingUnknown or NotOpen."""
    row = model.catalogue.position.get(offering_id)
    if row is None:
        raise OfferingUnknown(offering_id)
    offering = model.catalogue.offerings[row]
    if way_in(offering, today) != WayIn.SCHOOL:
        raise NotOpen(offering_id)
    return offering


def refer(model: ReadModel, offering_id: str, today: date, secret: str) -> str:
    """Count one more person for an offering today and give the code for the follow-up; raises like `choosable`."""
    offering = choosable(model, offering_id, today)
    weeks = float(model.catalogue.waits.median[model.catalogue.position[offering.id]])
    key = {"day": today, "offering": offering.id}
    count_up(db.session, ReferralCount, key, {"people": 1, "projected_weeks": weeks})
    raise_referral_number(db.session)
    forget_old(db.session, today)
    db.session.commit()
    return as_code(Intent(offering.id, today, token_urlsafe(NONCE_BYTES)), secret)


def as_code(intent: Intent, secret: str) -> str:
    """The intent, signed, as a word that fits into an address."""
    return str(serializer(secret).dumps([intent.offering, intent.day.isoformat(), intent.nonce]))


def intent_of(code: str, secret: str) -> Intent:
    """The intent that a code stands for; raises CodeUnknown where we did not sign it."""
    try:
        offering, day, nonce = serializer(secret).loads(code)
    except BadData as error:
        raise CodeUnknown from error
    return Intent(offering, date.fromisoformat(day), nonce)


def serializer(secret: str) -> URLSafeSerializer:
    """Signs and checks codes."""
    return URLSafeSerializer(secret, salt=PURPOSE)
