"""What `mot export --format json` writes for readers beside the facts, as types of pydantic.

Every key is there, and none beside these; a test holds exports of all kinds against it.
"""

from typing import Annotated, Any, Literal, NotRequired

from pydantic import Field

from mot_tui.domain.words import (
    CaseField,
    CaseOutcome,
    Channel,
    DeadlineEnd,
    Direction,
    Outcome,
    Precision,
    PromiseState,
)
from tests.shape_parts import (
    CaseName,
    Closed,
    Count,
    Day,
    DeadlineName,
    Digest,
    EntryName,
    EvidenceName,
    Figure,
    Head,
    Instant,
    LiveScore,
    Measured,
    PromiseName,
    Settling,
    Statement,
    StatementName,
    Sum,
    Zero,
    closed,
)

Window = {
    "from": Instant | None,
    "due": Instant | None,
    "rule": str,
    "zone": str,
    "approximate": bool,
    "calendar": str | None,
    "remind": Instant | None,
}


Move: Any = closed("Move", {"promise": PromiseName, **Window, "mine": bool})
PromiseMove: Any = closed("PromiseMove", {"entry": EntryName, "said": str, **Window, "mine": bool})


class Entry(Closed):
    """A line on the timeline."""

    id: EntryName
    at: Instant
    until: Instant | None
    precision: Precision
    recorded_at: Instant
    stated_recorded_at: Instant
    channel: Channel
    direction: Direction | None
    party: str | None
    mentions: list[str]
    text: str
    feeling: str | None
    rating: Annotated[int, Field(ge=0, le=5)] | None
    factor: Figure | None
    running: Figure | None
    promises: list[PromiseName]
    settles: list[Settling]
    moves: list[Move]
    chases: list[PromiseName]
    statements: list[Statement]
    contradicts: list[Annotated[list[StatementName | None], Field(min_length=2, max_length=2)]]
    duration_s: Count | None
    hold_s: Count | None
    attempts: Count | None
    at_least: bool
    people: Count | None
    place: str | None
    ref: str | None
    references: list[str]
    measurements: list[Measured]
    money: list[Sum]
    tags: list[str]
    recorded_later: bool
    amended: Count
    evidence: list[EvidenceName]
    struck: str | None
    moved_to: str | None
    moved_from: str | None


class Person(Closed):
    """Somebody whom entries name."""

    name: str
    aliases: list[str]
    role: str
    firm: str
    number: str
    entries: list[EntryName]
    last_at: Instant | None


# A promise without a due has no rule.
Promise: Any = closed(
    "Promise",
    {
        "id": PromiseName,
        "entry": EntryName,
        "what": str,
        "said": str,
        "who": str | None,
        "made_at": Instant,
        **{name: kind if name in ("from", "due") else NotRequired[kind]
           for name, kind in Window.items()},
        "deadline": Instant | None,
        "moves": list[PromiseMove],
        "chases": list[EntryName],
        "outcome": Outcome | None,
        "settled_by": EntryName | None,
        "settled_at": Instant | None,
        "late_s": Count | None,
    },
)  # fmt: skip
OpenPromise: Any = closed(
    "OpenPromise",
    {
        "case": CaseName,
        "promise": PromiseName,
        "what": str,
        "said": str,
        "who": str | None,
        "made_at": Instant,
        "from": Instant | None,
        "due": Instant | None,
        "state": PromiseState,
        "late_s": Count,
        "moves": Count,
        "chases": Count,
        "entry": EntryName,
        "approximate": bool,
    },
)


class Start(Closed):
    """An event from which a deadline may count."""

    on: Day
    label: str
    counts: bool


_TERMS = {
    "deadline": DeadlineName,
    "what": str,
    "from": Instant | None,
    "due": Instant,
    "days": int | None,
    "business": bool,
    "starts": list[Start],
    "rule": str,
    "said_by": str,
    "verified": bool,
    "zone": str,
    "calendar": str | None,
    "entered_at": Instant,
    "ended": DeadlineEnd | None,
    "ended_at": Instant | None,
    "reason": str,
}
Deadline: Any = closed("Deadline", _TERMS)
OpenDeadline: Any = closed(
    "OpenDeadline",
    {"case": CaseName, **_TERMS, "state": PromiseState, "left_s": int},
)


class Evidence(Closed):
    """A file that was kept; the file itself is not here."""

    id: EvidenceName
    entry: EntryName | None
    name: str
    size: Count
    sha256: Digest
    kept_at: Instant
    struck: str | None
    counts: bool


# -- the whole

Case: Any = closed(
    "Case",
    {
        **{name: NotRequired[str] for name in CaseField if name is not CaseField.TITLE},
        "title": str,
        "criteria": list[str],
        "state": Literal["open", "closed", "archived"],
        "outcome": CaseOutcome | None,
        "closed_at": Instant | None,
        "entries": Count,
        "settled": Figure | None,
        "zero": Zero | None,
        "last_at": Instant | None,
        "out_since": Instant | None,
    },
)


class Exported(Closed):
    """By which device, out of which journal, when, and what the clock then said."""

    device: str
    number: Count
    head: str
    heads: list[Head]
    at: Instant
    id: str
    case: CaseName
    due: list[OpenPromise | OpenDeadline]
    future: list[EntryName]
    score: LiveScore
