"""Calendar files: of one case or of all, and one that other programs follow."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from mot_tui import __version__
from mot_tui.casebook import Casebook
from mot_tui.domain.wire import instant
from mot_tui.errors import Unusable
from mot_tui.exporters import disk
from mot_tui.frozen import frozen
from mot_tui.journal.fault import guard_files
from mot_tui.texts.language import language
from mot_tui.texts.visible import visible

ALL = "mot"
"""What a calendar of all cases is called."""


@frozen
class Written:
    """A calendar, and when the clock alone will have it say something else; None for never."""

    content: bytes
    until: datetime | None


def calendar_of(book: Casebook, case_ids: Iterable[str], name: str) -> Written:
    """The calendar of some cases now."""
    # A tenth of a second to import.
    from mot_tui.exporters import calendar
    from mot_tui.exporters.agenda import agenda

    found = [it for case_id in case_ids for it in agenda(book, case_id)]
    until = min((it.until for it in found if it.until), default=None)
    return Written(calendar.write(visible(name), found), until)


def calendar_of_all(book: Casebook) -> Written:
    """The calendar of all cases, also of those whose opening was taken back."""
    # Only promises and deadlines make a case worth reading.
    found = book.ledger.connection.execute(
        "SELECT id FROM handle WHERE case_id = '' AND id IN"
        " (SELECT case_id FROM handle WHERE kind IN ('p', 'd')) ORDER BY n"
    )
    return calendar_of(book, [case_id for (case_id,) in found], ALL)


def write_calendar(book: Casebook, path: Path) -> bool:
    """Bring a calendar file of all cases up to date; gives whether there was anything to write.

    Whole or not at all, readable by its owner alone. Raises `Unusable`: those of `disk.save`, and
    `not-our-calendar` for a file that this program did not write.
    """
    place = f"calendar:{path}"
    with book.one_moment():
        if _stands(book, path, book.ledger.state(place)):
            return False
        made = calendar_of_all(book)
        made_of = _made_of(book)
    with guard_files(path):
        there = path.read_bytes() if path.is_file() else None
    if there and not _is_ours(there):
        raise Unusable("not-our-calendar", path=path)
    if there != made.content:
        disk.save(path, made.content, replace=True)
    # It only saves time: a data file that cannot be written is told elsewhere.
    with suppress(Unusable):
        until = made.until.isoformat() if made.until else ""
        now = book.now().isoformat()
        book.ledger.keep_state(place, "\n".join((made_of, _look_of(path), now, until)))
    return there != made.content


def _stands(book: Casebook, path: Path, mark: str | None) -> bool:
    """Whether nothing can have changed: records, clock, settings, the file itself."""
    if mark is None:
        return False
    made_of, look, since, until = mark.split("\n")
    if made_of != _made_of(book) or look != _look_of(path):
        return False
    now = book.now()
    return instant(since) <= now and (not until or now < instant(until))


def _made_of(book: Casebook) -> str:
    """What else than the clock a calendar follows from."""
    own = book.settings
    said = (own.grace_minutes, own.soon_hours, own.deadline_days, own.remind_at.isoformat())
    return repr((__version__, language(), said, book.ledger.journal.tip()))


def _look_of(path: Path) -> str:
    """By which a file shows that somebody touched it; nothing where there is none."""
    try:
        found = path.stat()
    except OSError:
        return ""
    return f"{found.st_size} {found.st_mtime_ns} {found.st_ino}"


def _is_ours(content: bytes) -> bool:
    from mot_tui.exporters.calendar import MAKER

    return f"\r\nPRODID:{MAKER}\r\n".encode() in content[:200]
