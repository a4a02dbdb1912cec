"""The read tables: what listings and screens are answered from, rebuilt at will.

They follow from the journal alone. There is no migration: another `VERSION` empties them, and
every case is folded again (`design.md`, the journal).
"""

import sqlite3
from datetime import timedelta

from mot_tui.read import board

VERSION = 13

_SCHEMA = (
    "CREATE TABLE read_version (version INTEGER NOT NULL, grace_s INTEGER NOT NULL)",
    # One row a view; `at` is µs since 1970 and, with `ord`, the order of the timeline.
    """CREATE TABLE read_row (
        case_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        at INTEGER NOT NULL, ord INTEGER NOT NULL, view TEXT NOT NULL,
        UNIQUE (case_id, kind, id))""",
    "CREATE INDEX read_row_order ON read_row (kind, case_id, at, ord)",
    """CREATE TABLE search_row (
        doc INTEGER PRIMARY KEY, case_id TEXT NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL,
        at INTEGER NOT NULL, ord INTEGER NOT NULL, text TEXT NOT NULL,
        UNIQUE (case_id, kind, id))""",
    """CREATE VIRTUAL TABLE search_pairs USING fts5 (
        pairs, detail = none, tokenize = "unicode61 remove_diacritics 0")""",
    *board.SCHEMA,
)
_NAMES = ("read_version", "read_row", "search_row", "search_pairs", "board_row")


def stands(connection: sqlite3.Connection, grace: timedelta) -> bool:
    """Whether the read tables are there, in this version and computed with this grace."""
    there = connection.execute(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'read_version'"
    ).fetchone()
    if not there:
        return False
    made = connection.execute("SELECT * FROM read_version").fetchone()
    return tuple(made) == _version(grace)


def make(connection: sqlite3.Connection, grace: timedelta) -> None:
    """Make the read tables anew and empty, inside the caller's transaction."""
    for name in _NAMES:
        connection.execute(f"DROP TABLE IF EXISTS {name}")
    for statement in _SCHEMA:
        connection.execute(statement)
    connection.execute("INSERT INTO read_version VALUES (?, ?)", _version(grace))


def _version(grace: timedelta) -> tuple[int, int]:
    return VERSION, grace // timedelta(seconds=1)
