"""Copies that were opened and verified before they count (safety.md).

They are made through SQLite, so they are whole also while someone writes.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path

from mot_tui.errors import MotError, Refused, Unusable
from mot_tui.journal import disk, fault, identity, rows, schema, vet
from mot_tui.journal.check import check_database, errors
from mot_tui.journal.notice import Notice
from mot_tui.journal.store import TIMEOUT_S, Journal

Heads = list[tuple[str, int, str]]

_STALE_S = 3600


def backup(source: Journal | Path, target: Path, *, replace: bool = False) -> Path:
    """A consistent copy at `target`, 0600, verified and synced before it gets its name.

    Raises `Refused`: exists (unless `replace`), same-file; `Unusable`, `unsound` above all, where
    the copy is not what the source is. Then nothing is left behind.
    """
    path = source if isinstance(source, Path) else source.path
    if os.path.lexists(target):
        if target.exists() and target.samefile(path):
            raise Refused("same-file", path=target)
        if not replace:
            raise Refused("exists", path=target)
    if not isinstance(source, Path):
        return _backup(source.connection, target, replace)
    with reading(source) as connection:
        return _backup(connection, target, replace)


def _backup(source: sqlite3.Connection, target: Path, replace: bool) -> Path:
    with made_aside(target) as new:
        heads = copy(source, new)
        verify(new, heads, source, called=target)
        if replace:
            new.replace(target)
            disk.sync_folder(target.parent)
            return target
        try:
            disk.put(new, target)
        except FileExistsError:
            raise Refused("exists", path=target) from None
    return target


@contextmanager
def made_aside(target: Path) -> Iterator[Path]:
    """An empty private file beside `target`; what is still under its name afterwards goes."""
    new = disk.aside(target)
    try:
        with fault.guard_files(target), fault.guard(target):
            os.close(disk.create_private(new))
            yield new
    finally:
        for left in (new, schema.journal_of(new)):
            with suppress(OSError):
                left.unlink()


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A vetted data file, open for reading alone; raises `Unusable` (`missing`, `busy`, …)."""
    try:
        vet.vet(path)
    except FileNotFoundError:
        raise Unusable("missing", path=path) from None
    except OSError as error:
        raise Unusable("io", path=path, detail=error.strerror or str(error)) from error
    uri = f"{path.absolute().as_uri()}?mode=ro"
    with fault.guard(path), closing(_connected(uri)) as connection:
        schema.require_ours(connection, path)
        yield connection


def _connected(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, isolation_level=None, timeout=TIMEOUT_S)


def copy(source: sqlite3.Connection, new: Path, *, restored: bool = False) -> Heads:
    """Copies into an empty file and syncs it; gives the heads as they stood in that moment.

    `restored` leaves the mark that makes the next writer begin a new identity.
    """
    with closing(sqlite3.connect(new, isolation_level=None)) as target:
        # One reading transaction: nobody can write between the heads and the copy.
        source.execute("BEGIN")
        try:
            heads = rows.heads(source)
            source.backup(target)
        finally:
            source.execute("ROLLBACK")
        if restored:
            target.execute("INSERT OR REPLACE INTO state VALUES (?, '1')", (identity.RESTORED,))
    disk.sync(new)
    return heads


def verify(
    path: Path,
    heads: Heads | None = None,
    source: sqlite3.Connection | None = None,
    *,
    called: Path | None = None,
) -> None:
    """Opens a copy and looks at all of it; raises `Unusable("unsound")`, naming it as `called`.

    A journal that somebody altered may still be copied: what `source` shows too is no fault of the
    copy. Damage always is.
    """
    with reading(path) as connection:
        found = errors(check_database(connection))
        same_heads = heads is None or rows.heads(connection) == heads
    is_damaged = any(finding.code == "damaged" for finding in found)
    if found and source is not None and not is_damaged:
        found = [] if errors(check_database(source)) == found else found
    if found or not same_heads:
        codes = sorted({finding.code for finding in found}) or ["other-head"]
        raise Unusable("unsound", path=called or path, findings=codes)


def daily_backup(journal: Journal, folder: Path, *, today: date, keep: int = 7) -> Path | None:
    """The day's first backup, of which `keep` are kept; None where there is nothing to do.

    Never fails the caller: what went wrong becomes the notice `backup-failed`.
    """
    target = folder / f"mot-{today.isoformat()}.db"
    try:
        if journal.read_only or os.path.lexists(target) or journal.tip()[0] == 0:
            return None
        with fault.guard_files(folder):
            disk.make_folder(folder)
        backup(journal, target)
        _prune(folder, "mot-????-??-??.db", keep)
    except Refused:
        return None  # another process was first
    except MotError as error:
        values: dict[str, object] = {"because": error.code, "path": target}
        journal.notices.append(Notice("backup-failed", values))
        return None
    return target


def before(journal: Journal, folder: Path, reason: str, *, at: datetime, keep: int = 5) -> Path:
    """A backup ahead of risky work such as an import; `keep` of each reason are kept.

    Raises `Unusable`: the work should then not begin.
    """
    with fault.guard_files(folder):
        disk.make_folder(folder)
    for number in range(1, 100):
        ending = "" if number == 1 else f"-{number}"
        target = folder / f"mot-before-{reason}-{at:%Y%m%d-%H%M%S}{ending}.db"
        with suppress(Refused):
            backup(journal, target)
            break
    _prune(folder, f"mot-before-{reason}-*.db", keep)
    return target


def _prune(folder: Path, pattern: str, keep: int) -> None:
    """Removes older copies, and what killed processes left behind."""
    for old in sorted(folder.glob(pattern), reverse=True)[keep:]:
        with suppress(OSError):
            old.unlink()
    for left in folder.glob(".mot-*.new*"):
        with suppress(OSError):
            # By the file system's clock, which wrote the other half; not the user's MOT_NOW.
            if time.time() - left.stat().st_mtime > _STALE_S:
                left.unlink()
