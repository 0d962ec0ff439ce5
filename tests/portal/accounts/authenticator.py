"""A device with one passkey, in software: makes and uses it as a browser's would (WebAuthn, level 2)."""

import json
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from re import search
from typing import Any

import cbor2
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

PRESENT, VERIFIED, WITH_KEY = 0x01, 0x04, 0x40


def letters(raw: bytes) -> str:
    """Bytes as WebAuthn writes them."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def options_in(page: str) -> dict[str, Any]:
    """What the portal asks of the device."""
    found = search(r'data-options="([^"]+)"', page)
    assert found, page
    options: dict[str, Any] = json.loads(unescape(found[1]))
    return options


@dataclass
class Device:
    """A device; `verifies` says whether it recognises its owner, `origin` where its browser believes to be."""

    origin: str = "http://localhost"
    verifies: bool = True
    identity: bytes = field(default_factory=lambda: secrets.token_bytes(16))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    owner: bytes = b""
    uses: int = 0

    def create(self, options: dict[str, Any]) -> str:
        """Make the passkey and say so."""
        self.owner = urlsafe_b64decode(options["user"]["id"] + "==")
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32, "big"), -3: numbers.y.to_bytes(32, "big")}
        attested = bytes(16) + len(self.identity).to_bytes(2, "big") + self.identity + cbor2.dumps(public)
        made = {"fmt": "none", "attStmt": {}, "authData": self.about(options["rp"]["id"], WITH_KEY) + attested}
        client = self.client("webauthn.create", options["challenge"])
        return self.said({"clientDataJSON": letters(client), "attestationObject": letters(cbor2.dumps(made))})

    def get(self, options: dict[str, Any]) -> str:
        """Use the passkey and say so."""
        self.uses += 1
        about, client = self.about(options["rpId"]), self.client("webauthn.get", options["challenge"])
        signature = self.key.sign(about + sha256(client).digest(), ec.ECDSA(SHA256()))
        response = {
            "clientDataJSON": client,
            "authenticatorData": about,
            "signature": signature,
            "userHandle": self.owner,
        }
        return self.said({name: letters(raw) for name, raw in response.items()})

    def about(self, party: str, more: int = 0) -> bytes:
        """For whom, whether the owner was there and recognised, and how often it was used."""
        flags = PRESENT | (VERIFIED if self.verifies else 0) | more
        return sha256(party.encode()).digest() + bytes([flags]) + self.uses.to_bytes(4, "big")

    def client(self, kind: str, challenge: str) -> bytes:
        """What the browser adds."""
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}).encode()

    def said(self, response: dict[str, str]) -> str:
        """The answer as the page's script sends it."""
        own = letters(self.identity)
        whole = {"id": own, "rawId": own, "type": "public-key", "response": response, "extensions": "{}"}
        return json.dumps(whole)
