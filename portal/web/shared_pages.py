"""Whole answers for other processes in a folder, or for all web hosts in a Redis: sealed, as they hold what people ask.

Both the name and the seal of an answer follow from SECRET_KEY and the question: who reads folder or Redis learns
neither, and what somebody else puts there does not open.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path
from typing import Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from portal.web.page_folder import PageFolder
from portal.web.page_store import KeptAnswer
from portal.web.patient_redis import patient_redis

# What was made so long ago is gone, asked for or not; versions of the data pass within minutes.
SECONDS = 600
NONCE = 12
# What processes share on one machine may take so many times what each of them keeps.
FOLDER_ROOM = 2
PAGES = "pages"


class Keeper(Protocol):
    """Keeps values by name; where it cannot be reached, or has no room, it has none."""

    def get(self, name: str) -> bytes | None:
        """What is kept under a name."""

    def set(self, name: str, value: bytes, ex: int) -> None:
        """Keep something for so many seconds from now."""


class SharedPages:
    """Answers by a text that says all that they depend on."""

    def __init__(self, keeper: Keeper, secret: str) -> None:
        self._keeper = keeper
        self._name_key, self._seal_key = (
            hashlib.sha256(f"pages:{use}:{secret}".encode()).digest() for use in ("name", "seal")
        )

    def find(self, told: str) -> KeptAnswer | None:
        """The answer that another one made."""
        found = self._keeper.get(self._name(told))
        return None if found is None else self._opened(told, found)

    def keep(self, told: str, answer: KeptAnswer) -> None:
        """Give an answer to all others."""
        self._keeper.set(self._name(told), self._sealed(told, answer), ex=SECONDS)

    def _name(self, told: str) -> str:
        return f"taalschoolkiezer:page:{hmac.digest(self._name_key, told.encode(), 'sha256')[:16].hex()}"

    def _seal(self, told: str) -> AESGCM:
        return AESGCM(hmac.digest(self._seal_key, told.encode(), "sha256"))

    def _sealed(self, told: str, answer: KeptAnswer) -> bytes:
        nonce = secrets.token_bytes(NONCE)
        about = [answer.headers, answer.rule, answer.kind, answer.language, answer.first, answer.rests_on]
        head = json.dumps(about).encode()
        return nonce + self._seal(told).encrypt(nonce, head + b"\n" + answer.body, None)

    def _opened(self, told: str, found: bytes) -> KeptAnswer | None:
        try:
            whole = self._seal(told).decrypt(found[:NONCE], found[NONCE:], None)
        except (InvalidTag, ValueError):
            return None
        head, _, body = whole.partition(b"\n")
        headers, *about = json.loads(head)
        return KeptAnswer(tuple((name, value) for name, value in headers), body, *about)


def shared_pages(address: str | None, folder: str | None, room: int, secret: str) -> SharedPages | None:
    """Those of the Redis at this address, else those in a folder; None where there is neither.

    `room` is how many bytes each process keeps for itself.
    """
    if address:
        return SharedPages(patient_redis(address), secret)
    return SharedPages(PageFolder(Path(folder) / PAGES, FOLDER_ROOM * room), secret) if folder else None
