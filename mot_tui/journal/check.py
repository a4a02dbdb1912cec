"""Looks whether the journal is what was written (design.md, rule 4; docs/journal.md)."""

import sqlite3
from collections.abc import Iterator
from datetime import datetime

from mot_tui.clock import JITTER
from mot_tui.frozen import frozen
from mot_tui.journal import identity, rows
from mot_tui.journal.record import Record, body_of, is_sealed, is_whole
from mot_tui.journal.store import Journal
from mot_tui.journal.undo import erasing

ERROR = "error"
REMARK = "remark"


@frozen
class Finding:
    """Something to tell; `severity` is `error` or `remark`.

    Errors: damaged (detail) · altered-record, altered-body, words-missing, not-erased,
    reverts-nothing, broken-link, order (record) · gap (device, after, before) · tail-missing
    (device, seq, hash). Remarks: partial (device, after, before) · reverts-later (record) ·
    clock-backwards (record, clock, before) · open-to-others (path, mode).
    """

    code: str
    severity: str
    values: dict[str, object]


@frozen
class _Known:
    """What one record must be compared with: all keys, what was erased where, known gaps."""

    keys: dict[str, tuple[str, object]]
    erased: set[tuple[str, str]]
    gaps: set[tuple[str, int]]


def check(journal: Journal) -> list[Finding]:
    """All findings about an open journal, its file and this device's identity."""
    found = check_database(journal.connection)
    lost = identity.lost(journal.connection, journal.identity_path)
    if lost:
        found.append(_error("tail-missing", device=lost.device, seq=lost.seq, hash=lost.hash))
    mode = journal.path.stat().st_mode & 0o777
    if mode & 0o077:
        found.append(Finding("open-to-others", REMARK, {"path": journal.path, "mode": mode}))
    return found


def check_database(connection: sqlite3.Connection) -> list[Finding]:
    """The findings about the tables alone: SQLite's own check, then every chain."""
    factory = connection.text_factory
    # Text that is no UTF-8 must be a finding, not an error of reading.
    connection.text_factory = _as_text
    found: list[Finding] = []
    try:
        found += _damage(connection)
        found += _chains(connection)
    except sqlite3.DatabaseError as error:
        found.append(_error("damaged", detail=str(error)))
    finally:
        connection.text_factory = factory
    return found


def errors(findings: list[Finding]) -> list[Finding]:
    """Those that are no mere remarks."""
    return [finding for finding in findings if finding.severity == ERROR]


def _damage(connection: sqlite3.Connection) -> Iterator[Finding]:
    for (line,) in connection.execute("PRAGMA integrity_check(20)"):
        if line != "ok":
            yield _error("damaged", detail=line)


def _chains(connection: sqlite3.Connection) -> Iterator[Finding]:
    known = _known(connection)
    previous: Record | None = None
    for record in rows.all_rows(connection):
        yield from _alone(record, known)
        if not _is_ordered(record):
            previous = None
            continue
        if previous is not None and previous.device != record.device:
            previous = None
        yield from _after(previous, record, known)
        previous = record


def _known(connection: sqlite3.Connection) -> _Known:
    return _Known(
        keys={
            f"{device}:{seq}": (case_id, at)
            for device, seq, case_id, at in connection.execute(
                "SELECT device, seq, case_id, at FROM journal"
            )
        },
        erased={
            (record.case_id, str(named.get("record")))
            for record in erasing(rows.erasing(connection))
            for named in body_of(record).erases
        },
        gaps=set(connection.execute("SELECT device, seq FROM gap")),
    )


def _alone(record: Record, known: _Known) -> Iterator[Finding]:
    """What the row itself shows."""
    if not is_sealed(record):
        yield _about("altered-record", record)
    if not is_whole(record):
        yield _about("altered-body", record)
    is_erased = (record.case_id, record.key) in known.erased
    if record.body is None and record.digest is not None and not is_erased:
        yield _about("words-missing", record)
    if record.body is not None and is_erased:
        yield _about("not-erased", record)
    if record.reverts is not None:
        yield from _reverting(record, known)


def _reverting(record: Record, known: _Known) -> Iterator[Finding]:
    case_id, at = known.keys.get(str(record.reverts), (None, 0))
    if case_id != record.case_id:
        yield _about("reverts-nothing", record)
    elif _is_ordered(record) and isinstance(at, int) and at > record.at:
        yield Finding("reverts-later", REMARK, {"record": record.key})


def _after(previous: Record | None, record: Record, known: _Known) -> Iterator[Finding]:
    """What the row shows beside the one before it on its device."""
    last = previous.seq if previous else 0
    if record.seq != last + 1:
        values: dict[str, object] = {"device": record.device, "after": last, "before": record.seq}
        adopted_so = (record.device, record.seq) in known.gaps
        yield Finding("partial", REMARK, values) if adopted_so else _error("gap", **values)
        return
    if previous is None:
        if record.prev is not None:
            yield _about("broken-link", record)
        return
    if record.prev != previous.hash:
        yield _about("broken-link", record)
    if record.at <= previous.at:
        yield _about("order", record)
    if previous.body is not None and record.body is not None:
        before, clock = body_of(previous).clock, body_of(record).clock
        if _ran_backwards(before, clock):
            values = {"record": record.key, "clock": clock, "before": before}
            yield Finding("clock-backwards", REMARK, values)


def _ran_backwards(before: str, clock: str) -> bool:
    try:
        return datetime.fromisoformat(before) - datetime.fromisoformat(clock) >= JITTER
    except (TypeError, ValueError):
        # Another program wrote it so.
        return clock < before


def _is_ordered(record: Record) -> bool:
    values: tuple[object, object] = (record.seq, record.at)
    return all(isinstance(value, int) for value in values)


def _as_text(content: bytes) -> str:
    return content.decode("utf-8", "surrogateescape")


def _about(code: str, record: Record) -> Finding:
    return _error(code, record=record.key)


def _error(code: str, **values: object) -> Finding:
    return Finding(code, ERROR, values)
