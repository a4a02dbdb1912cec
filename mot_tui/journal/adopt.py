"""Records of other devices: verified, then united with those here (design.md, Identity).

Everything is verified before anything is written, so a refusal leaves the journal as it was.
"""

import json
import sqlite3
from collections.abc import Iterable, Sequence

from mot_tui.errors import Refused
from mot_tui.journal import rows, undo
from mot_tui.journal.adoption import Adoption
from mot_tui.journal.notice import Notice
from mot_tui.journal.record import Record, body_of, canonical, is_sealed, is_whole

DAY_US = 86_400_000_000
"""How far ahead of the clock, in microseconds, a record may be without a word about it."""

_LAST_AT = 253_402_300_799_999_999
"""The end of the year 9999: beyond it the next `at` would soon not fit."""


def adopt(connection: sqlite3.Connection, records: Sequence[Record], *, clock: int) -> Adoption:
    """Adds what is new; `clock` in microseconds. To be called in a transaction.

    Raises `Refused`: `fork` where a known (device, seq) has another hash, `bad-record` where one
    does not verify (its values: record, reason).
    """
    given = _by_key(records)
    known = {key: here for key, new in given.items() if (here := _here(connection, new))}
    new = {key: record for key, record in given.items() if key not in known}
    gaps = [r for r in new.values() if not _is_linked(connection, r, given)]
    erased = _erased(connection, given.values())
    for record in new.values():
        if record.body is None and record.digest and erased.get(record.key) != record.case_id:
            raise Refused("bad-record", record=record.key, reason="words-missing")
    for record in new.values():
        rows.insert(connection, record)
    touched = _blank(connection, erased)
    _note_gaps(connection, new.values(), gaps)
    added = sorted(new.values(), key=lambda r: (r.at, r.device, r.seq))
    return Adoption(
        added=tuple(added),
        known=len(known),
        cases=tuple(sorted({r.case_id for r in added} | touched)),
        devices=tuple(sorted({r.device for r in added})),
        notices=tuple(
            Notice("ahead", {"record": r.key, "at": r.at}) for r in added if r.at > clock + DAY_US
        ),
    )


def _by_key(records: Iterable[Record]) -> dict[str, Record]:
    given: dict[str, Record] = {}
    for record in records:
        if reason := _reason_against(record):
            raise Refused("bad-record", record=record.key, reason=reason)
        other = given.get(record.key)
        if other is not None and other.hash != record.hash:
            raise Refused("fork", record=record.key)
        # Of two equal ones that with its words: an erasure takes them, nothing gives them back.
        if other is None or other.body is None:
            given[record.key] = record
    return given


def _reason_against(record: Record) -> str | None:
    plain: tuple[object, ...] = (record.device, record.case_id, record.reverts or "-", record.hash)
    if not all(isinstance(t, str) and t.isascii() and t.isprintable() and t for t in plain):
        return "form"
    if not is_sealed(record) or isinstance(record.seq, bool) or isinstance(record.at, bool):
        return "hash"
    in_range = 0 < record.seq < _LAST_AT and -_LAST_AT < record.at <= _LAST_AT
    if not in_range or not record.device.isalnum() or (record.seq == 1) != (record.prev is None):
        return "form"
    if not is_whole(record):
        return "digest"
    if (record.reverts is None) == (record.digest is None):
        return "form"
    if record.body is not None and (record.digest is None or not _is_canonical(record.body)):
        return "body"
    return None


def _is_canonical(body: str) -> bool:
    try:
        said = json.loads(body)
        same = canonical(said) == body
    except (ValueError, TypeError, RecursionError):
        return False
    return same and isinstance(said, dict) and {"clock", "facts"} <= said.keys()


def _here(connection: sqlite3.Connection, record: Record) -> str | None:
    """The hash under which the record is known here, None where it is not known at all."""
    known = rows.hash_at(connection, record.device, record.seq)
    if known is not None and known != record.hash:
        raise Refused("fork", record=record.key)
    return known


def _is_linked(connection: sqlite3.Connection, record: Record, given: dict[str, Record]) -> bool:
    """Whether the one before is there too; raises where either neighbour says otherwise."""
    before = _find(connection, given, record.device, record.seq - 1)
    after = _find(connection, given, record.device, record.seq + 1)
    if before is not None and before.hash != record.prev:
        raise Refused("fork", record=record.key)
    if after is not None and after.prev != record.hash:
        raise Refused("fork", record=after.key)
    if before is not None and before.at >= record.at:
        raise Refused("bad-record", record=record.key, reason="order")
    if after is not None and after.at <= record.at:
        raise Refused("bad-record", record=after.key, reason="order")
    return before is not None or record.seq == 1


def _find(
    connection: sqlite3.Connection, given: dict[str, Record], device: str, seq: int
) -> Record | None:
    return given.get(f"{device}:{seq}") or rows.one(connection, device, seq)


def _erased(connection: sqlite3.Connection, given: Iterable[Record]) -> dict[str, str]:
    """Key to case of each record that an erasure, here or given, names."""
    return {
        str(named.get("record")): record.case_id
        for record in undo.erasing([*rows.erasing(connection), *given])
        for named in body_of(record).erases
    }


def _blank(connection: sqlite3.Connection, erased: dict[str, str]) -> set[str]:
    """Takes the words of what is named and still has them; gives the cases touched."""
    touched = set()
    for key, case_id in erased.items():
        record = rows.named(connection, key)
        if record is not None and record.body is not None and record.case_id == case_id:
            rows.blank(connection, record.device, record.seq)
            touched.add(case_id)
    return touched


def _note_gaps(
    connection: sqlite3.Connection, new: Iterable[Record], gaps: Iterable[Record]
) -> None:
    for record in new:
        connection.execute(
            "DELETE FROM gap WHERE device = ? AND seq = ?", (record.device, record.seq + 1)
        )
    connection.executemany(
        "INSERT OR IGNORE INTO gap VALUES (?, ?)", [(r.device, r.seq) for r in gaps]
    )
