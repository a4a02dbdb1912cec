"""Puts a backup in the place of the data file, and keeps what was there (safety.md)."""

import errno
import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from mot_tui.errors import Refused, Unusable
from mot_tui.frozen import frozen
from mot_tui.journal import backup, disk, fault, schema, vet

_PATIENCE_S = 2.0
_NOT_FILES = ("symlink", "not-a-file")


@frozen
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
    # `Path.exists` raises for a name that the system does not take; `lexists` says no.
    both = there and os.path.lexists(source) and source.exists() and path.exists()
    if both and source.samefile(path):
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
            _set_journal_aside(path, _unused(path, at))
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
    kept = _unused(path, at)
    try:
        os.link(path, kept)
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS):
            raise
        path.rename(kept)
    _set_journal_aside(path, kept)
    return kept


def _unused(path: Path, at: datetime) -> Path:
    """A name for what is replaced at this moment, with a number from the second on."""
    dated = path.with_name(f"{path.name}.replaced-{at:%Y%m%d-%H%M%S}")
    names = chain([dated], (dated.with_name(f"{dated.name}-{n}") for n in count(2)))
    return next(name for name in names if not os.path.lexists(name))


def _set_journal_aside(path: Path, kept: Path) -> None:
    # What could not be played back belongs to the old file; SQLite would play it into the new.
    with suppress(FileNotFoundError):
        schema.journal_of(path).rename(schema.journal_of(kept))
