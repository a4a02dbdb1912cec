"""Entries that go to the case that they belong to: a record in each, undone together."""

from collections.abc import Collection

from mot_tui.casebook.book import Casebook
from mot_tui.casebook.ledger import CURRENT, new_id
from mot_tui.casebook.questions import Questions
from mot_tui.domain import commands
from mot_tui.domain.facts import EntryMade
from mot_tui.domain.giving import Place, give_entries, take_entries, together
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.frozen import frozen


@frozen
class Given:
    """Numbers of the entries where they were, and in the case where they stand now."""

    case: int
    entries: tuple[int, ...]
    taken: tuple[int, ...]


def tied(book: Questions, case_id: str, number: int) -> list[int]:
    """An entry and those that must go with it, since one is about what the other says."""
    with book.one_moment():
        case, numbers = book.folded(case_id), book.numbers(case_id)
        entry = commands.known(book.names(case_id), Kind.ENTRY, number)
    return [numbers[Kind.ENTRY, it] for it in together(case, entry)]


def give(book: Casebook, case_id: str, entries: Collection[int], to: str) -> Given:
    """Have entries stand in another case, with what they say of promises and statements.

    Refuses the same case, entries struck out, and those tied to one that stays.
    """
    if case_id == to:
        raise Refused("same-case")
    ledger = book.ledger
    names = book.names(case_id)
    moved = {commands.known(names, Kind.ENTRY, number) for number in entries}
    with ledger.transaction() as transaction:
        source, target = ledger.case(case_id), ledger.case(to)
        for it, name in ((source, case_id), (target, to)):
            if it.opened is None:
                raise Refused("unknown-case", name=name)
        there, here = Place(to, target.title), Place(case_id, source.title)
        numbers = ledger.numbers(case_id)
        first = ledger.append(
            transaction, case_id, lambda case: give_entries(case, moved, there, numbers)
        )
        taken = take_entries(source, moved, here, new_id)
        ledger.append(transaction, to, lambda _: taken, joins=first)
        ledger.set_state(CURRENT, case_id)
        after = ledger.numbers(to)
    return Given(
        case=after[Kind.CASE, to],
        entries=tuple(numbers[Kind.ENTRY, id] for id in source.entries if id in moved),
        taken=tuple(after[Kind.ENTRY, it.entry] for it in taken if isinstance(it, EntryMade)),
    )
