"""An action in two cases is undone in both: not while the other one goes on from it."""

from collections.abc import Iterator

from mot_tui.domain.words import CaseField
from mot_tui.errors import Refused
from mot_tui.journal import undo
from mot_tui.journal.record import Fact, Record, body_of
from mot_tui.journal.store import Journal
from mot_tui.journal.transaction import Reversal

_MADE = {"entry-made": "entry", "promise-made": "promise", "statement-made": "statement"}
_NAMING = ("entry", "promise", "statement", "first", "second")


def require_unused(journal: Journal, reversal: Reversal) -> None:
    """Refuses where later changes in another case speak of what would be taken back there."""
    for appended, mate in reversal.others:
        if appended.reverts != mate.key:
            # Something is given back, and that harms nothing.
            continue
        records = journal.records(mate.case_id)
        made = {str(fact.get(_MADE[name])) for fact, name in _facts(mate, records) if name in _MADE}
        for record, _, facts in undo.facts(records):
            if record.at > mate.at and any(made & _named(fact) for fact in facts):
                raise Refused("used-elsewhere", title=_title(records))


def _facts(record: Record, records: list[Record]) -> Iterator[tuple[Fact, str]]:
    """What a record says, or what remains of it, each with the name of the fact."""
    again = undo.restated(records).get(record.key, {}).get("facts")
    said = again if isinstance(again, list) else body_of(record).facts
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
