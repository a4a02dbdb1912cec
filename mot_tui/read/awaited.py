"""What reminders look at: which open promises have begun or are overdue, without their words."""

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from mot_tui.domain.wire import from_plain
from mot_tui.domain.words import Kind
from mot_tui.frozen import frozen
from mot_tui.journal.record import micros
from mot_tui.read.rows import instant_of
from mot_tui.read.views import DeadlineView, PromiseView


@frozen
class Awaited:
    """An open promise or deadline; `overdue` is after when it is, None where nothing says so."""

    id: str
    kind: Kind
    case_id: str
    overdue: datetime | None


def begun(connection: sqlite3.Connection, by: datetime, also: Iterable[str] = ()) -> list[Awaited]:
    """Promises that begin by then, all deadlines, and `also` what has these ids."""
    found = connection.execute(
        "SELECT id, kind, case_id, overdue FROM board_row"
        " WHERE kind = :deadline OR begins <= :by OR id IN (SELECT value FROM json_each(:also))"
        " ORDER BY overdue, case_n, n",
        {"deadline": Kind.DEADLINE, "by": micros(by), "also": json.dumps([*also])},
    )
    return [
        Awaited(id, Kind(kind), case_id, None if overdue is None else instant_of(overdue))
        for id, kind, case_id, overdue in found
    ]


def next_at(connection: sqlite3.Connection, now: datetime) -> datetime | None:
    """The first instant still to come at which a promise begins or is overdue."""
    found = connection.execute(
        "SELECT min(CASE WHEN begins > :now THEN begins END),"
        " min(CASE WHEN overdue + 1 > :now THEN overdue + 1 END) FROM board_row WHERE kind = :kind",
        {"now": micros(now), "kind": Kind.PROMISE},
    ).fetchone()
    first = min((it for it in found if it is not None), default=None)
    return None if first is None else instant_of(first)


@frozen
class Sum:
    """How many are open, how many of them overdue, and when the next of the others falls due."""

    open: int
    overdue: int
    next: datetime | None


def sum_up(connection: sqlite3.Connection, now: datetime, case_id: str | None) -> Sum:
    """Of a case, or of all cases."""
    open_, overdue, soonest = connection.execute(
        "SELECT count(*), total(overdue < :now),"
        " min(CASE WHEN overdue >= :now THEN coalesce(ends, late) END)"
        " FROM board_row WHERE :case IS NULL OR case_id = :case",
        {"now": micros(now), "case": case_id},
    ).fetchone()
    return Sum(open_, int(overdue), None if soonest is None else instant_of(soonest))


def named(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[tuple[Kind, int, int], str]:
    """The ids of those that are open, by their kind and the numbers of case and promise."""
    found = connection.execute(
        "SELECT kind, case_n, n, id FROM board_row WHERE id IN (SELECT value FROM json_each(?))",
        (json.dumps([*ids]),),
    )
    return {(Kind(kind), case, number): id for kind, case, number, id in found}


def open_ids(connection: sqlite3.Connection) -> set[str]:
    """The ids of all that is open."""
    return {id for (id,) in connection.execute("SELECT id FROM board_row")}


def view(connection: sqlite3.Connection, it: Awaited) -> PromiseView | DeadlineView | None:
    """A promise or deadline with all its words; None where it is not there."""
    row = connection.execute(
        "SELECT view FROM read_row WHERE case_id = ? AND kind = ? AND id = ?",
        (it.case_id, it.kind, it.id),
    ).fetchone()
    if row is None:
        return None
    plain = json.loads(row[0])
    if it.kind is Kind.DEADLINE:
        return from_plain(DeadlineView, plain)
    return from_plain(PromiseView, plain)
