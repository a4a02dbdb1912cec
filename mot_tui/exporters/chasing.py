"""What to say or to write when one asks after a promise, in the language of its case."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta, tzinfo

from mot_tui.calendars import DaysOff
from mot_tui.casebook.questions import Questions
from mot_tui.config import Settings
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content, Due
from mot_tui.domain.facts import PromiseMoved
from mot_tui.domain.words import FAILED, CaseField, Kind, PromiseState
from mot_tui.entry.no_show import Missing
from mot_tui.errors import Refused
from mot_tui.exporters.document import NONE
from mot_tui.exporters.life import Life, Step, life_of
from mot_tui.exporters.no_show import missing_of
from mot_tui.exporters.when import due_text, when_full_text
from mot_tui.frozen import changed, frozen
from mot_tui.texts.aloud import due_aloud, on_day_aloud, span_in_words
from mot_tui.texts.chasing import Asked, Deed, Stage, Turn, spoken_text, written_text
from mot_tui.texts.language import _, speaking
from mot_tui.texts.times import moment_text
from mot_tui.texts.visible import visible

MOST_DAYS = 30
"""So far ahead a working day is looked for; a calendar that knows none is none."""

_JUST = timedelta(minutes=1)

_MISSED = {
    Missing.VISIT: Deed.MISSED,
    Missing.CALL: Deed.NOT_RUNG,
    Missing.OTHER: Deed.NOT_SENT,
}

_Told = Callable[[Due | None, str], str]
"""A due in words, with what was said of it."""


@frozen
class Chasing:
    """What to say on the phone, and what to send."""

    spoken: str
    written: str


def chasing(book: Questions, case_id: str, number: int) -> Chasing:
    """The words for `p2` as it stands now. Refuses one that is not there, or is over."""
    with book.one_moment():
        life, case = life_of(book, case_id, number), book.folded(case_id)
    found = life.view.standing
    if found.outcome and found.outcome not in FAILED:
        raise Refused("chase-over", name=f"{Kind.PROMISE}{number}")
    first = case.promises[found.id].due
    with speaking(case.fields.get(CaseField.LANGUAGE, "")):
        by = answer_by(life.now, life.zone, book.settings, case)
        asked = _asked(life, case, book.settings)
        return Chasing(
            spoken_text(_aloud(asked, life, first, by)),
            written_text(_in_writing(asked, life, first, by)),
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
        turns=(),
        since="",
        span=span_in_words(_span(life)),
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
        return Stage.FAILED
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


def _aloud(asked: Asked, life: Life, first: Due | None, by: datetime) -> Asked:
    zone, now = life.zone, life.now

    def told(due: Due | None, _said: str = "") -> str:
        if due is None:
            return ""
        return due_aloud(due.start, due.end, zone, now, approximate=due.approximate)

    def day(content: Content) -> str:
        return on_day_aloud(
            content.occurred_at.astimezone(zone).date(), now.astimezone(zone).date()
        )

    return changed(
        asked,
        day=day(life.made),
        due=told(first),
        turns=tuple(_turns(life, first, told, day)),
        since=told(_counted(life, first)),
        by=due_aloud(by, by, zone, now),
    )


def _in_writing(asked: Asked, life: Life, first: Due | None, by: datetime) -> Asked:
    zone = life.zone

    def told(due: Due | None, said: str = "") -> str:
        text = due_text(due, zone) if due else ""
        return f"{text} (“{_flat(said)}”)" if text and said else text

    def day(content: Content) -> str:
        return _("on {day}").format(day=when_full_text(content, zone))

    return changed(
        asked,
        day=day(life.made),
        due=told(first, life.view.standing.said),
        turns=tuple(_turns(life, first, told, day)),
        since=told(_counted(life, first)),
        by=moment_text(by, zone, year=True),
    )


def _turns(
    life: Life, first: Due | None, told: _Told, day: Callable[[Content], str]
) -> Iterator[Turn]:
    """Its moves, each with who wished it, and the visits that did not happen; in their order."""
    is_dated, missed = first is not None, set()
    for it in life.steps:
        if (what := missing_of(it.content)) and it.entry not in missed:
            missed.add(it.entry)
            yield Turn(_MISSED[what], day(it.content), span=_waited(it))
        if isinstance(it.act, PromiseMoved) and it.act in life.view.standing.moves:
            yield Turn(
                _deed(it.act, is_dated=is_dated), day(it.content), told(it.act.due, it.act.said)
            )
            is_dated = True


def _deed(move: PromiseMoved, *, is_dated: bool) -> Deed:
    if is_dated:
        return Deed.MOVED_FOR_ME if move.at_my_wish else Deed.MOVED
    return Deed.DATED_FOR_ME if move.at_my_wish else Deed.DATED


def _waited(step: Step) -> str:
    seconds = step.content.duration_s
    return span_in_words(timedelta(seconds=seconds)) if seconds else ""


def _counted(life: Life, first: Due | None) -> Due | None:
    """The due from which its lateness counts, where a later one was named since."""
    found, moves = life.view.standing, life.view.standing.moves
    if not moves:
        return None
    # They may name a later date as often as they like: the one before it counts.
    counted = first
    for it in moves:
        counted = it.due if it.at_my_wish or counted is None else counted
    if counted is None or found.due is None or counted.end == found.due.end:
        return None
    # Where a chase started the clock, before there was a date, no due did.
    grace = (found.overdue_from or found.due.end) - found.due.end
    return counted if counted.end + grace == found.deadline else None


def _flat(text: str) -> str:
    """What a person wrote, on one line, ready to stand in a sentence."""
    return " ".join(visible(text).split()).rstrip(".")
