"""SQL in, views out; nothing here writes."""

import json
import sqlite3
from collections.abc import Sequence
from functools import lru_cache

from mot_tui.domain.wire import from_plain
from mot_tui.domain.words import Kind
from mot_tui.read import search
from mot_tui.read.rows import instant_of
from mot_tui.read.views import (
    CaseView,
    DeadlineView,
    EntryView,
    EvidenceView,
    Hit,
    PromiseView,
    Said,
)


def cases(connection: sqlite3.Connection) -> list[CaseView]:
    """All cases, the one with the newest entry first."""
    found = connection.execute(
        "SELECT view FROM read_row WHERE kind = ? ORDER BY at DESC, ord DESC", (Kind.CASE,)
    )
    return [_case(view) for (view,) in found]


def case(connection: sqlite3.Connection, case_id: str) -> CaseView | None:
    """One case."""
    row = connection.execute(
        "SELECT view FROM read_row WHERE kind = ? AND case_id = ?", (Kind.CASE, case_id)
    ).fetchone()
    return _case(row[0]) if row else None


@lru_cache(4096)
def _case(view: str) -> CaseView:
    """Of a thousand cases one has changed since the app asked for all of them before."""
    return from_plain(CaseView, json.loads(view))


def entries(
    connection: sqlite3.Connection, case_id: str, start: int = 0, most: int = -1
) -> list[EntryView]:
    """Entries of a case in the order of the timeline, struck ones too; a page of them."""
    found = connection.execute(
        "SELECT view FROM read_row WHERE kind = ? AND case_id = ?"
        " ORDER BY at, ord LIMIT ? OFFSET ?",
        (Kind.ENTRY, case_id, most, start),
    )
    return [from_plain(EntryView, json.loads(view)) for (view,) in found]


def promises(connection: sqlite3.Connection, case_id: str | None = None) -> list[PromiseView]:
    """Promises of a case, or of all, as they were made."""
    where, values = ("", ()) if case_id is None else (" AND case_id = ?", (case_id,))
    found = connection.execute(
        f"SELECT view FROM read_row WHERE kind = ?{where} ORDER BY case_id, ord",  # noqa: S608 - the parts are ours
        (Kind.PROMISE, *values),
    )
    return [from_plain(PromiseView, json.loads(view)) for (view,) in found]


def deadlines(connection: sqlite3.Connection, case_id: str | None = None) -> list[DeadlineView]:
    """Deadlines of a case, or of all, as they were entered; those that ended too."""
    where, values = ("", ()) if case_id is None else (" AND case_id = ?", (case_id,))
    found = connection.execute(
        f"SELECT view FROM read_row WHERE kind = ?{where} ORDER BY case_id, ord",  # noqa: S608 - the parts are ours
        (Kind.DEADLINE, *values),
    )
    return [from_plain(DeadlineView, json.loads(view)) for (view,) in found]


def evidence(connection: sqlite3.Connection, case_id: str | None = None) -> list[EvidenceView]:
    """Files of a case, or of all, as they were kept; those struck out too."""
    where, values = ("", ()) if case_id is None else (" AND case_id = ?", (case_id,))
    found = connection.execute(
        f"SELECT view FROM read_row WHERE kind = ?{where} ORDER BY case_id, ord",  # noqa: S608 - the parts are ours
        (Kind.EVIDENCE, *values),
    )
    return [from_plain(EvidenceView, json.loads(view)) for (view,) in found]


def hits(connection: sqlite3.Connection, text: str, case_id: str | None = None) -> list[Hit]:
    """What a search finds, newest first, at most `search.MOST`, each in the words as typed."""
    found = search.find(connection, text, case_id)
    numbers = _numbers(connection, {it.case_id for it in found})
    return [
        Hit(
            case=numbers["", Kind.CASE, it.case_id],
            kind=Kind(it.kind),
            number=numbers["" if it.kind == Kind.CASE else it.case_id, it.kind, it.id],
            at=instant_of(it.at),
            text=_told(connection, it.case_id, Kind(it.kind), it.id),
        )
        for it in found
    ]


def _told(connection: sqlite3.Connection, case_id: str, kind: Kind, id: str) -> str:
    """The words of a row as they were typed."""
    (view,) = connection.execute(
        "SELECT view FROM read_row WHERE case_id = ? AND kind = ? AND id = ?", (case_id, kind, id)
    ).fetchone()
    plain = json.loads(view)
    match kind:
        case Kind.CASE:
            return from_plain(CaseView, plain).title
        case Kind.PROMISE:
            standing = from_plain(PromiseView, plain).standing
            return f"{standing.what} {standing.said}".strip()
        case Kind.DEADLINE:
            return from_plain(DeadlineView, plain).deadline.terms.what
        case Kind.EVIDENCE:
            return from_plain(EvidenceView, plain).evidence.name
        case Kind.STATEMENT:
            return from_plain(Said, plain).text
        case _:
            return from_plain(EntryView, plain).content.text


def _numbers(connection: sqlite3.Connection, case_ids: set[str]) -> dict[tuple[str, str, str], int]:
    marks = ", ".join("?" * (len(case_ids) + 1))
    rows: Sequence[tuple[str, str, str, int]] = connection.execute(
        f"SELECT case_id, kind, id, n FROM handle WHERE case_id IN ({marks})",  # noqa: S608 - question marks only
        ("", *case_ids),
    ).fetchall()
    return {(case, kind, id): n for case, kind, id, n in rows}
