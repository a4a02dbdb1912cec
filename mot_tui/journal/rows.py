"""The journal's rows: every statement that reads or adds one."""

import sqlite3
from collections.abc import Iterator

from mot_tui.journal.record import Record

_SELECT = "SELECT device, seq, prev, at, case_id, reverts, digest, salt, body, hash FROM journal"
_INSERT = (
    "INSERT INTO journal (device, seq, prev, at, case_id, reverts, digest, salt, body, hash)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def insert(connection: sqlite3.Connection, record: Record) -> None:
    """Adds a row; raises `sqlite3.IntegrityError` where its key is taken."""
    connection.execute(
        _INSERT,
        (record.device, record.seq, record.prev, record.at, record.case_id, record.reverts,
         record.digest, record.salt, record.body, record.hash),
    )  # fmt: skip


def of_case(connection: sqlite3.Connection, case_id: str, after: int | None = None) -> list[Record]:
    """The case's records in fold order; `after`: only those with a larger `at`, in microseconds."""
    later = "AND at > ?" if after is not None else ""
    values = (case_id,) if after is None else (case_id, after)
    found = connection.execute(
        f"{_SELECT} WHERE case_id = ? {later} ORDER BY at, device, seq", values
    )
    return [Record(*row) for row in found]


def all_rows(connection: sqlite3.Connection) -> Iterator[Record]:
    """Every record, device by device, in the order of their numbers."""
    return (Record(*row) for row in connection.execute(f"{_SELECT} ORDER BY device, seq"))


def one(connection: sqlite3.Connection, device: str, seq: int) -> Record | None:
    """The record with this key."""
    row = connection.execute(f"{_SELECT} WHERE device = ? AND seq = ?", (device, seq)).fetchone()
    return Record(*row) if row else None


def named(connection: sqlite3.Connection, key: str) -> Record | None:
    """The record that `device:seq` names; None also where it names nothing."""
    device, _, number = key.rpartition(":")
    return one(connection, device, int(number)) if number.isdecimal() else None


def hash_at(connection: sqlite3.Connection, device: str, seq: int) -> str | None:
    """The hash of the record with this key."""
    found = connection.execute(
        "SELECT hash FROM journal WHERE device = ? AND seq = ?", (device, seq)
    ).fetchone()
    return found[0] if found else None


def head(connection: sqlite3.Connection, device: str) -> tuple[int, str | None]:
    """Number and hash of the device's newest record; (0, None) where there is none."""
    found = connection.execute(
        "SELECT seq, hash FROM journal WHERE device = ? ORDER BY seq DESC LIMIT 1", (device,)
    ).fetchone()
    return found or (0, None)


def heads(connection: sqlite3.Connection) -> list[tuple[str, int, str]]:
    """Device, number and hash of every device's newest record."""
    return connection.execute(
        "SELECT device, seq, hash FROM journal AS newest WHERE seq ="
        " (SELECT max(seq) FROM journal WHERE device = newest.device) ORDER BY device"
    ).fetchall()


def largest_at(connection: sqlite3.Connection) -> int | None:
    """The largest `at` seen, in microseconds."""
    largest: int | None = connection.execute("SELECT max(at) FROM journal").fetchone()[0]
    return largest


def count(connection: sqlite3.Connection) -> int:
    """How many records there are; at once, since none is ever deleted."""
    return connection.execute("SELECT max(rowid) FROM journal").fetchone()[0] or 0


def erasing(connection: sqlite3.Connection) -> list[Record]:
    """The records that may erase others, all cases: `undo.erasing` decides."""
    found = connection.execute(
        f"{_SELECT} WHERE instr(body, '\"erases\":') ORDER BY at, device, seq"
    )
    return [Record(*row) for row in found]


def blank(connection: sqlite3.Connection, device: str, seq: int) -> None:
    """Forgets a record's words: body and salt (a kept salt would let a number be guessed)."""
    connection.execute(
        "UPDATE journal SET body = NULL, salt = NULL WHERE device = ? AND seq = ?", (device, seq)
    )
