"""What went wrong below, as an error of ours: the one place that reads codes of SQLite and the OS.

| code | meaning |
|---|---|
| `disk-full` | no room; what was there stands |
| `read-only` | file, folder or medium cannot be written |
| `busy` | another program held the file for longer than the timeout |
| `damaged` | SQLite finds the file malformed |
| `foreign` | a file of something else |
| `unreadable` | permissions forbid reading |
| `replaced` | another file lies in its place since it was opened |
| `no-folder` | the folder is not there |
| `io` | the medium failed, or any other refusal of the system |
"""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from mot_tui.errors import Unusable

_SQLITE = {
    sqlite3.SQLITE_FULL: "disk-full",
    sqlite3.SQLITE_READONLY: "read-only",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "foreign",
    sqlite3.SQLITE_PERM: "unreadable",
    sqlite3.SQLITE_CANTOPEN: "io",
    sqlite3.SQLITE_IOERR: "io",
}
_SYSTEM = {
    errno.ENOSPC: "disk-full",
    errno.EDQUOT: "disk-full",
    errno.EFBIG: "disk-full",
    errno.EROFS: "read-only",
    errno.EACCES: "read-only",
    errno.EPERM: "read-only",
    errno.ENOENT: "no-folder",
    errno.ENOTDIR: "no-folder",
}


@contextmanager
def guard(place: Path | sqlite3.Connection) -> Iterator[None]:
    """Turns SQLite's trouble with the file into `Unusable`; mistakes in our SQL pass unchanged."""
    try:
        yield
    except sqlite3.Error as error:
        code = _code_of(error)
        if code is None:
            raise
        path = place if isinstance(place, Path) else _path_of(place)
        raise unusable(code, path, detail=str(error)) from error


@contextmanager
def guard_files(path: Path) -> Iterator[None]:
    """Turns the system's refusals into `Unusable`."""
    try:
        yield
    except OSError as error:
        code = _SYSTEM.get(error.errno or 0, "io")
        raise Unusable(code, path=path, detail=error.strerror or str(error)) from error


def unusable(code: str, path: Path, **values: object) -> Unusable:
    """The error for a file that cannot be used, naming the backups beside it."""
    return Unusable(code, path=path, backups=backups_of(path), **values)


def backups_of(path: Path) -> list[str]:
    """Names of the copies of this file, newest first: automatic ones, and what a restore kept."""
    found: list[tuple[float, str]] = []
    for folder, pattern in ((path.parent / "backups", "*.db"), (path.parent, "*.replaced-*")):
        try:
            found += [
                (copy.stat().st_mtime, str(copy.relative_to(path.parent)))
                for copy in folder.glob(pattern)
            ]
        except OSError:
            continue
    return [name for _, name in sorted(found, reverse=True)]


def _code_of(error: sqlite3.Error) -> str | None:
    # The extended code tells where, its low byte tells what.
    number = getattr(error, "sqlite_errorcode", None)
    if number == sqlite3.SQLITE_READONLY_DBMOVED:
        return "replaced"
    if number is not None:
        return _SQLITE.get(number & 0xFF)
    # Python itself raises this one, without a number, for text that is no UTF-8.
    return "damaged" if "decode" in str(error) else None


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("PRAGMA database_list").fetchone()[2])
