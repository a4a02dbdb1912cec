"""Figures and names as they stand in a case file, and the score, as types of pydantic.

`shapes` makes a case file of them.
"""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import ConfigDict, Field, with_config
from typing_extensions import TypedDict

from mot_tui.domain.words import (
    Outcome,
    Payment,
)

Instant = Annotated[
    str, Field(description="ISO 8601 with offset", json_schema_extra={"format": "date-time"})
]
Day = Annotated[str, Field(json_schema_extra={"format": "date"})]
Figure = Annotated[
    str,
    Field(pattern=r"^-?[0-9]+(\.[0-9]+)?$", description="decimal text, exact to its last digit"),
]
Count = Annotated[int, Field(ge=0)]
CaseName = Annotated[str, Field(pattern=r"^c[0-9]+$")]
EntryName = Annotated[str, Field(pattern=r"^e[0-9]+$")]
PromiseName = Annotated[str, Field(pattern=r"^p[0-9]+$")]
StatementName = Annotated[str, Field(pattern=r"^s[0-9]+$")]
DeadlineName = Annotated[str, Field(pattern=r"^d[0-9]+$")]
EvidenceName = Annotated[str, Field(pattern=r"^v[0-9]+$")]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256")]


class Closed(TypedDict):
    """No key beside those that are named."""

    __pydantic_config__ = ConfigDict(extra="forbid")  # type: ignore[misc]


def closed(name: str, keys: dict[str, Any]) -> Any:
    """The same for keys that are words of Python."""
    made: Any = TypedDict(name, keys)  # type: ignore[misc]
    return with_config(extra="forbid")(made)


# -- parts


class Head(Closed):
    """A device that wrote in the journal, with its newest record."""

    device: str
    number: Count
    head: str


class Zero(Closed):
    """The entry that ended the score, and the score without it."""

    entry: EntryName
    without: Figure | None


class Unit(Closed):
    """A moment or a broken promise; `running` is null where it has more than 2,000 places."""

    entry: EntryName | None
    promises: list[PromiseName]
    rating: Annotated[int, Field(ge=0, le=5)] | None
    factor: Figure
    running: Figure | None
    additive: Figure | None
    points: Figure | None
    points_without_zero: Figure | None
    provisional: bool
    recorded_later: bool
    at: Instant
    future: NotRequired[bool]


class Score(Closed):
    """The figures that do not change with the clock."""

    settled: Figure | None
    additive: Figure | None
    per_moment: Figure | None
    worst: Figure | None
    n: Count
    zero: Zero | None
    units: list[Unit]


class KeepRate(Closed):
    """Promises kept on time, of those that fell due."""

    kept: Count
    due: Count


class LiveScore(Score):
    """The figures at the instant of the export."""

    case: CaseName
    live: Figure | None
    keep_rate: KeepRate


class Statement(Closed):
    """Words, as they were said."""

    id: StatementName
    text: str
    by: str | None


class Settling(Closed):
    """A promise that an entry ended."""

    promise: PromiseName
    how: Outcome
    reported: bool


class Measured(Closed):
    """What was measured."""

    what: str
    operator: Literal["<", "<=", "=", ">=", ">"]
    value: Figure
    unit: str


class Sum(Closed):
    """A sum, null where it is not known."""

    amount: Figure | None
    currency: str
    payment: Payment
