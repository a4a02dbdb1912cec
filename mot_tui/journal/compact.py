"""What erasing leaves to do: the room in the file, and the copies that still hold the words."""

from collections.abc import Iterable
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.journal import backup, fault, rows
from mot_tui.journal.store import Journal


def compact(journal: Journal) -> None:
    """Writes the file anew, without the room where the words stood; after the commit.

    Raises `Unusable`, `disk-full` above all: it needs the file's size once more. The words are
    overwritten by then (`secure_delete`), so it may be tried again at leisure.
    """
    with fault.guard(journal.path):
        # In memory: nothing of it shall lie about in the system's temporary folder.
        journal.connection.execute("PRAGMA temp_store=MEMORY")
        journal.connection.execute("VACUUM")


def holding(copies: Iterable[Path], keys: Iterable[str]) -> list[Path]:
    """The copies of the data file that still hold the words of a record; unreadable ones too.

    They are for the person to delete: a backup is never changed.
    """
    wanted = list(keys)
    return [copy for copy in copies if _holds(copy, wanted)]


def _holds(path: Path, keys: Iterable[str]) -> bool:
    try:
        with backup.reading(path) as connection:
            found = [rows.named(connection, key) for key in keys]
    except Unusable as problem:
        return problem.code != "missing"
    return any(record is not None and record.body is not None for record in found)
