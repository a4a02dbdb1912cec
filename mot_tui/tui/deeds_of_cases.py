"""What can become of a case as a whole, and the casebook's part in it."""

from mot_tui.casebook import Casebook
from mot_tui.domain.words import CaseOutcome
from mot_tui.texts.language import _
from mot_tui.texts.words import case_outcome_text

REOPEN, ARCHIVE = "reopen", "archive"
"""What a case can come to beside its outcomes."""


def end(book: Casebook, case_id: str, ending: str) -> str:
    """Close a case with an outcome, take it up again, or put it away; gives what to say of it.

    Raises what the casebook raises.
    """
    if ending == REOPEN:
        return f"{_('reopened')} · {book.reopen_case(case_id).title}"
    if ending == ARCHIVE:
        return f"{_('put away')} · {book.archive_case(case_id).title}"
    title = book.close_case(case_id, CaseOutcome(ending)).title
    return f"{_('closed: {outcome}').format(outcome=case_outcome_text(ending))} · {title}"


def open_promises(book: Casebook, case_id: str) -> int:
    """How many promises of a case are not settled."""
    return sum(it.standing.outcome is None for it in book.promises(case_id))
