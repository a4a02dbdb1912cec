"""The tables of the journal, and how a new file comes to be (docs/journal.md)."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from mot_tui.errors import Unusable
from mot_tui.journal import disk, fault

APPLICATION_ID = 0x6D6F7421
"""`mot!` in ASCII; SQLite keeps it at byte 68 of the file."""

VERSION = 1
"""SQLite's `user_version`: a file with a larger one was written by a newer program."""

TABLES = """
CREATE TABLE journal (
    device TEXT NOT NULL,
    seq INTEGER NOT NULL CHECK (typeof(seq) = 'integer' AND seq > 0),
    prev TEXT,
    at INTEGER NOT NULL CHECK (typeof(at) = 'integer'),
    case_id TEXT NOT NULL,
    reverts TEXT,
    digest TEXT,
    salt TEXT,
    body TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (device, seq),
    CHECK ((seq = 1) = (prev IS NULL)),
    CHECK ((reverts IS NULL) <> (digest IS NULL)),
    CHECK ((salt IS NULL) = (body IS NULL)),
    CHECK (body IS NULL OR digest IS NOT NULL)
);
CREATE INDEX journal_case ON journal (case_id, at, device, seq);
CREATE INDEX journal_at ON journal (at);

-- Records never change: against a slip of ours, not against a person, who can drop the triggers.
CREATE TRIGGER journal_stays BEFORE DELETE ON journal BEGIN
    SELECT raise(ABORT, 'records never change');
END;
CREATE TRIGGER journal_stands BEFORE UPDATE ON journal
WHEN NEW.body IS NOT NULL OR NEW.salt IS NOT NULL
    OR (NEW.device, NEW.seq, NEW.prev, NEW.at, NEW.case_id, NEW.reverts, NEW.digest, NEW.hash)
    IS NOT (OLD.device, OLD.seq, OLD.prev, OLD.at, OLD.case_id, OLD.reverts, OLD.digest, OLD.hash)
BEGIN
    SELECT raise(ABORT, 'records never change');
END;

-- The record before (device, seq) was not among those adopted: no sign of a deletion.
CREATE TABLE gap (device TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (device, seq));

CREATE TABLE handle (
    case_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    n INTEGER NOT NULL,
    id TEXT NOT NULL,
    PRIMARY KEY (case_id, kind, n),
    UNIQUE (case_id, kind, id)
);
CREATE TABLE draft (
    place TEXT NOT NULL,
    process TEXT NOT NULL,
    text TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (place, process)
);
CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


def create(path: Path) -> None:
    """A new file, made under another name and put in place exclusively.

    Where another process was first its file stays, and is as good. Raises `Unusable`; that is
    `stray-journal` where the file is gone but its rollback journal is not: SQLite would play that
    into the new one.
    """
    if os.path.lexists(journal_of(path)) and not os.path.lexists(path):
        raise fault.unusable("stray-journal", path, journal=journal_of(path))
    with fault.guard_files(path), fault.guard(path):
        disk.make_folder(path.parent)
        new = disk.aside(path)
        try:
            os.close(disk.create_private(new))
            _fill(new)
            disk.sync(new)
            with suppress(FileExistsError):
                disk.put(new, path)
        finally:
            with suppress(OSError):
                new.unlink()


def journal_of(path: Path) -> Path:
    """SQLite's rollback journal of a file."""
    return path.with_name(path.name + "-journal")


def _fill(path: Path) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        # One sync at the end does: nobody knows the file yet.
        connection.execute("PRAGMA synchronous=OFF")
        connection.executescript(
            f"BEGIN; PRAGMA application_id={APPLICATION_ID}; PRAGMA user_version={VERSION};"
            f"{TABLES}COMMIT;"
        )
    finally:
        connection.close()


def require_ours(connection: sqlite3.Connection, path: Path) -> None:
    """Asks SQLite, under its lock, whose file this is; raises `Unusable` foreign or newer."""
    (ours,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    # Reads the tables' definitions, and so page 1 as a tree: damage there shows now.
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if problem := judge(ours, version):
        raise problem_of(problem, path, version)


def judge(application_id: int, version: int) -> str | None:
    """The code of what is wrong with a file that says this of itself, or None."""
    if application_id != APPLICATION_ID or version < 1:
        return "foreign"
    return "newer" if version > VERSION else None


def problem_of(code: str, path: Path, version: int) -> Unusable:
    """The error that `judge` asks for."""
    return fault.unusable(code, path, version=version, supported=VERSION)
