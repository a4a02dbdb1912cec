"""An appointment: what a calendar shows of a promise or of a deadline, and where it stands."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from mot_tui.casebook.reading import zone_of
from mot_tui.config import Settings
from mot_tui.domain.case import Case
from mot_tui.domain.content import Due
from mot_tui.domain.words import CaseField, Kind
from mot_tui.frozen import frozen
from mot_tui.read.sources import Numbers
from mot_tui.texts.visible import visible

BEFORE_ALL = datetime.min.replace(tzinfo=UTC)

_MOST = 120
"""Of letters in the name of an appointment; its words stand whole below it."""


@frozen
class Ring:
    """An alarm so long after the start of an appointment, or after its end."""

    after: timedelta = timedelta(0)
    of_end: bool = False


@frozen
class Appointment:
    """One entry of a calendar, its text harmless; `uid` is the same in every export.

    Whole days are dates, the one after the last as `ends`; all else is a local time of the zone
    in which it was promised. An instant has no `ends`. `revision` rises whenever it moves, ends
    or goes; `changed_at` is when it last said something else, `until` when the clock alone will
    have it say something else.
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
    until: datetime | None = None


@frozen
class Around:
    """What all appointments of a case share."""

    case: Case
    number: int
    numbers: Numbers
    now: datetime
    settings: Settings

    @property
    def zone(self) -> tzinfo:
        """The zone of the case."""
        return zone_of(self.case.fields.get(CaseField.TIMEZONE, ""))

    def zone_of(self, due: Due) -> tzinfo:
        """The zone in which something was promised: there a day is a day."""
        return zone_of(due.zone) if due.zone else self.zone

    def n(self, kind: Kind, id: str) -> int:
        """The number of something; 0 where it never got one here."""
        return self.numbers.get((kind, id), 0)

    @property
    def title(self) -> str:
        """`c1 Internet after the move`; nothing where the opening was taken back."""
        return visible(f"c{self.number} {self.case.title}") if self.case.title else ""

    def called(self, what: str) -> str:
        """The name of an appointment: what it is, and with whom."""
        whom = self.case.fields.get(CaseField.COMPANY) or self.case.title
        text = visible(" · ".join(filter(None, (what, whom))))
        return text if len(text) <= _MOST else text[: _MOST - 1] + "…"

    def cut(self, what: str) -> Iterator[str]:
        """What it is, whole, where its name has no room for that."""
        if (whole := visible(what)) not in self.called(what):
            yield whole

    def labels(self, tags: Iterable[str] = ()) -> tuple[str, ...]:
        """By which a calendar may sort and colour: the case, and what the entry is tagged with."""
        return tuple(visible(it) for it in (self.case.title, *tags) if it)

    def turns(
        self, told_at: datetime, moments: Iterable[datetime], state: Callable[[datetime], object]
    ) -> tuple[datetime, datetime | None]:
        """When it last said something else, by a record or by the clock, and when it will again.

        `moments` are those at which its state may change, the earliest first.
        """
        moments, stands = list(moments), state(self.now)
        came = (at for at in moments if at <= self.now and state(at) is stands)
        to_come = (at for at in moments if at > self.now)
        return max(told_at, next(came, told_at)), next(to_come, None)


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
