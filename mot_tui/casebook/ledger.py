"""Journal, fold and read tables in step: one record in, one case folded, its rows written."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime, timedelta

from mot_tui.domain.case import Case
from mot_tui.domain.deeds import known_facts, plain_facts
from mot_tui.domain.facts import Fact
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.wire import Unreadable, instant
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.journal import fault, handle, undo
from mot_tui.journal.adoption import Adoption
from mot_tui.journal.record import Body, Record, body_of
from mot_tui.journal.store import Journal
from mot_tui.journal.transaction import Reversal, Transaction
from mot_tui.read import tables
from mot_tui.read.sources import Numbers, Sources, sources
from mot_tui.read.write import write

CASES = ""
"""The handles of cases stand under no case."""

CURRENT = "current-case"
"""Where the id of the case used last is kept."""


_Mark = tuple[int, int]
"""The newest record of a case, and how many there are."""

_NEVER = 2**63 - 1
_KINDS = {str(kind): kind for kind in Kind}


def new_id() -> str:
    """An id never given before: 64 random bits."""
    return os.urandom(8).hex()


@frozen
class _Folded:
    """A case as of its newest record, which `mark` tells."""

    mark: _Mark
    case: Case


class Ledger:
    """Everything between a list of facts and the rows that are read."""

    def __init__(self, journal: Journal, grace: timedelta = timedelta(0)) -> None:
        self.journal = journal
        self.grace = grace
        self._folded: dict[str, _Folded] = {}
        self._numbers: dict[str, tuple[_Mark, Numbers]] = {}
        self._sources: dict[str, tuple[_Mark, Sources]] = {}
        if not tables.stands(self.connection, grace):
            self.rebuild()

    @property
    def connection(self) -> sqlite3.Connection:
        """For queries."""
        return self.journal.connection

    # -- reading

    def case(self, case_id: str) -> Case:
        """The case as it stands now; an empty one where there is none."""
        mark = self._mark(case_id)
        known = self._folded.get(case_id)
        if known is None or known.mark != mark:
            known = _Folded(mark, fold(deeds(self.journal.records(case_id))))
            self._folded[case_id] = known
        return known.case

    def numbers(self, case_id: str) -> Numbers:
        """The number of each id of a case, its own included."""
        mark = self._mark(case_id)
        known = self._numbers.get(case_id)
        if known is None or known[0] != mark:
            own = handle.number(self.connection, CASES, Kind.CASE, case_id)
            found = handle.numbers(self.connection, case_id)
            known = self._numbers[case_id] = (mark, _numbers(case_id, own, found))
        return known[1]

    def case_ids(self) -> list[str]:
        """All cases that the journal knows, those taken back too."""
        found = self.connection.execute("SELECT DISTINCT case_id FROM journal")
        return [case_id for (case_id,) in found]

    def _mark(self, case_id: str, before: int = _NEVER) -> _Mark:
        newest, count = self.connection.execute(
            "SELECT coalesce(max(at), 0), count(*) FROM journal WHERE case_id = ? AND at < ?",
            (case_id, before),
        ).fetchone()
        return newest, count

    @contextmanager
    def one_moment(self) -> Iterator[None]:
        """What is read inside is of one moment, whatever others save; they wait that long."""
        connection = self.connection
        if connection.in_transaction:
            yield
            return
        with fault.guard(self.journal.path):
            connection.execute("BEGIN")
            try:
                yield
            finally:
                if connection.in_transaction:
                    connection.execute("COMMIT")

    # -- writing

    def state(self, name: str) -> str | None:
        """A thing remembered that is no part of any case."""
        row = self.connection.execute("SELECT value FROM state WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def set_state(self, name: str, value: str) -> None:
        """Remember it, inside the caller's transaction, where it differs."""
        if self.state(name) != value:
            self.connection.execute("INSERT OR REPLACE INTO state VALUES (?, ?)", (name, value))

    def keep_state(self, name: str, value: str) -> None:
        """Remember it, in a transaction of its own."""
        if self.state(name) != value:
            with self.journal.transaction():
                self.set_state(name, value)

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """One user action; what was folded inside is forgotten where it fails."""
        with self._remembered() as transaction:
            if not tables.stands(self.connection, self.grace):
                # Another process goes by another grace: what rows were made from is not known.
                self.remake()
            yield transaction

    @contextmanager
    def _remembered(self) -> Iterator[Transaction]:
        with ExitStack() as where_it_fails:
            kept = (dict(self._folded), dict(self._numbers), dict(self._sources))
            where_it_fails.callback(self._remember, *kept)
            with self.journal.transaction() as transaction:
                yield transaction
            where_it_fails.pop_all()

    def _remember(
        self,
        folded: dict[str, _Folded],
        numbers: dict[str, tuple[_Mark, Numbers]],
        made_from: dict[str, tuple[_Mark, Sources]],
    ) -> None:
        self._folded, self._numbers, self._sources = folded, numbers, made_from

    def append(
        self,
        transaction: Transaction,
        case_id: str,
        make: Callable[[Case], Sequence[Fact]],
        *,
        joins: Record | None = None,
    ) -> Record:
        """Ask for facts about the case as it stands under the lock, seal them, write its rows.

        `joins` is the record of the same action in another case; the two are undone together.
        """
        case = self.case(case_id)
        facts = make(case)
        record = transaction.append(case_id, plain_facts(facts), joins=joins)
        stood = self._stood(case_id, record) or sources(
            case_id, case, self.numbers(case_id), grace=self.grace
        )
        folded = fold([Deed(recorded_at(body_of(record)), tuple(facts))], case)
        self._folded[case_id] = _Folded(self._mark(case_id), folded)
        self._write(case_id, stood)
        return record

    def number(self, case_id: str, numbers: Numbers) -> None:
        """Give ids the numbers they had elsewhere, where this case was never here before.

        Inside the caller's transaction.
        """
        if not handle.numbers(self.connection, case_id):
            wanted = {(str(kind), id): n for (kind, id), n in numbers.items()}
            handle.take(self.connection, case_id, wanted)

    def undo(self, case_id: str) -> Reversal:
        """Take back this device's newest live record of a case."""
        with self.transaction() as transaction:
            return self._reversed(transaction.undo(case_id))

    def redo(self, case_id: str) -> Reversal:
        """Give back what the last undo took."""
        with self.transaction() as transaction:
            return self._reversed(transaction.redo(case_id))

    def _reversed(self, reversal: Reversal) -> Reversal:
        if reversal.others:
            # Few actions touch two cases: nobody else pays for this.
            from mot_tui.casebook.stranded import require_unused

            require_unused(self.journal, reversal)
        for appended in (reversal.appended, *(it for it, _ in reversal.others)):
            self._write(appended.case_id, self._stood(appended.case_id, appended))
        return reversal

    def adopt(self, records: Sequence[Record]) -> Adoption:
        """Take in records of other devices, and fold the cases that they speak of anew."""
        with self.transaction() as transaction:
            adoption = transaction.adopt(records)
            for case_id in adoption.cases:
                self._write(case_id)
        return adoption

    def rebuild(self) -> None:
        """Empty the read tables and fold every case again."""
        with self._remembered():
            self.remake()

    def remake(self) -> None:
        """The same inside the caller's transaction."""
        self._folded, self._sources = {}, {}
        tables.make(self.connection, self.grace)
        for case_id in self.case_ids():
            self._write(case_id)

    def _stood(self, case_id: str, record: Record) -> Sources | None:
        """What the rows of a case are made from, where this was seen just before the record."""
        mark, known = self._sources.get(case_id, (None, None))
        return known if mark == self._mark(case_id, before=record.at) else None

    def _write(self, case_id: str, stood: Sources | None = None) -> None:
        case = self.case(case_id)
        wanted = [
            *((Kind.ENTRY, id) for id in case.entries),
            *((Kind.PROMISE, id) for id in case.promises),
            *((Kind.STATEMENT, id) for id in case.statements),
            *((Kind.DEADLINE, id) for id in case.deadlines),
            *((Kind.EVIDENCE, id) for id in case.evidence),
        ]
        own = handle.number(self.connection, CASES, Kind.CASE, case_id)
        if own is None:
            asked = handle.ensure(self.connection, CASES, [(Kind.CASE, case_id)])
            own = asked[Kind.CASE, case_id]
        found = handle.ensure(self.connection, case_id, wanted)
        mark, numbers = self._mark(case_id), _numbers(case_id, own, found)
        self._numbers[case_id] = (mark, numbers)
        made_from = sources(case_id, case, numbers, grace=self.grace)
        write(self.connection, case_id, made_from, stood)
        self._sources[case_id] = (mark, made_from)


def _numbers(case_id: str, own: int | None, found: Mapping[tuple[str, str], int]) -> Numbers:
    """The handles of a case and its own, which stands among those of the cases."""
    numbers = {(_KINDS[kind], id): n for (kind, id), n in found.items()}
    return numbers if own is None else {**numbers, (Kind.CASE, case_id): own}


def deeds(records: Sequence[Record]) -> Iterator[Deed]:
    """What live records say, oldest first, ready for the fold."""
    return (Deed(recorded_at(body), known_facts(facts)) for _, body, facts in undo.facts(records))


def recorded_at(body: Body) -> datetime:
    """The wall time that a record was written down at; 1970 where it tells none."""
    try:
        return instant(body.clock)
    except Unreadable:
        return datetime.fromtimestamp(0, UTC)
