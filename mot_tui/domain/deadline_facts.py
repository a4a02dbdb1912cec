"""Facts about deadlines: what the customer must do by when, as the customer entered it.

No law is built in: who says so, and whether that was verified, is part of what was entered.
"""

from datetime import date, datetime

from mot_tui.domain.content import Due
from mot_tui.frozen import frozen


@frozen
class StartEvent:
    """Something from which a deadline may count: the day on which it happened, and what it was."""

    on: date
    label: str = ""


@frozen
class Terms:
    """A deadline as it was entered; `words` is its rule in the customer's words.

    Counted in days from the earliest of `starts`, or fixed where `days` is None. `due` was
    reckoned when it was entered and is never computed again.
    """

    what: str
    due: Due
    starts: tuple[StartEvent, ...] = ()
    days: int | None = None
    business: bool = False
    words: str = ""
    said_by: str = ""
    verified: bool = False


@frozen
class DeadlineSet:
    """A deadline was entered, or entered anew under the same id; `at` is when.

    `entry` is the letter that asks for an answer by then: such a one is theirs to keep, and never
    a period within which the customer must do something.
    """

    deadline: str
    at: datetime
    terms: Terms
    entry: str | None = None


@frozen
class DeadlineMet:
    """What had to be done was done; `at` is when."""

    deadline: str
    at: datetime


@frozen
class DeadlineDropped:
    """A deadline does not matter any more; it stays in the case, and counts for nothing."""

    deadline: str
    at: datetime
    reason: str = ""


@frozen
class DeadlineReopened:
    """A deadline that was met or dropped is open after all."""

    deadline: str


DeadlineFact = DeadlineSet | DeadlineMet | DeadlineDropped | DeadlineReopened
