"""An action in two cases is undone in both: not while the other one goes on from it."""

from collections.abc import Iterable, Iterator

from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused
from mot_tui.journal import undo
from mot_tui.journal.record import Fact, Record, body_of
from mot_tui.journal.store import Journal
from mot_tui.journal.transaction import Reversal

_MADE = {
    "entry-made": "entry",
    "promise-made": "promise",
    "statement-made": "statement",
    "evidence-kept": "evidence",
}
_NAMING = ("entry", "promise", "statement", "evidence", "first", "second")


def require_unused(journal: Journal, reversal: Reversal) -> None:
    """Refuses where later changes in another case speak of what would go from there.

    An undo takes back what the action made there, a redo what it moved away from there.
    """
    for appended, mate in reversal.others:
        records = journal.records(mate.case_id)
        live = [(record, facts) for record, _, facts in undo.facts(records)]
        is_undo = appended.reverts == mate.key
        gone = _made(mate, records) if is_undo else _moved(mate, live)
        for record, facts in live:
            if record.at > mate.at and any(gone & _named(fact) for fact in facts):
                code = "used-elsewhere" if is_undo else "changed-elsewhere"
                raise Refused(code, title=_title(records))


def _made(mate: Record, records: list[Record]) -> set[str]:
    """The ids that a record gave."""
    return {str(fact.get(_MADE[name])) for fact, name in _facts(mate, records) if name in _MADE}


def _moved(mate: Record, live: Iterable[tuple[Record, Iterable[Fact]]]) -> set[str]:
    """The entries that a record moves away, and the promises and statements in them."""
    said = [(record.key == mate.key, fact) for record, facts in live for fact in facts]
    entries = {str(it.get("entry")) for own, it in said if own and it.get("fact") == "entry-given"}
    made = [(_MADE.get(str(it.get("fact"))), it) for _, it in said]
    return entries | {str(it.get(id)) for id, it in made if id and str(it.get("entry")) in entries}


def _facts(record: Record, records: list[Record]) -> Iterator[tuple[Fact, str]]:
    """What a record says, or what remains of it, each with the name of the fact."""
    said = undo.said(record, body_of(record), undo.restated(records))
    return ((fact, str(fact.get("fact"))) for fact in said)


def _named(fact: Fact) -> set[str]:
    return {str(fact[name]) for name in _NAMING if fact.get(name) is not None}


def _title(records: list[Record]) -> str:
    """What the case is called."""
    said = [
        str(fact.get("value"))
        for _record, _body, facts in undo.facts(records)
        for fact in facts
        if fact.get("fact") == "case-described" and fact.get("field") == CaseField.TITLE
    ]
    return next(reversed(said), "")
