"""What facts are made of: what an entry says, when a promise falls due."""

from datetime import datetime

from mot_tui.domain.words import Channel, Direction, Payment, Precision
from mot_tui.frozen import frozen


@frozen
class Due:
    """When a promise falls due: late after `end`, reminded from `start` where there is a window.

    An instant has `start == end`; a deadline has no `start`; a day runs from its midnight to
    the next, and a person is reminded of it at `remind`. Fixed when it was promised and never
    computed again (`entry.md`, Due phrases).
    """

    end: datetime
    start: datetime | None = None
    rule: str = ""
    zone: str = ""
    approximate: bool = False
    calendar: str | None = None
    remind: datetime | None = None


@frozen
class Attempts:
    """How often something was tried; `at_least` where nobody counted exactly."""

    count: int
    at_least: bool = False


@frozen
class Measurement:
    """What was measured: `load >= 20 s`. The value is decimal text, exact as typed."""

    what: str
    operator: str
    value: str
    unit: str = ""


@frozen
class Money:
    """A sum in major units as decimal text (`None`: unknown), and what became of it."""

    amount: str | None
    currency: str
    payment: Payment = Payment.COST


@frozen
class Content:
    """What one line on the timeline says, but for its promises and statements.

    `occurred_at` is when it happened; where only the day is known it is the day's first
    instant and `until` the next day's. `text` is as typed. `rating` is 0 to 5 or None. `hold_s` are
    seconds of `duration_s` spent on hold.
    """

    occurred_at: datetime
    channel: Channel = Channel.NOTE
    text: str = ""
    precision: Precision = Precision.EXACT
    until: datetime | None = None
    direction: Direction | None = None
    party: str | None = None
    mentions: tuple[str, ...] = ()
    rating: int | None = None
    feeling: str | None = None
    duration_s: int | None = None
    hold_s: int | None = None
    attempts: Attempts | None = None
    people: int | None = None
    place: str | None = None
    references: tuple[str, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    money: tuple[Money, ...] = ()
    tags: tuple[str, ...] = ()

    def is_ahead(self, now: datetime) -> bool:
        """Whether it is still to come by the clock; such an entry counts, and is flagged."""
        return self.occurred_at > now
