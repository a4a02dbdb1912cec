"""The one writer of the read tables: what differs is written, the rest stands."""

import sqlite3
from collections.abc import Iterable

from mot_tui.read.rows import ReadRow
from mot_tui.read.search import forget, index


def write(connection: sqlite3.Connection, case_id: str, rows: Iterable[ReadRow]) -> int:
    """Make the rows of a case these, inside the caller's transaction; gives how many differed.

    The law: the tables are then as a rebuild would leave them (`design.md`).
    """
    stood = {
        (kind, id): (at, order, view)
        for kind, id, at, order, view in connection.execute(
            "SELECT kind, id, at, ord, view FROM read_row WHERE case_id = ?", (case_id,)
        )
    }
    changed = 0
    for row in rows:
        if stood.pop((row.kind, row.id), None) == (row.at, row.order, row.view):
            continue
        changed += 1
        connection.execute(
            "INSERT INTO read_row VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, kind, id)"
            " DO UPDATE SET at = excluded.at, ord = excluded.ord, view = excluded.view",
            (case_id, row.kind, row.id, row.at, row.order, row.view),
        )
        index(connection, case_id, row)
    for kind, id in stood:
        changed += 1
        connection.execute(
            "DELETE FROM read_row WHERE case_id = ? AND kind = ? AND id = ?", (case_id, kind, id)
        )
        forget(connection, case_id, kind, id)
    return changed
