"""Accounts of staff (municipalities and maintainers), how they sign in, and who was invited. Nobody else has one."""

from datetime import datetime

from flask_security.core import RoleMixin, UserMixin, WebAuthnMixin
from flask_security.utils import naive_utcnow
from sqlalchemy import JSON, ForeignKey, LargeBinary, String
from sqlalchemy.ext.mutable import MutableList
from sqlalchemy.orm import Mapped, mapped_column, relationship

from portal.extensions import Base
from portal.models.columns import Moment, Texts


class RoleName(RoleMixin):
    """The one role of an account as Flask-Security wants to see it; there is no table of roles."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.permissions = None


class WebAuthn(Base, WebAuthnMixin):
    """A passkey of an account."""

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    credential_id: Mapped[bytes] = mapped_column(LargeBinary(1024), index=True, unique=True)
    public_key: Mapped[bytes] = mapped_column(LargeBinary)
    sign_count: Mapped[int] = mapped_column(default=0)
    transports: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(Texts()))
    backup_state: Mapped[bool]
    device_type: Mapped[str] = mapped_column(String(64))
    extensions: Mapped[str | None] = mapped_column(String(255))
    create_datetime: Mapped[datetime] = mapped_column(default=naive_utcnow)
    lastuse_datetime: Mapped[datetime]
    name: Mapped[str] = mapped_column(String(64))
    usage: Mapped[str] = mapped_column(String(64))


class Account(Base, UserMixin):
    """A person of a municipality or a maintainer; known by e-mail address alone, which is never published."""

    id: Mapped[int] = mapped_column(primary_key=True)
    email: Mapped[str] = mapped_column(String(255), unique=True)
    # What an invitation makes has none yet.
    password: Mapped[str | None] = mapped_column(String(255))
    active: Mapped[bool] = mapped_column(default=True)
    fs_uniquifier: Mapped[str] = mapped_column(String(64), unique=True)
    fs_webauthn_user_handle: Mapped[str | None] = mapped_column(String(64), unique=True)  # type: ignore[assignment]
    confirmed_at: Mapped[datetime | None]
    tf_primary_method: Mapped[str | None] = mapped_column(String(64))
    tf_totp_secret: Mapped[str | None] = mapped_column(String(255))
    # The last half minute whose code was used: no code counts twice.
    totp_counter: Mapped[int | None]
    mf_recovery_codes: Mapped[list[str] | None] = mapped_column(MutableList.as_mutable(Texts()))
    role: Mapped[str] = mapped_column(String(12))
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipality.code"))
    language: Mapped[str] = mapped_column(String(2), default="nl")
    digest: Mapped[str] = mapped_column(String(8), default="weekly")
    digest_sent_at: Mapped[datetime | None] = mapped_column(Moment)
    # Keys of what changed lately that its last digest knew of, so that what is learned late is told too, once.
    digest_told: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    failed_sign_ins: Mapped[int] = mapped_column(default=0)
    locked_until: Mapped[datetime | None] = mapped_column(Moment)
    # What the municipality's own identity provider calls this person, once it has let them in.
    subject: Mapped[str | None] = mapped_column(String(255))

    webauthn: Mapped[list[WebAuthn]] = relationship(  # type: ignore[assignment]
        backref="users", cascade="all, delete"
    )

    @property
    def roles(self) -> list[RoleMixin]:  # type: ignore[override]
        """Flask-Security's way to ask for the role."""
        return [RoleName(self.role)]


class StaffSession(Base):
    """One place where an account is signed in; `token` is a hash of what its cookie holds, `device` is the browser."""

    id: Mapped[int] = mapped_column(primary_key=True)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    device: Mapped[str] = mapped_column(String(80))
    # How one signed in: password, webauthn (a passkey), oidc (the municipality's own identity provider), invitation.
    via: Mapped[str] = mapped_column(String(12))
    started_at: Mapped[datetime] = mapped_column(Moment)
    seen_at: Mapped[datetime] = mapped_column(Moment)
    ended_at: Mapped[datetime | None] = mapped_column(Moment)


class Invitation(Base):
    """An address that may make an account, once and for a while; `token` is a hash of what stands in the mail."""

    id: Mapped[int] = mapped_column(primary_key=True)
    token: Mapped[str] = mapped_column(String(64), unique=True)
    email: Mapped[str] = mapped_column(String(255))
    role: Mapped[str] = mapped_column(String(12))
    municipality_code: Mapped[str | None] = mapped_column(ForeignKey("municipality.code"))
    language: Mapped[str] = mapped_column(String(2))
    invited_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    invited_at: Mapped[datetime] = mapped_column(Moment)
    expires_at: Mapped[datetime] = mapped_column(Moment)
    used_at: Mapped[datetime | None] = mapped_column(Moment)
    revoked_at: Mapped[datetime | None] = mapped_column(Moment)


class AuditEntry(Base):
    """What staff, schools and commands changed. Rows are added and never changed or deleted: triggers see to that.

    `actor` is an account's number, or stands empty where a school or a command acted, which `actor_kind` tells.
    """

    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[datetime] = mapped_column(Moment)
    actor_kind: Mapped[str] = mapped_column(String(12))
    actor: Mapped[int | None]
    municipality_code: Mapped[str | None] = mapped_column(String(6), index=True)
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(40))
    subject_id: Mapped[str] = mapped_column(String(80))
    before: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
    after: Mapped[dict[str, object] | None] = mapped_column(JSON(none_as_null=True))
