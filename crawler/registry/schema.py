"""The registry: which sites are read. One YAML file a provider, checked before anything is fetched."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class RegistryEntry:
    """One provider whose site is read; `seeds` are paths, `hints` narrow help for the few sites that need it."""

    slug: str
    name: str
    base_url: str
    register_id: str | None = None
    active: bool = True
    seeds: tuple[str, ...] = ("/",)
    hints: dict[str, Any] = field(default_factory=dict)
