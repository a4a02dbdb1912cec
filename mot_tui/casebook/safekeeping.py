"""Keeping the data file safe: checks, backups, and forgetting words for good."""

from pathlib import Path

from mot_tui.casebook.book import Casebook
from mot_tui.domain import commands
from mot_tui.domain.wire import Json
from mot_tui.domain.words import Kind
from mot_tui.errors import Refused
from mot_tui.frozen import frozen
from mot_tui.journal import backup as copies
from mot_tui.journal import compact, undo
from mot_tui.journal.check import Finding
from mot_tui.journal.check import check as check_journal
from mot_tui.journal.record import body_of

BLANK = "▒▒▒"
"""What stands where erased words stood; its length tells nothing of theirs."""

_TYPED = frozenset(
    "text feeling party mentions place references tags what said reason unit".split()
)
"""The fields of facts about an entry that hold what a person typed."""


@frozen
class Erased:
    """How many records forgot words, and which copies of the data file still hold them."""

    records: int
    copies: tuple[Path, ...]


def check(book: Casebook) -> list[Finding]:
    """What is wrong, or worth knowing, about the data file."""
    return check_journal(book.ledger.journal)


def back_up(book: Casebook, target: Path, *, replace: bool = False) -> Path:
    """A verified copy of the data file. Raises what `journal.backup.backup` does."""
    return copies.backup(book.ledger.journal, target, replace=replace)


def back_up_daily(book: Casebook, folder: Path) -> Path | None:
    """The first backup of the day, where there is none yet; what went wrong is a notice."""
    return copies.daily_backup(book.ledger.journal, folder, today=book.now().date())


def back_up_before(book: Casebook, folder: Path, reason: str) -> Path:
    """A backup ahead of risky work."""
    return copies.before(book.ledger.journal, folder, reason, at=book.now())


def erase(book: Casebook, case_id: str, number: int, words: str, folder: Path) -> Erased:
    """Forget words in an entry for good, also in what it said before (`design.md`, Erasing).

    Cannot be undone. `folder` is that of the backups. Refuses where the words do not stand.
    """
    ledger = book.ledger
    with ledger.transaction() as transaction:
        blanked = _blanked(book, case_id, number, words)
        transaction.erase(case_id, blanked)
        # In the same transaction: no kill leaves the words in the read tables.
        ledger.remake()
    compact.compact(ledger.journal)
    left = compact.holding(sorted(folder.glob("*.db")), blanked)
    return Erased(len(blanked), tuple(left))


def require_words(book: Casebook, case_id: str, number: int, words: str) -> int:
    """In how many records of an entry these words stand. Refuses where they do not."""
    return len(_blanked(book, case_id, number, words))


def _blanked(book: Casebook, case_id: str, number: int, words: str) -> dict[str, list[Json]]:
    """The records that hold the words, each with its facts without them."""
    entry = commands.known(book.names(case_id), Kind.ENTRY, number)
    records = book.ledger.journal.records(case_id)
    restated = undo.restated(records)
    blanked = {}
    for record in records:
        facts = restated.get(record.key, {}).get("facts", body_of(record).facts)
        said = [_without(fact, entry, words) for fact in _list(facts)]
        if said != _list(facts):
            blanked[record.key] = said
    # A blank alone stands everywhere: nobody means that.
    if not words.strip() or not blanked:
        raise Refused("words-not-found", number=number)
    return blanked


def _list(facts: Json) -> list[Json]:
    return list(facts)


def _without(fact: Json, entry: str, words: str) -> Json:
    """A fact about this entry without the words, any other as it is."""
    if fact.get("entry") != entry:
        return fact
    return _blank(fact, words)


def _blank(value: Json, words: str) -> Json:
    """Words go from what a person typed; ids, times and closed lists are left alone."""
    if isinstance(value, list):
        return [_blank(item, words) for item in value]
    if isinstance(value, dict):
        return {
            name: _blank_text(item, words) if name in _TYPED else _blank(item, words)
            for name, item in value.items()
        }
    return value


def _blank_text(value: Json, words: str) -> Json:
    if isinstance(value, str):
        return value.replace(words, BLANK)
    return [_blank_text(item, words) for item in value] if isinstance(value, list) else value
