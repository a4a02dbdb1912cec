"""A thing worth one sentence that is no error."""

from mot_tui.frozen import frozen


@frozen
class Notice:
    """`code` names the sentence, `values` fill it, as with the errors.

    `new-identity` (reason: missing, unreadable, machine, unknown-head, restored, adopted) ·
    `identity-unsaved` (path) · `read-from-copy` (path) · `ahead` (record, at) ·
    `backup-failed` (because: a code)
    """

    code: str
    values: dict[str, object]
