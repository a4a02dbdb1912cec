"""Promises and statements as rows to choose from."""

from collections.abc import Iterable
from datetime import tzinfo

from mot_tui.domain.case import Case
from mot_tui.domain.facts import StatementMade
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.read.sources import Numbers
from mot_tui.read.views import EntryView, PromiseView
from mot_tui.tui.shown.entry import occurred
from mot_tui.tui.shown.fit import one_line
from mot_tui.tui.shown.ink import Parts, joined
from mot_tui.tui.shown.promise import PromiseShown

LONG = 160
"""Characters of a statement in a row."""


@frozen
class StatementRow:
    """A statement with its number, the entry where it stands, and words for it."""

    number: int
    entry: str
    words: Parts


def promise_words(shown: PromiseShown) -> Parts:
    """`▲ p2 visit · 15 h late · tech1`."""
    groups: list[Parts] = [
        ((f"{shown.sign} p{shown.number} ", shown.role or "muted"), (shown.what, "strong")),
        ((shown.when, shown.role),),
        ((shown.due, "muted"),) if shown.due else (),
        ((shown.party, "muted"),) if shown.party else (),
    ]
    return joined(groups)


def statements_of(case: Case, numbers: Numbers, zone: tzinfo) -> list[StatementRow]:
    """All statements that stand, the newest first."""
    standing = [it for id, it in case.statements.items() if case.has_statement(id)]
    standing.sort(key=lambda it: case.entries[it.entry].sort_key, reverse=True)
    return [_row(case, it, numbers, zone) for it in standing]


def _row(case: Case, said: StatementMade, numbers: Numbers, zone: tzinfo) -> StatementRow:
    content, who = case.entries[said.entry].content, case.speaker(said)
    number = numbers[Kind.STATEMENT, said.statement]
    where: list[Parts] = [
        ((f"e{numbers[Kind.ENTRY, said.entry]}", "muted"),),
        ((one_line(who, 60), "muted"),) if who else (),
        ((occurred(content, zone), "muted"),),
    ]
    words: Parts = (
        (f"s{number} ", "accent"),
        (f"“{one_line(said.text, LONG)}”", ""),
        ("\n   ", ""),
        *joined(where),
    )
    return StatementRow(number, said.entry, words)


def promises_meant(view: EntryView, promises: Iterable[PromiseView]) -> list[PromiseView]:
    """The promises that an entry is about: open ones of its own, else all of its own, else open."""
    known = list(promises)
    numbers = {*view.promises, *(act.promise for act in view.acts)}
    own = [it for it in known if it.number in numbers]
    still = [it for it in own if it.standing.outcome is None]
    return still or own or [it for it in known if it.standing.outcome is None]
