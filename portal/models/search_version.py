"""The word index where PostgreSQL's full text is the engine (SEARCH_ENGINE); with Whoosh these tables stay empty."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.dialects.postgresql import TSVECTOR
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment

# What is made of other tables need not move with them (operations/copy_database.py).
MADE_ANEW = {"made_anew": True}
# What is only noted down to be sorted in later would be read through with every query, and only the owner of the
# tables can have it sorted in: who builds the index is another role.
SORTED_IN_AT_ONCE: dict[str, Any] = {"postgresql_using": "gin", "postgresql_with": {"fastupdate": False}}


class SearchVersion(Base):
    """One whole index; the last one is in use. `vocabulary`: each folded word, and how many documents have it."""

    id: Mapped[int] = mapped_column(primary_key=True)
    data_version: Mapped[str] = mapped_column(String(40))
    built_at: Mapped[datetime] = mapped_column(Moment)
    documents: Mapped[int]
    vocabulary: Mapped[dict[str, int]] = mapped_column(JSON)

    __table_args__ = ({"info": MADE_ANEW},)


class SearchDocument(Base):
    """One offering of a version: its texts, and its terms as search/full_text.py makes them."""

    version_id: Mapped[int] = mapped_column(ForeignKey("search_version.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    key: Mapped[str] = mapped_column(Text)
    title: Mapped[str] = mapped_column(Text)
    provider: Mapped[str] = mapped_column(Text)
    place: Mapped[str] = mapped_column(Text)
    words: Mapped[str] = mapped_column(Text)
    terms: Mapped[str] = mapped_column(Text().with_variant(TSVECTOR(), "postgresql"))

    __table_args__ = (Index("ix_search_document_terms", "terms", **SORTED_IN_AT_ONCE), {"info": MADE_ANEW})
