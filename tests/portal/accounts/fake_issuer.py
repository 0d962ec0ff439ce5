"""An identity provider on this machine: says what a test wants it to say, signed with its own key."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey

CLIENT, SECRET = "taalschoolkiezer", "a secret between two"


@cache
def make_key(owner: str) -> RSAKey:
    """A key of one owner; both go by the same name."""
    return RSAKey.generate_key(2048, {"kid": "one", "use": "sig", "alg": "RS256"})


class FakeIssuer:
    """What it knows of its one sign-in: `claims` are the token's, `asked` is what the portal sent the browser with."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.key, self.other_key = make_key("own"), make_key("other")
        self.claims: dict[str, Any] = {}
        self.metadata: dict[str, Any] = {}
        self.sign_with = self.key
        self.asked: dict[str, str] = {}
        self.used: set[str] = set()

    def visit(self, location: str) -> None:
        """The browser comes from the portal with its questions."""
        parts = urlsplit(location)
        assert f"{parts.scheme}://{parts.netloc}{parts.path}" == f"{self.address}/authorize"
        self.asked = {name: values[0] for name, values in parse_qs(parts.query).items()}

    def discovery(self) -> dict[str, Any]:
        """Its metadata document."""
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/keys",
            "id_token_signing_alg_values_supported": ["RS256"],
            **self.metadata,
        }

    def token(self, form: dict[str, str], authorization: str) -> tuple[int, dict[str, Any]]:
        """The answer of its token endpoint: codes count once, the verifier must fit the challenge."""
        challenge = urlsafe_b64encode(sha256(form.get("code_verifier", "").encode()).digest()).rstrip(b"=").decode()
        right = challenge == self.asked.get("code_challenge") and self.asked.get("code_challenge_method") == "S256"
        if not right or form["code"] in self.used or not authorization.startswith("Basic "):
            return 400, {"error": "invalid_grant"}
        self.used.add(form["code"])
        moment = int(time.time())
        said = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": "person-1",
            "iat": moment,
            "exp": moment + 300,
            "nonce": self.asked["nonce"],
            **self.claims,
        }
        said = {name: value for name, value in said.items() if value is not None}
        signed = jwt.encode({"alg": "RS256", "kid": "one"}, said, self.sign_with)
        return 200, {"access_token": "opaque", "token_type": "Bearer", "id_token": signed}


class Handler(BaseHTTPRequestHandler):
    """What the provider answers; `issuer` is set for each server."""

    issuer: FakeIssuer

    def do_GET(self) -> None:
        """Metadata and keys."""
        keys = KeySet([self.issuer.key]).as_dict(private=False)
        known = {"/.well-known/openid-configuration": self.issuer.discovery(), "/keys": keys}
        self.say(200, known[self.path])

    def do_POST(self) -> None:
        """A code for a token."""
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        form = {name: values[0] for name, values in parse_qs(text).items()}
        self.say(*self.issuer.token(form, self.headers.get("Authorization", "")))

    def say(self, status: int, content: Any) -> None:
        """An answer as JSON."""
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing."""


@contextmanager
def running_issuer() -> Iterator[FakeIssuer]:
    """It runs on a free port of this machine until the test is over."""
    handler = type("OwnHandler", (Handler,), {})
    server = HTTPServer(("127.0.0.1", 0), handler)
    issuer = handler.issuer = FakeIssuer(f"http://127.0.0.1:{server.server_port}")  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield issuer
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
