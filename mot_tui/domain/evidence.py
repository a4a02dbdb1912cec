"""Files that are kept as evidence: the facts about them, and what stands of one.

The files lie beside the data file, each under the sha256 of its content (`journal.vault`); facts
hold what a file was called, how large it was, and that digest.
"""

from datetime import datetime

from mot_tui.frozen import frozen


@frozen
class EvidenceKept:
    """A file was kept; `size` in bytes, `digest` its sha256, `at` when.

    `entry` is what it belongs to, None: the case as a whole.
    """

    evidence: str
    name: str
    size: int
    digest: str
    at: datetime
    entry: str | None = None


@frozen
class EvidenceStruck:
    """A file is no evidence after all; it stays in the history."""

    evidence: str
    reason: str


EvidenceFact = EvidenceKept | EvidenceStruck


@frozen
class Evidence:
    """A file of a case. `struck` is why it does not count, None where it does."""

    id: str
    name: str
    size: int
    digest: str
    at: datetime
    entry: str | None = None
    struck: str | None = None
