"""The closed lists of the domain: channels, outcomes, states."""

from enum import StrEnum


class Channel(StrEnum):
    """How a contact happened, or what kind of observation an entry is."""

    CALL = "call"
    VISIT = "visit"
    TEXT = "text"
    CHAT = "chat"
    MAIL = "mail"
    POST = "post"
    SHOP = "shop"
    WEB = "web"
    AD = "ad"
    TEST = "test"
    NOTE = "note"
    DOWN = "down"
    WEAK = "weak"
    UP = "up"


OBSERVED = frozenset({Channel.TEST, Channel.NOTE, Channel.DOWN, Channel.WEAK, Channel.UP})
"""Where a quoted line is the customer's own observation, not the company's word."""

SERVICE_STATES = frozenset({Channel.DOWN, Channel.WEAK, Channel.UP})
"""Entries that say the service went out, degraded or came back."""


class Direction(StrEnum):
    """Who reached whom: `out` the customer did, `in` the company did."""

    OUT = "out"
    IN = "in"


USUAL_DIRECTION = {
    Channel.CALL: Direction.OUT,
    Channel.TEXT: Direction.OUT,
    Channel.CHAT: Direction.OUT,
    Channel.MAIL: Direction.OUT,
    Channel.POST: Direction.OUT,
    Channel.VISIT: Direction.IN,
    Channel.AD: Direction.IN,
}
"""What is meant where nobody says a direction (`entry.md`); the other channels have none."""


class Precision(StrEnum):
    """How well the time of an entry is known."""

    EXACT = "exact"
    APPROXIMATE = "approximate"
    DAY = "day"


class Outcome(StrEnum):
    """How a promise ended."""

    KEPT = "kept"
    OWN = "own"
    BROKEN = "broken"
    GAVE_UP = "gave-up"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


FAILED = frozenset({Outcome.BROKEN, Outcome.GAVE_UP, Outcome.REFUSED})
"""Outcomes that cap the rating of the entry that reports them (`score.md`, rule 3)."""


class PromiseState(StrEnum):
    """Where an open promise stands now; a settled one is `SETTLED`."""

    WAITING = "waiting"
    SOON = "soon"
    DUE = "due"
    OVERDUE = "overdue"
    UNDATED = "undated"
    SETTLED = "settled"


class DeadlineEnd(StrEnum):
    """How a deadline ended; one that passes does not end by itself."""

    MET = "met"
    DROPPED = "dropped"


class Payment(StrEnum):
    """What became of a sum of money; `COST` is the customer's own."""

    COST = "cost"
    QUOTED = "quoted"
    DEMANDED = "demanded"
    CLAIMED = "claimed"
    PAID = "paid"
    CREDITED = "credited"
    WAIVED = "waived"
    REFUSED = "refused"


class CaseOutcome(StrEnum):
    """How a case was closed."""

    SOLVED = "solved"
    LEFT = "left"
    GIVEN_UP = "given-up"


class CaseField(StrEnum):
    """What is said of a case as a whole; fee, term and penalty of the contract are as told."""

    TITLE = "title"
    COMPANY = "company"
    SERVICE = "service"
    REFERENCE = "reference"
    CUSTOMER = "customer"
    HOLDER = "holder"
    ADDRESS = "address"
    FEE = "fee"
    TERM = "term"
    PENALTY = "penalty"
    TIMEZONE = "timezone"
    CURRENCY = "currency"
    LANGUAGE = "language"
    CALENDAR = "calendar"
    BASELINE = "baseline"
    WANTED = "wanted"


class PersonField(StrEnum):
    """What is said of a person beside the name; `number` is that of a telephone."""

    ROLE = "role"
    FIRM = "firm"
    NUMBER = "number"


class Kind(StrEnum):
    """What a handle such as `p2` names."""

    CASE = "c"
    ENTRY = "e"
    PROMISE = "p"
    STATEMENT = "s"
    EVIDENCE = "v"
    DEADLINE = "d"
