"""Files that are whole or not there: written aside, synced, put in place."""

import errno
import os
from contextlib import suppress
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EINVAL}


def make_folder(folder: Path) -> None:
    """The folder and its missing parents, each 0700 and synced; one that is there stays as it is.

    Raises `OSError`.
    """
    if folder.is_dir():
        return
    make_folder(folder.parent)
    with suppress(FileExistsError):
        folder.mkdir(0o700)
    sync_folder(folder.parent)


def aside(path: Path, ending: str = "new") -> Path:
    """An unused name beside `path`, hidden and told apart by its ending."""
    return path.with_name(f".{path.name}.{os.urandom(6).hex()}.{ending}")


def create_private(path: Path) -> int:
    """A descriptor of a new file 0600; raises `FileExistsError` rather than open what is there."""
    return os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)


def write(path: Path, content: bytes, *, keep: bool = False) -> None:
    """Replaces a small file atomically, 0600, synced; `keep`: not one that is there already.

    The folder is not synced: after a power cut the older content may stand, whole.
    Raises `OSError`, with `keep` also `FileExistsError`; then nothing is left behind.
    """
    new = aside(path)
    try:
        descriptor = create_private(new)
        try:
            os.write(descriptor, content)
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if keep:
            put(new, path)
        else:
            new.replace(path)
    finally:
        with suppress(OSError):
            new.unlink()


def put(new: Path, path: Path) -> None:
    """Gives `new` its place unless something is there: then `FileExistsError`. The name goes."""
    try:
        os.link(new, path)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _put_without_links(new, path)
    new.unlink(missing_ok=True)
    sync_folder(path.parent)


def _put_without_links(new: Path, path: Path) -> None:
    # FAT and some network mounts know no links. A lock on the folder, which dies with its
    # process, keeps two of us from looking and renaming at once.
    import fcntl

    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with suppress(OSError):
            fcntl.flock(folder, fcntl.LOCK_EX)
        if os.path.lexists(path):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
        new.rename(path)
    finally:
        os.close(folder)


def sync(path: Path) -> None:
    """Sees a file's content onto the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_folder(folder: Path) -> None:
    """Sees the names in a folder onto the disk, where the system can."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        # Some mounts cannot sync a folder; the file itself is synced already.
        with suppress(OSError):
            os.fsync(descriptor)
    finally:
        os.close(descriptor)
