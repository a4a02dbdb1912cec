"""The one writer of exports: a file is whole or not there."""

import os
import re
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.journal.disk import aside, create_private, put, sync_folder
from mot_tui.journal.fault import guard_files
from mot_tui.journal.vet import is_ours

_KILLED_S = 3600


def save(path: Path, content: bytes, *, replace: bool = False) -> None:
    """Write an export: aside, synced, then put in place; readable by its owner alone.

    Raises what `written` does.
    """
    with written(path, replace=replace) as new:
        _write_synced(new, content)


@contextmanager
def written(path: Path, *, replace: bool = False) -> Iterator[Path]:
    """A name beside `path` for a new file, which has its place at the end of the block.

    A symbolic link at `path` is not followed. Raises `Unusable`: `exists` without `replace`,
    `holds-cases`, `no-writing`, and those of `journal.fault`; then what was there stands, and
    nothing is left behind.
    """
    require(path, replace=replace)
    _sweep(path)
    new = aside(path)
    with _guarded(path):
        try:
            yield new
            _place(new, path, replace=replace)
        finally:
            with suppress(OSError):
                new.unlink()


def require(path: Path, *, replace: bool = False) -> None:
    """Raise what writing there would raise by what is there now: `exists`, `holds-cases`, others.

    A data file is never replaced: all cases would go for one export of one of them.
    """
    with _guarded(path):
        has_cases = replace and is_ours(path)
        special = path.is_dir() or path.is_fifo() or path.is_char_device() or path.is_block_device()
    if special:
        raise Unusable("not-a-file", path=path)
    if has_cases:
        raise Unusable("holds-cases", path=path)
    if not replace and os.path.lexists(path):
        raise Unusable("exists", path=path)


@contextmanager
def _guarded(path: Path) -> Iterator[None]:
    """Turns the system's refusals into `Unusable`; the data file has no part in these."""
    try:
        with guard_files(path):
            yield
    except Unusable as error:
        if error.code == "read-only":
            raise Unusable("no-writing", path=path) from error
        raise


def _sweep(path: Path) -> None:
    """Take away what exports to this name left that were killed; a running one takes no hour."""
    mine = re.compile(rf"\.{re.escape(path.name)}\.[0-9a-f]{{12}}\.new")
    with suppress(OSError):
        for it in path.parent.iterdir():
            if mine.fullmatch(it.name) and time.time() - it.lstat().st_mtime > _KILLED_S:
                it.unlink()


def _write_synced(new: Path, content: bytes) -> None:
    with os.fdopen(create_private(new), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _place(new: Path, path: Path, *, replace: bool) -> None:
    if replace:
        new.replace(path)
        sync_folder(path.parent)
        return
    try:
        put(new, path)
    except FileExistsError as error:
        raise Unusable("exists", path=path) from error
