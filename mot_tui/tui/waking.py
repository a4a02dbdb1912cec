"""When the screen next has something else to say, if nobody does anything."""

from collections.abc import Iterable
from datetime import datetime, timedelta

from mot_tui.domain.promises import SOON, Standing
from mot_tui.domain.words import PromiseState

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
_INSTANT = timedelta(microseconds=1)


def next_wake(
    now: datetime,
    promises: Iterable[Standing],
    since: Iterable[datetime] = (),
    soon: timedelta = SOON,
) -> datetime | None:
    """The next instant at which a state, a countdown or an age changes; None where none does.

    `since` are beginnings of other spans that are shown growing, such as an outage.
    """
    moments = [grows(start, now) for start in since]
    for promise in promises:
        moments += promise.changes_after(now, soon)
        match promise.state(now, soon):
            case PromiseState.OVERDUE if promise.deadline:
                moments.append(grows(promise.deadline, now))
            case PromiseState.WAITING | PromiseState.SOON if promise.begins:
                moments.append(shrinks(promise.begins, now))
            case PromiseState.DUE if promise.overdue_from:
                moments.append(shrinks(promise.overdue_from, now))
        if not promise.outcome and promise.deadline and promise.late(now):
            moments.append(grows(promise.deadline, now))
    return min((moment for moment in moments if moment > now), default=None)


def grows(start: datetime, now: datetime) -> datetime:
    """When a span since `start`, shown to the minute or from a day on to the hour, changes."""
    span = now - start
    step = _HOUR if span >= _DAY else _MINUTE
    return start + (span // step + 1) * step


def shrinks(end: datetime, now: datetime) -> datetime:
    """When a span until `end`, shown likewise, changes: just after a whole step is left."""
    span = end - now
    step = _HOUR if span >= _DAY + _INSTANT else _MINUTE
    return end - (span // step) * step + _INSTANT
