"""A school's web site before it is written out: its words, its pages, and which page states which groups."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from random import Random

from portal.demo.advertising import Claims, draw_claims
from portal.demo.shapes.stating import Speaker, state_all
from portal.demo.wording.claims import claim_sentences, notice
from portal.demo.wording.voice import Voice
from portal.demo.wording.words import Entry, describe
from portal.demo.world import Branch, Programme, Provider


@dataclass(frozen=True, slots=True)
class Site:
    """The words of one school's site: its entries in the order of its offerings."""

    provider: Provider
    claims: Claims
    voice: Voice
    entries: tuple[Entry, ...]
    as_of: date

    @property
    def claim_sentences(self) -> tuple[str, ...]:
        """The site-wide claims, a sentence each."""
        return claim_sentences(self.voice, self.claims)

    @property
    def notice(self) -> str:
        """The sentence that the school is invented."""
        return notice(self.voice)

    @property
    def base_url(self) -> str:
        """Address of the site, with a slash at the end."""
        return f"http://{self.provider.slug}.localhost/"

    @property
    def only_branch(self) -> Branch | None:
        """The branch of a school that has one."""
        return self.provider.branches[0] if len(self.provider.branches) == 1 else None

    def at(self, branch: Branch) -> tuple[Entry, ...]:
        """The entries of a branch."""
        return tuple(entry for entry in self.entries if entry.stated.offering.branch == branch)

    def of(self, programme: Programme) -> tuple[Entry, ...]:
        """The entries of a programme."""
        return tuple(entry for entry in self.entries if entry.stated.programme == programme)


@dataclass(frozen=True, slots=True)
class Page:
    """One page: template and values, and the entries whose page it is.

    `label` is its word in the menu (none: not in it), `body` stands for ready bytes.
    """

    path: str
    template: str
    title: str
    label: str = ""
    entries: tuple[Entry, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    body: bytes | None = None
    media_type: str = "text/html"
    charset: str | None = "utf-8"
    status: int = 200


def make_site(provider: Provider, as_of: date, seed: int) -> Site:
    """Settles what the school's site states and in which words."""
    voice = Voice(f"{seed}:{provider.slug}")
    claims = draw_claims(provider, seed)
    statements = state_all(Speaker(provider, claims, voice), Random(f"{seed}:statements:{provider.slug}"))
    entries = tuple(describe(voice, stated, as_of) for stated in statements)
    return Site(provider, claims, voice, entries, as_of)


def chunks(branches: Sequence[Branch], size: int) -> Iterable[tuple[Branch, ...]]:
    """The branches in groups of at most `size`, in the order of their towns' names."""
    ordered = sorted(branches, key=lambda branch: branch.city)
    for start in range(0, len(ordered), size):
        yield tuple(ordered[start : start + size])
