"""Signs: what a word of a line can mean beside text."""

from collections.abc import Set

from mot_tui.domain.content import Attempts, Measurement
from mot_tui.domain.requests import Chase, Known, Quote, Settle
from mot_tui.domain.words import Payment
from mot_tui.entry.context import SpanKind
from mot_tui.entry.words import PARTICLES
from mot_tui.frozen import frozen

_LONGEST_PARTICLE = max(map(len, PARTICLES))


@frozen
class Named:
    """`@kim`; an empty name is nobody. `tail` stood right behind it: `에서`, a comma.

    `exact` where quote signs say where the name ends.
    """

    name: str
    tail: str = ""
    exact: bool = False

    def among(self, people: Set[str]) -> str:
        """The name without its particle, where it is known and the whole word is not."""
        typed = self.name
        if self.exact or typed in people:
            return typed
        for letters in range(min(_LONGEST_PARTICLE, len(typed) - 1), 0, -1):
            if typed[-letters:] in PARTICLES and typed[:-letters] in people:
                return typed[:-letters]
        return typed


@frozen
class Rated:
    """`*2`."""

    rating: int


@frozen
class Said:
    """A quoted statement; `by` is the name that stands right behind it."""

    text: str
    by: Named | None = None


@frozen
class Felt:
    """`// fuming`."""

    text: str


@frozen
class Promised:
    """`!`: a promise begins; `!@lee`: that of Lee."""

    by: Named | None = None


@frozen
class Moved:
    """`>p2`: a new due begins."""

    number: int
    at_my_wish: bool


@frozen
class Against:
    """`!=s3`."""

    number: int


@frozen
class Around:
    """`!=` between two statements."""


@frozen
class Opposed:
    """`q1!=s3`, `s1!=s2`, `q1!=`: both sides by name; q1 is the line's first statement."""

    first: Known | Quote
    second: Known | Quote | None


@frozen
class Lasted:
    """`~20m`."""

    seconds: int


@frozen
class Held:
    """`hold:4m`."""

    seconds: int


@frozen
class Priced:
    """`$20USD:paid`; the currency None is that of the case."""

    amount: str | None
    currency: str | None
    payment: Payment


@frozen
class Came:
    """`people:3`."""

    people: int


@frozen
class Referred:
    """`ref:AB-1234`."""

    reference: str


@frozen
class Placed:
    """`place:bedroom`."""

    place: str


@frozen
class Tagged:
    """`#tag`."""

    tag: str


@frozen
class Happened:
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
    | Held
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
    Held: SpanKind.DURATION,
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
