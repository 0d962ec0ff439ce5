"""When what runs by itself last went well, and when it last broke off."""

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from portal.extensions import Base
from portal.models.columns import Moment


class TimerRun(Base):
    """One row a task; `fault` is the kind and place of the error where its last run broke off."""

    task: Mapped[str] = mapped_column(String(40), primary_key=True)
    succeeded_at: Mapped[datetime | None] = mapped_column(Moment)
    failed_at: Mapped[datetime | None] = mapped_column(Moment)
    fault: Mapped[str | None] = mapped_column(String(200))
