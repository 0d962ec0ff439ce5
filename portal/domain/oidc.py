"""Sign-in by a municipality's own identity provider (OpenID Connect): which issuers count, and whom they may name."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import urlsplit

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
# Methods (RFC 8176) that are more than a password.
STRONG = frozenset({"mfa", "otp", "hwk", "swk", "fpt", "face", "sc", "pop", "fido"})
TEXTS = ("municipality", "name", "issuer", "client_id")


class Refusal(StrEnum):
    """Why an issuer's word does not let somebody in."""

    TENANT = "tenant"
    UNVERIFIED = "unverified"
    DOMAIN = "domain"
    ONE_FACTOR = "one_factor"
    NOT_INVITED = "not_invited"
    OTHER_PERSON = "other_person"
    INACTIVE = "inactive"


class SignInRefused(PermissionError):
    """The issuer's word is not enough; `reason` is for the log and for the person's own administrator."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Issuer:
    """An identity provider that one municipality's staff sign in with. Raises ValueError for what is not https.

    `tenant` is the `tid` that its tokens must carry (Microsoft Entra). `domains` are those of its e-mail addresses.
    `owns_addresses` says that it gives no address out that it does not own, so that `email_verified` may be missing.
    """

    municipality: str
    name: str
    issuer: str
    client_id: str
    domains: frozenset[str]
    tenant: str | None = None
    requires_mfa: bool = True
    owns_addresses: bool = False

    def __post_init__(self) -> None:
        parts = urlsplit(self.issuer)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
            message = f"{self.issuer}: an issuer is reached by https"
            raise ValueError(message)
        if not self.domains or (self.owns_addresses and not self.tenant):
            message = f"{self.issuer}: name its domains, and its tenant where it owns its addresses"
            raise ValueError(message)


def issuer_of(written: Mapping[str, object]) -> Issuer:
    """An issuer as it stands in the settings. Raises ValueError for what is missing, unknown or not https."""
    known = {*TEXTS, "domains", "tenant", "requires_mfa", "owns_addresses"}
    missing, strange = {*TEXTS, "domains"} - written.keys(), written.keys() - known
    domains = written.get("domains")
    if missing or strange or not isinstance(domains, list | tuple):
        message = f"an issuer lacks {sorted(missing)} or has {sorted(strange)}; domains are a list"
        raise ValueError(message)
    municipality, name, issuer, client_id = (str(written[text]) for text in TEXTS)
    tenant = written.get("tenant")
    return Issuer(
        municipality,
        name,
        issuer.rstrip("/"),
        client_id,
        frozenset(str(one).casefold() for one in domains),
        str(tenant) if tenant else None,
        bool(written.get("requires_mfa", True)),
        bool(written.get("owns_addresses", False)),
    )


@dataclass(frozen=True, slots=True)
class Identity:
    """Whom an issuer names: its own lasting number for the person, and the address."""

    subject: str
    email: str


def identity_of(issuer: Issuer, claims: Mapping[str, object]) -> Identity:
    """Whom the claims of a token name, whose signature, issuer, audience, times and nonce were checked before.

    Raises SignInRefused.
    """
    if issuer.tenant is not None and claims.get("tid") != issuer.tenant:
        raise SignInRefused(Refusal.TENANT)
    email, subject = claims.get("email"), claims.get("sub")
    verified = claims.get("email_verified", issuer.owns_addresses) is True
    if not verified or not isinstance(email, str) or not isinstance(subject, str) or not subject:
        raise SignInRefused(Refusal.UNVERIFIED)
    name, at, domain = email.strip().casefold().rpartition("@")
    if not (name and at) or domain not in issuer.domains:
        raise SignInRefused(Refusal.DOMAIN)
    if issuer.requires_mfa and not strong(claims):
        raise SignInRefused(Refusal.ONE_FACTOR)
    return Identity(subject, f"{name}@{domain}")


def strong(claims: Mapping[str, object]) -> bool:
    """Whether the issuer says that more than a password was asked (`amr`, or an `acr` that names it)."""
    methods = claims.get("amr")
    by_method = isinstance(methods, list | tuple) and not STRONG.isdisjoint(str(one) for one in methods)
    level = str(claims.get("acr") or "")
    return by_method or "mfa" in level.casefold() or "multifactor" in level.casefold()


@dataclass(frozen=True, slots=True)
class Entry:
    """An account as the door sees it, or the invitation that will become one."""

    municipality: str | None
    subject: str | None
    active: bool


def admit(issuer: Issuer, identity: Identity, entry: Entry | None) -> None:
    """Raises SignInRefused unless this account is the issuer's own municipality's, the same person's, and active."""
    if entry is None or entry.municipality != issuer.municipality:
        raise SignInRefused(Refusal.NOT_INVITED)
    if entry.subject is not None and entry.subject != identity.subject:
        raise SignInRefused(Refusal.OTHER_PERSON)
    if not entry.active:
        raise SignInRefused(Refusal.INACTIVE)
