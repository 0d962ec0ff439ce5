"""Every setting with its default; instance/config.py and the environment override.

There, each is named TAALSCHOOLKIEZER_ and its name; the database also DATABASE_URL.
"""

from datetime import date


class Config:
    """Defaults for one machine that serves itself; each setting has one comment."""

    # True where strangers use it: the portal then refuses to start with what is only good for trying it out
    # (web/production.py), speaks https alone and answers to its own name alone.
    PRODUCTION: bool = False
    # Where the truth is kept; DATABASE_URL in the environment says the same. postgresql://... (or postgres://) is
    # PostgreSQL, empty means SQLite in instance/portal.sqlite.
    SQLALCHEMY_DATABASE_URI: str | None = None
    # How many connections to PostgreSQL each web process keeps, and how many more it may open when all are in use.
    DATABASE_POOL: int = 5
    # How many seconds it waits for a connection, or for a server that says nothing.
    DATABASE_WAIT_SECONDS: float = 5.0
    # After how many seconds PostgreSQL breaks off what a page asks of it; commands may take longer.
    DATABASE_STATEMENT_SECONDS: float = 15.0
    # What finds offerings by words: whoosh, an index in a folder of each machine, or postgresql, the full text of the
    # database, which several web hosts share.
    SEARCH_ENGINE: str = "whoosh"
    # Folder of Whoosh's index; empty means instance/index.
    INDEX_DIR: str | None = None
    # After how many seconds without a change of the data a web process has an index built anew that is older than they
    # are, so that each web host follows by itself; empty means never, by `flask rebuild-index` alone.
    INDEX_STILL_SECONDS: float | None = 20.0
    # Folder of the demonstration country; empty means instance/demo.
    DEMO_DIR: str | None = None
    # The languages of the site, the first one for visitors whose browser names none of them.
    LANGUAGES: tuple[str, ...] = ("nl", "en", "ar", "ti", "tr", "fa", "so", "uk", "ru", "es", "pt", "fr")
    # A style sheet that sets the tokens of static/theme.css anew, for a municipality's own look; empty means ours.
    THEME: str | None = None
    # The day that counts as today, like 2026-11-21; empty means the calendar's (for tests and demonstrations).
    TODAY: date | str | None = None
    # Where people can write about faults; shown in the foot of each page and to robots.
    CONTACT: str = "beheer@taalschoolkiezer.example"
    # Who answers for this portal, by name and address: the privacy page says it. Empty: it says that this is a trial.
    OPERATOR: str | None = None
    # How many seconds a web process may go on with the catalogue it has before it asks whether there is a newer one.
    CATALOGUE_CHECK_SECONDS: float = 1.0
    # How many seconds it may go on before it counts in who was referred to a school meanwhile, so that waits move.
    REFERRAL_SECONDS: float = 20.0
    # The advice: auto follows the whole model, simple gives the nearest among the short lists everywhere.
    ADVICE: str = "auto"
    # Where the street map's tiles come from, an address with {z}, {x}, {y}; the portal asks, not the reader's browser.
    # Empty means no street map, only the drawn one. By default the base map of the Dutch land registry (PDOK).
    TILE_URL: str = "https://service.pdok.nl/brt/achtergrondkaart/wmts/v2_0/standaard/EPSG:3857/{z}/{x}/{y}.png"
    # What the makers of those tiles want to be named by.
    TILE_ATTRIBUTION: str = "© Kadaster / PDOK, CC BY 4.0"
    # Folder of fetched tiles, and how many megabytes it may hold; empty means instance/tiles.
    TILE_DIR: str | None = None
    TILE_MEGABYTES: int = 100
    # Lets tiles come from this very machine, also by http: for tests, or a tile server that stands beside the portal.
    TILE_LOOPBACK: bool = False
    # Folder of the tables of travel times and of constants fitted to them; empty means instance/travel.
    TRAVEL_DIR: str | None = None
    # The engine that is asked for journeys which no table has: valhalla, osrm or motis; empty means none. It is told
    # the middle of a postcode area or a town, never more.
    TRAVEL_ENGINE: str | None = None
    # Its address, or one for each means: walk=http://127.0.0.1:5001 bike=http://127.0.0.1:5002
    TRAVEL_ENGINE_URL: str | None = None
    # How many seconds a visitor may wait for it; then the journey is estimated.
    TRAVEL_ENGINE_SECONDS: float = 0.8
    # Folder of the nightly exports of the open data, and of how many days they stay; empty means instance/open-data.
    OPEN_DATA_DIR: str | None = None
    OPEN_DATA_DAYS: int = 14
    # Signs the links by which people tell what became of it; empty means the key in instance/secret_key, made once.
    SECRET_KEY: str | None = None
    # Under which address people know this portal, like https://taalschoolkiezer.example: links in letters begin with
    # it. Empty means this very machine, as nothing else can be known for sure.
    PUBLIC_ADDRESS: str | None = None
    # How many proxies of our own stand before the portal and add to X-Forwarded-For; what others added is not believed.
    # None is what nobody said, and counts as no proxy.
    FORWARDED_HOPS: int | None = None
    # The hosts that the portal answers to, where PRODUCTION; empty means PUBLIC_ADDRESS's and this very machine.
    TRUSTED_HOSTS: tuple[str, ...] | None = None
    # Where all web hosts count together who asks how often, and share kept pages, like redis://127.0.0.1:6379/0, or on
    # another machine rediss://10.0.0.20:6379/0; empty means that each process does so for itself.
    REDIS_URL: str | None = None
    # How many megabytes of pages, of about 11 kB each, a web process keeps to send them again; 0 keeps none. Processes
    # of one server share twice as much beside it, as files.
    PAGE_CACHE_MEGABYTES: float = 96
    # How long browsers may keep the style sheet, script and fonts; their addresses carry a version.
    SEND_FILE_MAX_AGE_DEFAULT: int = 31_536_000
    # How answers are packed, the best first that a browser reads; these take a tenth of a millisecond a page.
    COMPRESS_ALGORITHM: tuple[str, ...] = ("zstd", "br", "gzip")
    # Which kinds of answers are packed.
    COMPRESS_MIMETYPES: tuple[str, ...] = (
        *("text/html", "text/css", "text/javascript", "text/plain", "image/svg+xml", "application/json"),
        *("text/csv", "text/turtle", "application/ld+json", "application/rdf+xml", "application/atom+xml"),
    )
    # Files that are packed as they are read, of which a reader may have the packed one already.
    COMPRESS_STREAMING_ENDPOINT_CONDITIONAL: tuple[str, ...] = ("static", "root.open_file", "root.open_description")
    # No form of this site is large.
    MAX_CONTENT_LENGTH: int = 1_000_000
    # Forms of newcomers have no cookie to check a token against (web/guards.py); those of staff do (web/staff.py).
    WTF_CSRF_CHECK_DEFAULT: bool = False
    WTF_CSRF_TIME_LIMIT: int | None = None
    # Cookies, which staff alone have, are read by no script and sent with no request that another site starts.
    SESSION_COOKIE_HTTPONLY: bool = True
    SESSION_COOKIE_SAMESITE: str = "Lax"
    # After how many minutes without a page staff must sign in again, and after how many hours in any case.
    STAFF_IDLE_MINUTES: float = 30
    STAFF_HOURS: float = 12
    # For how long after signing in somebody may change a passkey or an address without being asked again.
    STAFF_FRESH_MINUTES: float = 15
    # Municipalities whose staff sign in with their own identity provider, each a mapping as domain/oidc.py says
    # (municipality, name, issuer, client_id, domains; tenant, requires_mfa, owns_addresses); the secret of each comes
    # from the environment: TAALSCHOOLKIEZER_OIDC_SECRET_GM0000.
    OIDC_ISSUERS: tuple[dict[str, object], ...] = ()
    # The mail server; empty means that letters are written into files.
    MAIL_SERVER: str | None = None
    MAIL_PORT: int = 587
    # starttls, tls, or none (for a server on this very machine).
    MAIL_TLS: str = "starttls"
    MAIL_USER: str | None = None
    # By the environment alone: TAALSCHOOLKIEZER_MAIL_PASSWORD.
    MAIL_PASSWORD: str | None = None
    # In whose name letters go; the addresses are CONTACT's unless named here.
    MAIL_NAME: str = "Taalschoolkiezer"
    MAIL_FROM: str | None = None
    MAIL_REPLY_TO: str | None = None
    # Folder of letters where there is no mail server; empty means instance/outbox.
    MAIL_OUTBOX: str | None = None
    # An account has one role, which stands in its own row (models/account.py).
    SECURITY_JOIN_USER_ROLES: bool = False
    # How lines of the log are written: json, or plain for reading. The web server itself reads it from the environment.
    LOG_FORMAT: str = "json"
    # From which level on the portal's own lines are written: info has one for each request, warning has none of them.
    LOG_LEVEL: str = "info"
    # What Prometheus must show to read /metrics (Authorization: Bearer ...), by the environment; empty: no such page.
    METRICS_TOKEN: str | None = None
