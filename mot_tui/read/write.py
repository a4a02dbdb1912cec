"""The one writer of the read tables: what differs is written, the rest stands."""

import sqlite3

from mot_tui.domain.words import Kind
from mot_tui.read import board
from mot_tui.read.rows import ReadRow
from mot_tui.read.search import forget, index
from mot_tui.read.sources import Sources


def write(
    connection: sqlite3.Connection, case_id: str, wanted: Sources, stood: Sources | None = None
) -> int:
    """Make the rows of a case these, inside the caller's transaction; gives how many differed.

    `stood` is what the rows in the tables were made from, where that is known: then what follows
    from the same is not even made. The law: the tables are as a rebuild would leave them
    (`design.md`).
    """
    changed = 0
    for row in wanted.rows(stood):
        written = connection.execute(
            "INSERT INTO read_row VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (case_id, kind, id)"
            " DO UPDATE SET at = excluded.at, ord = excluded.ord, view = excluded.view"
            " WHERE (at, ord, view) IS NOT (excluded.at, excluded.ord, excluded.view)",
            (case_id, row.kind, row.id, row.at, row.order, row.view),
        )
        if written.rowcount:
            changed += 1
            index(connection, case_id, row)
        _show(connection, case_id, row)
    for kind, id in (_keys(connection, case_id) if stood is None else stood.keys()) - wanted.keys():
        changed += 1
        connection.execute(
            "DELETE FROM read_row WHERE case_id = ? AND kind = ? AND id = ?", (case_id, kind, id)
        )
        forget(connection, case_id, kind, id)
        board.forget(connection, case_id, kind, id)
    return changed


def _show(connection: sqlite3.Connection, case_id: str, row: ReadRow) -> None:
    """On the board, as long as it is open."""
    if row.opened is not None:
        board.put(connection, row.id, row.opened)
    elif row.kind in (Kind.PROMISE, Kind.DEADLINE):
        board.forget(connection, case_id, row.kind, row.id)


def _keys(connection: sqlite3.Connection, case_id: str) -> set[tuple[str, str]]:
    return {*connection.execute("SELECT kind, id FROM read_row WHERE case_id = ?", (case_id,))}
