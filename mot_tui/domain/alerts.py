"""The instants at which somebody is to be told of a promise or a deadline, and when nobody is."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from hashlib import sha256

from mot_tui.domain.deadlines import NEAR, Deadline
from mot_tui.domain.instants import shifted
from mot_tui.domain.promises import Standing
from mot_tui.frozen import frozen

Quiet = tuple[time, time]
"""From when to when nobody is to be told anything, by the clock on the wall; over midnight too."""

ID_LONG = 32
"""Letters of the id of an alert."""

_DAY, _TICK = timedelta(days=1), timedelta(microseconds=1)


class AlertKind(StrEnum):
    """What is to be told: it comes near, it begins, it is overdue, it was put off until now."""

    AHEAD = "ahead"
    BEGINS = "begins"
    OVERDUE = "overdue"
    AGAIN = "again"


@frozen
class Alert:
    """Something to be told from `at` on of `subject`, which is the id of promise or deadline."""

    subject: str
    kind: AlertKind
    at: datetime

    @property
    def id(self) -> str:
        """The same on every device and in every run; another one where the due was moved."""
        said = f"{self.subject} {self.kind} {self.at.astimezone(UTC).isoformat()}"
        return sha256(said.encode(errors="surrogatepass")).hexdigest()[:ID_LONG]


def promise_alerts(promise: Standing, made_at: datetime, lead: timedelta) -> list[Alert]:
    """What is to be told of an open promise, oldest first; nothing of one that ended.

    `lead` is how long before its window or due, nothing for not at all. Of a day it is told when
    the day is reminded of. What was so already when the promise was made is no news.
    """
    start, end = promise.reminded_from, promise.overdue_from
    if promise.outcome or start is None or end is None:
        return []
    found = []
    if lead > timedelta(0) and start == promise.begins:
        found.append(Alert(promise.id, AlertKind.AHEAD, shifted(start, -lead)))
    if start < end:
        found.append(Alert(promise.id, AlertKind.BEGINS, start))
    return [*(it for it in found if it.at > made_at), overdue_alert(promise.id, end)]


def overdue_alert(subject: str, end: datetime) -> Alert:
    """It is told the moment after its end, the first at which it is overdue."""
    return Alert(subject, AlertKind.OVERDUE, shifted(end, _TICK))


def deadline_alerts(deadline: Deadline, near: timedelta = NEAR) -> list[Alert]:
    """The same of a deadline: when it comes near, on its last day, once it has passed.

    Of one that ends with a day it is told at the hour at which that day is reminded of.
    """
    if deadline.ended:
        return []
    due = deadline.due
    day = due.start or due.end
    hour = (due.remind or day) - day
    found = [Alert(deadline.id, AlertKind.AHEAD, shifted(due.end, hour - near))]
    if day < due.end:
        found.append(Alert(deadline.id, AlertKind.BEGINS, shifted(day, hour)))
    return [
        *(it for it in found if it.at > deadline.changed_at),
        overdue_alert(deadline.id, due.end),
    ]


def put_off(found: Sequence[Alert], subject: str, until: datetime | None) -> list[Alert]:
    """The same where somebody wants to hear of it again at `until`."""
    again = [Alert(subject, AlertKind.AGAIN, until)] if until else []
    return sorted([*found, *again], key=lambda it: it.at)


def begun(found: Iterable[Alert], now: datetime) -> list[Alert]:
    """Those whose instant has come, oldest first; the last one says how things stand."""
    return sorted((it for it in found if it.at <= now), key=lambda it: it.at)


def quiet_until(now: datetime, quiet: Quiet | None, zone: tzinfo) -> datetime | None:
    """When the quiet hours end that last at `now`; None where none do."""
    if quiet is None:
        return None
    local, (begins, ends) = now.astimezone(zone), quiet
    clock = local.time()
    over_midnight = begins > ends
    lasts = clock >= begins or clock < ends if over_midnight else begins <= clock < ends
    if not lasts:
        return None
    end = _at(local.date() + (_DAY if clock >= ends else timedelta(0)), ends, zone)
    # Where clocks go back an hour, what ended once has ended.
    return end if end > now else None


def _at(day: date, clock: time, zone: tzinfo) -> datetime:
    return datetime.combine(day, clock, zone).astimezone(UTC)
