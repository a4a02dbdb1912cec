"""Signs: what a word of a line can mean beside text."""

from typing import NamedTuple

from mot_tui.domain.facts import Attempts, Measurement
from mot_tui.domain.requests import Chase, Known, Quote, Settle
from mot_tui.domain.words import Payment
from mot_tui.entry.context import SpanKind


class Named(NamedTuple):
    """`@kim`; an empty name is nobody. `tail` stood right behind it: `에서`, a comma."""

    name: str
    tail: str = ""


class Rated(NamedTuple):
    """`*2`."""

    rating: int


class Said(NamedTuple):
    """A quoted statement."""

    text: str


class Felt(NamedTuple):
    """`// fuming`."""

    text: str


class Promised(NamedTuple):
    """`!`: a promise begins."""


class Moved(NamedTuple):
    """`>p2`: a new due begins."""

    number: int
    at_my_wish: bool


class Against(NamedTuple):
    """`!=s3`."""

    number: int


class Around(NamedTuple):
    """`!=` between two statements."""


class Opposed(NamedTuple):
    """`q1!=s3`, `s1!=s2`, `q1!=`: both sides by name; q1 is the line's first statement."""

    first: Known | Quote
    second: Known | Quote | None


class Lasted(NamedTuple):
    """`~20m`."""

    seconds: int


class Priced(NamedTuple):
    """`$20USD:paid`; the currency None is that of the case."""

    amount: str | None
    currency: str | None
    payment: Payment


class Came(NamedTuple):
    """`people:3`."""

    people: int


class Referred(NamedTuple):
    """`ref:AB-1234`."""

    reference: str


class Placed(NamedTuple):
    """`place:bedroom`."""

    place: str


class Tagged(NamedTuple):
    """`#tag`."""

    tag: str


class Happened(NamedTuple):
    """`^`: a time in the past begins."""


Sign = (
    Named
    | Rated
    | Said
    | Felt
    | Promised
    | Moved
    | Settle
    | Chase
    | Against
    | Around
    | Opposed
    | Lasted
    | Attempts
    | Priced
    | Came
    | Referred
    | Placed
    | Measurement
    | Tagged
    | Happened
)

SPAN_KINDS: dict[type[Sign], SpanKind] = {
    Named: SpanKind.PERSON,
    Rated: SpanKind.RATING,
    Said: SpanKind.STATEMENT,
    Felt: SpanKind.FEELING,
    Promised: SpanKind.PROMISE,
    Moved: SpanKind.MOVE,
    Happened: SpanKind.TIME,
    Against: SpanKind.CONTRADICTION,
    Around: SpanKind.CONTRADICTION,
    Opposed: SpanKind.CONTRADICTION,
    Lasted: SpanKind.DURATION,
    Priced: SpanKind.MONEY,
    Came: SpanKind.PEOPLE,
    Referred: SpanKind.REFERENCE,
    Placed: SpanKind.PLACE,
    Tagged: SpanKind.TAG,
    Settle: SpanKind.SETTLE,
    Chase: SpanKind.CHASE,
    Attempts: SpanKind.ATTEMPTS,
    Measurement: SpanKind.MEASUREMENT,
}
"""As what each is shown."""
