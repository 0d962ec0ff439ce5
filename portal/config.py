"""Every setting with its default. instance/config.py, then TAALSCHOOLKIEZER_* in the environment, override them."""

from datetime import date


class Config:
    """Defaults for one machine that serves itself; each setting has one comment."""

    # Where the truth is kept; empty means SQLite in instance/portal.sqlite.
    SQLALCHEMY_DATABASE_URI: str | None = None
    # Folder of the word index; empty means instance/index.
    INDEX_DIR: str | None = None
    # Folder of the demonstration country; empty means instance/demo.
    DEMO_DIR: str | None = None
    # The languages of the site, the first one for visitors whose browser names none of them.
    LANGUAGES: tuple[str, ...] = ("nl", "en", "ar")
    # The day that counts as today, like 2026-11-21; empty means the calendar's (for tests and demonstrations).
    TODAY: date | str | None = None
    # Where people can write about faults; shown in the foot of each page and to robots.
    CONTACT: str = "beheer@taalschoolkiezer.example"
    # How many seconds a web process may go on with the catalogue it has before it asks whether there is a newer one.
    CATALOGUE_CHECK_SECONDS: float = 1.0
    # How many seconds it may go on before it counts in who was referred to a school meanwhile, so that waits move.
    REFERRAL_SECONDS: float = 20.0
    # The advice: auto follows the whole model, simple gives the nearest among the short lists everywhere.
    ADVICE: str = "auto"
    # Signs the links by which people tell what became of it; empty means the key in instance/secret_key, made once.
    SECRET_KEY: str | None = None
    # How many proxies of our own stand before the portal and add to X-Forwarded-For; what others added is not believed.
    FORWARDED_HOPS: int = 0
    # How long browsers may keep the style sheet, script and fonts; their addresses carry a version.
    SEND_FILE_MAX_AGE_DEFAULT: int = 31_536_000
    # No form of this site is large.
    MAX_CONTENT_LENGTH: int = 1_000_000
