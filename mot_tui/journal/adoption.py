"""What became of records from other devices."""

from mot_tui.frozen import frozen
from mot_tui.journal.notice import Notice
from mot_tui.journal.record import Record


@frozen
class Adoption:
    """The records that are new here, in fold order, and how many of those given were not.

    `cases` are to be folded again, those included in which only words were erased; `devices`
    wrote what is new.
    """

    added: tuple[Record, ...]
    known: int
    cases: tuple[str, ...]
    devices: tuple[str, ...]
    notices: tuple[Notice, ...]
