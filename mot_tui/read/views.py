"""Frozen views: what a screen or a listing shows, with numbers in place of ids."""

from datetime import datetime

from mot_tui.domain.content import Content, Due
from mot_tui.domain.deadlines import Deadline
from mot_tui.domain.evidence import Evidence
from mot_tui.domain.promises import Standing
from mot_tui.domain.share import Share
from mot_tui.domain.words import CaseField, CaseOutcome, Kind, Outcome
from mot_tui.frozen import frozen


@frozen
class Said:
    """A statement of an entry; `by` is who said it, None: the entry's party."""

    number: int
    text: str
    by: str | None = None


@frozen
class ActView:
    """What an entry did to a promise: settled it (`outcome`), moved it (`due`), or chased it.

    `reported` marks a settling that came after the one that holds.
    """

    promise: int
    outcome: Outcome | None = None
    due: Due | None = None
    at_my_wish: bool = False
    reported: bool = False


@frozen
class Opposed:
    """Statement `first` against statement `second`, or against the entry's text (None)."""

    first: int
    second: int | None


@frozen
class EntryView:
    """A line on the timeline.

    `stated_recorded_at` is the record time that an imported file states. `factor` and `running`,
    the score so far as it is shown, are there where it is a unit. `struck` is why it does not
    count, `given` and `taken` are titles of the case it went to, or came from. `other_names` are
    those of the people in it beside the one they go by.
    """

    id: str
    number: int
    content: Content
    recorded_at: datetime
    order: int
    statements: tuple[Said, ...] = ()
    promises: tuple[int, ...] = ()
    acts: tuple[ActView, ...] = ()
    opposed: tuple[Opposed, ...] = ()
    factor: Share | None = None
    running: str | None = None
    recorded_later: bool = False
    revisions: int = 0
    struck: str | None = None
    stated_recorded_at: datetime | None = None
    given: str | None = None
    taken: str | None = None
    other_names: tuple[str, ...] = ()
    evidence: tuple[int, ...] = ()

    @property
    def written_at(self) -> datetime:
        """When it was first written down, be it elsewhere: what a file states, or another case."""
        return self.stated_recorded_at or self.recorded_at

    @property
    def is_stated(self) -> bool:
        """Whether a file alone says when it was written down."""
        return self.stated_recorded_at is not None and self.taken is None


@frozen
class PromiseView:
    """A promise as it stands; what changes with the clock is asked of `standing`."""

    number: int
    case: int
    entry: int
    party: str | None
    made_at: datetime
    standing: Standing
    settled_by: int | None = None


@frozen
class DeadlineView:
    """A deadline as it stands; what changes with the clock is asked of `deadline`."""

    number: int
    case: int
    deadline: Deadline


@frozen
class EvidenceView:
    """A file kept as evidence, and the number of its entry; None: it is of the case as a whole.

    `counts` says that neither it nor its entry is struck out.
    """

    number: int
    case: int
    entry: int | None
    counts: bool
    evidence: Evidence


@frozen
class Described:
    """One thing said of a case as a whole."""

    field: CaseField
    value: str


@frozen
class CaseView:
    """A case in a list. `settled` is its score without open promises, None where there is none."""

    id: str
    number: int
    title: str
    fields: tuple[Described, ...]
    criteria: tuple[str, ...] = ()
    outcome: CaseOutcome | None = None
    closed_at: datetime | None = None
    archived: bool = False
    entries: int = 0
    settled: Share | None = None
    zero: int | None = None
    without_zero: Share | None = None
    last_at: datetime | None = None
    out_since: datetime | None = None

    def field(self, name: CaseField) -> str:
        """What is said of the case, or nothing."""
        return next((it.value for it in self.fields if it.field is name), "")


@frozen
class Hit:
    """Something that a search found."""

    case: int
    kind: Kind
    number: int
    at: datetime
    text: str
