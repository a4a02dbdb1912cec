"""What a calendar shows of a case: an appointment for each promise and deadline with a date.

Promises without one are left out: calendars have no place for them, and as tasks without a date
most programs would drop them unseen. Those that no longer stand stay as cancelled, so that a
calendar that showed them takes them away.
"""

from collections.abc import Iterator, Sequence

from mot_tui.casebook import Casebook
from mot_tui.casebook.ledger import recorded_at
from mot_tui.domain.dates import Turn, dates
from mot_tui.domain.deeds import known_facts
from mot_tui.domain.words import Kind
from mot_tui.exporters import allotted, promised
from mot_tui.exporters.appointment import Appointment, Around
from mot_tui.journal import undo
from mot_tui.journal.record import Record, body_of


def agenda(book: Casebook, case_id: str) -> list[Appointment]:
    """All appointments of a case now: promises, then deadlines, each by its number."""
    numbers = book.numbers(case_id)
    around = Around(
        case=book.folded(case_id),
        number=numbers.get((Kind.CASE, case_id), 0),
        numbers=numbers,
        now=book.now(),
        settings=book.settings,
    )
    known = dates(_turns(book.ledger.journal.records(case_id)))
    found = sorted(
        known.values(),
        key=lambda it: (it.kind is not Kind.PROMISE, around.n(it.kind, it.id), it.id),
    )
    made = (
        (promised if it.kind is Kind.PROMISE else allotted).appointment(it, around) for it in found
    )
    return [it for it in made if it]


def _turns(records: Sequence[Record]) -> Iterator[Turn]:
    """What every record said, be it in force or not; an undo has the facts that it takes back."""
    by_key = {record.key: record for record in records}
    words = undo.restated(records)
    for record in records:
        meant = record
        while meant.reverts is not None and meant.reverts in by_key:
            meant = by_key[meant.reverts]
        facts = known_facts(undo.said(meant, body_of(meant), words))
        yield Turn(recorded_at(body_of(record)), facts, back=meant is not record)
