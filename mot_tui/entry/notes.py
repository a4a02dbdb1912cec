"""Notes of a call that goes on: lines with their own times, and times on hold."""

from datetime import datetime, timedelta

from mot_tui.frozen import frozen

SHORTEST_HOLD = timedelta(seconds=3)
"""A hold that was over before is a key pressed by mistake."""


@frozen
class Jotted:
    """A line as typed, and when Enter was pressed."""

    at: datetime
    typed: str


@frozen
class Hold:
    """A time on hold; `until` None while it goes on."""

    since: datetime
    until: datetime | None = None

    def length(self, now: datetime) -> timedelta:
        """How long it has been by now; nothing where it was a mistake."""
        length = (self.until or now) - self.since
        return length if length >= SHORTEST_HOLD else timedelta(0)


@frozen
class Notes:
    """All that is known of a call before it is saved; this is what a crash must not take.

    `typing` stands in the line. `seen_at` is when this was last written down. `broken` where the
    program ended before the call did: nothing is known of the time after `seen_at`.
    """

    started_at: datetime
    lines: tuple[Jotted, ...] = ()
    holds: tuple[Hold, ...] = ()
    typing: str = ""
    seen_at: datetime | None = None
    broken: bool = False

    @property
    def on_hold(self) -> bool:
        """Whether a hold goes on."""
        return bool(self.holds) and self.holds[-1].until is None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was noted, and nothing is being typed."""
        return not self.lines and not self.holds and not self.typing.strip()

    def held(self, now: datetime) -> timedelta:
        """How long it was on hold until now."""
        return sum((it.length(now) for it in self.holds), timedelta(0))

    def ended_at(self, now: datetime) -> datetime:
        """When it ended, if it ends now; never before it began, though a clock may go back."""
        last = self.seen_at if self.broken and self.seen_at else now
        return max(last, self.started_at)
