"""Signs: what a word of a line can mean beside text."""

from dataclasses import dataclass

from mot_tui.domain.facts import Attempts, Measurement
from mot_tui.domain.requests import Chase, Known, Quote, Settle
from mot_tui.domain.words import Payment


@dataclass(frozen=True, slots=True)
class Named:
    """`@kim`; an empty name is nobody. `tail` stood right behind it: `에서`, a comma."""

    name: str
    tail: str = ""


@dataclass(frozen=True, slots=True)
class Rated:
    """`*2`."""

    rating: int


@dataclass(frozen=True, slots=True)
class Said:
    """A quoted statement."""

    text: str


@dataclass(frozen=True, slots=True)
class Felt:
    """`// fuming`."""

    text: str


@dataclass(frozen=True, slots=True)
class Promised:
    """`!`: a promise begins."""


@dataclass(frozen=True, slots=True)
class Moved:
    """`>p2`: a new due begins."""

    number: int
    at_my_wish: bool


@dataclass(frozen=True, slots=True)
class Against:
    """`!=s3`."""

    number: int


@dataclass(frozen=True, slots=True)
class Around:
    """`!=` between two statements."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """`q1!=s3`, `s1!=s2`, `q1!=`: both sides by name; q1 is the line's first statement."""

    first: Known | Quote
    second: Known | Quote | None


@dataclass(frozen=True, slots=True)
class Lasted:
    """`~20m`."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Priced:
    """`$20USD:paid`; the currency None is that of the case."""

    amount: str | None
    currency: str | None
    payment: Payment


@dataclass(frozen=True, slots=True)
class Came:
    """`people:3`."""

    people: int


@dataclass(frozen=True, slots=True)
class Referred:
    """`ref:AB-1234`."""

    reference: str


@dataclass(frozen=True, slots=True)
class Placed:
    """`place:bedroom`."""

    place: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """`#tag`."""

    tag: str


@dataclass(frozen=True, slots=True)
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
    | Attempts
    | Priced
    | Came
    | Referred
    | Placed
    | Measurement
    | Tagged
    | Happened
)
