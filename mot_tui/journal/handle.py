"""Short numbers that people type: local, stable, never used twice (design.md, Handles)."""

import sqlite3
from collections.abc import Iterable, Mapping

CASE = "c"
"""The kind of a case's own number; it is kept under the empty case id."""


def numbers(connection: sqlite3.Connection, case_id: str) -> dict[tuple[str, str], int]:
    """The number of each (kind, id) of the case; `""` for the cases themselves."""
    found = connection.execute("SELECT kind, id, n FROM handle WHERE case_id = ?", (case_id,))
    return {(kind, id): n for kind, id, n in found}


def number(connection: sqlite3.Connection, case_id: str, kind: str, id: str) -> int | None:
    """The number of one of them, however many there are; None where it has none."""
    found = connection.execute(
        "SELECT n FROM handle WHERE case_id = ? AND kind = ? AND id = ?", (case_id, kind, id)
    ).fetchone()
    return found[0] if found else None


def ensure(
    connection: sqlite3.Connection, case_id: str, wanted: Iterable[tuple[str, str]]
) -> dict[tuple[str, str], int]:
    """Numbers each (kind, id) that has none yet, in the order given; gives all of the case's.

    To be called in a transaction: two writers must not count at once.
    """
    known = numbers(connection, case_id)
    last: dict[str, int] = {}
    for (kind, _), n in known.items():
        last[kind] = max(n, last.get(kind, 0))
    for kind, id in wanted:
        if (kind, id) in known:
            continue
        last[kind] = known[kind, id] = last.get(kind, 0) + 1
        connection.execute(
            "INSERT INTO handle (case_id, kind, n, id) VALUES (?, ?, ?, ?)",
            (case_id, kind, last[kind], id),
        )
    return known


def take(
    connection: sqlite3.Connection, case_id: str, wanted: Mapping[tuple[str, str], int]
) -> None:
    """Gives each (kind, id) the number it had elsewhere, in a transaction.

    Raises `sqlite3.IntegrityError` where a number or an id is taken already.
    """
    connection.executemany(
        "INSERT INTO handle (case_id, kind, n, id) VALUES (?, ?, ?, ?)",
        [(case_id, kind, n, id) for (kind, id), n in wanted.items()],
    )


def find(connection: sqlite3.Connection, case_id: str, kind: str, n: int) -> str | None:
    """The id behind a number."""
    found = connection.execute(
        "SELECT id FROM handle WHERE case_id = ? AND kind = ? AND n = ?", (case_id, kind, n)
    ).fetchone()
    return found[0] if found else None
