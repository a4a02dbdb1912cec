"""What the casebook says of what it did."""

from datetime import datetime

from mot_tui.domain.score import Score
from mot_tui.frozen import frozen


@frozen
class EntrySaved:
    """An entry stands in the journal; numbers of what it made, and the score it led to."""

    case: int
    entry: int
    promises: tuple[int, ...]
    statements: tuple[int, ...]
    score: Score


@frozen
class Change:
    """One record in the history: `code` and `values` put it into words.

    `key` is `device:seq`; `live` says whether it counts, or was taken back.
    """

    key: str
    recorded_at: datetime
    device: str
    code: str
    values: dict[str, object]
    live: bool
    set_clock: bool = False


@frozen
class Reversed:
    """An undo or redo, and the change that it took back or gave back."""

    subject: Change


@frozen
class Preview:
    """What saving a line would do to the score."""

    before: Score
    after: Score
