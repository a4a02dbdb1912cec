"""What to say or to write when one asks after a promise, in the language of its case."""

from datetime import datetime, timedelta, tzinfo

from mot_tui.calendars import DaysOff
from mot_tui.casebook.questions import Questions
from mot_tui.config import Settings
from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.words import FAILED, CaseField, PromiseState
from mot_tui.exporters.life import Life, life_of
from mot_tui.exporters.wording import NONE, due_text, when_full_text
from mot_tui.frozen import changed, frozen
from mot_tui.texts.aloud import due_aloud, on_day_aloud, span_aloud
from mot_tui.texts.chasing import Asked, Stage, spoken_text, written_text
from mot_tui.texts.language import _, speaking
from mot_tui.texts.times import moment_text
from mot_tui.texts.visible import visible

MOST_DAYS = 30
"""So far ahead a working day is looked for; a calendar that knows none is none."""

_JUST = timedelta(minutes=1)


@frozen
class Chasing:
    """What to say on the phone, and what to send."""

    spoken: str
    written: str


def chasing(book: Questions, case_id: str, number: int) -> Chasing:
    """The words for `p2` as it stands now. Refuses a number that is not there."""
    with book.one_moment():
        life, case = life_of(book, case_id, number), book.folded(case_id)
    with speaking(case.fields.get(CaseField.LANGUAGE, "")):
        by = answer_by(life.now, life.zone, book.settings, case)
        asked = _asked(life, case, book.settings)
        return Chasing(
            spoken_text(_aloud(asked, life, by)), written_text(_in_writing(asked, life, by))
        )


def answer_by(now: datetime, zone: tzinfo, settings: Settings, case: Case) -> datetime:
    """The end of business on the next working day of the case's calendar."""
    calendar = case.fields.get(CaseField.CALENDAR, "")
    off = DaysOff(frozenset(settings.days_off), calendar)
    today = now.astimezone(zone).date()
    days = [today + timedelta(days=n) for n in range(1, MOST_DAYS)]
    day = next((it for it in days if it.weekday() < 5 and it not in off), days[0])
    return datetime.combine(day, settings.close_of_business, tzinfo=zone).astimezone(now.tzinfo)


def _asked(life: Life, case: Case, settings: Settings) -> Asked:
    """All that is told alike aloud and in writing."""
    found, fields = life.view.standing, case.fields
    references = [it for entry in case.timeline() for it in entry.content.references]
    return Asked(
        stage=_stage(life),
        who=_flat(life.view.party or ""),
        what=_flat(found.what or found.said) or NONE,
        day="",
        due="",
        first="",
        span=span_aloud(_span(life)),
        times=len(found.chases),
        by="",
        reference=_flat(fields.get(CaseField.REFERENCE) or (references[-1] if references else "")),
        customer=_flat(fields.get(CaseField.CUSTOMER, "")),
        holder=_flat(fields.get(CaseField.HOLDER) or settings.holder),
        company=_flat(fields.get(CaseField.COMPANY, "")),
    )


def _stage(life: Life) -> Stage:
    found = life.view.standing
    if found.outcome:
        return Stage.FAILED if found.outcome in FAILED else Stage.OVER
    just = found.late(life.now) < _JUST
    if found.due is None and found.chases:
        return Stage.JUST_ASKED if just else Stage.ASKED
    if found.due is None:
        return Stage.UNDATED
    match found.state(life.now):
        case PromiseState.OVERDUE:
            return Stage.NOW if just else Stage.LATE
        case PromiseState.DUE:
            return Stage.NOW
        case _:
            return Stage.AHEAD


def _span(life: Life) -> timedelta:
    found = life.view.standing
    return found.late(life.now) or max(timedelta(0), life.now - life.view.made_at)


def _aloud(asked: Asked, life: Life, by: datetime) -> Asked:
    zone, now = life.zone, life.now
    today = now.astimezone(zone).date()

    def told(due: Due | None) -> str:
        if due is None:
            return ""
        return due_aloud(due.start, due.end, zone, now, approximate=due.approximate)

    return changed(
        asked,
        day=on_day_aloud(life.view.made_at.astimezone(zone).date(), today),
        due=told(life.view.standing.due),
        first=told(life.first_due),
        by=due_aloud(by, by, zone, now),
    )


def _in_writing(asked: Asked, life: Life, by: datetime) -> Asked:
    zone, found = life.zone, life.view.standing
    due = due_text(found.due, zone) if found.due else ""
    if due and found.said:
        due = f"{due} (“{_flat(found.said)}”)"
    return changed(
        asked,
        day=_("on {day}").format(day=when_full_text(life.made, zone)),
        due=due,
        first=due_text(life.first_due, zone) if life.first_due else "",
        by=moment_text(by, zone, year=True),
    )


def _flat(text: str) -> str:
    """What a person wrote, on one line, ready to stand in a sentence."""
    return " ".join(visible(text).split()).rstrip(".")
