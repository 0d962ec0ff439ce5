"""A digest as a letter."""

from flask import current_app

from portal.domain.letter import Letter
from portal.operations.send_digest import Digest
from portal.web.addresses import whole_address
from portal.web.letters import letter
from portal.web.radar_words import change_title
from portal.web.staff_tables import DISPUTE_WORDS, DUE_WORDS, subject_words

# Where an account chooses how often it wants to hear from us; the first of these that there is.
CHOICE = ("accounts.me", "municipality.home")


# Of each kind so many lines stand in the letter; the page has all.
MOST_LINES = 12


def digest_letter(recipient: str, language: str, digest: Digest) -> Letter:
    """The letter to one address, in its language."""
    endpoint = next(one for one in CHOICE if one in current_app.view_functions)
    return letter(
        "digest",
        recipient,
        language,
        digest=digest,
        most=MOST_LINES,
        due_words=DUE_WORDS,
        dispute_words=DISPUTE_WORDS,
        subject_words=subject_words,
        change_title=change_title,
        home=lambda: whole_address("municipality.home"),
        choice=lambda: whole_address(endpoint),
    )
