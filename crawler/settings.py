"""How the crawler behaves towards other people's sites: its name, its pace and the bounds of one visit."""

import os
from dataclasses import dataclass
from typing import Any

NAME = "Taalschoolkiezer"
# Where a site's owner reads who is asking and how to object; every run that leaves this machine must set it.
NO_CONTACT = "https://taalschoolkiezer.example/crawler"
CONTACT = os.environ.get("TAALSCHOOLKIEZER_CRAWLER_CONTACT", NO_CONTACT)
USER_AGENT = f"{NAME} (+{CONTACT})"
# Sites whose pages are fetched at the same time; each of them is asked for one page at a time.
CONCURRENT_SITES = 8


@dataclass(frozen=True, slots=True)
class Limits:
    """What one visit to one site may cost it and us."""

    pages: int = 30
    # Pages, redirects' ends, faults and sitemaps together.
    requests: int = 60
    depth: int = 3
    pdfs: int = 5
    bytes: int = 25_000_000
    seconds: float = 1800
    # Pages that no known word speaks for, and of these the ones that a word speaks against.
    unpromising: int = 12
    unwanted: int = 4
    # Answers 403 or 429 after which the site is left alone.
    refusals: int = 3


LIMITS = Limits()

# Seconds that a server may ask us to wait before we give up on the page instead.
LONGEST_WAIT = 120.0

SCRAPY: dict[str, Any] = {
    "BOT_NAME": NAME,
    "USER_AGENT": USER_AGENT,
    "ROBOTSTXT_OBEY": True,
    "ROBOTSTXT_USER_AGENT": NAME,
    "DEFAULT_REQUEST_HEADERS": {
        "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.8,application/xml;q=0.7,*/*;q=0.1",
        "Accept-Language": "nl,en;q=0.5",
    },
    "COOKIES_ENABLED": False,
    # One page every five seconds and slower where the server is slow; a robots.txt may ask for more.
    "DOWNLOAD_DELAY": 5.0,
    "DOWNLOAD_DELAY_JITTER": 0.0,
    # Connections kept open to one host, which only a proxy has several of: a site is sent one request at a time.
    "CONCURRENT_REQUESTS_PER_DOMAIN": CONCURRENT_SITES,
    "AUTOTHROTTLE_ENABLED": True,
    "AUTOTHROTTLE_START_DELAY": 5.0,
    "AUTOTHROTTLE_MAX_DELAY": 60.0,
    "DOWNLOAD_TIMEOUT": 20,
    "DNS_TIMEOUT": 10,
    "DNS_RESOLVER": "crawler.spiders.reach.OpenInternetResolver",
    # Pages and nothing else: no files of this machine, no buckets, no FTP.
    "DOWNLOAD_HANDLERS": {"data": None, "file": None, "ftp": None, "s3": None},
    "DOWNLOAD_MAXSIZE": 5_000_000,
    "DOWNLOAD_WARNSIZE": 0,
    "REDIRECT_MAX_TIMES": 5,
    "METAREFRESH_MAXDELAY": 10,
    "RETRY_TIMES": 2,
    "RETRY_GIVE_UP_LOG_LEVEL": "INFO",
    # Seconds before the first retry; each further one waits twice as long.
    "RETRY_BACKOFF": 5.0,
    "DOWNLOADER_MIDDLEWARES": {
        "crawler.spiders.politeness.OneSlotPerSite": 10,
        "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
        "crawler.spiders.politeness.SameSiteOnly": 50,
        "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
        "crawler.spiders.politeness.RobotsOfVisits": 100,
        "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
        "scrapy.downloadermiddlewares.retry.RetryMiddleware": None,
        "crawler.spiders.politeness.PatientRetry": 550,
        # Last before the download, and the first that hears how it failed.
        "crawler.spiders.reach.OpenInternetOnly": 560,
    },
    "EXTENSIONS": {
        "scrapy.extensions.corestats.CoreStats": None,
        "scrapy.extensions.logcount.LogCount": None,
        "scrapy.extensions.logstats.LogStats": None,
        "scrapy.extensions.memusage.MemoryUsage": None,
        "scrapy.extensions.feedexport.FeedExporter": None,
        "scrapy.extensions.spiderstate.SpiderState": None,
        "scrapy.extensions.closespider.CloseSpider": None,
        "scrapy.extensions.throttle.AutoThrottle": None,
        # Switched off below as well; named here so that its web server is not even loaded.
        "scrapy.extensions.remote_control.RemoteControl": None,
        "crawler.spiders.politeness.SitePace": 0,
    },
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
    "LOG_INSTALL_ROOT_HANDLER": False,
    "LOG_LEVEL": "WARNING",
    "STATS_DUMP": False,
    "DOWNLOADER_STATS": False,
}

WITHOUT_DELAY: dict[str, Any] = {"DOWNLOAD_DELAY": 0.0, "AUTOTHROTTLE_ENABLED": False, "RETRY_BACKOFF": 0.1}


def scrapy_settings(no_delay: bool) -> dict[str, Any]:
    """The settings of one run; `no_delay` is for sites on this machine only."""
    return SCRAPY | (WITHOUT_DELAY if no_delay else {})
