"""Text not yet saved, kept through a crash: a table of its own, no records (design.md, Drafts).

A draft belongs to a place on screen and to the process that typed it, so that two open apps do
not overwrite each other.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from mot_tui.frozen import frozen
from mot_tui.journal import fault
from mot_tui.journal.record import canonical


@frozen
class Draft:
    """`at`: when it was written, in microseconds since 1970."""

    place: str
    process: str
    text: str
    at: int


def save(connection: sqlite3.Connection, place: str, process: str, text: str, at: int) -> None:
    """Keeps the text, on the disk when this returns (inside a transaction: at its commit).

    Raises `Unusable`.
    """
    with _writing(connection):
        # As JSON: SQLite cannot hold lone surrogates, a pasted text can.
        connection.execute(
            "INSERT INTO draft (place, process, text, at) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO UPDATE SET text = excluded.text, at = excluded.at",
            (place, process, canonical(text), at),
        )


def load(connection: sqlite3.Connection, place: str | None = None) -> list[Draft]:
    """The drafts of a place, or of all places, newest first; raises `Unusable`."""
    with fault.guard(connection):
        found = connection.execute(
            "SELECT place, process, text, at FROM draft WHERE place = coalesce(?, place)"
            " ORDER BY at DESC, process",
            (place,),
        ).fetchall()
    return [Draft(where, who, json.loads(text), at) for where, who, text, at in found]


def drop(connection: sqlite3.Connection, place: str, process: str) -> None:
    """Forgets a draft, best in the transaction that saves its text; raises `Unusable`."""
    with _writing(connection):
        connection.execute("DELETE FROM draft WHERE place = ? AND process = ?", (place, process))


@contextmanager
def _writing(connection: sqlite3.Connection) -> Iterator[None]:
    if connection.in_transaction:
        yield
        return
    with fault.guard(connection):
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        finally:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
