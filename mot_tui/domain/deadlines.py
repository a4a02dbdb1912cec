"""Where each deadline stands at an instant. The score never looks at them."""

from datetime import date, datetime, timedelta

from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import StartEvent, Terms
from mot_tui.domain.instants import shifted
from mot_tui.domain.words import DeadlineEnd, PromiseState
from mot_tui.frozen import frozen

NEAR = timedelta(days=7)
"""How long before its end a deadline is near where no setting says otherwise."""

_TICK = timedelta(microseconds=1)


@frozen
class Deadline:
    """A deadline of a case. `at` is when it was entered, `changed_at` when last entered anew.

    `moves` counts how often that gave it another due. `entry` is the letter whose answer is wanted
    by then; None where it is a deadline of the customer's own.
    """

    id: str
    terms: Terms
    at: datetime
    changed_at: datetime
    moves: int = 0
    ended: DeadlineEnd | None = None
    ended_at: datetime | None = None
    reason: str = ""
    entry: str | None = None

    @property
    def due(self) -> Due:
        """Its due: the last day as a window, or an instant."""
        return self.terms.due

    @property
    def first(self) -> StartEvent | None:
        """The earliest of its start events, from which it counts."""
        return earliest(self.terms.starts)

    def left(self, now: datetime) -> timedelta:
        """How long until it ends; below zero where it has passed."""
        return self.due.end - now

    def state(self, now: datetime, near: timedelta = NEAR) -> PromiseState:
        """The state at `now`: `soon` is near its end, `due` its last day, `overdue` passed."""
        if self.ended:
            return PromiseState.SETTLED
        start, end = self.due.start or self.due.end, self.due.end
        if now > end:
            return PromiseState.OVERDUE
        if start <= now and start < end:
            return PromiseState.DUE
        return PromiseState.SOON if now >= shifted(end, -near) else PromiseState.WAITING

    def changes_after(self, now: datetime, near: timedelta = NEAR) -> list[datetime]:
        """The instants still to come at which its state changes by itself.

        It has passed *after* its end, so that instant lies one microsecond behind it.
        """
        if self.ended:
            return []
        start, end = self.due.start or self.due.end, self.due.end
        moments = {shifted(end, -near), start, shifted(end, _TICK)}
        return sorted(moment for moment in moments if moment > now)


def earliest(starts: tuple[StartEvent, ...]) -> StartEvent | None:
    """The start event that counts; of two on one day the one named first."""
    return min(starts, key=_day, default=None)


def _day(start: StartEvent) -> date:
    return start.on
