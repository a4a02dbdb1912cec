"""Facts: what happened, past tense, frozen, complete.

A record of the journal is a list of these. Ids are opaque text that the edge makes; every
`datetime` is aware and in UTC. A fact about something unknown changes nothing (`design.md`,
journal rule 3).
"""

from datetime import datetime

from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadline_facts import DeadlineFact
from mot_tui.domain.evidence import EvidenceFact
from mot_tui.domain.given import Gone
from mot_tui.domain.naming import Named
from mot_tui.domain.words import CaseField, CaseOutcome, Outcome
from mot_tui.frozen import frozen

# -- the case as a whole


@frozen
class CaseOpened:
    """A case began; without this there is none. `at` is when it was first written down."""

    at: datetime


@frozen
class CaseDescribed:
    """Something was said of the case as a whole; an empty value takes it back."""

    field: CaseField
    value: str


@frozen
class CriterionSet:
    """What "solved" means, one point of it; empty text takes it back."""

    criterion: str
    text: str


@frozen
class CaseClosed:
    """The case ended; its promises keep their lateness."""

    outcome: CaseOutcome
    at: datetime


@frozen
class CaseReopened:
    """The case goes on."""

    at: datetime


@frozen
class CaseArchived:
    """The case was put away; it can still be read and searched."""

    at: datetime


# -- entries


@frozen
class EntryMade:
    """A line was added to the timeline.

    `stated_recorded_at` is when it was written down elsewhere, by the word of an imported file.
    """

    entry: str
    content: Content
    stated_recorded_at: datetime | None = None


@frozen
class EntryAmended:
    """A line was written anew; the old one stays in its history. For the stated time see above."""

    entry: str
    content: Content
    reason: str = ""
    stated_recorded_at: datetime | None = None


@frozen
class EntryStruck:
    """A line was struck out, with all that it said; it stays in the history."""

    entry: str
    reason: str


# -- promises


@frozen
class PromiseMade:
    """The company gave its word in an entry; made again by an amendment under the same id.

    `by` is who gave it, None: the entry's party.
    """

    promise: str
    entry: str
    what: str
    said: str
    due: Due | None = None
    by: str | None = None


@frozen
class PromiseDropped:
    """An amended entry no longer makes this promise."""

    promise: str


@frozen
class PromiseSettled:
    """A promise ended in an entry; it ended when the entry happened."""

    promise: str
    entry: str
    outcome: Outcome


@frozen
class PromiseChased:
    """The customer asked after a promise."""

    promise: str
    entry: str


@frozen
class PromiseMoved:
    """A promise got a new due, by the company or at the customer's wish."""

    promise: str
    entry: str
    said: str
    due: Due
    at_my_wish: bool = False


@frozen
class PromiseReleased:
    """An amended entry no longer settles, chases or moves this promise."""

    promise: str
    entry: str


# -- statements


@frozen
class StatementMade:
    """Somebody said this, word for word; made again by an amendment under the same id.

    `by` is who said it, None: the entry's party.
    """

    statement: str
    entry: str
    text: str
    by: str | None = None


@frozen
class StatementDropped:
    """An amended entry no longer quotes this."""

    statement: str


@frozen
class Contradicted:
    """An entry sets one statement against another, or against its own text (`second` None)."""

    entry: str
    first: str
    second: str | None


@frozen
class ContradictionsDropped:
    """An amended entry no longer sets anything against anything."""

    entry: str


Act = PromiseSettled | PromiseChased | PromiseMoved
"""What an entry does to a promise."""

Fact = (
    CaseOpened
    | CaseDescribed
    | CriterionSet
    | CaseClosed
    | CaseReopened
    | CaseArchived
    | EntryMade
    | EntryAmended
    | EntryStruck
    | Gone
    | PromiseMade
    | PromiseDropped
    | PromiseSettled
    | PromiseChased
    | PromiseMoved
    | PromiseReleased
    | StatementMade
    | StatementDropped
    | Contradicted
    | ContradictionsDropped
    | Named
    | DeadlineFact
    | EvidenceFact
)
