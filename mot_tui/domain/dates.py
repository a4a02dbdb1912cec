"""The dates that promises and deadlines had through all that was ever recorded of them.

A calendar that was told of a date must hear of it when the date moves or goes, be it by an undo.
So what was taken back counts here too: a revision never goes down, and nothing is forgotten.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from mot_tui.domain import facts as f
from mot_tui.domain.content import Due
from mot_tui.domain.deadline_facts import (
    DeadlineDropped,
    DeadlineMet,
    DeadlineReopened,
    DeadlineSet,
)
from mot_tui.domain.given import EntryGiven
from mot_tui.domain.naming import NamesJoined, NamesParted
from mot_tui.domain.words import Kind
from mot_tui.frozen import changed, frozen


@frozen
class Turn:
    """The facts of one record, in force or not; `back` where it takes them back, or gives them."""

    recorded_at: datetime
    facts: Sequence[f.Fact]
    back: bool = False


@frozen
class Dated:
    """A promise or a deadline, and the last date that was recorded of it.

    `revision` counts the records after the first that touched its date or ended it; `told_at` is
    when the newest record came that changes what there is to tell of it.
    """

    kind: Kind
    id: str
    entry: str
    what: str
    said: str
    due: Due | None
    told_at: datetime
    revision: int = 0


def dates(turns: Iterable[Turn]) -> dict[str, Dated]:
    """All that was ever promised or entered, by ids; `turns` are the oldest first."""
    walk = _Walk()
    for turn in turns:
        walk.go(turn)
    return walk.found


class _Walk:
    """What is known so far; private to one call of `dates`."""

    def __init__(self) -> None:
        self.found: dict[str, Dated] = {}
        self.by_entry: dict[str, set[str]] = {}

    def go(self, turn: Turn) -> None:
        known = set(self.found)
        moved: set[str] = set()
        told: set[str] = set()
        for fact in turn.facts:
            self._lay(fact, turn)
            moved |= self._moved(fact)
            told |= self._told(fact)
        for id in (moved | told) & set(self.found):
            it = self.found[id]
            step = 1 if id in moved & known else 0
            self.found[id] = changed(it, told_at=turn.recorded_at, revision=it.revision + step)

    def _lay(self, fact: f.Fact, turn: Turn) -> None:
        match fact:
            case f.PromiseMade(id, entry, what, said, due):
                if id not in self.found:
                    at = turn.recorded_at
                    self.found[id] = Dated(Kind.PROMISE, id, entry, what, said, due, at)
                elif not turn.back:
                    due = due or self.found[id].due
                    self.found[id] = changed(self.found[id], what=what, said=said, due=due)
            case DeadlineSet(id, _, terms):
                if id not in self.found or not turn.back:
                    at, known = turn.recorded_at, self.found.get(id)
                    revision = known.revision if known else 0
                    self.found[id] = Dated(
                        Kind.DEADLINE, id, "", terms.what, terms.words, terms.due, at, revision
                    )
            case f.PromiseMoved(id, due=due) if id in self.found and not turn.back:
                self.found[id] = changed(self.found[id], due=due)
            case _:
                pass

    def _moved(self, fact: f.Fact) -> set[str]:
        """The promises whose date a fact touches, or which it ends."""
        match fact:
            case f.PromiseMade(id, entry) | f.PromiseMoved(id, entry) | f.PromiseSettled(id, entry):
                self.by_entry.setdefault(entry, set()).add(id)
                return {id}
            case f.PromiseDropped(id) | f.PromiseReleased(id):
                return {id}
            case DeadlineSet(id) | DeadlineMet(id) | DeadlineDropped(id) | DeadlineReopened(id):
                return {id}
            case f.EntryStruck(entry) | EntryGiven(entry):
                return self.by_entry.get(entry, set())
            case _:
                return set()

    def _told(self, fact: f.Fact) -> set[str]:
        """Those of which there is something else to tell."""
        match fact:
            case f.PromiseChased(id):
                return {id}
            case f.EntryAmended(entry):
                return self.by_entry.get(entry, set())
            case f.CaseDescribed() | NamesJoined() | NamesParted():
                return set(self.found)
            case _:
                return set()
