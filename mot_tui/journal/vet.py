"""A look at the file before SQLite touches it (design.md, Opening; safety.md).

Every refusal leaves the file as it is, byte for byte.
"""

import os
import stat
import time
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.journal import fault, schema

_MAGIC = b"SQLite format 3\0"
_HEADER = 100
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)
_SETTLE_S = 0.05


def vet(path: Path, *, held: bool = False) -> tuple[int, int]:
    """The file's (device, inode) if it may be given to SQLite.

    With `path-journal` beside it only the magic is looked at: SQLite recovers first, and
    `schema.require_ours` asks afterwards. `held`: this process has the file open already; then
    its bytes are not read, since closing a second descriptor would drop SQLite's locks.
    Raises `FileNotFoundError`, or `Unusable` with one of symlink, not-a-file, empty, foreign,
    newer, truncated, damaged, unreadable.
    """
    try:
        known = os.lstat(path)
    except PermissionError:
        raise Unusable("unreadable", path=path) from None
    if stat.S_ISLNK(known.st_mode):
        raise Unusable("symlink", path=path)
    if not stat.S_ISREG(known.st_mode):
        raise Unusable("not-a-file", path=path)
    if not held:
        problem = _problem(path)
        if problem == "truncated":
            # A writer may have been between two pages while we looked: damage stays, that passes.
            time.sleep(_SETTLE_S)
            problem = _problem(path)
        if problem == "newer":
            header, _ = _header(path)
            raise schema.problem_of(problem, path, _number(header, 60))
        if problem:
            raise fault.unusable(problem, path)
    return known.st_dev, known.st_ino


def is_ours(path: Path) -> bool:
    """Whether a plain file is a data file or a copy of one, sound or not; a link is none.

    Ask only of what would be replaced otherwise: of one that this process has open the locks go.
    Raises `OSError`.
    """
    if not path.is_file() or path.is_symlink():
        return False
    try:
        header, _length = _header(path)
    except PermissionError:
        # Ours can be read by its owner.
        return False
    return header.startswith(_MAGIC) and _number(header, 68) == schema.APPLICATION_ID


def _problem(path: Path) -> str | None:
    being_written = _is_there(schema.journal_of(path))
    try:
        header, length = _header(path)
    except PermissionError:
        return "unreadable"
    if length == 0:
        return "empty"
    if len(header) < _HEADER or not header.startswith(_MAGIC):
        return "foreign"
    if being_written or _is_there(schema.journal_of(path)):
        return None
    return _problem_in(header, length)


def _problem_in(header: bytes, length: int) -> str | None:
    if code := schema.judge(_number(header, 68), _number(header, 60)):
        return code
    size = int.from_bytes(header[16:18])
    size = 65536 if size == 1 else size
    is_power = size & (size - 1) == 0
    if size < 512 or not is_power or header[21:24] != b"\x40\x20\x20":
        return "damaged"
    in_wal = header[18:20] == b"\x02\x02"
    # The page count holds only where its counter is that of the last change.
    counted = header[24:28] == header[92:96]
    if counted and not in_wal and length < _number(header, 28) * size:
        return "truncated"
    return None


def _header(path: Path) -> tuple[bytes, int]:
    descriptor = os.open(path, _FLAGS)
    try:
        return os.read(descriptor, _HEADER), os.fstat(descriptor).st_size
    finally:
        os.close(descriptor)


def _number(header: bytes, offset: int) -> int:
    return int.from_bytes(header[offset : offset + 4])


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)
