"""Keeping the data file safe: checks, backups, and forgetting words for good."""

from contextlib import suppress
from pathlib import Path

from mot_tui.casebook import evidence
from mot_tui.casebook.book import Casebook
from mot_tui.casebook.erasing import blank_drafts, blanked
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.journal import backup as copies
from mot_tui.journal import compact
from mot_tui.journal.check import Finding
from mot_tui.journal.check import check as check_journal
from mot_tui.journal.vault import Vault


@frozen
class Erased:
    """How many records forgot words, and which copies of the data file still hold them."""

    records: int
    copies: tuple[Path, ...]


@frozen
class BackedUp:
    """A backup, how many files of evidence lie beside it, and how many could not be had."""

    path: Path
    files: int
    lacking: int


def check(book: Casebook) -> list[Finding]:
    """What is wrong, or worth knowing, about the data file and the evidence beside it."""
    found = check_journal(book.ledger.journal)
    damaged = any(it.code == "damaged" for it in found)
    # What cannot be read as a whole may name no files, or others.
    return found if damaged else [*found, *evidence.check(book)]


def back_up(book: Casebook, target: Path) -> BackedUp:
    """A verified copy of the data file, and of the evidence beside it: both, or neither.

    Raises what `journal.backup.backup` and `Vault.put` do.
    """
    path, is_whole = copies.backup(book.ledger.journal, target), False
    try:
        # After it: whatever it speaks of is there.
        sound, _broken = evidence.vault(book).copy_to(Vault.beside(path))
        is_whole = True
    finally:
        # An interrupt too: a copy alone would pass for a backup.
        if not is_whole:
            with suppress(OSError):
                path.unlink()
    wanted = {it.evidence.digest for it in book.evidence() if it.counts}
    return BackedUp(path, len(sound), len(wanted - sound))


def back_up_daily(book: Casebook, folder: Path) -> Path | None:
    """The first backup of the day, where there is none yet; what went wrong is a notice."""
    return copies.daily_backup(book.ledger.journal, folder, today=book.now().date())


def back_up_before(book: Casebook, folder: Path, reason: str) -> Path:
    """A backup ahead of risky work."""
    return copies.before(book.ledger.journal, folder, reason, at=book.now())


def erase(
    book: Casebook,
    case_id: str,
    number: int,
    words: str,
    folder: Path,
    *,
    kind: Kind = Kind.ENTRY,
) -> Erased:
    """Forget words in an entry or a deadline for good, also in what it said before.

    Cannot be undone (`design.md`, Erasing). `folder` is that of the backups. Refuses where the
    words do not stand.
    """
    ledger = book.ledger
    with ledger.transaction() as transaction:
        found = blanked(book, case_id, number, words, kind)
        for where, records in found.items():
            transaction.erase(where, records)
        blank_drafts(book, case_id, number, words, kind)
        # In the same transaction: no kill leaves the words in the read tables.
        ledger.remake()
    compact.compact(ledger.journal)
    keys = [key for records in found.values() for key in records]
    left = compact.holding(sorted(folder.glob("*.db")), keys)
    return Erased(len(keys), tuple(left))


def require_words(
    book: Casebook, case_id: str, number: int, words: str, kind: Kind = Kind.ENTRY
) -> int:
    """In how many records these words stand. Refuses where they do not."""
    return sum(map(len, blanked(book, case_id, number, words, kind).values()))
