"""What a line is read against, and what reading it gives."""

from collections.abc import Container, Mapping, Set
from datetime import date, datetime
from enum import Enum, StrEnum, auto

from mot_tui.domain.requests import EntryRequest
from mot_tui.entry.due import DueReading, DueSettings
from mot_tui.frozen import NONE, frozen

USUAL_SETTINGS = DueSettings()


@frozen
class Context:
    """What the reader knows of the case.

    `now` is aware, in the case's time zone. `people` are known names, `promises` and
    `statements` the numbers that stand (None: not checked), `settled` the promises that ended.
    `day` is the day heading above a line of a `.mot` file.
    """

    now: datetime
    language: str = "en"
    currency: str = ""
    people: Set[str] = frozenset()
    promises: Container[int] | None = None
    statements: Container[int] | None = None
    settled: Container[int] = frozenset()
    day: date | None = None
    due: DueSettings = USUAL_SETTINGS


class Severity(Enum):
    """What follows from a problem: it is shown only, or the line must not be saved blindly."""

    HINT = auto()
    WARNING = auto()
    REFUSAL = auto()


class Code(StrEnum):
    """What was not understood in a line; `texts` has the sentences."""

    SIGN_UNREAD = "sign-unread"
    SIGN_REPEATED = "sign-repeated"
    SIGN_GLUED = "sign-glued"
    TOO_MANY_SIGNS = "too-many-signs"
    QUOTE_UNCLOSED = "quote-unclosed"
    TIME_UNREAD = "time-unread"
    TIME_TWICE = "time-twice"
    TIME_SKIPPED = "time-skipped"
    CHANNEL_LONGER = "channel-longer"
    DUE_UNREAD = "due-unread"
    DUE_NEEDS_TIME = "due-needs-time"
    DUE_SKIPPED = "due-skipped"
    DUE_TWICE = "due-twice"
    MOVE_UNREAD = "move-unread"
    MOVE_SKIPPED = "move-skipped"
    MOVE_TWICE = "move-twice"
    PROMISE_UNKNOWN = "promise-unknown"
    PROMISE_SETTLED = "promise-settled-already"
    STATEMENT_UNKNOWN = "statement-unknown"
    NOTHING_AROUND = "nothing-around"


SEVERITIES = {
    Code.CHANNEL_LONGER: Severity.HINT,
    Code.PROMISE_SETTLED: Severity.HINT,
    Code.PROMISE_UNKNOWN: Severity.REFUSAL,
    Code.STATEMENT_UNKNOWN: Severity.REFUSAL,
}
"""All other codes are warnings."""


@frozen
class Problem:
    """Something in the line as typed; `column` counts characters from 1."""

    column: int
    length: int
    code: Code
    values: Mapping[str, str] = NONE

    @property
    def severity(self) -> Severity:
        """Whether `mot log` must refuse the line."""
        return SEVERITIES.get(self.code, Severity.WARNING)


class SpanKind(Enum):
    """As what a part of the line was read."""

    TIME = auto()
    CHANNEL = auto()
    PERSON = auto()
    RATING = auto()
    STATEMENT = auto()
    PROMISE = auto()
    DUE = auto()
    SETTLE = auto()
    CHASE = auto()
    MOVE = auto()
    CONTRADICTION = auto()
    DURATION = auto()
    ATTEMPTS = auto()
    PEOPLE = auto()
    PLACE = auto()
    REFERENCE = auto()
    MEASUREMENT = auto()
    MONEY = auto()
    TAG = auto()
    FEELING = auto()


@frozen
class Span:
    """Characters `start` to `end` (from 0, end not included) were read as `kind`."""

    start: int
    end: int
    kind: SpanKind


@frozen
class Offer:
    """The longest readable part of a due phrase that was not understood; never saved by itself.

    `promise` is the place in `request.promises`, None where a move was meant.
    """

    start: int
    text: str
    due: DueReading
    promise: int | None


@frozen
class Reading:
    """How a line is read; `alternatives` runs beside `request.promises`.

    `moved` holds the other readings of new dues, by the place of the act in `request.acts`.
    `new_party` where the party is nobody whom the case knows: somebody new, or a misspelt name.
    """

    request: EntryRequest
    problems: tuple[Problem, ...] = ()
    alternatives: tuple[DueReading | None, ...] = ()
    moved: Mapping[int, DueReading] = NONE
    offers: tuple[Offer, ...] = ()
    spans: tuple[Span, ...] = ()
    new_party: bool = False

    @property
    def refused(self) -> tuple[Problem, ...]:
        """The problems for which `mot log` must refuse the line."""
        return tuple(it for it in self.problems if it.severity is Severity.REFUSAL)
