"""How soon reports are answered: read from their days and states, never from what they say or whom they are about."""

from datetime import date

from sqlalchemy import select

from portal.domain.answer_times import A_YEAR, AnswerTimes, ReportDays, answer_times
from portal.domain.fault_report import ReportState
from portal.extensions import db
from portal.models.fault_report import FaultReport


def show_answer_times(today: date) -> AnswerTimes:
    """The figures of the last twelve months."""
    columns = (FaultReport.reported_on, FaultReport.state, FaultReport.decided_on)
    rows = db.session.execute(select(*columns).where(FaultReport.reported_on > today - A_YEAR))
    return answer_times((ReportDays(came, ReportState(state), decided) for came, state, decided in rows), today)
