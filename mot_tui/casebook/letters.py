"""Letters that were sent: the entry, the deadline for an answer, and what both bring to an end."""

from datetime import datetime

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.deadlines import terms
from mot_tui.casebook.ledger import new_id
from mot_tui.casebook.questions import Questions
from mot_tui.casebook.saved import EntrySaved
from mot_tui.domain import commands
from mot_tui.domain import deadline_commands as d
from mot_tui.domain.case import Case
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineFact,
    DeadlineMet,
    DeadlineSet,
)
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.read.views import DeadlineView


@frozen
class LetterSent:
    """A letter stands in the journal, with the numbers of deadlines that it set, met and dropped.

    `waiting` are those for answers that were asked for before and are still wanted.
    """

    entry: EntrySaved
    answer: int | None = None
    met: int | None = None
    dropped: tuple[int, ...] = ()
    waiting: tuple[int, ...] = ()


def own(book: Questions, case_id: str) -> list[DeadlineView]:
    """Deadlines by which the customer must do something: all but those for answers to letters."""
    return [it for it in book.deadlines(case_id) if it.deadline.entry is None]


def log_letter(
    book: Casebook,
    case_id: str,
    letter: EntryRequest,
    answer: d.DeadlineRequest | None,
    *,
    period: int | None = None,
    reason: str = "",
    draft: str = "",
) -> LetterSent:
    """Save that a letter was sent, as one record.

    A new deadline for the answer drops those of earlier letters to the same one, for that
    `reason`. Where the letter was sent within `period`, the number of a deadline, that is met.
    """
    deadline, told = new_id(), list[DeadlineFact]()
    made = terms(book, case_id, answer) if answer else None
    within = None if period is None else commands.known(book.names(case_id), Kind.DEADLINE, period)

    def also(case: Case, entry: str) -> list[DeadlineFact]:
        now, content = book.now(), letter.content
        told.clear()
        if made is not None:
            for asked in _asked_before(case, content.party):
                told.extend(d.drop_deadline(case, asked, now, reason))
            told.extend(d.set_deadline(deadline, made, now, entry))
        if within is not None and _is_in_time(case, within, content.occurred_at):
            told.extend(d.meet_deadline(case, within, content.occurred_at))
        return told

    saved = book.log(case_id, letter, draft=draft, also=also)
    numbers = book.numbers(case_id)
    found = [(fact, numbers[Kind.DEADLINE, fact.deadline]) for fact in told]
    return LetterSent(
        entry=saved,
        answer=next((n for it, n in found if isinstance(it, DeadlineSet)), None),
        met=next((n for it, n in found if isinstance(it, DeadlineMet)), None),
        dropped=tuple(n for it, n in found if isinstance(it, DeadlineDropped)),
        waiting=tuple(
            it.number
            for it in book.deadlines(case_id)
            if it.deadline.entry and not it.deadline.ended and it.deadline.id != deadline
        ),
    )


def _asked_before(case: Case, party: str | None) -> list[str]:
    """Open deadlines for answers from the same one."""
    if party is None:
        return []
    return [
        it.id
        for it in case.deadlines.values()
        if it.ended is None
        and (letter := case.entries.get(it.entry or "")) is not None
        and letter.content.party is not None
        and case.called(letter.content.party) == case.called(party)
    ]


def _is_in_time(case: Case, deadline: str, sent_at: datetime) -> bool:
    found = d.standing(case, deadline)
    return found.ended is None and sent_at <= found.due.end
