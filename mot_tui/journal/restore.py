"""Puts a backup in the place of the data file, and keeps what was there (safety.md)."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path

from mot_tui.errors import Refused, Unusable
from mot_tui.journal import backup, disk, fault, vet

_PATIENCE_S = 2.0
_NOT_FILES = ("symlink", "not-a-file")


@dataclass(frozen=True, slots=True)
class Restored:
    """The data file, and under which name the replaced one is kept."""

    path: Path
    kept: Path | None


def restore(source: Path, path: Path, *, at: datetime, replace: bool = False) -> Restored:
    """Copies a verified `source` to `path`; the next writer begins a new identity.

    A file that is there is kept under a name dated `at`, also a damaged one; at every moment one
    whole file lies at `path`. Raises `Refused`: exists (unless `replace`), same-file; `Unusable`:
    unsound or what `vet.vet` finds in `source`, busy while another process writes, disk-full.
    """
    there = os.path.lexists(path)
    if there and source.exists() and path.exists() and source.samefile(path):
        raise Refused("same-file", path=path)
    if there and not replace:
        raise Refused("exists", path=path)
    backup.verify(source)
    with fault.guard_files(path):
        disk.make_folder(path.parent)
    with backup.made_aside(path) as new:
        with backup.reading(source) as connection:
            heads = backup.copy(connection, new, restored=True)
        backup.verify(new, heads, called=path)
        if not there:
            _place(new, path)
            return Restored(path, None)
        with _held(path):
            kept = _keep(path, at)
            new.replace(path)
            disk.sync_folder(path.parent)
    return Restored(path, kept)


def _place(new: Path, path: Path) -> None:
    try:
        disk.put(new, path)
    except FileExistsError:
        raise Refused("exists", path=path) from None


@contextmanager
def _held(path: Path) -> Iterator[None]:
    """Keeps writers away while the names change; a file that SQLite cannot open has none."""
    try:
        vet.vet(path)
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None,
            timeout=_PATIENCE_S,
        )  # fmt: skip
    except Unusable as problem:
        if problem.code in _NOT_FILES:
            raise
        yield
        return
    with closing(connection):
        try:
            with fault.guard(path):
                connection.execute("BEGIN EXCLUSIVE")
        except Unusable as problem:
            if problem.code == "busy":
                raise
        # A writer who waits for us finds another file in its place then, and says so.
        yield


def _keep(path: Path, at: datetime) -> Path:
    for number in count(1):
        ending = "" if number == 1 else f"-{number}"
        kept = path.with_name(f"{path.name}.replaced-{at:%Y%m%d-%H%M%S}{ending}")
        if os.path.lexists(kept):
            continue
        try:
            os.link(path, kept)
        except FileExistsError:
            continue
        except OSError as error:
            if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS):
                raise
            path.rename(kept)
        break
    # A rollback journal that could not be played back belongs to the old file, not to the new.
    with suppress(FileNotFoundError):
        vet.journal_of(path).rename(vet.journal_of(kept))
    return kept
