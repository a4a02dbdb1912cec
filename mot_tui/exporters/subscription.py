"""Calendar files: of one case or of all, and one that other programs follow."""

from collections.abc import Iterable
from pathlib import Path

from mot_tui.casebook import Casebook
from mot_tui.errors import Unusable
from mot_tui.exporters import disk
from mot_tui.journal.fault import guard_files

ALL = "mot"
"""What a calendar of all cases is called."""


def calendar_bytes(book: Casebook, case_ids: Iterable[str], name: str) -> bytes:
    """The calendar of some cases now."""
    # A tenth of a second to import.
    from mot_tui.exporters import calendar
    from mot_tui.exporters.agenda import agenda
    from mot_tui.texts.visible import visible

    found = [it for case_id in case_ids for it in agenda(book, case_id)]
    return calendar.write(visible(name), found)


def all_bytes(book: Casebook) -> bytes:
    """The calendar of all cases, also of those whose opening was taken back."""
    return calendar_bytes(book, _all(book), ALL)


def write_calendar(book: Casebook, path: Path) -> bool:
    """Bring a calendar file of all cases up to date; gives whether there was anything to write.

    Whole or not at all, readable by its owner alone. Raises `Unusable`: those of `disk.save`, and
    `not-our-calendar` for a file that this program did not write.
    """
    path = path.expanduser()
    with book.one_moment():
        content = all_bytes(book)
    with guard_files(path):
        there = path.read_bytes() if path.is_file() else None
    if there == content:
        return False
    if there and not _is_ours(there):
        raise Unusable("not-our-calendar", path=path)
    disk.save(path, content, replace=True)
    return True


def _is_ours(content: bytes) -> bool:
    from mot_tui.exporters.calendar import MAKER

    return f"\r\nPRODID:{MAKER}\r\n".encode() in content[:200]


def _all(book: Casebook) -> list[str]:
    """By number; only promises and deadlines make a case worth reading."""
    found = book.ledger.connection.execute(
        "SELECT id FROM handle WHERE case_id = '' AND id IN"
        " (SELECT case_id FROM handle WHERE kind IN ('p', 'd')) ORDER BY n"
    )
    return [case_id for (case_id,) in found]
