"""Whatever is changed behind the program's back is seen."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Protocol

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mot_tui.journal import rows, schema
from mot_tui.journal.adopt import adopt
from mot_tui.journal.check import Finding, check, check_database, errors
from mot_tui.journal.record import Body, Record, seal
from mot_tui.journal.store import Journal
from mot_tui.journal.transaction import Transaction

COLUMNS = ("device", "seq", "prev", "at", "case_id", "reverts", "digest", "salt", "body", "hash")
Opening = Callable[..., Journal]


class Clock(Protocol):
    instant: datetime

    def move(self, **by: int) -> None: ...


def sample() -> sqlite3.Connection:
    """Two devices, undo and redo, an erasure, and a chain that was adopted in part."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.executescript(schema.TABLES)
    ticks = count()

    def now() -> datetime:
        return datetime(2026, 3, 3, 6, tzinfo=UTC) + timedelta(seconds=next(ticks))

    change = Transaction(connection, "aa", now, set_clock=False)
    records = [change.append("k", [{"text": f"word {number}"}]) for number in range(3)]
    change.undo("k")
    change.redo("k")
    change.erase("k", {records[1].key: [{"text": "…"}]})
    Transaction(connection, "bb", now, set_clock=False).append("k", [{"text": "there"}])
    with closing(sqlite3.connect(":memory:")) as elsewhere:
        elsewhere.executescript(schema.TABLES)
        other = Transaction(elsewhere, "cc", now, set_clock=False)
        parts = [other.append("k", [{"text": "far"}]) for _ in range(3)]
    adopt(connection, parts[1:], clock=0)
    return connection


def tampered(connection: sqlite3.Connection, statement: str, *values: object) -> list[str]:
    """The codes of the errors after somebody went at the tables who knows how to."""
    connection.execute("PRAGMA ignore_check_constraints=ON")
    for name in ("journal_stays", "journal_stands"):
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    connection.execute(statement, values)
    return [finding.code for finding in errors(check_database(connection))]


def raw(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    kinds = ", ".join(f"typeof({name}), hex({name})" for name in COLUMNS)
    return connection.execute(f"SELECT {kinds} FROM journal ORDER BY rowid").fetchall()


def test_a_sound_journal_has_no_error() -> None:
    with closing(sample()) as connection:
        assert [finding.code for finding in check_database(connection)] == ["partial"]


scribbles = (
    st.none()
    | st.integers(-(2**63), 2**63 - 1)
    | st.floats(allow_nan=False)
    | st.text(st.characters(codec="utf-8"))
    | st.binary(max_size=40)
)


@given(st.integers(1, 9), st.sampled_from(COLUMNS), scribbles)
def test_any_edit_of_any_column_of_any_row_is_seen(
    number: int, column: str, scribble: object
) -> None:
    with closing(sample()) as connection:
        before = raw(connection)
        assert len(before) == 9
        found: list[str] = []
        with suppress(sqlite3.IntegrityError):
            found = tampered(
                connection, f"UPDATE journal SET {column} = ? WHERE rowid = ?", scribble, number
            )
        assert bool(found) == (raw(connection) != before)


@given(st.integers(1, 9), st.integers(1, 9), st.sampled_from(COLUMNS))
def test_a_value_taken_from_another_row_is_seen(number: int, other: int, column: str) -> None:
    statement = (
        f"UPDATE journal SET {column} = (SELECT {column} FROM journal WHERE rowid = ?)"
        " WHERE rowid = ?"
    )
    with closing(sample()) as connection:
        before = raw(connection)
        found: list[str] = []
        with suppress(sqlite3.IntegrityError):
            found = tampered(connection, statement, other, number)
        assert bool(found) == (raw(connection) != before)


@pytest.mark.parametrize("seq", range(1, 6))
def test_a_row_that_was_cut_out_is_seen(seq: int) -> None:
    with closing(sample()) as connection:
        codes = tampered(connection, "DELETE FROM journal WHERE device='aa' AND seq=?", seq)
        assert "gap" in codes


def test_words_that_were_taken_without_an_erasure_are_seen() -> None:
    with closing(sample()) as connection:
        statement = "UPDATE journal SET body=NULL, salt=NULL WHERE device='bb'"
        assert tampered(connection, statement) == ["words-missing"]


def test_words_put_back_behind_an_erasure_are_seen() -> None:
    body = Body("t", ({"text": "word 1"},)).text()
    with closing(sample()) as connection:
        statement = "UPDATE journal SET body=?, salt='00' WHERE device='aa' AND seq=2"
        assert tampered(connection, statement, body) == ["altered-body", "not-erased"]


def test_an_erasure_reaches_only_into_its_own_case() -> None:
    with closing(sample()) as connection:
        record = rows.one(connection, "bb", 1)
        assert record
        entry: dict[str, object] = {"record": record.key, "facts": []}
        insert(connection, "dd", "other", body=Body("t", erases=(entry,)))
        statement = "UPDATE journal SET body=NULL, salt=NULL WHERE device='bb'"
        assert tampered(connection, statement) == ["words-missing"]


def insert(
    connection: sqlite3.Connection,
    device: str,
    case: str,
    *,
    body: Body | None = None,
    reverts: str | None = None,
) -> Record:
    seq, prev = rows.head(connection, device)
    record = seal(
        device=device,
        seq=seq + 1,
        prev=prev,
        at=0,
        case_id=case,
        reverts=reverts,
        body=body.text() if body else None,
        salt="00" if body else None,
    )
    rows.insert(connection, record)
    return record


@pytest.mark.parametrize(("case", "target"), [("k", "ff:1"), ("k", "nonsense"), ("other", "bb:1")])
def test_a_revert_of_nothing_is_seen(case: str, target: str) -> None:
    with closing(sample()) as connection:
        insert(connection, "dd", case, reverts=target)
        found = errors(check_database(connection))
        assert found == [Finding("reverts-nothing", "error", {"record": "dd:1"})]


def test_a_revert_older_than_its_target_is_remarked() -> None:
    with closing(sample()) as connection:
        insert(connection, "dd", "k", reverts="bb:1")
        assert Finding("reverts-later", "remark", {"record": "dd:1"}) in check_database(connection)


def test_time_that_stands_still_along_a_chain_is_seen() -> None:
    with closing(sample()) as connection:
        for _ in range(2):
            insert(connection, "dd", "k", body=Body("t"))
        assert [finding.code for finding in errors(check_database(connection))] == ["order"]


def test_text_that_is_no_text_is_a_finding_not_a_crash() -> None:
    with closing(sample()) as connection:
        statement = "UPDATE journal SET body=CAST(x'ff' AS TEXT) WHERE device='bb'"
        assert "altered-body" in tampered(connection, statement)


def test_a_clock_that_ran_backwards_is_a_remark(journal: Journal, now: Clock) -> None:
    for hours in (0, -2):
        now.move(hours=hours)
        with journal.transaction() as change:
            record = change.append("k", [{"text": "x"}])
    assert check(journal) == [
        Finding(
            "clock-backwards",
            "remark",
            {
                "record": record.key,
                "clock": "2026-03-03T04:00:00.000000Z",
                "before": "2026-03-03T06:00:00.000000Z",
            },
        )
    ]


def test_rows_cut_off_at_the_end_show_against_the_identity(
    journal: Journal, open_journal: Opening
) -> None:
    for _ in range(2):
        with journal.transaction() as change:
            record = change.append("k", [{"text": "x"}])
    journal.connection.execute("DROP TRIGGER journal_stays")
    journal.connection.execute("DELETE FROM journal WHERE seq = 2")
    journal.close()
    values = {"device": record.device, "seq": 2, "hash": record.hash}
    assert check(open_journal()) == [Finding("tail-missing", "error", values)]


def test_a_file_that_others_can_read_is_remarked(journal: Journal, database: Path) -> None:
    database.chmod(0o644)
    assert [(found.code, found.severity) for found in check(journal)] == [
        ("open-to-others", "remark")
    ]


def test_damaged_pages_are_a_finding(journal: Journal, database: Path) -> None:
    with journal.transaction() as change:
        for number in range(200):
            change.append("k", [{"text": f"some words {number} " * 10}])
    journal.close()
    content = bytearray(database.read_bytes())
    for page in range(3, len(content) // 4096):
        content[page * 4096 : page * 4096 + 64] = b"\xa5" * 64
    database.write_bytes(content)
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        assert "damaged" in {finding.code for finding in check_database(connection)}
