"""The table of what is open in all cases: sorted, counted and filtered by SQL, row by row shown.

Where each stands follows from the clock, so that it is worked out at every question, by the rule
of `Standing.state`. Words are JSON, since lone surrogates have no place in SQLite.
"""

import json
import sqlite3
from collections.abc import Callable

from mot_tui.domain.words import Kind, PromiseState
from mot_tui.frozen import frozen
from mot_tui.read.opened import OpenView
from mot_tui.read.search import plain

SCHEMA = (
    """CREATE TABLE board_row (
        kind TEXT NOT NULL, case_n INTEGER NOT NULL, n INTEGER NOT NULL, entry_n INTEGER NOT NULL,
        made INTEGER NOT NULL, starts INTEGER, ends INTEGER, approximate INTEGER NOT NULL,
        begins INTEGER, overdue INTEGER, late INTEGER,
        moves INTEGER NOT NULL, chases INTEGER NOT NULL, words TEXT NOT NULL, sought TEXT NOT NULL,
        case_id TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (case_id, kind, id))""",
    # All that is counted and sorted by: the rows themselves are read for a page.
    "CREATE INDEX board_row_order ON board_row (overdue, kind, begins, made, case_n, n)",
)

_SHOWN = (
    "kind, case_n, n, entry_n, made, starts, ends, approximate,"
    " begins, overdue, late, moves, chases, words"
)
_STATES = (
    PromiseState.OVERDUE,
    PromiseState.DUE,
    PromiseState.SOON,
    PromiseState.WAITING,
    PromiseState.UNDATED,
)
"""In the order of the board."""

_NEAR = "CASE kind WHEN 'd' THEN overdue - :near ELSE begins - :soon END"
"""From when it is soon: a deadline before its end, a promise before its window."""

_STATE = f"""CASE WHEN begins IS NULL OR overdue IS NULL THEN 4
    WHEN overdue < :now THEN 0
    WHEN begins <= :now AND begins < overdue THEN 1
    WHEN {_NEAR} <= :now THEN 2
    ELSE 3 END"""
_ORDER = "state, coalesce(overdue, made), case_n, kind DESC, n"
_LATE_ORDER = "overdue, case_n, kind DESC, n"
"""The same where all are overdue, as the index has it."""

_SOUGHT = 400
"""Characters of each text that can be found."""


@frozen
class Clock:
    """An instant, and how long before it begins something is `soon`, a deadline `near`; in µs."""

    now: int
    soon: int
    near: int

    def named(self) -> dict[str, int | str]:
        """For SQL."""
        return {"now": self.now, "soon": self.soon, "near": self.near}


def put(connection: sqlite3.Connection, id: str, row: OpenView) -> None:
    """Write a row, or write it anew."""
    words = json.dumps([row.case_id, row.title, row.zone, row.what, row.said, row.party])
    texts = (row.title, row.what, row.said, row.party)
    sought = " ".join((f"{row.kind}{row.number} c{row.case}", *(it[:_SOUGHT] for it in texts)))
    values = (
        *(row.kind, row.case, row.number, row.entry, row.made),
        *(row.starts, row.ends, row.approximate, row.begins, row.overdue, row.late),
        *(row.moves, row.chases, words, plain(sought), row.case_id, id),
    )
    connection.execute(
        f"INSERT OR REPLACE INTO board_row VALUES ({', '.join('?' * 17)})",  # noqa: S608 - marks only
        values,
    )


def forget(connection: sqlite3.Connection, case_id: str, kind: str, id: str) -> None:
    """Take a row off, where there is one."""
    connection.execute(
        "DELETE FROM board_row WHERE case_id = ? AND kind = ? AND id = ?", (case_id, kind, id)
    )


def rows(
    connection: sqlite3.Connection,
    clock: Clock,
    *,
    case_id: str | None = None,
    words: str = "",
    start: int = 0,
    most: int = -1,
    late: bool = False,
) -> list[OpenView]:
    """What is open: overdue, due, soon, waiting, undated; a page of what the words find.

    Of the overdue ones alone (`late`) a page is found without a look at all the others.
    """
    where, values = _where(words, case_id, "overdue < :now" if late else "")
    state, order = ("0", _LATE_ORDER) if late else (_STATE, _ORDER)
    found = connection.execute(
        f"SELECT {_SHOWN}, state FROM (SELECT rowid AS it, {state} AS state FROM board_row{where}"  # noqa: S608 - the parts are ours
        f" ORDER BY {order} LIMIT :most OFFSET :start) JOIN board_row ON board_row.rowid = it"
        f" ORDER BY {order}",
        clock.named() | values | {"most": most, "start": start},
    )
    kinds = {str(it): it for it in (Kind.PROMISE, Kind.DEADLINE)}
    made: Callable[..., OpenView] = OpenView
    return [
        made(kinds[kind], *numbers, *json.loads(said), _STATES[state])
        for kind, *numbers, said, state in found
    ]


def place_of(
    connection: sqlite3.Connection, clock: Clock, row: OpenView, words: str = ""
) -> int | None:
    """Where this promise or deadline stands among those rows now; None where it is not there."""
    where, values = _where(words, None)
    found = connection.execute(
        f"SELECT place - 1 FROM (SELECT kind, case_n, n, row_number() OVER (ORDER BY {_ORDER})"  # noqa: S608 - the parts are ours
        f" AS place FROM (SELECT *, {_STATE} AS state FROM board_row{where}))"
        " WHERE kind = :kind AND case_n = :in_case AND n = :number",
        clock.named() | values | {"kind": row.kind, "in_case": row.case, "number": row.number},
    ).fetchone()
    return found[0] if found else None


def counts(
    connection: sqlite3.Connection, clock: Clock, words: str = ""
) -> dict[PromiseState, int]:
    """How many stand how, in the order of the board; of all cases."""
    late, values = _where(words, None, "overdue < :now")
    others, _same = _where(words, None, "(overdue >= :now OR overdue IS NULL)")
    found = connection.execute(
        f"SELECT 0 AS state, count(*) FROM board_row{late} UNION ALL"  # noqa: S608 - the parts are ours
        f" SELECT {_STATE} AS state, count(*) FROM board_row{others} GROUP BY state ORDER BY state",
        clock.named() | values,
    )
    return {_STATES[state]: n for state, n in found if n}


def overdue(connection: sqlite3.Connection, now: int) -> list[tuple[str, int, int]]:
    """Overdue promises and passed deadlines: the kind, the number of the case, their own."""
    return connection.execute(
        "SELECT kind, case_n, n FROM board_row WHERE overdue < ?", (now,)
    ).fetchall()


def next_overdue(connection: sqlite3.Connection, now: int) -> int | None:
    """The first instant still to come at which one of them is overdue: just after its due."""
    (due,) = connection.execute(
        "SELECT min(overdue) FROM board_row WHERE overdue >= ?", (now,)
    ).fetchone()
    return None if due is None else int(due) + 1


def next_change(connection: sqlite3.Connection, clock: Clock) -> int | None:
    """The first instant still to come at which anything on the board stands otherwise."""
    firsts = [
        f"min(CASE WHEN {it} > :now THEN {it} END)" for it in (_NEAR, "begins", "overdue + 1")
    ]
    moments = connection.execute(
        f"SELECT {', '.join(firsts)} FROM board_row",  # noqa: S608 - the parts are ours
        clock.named(),
    ).fetchone()
    return min((it for it in moments if it is not None), default=None)


def _where(words: str, case_id: str | None, test: str = "") -> tuple[str, dict[str, int | str]]:
    """Rows in which every word stands; of one case where asked."""
    values: dict[str, int | str] = {f"w{n}": it for n, it in enumerate(plain(words).split())}
    tests = [test] if test else []
    tests += [f"instr(sought, :{name}) > 0" for name in values]
    if case_id is not None:
        tests.append("case_id = :case")
        values["case"] = case_id
    return (" WHERE " + " AND ".join(tests) if tests else ""), values
