"""Several lines saved as one change, so that one undo takes back all of them."""

from collections.abc import Sequence

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.ledger import CURRENT, new_id
from mot_tui.casebook.questions import Questions
from mot_tui.domain import commands
from mot_tui.domain import facts as f
from mot_tui.domain.case import Case
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.requests import EntryRequest
from mot_tui.domain.score import Score
from mot_tui.domain.words import Kind
from mot_tui.entry.several import Begins, Several
from mot_tui.errors import Refused
from mot_tui.frozen import frozen
from mot_tui.read.sources import Numbers


@frozen
class AllSaved:
    """The entries stand in the journal, by their numbers; and the score that they led to."""

    entries: tuple[int, ...]
    score: Score


def several(book: Questions, case_id: str) -> Several:
    """A reader of several lines in a case; today is their day until they say another one."""
    with book.one_moment():
        context, begins = book.context(case_id), _begins(book.numbers(case_id))
    return Several(context, begins, context.now.date())


def log_all(
    book: Casebook,
    case_id: str,
    requests: Sequence[EntryRequest],
    begins: Begins,
    *,
    draft: str = "",
    left: str = "",
) -> AllSaved:
    """Save entries as one record; `left` is what stays of the draft in the same transaction.

    Refuses where the next numbers are not those with which the lines were read: another process
    wrote, and `p7` would mean something else.
    """
    ledger = book.ledger
    made: list[f.Fact] = []

    def make(case: Case) -> list[f.Fact]:
        if case.opened is None:
            raise Refused("unknown-case", name=case_id)
        numbers = ledger.numbers(case_id)
        if _begins(numbers) != begins:
            raise Refused("written-meanwhile")
        made.extend(_facts(book, case, requests, numbers))
        return made

    with ledger.transaction() as transaction:
        ledger.append(transaction, case_id, make)
        ledger.set_state(CURRENT, case_id)
        if draft:
            book.keep_draft(draft, left)
        numbers = ledger.numbers(case_id)
    entries = (it.entry for it in made if isinstance(it, f.EntryMade))
    return AllSaved(tuple(numbers[Kind.ENTRY, it] for it in entries), book.score(case_id))


def _begins(numbers: Numbers) -> Begins:
    last = {Kind.PROMISE: 0, Kind.STATEMENT: 0}
    for (kind, _id), n in numbers.items():
        if kind in last:
            last[kind] = max(n, last[kind])
    return Begins(last[Kind.PROMISE] + 1, last[Kind.STATEMENT] + 1)


def _facts(
    book: Casebook, case: Case, requests: Sequence[EntryRequest], numbers: Numbers
) -> list[f.Fact]:
    """The facts of entries, each of which may speak of what those before it made."""
    names = {(kind, n): id for (kind, id), n in numbers.items()}
    begins, at = _begins(numbers), book.now()
    promise, statement = begins.promise, begins.statement
    facts: list[f.Fact] = []
    folded = 0
    for request in requests:
        if request.acts or request.contradictions:
            # Only where an entry looks at what stands has the case to be up to date.
            case = fold([Deed(at, tuple(facts[folded:]))], case)
            folded = len(facts)
        for fact in commands.make_entry(case, new_id(), request, names, new_id):
            facts.append(fact)
            if isinstance(fact, f.PromiseMade):
                names[Kind.PROMISE, promise] = fact.promise
                promise += 1
            elif isinstance(fact, f.StatementMade):
                names[Kind.STATEMENT, statement] = fact.statement
                statement += 1
    return facts
