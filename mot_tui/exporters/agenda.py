"""What a calendar shows of a case: an appointment for each promise that has, or had, a date.

Promises without one are left out: calendars have no place for them, and as tasks without a date
most programs would drop them unseen. Those that no longer stand stay as cancelled, so that a
calendar that showed them takes them away.
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from mot_tui.casebook import Casebook
from mot_tui.casebook.ledger import recorded_at
from mot_tui.casebook.reading import zone_of
from mot_tui.domain.case import Case
from mot_tui.domain.content import Content, Due
from mot_tui.domain.dates import Dated, Turn, dates
from mot_tui.domain.deeds import known_facts
from mot_tui.domain.promises import Standing, standing
from mot_tui.domain.words import CaseField, Kind, Outcome, PromiseState
from mot_tui.exporters.wording import contact_text, due_text, when_full_text
from mot_tui.frozen import frozen
from mot_tui.journal import undo
from mot_tui.journal.record import Record, body_of
from mot_tui.read.sources import Numbers
from mot_tui.texts.fill import fill
from mot_tui.texts.language import _, ngettext
from mot_tui.texts.rules import rule_text
from mot_tui.texts.visible import visible, visible_lines
from mot_tui.texts.words import capital, outcome_text, state_text

_MOST = 120
"""Of letters in the name of an appointment; its words stand whole below it."""

_BEFORE_ALL = datetime.min.replace(tzinfo=UTC)
_TICK = timedelta(microseconds=1)


@frozen
class Ring:
    """An alarm so long after the start of an appointment, or after its end."""

    after: timedelta = timedelta(0)
    of_end: bool = False


@frozen
class Appointment:
    """A promise as a calendar shows it, its text harmless; `uid` is the same in every export.

    Whole days are dates, the one after the last as `ends`; all else is a local time of the
    promise's zone. An instant has no `ends`. `revision` rises whenever it moves, ends or goes.
    """

    uid: str
    revision: int
    changed_at: datetime
    begins: datetime | date
    ends: datetime | date | None
    name: str
    words: tuple[str, ...]
    place: str = ""
    labels: tuple[str, ...] = ()
    cancelled: bool = False
    rings: tuple[Ring, ...] = ()


def agenda(book: Casebook, case_id: str) -> list[Appointment]:
    """All appointments of a case now, in the order in which the promises got their numbers."""
    return _Reader(book, case_id).appointments()


class _Reader:
    """One case, looked at once."""

    def __init__(self, book: Casebook, case_id: str) -> None:
        self.now, self.settings = book.now(), book.settings
        self.case: Case = book.folded(case_id)
        self.numbers: Numbers = book.numbers(case_id)
        self.number = self.numbers.get((Kind.CASE, case_id), 0)
        self.zone = zone_of(self.case.fields.get(CaseField.TIMEZONE, ""))
        self.dated = dates(_turns(book.ledger.journal.records(case_id)))

    def appointments(self) -> list[Appointment]:
        """Those that have or had a date."""
        found = sorted(self.dated.values(), key=lambda it: (self._number(it.id), it.id))
        return [made for it in found if (made := self._appointment(it))]

    def _number(self, promise: str) -> int:
        return self.numbers.get((Kind.PROMISE, promise), 0)

    def _appointment(self, known: Dated) -> Appointment | None:
        promise = self.case.promises.get(known.id)
        stands = standing(self.case, promise, self.settings.grace) if promise else None
        live = stands if stands and self.case.is_live(stands.entry) else None
        due = (stands.due if stands else None) or known.due
        if due is None:
            return None
        zone = zone_of(due.zone) if due.zone else self.zone
        begins, ends = span(due, zone)
        cancelled = live is None or live.due is None or _is_off(live)
        is_open = not cancelled and live is not None and live.outcome is None
        entry = self.case.entries.get(known.entry)
        content = self.case.named(entry.content) if entry else None
        return Appointment(
            uid=f"{known.id}@mot",
            revision=known.revision,
            changed_at=self._changed_at(known, live),
            begins=begins,
            ends=ends,
            name=self._name(known, live, due),
            words=tuple(self._words(known, live, due, content, zone)),
            place=visible((content.place if content else None) or ""),
            labels=tuple(visible(it) for it in self._labels(content)),
            cancelled=cancelled,
            rings=rings(due, zone, self.settings.remind_at) if is_open else (),
        )

    def _changed_at(self, known: Dated, live: Standing | None) -> datetime:
        """When it was last written about, or else when the clock brought it where it stands."""
        if live is None or live.outcome:
            return known.told_at
        state = self._state(live, self.now)
        came = [
            at
            for at in live.changes_after(_BEFORE_ALL, self.settings.soon)
            if at <= self.now and self._state(live, at) is state
        ]
        return max((known.told_at, *came[:1]))

    def _state(self, live: Standing, at: datetime) -> PromiseState:
        return live.state(at, self.settings.soon)

    # -- words

    def _name(self, known: Dated, live: Standing | None, due: Due) -> str:
        what = (live or known).what or (live or known).said or _("promise")
        parts = [what, self.case.fields.get(CaseField.COMPANY) or self.case.title]
        text = " · ".join(filter(None, parts))
        if len(text := visible(text)) > _MOST:
            text = text[: _MOST - 1] + "…"
        if how := self._how(live, brief=True):
            return f"{capital(how)}: {text}"
        return text if due.start else fill(_("at the latest: {what}"), {"what": text})

    def _how(self, live: Standing | None, *, brief: bool = False) -> str:
        """How it ended or where it stands; in brief only what somebody must see at once."""
        if live is None or live.due is None:
            return _("no longer stands")
        if live.outcome:
            return outcome_text(live.outcome)
        state = self._state(live, self.now)
        return state_text(state) if not brief or state is PromiseState.OVERDUE else ""

    def _words(
        self,
        known: Dated,
        live: Standing | None,
        due: Due,
        content: Content | None,
        zone: tzinfo,
    ) -> Iterator[str]:
        if said := (live or known).said:
            yield f"“{visible_lines(said)}”"
        if content:
            number = self.numbers.get((Kind.ENTRY, known.entry), 0)
            made = f"{contact_text(content)}, {when_full_text(content, self.zone)} (e{number})"
            yield visible(made)
        rule = rule_text(due.rule, due.calendar)
        when = "; ".join(filter(None, (due_text(due, zone), rule)))
        yield visible(fill(_("due: {when}"), {"when": when}))
        if live and live.moves:
            first = self.case.promises[live.id].due
            yield visible(fill(_("first due: {when}"), {"when": due_text(first, self.zone)}))
        if live and (n := len(live.chases)):
            yield fill(ngettext("asked after {n} time", "asked after {n} times", n), {"n": n})
        name = f"p{self._number(known.id)}"
        yield fill(_("{promise}: {state}"), {"promise": name, "state": self._how(live)})
        if self.case.title:
            yield visible(f"c{self.number} {self.case.title}")

    def _labels(self, content: Content | None) -> Iterator[str]:
        if self.case.title:
            yield self.case.title
        yield from content.tags if content else ()


def _is_off(live: Standing) -> bool:
    """Whether nobody need wait for it: taken back, or ended badly before it began."""
    if live.outcome in (None, Outcome.KEPT, Outcome.OWN):
        return False
    begins = live.begins
    early = live.settled_at is not None and begins is not None and live.settled_at < begins
    return early or live.outcome is Outcome.WITHDRAWN


def _turns(records: Sequence[Record]) -> Iterator[Turn]:
    """What every record said, be it in force or not; an undo has the facts that it takes back."""
    by_key = {record.key: record for record in records}
    words = undo.restated(records)
    for record in records:
        meant = record
        while meant.reverts is not None and meant.reverts in by_key:
            meant = by_key[meant.reverts]
        facts = known_facts(undo.said(meant, body_of(meant), words))
        yield Turn(recorded_at(body_of(record)), facts, back=meant is not record)


# -- times


def span(due: Due, zone: tzinfo) -> tuple[datetime | date, datetime | date | None]:
    """Where an appointment begins and ends: dates where it takes whole days, else local times.

    What is due by the end of a day takes that day: at midnight it would stand on the next one.
    """
    last = _before_midnight(due.end, zone)
    if due.start == due.end:
        return _local(due.end, zone), None
    if due.start is None:
        if last is None:
            return _local(due.end, zone), None
        return last, last + timedelta(days=1)
    if last and _before_midnight(due.start, zone):
        return due.start.astimezone(zone).date(), last + timedelta(days=1)
    return _local(due.start, zone), _local(due.end, zone)


def rings(due: Due, zone: tzinfo, remind_at: time) -> tuple[Ring, ...]:
    """When a calendar tells of it: as it begins and as it falls due.

    Of whole days on the first and the last, at the hour that was saved with the promise.
    """
    begins, ends = span(due, zone)
    if isinstance(begins, datetime):
        return (Ring(),) if ends is None else (Ring(), Ring(of_end=True))
    last = begins if ends is None else ends - timedelta(days=1)
    days = dict.fromkeys((begins, last))
    start = _midnight(begins, zone)
    clock = due.remind.astimezone(zone).time() if due.remind else remind_at
    return tuple(Ring(_at(day, clock, zone) - start) for day in days)


def _before_midnight(instant: datetime, zone: tzinfo) -> date | None:
    """The day that ends at an instant; None where it is no midnight there."""
    day = instant.astimezone(zone).date()
    return day - timedelta(days=1) if _midnight(day, zone) == instant else None


def _midnight(day: date, zone: tzinfo) -> datetime:
    """The first instant of a day, also where its clock begins later than at midnight."""
    return _at(day, time(), zone)


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)


def _local(instant: datetime, zone: tzinfo) -> datetime:
    """On the clock of the zone; what it shows twice can be told without doubt only in UTC."""
    local = instant.astimezone(zone)
    is_shown_twice = local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()
    return instant.astimezone(UTC) if is_shown_twice else local
