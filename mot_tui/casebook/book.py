"""The façade: what a person can do to their cases, and what they can ask."""

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from mot_tui.casebook.ledger import CURRENT, Ledger, new_id
from mot_tui.casebook.questions import Questions
from mot_tui.casebook.saved import EntrySaved, Reversed
from mot_tui.clock import Now
from mot_tui.config import Settings
from mot_tui.domain import commands
from mot_tui.domain import facts as f
from mot_tui.domain import requests as r
from mot_tui.domain.case import Case
from mot_tui.domain.fold import Deed, fold
from mot_tui.domain.words import CaseField, CaseOutcome, Kind
from mot_tui.errors import Refused
from mot_tui.frozen import NONE
from mot_tui.journal import draft as drafts
from mot_tui.journal.notice import Notice
from mot_tui.journal.record import micros
from mot_tui.journal.store import Journal
from mot_tui.read import queries
from mot_tui.read.sources import Numbers
from mot_tui.read.views import CaseView

_PROCESS = str(os.getpid())


def runs(process: str) -> bool:
    """Whether the process that keeps a draft is still there."""
    if not process.isdecimal() or sys.platform == "win32":
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


class Casebook(Questions):
    """All cases of one data file."""

    @classmethod
    def open(
        cls,
        database: Path,
        identity: Path,
        *,
        now: Now,
        settings: Settings,
        set_clock: bool = False,
    ) -> "Casebook":
        """Open the data file, or make it. Raises `Unusable` where it cannot be used as it is."""
        journal = Journal.open(database, identity, now=now, set_clock=set_clock)
        return cls(Ledger(journal, settings.grace), now, settings)

    def opened_again(self) -> "Casebook":
        """The same file once more, to ask it from another thread, which closes it."""
        journal = self.ledger.journal
        where = journal.path, journal.identity_path
        return Casebook.open(*where, now=self.now, settings=self.settings)

    @property
    def notices(self) -> Sequence[Notice]:
        """What the person should be told once about this file."""
        return self.ledger.journal.notices

    def close(self) -> None:
        """Let go of the data file."""
        self.ledger.journal.close()

    # -- cases

    def open_case(self, request: r.CaseRequest, entries: Iterable[r.EntryRequest] = ()) -> CaseView:
        """Open a case, with its entries where it comes from a file: one record."""
        case_id = new_id()

        def make(_: Case) -> list[f.Fact]:
            facts = commands.open_case(request, self.now(), new_id)
            return facts + self._imported(facts, entries)

        self.change(case_id, make, opens=True)
        return self.case(case_id)

    def _imported(self, opening: list[f.Fact], entries: Iterable[r.EntryRequest]) -> list[f.Fact]:
        """Facts of entries whose numbers count from 1, as in a file."""
        at = self.now()
        case = fold([Deed(at, tuple(opening))])
        names: dict[tuple[Kind, int], str] = {}
        facts: list[f.Fact] = []
        for request in entries:
            made = commands.make_entry(case, new_id(), request, names, new_id)
            case = fold([Deed(at, tuple(made))], case)
            names = {
                **{(Kind.PROMISE, n): id for n, id in enumerate(case.promises, 1)},
                **{(Kind.STATEMENT, n): id for n, id in enumerate(case.statements, 1)},
            }
            facts += made
        return facts

    def take_case(self, case_id: str, facts: Sequence[f.Fact], numbers: Numbers = NONE) -> CaseView:
        """Take in a case from a file that holds its facts, and the numbers its ids had there.

        Refuses one that is here already.
        """
        if queries.case(self.ledger.connection, case_id):
            raise Refused("case-is-here", title=self.case(case_id).title)
        with self.ledger.transaction() as transaction:
            self.ledger.number(case_id, numbers)
            self.ledger.append(transaction, case_id, lambda _: facts)
            self.ledger.set_state(CURRENT, case_id)
        return self.case(case_id)

    def describe(
        self,
        case_id: str,
        changes: Iterable[tuple[CaseField, str]] = (),
        criteria: Iterable[str] | None = None,
    ) -> CaseView:
        """Say something else of a case as a whole, and of what "solved" means: one change."""
        self.change(case_id, lambda case: commands.describe_case(case, changes, criteria, new_id))
        return self.case(case_id)

    def close_case(self, case_id: str, outcome: CaseOutcome) -> CaseView:
        """Close a case."""
        self.change(case_id, lambda case: commands.close_case(case, outcome, self.now()))
        return self.case(case_id)

    def reopen_case(self, case_id: str) -> CaseView:
        """Go on with a closed or archived case."""
        self.change(case_id, lambda case: commands.reopen_case(case, self.now()))
        return self.case(case_id)

    def archive_case(self, case_id: str) -> CaseView:
        """Put a case away."""
        self.change(case_id, lambda case: commands.archive_case(case, self.now()))
        return self.case(case_id)

    # -- entries

    def log(
        self,
        case_id: str,
        request: r.EntryRequest,
        *,
        draft: str = "",
        also: Callable[[Case, str], Sequence[f.Fact]] | None = None,
    ) -> EntrySaved:
        """Save an entry, and what else comes with it, as one record.

        `also` is given the case and the id of the entry. The draft at the place where it was
        typed goes in the same transaction.
        """
        entry = new_id()

        def make(case: Case) -> list[f.Fact]:
            made = commands.make_entry(case, entry, request, self.names(case_id), new_id)
            return [*made, *also(case, entry)] if also else made

        self.change(case_id, make, draft=draft)
        return self._saved(case_id, entry)

    def amend(
        self,
        case_id: str,
        number: int,
        request: r.EntryRequest,
        reason: str = "",
        *,
        draft: str = "",
    ) -> EntrySaved:
        """Write an entry anew; the old words stay in its history."""
        names = self.names(case_id)
        entry = commands.known(names, Kind.ENTRY, number)
        self.change(
            case_id,
            lambda case: commands.amend_entry(case, entry, request, names, new_id, reason=reason),
            draft=draft,
        )
        return self._saved(case_id, entry)

    def strike(self, case_id: str, number: int, reason: str, *, draft: str = "") -> None:
        """Strike an entry out."""
        entry = commands.known(self.names(case_id), Kind.ENTRY, number)
        self.change(case_id, lambda case: commands.strike_entry(case, entry, reason), draft=draft)

    # -- undo and redo

    def undo(self, case_id: str) -> Reversed:
        """Take back this device's newest change of a case, and name it."""
        return self._named_change(case_id, self.ledger.undo(case_id).subject.key)

    def redo(self, case_id: str) -> Reversed:
        """Give back what the last undo took, and name it."""
        return self._named_change(case_id, self.ledger.redo(case_id).subject.key)

    def _named_change(self, case_id: str, key: str) -> Reversed:
        return Reversed(next(it for it in self.history(case_id) if it.key == key))

    def use(self, case_id: str) -> None:
        """Make this the case that commands mean where none is named."""
        self.ledger.keep_state(CURRENT, case_id)

    # -- drafts

    def keep_draft(self, place: str, text: str) -> None:
        """Have text that is being typed at a place on the disk; empty text forgets it."""
        if text:
            at = micros(self.now())
            drafts.save(self.ledger.connection, place, _PROCESS, text, at)
        else:
            drafts.drop(self.ledger.connection, place, _PROCESS)

    def left_drafts(self, place: str) -> list[drafts.Draft]:
        """Drafts that processes left behind at a place, newest first."""
        found = drafts.load(self.ledger.connection, place)
        return [draft for draft in found if draft.process == _PROCESS or not runs(draft.process)]

    def drop_copies(self, place: str, text: str) -> None:
        """Forget this text where processes that are gone left it; that of this one stays."""
        for draft in self.left_drafts(place):
            if draft.text == text and draft.process != _PROCESS:
                drafts.drop(self.ledger.connection, place, draft.process)

    # -- parts

    def change(
        self,
        case_id: str,
        make: Callable[[Case], Sequence[f.Fact]],
        *,
        draft: str = "",
        opens: bool = False,
    ) -> None:
        """Have `make` look at a case and give the facts of one change; drop the draft with it."""

        def checked(case: Case) -> Sequence[f.Fact]:
            if case.opened is None and not opens:
                raise Refused("unknown-case", name=case_id)
            return make(case)

        with self.ledger.transaction() as transaction:
            self.ledger.append(transaction, case_id, checked)
            self.ledger.set_state(CURRENT, case_id)
            if draft:
                drafts.drop(self.ledger.connection, draft, _PROCESS)

    def _saved(self, case_id: str, entry: str) -> EntrySaved:
        """All that the entry makes as it stands now, what an amendment left as it was included."""
        case, numbers = self.folded(case_id), self.ledger.numbers(case_id)
        promises, statements = case.promises.values(), case.statements.values()
        return EntrySaved(
            case=numbers[Kind.CASE, case_id],
            entry=numbers[Kind.ENTRY, entry],
            promises=tuple(numbers[Kind.PROMISE, it.id] for it in promises if it.entry == entry),
            statements=tuple(
                numbers[Kind.STATEMENT, it.statement] for it in statements if it.entry == entry
            ),
            score=self.score(case_id),
        )
