"""The folder of kept files beside the data file: each under the sha256 of its content.

A file is copied, synced and named before anybody speaks of it; what is there is never written over,
but for one that is no longer what its name says. What a name stands for is not known here.
"""

import errno
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.frozen import frozen
from mot_tui.journal import disk, fault
from mot_tui.journal.digest import sha256

Watch = Callable[[int, int], None]
"""Is told how many bytes of how many are copied."""

_DIGEST = re.compile(r"[0-9a-f]{64}")
_CHUNK = 2**20
_STALE_S = 3600
_ONLY_READ = (
    os.O_RDONLY
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


@frozen
class Stored:
    """What was stored: its digest, its size in bytes, and whether it was there already, whole."""

    digest: str
    size: int
    known: bool


@frozen
class Vault:
    """The files below a folder, which need not be there."""

    folder: Path

    @classmethod
    def beside(cls, database: Path) -> "Vault":
        """That of a data file, or of a copy of one: `mot.db.files`."""
        return cls(database.with_name(f"{database.name}.files"))

    def path_of(self, digest: str) -> Path:
        """Where a file lies. A digest that is none, as a forged record may hold, is `missing`."""
        if not _DIGEST.fullmatch(digest):
            raise Unusable("missing", path=self.folder)
        return self.folder / digest

    def digests(self) -> list[str]:
        """The names of the files that are there, right or not; an unreadable folder has none."""
        try:
            return sorted(it.name for it in self.folder.iterdir() if _DIGEST.fullmatch(it.name))
        except OSError:
            return []

    def holds(self, digest: str, size: int) -> bool:
        """Whether a file of this name and size is there; its content is not read."""
        try:
            found = self.path_of(digest).lstat()
        except (OSError, Unusable):
            return False
        return stat.S_ISREG(found.st_mode) and found.st_size == size

    def wrong(self, digest: str) -> str:
        """`missing`, `changed`, or nothing where the file is what its name says; reads all."""
        try:
            with _opened(self.path_of(digest)) as source:
                return "" if _copied(source, None)[0] == digest else "changed"
        except Unusable as error:
            return "missing" if error.code == "missing" else "changed"
        except OSError:
            # The medium gives it back no more.
            return "changed"

    def put(self, source: Path, watch: Watch | None = None) -> Stored:
        """Have a copy of a file on the disk, 0600; one that is there already is stored once.

        Raises `Unusable`: `missing`, `symlink-given`, `not-a-file`, `unreadable` about the source,
        those of `journal.fault` about the folder. Then nothing is left behind.
        """
        with _opened(source) as content, fault.guard_files(self.folder):
            self._make()
            new = disk.aside(self.folder / "evidence")
            try:
                digest, size = _written(content, new, watch)
                known = self._place(new, digest)
            finally:
                with suppress(OSError):
                    new.unlink()
        return Stored(digest, size, known)

    def take(self, digest: str, new: Path, watch: Watch | None = None) -> None:
        """Copy a file out, to a new private file. Raises `missing`, `changed-file`, others."""
        with _opened(self.path_of(digest)) as content, fault.guard_files(new):
            found, _size = _written(content, new, watch)
        if found != digest:
            raise Unusable("changed-file", path=self.path_of(digest))

    def content(self, digest: str) -> bytes:
        """All of a file. Raises what `take` does."""
        path = self.path_of(digest)
        with (
            _opened(path) as source,
            fault.guard_files(path),
            os.fdopen(os.dup(source), "rb") as it,
        ):
            found = it.read()
        if sha256(found) != digest:
            raise Unusable("changed-file", path=path)
        return found

    def copy_to(self, other: "Vault") -> tuple[set[str], set[str]]:
        """Have another folder hold all files that are sound; those that it has, those that are not.

        Raises what `put` does.
        """
        sound, broken = set[str](), set[str]()
        for digest in self.digests():
            is_there = not other.wrong(digest)
            if not is_there and self.wrong(digest):
                broken.add(digest)
                continue
            if not is_there:
                other.put(self.path_of(digest))
            sound.add(digest)
        return sound, broken

    def _make(self) -> None:
        disk.make_folder(self.folder)
        found = self.folder.lstat()
        if not stat.S_ISDIR(found.st_mode):
            # A link in its place could lead anywhere.
            is_link = stat.S_ISLNK(found.st_mode)
            raise Unusable("symlink" if is_link else "exists", path=self.folder)
        if found.st_mode & 0o077:
            self.folder.chmod(0o700)
        for left in self.folder.glob(".evidence.*.new"):
            with suppress(OSError):
                # What a killed process left; by the clock of the file system, as the file's own.
                if time.time() - left.stat().st_mtime > _STALE_S:
                    left.unlink()

    def _place(self, new: Path, digest: str) -> bool:
        """Give a copy its name; whether the same was there already."""
        path = self.folder / digest
        if os.path.lexists(path):
            if not self.wrong(digest):
                # Another process may have put it there in this moment, and not yet synced its name.
                disk.sync_folder(self.folder)
                return True
            new.replace(path)
            disk.sync_folder(self.folder)
            return False
        try:
            disk.put(new, path)
        except FileExistsError:
            disk.sync_folder(self.folder)
            return True
        return False


@contextmanager
def _opened(path: Path) -> Iterator[int]:
    """A plain file, open to be read; nothing else is opened, nor is a link followed."""
    try:
        found = path.lstat()
        if stat.S_ISLNK(found.st_mode):
            raise Unusable("symlink-given", path=path)
        if not stat.S_ISREG(found.st_mode):
            raise Unusable("not-a-file", path=path)
        source = os.open(path, _ONLY_READ)
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        # A ValueError: letters that no path can hold.
        raise Unusable("missing", path=path) from error
    except PermissionError as error:
        raise Unusable("unreadable", path=path) from error
    except OSError as error:
        code = "symlink-given" if error.errno == errno.ELOOP else "io"
        raise Unusable(code, path=path, detail=error.strerror or str(error)) from error
    try:
        if not stat.S_ISREG(os.fstat(source).st_mode):
            raise Unusable("not-a-file", path=path)
        yield source
    finally:
        os.close(source)


def _written(source: int, new: Path, watch: Watch | None) -> tuple[str, int]:
    """Copy to a new private file, synced; gives digest and size. Raises `OSError`."""
    target = disk.create_private(new)
    try:
        found = _copied(source, target, watch)
        os.fsync(target)
    finally:
        os.close(target)
    return found


def _copied(source: int, target: int | None, watch: Watch | None = None) -> tuple[str, int]:
    """Digest and size of what is read, written on where there is a target."""
    # OpenSSL is several times as fast as the interpreter's own, which `mot log` goes by.
    import hashlib

    digest, size, whole = hashlib.sha256(), 0, os.fstat(source).st_size
    while chunk := os.read(source, _CHUNK):
        digest.update(chunk)
        size += len(chunk)
        left = memoryview(chunk) if target is not None else memoryview(b"")
        while left and target is not None:
            left = left[os.write(target, left) :]
        if watch is not None:
            watch(size, max(whole, size))
    return digest.hexdigest(), size
