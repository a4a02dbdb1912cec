"""The open journal (design.md, SQLite, Opening, Identity)."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from types import TracebackType
from weakref import WeakSet

from mot_tui.clock import Now
from mot_tui.errors import Unusable
from mot_tui.journal import fault, identity, rows, schema, vet
from mot_tui.journal.notice import Notice
from mot_tui.journal.record import Record
from mot_tui.journal.transaction import Transaction

TIMEOUT_S = 60.0
"""How long a writer waits for another one before `busy`."""

_SETTINGS = (
    "PRAGMA journal_mode=DELETE",
    "PRAGMA synchronous=EXTRA",
    "PRAGMA secure_delete=ON",
    "PRAGMA foreign_keys=ON",
)


class Journal:
    """One data file, open in one process.

    `notices` collects what the user should be told once; `read_only` says that nothing can be
    written here, `why_new` (see `identity.recognise`) that the next write starts an identity.
    """

    def __init__(self, path: Path, identity_path: Path, *, now: Now, set_clock: bool) -> None:
        """For `open` alone."""
        self.path = path
        self.identity_path = identity_path
        self.notices: list[Notice] = []
        self.read_only = not _is_writable(path)
        self._now = now
        self._set_clock = set_clock
        self._at_close = ExitStack()
        self.file: tuple[int, int] = vet.vet(
            path, held=any(other.file == _file(path) for other in _OPEN)
        )
        with ExitStack() as until_sound:
            until_sound.callback(self.close)
            self.connection = self._connect()
            with fault.guard(path):
                self.identity, self.why_new = identity.recognise(self.connection, identity_path)
            until_sound.pop_all()
        _OPEN.add(self)

    @classmethod
    def open(
        cls,
        path: Path,
        identity: Path,
        *,
        now: Now,
        create: bool = True,
        set_clock: bool = False,
    ) -> "Journal":
        """Opens the data file, with `create` also one that is not there yet.

        `set_clock`: the clock is not the machine's (`MOT_NOW`), and bodies say so. Raises
        `Unusable`: `missing`, those of `vet.vet`, and those of `fault`. The file is then as it was.
        """
        try:
            return cls(path, identity, now=now, set_clock=set_clock)
        except FileNotFoundError:
            if not create:
                raise fault.unusable("missing", path) from None
        except NotADirectoryError:
            raise Unusable("not-a-folder", path=path.parent) from None
        schema.create(path)
        return cls(path, identity, now=now, set_clock=set_clock)

    @property
    def device(self) -> str:
        """This device's id; a new identity takes it over with the first write."""
        return self.identity.device

    def close(self) -> None:
        """Lets go of the file; a second time it does nothing."""
        _OPEN.discard(self)
        self._at_close.close()

    def __enter__(self) -> "Journal":
        """Closes at the end of the block."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:  # fmt: skip
        """Closes."""
        self.close()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """All that happens in the block is on the disk at its end, or nothing of it.

        Raises `Unusable`: read-only, replaced, busy, disk-full, damaged, io.
        """
        if self.read_only:
            raise Unusable("read-only", path=self.path)
        with fault.guard(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                if _file(self.path) != self.file:
                    raise Unusable("replaced", path=self.path)
                self._claim()
                change = Transaction(self.connection, self.device, self._now, self._set_clock)
                yield change
                self.connection.execute("COMMIT")
            finally:
                if self.connection.in_transaction:
                    with suppress(sqlite3.Error):
                        self.connection.execute("ROLLBACK")
        self._remember(change)

    def records(self, case_id: str, after: int | None = None) -> list[Record]:
        """The case's records in fold order; `after`: those with a larger `at`, in microseconds.

        Adopted records may lie before `after`: compare `tip` and the number of records first.
        """
        with fault.guard(self.path):
            return rows.of_case(self.connection, case_id, after)

    def everything(self) -> Iterator[Record]:
        """Every record, device by device: what another device adopts."""
        with fault.guard(self.path):
            yield from rows.all_rows(self.connection)

    def head(self) -> tuple[str, int, str]:
        """Device, number and hash of this device's newest record; (device, 0, "") before it."""
        with fault.guard(self.path):
            seq, sealed = rows.head(self.connection, self.device)
        return self.device, seq, sealed or ""

    def heads(self) -> list[tuple[str, int, str]]:
        """The same for every device that wrote here: what an export prints."""
        with fault.guard(self.path):
            return rows.heads(self.connection)

    def data_version(self) -> int:
        """Changes when another connection has written, drafts included; costs next to nothing."""
        with fault.guard(self.path):
            version: int = self.connection.execute("PRAGMA data_version").fetchone()[0]
        return version

    def tip(self) -> tuple[int, int]:
        """Number of records and largest `at`: equal means that no record has come."""
        with fault.guard(self.path):
            return rows.count(self.connection), rows.largest_at(self.connection) or 0

    def _connect(self) -> sqlite3.Connection:
        try:
            return self._connect_to(self.path, "ro" if self.read_only else "rw")
        except Unusable as error:
            # A crash left a rollback journal that cannot be played back here.
            if error.code not in ("read-only", "io") or not schema.journal_of(self.path).exists():
                raise
        self.read_only = True
        self._tell("read-from-copy", path=self.path)
        return self._connect_to(self._copied(), "rw")

    def _connect_to(self, path: Path, mode: str) -> sqlite3.Connection:
        uri = f"{path.absolute().as_uri()}?mode={mode}"
        with fault.guard(self.path):
            connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=TIMEOUT_S)
            self._at_close.callback(connection.close)
            schema.require_ours(connection, self.path)
            for setting in _SETTINGS if mode == "rw" else _SETTINGS[1:]:
                connection.execute(setting)
        return connection

    def _copied(self) -> Path:
        import shutil
        import tempfile

        folder = self._at_close.enter_context(tempfile.TemporaryDirectory(prefix="mot-"))
        for original in (self.path, schema.journal_of(self.path)):
            shutil.copyfile(original, Path(folder, original.name))
        return Path(folder, self.path.name)

    def _claim(self) -> None:
        """Makes sure, under the write lock, that this identity continues this journal's chain."""
        if self.why_new is None and identity.continues(self.connection, self.identity):
            return
        # Another process may have settled it since this one looked.
        self.identity, reason = identity.recognise(self.connection, self.identity_path)
        if reason is None:
            return
        identity.forget_restore(self.connection)
        self._save()
        if reason != "first":
            self._tell("new-identity", reason=reason)

    def _remember(self, change: Transaction) -> None:
        seq, sealed = change.head
        self.why_new = None
        if change.device != self.device:
            self.identity = identity.Identity(change.device, identity.machine())
            self._tell("new-identity", reason="adopted")
        elif seq == self.identity.seq:
            return
        if sealed is not None:
            self.identity = self.identity.at(seq, sealed)
        self._save()

    def _save(self) -> None:
        if identity.save(self.identity_path, self.identity):
            return
        self._tell("identity-unsaved", path=self.identity_path)

    def _tell(self, code: str, **values: object) -> None:
        if not any(notice.code == code for notice in self.notices):
            self.notices.append(Notice(code, values))


_OPEN: WeakSet[Journal] = WeakSet()


def _file(path: Path) -> tuple[int, int] | None:
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _is_writable(path: Path) -> bool:
    """Whether the file and its folder, where the rollback journal arises, can be written."""
    if not os.path.lexists(path):
        return True
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
