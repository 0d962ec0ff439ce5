"""What every change of a municipality's judgement begins and ends with: whose it is, who was faster, the audit log."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from sqlalchemy import select
from sqlalchemy.orm.exc import StaleDataError

from portal.domain.actor import Actor, Task, municipality_of
from portal.domain.assessment import ON_THEIR_WAY, Answers, State, fault_in, may_become
from portal.domain.rubric import Area, Basic
from portal.extensions import db
from portal.models.assessment import Assessment
from portal.models.provider import Provider
from portal.models.turns import take_turn
from portal.operations.audit import Subject, note
from portal.operations.report_fault import printable

# Saving as one types is one entry of the audit log for each writer and hour.
ONE_SITTING = timedelta(hours=1)


class AssessmentUnknown(LookupError):
    """The municipality has no such judgement."""


class SchoolUnknown(LookupError):
    """No active school goes by this slug."""


class ChangedMeanwhile(RuntimeError):
    """Somebody else changed it since the page was made; nothing was kept."""


class StepRefused(ValueError):
    """It does not stand where this can be done, or the actor wrote it and may not be the one to do this."""


class WordsRefused(ValueError):
    """Words that must be there are missing, too long, or hold something of a person; the argument is a Lack or None."""


def row_of(actor: Actor, task: Task, number: int) -> Assessment:
    """The judgement of the actor's own municipality; raises NotAllowed or AssessmentUnknown."""
    code = municipality_of(actor, task)
    row = db.session.get(Assessment, number)
    if row is None or row.municipality_code != code:
        raise AssessmentUnknown(number)
    return row


def row_to_change(actor: Actor, task: Task, number: int, version: int) -> Assessment:
    """The same, as the actor last saw it; raises ChangedMeanwhile."""
    take_turn(db.session, "municipality", municipality_of(actor, task))
    row = row_of(actor, task, number)
    if row.version != version:
        raise ChangedMeanwhile
    return row


def school_of(slug: str) -> Provider:
    """The active school; raises SchoolUnknown."""
    school = school_ever(slug)
    if not school.active:
        raise SchoolUnknown(slug)
    return school


def school_ever(slug: str) -> Provider:
    """The school, also one that is gone: what was said of it can be read and taken back; raises SchoolUnknown."""
    school = db.session.scalar(select(Provider).filter_by(slug=slug))
    if school is None:
        raise SchoolUnknown(slug)
    return school


def on_its_way(municipality: str, provider: int, quarter: str) -> Assessment | None:
    """What is on its way to publication for this quarter."""
    query = select(Assessment).filter_by(municipality_code=municipality, provider_id=provider, quarter=quarter)
    return db.session.scalar(query.where(Assessment.state.in_([one.value for one in ON_THEIR_WAY])))


def take_step(row: Assessment, wanted: State) -> None:
    """Raises StepRefused where the one state may not follow the other."""
    if not may_become(State(row.state), wanted):
        raise StepRefused(row.state)
    row.state = wanted.value


def keep() -> None:
    """Commit; raises ChangedMeanwhile where another was faster, with nothing kept."""
    try:
        db.session.commit()
    except StaleDataError as error:
        db.session.rollback()
        raise ChangedMeanwhile from error


def required_words(text: str, most: int) -> str:
    """Words as they are kept; raises WordsRefused."""
    words = printable(text)
    lack = fault_in(words, most)
    if lack or not words:
        raise WordsRefused(lack)
    return words


def answers_of(row: Assessment) -> Answers:
    """What was filled in."""
    return Answers(
        areas={Area(name): score for name, score in row.areas.items()},
        evidence={Area(name): words for name, words in row.evidence.items()},
        basics={Basic(name): answer for name, answer in row.basics.items()},
        references=tuple(row.references),
        contract=row.contract,
        conflict=row.conflict,
        conflict_words=row.conflict_words or "",
    )


def fill(row: Assessment, answers: Answers) -> None:
    """Write the answers into the row; other judgements than those it would confirm make it one of its own."""
    areas = {str(area): score for area, score in answers.areas.items()}
    basics = {str(basic): answer for basic, answer in answers.basics.items()}
    if (areas, basics) != (row.areas, row.basics):
        row.repeats = None
    row.areas, row.basics = areas, basics
    row.evidence = {str(area): words for area, text in answers.evidence.items() if (words := printable(text))}
    row.references = [words for text in answers.references if (words := printable(text))]
    row.contract, row.conflict = answers.contract, answers.conflict
    row.conflict_words = printable(answers.conflict_words) or None


def wrote(row: Assessment, actor: Actor, now: datetime) -> None:
    """Remember who wrote in it, and note it once a sitting."""
    same_sitting = row.written_by == actor.account and now - row.changed_at < ONE_SITTING and not is_new(row)
    row.written_by, row.changed_at = actor.account, now
    row.writers = with_writer(row.writers, actor)
    if not same_sitting:
        note_change(row, actor, "wrote", now)


def is_new(row: Assessment) -> bool:
    """Whether nobody wrote in it since it was begun."""
    return row.version == 1


def with_writer(writers: Iterable[int], actor: Actor) -> list[int]:
    """The writers and the actor."""
    return sorted({*writers, actor.account})


def note_change(row: Assessment, actor: Actor | str, action: str, now: datetime, before: str | None = None) -> None:
    """Note what was done; `before` is the state that it had. The log, from which nothing goes, gets no free words."""
    after = {
        "state": row.state,
        "quarter": row.quarter,
        "provider": row.provider_id,
        "areas": row.areas,
        "basics": row.basics,
        "contract": row.contract,
        "conflict": row.conflict,
    }
    subject = Subject("assessment", row.id, row.municipality_code)
    note(actor, action, subject, now, {"state": before} if before else None, after)
